"""The numbers of single places against that of all of them."""

import pytest

from tests.analysis.checks.asked import questions

ALL = "全县改造户厕120户。"
SUMS = {
    # they outgrow it, or three of them are nearly all of it
    ALL + "石桥镇改造50户，河湾乡改造45户，安和乡改造30户。": (
        "120户。石桥镇改造50户，河湾乡改造45户，安和乡改造30户",
        "50 + 45 + 30 = 125，原文 120",
    ),
    ALL + "石桥镇改造50户，河湾乡改造45户，安和乡改造25户。": None,
    ALL + "石桥镇改造50户，河湾乡改造45户，安和乡改造20户。": (
        "120户。石桥镇改造50户，河湾乡改造45户，安和乡改造20户",
        "50 + 45 + 20 = 115，原文 120",
    ),
    ALL + "石桥镇改造50户，河湾乡改造45户，安和乡改造12户。": None,  # there are more places
    ALL + "石桥镇改造50户，河湾乡改造45户，安和乡等改造20户。": None,
    ALL + "石桥镇改造60户，河湾乡改造55户。": None,
    ALL + "石桥镇改造50户，河湾乡改造45户，安和乡改造13户。": (  # nine of ten
        "120户。石桥镇改造50户，河湾乡改造45户，安和乡改造13户",
        "50 + 45 + 13 = 108，原文 120",
    ),
    ALL + "石桥镇改造50户，河湾乡改造45户，安和乡改造20户。其余工作正在推进。": (
        "120户。石桥镇改造50户，河湾乡改造45户，安和乡改造20户",
        "50 + 45 + 20 = 115，原文 120",
    ),
    ALL + "石桥镇改造120户，河湾乡改造45户。": None,  # one has all of it
    "全县改造户厕120户左右。石桥镇改造70户，河湾乡改造75户。": None,
    # other things between them
    ALL + "石桥镇改造50户，投资12万元；河湾乡改造45户，投资10万元；安和乡改造30户。": (
        "120户。石桥镇改造50户，投资12万元；河湾乡改造45户，投资10万元；安和乡改造30户",
        "50 + 45 + 30 = 125，原文 120",
    ),
    # before the whole, in turn, and of kinds of areas
    "石桥镇完成12个、河湾乡完成8个，全县完成21个。": (
        "12个、河湾乡完成8个，全县完成21个",
        "12 + 8 = 20，原文 21",
    ),
    "石桥镇完成12个、河湾乡完成8个，全县完成20个。": None,
    "石桥镇、河湾乡分别完成12个、9个，全县完成22个。": (
        "12个、9个，全县完成22个",
        "12 + 9 = 21，原文 22",
    ),
    "全县新增停车位3000个。城区新增2000个，农村新增1200个。": (
        "3000个。城区新增2000个，农村新增1200个",
        "2000 + 1200 = 3200，原文 3000",
    ),
    # other things, what is planned, places in one another, and two numbers of one place
    ALL + "石桥镇安装路灯70盏，河湾乡安装路灯60盏。": None,
    "全县计划改造户厕120户，石桥镇完成70户、河湾乡完成60户。": None,
    ALL + "石桥镇改造70户，石桥镇东山村改造45户，河湾乡改造30户。": None,
    ALL + "石桥镇改造70户，河湾乡改造45户，石桥镇再改造30户。": None,
    ALL + "石桥镇改造70户，河湾乡改造75户左右。": None,
    # the whole of other years, or of all there are
    "全县历年共改造户厕120户。石桥镇改造70户，河湾乡改造75户。": None,
}


@pytest.mark.parametrize(("text", "expected"), SUMS.items())
def test_numbers_of_places_are_added_up(text: str, expected: tuple[str, str] | None) -> None:
    found = [(words, values["formula"]) for _, words, values in questions("YQ308", "改造", text)]
    assert found == ([expected] if expected else [])
