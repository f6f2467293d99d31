"""A bulletin as a Word document: cells that go over many rows."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from generator.export.bulletin import Bulletin, BulletinCell, BulletinTable
from generator.export.office import as_docx


@pytest.mark.parametrize("rows", [2, 1500])
def test_a_cell_may_go_over_any_number_of_rows(rows: int) -> None:
    """The library's own way of merging calls itself once for each row: a thousand were too many."""
    lines = [
        (BulletinCell("工程", rows if number == 0 else 0), BulletinCell(f"项目{number}"))
        for number in range(rows)
    ]
    table = BulletinTable(
        "附表", ("名称", "项目内容"), (*lines, (BulletinCell("另"), BulletinCell("末")))
    )
    document = Document(io.BytesIO(as_docx(Bulletin("标题", (), (table,)))))
    cells = [row._tr.tc_lst for row in document.tables[0].rows]
    marks = [first.vMerge for first, _ in cells]
    assert marks == [None, "restart", *["continue"] * (rows - 1), None]
    words = ["".join(text.text for text in second.iter(qn("w:t"))) for _, second in cells]
    assert words == ["项目内容", *(f"项目{number}" for number in range(rows)), "末"]
