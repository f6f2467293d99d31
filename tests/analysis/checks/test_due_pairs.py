"""Pairs that a result gives itself, and the numbers of earlier months beside one."""

import pytest

from generator.analysis.checks.due_pairs import earlier_pairs, pairs_in
from generator.analysis.checks.numbers import Pair, rows_of
from generator.analysis.measures.possible_actuals import candidates_of
from generator.analysis.measures.targets import title_targets
from tests.analysis.checks.asked import project

MONTHS = "三月末治理132公里；六月末治理348公里；年底治理612公里。"


def _pair(text: str, actual: int) -> Pair:
    (target,) = title_targets("治理河道600公里")
    (found,) = [some for some in candidates_of([text]) if some.quantity.value == actual]
    return Pair(target, found, 0, target.quantity, found.quantity)


@pytest.mark.parametrize(
    ("text", "actual", "earlier"),
    [
        (MONTHS, 612, [132, 348]),
        (MONTHS, 348, [132]),  # not itself, nor what comes behind it
        ("年底治理612公里；六月末治理348公里。", 612, []),
        ("三月末治理132处；六月末治理348处；年底治理612公里。", 612, []),
        ("三月末新建132公里；六月末新建348公里；年底治理612公里。", 612, []),
        ("先治理132公里，再治理348公里，共治理612公里。", 612, []),
    ],
)
def test_numbers_of_earlier_months_have_the_target_of_the_last_pair(
    text: str, actual: int, earlier: list[int]
) -> None:
    found = earlier_pairs([_pair(text, actual)] * 2, text)
    assert [pair.actual.value for pair in found] == earlier
    assert {pair.target.value for pair in found} <= {600}


@pytest.mark.parametrize(
    ("text", "pairs"),
    {
        "应检600人，已检642人。": [(600, 642)],
        "西坪镇应检600人，实检580人；东坪镇应检450人，实检396人。": [(600, 580), (450, 396)],
        # of another unit, further away, or no word of what was done
        "应检600人，已检642处，实有人员。": [],
        "应检600人，由卫健局组织，已检642人。": [],
        "应检600人，另检642人。": [],
        "再检386人（原计划600人），预计共642人。": [],
        # nothing is due, or nothing behind it
        "已检600人，已检642人。": [],
        "应检600人。": [],
        "应检0人，已检642人。": [],
        "应检率95%，已检率97%。": [],
        "应检600人，应检642人，已检650人。": [(642, 650)],
    }.items(),
)
def test_what_is_due_and_was_done_beside_each_other_is_a_pair(
    text: str, pairs: list[tuple[int, int]]
) -> None:
    text = f"已体检7600人；{text}"
    (row,) = rows_of(project(5, "为学生体检8000人。", text))
    found = pairs_in(row, 0, text)
    assert [(pair.target.value, pair.actual.value) for pair in found] == [(8000, 7600), *pairs]
    assert all(pair.result == 0 for pair in found)
