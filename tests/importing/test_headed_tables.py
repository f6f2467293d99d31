"""The title of a table, and what stands beside it above the head."""

import pytest

from generator.importing.grids import Grid
from generator.importing.headed_tables import Tables
from generator.importing.table_heads.heads import Head


@pytest.mark.parametrize(
    ("above", "title", "remarks"),
    [
        (
            ["附件1", "全省实事项目完成进度表", "(截至8月底)"],
            "全省实事项目完成进度表",
            ["(截至8月底)"],
        ),
        (["县里重点工作安排", "单位：万元"], "县里重点工作安排", ["单位：万元"]),
        (
            ["（A类为责任目标，B类为激励目标）", "附件 一："],
            "1号表",
            ["附件 一：", "（A类为责任目标，B类为激励目标）"],
        ),
        (["附件2 |", "(一)民生实事进展 |"], "(一)民生实事进展", []),
        (["【2023】民生实事（县级）"], "【2023】民生实事（县级）", []),
    ],
)
def test_a_remark_is_no_title(above: list[str], title: str, remarks: list[str]) -> None:
    grid = Grid("a.txt", "", "1号表", 1, cells=(), above=tuple(above))
    head = Head(rows=(1,), fields={}, others={}, words=(), named={})
    tables = Tables((grid,), {1: head}, {}, frozenset(), ())
    assert (tables.title(grid), tables.remarks(grid)) == (title, remarks)
