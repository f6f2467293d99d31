"""A whole that stands further off from 其中, and kinds by which a whole is parted."""

import pytest

from tests.analysis.checks.asked import questions

WRONG = {
    # what else is told of the whole stands between, with a stop or without
    "12座文化站全部建成，新增座位1080个。其中，新建7座、改扩建4座。": "7 + 4 = 11，原文 12",
    "12座新建、改扩建文化站全部建成，其中新建7座、改扩建4座。": "7 + 4 = 11，原文 12",
    "建成文化站12座，投资820万元。其中新建7座，改扩建4座。": "7 + 4 = 11，原文 12",
    "改造路灯80盏(占任务的100%)，其中柳湾21盏、石桥34盏、北塬23盏。": "21 + 34 + 23 = 78，原文 80",
    "改造路灯80盏，涉及2个乡镇，其中柳湾21盏、石桥34盏、北塬27盏。": "21 + 34 + 27 = 82，原文 80",
    "改造路灯80盏，涉及8个镇，其中柳湾21盏、石桥34盏、其余27盏。": "21 + 34 + 27 = 82，原文 80",
    # each belongs to one kind
    "12座文化站建成。其中新建7座、改建5座；按层次划分，县级3座、镇级8座。": "3 + 8 = 11，原文 12",
    "建成文化站12座，按区域分，城区7座、农村4座。": "7 + 4 = 11，原文 12",
    "建成文化站12座。从规模看，大型3座、中型4座、小型6座。": "3 + 4 + 6 = 13，原文 12",
}
RIGHT = (
    "12座文化站全部建成，新增座位1080个。其中，新建7座、改扩建5座。",
    "12座文化站全部建成，新增座位1080个。其中，新建7座、改扩建3座等。",
    "12座文化站全部建成，培训馆员30名。其中，新建7座。",  # one may be one of several
    "12座文化站、11座书屋全部建成，培训馆员30名。其中，新建7座、改扩建4座。",  # of which of them?
    "12座文化站全部建成，培训馆员30名。其中，座椅30座、书桌60座。",  # far more than it
    "改造路灯80盏，涉及8个乡镇，其中柳湾21盏、石桥34盏、北塬23盏，已全部点亮。",  # three of eight
    "按计划安排，改造路灯80盏，柳湾镇21盏、石桥镇34盏、北塬镇25盏。",
    "12座文化站全部建成。其中新建7座、改建5座；按层次划分，县级4座、镇级8座。",
    "建成文化站12座，按行业分，文化类7座，旅游类2座。",  # some of them
    "建成文化站12座，按区域分，城区7座、农村4座，其余在景区。",
    "从规模看，大型3座、中型4座、小型6座。",
    "增长12座，按区域分，城区7座、农村4座。",
)


@pytest.mark.parametrize(("text", "formula"), WRONG.items())
def test_parts_are_held_against_a_whole_further_off(text: str, formula: str) -> None:
    asked = questions("YQ308", "办好实事。", text)
    assert [values["formula"] for _, _, values in asked] == [formula]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_not_nearly_all_of_it_is_not(text: str) -> None:
    assert questions("YQ308", "办好实事。", text) == []
