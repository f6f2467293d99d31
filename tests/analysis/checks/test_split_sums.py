"""Wholes and parts that no 其中 joins, and the months of a year."""

import pytest

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
    "新增床位312张，县医院占150张，其余172张在乡镇。",
    "新增床位312张，县医院150张，中医院172张。",
    "县医院150张+中医院102张+妇保院70张，总计312张。",
    "改造县医院150张和中医院172张，两项合计312张。",
    "1至6月新增150张，7至12月新增172张，全年新增312张。",
    "一季度新增50张，二季度100张，下半年172张，全年新增312张。",
)
RIGHT = (
    "新增床位312张：县医院150张，中医院102张，妇保院60张。",
    "新增床位312张，县医院、中医院、妇保院分别为150张、102张、60张。",
    "新增床位312张，县医院占150张，其余162张在乡镇。",
    "新增床位312张，改造床位150张，更新床位172张。",  # other things
    "新增床位312张，县医院50张，中医院72张。",  # some of them
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
)


@pytest.mark.parametrize("text", WRONG)
def test_parts_that_do_not_add_up_are_asked_about(text: str) -> None:
    ((_, _, values),) = questions("YQ308", "办好实事。", text)
    assert values["formula"].endswith(" = 322，原文 312")


def test_parts_are_nearly_a_whole_up_to_a_tenth() -> None:
    ((_, words, values),) = questions(
        "YQ308", "办好实事。", "新增床位300张，县医院150张，中医院180张。"
    )
    assert words == "300张，县医院150张，中医院180张"
    assert values["formula"] == "150 + 180 = 330，原文 300"


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
