"""The target that a rate is of, where no number was paired with it."""

import pytest

from tests.analysis.checks.asked import questions

TASK = "下达护坡任务3200亩，已完成挖穴3040亩，占任务的95%，"
MORE = "补苗460亩。"  # with which none of the numbers is paired


@pytest.mark.parametrize(
    ("text", "found"),
    {
        # each step of one task has a share of it, and one that is right says so
        f"{TASK}播撒2560亩，占任务的90%，{MORE}": ["占任务的90%"],
        f"{TASK}播撒2560亩，占任务的80%，{MORE}": [],
        f"{TASK}播撒2560亩，占任务的65%，{MORE}": ["占任务的65%"],
        # in other words, far from it, in another unit, or of all, it may be of others
        f"{TASK}播撒2560亩，占总目标的90%，{MORE}": [],
        f"{TASK}播撒960亩，占任务的90%，{MORE}": [],
        f"{TASK}播撒2560亩，占任务的64.5%，{MORE}": [],
        f"下达护坡任务3200亩，挖穴3200亩，占任务的100%，播撒2560亩，占任务的90%，{MORE}": [],
    }.items(),
)
def test_a_rate_is_of_the_target_that_another_in_its_words_proves(
    text: str, found: list[str]
) -> None:
    assert [words for _, words, _ in questions("YQ304", "荒坡护坡", text)] == found
