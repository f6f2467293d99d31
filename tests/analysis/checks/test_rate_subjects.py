"""Rates that name what they count, of numbers that no reading pairs with their target."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.analysis.checks import questions_about
from generator.records import Measure
from tests.analysis.checks.asked import project, questions

PLAYS, ROAD, OLD = "组织戏曲下乡惠民演出240场。", "通村公路20公里。", "慰问独居长者200名。"
# sixty characters before the number of a rate its clause begins, and one more
SIXTY = f"送戏408场，场次占全年任务数的{' ' * 50}140%。"
MORE = SIXTY.replace(" ", "  ", 1)
FAR = "，各村群众踊跃参加" * 24
HOMES = "新开工改造老旧小区420个、6.8万户。"
WRONG = {
    # a rate of a step by what it counts
    (
        HOMES,
        "新开工改造老旧小区424个、6.86万户，按小区数计开工率为101%、按户数计开工率为108.8%。",
    ): ("68600户 ÷ 68000户 = 100.88%"),
    (HOMES, "新开工改造老旧小区424个、6.86万户，按小区数计算，开工率为111%。"): (
        "424个 ÷ 420个 = 100.95%"
    ),
    (PLAYS, "送戏408场，观众21.6万人次，演出场数是目标数的1.4倍。"): "408场 ÷ 240场 = 170%",
    (PLAYS, "送戏408场，场次为计划的1.4倍。"): "408场 ÷ 240场 = 170%",
    (PLAYS, "送戏408场，总场数占年度计划的140%。"): "408场 ÷ 240场 = 170%",
    (PLAYS, "放映120场；送戏408场，场次为计划的1.4倍。"): "408场 ÷ 240场 = 170%",
    (ROAD, "铺筑沥青34公里，里程是任务数的1.4倍。"): "34公里 ÷ 20公里 = 170%",
    (OLD, "看望困难老党员380名，总人数为任务数的1.6倍。"): "380名 ÷ 200名 = 190%",
    (PLAYS, SIXTY): "408场 ÷ 240场 = 170%",
    (ROAD, "铺筑沥青17公里，投入资金1.4亿元，占年度计划的81%。"): "17公里 ÷ 20公里 = 85%",
    ("通村公路20公里，投资2亿元。", "铺筑沥青17公里，完成投资1.4亿元，占年度计划的81%。"): (
        "1.4亿元 ÷ 2亿元 = 70%"
    ),
    # from the first character of a text on, and no further back than 200 characters
    (PLAYS, "408场，场次为计划的1.4倍。"): "408场 ÷ 240场 = 170%",
    (PLAYS, f"放映120场{FAR}，送戏408场，场次为计划的1.4倍。"): "408场 ÷ 240场 = 170%",
}
NOT_ASKED = (
    # of the plan of what was invested, right behind that
    (ROAD, "铺筑沥青17公里，完成投资1.4亿元，占年度计划的81%。"),
    (HOMES, "新开工改造老旧小区424个、6.86万户，按小区数计开工率为101%、按户数计开工率为100.9%。"),
    (HOMES, "新开工改造老旧小区424个、6.86万户，按楼栋数计开工率为111%。"),
    (HOMES, "新开工改造老旧小区424个、6.86万户，按户数计竣工率为48.8%。"),
    (PLAYS, MORE),
    (OLD, "看望困难老党员380名，场数为任务数的1.6倍。"),
    (PLAYS, "送戏408场，演出场数是目标数的1.7倍。"),
    # of other things, by its words or its unit
    (PLAYS, "送戏408场，培训场数为计划的1.4倍。"),
    (PLAYS, "送戏408场，观众人数为计划的1.4倍。"),
    (PLAYS, "送戏408场，面积为计划的1.4倍。"),
    # one of several numbers, or of several targets
    (PLAYS, "放映120场，送戏408场，演出场数为计划的1.4倍。"),
    (PLAYS, "送戏408场。场次为计划的1.4倍。"),
    (f"{OLD[:-1]}，补助残疾人30名。", "看望困难老党员380名，总人数为任务数的1.6倍。"),
    (OLD, "看望困难老党员，比上年多380名，总人数为任务数的1.6倍。"),
)


@pytest.mark.parametrize(("texts", "formula"), WRONG.items())
def test_a_rate_is_of_the_only_number_in_the_unit_that_it_names(
    texts: tuple[str, str], formula: str
) -> None:
    ((_, _, values),) = questions("YQ304", *texts)
    assert values["formula"] == formula


@pytest.mark.parametrize("texts", NOT_ASKED)
def test_one_that_is_right_or_may_be_of_something_else_is_not_asked_about(
    texts: tuple[str, str],
) -> None:
    assert questions("YQ304", *texts) == []


def test_what_a_person_has_confirmed_is_not_read_otherwise() -> None:
    plain = project(5, PLAYS, "送戏408场，场次为计划的1.4倍。")
    known = Measure(name="演出", target=Decimal(240), actual=Decimal(250), unit="场")
    found = questions_about(replace(plain, measures=(known,)))
    assert "YQ304" not in {question.code for question in found}
