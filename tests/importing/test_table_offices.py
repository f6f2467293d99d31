"""The office of all rows of a table: by a line above it, its heading, or the name of its sheet."""

import io
from pathlib import Path

import openpyxl
import pytest

from generator.importing import Grid, read_source
from generator.importing.table_heads.heads import Head
from generator.importing.table_offices import offices_of
from generator.problems import ProblemsFound
from tests.cases.test_strangers import content_of, records_of
from tests.importing.offices import reading, small_year


@pytest.mark.parametrize(
    ("above", "fields", "office"),
    [
        (["2023年民生实事报送表", "填报单位：县教育局"], {}, "县教育局"),
        (["填报单位（盖章）:  县民政局   填报日期：2023年10月8日"], {}, "县民政局"),
        (["填报单位：县教育局"], {1: "departments"}, ""),  # a column says who answers
        (["填报单位：县教育局", "审核单位：县政府办", "责任单位：县民政局"], {}, ""),
        (["填报单位：安和"], {}, ""),
    ],
)
def test_a_line_above_the_head_may_name_the_office_of_all_rows(
    above: list[str], fields: dict[int, str], office: str
) -> None:
    grid = Grid("a.txt", "", "1号表", 1, cells=(), above=tuple(above))
    head = Head(rows=(1,), fields=fields, others={}, words=(), named={})
    assert offices_of((grid,), {1: head}).get(1, "") == office


HEAD = "<tr><th>序号</th><th>项目名称</th><th>落实情况</th></tr>"
TABLES = tuple(
    f"<table>{HEAD}<tr><td>1</td><td>{title}</td><td>{text}</td></tr></table>"
    for title, text in (("建学校", "封顶。"), ("建桥", "开工。"))
)


def departments(folder: Path, *headings: str) -> list[tuple[str, ...]]:
    """Who answers for the project of each table, with such a heading above it."""
    body = "".join(
        f"<h3>{words}</h3>{table}" for words, table in zip(headings, TABLES, strict=True)
    )
    page = f"<!doctype html><meta charset='utf-8'><h2>安和市2023年民生实事</h2>{body}"
    (level,) = reading(small_year(folder), read_source("a.html", page.encode())).levels
    return [project.results[0].departments for project in level.projects]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、市教育局（1项）", "二、市交通局（1项）"),
        ("（一）市教育局", "（二）市交通局"),
        ("市教育局", "市交通局：1项"),
    ],
)
def test_headings_above_tables_may_be_offices(first: str, second: str, tmp_path: Path) -> None:
    assert departments(tmp_path, first, second) == [("市教育局",), ("市交通局",)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("市教育局", "市教育局"),  # whose paper it is
        ("市教育局", "二、交通出行"),  # one alone
        ("一、城关镇", "二、石桥街道"),  # where the work is done
        ("一、市教育局、市民政局", "二、市交通局和市住建局"),  # of several none is meant
        ("一、各部门", "二、责任单位"),
    ],
)
def test_other_headings_are_no_offices(first: str, second: str, tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as found:  # the numbers begin anew, and nobody knows why
        departments(tmp_path, first, second)
    assert [problem.code for problem in found.value.problems] == ["YQ736"]


def test_sheets_may_be_called_by_offices(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, title in (("县教育局", "建学校"), ("县交通局", "建桥")):
        sheet = book.create_sheet(name)
        sheet.append(("2023年安和县民生实事",))
        sheet.append(("序号", "项目名称", "落实情况"))
        sheet.append((1, title, "开工。"))
    out = io.BytesIO()
    book.save(out)
    (tmp_path / "a.xlsx").write_bytes(out.getvalue())
    records = records_of(content_of(tmp_path / "a.xlsx", tmp_path) / "2023")
    assert [(record["title"], record["departments"]) for record in records] == [
        ("建学校", ["县教育局"]),
        ("建桥", ["县交通局"]),
    ]
