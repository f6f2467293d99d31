"""Rows as other counties have them: sections, sums, items, notes; in tables and in texts."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from generator.importing import Reading, read_source
from generator.importing.table_heads.sum_words import row_sums_up
from generator.records import Project
from generator.records.project import BETWEEN_PROGRAMMES
from tests.importing.offices import imported, projects, reading, small_year

HEAD = ("序号", "项目名称", "责任单位", "完成情况")
Line = Sequence[object]
Rows = Sequence[Line]


def book(*rows: Line, head: Line = HEAD, merged: Sequence[str] = ()) -> bytes:
    """A workbook of one sheet."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (head, *rows):
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def read(tmp_path: Path, name: str, content: bytes) -> Reading:
    return reading(small_year(tmp_path / "project"), tuple(read_source(name, content)))


def told_of(found: Reading) -> list[tuple[str, str, str]]:
    """Programmes, number and title of each project."""
    return [
        (project.programme.replace(BETWEEN_PROGRAMMES, "/"), project.number, project.heading)
        for level in found.levels
        for project in level.projects
    ]


def beside(found: Reading) -> list[str]:
    return [cell.text for _, cell in found.account.beside]


A = (1, "新建学校2所", "市教育局", "建成2所")
B = (2, "改造公园3个", "市住建局", "改造3个")
C = (3, "建设泵站1座", "市水利局", "建成1座")


@pytest.mark.parametrize(
    ("rows", "merged", "right"),
    [
        # over all columns, nested, and begun anew
        (
            [("一、重点项目",), ("（一）教育",), A, ("（二）城建",), B, ("二、一般项目",), C],
            ["A2:D2", "A3:D3", "A5:D5", "A7:D7"],
            [
                *(("一、重点项目/（一）教育", "1", "新建学校2所"),),
                *(("一、重点项目/（二）城建", "2", "改造公园3个"),),
                *(("二、一般项目", "3", "建设泵站1座"),),
            ],
        ),
        # alone in the column of numbers, nothing merged, no mark
        (
            [("教育类",), A, ("城建类",), B],
            [],
            [("教育类", "1", "新建学校2所"), ("城建类", "2", "改造公园3个")],
        ),
        # the mark in the column of numbers, the words in that of titles
        (
            [("一", "教育惠民"), A, ("二", "城市更新"), B, C],
            [],
            [
                *(("一、教育惠民", "1", "新建学校2所"), ("二、城市更新", "2", "改造公园3个")),
                ("二、城市更新", "3", "建设泵站1座"),
            ],
        ),
        # with the department that answers for all below it
        (
            [("（一）", "教育惠民", "市教育局", None), A],
            [],
            [("（一）教育惠民", "1", "新建学校2所")],
        ),
        # in the column of titles, above numbers
        (
            [(None, "一、教育"), A, (None, "二、城建"), B],
            [],
            [("一、教育", "1", "新建学校2所"), ("二、城建", "2", "改造公园3个")],
        ),
        # numbers that are Chinese numerals are projects where no digits follow
        (
            [("一", *A[1:]), ("二", *B[1:])],
            [],
            [("", "一", "新建学校2所"), ("", "二", "改造公园3个")],
        ),
        # a part of the document around them
        (
            [("第一部分 市级", None), ("一、教育",), A, ("第二部分 县级",), ("一、城建",), B],
            ["A2:D2", "A3:D3", "A5:D5", "A6:D6"],
            [
                *(("第一部分 市级/一、教育", "1", "新建学校2所"),),
                ("第二部分 县级/一、城建", "2", "改造公园3个"),
            ],
        ),
    ],
)
def test_section_rows_are_programmes(
    tmp_path: Path, rows: Rows, merged: Sequence[str], right: list[tuple[str, str, str]]
) -> None:
    found = read(tmp_path, "a.xlsx", book(*rows, merged=merged))
    assert told_of(found) == right


def test_an_item_with_a_mark_is_no_section(tmp_path: Path) -> None:
    rows = [
        *((1, "改善教育", None, None), (None, "（一）建学校", "市教育局", "建成2所")),
        *((None, "（二）建食堂", "市教育局", "建成3个"), B),
    ]
    found = read(tmp_path, "a.xlsx", book(*rows))
    assert told_of(found)[0] == ("", "1", "改善教育")
    items = [result.title for result in found.levels[0].projects[0].results]
    assert items == ["（一）建学校", "（二）建食堂"]


@pytest.mark.parametrize(
    "row",
    [
        ("合计", None, None, "3个项目"),
        (None, "合计：2大类3个项目", None, None),
        ("共3项", None, None, None),
        ("全县", None, None, "已完成3个"),
        (None, "社会事业2个项目小计", None, "94148"),
        ("总  计", None, None, "3"),
    ],
)
def test_a_sum_row_is_named_and_no_project(tmp_path: Path, row: Line) -> None:
    found = read(tmp_path, "a.xlsx", book(A, row, B))
    assert [number for _, number, _ in told_of(found)] == ["1", "2"]
    named = beside(found)
    assert all(str(words) in named for words in row if words)


