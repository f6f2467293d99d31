"""Numbers that are said beside the work, and what they stand between."""

import pytest

from generator.analysis.measures import quantities
from generator.analysis.measures.circumstances import is_circumstance, is_circumstance_of
from generator.analysis.measures.possible_actuals import candidates_of
from generator.analysis.measures.readings import readings_in

BESIDE = ["总投资3200万元", "争取专项债券1.2亿元", "惠及群众1.2万人", "涉及5个镇", "召开推进会3次"]


@pytest.mark.parametrize("words", BESIDE)
def test_what_it_cost_and_what_came_of_it_is_said_beside_the_work(words: str) -> None:
    assert is_circumstance(quantities(words)[0])
    assert is_circumstance_of(quantities(words)[0], quantities("改造公厕30座")[0])


@pytest.mark.parametrize(
    "words",
    [
        "改造公厕30座",
        "完成投资3200万元",
        "投放座椅5个",
        "争取指标5个",
        "整治土地20亩",
        "占地农户5户",
    ],
)
def test_the_work_itself_is_not(words: str) -> None:
    assert not is_circumstance(quantities(words)[0])


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("惠及居民5000户", "惠及居民4000户"),
        ("召开听证会12次", "召开听证会10次"),
        ("争取上级资金5000万元", "争取资金4000万元"),
    ],
)
def test_beside_a_target_of_just_that_it_is_the_work(words: str, wanted: str) -> None:
    assert not is_circumstance_of(quantities(words)[0], quantities(wanted)[0])


def test_money_that_came_of_the_work_is_none_that_was_to_be_spent() -> None:
    assert is_circumstance_of(quantities("拉动消费3亿元")[0], quantities("发放消费券2亿元")[0])


@pytest.mark.parametrize("words", [*BESIDE, "同比增长8%", "比上年增加3公里"])
def test_a_target_said_again_and_a_rate_reach_past_it(words: str) -> None:
    found = candidates_of([f"已完成12公里，{words}，占年度任务10公里的120%。"])
    assert found[0].answers == 10
    assert [rate.value for rate in found[0].own] == [120]


@pytest.mark.parametrize(
    "words", [*BESIDE, "上年为24座", "去年同期建成24座", "近三年累计完成80座", "施工周期缩短15天"]
)
def test_the_number_of_the_work_is_still_what_was_delivered(words: str) -> None:
    (reading,) = readings_in("改造公厕30座。", (f"改造公厕33座，{words}，群众满意。",))
    assert (reading.target, reading.actual) == (30, 33)


@pytest.mark.parametrize("words", BESIDE)
def test_what_is_open_behind_it_is_said_of_the_work(words: str) -> None:
    (reading,) = readings_in("创建健康乡镇2个。", (f"2个乡镇通过初评，{words}，正等候复核。",))
    assert reading.actual is None


@pytest.mark.parametrize(
    "words", ["涉及5个镇", "召开推进会3次", "现场协调解决问题17个", "惠及2个街道"]
)
def test_what_is_said_beside_a_plan_is_not_its_number(words: str) -> None:
    (reading,) = readings_in("新建公园5个。", (f"年内计划新建公园5个，{words}，选址已经确定。",))
    assert reading.actual is None
    (begun,) = readings_in("翻建宿舍120套。", (f"宿舍翻建实际动工124套；{words}。",))
    assert begun.actual == 124


def test_an_area_is_the_work_where_the_target_is_one() -> None:
    assert is_circumstance(quantities("占地面积26亩")[0])
    assert not is_circumstance_of(quantities("总面积26亩")[0], quantities("整治土地20亩")[0])
    assert is_circumstance_of(quantities("占地面积26亩")[0], quantities("改造公厕3座")[0])


@pytest.mark.parametrize(
    ("result", "actual"),
    {
        "二季度改造住房130套，完成投资2750万元，三季度改造205套，1—11月累计改造562套。": 562,
        "二季度改造住房130套，满意度98%，三季度改造205套，1—11月总共改造562套。": 562,
        "二季度改造住房130套；三季度改造205套，1—11月累计改造562套。": 562,
        "建好住房562套，明年将继续推进绿地建设。": 562,
        "在东岭镇、西岭镇、南岭镇改造住房562套，年底前再改造2套。": 562,
    }.items(),
)
def test_other_units_between_two_numbers_of_the_work_part_them_not(
    result: str, actual: int
) -> None:
    (reading,) = readings_in("改造住房540套。", (result,))
    assert reading.actual == actual


def test_a_target_said_again_is_answered_past_money_that_was_spent() -> None:
    found = candidates_of(["已投产1874台，完成投资2750万元，完成本年投产3200台任务的58.56%。"])
    assert found[0].answers == 3200


@pytest.mark.parametrize(
    ("title", "result"),
    [
        ("疏浚内河航道64公里。", "眼下已挖完41千米。"),
        ("疏浚内河航道64千米。", "眼下已挖完41公里，按标准施工。"),
    ],
)
def test_a_size_in_the_other_word_for_its_unit_is_the_same(title: str, result: str) -> None:
    (reading,) = readings_in(title, (result,))
    assert reading.actual == 41
