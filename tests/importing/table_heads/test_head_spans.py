"""Heads over two rows in tables that do not say what is merged."""

import pytest

from generator.importing.documents import Cell
from generator.importing.table_heads.head_spans import Places, with_spans


def places(*rows: str) -> Places:
    """The places of rows, whose cells stand between bars; empty ones are not there."""
    return {
        number: {
            column: Cell(text, number, column)
            for column, text in enumerate(row.split("|"), start=1)
            if text
        }
        for number, row in enumerate(rows, start=1)
    }


def shown(found: Places) -> list[list[str]]:
    """The words at each place of the first two rows."""
    return [[found[row][column].text for column in sorted(found[row])] for row in (1, 2)]


def test_a_word_stands_over_the_words_below_it_and_others_reach_down() -> None:
    found = with_spans(
        places("序号|内容|目标||完成||单位", "||数量|单位|数量|比例|", "1|甲|5|个|6|120%|乙"), 1
    )
    assert shown(found) == [
        ["序号", "内容", "目标", "目标", "完成", "完成", "单位"],
        ["序号", "内容", "数量", "单位", "数量", "比例", "单位"],
    ]
    assert (found[1][3].columns, found[1][1].rows) == (2, 2)
    assert found[3][1].text == "1"


@pytest.mark.parametrize(
    "rows",
    [
        ("序号|内容|目标|完成", "1|甲|5|6"),  # a row of the table
        ("序号|内容|目标||单位", "||5|6|"),  # numbers are no words of a head
        ("序号|内容|目标||单位", "||数量||"),  # one word alone
        ("序号|内容|目标||单位", "|||数量|比例"),  # not below what stands over it
        ("序号|内容|目标||单位", ""),
    ],
)
def test_other_rows_are_left_as_they_are(rows: tuple[str, ...]) -> None:
    before = places(*rows)
    assert with_spans(before, 1) == before
