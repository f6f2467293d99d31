"""Targets find their actuals by what is counted, and stay alone where that is not certain."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.measures.readings import readings_in
from tests.sample.reviewed import texts

PAIRS = {
    "不按先后": (
        "完成道路堵点整治3个,新增停车位5000个以上",
        "新增停车位7630个(其中公共停车位1423个),3个堵点均已完成整治",
        ["3", "7630"],
    ),
    "部分与全体": (
        "新增托位1140个,其中新增普惠托位685个",
        "新增普惠托位700个,新增托位1155个",
        ["1155", "700"],
    ),
    "单位写法不同": ("新增村卫生室9个", "已完成旭阳等9家村卫生室", ["9"]),
    "动词区分": (
        "优化调整公交线路10条,新增公交线路2条",
        "新增公交线路3条,优化调整公交线路12条",
        ["12", "3"],
    ),
    "重述目标后给出实际": ("新增床位120张", "超额113%完成120张床位建设,实际完成136张", ["136"]),
    "任务后面就是实际": (
        "新增水上碧道10公里",
        "甲水上碧道5.293公里、乙水上碧道5.5公里已验收。年度任务10公里,已完成10.793公里。",
        ["10.793"],
    ),
    "只有完成率": ("新增床位120张", "已超额完成,完成率113.15%", [None]),
    "只说完成": ("完成6座桥头整治", "已全部完成。", [None]),
    "超额部分不是总数": ("完成山塘整治3座", "山塘3座已完工,超额完成1座山塘", [None]),
    "两个数字都像": ("建设站点5个", "建设站点6个,建设站点7个", [None]),
    "两行结果各有一个": ("新建桥梁2座,新建学校3所", "新建桥梁2座。|新建学校4所。", ["2", "4"]),
    "百分数": ("覆盖率达60%以上", "覆盖率达63.9%,完成率106%", ["63.9"]),
    "总数分给两家": (
        "新增绿道20公里(甲局负责9公里、乙局负责11公里)",
        "已完成绿道11公里。|9公里已完成。",
        [None, "9", "11"],
    ),
    "不同的事": ("新建公园3个", "培训教师80个班", [None]),
}


@pytest.mark.parametrize(("title", "results", "expected"), PAIRS.values(), ids=PAIRS)
def test_a_target_finds_its_actual(title: str, results: str, expected: list[str | None]) -> None:
    readings = readings_in(title, tuple(results.split("|")))
    assert [reading.actual and f"{reading.actual:f}" for reading in readings] == expected


def test_a_reading_has_name_unit_comparison_ratio_and_words() -> None:
    (reading,) = readings_in("排放不超过40吨", ("实际排放50吨,完成率125%。",))
    assert (reading.name, reading.unit, reading.comparison, reading.ratio) == (
        *("排放", "吨", "at_most"),
        Decimal("1.25"),
    )
    assert (reading.target_words, reading.actual_words) == ("排放不超过40吨", "实际排放50吨")


def test_the_ratio_is_not_cut() -> None:
    (reading,) = readings_in("送展览讲座10场", ("送展览讲座237场",))
    assert reading.ratio == Decimal("23.7")


def test_a_condition_is_no_target() -> None:
    (reading,) = readings_in(
        "救助自负费用仍超5万元以上的困难群众39人以上。", ("救助困难群众39人。",)
    )
    assert (reading.target, reading.unit) == (39, "人")


TEXT = st.text(
    st.sampled_from(
        "0123456789.,，。、:()（）“”%+-万亿个家公里人次座以上超额完成率任务其中 \n1\uff11\uff05ab"
    )
)


@settings(derandomize=True, max_examples=300)
@given(TEXT | st.text(), st.lists(TEXT | st.text(), max_size=3))
def test_reading_never_raises(title: str, results: list[str]) -> None:
    for reading in readings_in(title, tuple(results)):
        assert reading.target_words in title
        assert reading.ratio is None or reading.ratio >= 0


def test_every_word_of_a_reading_stands_in_the_published_text() -> None:
    for title, results in texts().values():
        for reading in readings_in(title, results):
            assert reading.target_words in title
            assert any(reading.actual_words in text for text in results)
