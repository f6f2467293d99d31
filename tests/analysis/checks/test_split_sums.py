"""Wholes and parts that no 其中 joins, and the months of a year."""

import pytest

from generator.analysis.checks.split_sums import wrong_rests
from generator.analysis.measures import quantities
from generator.analysis.measures.year_parts import are_whole_year, months_in
from tests.analysis.checks.asked import questions

WRONG = (
    "新建道路5公里。新增床位312张：县医院150张，中医院102张，妇保院70张。",
    "新增床位312张：县医院150张；中医院172张。",
    "新增床位312张：县医院150张，中医院102张，妇保院70张。",
    "新增床位312张，分别是县医院150张、中医院102张、妇保院70张。",
    "新增床位312张，即县医院150张、中医院102张和妇保院70张。",
    "新增床位312张，由县医院150张、中医院102张、妇保院70张组成。",
    "新增床位312张，县医院、中医院、妇保院分别为150张、102张、70张。",
    "新增床位312张。具体为：县医院150张，中医院102张，妇保院70张。",
    "新增床位312张，由3个院区组成，县医院150张，中医院102张，妇保院70张。",
    "新增床位312张，县医院、中医院各占150张、172张。",
    "县医院、中医院、妇保院共新增床位312张，分别为150张、102张、70张。",
    "新增床位312张，县医院占150张，其余172张在乡镇。",
    "新增床位312张，县医院150张，中医院172张。",
    "县医院150张+中医院102张+妇保院70张，总计312张。",
    "改造县医院150张和中医院172张，两项合计312张。",
    "1至6月新增150张，7至12月新增172张，全年新增312张。",
    "一季度新增50张，二季度100张，下半年172张，全年新增312张。",
    # what else is told of the whole may stand before its parts: two numbers at most
    "新增床位312张、护工95名，分布在县医院150张、中医院172张。",
    "新增床位312张、护工95名、诊室12间，分布在县医院150张、中医院172张。",
)
RIGHT = (
    "整治隐患45处，已整改29处，正在整改约11处，未整改4处。",
    "整治隐患45处：东片29处，西片约11处，南片4处。",
    "新增床位312张：县医院150张，中医院102张，妇保院60张。",
    "新增床位312张，县医院、中医院、妇保院分别为150张、102张、60张。",
    "新增床位312张，县医院占150张，其余162张在乡镇。",
    "新增床位312张，改造床位150张，更新床位172张。",  # other things
    "入驻商铺312个，已通过验收2个，其余2个正在装修。",  # of something else, by far
    "推荐社区13个，获评市级社区11个、省级社区1个。",  # not all of them came so far
    "安装监控33部，其中今年实施30部，现完成布线26部、通电14部。",  # a step of a part
    "新增床位312张，县医院50张，中医院72张。",  # some of them
    "新增床位312张、门诊9间，分别为计划的120%、100%。",
    "新增床位312张，分别为150张、202张。",  # so far from it they may be of something else
    "新增床位312张，由3个院区组成，面积32亩。",
    "新增床位312张，县医院150张，中医院172张等。",
    "新增床位312张，开放床位共1200张。",
    "1至6月新增150张，7至12月新增162张，全年新增312张。",
    "1至6月新增150张，9至12月新增172张，全年新增312张。",  # not all months
    "新增床位312张，县医院300张。",  # one may be one of several
    "新增床位312张：县医院150张，医生102名，妇保院172张。",
    "新增床位312张：县医院312张，中医院10张。",
    "新增床位312张：县医院150张，中医院172张等。",
    "新增床位312张，县医院150张，改造中医院172张。",
    "新增床位300张，县医院150张，中医院181张。",  # far from all of it
    "新增床位312张，县医院150张，中医院172张投入使用。",  # they may go on
    "新增床位312张、护工95名、诊室12间、车辆3台，分布在县医院150张、中医院172张。",
    "新增床位312张、更新床位20张，分布在县医院150张、中医院182张。",  # of both
    "新增床位312张。培训护工95名，分布在县医院150张、中医院172张。",
)


@pytest.mark.parametrize("text", WRONG)
def test_parts_that_do_not_add_up_are_asked_about(text: str) -> None:
    ((_, _, values),) = questions("YQ308", "办好实事。", text)
    assert values["formula"].endswith(" = 322，原文 312")


