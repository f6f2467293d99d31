"""A question about a cell names the cell: in a sheet, in one of several tables, in a text."""

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from generator.importing.documents import Cell
from generator.importing.grids import Grid, cell_name, cell_place
from generator.problems import Problem, ProblemsFound
from tests.importing.offices import imported, reading, small_year

HEAD = ("序号", "项目内容", "完成情况", "完成成效", "责任单位")


def grid(*rows: tuple[str, ...], name: str = "", index: int = 1, document: str = "a.docx") -> Grid:
    lines = [HEAD, *rows]
    cells = tuple(
        Cell(text, row, column)
        for row, line in enumerate(lines, start=1)
        for column, text in enumerate(line, start=1)
        if text
    )
    return Grid(document, "", name, index, cells, keeps_columns=True)


def asked(folder: Path, *grids: Grid) -> list[Problem]:
    with pytest.raises(ProblemsFound) as found:
        reading(small_year(folder / "project"), grids)
    return list(found.value.problems)


@pytest.mark.parametrize(
    ("column", "row", "name"), [(1, 1, "A1"), (26, 9, "Z9"), (27, 2, "AA2"), (703, 1, "AAA1")]
)
def test_a_cell_is_called_as_a_spreadsheet_calls_it(column: int, row: int, name: str) -> None:
    assert cell_name(Cell("", row, column)) == name


@pytest.mark.parametrize(
    ("table", "field"),
    [
        (grid(name="市级"), "市级 C7"),
        (grid(), "C7"),
        (grid(index=2), "table[2] C7"),
        (Grid("a.txt", "", "", 1, (), raw=("1 | a",), first_row=4), ""),
    ],
)
def test_a_place_says_row_cell_and_name(table: Grid, field: str) -> None:
    at = cell_place(table, Cell("", 7, 3))
    assert (at.file, at.line, at.column) == (table.document, table.first_row + 6, 3)
    assert at.field == field


ROWS = {
    "YQ727": (("1", "甲", "乙", "基本完成", "市教育局"), "基本完成", "D2"),
    "YQ728": (("1", "甲", "乙", "完成任务", "市某某局"), "市某某局", "E2"),
    "YQ735": (("9" * 41, "甲", "乙", "完成任务", "市教育局"), "9" * 41, "A2"),
}


@pytest.mark.parametrize("code", ROWS)
def test_what_is_wrong_in_a_cell_is_told_with_the_cell(code: str, tmp_path: Path) -> None:
    row, words, name = ROWS[code]
    (problem,) = asked(tmp_path, grid(row))
    assert (problem.code, problem.found, problem.at.field) == (code, words, name)
    assert (problem.at.line, problem.at.column) == (2, "ABCDE".index(name[0]) + 1)


def test_a_cell_that_several_rows_share_is_asked_about_once(tmp_path: Path) -> None:
    rows = ("1", "甲", "乙", "完成任务", ""), ("2", "丙", "丁", "完成任务", "")
    plain = grid(*rows)
    merged = replace(plain, cells=(*plain.cells, Cell("某局", 2, 5, rows=2)), keeps_columns=False)
    assert [(p.code, p.at.field) for p in asked(tmp_path, merged)] == [("YQ728", "E2")]


def test_a_number_that_stands_twice_is_told_once_with_the_first(tmp_path: Path) -> None:
    one, two = ("1", "甲", "乙", "完成任务", "市教育局"), ("1", "丙", "丁", "完成任务", "市教育局")
    (problem,) = asked(tmp_path / "a", grid(one, two))
    assert (problem.code, problem.at.line, problem.at.field) == ("YQ725", 3, "A3")
    assert problem.values == {"first": "2"}
    other = grid(two, index=2, document="b.docx")  # of another document it may be a further table
    (problem,) = asked(tmp_path / "b", grid(one), other)
    assert (problem.code, problem.at.file, problem.values) == (
        "YQ736",
        "b.docx",
        {"level": "city", "label": "市级"},
    )


def test_the_message_names_sheet_cell_and_what_is_wrong(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "市级"
    book.active.append(HEAD)
    book.active.append(("1", "甲", "乙", "完成任务", "市教育局"))
    book.active.append(("2", "丙", "丁", "完成任务", "某局"))
    out = io.BytesIO()
    book.save(out)
    file = tmp_path / "年终.xlsx"
    file.write_bytes(out.getvalue())
    done = imported(small_year(tmp_path / "project"), file, year="2023")
    place, found, *_ = done.stderr.splitlines()
    assert place == "年终.xlsx:3:5: YQ728 市级 E3 departments that departments.yaml does not list"
    assert found == "  found     '某局'"
