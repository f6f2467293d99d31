"""Cells as CSV and XLSX write them: text stays text, numbers stay numbers, nothing runs."""

import io
from decimal import Decimal
from pathlib import Path

import msgspec
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.analysis.report_facts import report_facts
from generator.content.load import load
from generator.pages.file_content import (
    Cell,
    Column,
    CsvFile,
    FileFacts,
    PortionRows,
    Sheet,
    WorkbookFile,
)
from generator.pages.files.fields import CSV_FIELDS
from generator.pages.files.json_file import json_file
from generator.pages.files.tables import tables
from generator.pages.frame import Framer
from generator.pages.journal import Journal, NotedPortion
from generator.pages.outline import Outline, outline_of
from generator.render import as_workbook
from generator.render.encode import as_csv, as_json
from tests.processes import ROOT

SIGNS = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")


def as_line(*cells: Cell) -> str:
    content = as_csv(CsvFile(tuple("abcdefgh"[: len(cells)]), (cells,)))
    return content.decode().split("\r\n")[1]


def read_back(*cells: Cell, created: str = "") -> list[object]:
    columns = tuple(Column(f"{n}", 10) for n in range(len(cells)))
    book = WorkbookFile("标题", "整理者", created, (Sheet("表", columns, (cells,)),))
    sheet = openpyxl.load_workbook(io.BytesIO(as_workbook(book))).worksheets[0]
    return [cell.value for cell in list(sheet.iter_rows())[1]]


def test_a_negative_number_is_a_number_and_a_text_that_looks_like_one_is_guarded() -> None:
    assert as_line(Decimal("-5"), "-5", -5, "+1") == "-5,'-5,-5,'+1"


def test_what_is_not_there_is_empty_and_zero_is_zero() -> None:
    assert as_line(None, "", 0, Decimal("0.00"), False) == ",,0,0.00,false"


def test_a_decimal_is_never_written_with_an_exponent() -> None:
    assert as_line(Decimal("1E+6"), Decimal("1E-9")) == "1000000,0.000000001"


def test_a_workbook_keeps_numbers_and_texts_apart() -> None:
    cells = (Decimal("21.2"), "21.2", 7, "007", True, "true", "=1+1", "https://example.org/")
    assert read_back(*cells) == [21.2, *cells[1:]]


def test_a_number_with_more_digits_than_a_spreadsheet_keeps_stays_whole_as_text() -> None:
    exact = Decimal("123456789012345.123")
    assert read_back(exact, Decimal("123456789012345")) == [f"{exact}", 123456789012345]


def test_a_text_too_long_for_a_cell_says_where_the_rest_is() -> None:
    whole, cut = read_back("字" * 32767, "字" * 32768)
    assert whole == "字" * 32767
    assert isinstance(cut, str)
    assert len(cut) == 32767
    assert cut.endswith("全文见 projects.json）")


@given(st.text(SIGNS, min_size=1, max_size=30))
def test_every_text_comes_back_from_a_workbook_as_it_was(text: str) -> None:
    (found,) = read_back(text)
    assert found == text


@pytest.mark.parametrize("created", ["", "2023-01-06"])
def test_a_workbook_is_the_same_every_time(created: str) -> None:
    book = WorkbookFile("标题", "整理者", created, (Sheet("表", (Column("列", 9),), (("字",),)),))
    assert as_workbook(book) == as_workbook(book)


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 B"), (999, "999 B"), (1000, "1.0 KB"), (12_349, "12.3 KB"), (12_350, "12.4 KB")],
)
def test_a_size_is_rounded_to_a_tenth_of_a_kilobyte(size: int, words: str) -> None:
    assert FileFacts("2022/data/a.csv", size).words == words


def whole_report() -> tuple[Outline, tuple[NotedPortion, ...]]:
    loaded = load(Path(ROOT))
    outline = outline_of(loaded.site, report_facts(loaded.site, loaded.content.reports[0], ()))
    journal = Journal(Framer(loaded.site, [outline.report], ()), [outline], {})
    return outline, journal.portions(outline.report.folder)


@pytest.mark.parametrize("sizes", [(), (1,), (126,), (50, 50, 26)])
def test_projects_that_are_encoded_in_pieces_are_laid_out_as_one_list(
    sizes: tuple[int, ...],
) -> None:
    file = json_file(*whole_report())
    every = [*file.projects]
    starts = [sum(sizes[:number]) for number in range(len(sizes))]
    rows = PortionRows(sizes, lambda number: iter(every[starts[number] :][: sizes[number]]))
    asked = {"report": file.report, "projects": every[: sum(sizes)]}
    whole = msgspec.json.Encoder(decimal_format="number").encode(asked)
    assert as_json(replace(file, projects=rows)) == msgspec.json.format(whole, indent=1) + b"\n"


def test_rows_are_made_anew_whenever_they_are_asked_for() -> None:
    for name, rows in tables(*whole_report()).items():
        assert len([*rows]) == len(rows), name
        assert [*rows] == [*rows], name
        assert {len(row) for row in rows} <= {len(CSV_FIELDS[name])}, name


def test_tables_with_the_same_head_are_not_mistaken_for_each_other() -> None:
    first, second = (CsvFile(("a",), ((text,),)) for text in "甲乙")
    assert as_csv(first) != as_csv(second)
    assert as_csv(replace(first, bom=True)) == b"\xef\xbb\xbf" + as_csv(first)
