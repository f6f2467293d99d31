"""A second row of heads that was pushed to the left is put below what it parts, or asked about."""

import pytest

from generator.importing.grids import grids_of
from generator.importing.rows.listed_words import ListedWords
from generator.importing.rows.table_rows import rows_of
from generator.importing.sources.csv_tables import read_csv
from generator.importing.table_heads.columns import vocabulary
from generator.importing.table_heads.heads import head_of

KNOWN = vocabulary()
NOBODY = ListedWords()


def table(first: str, second: str, *rows: str) -> str:
    return "\n".join(["2023年实事完成情况", first, second, *rows])


@pytest.mark.parametrize(
    ("first", "heads"),
    [
        # nothing stands behind the head that was merged
        ("序号,项目名称,责任单位,完成情况,投资情况,,备注", "投资情况"),
        # only the rows tell which head was merged
        ("序号,项目名称,责任单位,完成情况,其中,备注", "其中"),
    ],
)
def test_the_parts_stand_below_the_head_that_was_merged(first: str, heads: str) -> None:
    text = table(
        first,
        "计划投资,完成投资",
        "1,建学校,县教育局,主体封顶,500,400,无",
        "2,建操场,县教育局,完工,100,100,无",
    )
    (grid,) = grids_of(read_csv("a.csv", text, "", KNOWN))
    head = head_of(grid, KNOWN)
    assert head is not None
    assert head.rows == (2, 3)
    assert [head.words_of(n) for n in (5, 6, 7)] == [f"{heads}计划投资", f"{heads}完成投资", "备注"]
    rows = rows_of(grid, head, NOBODY)
    assert not rows.questions
    assert [row.text("title") for row in rows.rows] == ["建学校", "建操场"]
    assert [cell.text for cell in rows.rows[0].others.values()][:2] == ["500", "400"]


def test_parts_of_nobody_knows_which_head_are_a_question_and_no_record() -> None:
    text = table(
        "序号,项目名称,责任单位,完成情况,投资,投资,备注",
        "计划投资,完成投资",
        "1,建学校,县教育局,主体封顶,500,400,无",
    )
    (grid,) = grids_of(read_csv("a.csv", text, "", KNOWN))
    head = head_of(grid, KNOWN)
    assert head is not None
    rows = rows_of(grid, head, NOBODY)
    assert [(problem.code, problem.found) for problem in rows.questions] == [
        ("YQ722", "计划投资 | 完成投资")
    ]
    assert [row.text("title") for row in rows.rows] == ["建学校"]


@pytest.mark.parametrize(
    "row",
    ["一,农村道路", "甲,县教育局", "一、教育类,3项", "合计,12", "A1,目标任务"],
)
def test_a_short_row_of_a_record_is_no_head(row: str) -> None:
    text = table("序号,项目名称,责任单位,完成情况", row, "2,建操场,县教育局,完工")
    (grid,) = grids_of(read_csv("a.csv", text, "", KNOWN))
    head = head_of(grid, KNOWN)
    assert head is not None
    assert (head.rows, head.pushed) == ((2,), 0)