@pytest.mark.parametrize(
    ("words", "has_more", "right"),
    [
        ("总计划投资完成80%", False, False),
        ("共建共享停车位", False, False),
        ("共3个乡镇通公交", False, False),
        ("小计", True, True),
        ("全省平均", False, True),
        ("参保人数合计", True, False),
        ("共计11大类56个项目", False, True),
    ],
)
def test_what_sums_up(words: str, has_more: bool, right: bool) -> None:
    assert row_sums_up([words], has_more=has_more) == right


@pytest.mark.parametrize(
    "note",
    [
        *("注：数据截至12月底", "填报人：张三", "（单位：万元）", "2023年民生实事项目完成情况表"),
        *("截至2023年12月31日", "以上项目均已验收。", "续表"),
    ],
)
def test_a_note_is_no_section(tmp_path: Path, note: str) -> None:
    found = read(tmp_path, "a.xlsx", book(A, (note,), B, merged=["A3:D3"]))
    assert [programme for programme, _, _ in told_of(found)] == ["", ""]
    assert beside(found) == [note]


def test_a_section_without_a_project_is_named(tmp_path: Path) -> None:
    rows = [("一、教育",), ("二、城建",), A, ("三、水利",)]
    found = read(tmp_path, "a.xlsx", book(*rows, merged=["A2:D2", "A3:D3", "A5:D5"]))
    assert told_of(found) == [("二、城建", "1", "新建学校2所")]
    assert beside(found) == ["一、教育", "三、水利"]


BARS = """\
序号 | 项目名称 | 责任单位 | 完成情况 |
一、重点项目 |
（一）教育 |
1 | 新建学校2所 | 市教育局 | 建成2所 |
（二）城建 |
2 | 改造公园3个 | 市住建局 | 改造3个 |
合计：2个项目 | 5 | 5 |
"""


def test_a_text_has_sections_too(tmp_path: Path) -> None:
    found = read(tmp_path, "a.txt", BARS.encode())
    assert told_of(found) == [
        ("一、重点项目/（一）教育", "1", "新建学校2所"),
        ("一、重点项目/（二）城建", "2", "改造公园3个"),
    ]
    assert beside(found) == ["合计：2个项目", "5", "5"]


def test_a_comma_separated_table_has_sections_too(tmp_path: Path) -> None:
    text = "序号,项目名称,责任单位,完成情况\n一、教育,,,\n1,新建学校2所,市教育局,建成2所\n"
    text += "二,城建,,\n2,改造公园3个,市住建局,改造3个\n"
    assert told_of(read(tmp_path, "a.csv", text.encode())) == [
        ("一、教育", "1", "新建学校2所"),
        ("二、城建", "2", "改造公园3个"),
    ]


def test_a_section_goes_around_the_programme_of_a_column(tmp_path: Path) -> None:
    head = ("类别", *HEAD)
    rows = [("一、民生实事",), ("教育", *A), (None, *C), ("城建", *B)]
    found = read(tmp_path, "a.xlsx", book(*rows, head=head, merged=["A2:E2"]))
    assert [programme for programme, _, _ in told_of(found)] == [
        *("一、民生实事/教育", "一、民生实事/教育", "一、民生实事/城建"),
    ]


def test_numbers_stay_under_a_title_that_is_merged_over_them(tmp_path: Path) -> None:
    rows = [(1, "改善教育", "市教育局", "建成2所"), (2, None, "市住建局", "建成1座")]
    found = read(tmp_path, "a.xlsx", book(*rows, merged=["B2:B3"]))
    assert told_of(found) == [("", "1", "改善教育"), ("", "2", "改善教育")]


def test_sections_are_written_and_read_back(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    table = tmp_path / "a.xlsx"
    rows = [("一、重点项目",), ("（一）教育",), A, ("（二）城建",), (1, *B[1:])]
    table.write_bytes(book(*rows, merged=["A2:D2", "A3:D3", "A5:D5"]))
    for _ in range(2):
        done = imported(project, table, year="2023")
        assert done.returncode == 0, done.stderr
        assert [programmes_of(one) for one in projects(project)] == [
            ("一、重点项目", "（一）教育"),
            ("一、重点项目", "（二）城建"),
        ]
        assert [one.key for one in projects(project)] == ["1", "1-b"]
    assert "nothing" in done.stdout.lower() or "No change" in done.stdout


def programmes_of(project: Project) -> tuple[str, ...]:
    return tuple(project.programmes)