_ADDED = "14 + 15 + 7 = 36，原文 35"
SECTIONS = {
    "全县35项工程中：14项校舍类开工，投资8亿元；15项道路类完工；7项水利类完工。": _ADDED,
    "改造校舍35所：14所乡镇校舍，投资8亿元；15所村校舍；7所城区校舍。": _ADDED,
    "全县35项工程中：14项校舍类开工，投资8亿元；15项道路类完工；6项水利类完工。": "",
    # stages count some once more, unless they come to all of them
    "全县35项工程中：20项开工；9项竣工；7项验收。": "",
    "全县35项工程中：30项校舍类开工；25项道路类完工；20项水利类验收。": "",
    # two may be some of them, and what does not begin with its number is another statement
    "全县35项工程中：14项校舍类开工，投资8亿元；22项道路类完工，投资2亿元。": "",
    "全县35项工程中：14项校舍类开工，投资8亿元；15项道路类完工；道路修复7项。": "",
}


@pytest.mark.parametrize(("text", "formula"), SECTIONS.items())
def test_sections_that_begin_with_their_numbers_are_parts(text: str, formula: str) -> None:
    asked = questions("YQ308", "办好实事。", text)
    assert [values["formula"] for _, _, values in asked] == ([formula] if formula else [])


KINDS = {
    "35座泵房全部建成，20座为电动，14座为手动。": "20 + 14 = 34，原文 35",
    "35座泵房全部建成，20座属县管，14座由乡管": "",
    "35座泵房全部建成，20座属县管、14座属乡管，均已移交。": "20 + 14 = 34，原文 35",
    "35座泵房全部建成，20座为电动，15座为手动。": "",
    "35座泵房全部建成，20座为电动，9座为手动。": "",  # some of them
    "35座泵房全部建成，20座为电动。14座为手动。": "",
    "35座泵房全部建成，20座为电动，14座为手动，1座在建。": "",
    "35座泵房全部建成，20座为止，14座为手动。": "",
}


@pytest.mark.parametrize(("text", "formula"), KINDS.items())
def test_numbers_that_say_which_are_what_are_parts(text: str, formula: str) -> None:
    asked = questions("YQ308", "办好实事。", text)
    assert [values["formula"] for _, _, values in asked] == ([formula] if formula else [])


def test_parts_are_nearly_a_whole_up_to_a_tenth() -> None:
    ((_, words, values),) = questions(
        "YQ308", "办好实事。", "新增床位300张，县医院150张，中医院180张。"
    )
    assert words == "300张，县医院150张，中医院180张"
    assert values["formula"] == "150 + 180 = 330，原文 300"


def test_what_other_parts_leave_is_all_the_rest_however_far_from_it() -> None:
    ((_, words, values),) = questions(
        "YQ308", "办好实事。", "新增床位312张，县医院占150张，其余102张在乡镇。"
    )
    assert words == "312张，县医院占150张，其余102张"
    assert values["formula"] == "150 + 102 = 252，原文 312"


@pytest.mark.parametrize("text", RIGHT)
def test_parts_that_add_up_or_are_of_others_are_not(text: str) -> None:
    assert questions("YQ308", "办好实事。", text) == []


@pytest.mark.parametrize(
    ("words", "months"),
    {
        "上半年": (1, 6),
        "下半年新增": (7, 12),
        "三季度": (7, 9),
        "1至6月": (1, 6),
        "7月-12月": (7, 12),
        "11月": (11, 11),
        "前三季度": None,
        "全年": None,
    }.items(),
)
def test_the_months_of_a_time(words: str, months: tuple[int, int] | None) -> None:
    assert months_in(words) == months


def test_a_year_has_all_its_months() -> None:
    assert are_whole_year(["一季度", "二季度", "三季度", "10月", "11至12月"])
    assert not are_whole_year(["上半年", "三季度"])
    assert not are_whole_year(["上半年", "四季度"])
    assert not are_whole_year([])


RESTS: dict[str, list[str]] = {
    "138个村中，已有121个村通网，剩余27个村。": ["138个", "121个", "27个"],
    "138个村中，已有121个村通网，剩余18个村。": ["138个", "121个", "18个"],
    "138个村，已有121个村通网，剩余17个村。": [],
    # up to a tenth of it, among three numbers before the rest
    "100个村，73个村通网，剩余37个村。": ["100个", "73个", "37个"],
    "100个村，73个村通网，剩余38个村。": [],
    "9个村，138个村，90个村通网，21个村通路，剩余17个村。": ["138个", "90个", "21个", "17个"],
    "138个村，已有138个村通网，剩余7个村。": [],
    # of one unit, in one sentence, and more than one part
    "绿道140公里，121个村通网，剩余27个村。": [],
    "130个村。100个村通网，剩余27个村。": [],
    "130个村。30个村通网，剩余29个村。": [],
}


@pytest.mark.parametrize(("text", "words"), RESTS.items())
def test_what_is_left_and_what_is_done_are_all(text: str, words: list[str]) -> None:
    found = [
        quantity.words
        for split in wrong_rests(text, quantities(text))
        for quantity in (split.whole, *split.parts)
    ]
    assert found == words
