"""A rate of finishing right behind a number tells of which target it is."""

import pytest

from generator.analysis.measures import Grade, matches
from generator.analysis.measures.end_rates import end_rates

TITLE = "改造农房486户"
PROVED = {
    "已开工480户，动工率98.8%；竣工365户，竣工率达75.1%；两年竣工820户。": "365",
    "已开工480户，完工365户（完工率75.1%），两年完工820户。": "365",
    "交付365户、交付率为75.1%；搬入365户。": "365",
    "完成并入住户数496户，开工和竣工率分别达102%。": "496",
}
# Of a step, of something else, or not right behind the number.
OTHERS = [
    "竣工365户，动工率75.1%",
    "竣工365户，入住率75.1%",
    "竣工365户，涉及12个村，竣工率75.1%",
    "竣工365户。竣工率75.1%",
    "竣工365户，竣工率较高",
]


@pytest.mark.parametrize(("result", "actual"), PROVED.items())
def test_a_rate_of_finishing_proves_its_number(result: str, actual: str) -> None:
    (match,) = matches(TITLE, (result,))
    assert match.actual is not None
    assert f"{match.actual.quantity.value:f}" == actual


@pytest.mark.parametrize("text", OTHERS)
def test_another_rate_is_none_of_it(text: str) -> None:
    assert end_rates(text, text.index("户") + 1) == ()


def test_a_rate_that_does_not_fit_says_nothing_against_a_number() -> None:
    grades = [
        match.grade
        for text in ("竣工365户，竣工率90%。", "竣工365户。")
        for match in matches(TITLE, (text,))
    ]
    assert grades[0] is grades[1] is not Grade.UNSURE
