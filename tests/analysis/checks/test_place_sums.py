"""The numbers of single places against that of all of them."""

import pytest

from generator.analysis.checks.place_sums import are_elsewhere, wrong_place_sums
from generator.analysis.measures import quantities
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
    # three of eight, by what the text says itself
    "全县改造户厕120户，涉及8个乡镇。石桥镇改造50户，河湾乡改造45户，安和乡改造20户。": None,
    "全县改造户厕120户，涉及3个乡镇。石桥镇改造50户，河湾乡改造45户，安和乡改造20户。": (
        "120户，涉及3个乡镇。石桥镇改造50户，河湾乡改造45户，安和乡改造20户",
        "50 + 45 + 20 = 115，原文 120",
    ),
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


ONE_OF_TWO = "石桥镇改造户厕80户，河湾乡改造户厕45户"
NEARLY = "石桥镇改造户厕60户，河湾乡改造户厕33户"
TWO = ("120", "80", "45")
HUNDRED = ("100", "60", "33")
WHOLES: dict[str, tuple[str, ...] | None] = {
    # before its parts or behind them, whatever of another kind stands between
    ALL + ONE_OF_TWO: TWO,
    ALL + "修路3公里。" + ONE_OF_TWO: TWO,
    ALL + "种植茶树60户。" + ONE_OF_TWO: TWO,
    ALL + "石桥镇改造户厕80户，新建公园3个，河湾乡改造户厕45户": TWO,
    ALL + "石桥镇改造户厕80户，种植茶树45户，河湾乡改造户厕45户": TWO,
    ONE_OF_TWO + "，全县改造户厕120户": TWO,
    ONE_OF_TWO + "，共改造户厕120户": TWO,
    ONE_OF_TWO + "。修路3公里。全县改造户厕120户": TWO,
    ONE_OF_TWO + "。种植茶树60户。全县改造户厕120户": TWO,
    # the one before them rather than the one behind
    ALL + ONE_OF_TWO + "。全县改造户厕200户": TWO,
    ONE_OF_TWO + "，全县改造户厕120户。全县改造户厕200户": TWO,
    # by the words of the first of them, where others say no more than a verb
    ALL + "种植茶树60户。石桥镇改造户厕80户，河湾乡改造45户": TWO,
    # no further than the next number of the same, and none where it is not of all
    ALL + "改造户厕60户。" + ONE_OF_TWO: None,
    ONE_OF_TWO + "，改造户厕120户": None,
    ONE_OF_TWO: None,
    ALL + "石桥镇改造户厕80户": None,
    # forty numbers around the parts are looked at
    ALL + "修路3公里。" * 38 + ONE_OF_TWO: TWO,
    ONE_OF_TWO + "。" + "修路3公里。" * 38 + ALL: TWO,
    # places that do not add up, other things, other units, and numbers that are not what was done
    ALL + "石桥镇改造户厕50户，柳树村改造户厕45户，河湾乡改造户厕30户": None,
    ALL + "石桥镇改造户厕50户，河湾乡改造户厕45户，石桥镇改造户厕30户": None,
    "全县新建公厕20座。石桥镇新建公厕12座，河湾乡新建路灯9座": None,
    "全县培训农民100人。石桥镇培训农民80人，河湾乡培训农民33名": None,
    ALL + "石桥镇改造户厕80户，河湾乡正在改造户厕45户": None,
    ALL + "石桥镇改造户厕80户，河湾乡计划改造户厕45户": None,
    ALL + "石桥镇改造户厕80户，河湾乡上半年改造户厕45户": None,
    ALL + "石桥镇改造户厕80户，河湾乡较计划多改造户厕45户": None,
    ALL + "石桥镇改造户厕80户，此外河湾乡改造户厕45户": None,
    ALL + "石桥镇改造户厕80户，河湾乡改造户厕不少于45户": None,
    ALL + "石桥镇改造户厕不少于80户，河湾乡改造户厕45户": None,
    ALL + "石桥镇改造户厕80户，河湾乡惠及45户": None,
    # the whole is at least so many, planned, of other years, on top or a difference
    "全县已改造户厕不少于120户，" + ONE_OF_TWO: None,
    "全县计划改造户厕120户，" + ONE_OF_TWO: None,
    "全县历年累计改造户厕120户，" + ONE_OF_TWO: None,
    "全县另改造户厕120户，" + ONE_OF_TWO: None,
    "全县较计划多改造户厕120户，" + ONE_OF_TWO: None,
    # two that are nearly all of it in its sentence or before it; three in any
    "全县改造户厕100户，" + NEARLY: HUNDRED,
    "全县改造户厕100户，" + NEARLY.replace("，", "。"): HUNDRED,
    "全县改造户厕100户。" + NEARLY: None,
    NEARLY + "。全县改造户厕100户": HUNDRED,
    "全县改造户厕100户。石桥镇改造户厕60户，河湾乡改造户厕20户，安和乡改造户厕13户": (
        *("100", "60", "20", "13"),
    ),
    "全县改造户厕100户，石桥镇改造户厕60户，河湾乡改造户厕30户": ("100", "60", "30"),
    "全县改造户厕100户，石桥镇改造户厕60户，河湾乡改造户厕29户": None,
    "全县改造户厕100户，石桥镇改造户厕60户，河湾乡改造户厕40户": None,
    "全县改造户厕100户，石桥镇改造户厕100户，河湾乡改造户厕33户": None,
    # 共 is of all places only where they outgrow it
    "共改造户厕100户，" + NEARLY: None,
    "共改造户厕100户，石桥镇改造户厕80户，河湾乡改造户厕33户": ("100", "80", "33"),
    # what else there is stands behind the last of them, in its sentence
    "全县改造户厕100户，" + NEARLY + "。其余正在改造": HUNDRED,
    "全县改造户厕100户，" + NEARLY + "，其余正在改造": None,
    "全县改造户厕100户。石桥镇改造户厕60户，河湾乡改造户厕20户。安和乡改造户厕13户，其余在建": (
        None
    ),
}


@pytest.mark.parametrize(("text", "expected"), WHOLES.items())
def test_which_numbers_of_places_are_those_of_a_whole(
    text: str, expected: tuple[str, ...] | None
) -> None:
    found = [
        tuple(str(part.value) for part in (wrong.whole, *wrong.parts))
        for wrong in wrong_place_sums(text)
    ]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("石桥镇改造户厕80户，河湾乡改造户厕45户", True),
        ("石桥镇改造户厕80户，石桥镇东山村改造户厕45户", False),
        ("石桥镇改造户厕80户，石桥镇东山村改造户厕45户，河湾乡改造户厕30户", True),
        ("全县改造户厕80户，河湾乡改造户厕45户", False),
        ("改造户厕80户，河湾乡改造户厕45户", False),
    ],
)
def test_numbers_of_other_places_are_no_parts(text: str, is_so: bool) -> None:
    whole, *parts = quantities(text)
    assert are_elsewhere(text, whole, parts) is is_so
