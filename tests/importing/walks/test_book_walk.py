"""The walk through a workbook counts what its reader must give a place."""

from dataclasses import replace

import pytest

from generator.importing.documents import differences
from generator.importing.sources import read_document
from generator.importing.walks.book_walk import walk_xls, walk_xlsx
from tests.importing.book_files import SHEET, book, cell, row

CONTENT = book(
    row(1, "序号", "项目"),
    row(2, 1.0, "甲_x0041_"),
    row(3, cell("A3", 2.0, formula="A2+1"), cell("B3", "乙", formula='"乙"')),
    row(4, 3.0, "丙", attributes='hidden="1"'),
    '<row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><v>#N/A</v></c></row>',
)


def test_it_counts_texts_and_values_of_cells() -> None:
    (area,) = walk_xlsx(CONTENT)
    assert (area.name, area.holds_tables) == (SHEET, True)
    assert area.pieces == ["序号", "项目", "甲A", "丙"]
    assert area.made == ["1.0", "2.0", "乙", "3.0", "1", "#N/A"]


def test_the_account_of_the_reader_closes() -> None:
    assert list(differences(read_document("a.xlsx", CONTENT), walk_xlsx(CONTENT))) == []


@pytest.mark.parametrize("lost", range(4))
def test_a_reader_that_forgets_a_cell_is_found_out(lost: int) -> None:
    document = read_document("a.xlsx", CONTENT)
    (table,) = document.tables
    cells = (*table.cells[: 2 * lost], *table.cells[2 * lost + 1 :])
    short = replace(document, blocks=(replace(table, cells=cells),))
    assert len(list(differences(short, walk_xlsx(CONTENT)))) >= 1


def test_a_reader_that_forgets_what_is_hidden_is_found_out() -> None:
    document = replace(read_document("a.xlsx", CONTENT), other_text=())
    assert len(list(differences(document, walk_xlsx(CONTENT)))) == 2  # its text and its number


def test_an_old_workbook_that_cannot_be_opened_has_no_areas() -> None:
    assert list(walk_xls(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) == []
