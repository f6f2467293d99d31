"""A number of another turn than the target's makes up for nothing."""

import pytest

from generator.analysis.checks.turns import is_of_other_turn
from generator.analysis.measures import quantities
from tests.analysis.checks.asked import EXCEEDED, questions

SHORT = {
    ("接种疫苗首针1.1万人。", "首针接种10340人；第二针接种8215人。"): "10340人 < 11000人",
    ("接种疫苗第一剂1.1万人。", "第一剂接种10340人，第2剂接种8215人。"): "10340人 < 11000人",
    ("一期整治河道20公里。", "一期整治河道18公里，二期整治河道5公里。"): "18公里 < 20公里",
}
MAY_BE_MET = (
    ("接种疫苗首针1.1万人。", "城区首针接种10340人，乡镇首针接种820人。"),
    ("整治河道20公里。", "一期整治河道18公里，二期整治河道5公里。"),
    # whoever has the first lot done in two
    ("首批整治河道20公里。", "第一批整治河道18公里，第二批整治河道5公里。"),
    ("一期整治河道20公里。", "整治河道18公里，又整治河道5公里。"),
    ("一期整治河道20公里。", "一期整治河道18公里，第二标段整治河道5公里。"),
)


@pytest.mark.parametrize(("texts", "formula"), SHORT.items())
def test_another_turn_does_not_hide_a_shortfall(texts: tuple[str, str], formula: str) -> None:
    ((_, _, values),) = questions("YQ307", *texts, outcome=EXCEEDED)
    assert values["formula"] == formula


@pytest.mark.parametrize("texts", MAY_BE_MET)
def test_what_may_be_of_the_same_turn_does(texts: tuple[str, str]) -> None:
    assert questions("YQ307", *texts) == []


@pytest.mark.parametrize(
    ("target", "text", "is_other"),
    [
        ("首针接种1.1万人", "第二针接种8215人", True),
        ("首针接种1.1万人", "首针接种8215人", False),
        ("接种1.1万人", "第二针接种8215人", False),
        ("首针接种1.1万人", "接种8215人", False),
        # turns of something else
        ("首针接种1.1万人", "第二学期接种8215人", False),
        ("一期整治河道20公里", "二标段整治河道5公里", False),
        ("一期整治河道20公里", "第二期整治河道5公里", True),
    ],
)
def test_a_turn_is_another_one_of_the_same_kind(target: str, text: str, is_other: bool) -> None:
    (wanted,), (number,) = quantities(target), quantities(text)
    assert is_of_other_turn(number, wanted) is is_other
