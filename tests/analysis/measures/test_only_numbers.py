"""Numbers that are a target's because no other may be, though they are called otherwise."""

import pytest

from generator.analysis.measures import matches, pair
from generator.analysis.measures.grades import Grade


def found_in(title: str, result: str) -> dict[int, str]:
    return {n: actual.quantity.words for n, actual in pair(title, [result]).items()}


BOTH = "打草场机井46眼，配水泵46套"
UNITS: dict[str, str | None] = {
    # the only ones of a unit that few things are counted in
    "已建成大口井38眼，其余8眼正在钻探；水泵安装29套。": "38眼",
    "大口井38眼已完工，水泵安装29套。": "38眼",
    # not where they are under way, two may be meant, the name is another, or they are too few
    "大口井38眼正在钻探，水泵安装29套。": None,
    "已建成大口井38眼，另修好石井30眼，水泵安装29套。": None,
    "已建成大口泉38眼，水泵安装29套。": None,
    "已建成大口井12眼，水泵安装29套。": None,
    "已建成大口井38座，水泵安装29套。": None,
}


@pytest.mark.parametrize(("result", "words"), UNITS.items())
def test_the_only_ones_of_a_rare_unit_are_meant(result: str, words: str | None) -> None:
    assert found_in(BOTH, result).get(0) == words


# No other target has a number, so that what is left over says nothing.
ALONE: dict[tuple[str, str], str | None] = {
    (BOTH, "已建成大口井38眼。"): "38眼",
    (BOTH, "大口井38眼已完工。"): "38眼",
    (BOTH, "已建成大口井38眼，护栏46个。"): "38眼",
    (f"种沙棘300株，{BOTH}", "已建成大口井38眼。"): "38眼",
    ("打草场机井46眼，水窖10间，配水泵46套", "已建成大口井38眼。"): "38眼",
    ("打草场机井46眼，石井20口，配水泵46套", "已建成大口井38眼。"): None,
    ("打草场机井46处，配水泵46套", "已建成大口井38眼。"): None,
    (BOTH, "大口井38眼正在钻探。"): None,
    (BOTH, "已建成大口井38眼，修好石井30眼。"): None,
    (BOTH, "已建成大口泉38眼。"): None,
    (BOTH, "已建成大口井38座。"): None,
    (BOTH, "已建成大口井12眼。"): None,
}


@pytest.mark.parametrize(("texts", "words"), ALONE.items())
def test_the_only_one_of_a_rare_unit_is_meant(texts: tuple[str, str], words: str | None) -> None:
    assert list(found_in(*texts).values()) == ([words] if words else [])


SHOPS = "改造戏台2个，新办便民茶铺30个"
LAST: dict[str, str | None] = {
    "东坪、西坪两处戏台改造完工；开办街角便当摊34个，其中夜摊9个。": "34个",
    # not in another order, planned, of another unit, beside a second one, or without a letter
    "开办街角便当摊34个；东坪、西坪两处戏台改造完工。": None,
    "东坪、西坪两处戏台改造完工；拟开办街角便当摊34个。": None,
    "东坪、西坪两处戏台改造完工；开办街角便当摊34家。": None,
    "东坪、西坪两处戏台改造完工；开办街角便当摊34个、花店21个。": None,
    "东坪、西坪两处戏台改造完工；开办街角花店34个。": None,
    "东坪、西坪两处戏台改造完工；开办街角便当摊90个。": None,
    # the market has none of its own
    "戏台正在改造；开办街角便当摊34个。": None,
}


@pytest.mark.parametrize(("result", "words"), LAST.items())
def test_the_last_number_may_be_of_the_last_target(result: str, words: str | None) -> None:
    assert found_in(SHOPS, result).get(1) == words


def test_the_last_number_is_an_unsure_one() -> None:
    found = matches(SHOPS, ("东坪、西坪两处戏台改造完工；开办街角便当摊34个。",))
    assert found[1].grade is Grade.UNSURE


def test_the_last_number_is_in_the_order_of_all_others() -> None:
    title = "改造戏台2个，新办便民茶铺30个，修路5公里"
    done = "东坪、西坪两处戏台改造完工"
    found = found_in(title, f"{done}；开办街角便当摊34个；修路5公里。")
    assert list(found.values()) == ["两处", "34个", "5公里"]
    found = found_in(title, f"{done}；修路5公里；开办街角便当摊34个。")
    assert list(found.values()) == ["两处", "5公里"]


def test_what_results_say_again_has_no_last_number() -> None:
    tasks = "改造戏台任务2个，便民茶铺任务30个。"
    result = f"{tasks}东坪、西坪两处戏台改造完工；开办街角便当摊34个。"
    found = matches("改造戏台和茶铺", (result,))
    assert [one.actual and one.actual.quantity.words for one in found] == ["两处", None]


SO_FAR: dict[str, str | None] = {
    "逐户建立台账，发放折页2300份，截至目前已完成1060户，拨付资金90万元。": "1060户",
    "对申请的人家逐户上门核实，累计已完成1060户，均已通过验收。": "1060户",
    "逐户建立台账，现已完成1060户。": "1060户",
    "逐户建立台账，目前1060户已全部完成。": "1060户",
    # what came before may be what was done of them, as may what is named; or it is not done
    "对申请的人家逐户上门核实，截至目前已完成1060户。": None,
    "逐户建立台账，截至目前已走访1060户。": None,
    "逐户建立台账，已完成1060户。": None,
    "逐户建立台账，目前已开工1060户。": None,
    "逐户建立台账，截至目前已完成206户。": None,
    "逐户上门核实，累计完成1060户，下月对1060户全部验收。": None,
    # the step may be only planned, the sentence a long one, or more of the step told behind
    "拟发放折页，截至目前已完成1060户。": None,
    f"对申请的人家逐户上门核实，累计已完成1060户，{'各镇按月报送进展，' * 30}": None,
    "对申请的人家逐户上门核实，累计已完成1060户，均已公示。": None,
    "对申请的人家逐户上门核实，累计已完成1060户，预计年底竣工。": None,
}


@pytest.mark.parametrize(("result", "words"), SO_FAR.items())
def test_what_is_done_so_far_is_of_the_only_target(result: str, words: str | None) -> None:
    assert found_in("改造旱厕1100户", result).get(0) == words


def test_the_unit_wins_over_a_word_that_others_have() -> None:
    title = "新增护理型床位150张"
    for text in ("建成护理院2所，可住162人，配置护理床162张", "建成护理院2个，设护理床162张"):
        assert found_in(title, text) == {0: "162张"}
    assert found_in(title, "举办护理班3期") == {}
    assert found_in(title, "设护理床位162个") == {0: "162个"}


def test_a_target_that_is_met_is_the_same_whatever_it_is_called() -> None:
    title = "校园配备急救一体机60台"
    assert found_in(title, "于8月份实现装机60台的年度目标，另办夜校18期") == {0: "60台"}
    assert found_in(title, "围绕装机60台的年度目标抓好落实") == {}
    assert found_in(title, "实现装机60台年度目标的80%") == {}
