"""The rows in which a table is signed: no project's, and none of its cells lost unseen."""

from pathlib import Path

import pytest

from generator.importing import read_source
from generator.importing.documents import Cell
from generator.importing.rows.foot_rows import is_foot
from tests.importing.offices import reading, small_year

HEAD = "序号,项目名称,工作目标,进展情况,责任单位,责任人\n"
ROWS = "1,新建学校,2所,已建2所。,市教育局,王甲\n2,修路,3公里,已修1公里。,市交通局,李乙\n"


def cells(*words: str) -> list[Cell]:
    return [Cell(text, 9, column) for column, text in enumerate(words, start=1)]


@pytest.mark.parametrize(
    "row",
    [
        ("审核人：", "填表人：", "联系电话："),
        ("填报人：王甲", "审核人：李乙", "填报日期：2023年7月5日"),
        ("单位负责人（签字）：", "分管领导：", "日期："),
        ("制表人：", "王甲", "复核人：", "李乙"),  # the value in a cell of its own
        ("经办人: 王甲", "联系方式: 0000"),
    ],
)
def test_a_row_of_signatures_is_a_foot(row: tuple[str, ...]) -> None:
    assert is_foot(cells(*row))


@pytest.mark.parametrize(
    "row",
    [
        ("注：表中数据截至6月底。",),  # one cell is a note, and may be a section
        ("3", "审核人：", "已建"),
        ("责任单位：市教育局", "责任人：王甲"),  # who answers, not who signs
        ("审核人：", "李乙", "已建2所。"),
        ("审核系统建设", "已建成。"),
    ],
)
def test_any_other_row_is_none(row: tuple[str, ...]) -> None:
    assert not is_foot(cells(*row))


def test_signatures_below_a_table_are_named_and_no_project(tmp_path: Path) -> None:
    foot = "审核人：,,,填表人：赵丙,,联系电话：\n"
    found = reading(small_year(tmp_path), read_source("a.csv", (HEAD + ROWS + foot).encode()))
    (level,) = found.levels
    said = [(p.number, p.title, p.results[0].text, p.results[0].people) for p in level.projects]
    assert said == [
        ("1", "新建学校", "已建2所。", ("王甲",)),
        ("2", "修路", "已修1公里。", ("李乙",)),
    ]
    beside = [cell.text for _, cell in found.account.beside]
    assert beside == ["审核人：", "填表人：赵丙", "联系电话："]
    assert found.account.cells == found.account.in_rows + found.account.heads + len(beside)


def test_signatures_between_two_printed_pages_end_no_table(tmp_path: Path) -> None:
    first, second = ROWS.splitlines(keepends=True)
    text = HEAD + first + "填表人：,,,审核人：,,\n" + HEAD + second
    (level,) = reading(small_year(tmp_path), read_source("a.csv", text.encode())).levels
    assert [p.title for p in level.projects] == ["新建学校", "修路"]


BARE = "序号,项目名称,工作目标,进展情况\n"
SCHOOL, ROAD = "1,新建学校,2所,已建2所。\n", "2,修路,3公里,已修1公里。\n"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        # one office for each block of rows
        (
            f"填报单位：市教育局,,,\n{BARE}{SCHOOL}填报单位：市交通局,,,填报日期：7月1日\n{ROAD}",
            [("市教育局",), ("市交通局",)],
        ),
        (
            f"{BARE}责任单位：市教育局,,,\n{SCHOOL}责任单位：市交通局,,,\n{ROAD}",
            [("市教育局",), ("市交通局",)],
        ),
        # whose the second block is nobody can know: never the first's
        (
            f"填报单位：市教育局,,,\n{BARE}{SCHOOL}填报单位：市交通局、市住建局,,,\n{ROAD}",
            [("市教育局",), ()],
        ),
        # at the end of a page it is of none of its rows
        (f"{BARE}{SCHOOL}填报单位：市教育局,,,填报人：王甲\n{ROAD}", [(), ()]),
        (
            f"填报单位：市教育局,,,\n{BARE}{SCHOOL}{ROAD}填报单位：市交通局,,,\n",
            [("市教育局",)] * 2,
        ),
    ],
)
def test_an_office_in_a_row_of_its_own_is_of_the_rows_below_it(
    text: str, right: list[tuple[str, ...]], tmp_path: Path
) -> None:
    (level,) = reading(small_year(tmp_path), read_source("a.csv", text.encode())).levels
    assert [p.results[0].departments for p in level.projects] == right
