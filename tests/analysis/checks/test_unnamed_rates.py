"""Percentages that no phrasing calls the rate of a target, and that stand beside a pair."""

import pytest

from tests.analysis.checks.asked import questions

TITLE = "安装报警器3000户。"
WRONG = {
    "安装报警器2640户，兑现率85%。": ("85%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户，安装率85%。": ("85%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户，整体推进92%。": ("92%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户（占比95%）。": ("95%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户，占应装户数的85%。": ("85%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户，与3000户的目标相比还有20%的差距。": ("20%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器3450户，比既定数多18%。": ("18%", "3450户 ÷ 3000户 = 115%"),
    "安装报警器3450户，多完成18%。": ("18%", "3450户 ÷ 3000户 = 115%"),
    "为3450户安装报警器，投入资金360万元，比既定数多18%。": ("18%", "3450户 ÷ 3000户 = 115%"),
}
RIGHT = (
    "安装报警器2640户，兑现率88%。",
    "安装报警器2640户，与3000户的目标相比还有12%的差距。",
    "安装报警器3450户，比既定数多15%。",
    "安装报警器3450户，满意度98%。",
    "安装报警器3450户，同比增长18%。",
    "安装报警器3450户，其中农村占85%。",
    "安装报警器3450户，85%的用户为老人。",
    "安装报警器3450户，安装率98%。",  # of all there are
    "安装报警器3450户，开展培训20场，通过12%。",  # another number stands between
    "安装报警器3450户。推进40%。",  # another sentence
    "安装报警器3450户，推进40%。",  # so far from it, it is of something else
)


@pytest.mark.parametrize(("text", "found"), WRONG.items())
def test_a_percentage_that_can_only_be_the_rate_is_held_against_the_numbers(
    text: str, found: tuple[str, str]
) -> None:
    ((_, words, values),) = questions("YQ304", TITLE, text)
    assert (words, values["formula"]) == found


@pytest.mark.parametrize("text", RIGHT)
def test_one_that_is_right_or_is_of_something_else_is_not_asked_about(text: str) -> None:
    assert questions("YQ304", TITLE, text) == []
