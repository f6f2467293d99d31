"""Stated rates against the numbers of their own project."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.analysis.checks import questions_about
from generator.records import Measure
from tests.analysis.checks.asked import EXCEEDED, asked, inner, project, questions

RATES = {
    # what is only begun and is no part of the target stands between
    "新建公园6个，12座凉亭已开工，完成率130%。": [("完成率130%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，并有12座凉亭正在施工，建设完成率130%。": [("完成率130%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，12座凉亭已开工，完成率120%。": [],
    "新建公园6个，12座凉亭正在选址，选址完成率130%。": [],
    "新建公园6个。12座凉亭已开工，完成率130%。": [],
    "新建公园6个，完成率120%。": [],
    "新建公园6个，完成率为120%。": [],
    "新建公园6个，完成率达到120%。": [],
    "新建公园6个，完成率达120%。": [],
    "新建公园6个，完成率130%。": [("完成率130%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，完成率为130%。": [("完成率为130%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，完成率达到130%。": [("完成率达到130%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，完成率达130.5%。": [("完成率达130.5%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，完成率130％。": [("完成率130％", "6个 ÷ 5个 = 120%")],  # noqa: RUF001
    "新建公园6个，完成率13a%。": [],
    "完成率130%，新建公园6个。": [("完成率130%", "6个 ÷ 5个 = 120%")],
    "完成率120%，新建公园6个。": [],
    "完成率130%。新建公园6个。": [("完成率130%", "6个 ÷ 5个 = 120%")],  # of the only pair
    "新建公园6个（130%）。": [("130%", "6个 ÷ 5个 = 120%")],
    "新建公园6个（120%）。": [],
    "新建公园6个，石桥镇建公园3个，是其任务的2倍。": [],
    "新建公园6个，石桥镇建公园3个，是全年任务的2倍。": [],
    "新建公园6个，是全年任务的2倍，石桥镇建公园3个。": [("是全年任务的2倍", "6个 ÷ 5个 = 120%")],
    "新建公园6个（60%）。": [],  # so far from it, it is of something else
    "新建公园6个，进度为130%。": [("130%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，完成130%的绿化。": [],
    "新建公园6个，完成任务百分之一百三十。": [("完成任务百分之一百三十", "6个 ÷ 5个 = 120%")],
    "新建公园4个，完成任务的九成。": [("完成任务的九成", "4个 ÷ 5个 = 80%")],
    "新建公园4个，完成任务的八成。": [],
    "新建公园4个，比计划少30%。": [("比计划少30%", "4个 ÷ 5个 = 80%")],
    "新建公园4个，比计划少20%。": [],
    "新建公园10个，达到目标的三倍。": [("达到目标的三倍", "10个 ÷ 5个 = 200%")],
    "新建公园6个，比计划多新建1个，超计划10%。": [("超计划10%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，完成率130%，完成率120%，完成率110%。": [
        ("完成率130%", "6个 ÷ 5个 = 120%"),
        ("完成率110%", "6个 ÷ 5个 = 120%"),
    ],
    "新建公园6个，完成率超130%。": [("完成率超130%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，完成率超过115%。": [],
    "新建公园8个，完成率超100%。": [],
    "新建公园8个，完成率超120%。": [],
    "新建公园5个，绿化率超30%。": [],
    "新建公园2个，任务已过半。": [("任务已过半", "2个 ÷ 5个 = 40%")],
    "新建公园3个，任务已过半。": [],
    "新建公园5个，任务过半。": [],
    "新建公园2个，确保实现时间过半、任务过半。": [],
    "新建公园2个，时间过半任务过半。": [],
    "新建公园2个，力争年内完成任务过半。": [],
    "新建公园2个，任务过半数在城区。": [],
    "新建公园2个，工程已过半。": [],
    "完成率13%。": [],
    "新建公园6个，完成率20%。": [("完成率20%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，超额完成120%。": [],  # YQ305 asks
    "新建公园6个，其中东园2个，完成率130%。": [("完成率130%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，完成率130%。" + "".join(f"道路{n}公里。" for n in range(1, 10)): [
        ("完成率130%", "6个 ÷ 5个 = 120%")
    ],
}


@pytest.mark.parametrize(("text", "found"), RATES.items())
def test_a_rate_that_no_pair_gives_is_asked_about(text: str, found: list[tuple[str, str]]) -> None:
    asked_about = questions("YQ304", "新建公园5个。", text)
    assert [(words, values["formula"]) for _, words, values in asked_about] == found


def test_what_each_got_is_held_against_its_own_target_and_no_sum_beside_it() -> None:
    text = "累计支出3100万元，人均补差132元，完成120元目标任务的{}。"
    assert questions("YQ304", "提高补差水平。", text.format("110%")) == []
    share = "供养率达44%，完成46%目标任务的95.7%。"
    assert questions("YQ304", "提高补差水平。", text.format("110%") + share) == []
    ((_, words, values),) = questions("YQ304", "提高补差水平。", text.format("115%"))
    assert (words, values["formula"]) == ("完成120元目标任务的115%", "132元 ÷ 120元 = 110%")


@pytest.mark.parametrize(
    ("rate", "count"),
    [
        *(("142.86", 0), ("142.85", 0), ("142.9", 0), ("142.8", 0), ("143", 0), ("142", 0)),
        *(("142.87", 1), ("142.84", 1), ("143.0", 1), ("141", 1), ("142.857142857", 0)),
    ],
)
def test_a_rate_may_be_rounded_or_cut_off_at_its_last_place(rate: str, count: int) -> None:
    found = questions("YQ304", "新建公园7个。", f"新建公园10个，完成率{rate}%。")
    assert len(found) == count


def test_a_formula_shows_two_places() -> None:
    ((_, _, values),) = questions("YQ304", "新建公园7个。", "新建公园10个，完成率99%。")
    assert values["formula"] == "10个 ÷ 7个 = 142.86%"


def test_the_nearest_number_before_a_rate_is_in_the_formula() -> None:
    title = "新建公园5个，绿道8公里。"
    ((_, _, values),) = questions("YQ304", title, "公园6个，绿道10公里，完成率99%，以上。")
    assert values["formula"] == "10公里 ÷ 8公里 = 125%"
    ((_, _, values),) = questions("YQ304", title, "公园6个，完成率99%，绿道10公里。")
    assert values["formula"] == "6个 ÷ 5个 = 120%"
    # any pair of the row explains it, wherever it stands
    assert questions("YQ304", title, "公园6个，完成率125%，绿道10公里。") == []


def test_a_rate_is_compared_with_the_pairs_of_its_own_row() -> None:
    title = "新建公园5个，绿道8公里。"
    found = questions("YQ304", title, "新建公园6个，完成率125%。", "新建绿道10公里，完成率125%。")
    assert [(field, words) for field, words, _ in found] == [("results[0].text", "完成率125%")]


EXCESS = {
    # the target itself between the words of it and the rate
    "新建公园6个，超额完成任务5个的120%。": [("超额完成任务5个的120%", "6个 ÷ 5个 = 120%", "20")],
    "新建公园6个，超年度计划5个的120%。": [("超年度计划5个的120%", "6个 ÷ 5个 = 120%", "20")],
    "新建公园6个，超额完成任务5个的20%。": [],
    "新建公园6个，完成任务5个的120%。": [],
    "新建公园6个，超额120%。": [("超额120%", "6个 ÷ 5个 = 120%", "20")],
    "新建公园6个，超额完成120%。": [("超额完成120%", "6个 ÷ 5个 = 120%", "20")],
    "新建公园6个，超额完成20%。": [],
    "新建公园6个，超出计划120%。": [("超出计划120%", "6个 ÷ 5个 = 120%", "20")],
    "新建公园6个，超出计划20%。": [],
    "新建公园6个，超额完成30%。": [],  # neither: another question
    "新建公园6个，超额完成120.0%，超额120%。": [
        ("超额完成120.0%", "6个 ÷ 5个 = 120%", "20"),
        ("超额120%", "6个 ÷ 5个 = 120%", "20"),
    ],
    "超额120%，新建公园6个。": [("超额120%", "6个 ÷ 5个 = 120%", "20")],
    "超额120.00%，新建公园6个。": [("超额120.00%", "6个 ÷ 5个 = 120%", "20")],
    "超额120个，新建公园6个。": [],
    "新建公园6个，超额完成目标的120%。": [("超额完成目标的120%", "6个 ÷ 5个 = 120%", "20")],
    "新建公园6个，超额完成目标的20%。": [],
    "新建公园11个，超额完成目标的120%。": [],
    # the rate tells which number is held against the target
    "新增绿地6个，办班57期，超任务120%，其中石桥镇2个。": [
        ("超任务120%", "6个 ÷ 5个 = 120%", "20")
    ],
    "办班57期，投用6个，超年度计划20%。": [],
    "新建公园6个，超出目标的120%。": [("超出目标的120%", "6个 ÷ 5个 = 120%", "20")],
}


@pytest.mark.parametrize(("text", "found"), EXCESS.items())
def test_an_excess_that_is_the_whole_rate_is_asked_about(
    text: str, found: list[tuple[str, str, str]]
) -> None:
    asked_about = questions("YQ305", "新建公园5个。", text, outcome=EXCEEDED)
    shown = [(words, values["formula"], values["excess"]) for _, words, values in asked_about]
    assert shown == found


@pytest.mark.parametrize(
    "words",
    [
        *("超年初承诺数", "超过承诺", "超年度承诺个数", "超全年目标数", "超年度任务指标"),
        *("超出下达指标", "超既定数", "超考核数", "超上级下达量"),
    ],
)
def test_whatever_was_promised_may_be_exceeded(words: str) -> None:
    (asked_about,) = questions(
        "YQ305", "新建公园5个。", f"新建公园6个，{words}120%。", outcome=EXCEEDED
    )
    assert (asked_about[1], asked_about[2]["excess"]) == (f"{words}120%", "20")
    assert asked("新建公园5个。", f"新建公园6个，{words}20%。", EXCEEDED) == []


@pytest.mark.parametrize("words", ["超上年", "超年初数", "超承诺时限", "超核定人数"])
def test_what_is_no_promise_of_the_target_is_not(words: str) -> None:
    assert asked("新建公园5个。", f"新建公园6个，{words}120%。", EXCEEDED) == []


def test_what_is_one_rate_and_another_excess_is_none() -> None:
    """Of two targets one was reached by 20 %, the other went 20 % beyond: nobody knows which."""
    text = "公园2个，绿道12公里，超额20%。"
    assert questions("YQ305", "新建公园10个，绿道10公里。", text) == []


def test_the_first_target_that_gives_the_rate_is_in_the_formula() -> None:
    text = "绿道12公里，公园6个，超额120%。"
    ((field, _, values),) = questions("YQ305", "新建公园5个，绿道10公里。", "", text)
    assert (field, values["formula"]) == ("results[1].text", "6个 ÷ 5个 = 120%")


def test_only_pairs_that_a_person_has_confirmed_are_compared() -> None:
    plain = project(5, "新建公园5个，绿道8公里。", "绿道10公里，新建公园6个，完成率99%。")
    measure = Measure(name="公园", target=Decimal(5), actual=Decimal(6), unit="个")
    of_park = replace(plain, measures=(measure,))
    ((_, _, values),) = [
        inner(question) for question in questions_about(of_park) if question.code == "YQ304"
    ]
    assert values["formula"] == "6个 ÷ 5个 = 120%"
    of_nothing = replace(plain, measures=(replace(measure, actual=measure.target),))
    assert [question.code for question in questions_about(of_nothing)] == ["YQ345"]  # no 5 there


# Title, result, and the words asked about with their formula.
PHRASINGS = {
    ("改造小区40个。", "改造小区46个，占年度任务的120%。"): (
        "占年度任务的120%",
        "46个 ÷ 40个 = 115%",
    ),
    ("改造小区40个。", "改造小区46个，占年度任务的115%。"): None,
    ("新建公园10个。", "建成公园20个，是年度目标的3倍。"): (
        "是年度目标的3倍",
        "20个 ÷ 10个 = 200%",
    ),
    ("新建公园10个。", "建成公园20个，是年度目标的2倍。"): None,
    ("演出100场。", "演出130场，超额完成25%。"): ("超额完成25%", "130场 ÷ 100场 = 130%"),
    ("演出100场。", "演出130场，超额完成30%。"): None,
    # the target said again in the rate itself
    ("新建充电桩500个。", "建成充电桩560个，占目标任务数500个的121%。"): (
        "占目标任务数500个的121%",
        "560个 ÷ 500个 = 112%",
    ),
    ("新建充电桩500个。", "建成充电桩560个，占目标任务数500个的112%。"): None,
    ("新建充电桩500个。", "占目标任务数500个的121%，建成充电桩560个。"): (
        "占目标任务数500个的121%",
        "560个 ÷ 500个 = 112%",
    ),
    # a list stands in turn, and 均 for each
    ("新建公厕30座、路灯20盏。", "新建公厕36座、路灯25盏，分别完成年度任务的120%、115%。"): (
        "115%",
        "25盏 ÷ 20盏 = 125%",
    ),
    ("新建公厕30座、路灯20盏。", "新建公厕36座、路灯25盏，分别完成年度任务的120%、125%。"): None,
    # each of a list once, also where words of completion stand behind the last
    ("新建公厕30座、路灯20盏。", "新建公厕36座、路灯25盏，分别完成年度任务的120%、115%完成。"): (
        "115%",
        "25盏 ÷ 20盏 = 125%",
    ),
    ("新建公厕30座、路灯20盏。", "新建公厕36座、路灯25盏，均完成年度任务的120%。"): (
        "完成年度任务的120%",
        "25盏 ÷ 20盏 = 125%",
    ),
    ("新建公厕30座、路灯20盏。", "新建公厕36座、路灯24盏，均完成年度任务的120%。"): None,
    # one question for a rate of all, about the first that it is not of
    ("新建公厕30座、路灯20盏。", "新建公厕36座、路灯25盏，均完成年度任务的110%。"): (
        "完成年度任务的110%",
        "36座 ÷ 30座 = 120%",
    ),
    # 均 is said of the numbers of its own sentence, behind the rate before it
    ("新建公厕30座、路灯20盏。", "公厕均已开放，新建公厕36座、路灯25盏，完成任务的120%。"): None,
    ("新建公厕30座、路灯20盏。", "新建公厕36座。路灯25盏，均完成任务的125%。"): None,
    ("新建公厕30座、路灯20盏。", "公厕36座，完成任务的120%，路灯25盏，均完成任务的125%。"): None,
    ("新建公厕30座、路灯20盏。", "新建公厕36座，均完成任务的125%，路灯25盏。"): None,
    # a rate of another number, of money, or of something that no target is set for
    ("新建公园5个。", "新建公园6个，拨付资金300万元，完成年度计划的90%。"): None,
    ("新建公园5个。", "新建公园6个，投资完成率90%。"): None,
    ("新建公园5个。", "新建公园6个，是去年的1.5倍。"): None,
    ("新建公园5个。", "新建公园6个，占全县公园的35%，满意率98%。"): None,
    ("整治山塘3座。", "山塘3座已完工，超额完成1座，完成率达133%。"): None,
    ("种草4.5万亩。", "种草3060公顷，完成率112%。"): (
        "完成率112%",
        "45900亩 ÷ 45000亩 = 102%",
    ),
    ("种草4.5万亩。", "种草3060公顷，完成率102%。"): None,
    ("安排资金4800万元。", "已拨付资金4320万元，拨付率95%。"): (
        "拨付率95%",
        "4320万元 ÷ 4800万元 = 90%",
    ),
    ("安排资金4800万元。", "已拨付资金4320万元，拨付率90%。"): None,
    # what was begun
    ("新建幼儿园4所。", "新建幼儿园开工3所，开工率70%。"): ("开工率70%", "3所 ÷ 4所 = 75%"),
    ("新建幼儿园4所。", "新建幼儿园开工3所，开工率75%。"): None,
    ("新建幼儿园4所。", "去年幼儿园开工2所。今年幼儿园开工3所，开工率70%。"): (
        "开工率70%",
        "3所 ÷ 4所 = 75%",
    ),
    ("新建幼儿园4所、小学2所。", "新建幼儿园开工3所，开工率70%。"): (
        "开工率70%",
        "3所 ÷ 4所 = 75%",
    ),
    # of both
    ("新建幼儿园4所、小学2所。", "新建幼儿园开工3所，开工率50%。"): None,
    ("改造文化站80座。", "动工改造文化站104座，完成年度计划的103%。"): (
        "完成年度计划的103%",
        "104座 ÷ 80座 = 130%",
    ),
    ("改造文化站80座。", "动工改造文化站104座，完成年度计划的130%。"): None,
    ("改造文化站80座。", "动工新建公厕104座，完成年度计划的103%。"): None,
    ("新建幼儿园4所，道路5公里。", "新建幼儿园开工3所，开工率70%。"): (
        "开工率70%",
        "3所 ÷ 4所 = 75%",
    ),
    ("新建幼儿园4所。", "开工率70%。"): None,
    # a share of another whole that the text has, as the share beside it is
    (
        "办好实事。",
        "年初目标80件，分解为120件，已完成90件，占总任务的75%，正在推进30件，占总任务的25%。",
    ): None,
    (
        "办好实事。",
        "年初目标80件，分解为120件，已完成90件，占总任务的85%，正在推进30件，占总任务的25%。",
    ): ("占总任务的85%", "90件 ÷ 80件 = 112.5%"),
    ("办好实事。", "年初目标80件，分解为120件，已完成90件，占总任务的75%。"): (
        "占总任务的75%",
        "90件 ÷ 80件 = 112.5%",
    ),
    # what is behind the share of a plan is not planned
    (
        "新增公交车25辆，新辟线路5条。",
        "公交车到位21辆，占年度计划的84%，新辟线路6条，为计划的130%。",
    ): (
        "为计划的130%",
        "6条 ÷ 5条 = 120%",
    ),
    # 动工 is another word for it; what is said of single places is of what was wanted there
    (
        "新建幼儿园4所。",
        "幼儿园已动工3所，开工率70%。石桥镇、河湾乡开工率都达到100%，安和乡开工率50%。",
    ): (
        "开工率70%",
        "3所 ÷ 4所 = 75%",
    ),
    ("新建幼儿园4所。", "幼儿园已动工3所，开工率75%。石桥镇开工率100%，安和乡开工率50%。"): None,
    ("新建幼儿园4所。", "幼儿园已竣工3所，完工率70%。"): ("完工率70%", "3所 ÷ 4所 = 75%"),
    # so are rates of completion
    ("新建公园5个。", "全县新建公园6个，石桥镇完成率90%。"): None,
    ("新建公园5个。", "全县新建公园6个，完成率130%，石桥镇完成率90%。"): (
        "完成率130%",
        "6个 ÷ 5个 = 120%",
    ),
    (
        "新建公园5个。",
        "新建公园3个；石桥镇新建公园1个，完成率80%；河湾乡新建公园2个，完成率70%。",
    ): None,
    ("新建公园5个。", "石桥镇修建步道4公里，完成率60%。全县新建公园5个。"): None,
    ("石桥镇新建公园5个。", "石桥镇新建公园6个，完成率130%。"): ("完成率130%", "6个 ÷ 5个 = 120%"),
    ("新建公园5个。", "在石桥镇新建公园6个，完成率130%。"): ("完成率130%", "6个 ÷ 5个 = 120%"),
    ("新建公园5个，绿道8公里。", "在石桥镇新建公园6个，完成率130%；新建绿道8公里。"): (
        "完成率130%",
        "6个 ÷ 5个 = 120%",
    ),
    # 超额完成…的N% may say two rates: beside money the nearer one is held against the pair
    ("新建公园5个。", "新建公园6个，拨付资金300万元，超额完成目标的121%。"): (
        "超额完成目标的121%",
        "6个 ÷ 5个 = 120%",
    ),
    ("新建公园5个。", "新建公园6个，拨付资金300万元，超额完成目标的152%。"): None,
    # what is called as the number that has the target may be held against it too
    ("新建公园5个。", "累计新建公园6个，本月口袋公园4个，完成率70%。"): (
        "完成率70%",
        "4个 ÷ 5个 = 80%",
    ),
    ("新建公园5个。", "累计新建公园6个，本月新建绿地4个，完成率70%。"): None,
    ("新建公园5个。", "累计新建公园6个，本月新建公园4座，完成率70%。"): None,
    ("新建公园0个。", "累计新建公园6个，本月新建公园4个，完成率70%。"): None,
    # of one pair it is no other thing, though it is of the pair right before it
    (
        "新建公园5个，绿道8公里。",
        "累计新建公园6个，绿道10公里、本月口袋公园4个，完成率70%。",
    ): ("完成率70%", "4个 ÷ 5个 = 80%"),
    # money in a clause of its own may have a rate, unless that comes near to the pair's
    ("新建公园5个。", "新建公园6个，拨付资金300万元，完成年度计划的130%。"): (
        "完成年度计划的130%",
        "6个 ÷ 5个 = 120%",
    ),
    ("新建公园5个。", "新建公园6个，拨付资金300万元，完成年度计划的131%。"): None,
    ("新建公园5个。", "新建公园6个，拨付资金300万元，超额完成30%。"): (
        "超额完成30%",
        "6个 ÷ 5个 = 120%",
    ),
    ("新建公园5个。", "新建公园6个，拨付资金300万元，超额完成31%。"): None,
    ("新建公园5个。", "新建公园6个拨付资金300万元，完成年度计划的131%。"): (
        "完成年度计划的131%",
        "6个 ÷ 5个 = 120%",
    ),
    ("新建公园5个。", "拨付资金300万元，完成年度计划的115%，新建公园6个。"): None,
    (
        "新建公园5个，绿道8公里。",
        "新建公园6个，绿道20公里，拨付资金300万元，完成计划的130%。",
    ): None,
    # a rate that leads is of the next number in its sentence, or of the only one
    ("新建公园5个，绿道8公里。", "完成率130%。新建公园6个，绿道10公里。"): None,
    ("新建公园5个，绿道8公里。", "完成率130%，新建公园6个，绿道10公里。"): (
        "完成率130%",
        "6个 ÷ 5个 = 120%",
    ),
    # all there are is of no rate
    ("新建公园5个。", "新建公园6个，全县现有公园26个，完成率130%。"): (
        "完成率130%",
        "6个 ÷ 5个 = 120%",
    ),
    # only what the verb is said of, and not the target said again
    ("新建泵站40座。", "管网施工14座，泵站已开工28座，开工率75%。"): (
        "开工率75%",
        "28座 ÷ 40座 = 70%",
    ),
    ("新建泵站40座。", "年度计划开工泵站40座，已开工28座，开工率75%。"): (
        "开工率75%",
        "28座 ÷ 40座 = 70%",
    ),
    ("加固水库24座。", "24座水库中已有18座通过验收，验收率80%。"): (
        "验收率80%",
        "18座 ÷ 24座 = 75%",
    ),
    ("加固水库24座。", "24座水库中已有18座通过验收，验收率75%。"): None,
    ("加固水库24座。", "建成水库20座，验收水库15座，验收率75%。"): None,  # of those that were built
    ("新增床位3万张，更换灯具1.5万套。", "启用后预计新增床位6万张，完成全年计划的108.7%。"): (
        "完成全年计划的108.7%",
        "60000张 ÷ 30000张 = 200%",
    ),
    ("水利工程本年安排投资3亿元。", "水利工程完成投资2.4亿元，占本年安排的81.5%。"): (
        "占本年安排的81.5%",
        "2.4亿元 ÷ 3亿元 = 80%",
    ),
}


@pytest.mark.parametrize(("texts", "found"), PHRASINGS.items())
def test_every_phrasing_of_a_rate_is_held_against_its_numbers(
    texts: tuple[str, str], found: tuple[str, str] | None
) -> None:
    asked = [(words, values["formula"]) for _, words, values in questions("YQ304", *texts)]
    assert asked == ([found] if found else [])


def test_the_rates_of_an_item_are_held_against_its_own_target() -> None:
    plain = project(5, "", "建成公园4个，完成率80%。", "建成公园9个，完成率80%。")
    first, second = plain.results
    items = (replace(first, title="新建公园5个。"), replace(second, title="新建公园9个。", part=2))
    asked = [inner(found) for found in questions_about(replace(plain, results=items))]
    assert [(field, values["formula"]) for field, words, values in asked if "率" in words] == [
        ("results[1].text", "9个 ÷ 9个 = 100%")
    ]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["新建公园6个（105%）。"], ["105%"]),
        (["新建公园6个（104%）。"], []),  # too far from 120 %: of others
        (["新建公园6个（120%）。"], []),
        (["新建公园6个（110％）。"], ["110％"]),  # noqa: RUF001 - as tables have it
        (["已开放。", "新建公园6个（110%）。"], ["110%"]),
    ],
)
def test_a_percentage_right_behind_a_number_is_nearly_its_rate(
    texts: list[str], found: list[str]
) -> None:
    assert [words for _, words, _ in questions("YQ304", "新建公园5个。", *texts)] == found


@pytest.mark.parametrize(
    "words",
    [
        *("总投资3200万元", "争取专项债券1.2亿元", "惠及群众1.2万人", "召开推进会3次", "涉及5个镇"),
        *("上年为24座", "去年同期完成25座", "同比增长8%", "比上年增加6座"),
    ],
)
def test_what_stands_between_a_number_and_its_rate_is_passed_over(words: str) -> None:
    for rate in ("完成率130%", "占年度任务的120%", "是年度目标的3倍"):
        text = f"改造公厕33座，{words}，{rate}。"
        assert asked("改造公厕30座。", text, EXCEEDED) == ["YQ304"]
    text = f"改造公厕33座，{words}，完成率110%。"
    assert asked("改造公厕30座。", text, EXCEEDED) == []


@pytest.mark.parametrize(
    ("text", "found"),
    {
        # of the share beside it, and not of the number before that
        "新建公园6个，为任务的120%；处理率达61.2%，超任务5.2个百分点。": [],
        "新建公园6个，处理率61.2%，超任务5.2个百分点。": [],
        "处理率达61.2%；新建公园6个，超任务30%。": ["超任务30%"],
        "新建公园6个，绿化率30%，超任务30%。": ["超任务30%"],
    }.items(),
)
def test_what_goes_beyond_a_share_is_of_that_share(text: str, found: list[str]) -> None:
    asked = questions("YQ304", "新建公园5个，处理率达到56%", text)
    assert [words for _, words, _ in asked] == found
