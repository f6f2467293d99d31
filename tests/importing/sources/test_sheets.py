"""Cells of a workbook that hold something else than their sheet shows, and what goes unread."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from generator.importing import read_source
from generator.importing.documents import Oddity
from tests.importing.book_files import book, cell, row, styles
from tests.importing.offices import imported, small_year

SHEET = "xl/worksheets/sheet1.xml"
HEAD = ("序号", "项目内容", "完成情况", "完成成效", "责任单位", "完成时间")
ROW = (1, "新建学校2所", "已建成2所", "完成任务", "市教育局")


def workbook(value: object, form: str, stored: str = "") -> bytes:
    """A table of one row whose last cell has that value and format, or that stored value."""
    book = openpyxl.Workbook()
    book.active.append(HEAD)
    book.active.append((*ROW, value))
    book.active["F2"].number_format = form
    out = io.BytesIO()
    book.save(out)
    if not stored:
        return out.getvalue()
    return with_sheet(out.getvalue(), f"<v>{value}</v>", f"<v>{stored}</v>")


def with_sheet(content: bytes, before: str, after: str) -> bytes:
    """The workbook with other words in the part of its sheet."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == SHEET:
                assert before.encode() in part
                part = part.replace(before.encode(), after.encode())
            new.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize(
    ("value", "form", "text", "oddities"),
    [
        (99999999, "yyyy-mm-dd", "99999999", {Oddity.NO_DATE}),
        (2958466, "yyyy/m/d", "2958466", {Oddity.NO_DATE}),  # the day after 9999-12-31
        (-5, "yyyy-mm-dd", "-5", {Oddity.NO_DATE}),
        (44927, "yyyy-mm-dd", "2023-01-01", set()),
        (99999999, "0", "99999999", set()),
        ("#VALUE!", "yyyy-mm-dd", "#VALUE!", {Oddity.ERROR}),
    ],
)
def test_a_number_that_is_no_date_is_named(
    value: object, form: str, text: str, oddities: set[Oddity]
) -> None:
    (grid,) = read_source("a.xlsx", workbook(value, form))
    assert (grid.cells[-1].text, grid.cells[-1].oddities) == (text, oddities)


def test_numbers_that_are_no_dates_are_told_apart_by_sheet() -> None:
    book = openpyxl.Workbook()
    for number, sheet in enumerate((book.active, book.create_sheet("乙")), start=1):
        sheet["A1"] = 99999990 + number
        sheet["A1"].number_format = "yyyy-mm-dd"
    out = io.BytesIO()
    book.save(out)
    grids = read_source("a.xlsx", out.getvalue())
    assert [grid.cells[0].text for grid in grids] == ["99999991", "99999992"]


@pytest.mark.parametrize("form", ["General", "0.00", "0%", "yyyy-mm-dd"])
def test_a_number_beyond_all_numbers_is_an_error_and_no_traceback(form: str) -> None:
    (grid,) = read_source("a.xlsx", workbook(7, form, "1e400"))
    assert grid.cells[-1].oddities & {Oddity.ERROR, Oddity.NO_DATE}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "look      a.xlsx Sheet F2: 99999999 (a number that is no date, which the sheet"),
        ("zh", "请核对    a.xlsx Sheet F2：99999999（不是日期的数字，表中显示为 #####）"),
    ],
)
def test_an_import_says_which_cell_is_no_date_and_nothing_else(
    language: str, words: str, tmp_path: Path
) -> None:
    project = small_year(tmp_path / "project")
    file = tmp_path / "a.xlsx"
    file.write_bytes(workbook(99999999, "yyyy-mm-dd"))
    done = imported(project, file, year="2023", lang=language)
    assert (done.returncode, done.stderr) == (0, "")
    assert words in done.stdout
    assert "Warning" not in done.stdout


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "not used  a.xlsx: head or foot of a page, 7 characters: 甲&L乙&L丙"),
        ("zh", "未导入    a.xlsx：页眉页脚，7 字：甲&L乙&L丙"),
    ],
)
def test_heads_and_feet_of_pages_are_named(language: str, words: str, tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    head = "<headerFooter><oddHeader>甲&amp;L乙&amp;L丙</oddHeader></headerFooter></worksheet>"
    file = tmp_path / "a.xlsx"
    file.write_bytes(with_sheet(workbook(1, "0"), "</worksheet>", head))
    done = imported(project, file, year="2023", lang=language)
    assert (done.returncode, done.stderr) == (0, "")
    assert words in done.stdout


def test_hidden_columns_are_found_however_their_spans_cover_each_other() -> None:
    spans = "".join(
        f'<col min="{first}" max="{last}" hidden="1" width="9"/>'
        for first, last in ((2, 3), (1, 1), (5, 16384))
    )
    content = with_sheet(workbook(1, "0"), "<sheetData>", f"<cols>{spans}</cols><sheetData>")
    (grid,) = read_source("a.xlsx", content)
    assert {cell.column for cell in grid.cells} == {4}


def test_cells_that_are_odd_alike_are_one_message_and_an_empty_column_is_named(
    tmp_path: Path,
) -> None:
    project = small_year(tmp_path / "project")
    head = row(1, "序号", "项目内容", "完成情况", "完成成效", "责任单位", "占比", "现场照片")
    rows = (
        row(n, n - 1.0, f"新建学校{n}所", "已建成", "完成任务", "市教育局", cell(f"F{n}", 0.5, 1))
        for n in range(2, 62)
    )
    file = tmp_path / "a.xlsx"
    file.write_bytes(book(head, *rows, style=styles("General", "# ?/?")))
    done = imported(project, file, year="2023")
    assert (done.returncode, done.stderr) == (0, "")
    assert "column    a.xlsx 表: nothing stands below 现场照片" in done.stdout
    (look,) = (line for line in done.stdout.splitlines() if "look" in line)
    assert look.startswith("  look      a.xlsx 表 F2、F3、F4、")
    assert look.endswith(
        "F51…: 60 cells such as 0.5 (a number whose format other programs may show otherwise)"
    )


def test_numbers_are_told_with_what_is_stored_and_what_is_shown(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    head = row(1, "序号", "项目内容", "完成情况", "完成成效", "责任单位", "占比", "完成时限")
    rows = (
        row(
            *(n, n - 1.0, f"新建学校{n}所", "已建成", "完成任务", "市教育局"),
            *(cell(f"F{n}", n / 4, 1), cell(f"G{n}", 44893 + n, 2)),
        )
        for n in (2, 3)
    )
    file = tmp_path / "a.xlsx"
    file.write_bytes(book(head, *rows, style=styles("General", "0%", 'm"月"d"日"')))
    done = imported(project, file, year="2023", lang="zh")
    assert (done.returncode, done.stderr) == (0, "")
    told = [line for line in done.stdout.splitlines() if "显示" in line]
    shown = "  显示      a.xlsx 表：按表中所显示的导入，本列 2 格："
    assert told == [
        f"{shown}F2 0.5 → 50%、F3 0.75 → 75%",
        f"{shown}G2 44895 → 11月30日、G3 44896 → 12月1日",
    ]
