"""Which number of a result belongs to which target: one rule after the other."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.analysis.measures.grades import Grade
from generator.analysis.measures.pairing import matches, pair
from generator.analysis.measures.readings import readings_in
from generator.analysis.measures.units import count_alike


def paired(title: str, *results: str) -> list[str | None]:
    """The actual of each number of a title, as digits."""
    found = pair(title, results)
    count = max(found, default=-1) + 1
    return [f"{found[n].quantity.value:f}" if n in found else None for n in range(count)]


@pytest.mark.parametrize("sign", [*",，。;；"])
def test_a_rate_is_said_in_the_same_clause(sign: str) -> None:
    assert paired("覆盖面60%", f"完成率{sign}覆盖面63%") == ["63"]


def test_a_rate_ends_at_its_own_sign() -> None:
    assert paired("覆盖面60%", "完成率9%盖面63%") == ["63"]


@pytest.mark.parametrize(
    "words",
    ["超额13%完成", "超额13.55%完成", "超额130%完成新增", "超额13%完成新建", "超额1%完成"],
)
def test_a_target_is_repeated_behind_the_rate_by_which_it_was_exceeded(words: str) -> None:
    assert paired("公园3个", f"公园{words}3个") == []
    assert paired("公园3个", f"公园{words}约好3个") == ["3"]


@pytest.mark.parametrize("brackets", ["()", "（）"])
def test_a_target_that_is_the_sum_of_parts_in_brackets_is_not_sought(brackets: str) -> None:
    begin, end = brackets
    parts = f"公园5个{begin}东城2个,西城3个{end}"
    assert paired(parts, "公园5个,东城2个,西城3个") == [None, "2", "3"]
    assert paired(f"公园5个都{begin}东城2个,西城3个{end}", "公园5个") == ["5"]
    assert paired(f"公园5个,{begin}东城2个,西城3个{end}", "公园5个") == []
    assert paired(f"公园6个{begin}东城2个,西城3个{end}", "公园6个") == ["6"]
    assert paired(f"公园5个{begin}东城5个{end}", "公园5个,东城5个") == ["5", "5"]
    assert paired(f"公园5个{begin}东城2个,绿道1公里,西城3个{end}", "公园5个") == []
    assert paired("公园5个,东城2个,西城3个", "公园5个") == ["5"]
    assert paired(f"公园5个{begin}绿道1公里,东城2个,西城3个{end}", "公园5个") == []


def test_rates_are_told_by_what_they_are_rates_of() -> None:
    title = "加固农房1500户,竣工率达到80%以上"
    assert paired(title, "已加固农房1275户,开工率85.0%,竣工率62.4%") == ["1275", "62.4"]
    assert paired("管网开工率达到90%,投用率达到60%", "管网投用率66%,开工率95%") == ["95", "66"]


def test_a_number_belongs_to_one_target_only() -> None:
    assert paired("公园3个,公园5个", "公园5个") == [None, "5"]
    assert paired("公园5个,公园3个", "公园5个") == ["5"]
    assert paired("公园5个,公园5个", "公园5个") == ["5"]


def test_each_number_stands_in_its_result() -> None:
    found = pair("公园3个,桥梁4座", ["桥梁6座", "", "公园5个"])
    assert {at: (one.result, one.quantity.words) for at, one in found.items()} == {
        0: (2, "5个"),
        1: (0, "6座"),
    }


def test_nothing_is_paired_where_thousands_of_pairs_would_have_to_be_weighed() -> None:
    title = ",".join(f"{chr(0x4E00 + n)}{chr(0x5E00 + n)}{n + 1}个" for n in range(50))
    assert len(pair(title, [title])) == 50
    assert pair(title, [title, "公园1个"]) == {}
    assert len(pair("甲" * 9 + "3个", ["甲" * 9 + "5个"] + ["乙7公里"] * 2_499)) == 1
    assert pair("甲" * 9 + "3个", ["甲" * 9 + "5个"] + ["乙7公里"] * 2_500) == {}


# Invented titles and results of every kind, each with the numbers that belong together.
PAIRS = [
    json.loads(line)
    for line in Path(__file__).with_name("pairs.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['kind']}: {pair['title'][:12]}")
def test_targets_and_actuals_are_those_that_a_person_reads(pair: dict[str, Any]) -> None:
    read = readings_in(pair["title"], (pair["result"],))
    wanted = [
        (
            Decimal(measure["target"]),
            Decimal(measure["actual"]) if measure["actual"] else None,
            measure.get("comparison", "at_least"),
        )
        for measure in pair["measures"]
    ]
    assert [(reading.target, reading.actual, reading.comparison) for reading in read] == wanted
    for reading, measure in zip(read, pair["measures"], strict=True):
        assert count_alike(reading.unit, measure["unit"])


@pytest.mark.parametrize(
    ("short", "full"), [("GDP", "地区生产总值"), ("规上工业产值", "规模以上工业产值")]
)
def test_a_short_form_is_the_same_statistic(short: str, full: str) -> None:
    assert paired(f"{full}增长6%", f"全县{short}增长8.3%,餐饮收入增长9%") == ["8.3"]
    assert paired(f"{short}增长6%", f"全县{full}增长8.3%,餐饮收入增长9%") == ["8.3"]


CHOSEN: dict[tuple[str, str], list[str]] = {
    # what the text says of its time and of itself
    ("公园5个", "公园6个,累计公园7个"): ["7"],
    ("公园5个", "本月公园6个,公园7个"): ["7"],
    ("公园5个", "公园6个,已完成公园7个"): ["7"],
    ("公园5个", "历年公园6个,公园7个"): ["7"],
    ("公园5个(三年合计)", "历年公园6个,公园7个"): ["6"],
    ("公园5个", "公园6个,公园7个"): [],
    ("公园5个", "公园6个,公园6个"): ["6"],
    ("公园5个", "公园5个,公园7个"): ["5"],
    ("公园5个", "公园6个,公园7座"): ["6"],
    ("公园5个", "公园6座,其中公园7座"): ["6"],
    ("新建公园5个", "改建公园6个,新建公园7个"): ["7"],
    # a name ends in what is counted
    ("新增小微停车泊位60个", "建成小微停车场47个，停车泊位64个"): ["64"],
    ("新增小微停车泊位60个", "建成小微停车场64个"): ["64"],
    # its answer and its rate beat any words
    ("公园5个", "公园7个,年度任务5个,已完成游园6个"): ["6"],
    ("公园5个", "公园7个,游园6个,完成率120%"): ["6"],
    # but not both: a rate of money is by chance that of another number, and words settle it
    ("城东公园5个", "年度任务5个,已建成城东公园6个。目前城东公园累计7个,投资完成率140%"): ["6"],
    ("公园5个", "年度任务5个,已完成绿道6个。全年公园7个,完成率140%。"): ["7"],
    # what came of it is not what was done
    ("公园5个", "公园6个,惠及公园7个"): ["6"],
    # the time that is meant weighs less than the very words
    ("城东口袋公园5个", "城西口袋公园6个,城东口袋公园总数7个"): ["7"],
    ("口袋公园绿地5个(三年合计)", "历年公园道路照明6个,口袋公园绿地7个"): ["7"],
    # each is held by the target with whose verb it stands
    ("新增5个公园,完成8个公园", "已建6个公园,已完成9个公园"): ["6", "9"],
    ("新增5个公园,完成8个公园", "现建6个公园,已完成9个公园"): ["6", "9"],
    # what has no words of its own
    ("公园5个", "7个"): ["7"],
    ("路灯50盏", "换新56盏"): ["56"],
    ("公园5个", "7个,8个"): [],
    ("公园5个,绿道6公里", "7个,8公里"): ["7", "8"],
    ("公园5个,学校6所", "7个"): ["7"],
    ("公园5个,学校6所", "7个,6所"): ["7", "6"],
    ("公园5家", "7个"): ["7"],
    ("公园5家,学校6所", "7个"): [],
    ("公园5个,公园6个", "公园7个,公园8个"): [],
    ("公园5个", "绿道6个,完成率120%"): ["6"],
    ("公园5个", "计划公园9个,其中已完成公园6个"): ["6"],
    # a target that only the result says is none of the title
    ("新建公园", "完成5个公园的目标任务"): [],
    # a total is of all targets, if it is nearer to their sum than to one of them
    ("东路3公里,西路2公里", "合计5公里"): [],
    ("东路3公里,西路2公里", "合计4.5公里"): [],
    ("东路3公里,西路2公里", "合计4公里"): ["4"],
    ("东路3公里,西路2公里", "合计3公里"): ["3"],
    ("东路3公里,西桥2公里", "合计路5公里"): [],
    ("泊位3个,公园2个", "合计泊位5个"): ["5"],
    # other words
    ("公园5个", "学校7所"): [],
    ("公园5个", "学校5个"): ["5"],
    ("公园5个", "学校5所"): [],
    ("瓶颈路5条", "白鹭路5座"): ["5"],
    ("瓶颈路5条", "白鹭路6座"): [],
    # so has the sentence: two pairs of three of what it counts
    ("城东公园5个,绿道8公里", "河东公园,新增游乐6个"): ["6"],
    # but not of what is more than twenty times as much
    ("城东公园5个,绿道8公里", "河东公园,新增游乐100个"): ["100"],
    ("城东公园5个,绿道8公里", "河东公园,新增游乐101个"): [],
    # the only sizes, however they are called, where neither is twice the other
    ("圈舍5万平方米", "暖棚5.6万平方米"): ["56000"],
    ("圈舍5万平方米", "暖棚扩大到5.6万平方米"): ["56000"],
    ("圈舍5万平方米", "暖棚10万平方米"): ["100000"],
    ("圈舍5万平方米", "暖棚11万平方米"): [],
    ("圈舍6万平方米", "暖棚3万平方米"): ["30000"],
    ("圈舍6万平方米", "暖棚2.5万平方米"): [],
    ("圈舍5万平方米", "历年暖棚5.6万平方米"): [],
    ("圈舍5万平方米", "带动绿化5.6万平方米"): [],
    ("圈舍5万平方米", "完成暖棚5.6万平方米的目标任务"): [],
    ("圈舍5万平方米", "暖棚5.6万平方米,温室4万平方米"): [],
    ("圈舍5万平方米", "计划暖棚9万平方米(新建5.6万平方米)"): [],
    ("圈舍5万平方米,绿道8公里", "暖棚5.6万平方米"): [],
    ("护栏50米", "管线56延米"): [],
    ("公园5个", "学校7个"): [],
    # statistics have exact names
    ("社会消费品零售总额增长5%", "网上零售额增长6%"): [],
    ("社会消费品零售总额增长5%", "社会消费品零售总额增长6%"): ["6"],
}


def test_a_target_that_a_result_says_is_not_that_of_the_only_other_size() -> None:
    (reading,) = readings_in("农业", ("暖棚5.6万平方米。年度任务圈舍5万平方米。",))
    assert (reading.target, reading.actual) == (50_000, None)


HELD: dict[str, list[tuple[str, str | None]]] = {
    # one number with a rate for each of two targets
    "市下达改厕任务830户，县下达改厕任务700户。完成改厕790户，"
    "完成市任务的95.2%，完成县任务的112.9%。": [
        ("830", "790"),
        ("700", "790"),
    ],
    "今年市任务是完成改厕830户，县任务为完成改厕700户。符合要求的已完工790户，与市任务数相比完工率为95.2%，"
    "与县任务数相比完工率为112.9%。": [("830", "790"), ("700", "790")],
    # a rate by which it is of one target is not that of another, too
    "改厕任务830户，危房任务700户。已改厕790户，完成率95.2%。": [("830", "790"), ("700", None)],
    "市下达改厕任务830户，县下达改厕任务700户。完成改厕790户，"
    "完成市任务的95.2%，完成县任务的115%。": [
        ("830", "790"),
        ("700", None),
    ],
}


@pytest.mark.parametrize(("text", "pairs"), HELD.items(), ids=[*HELD])
def test_a_number_may_be_held_against_two_targets(
    text: str, pairs: list[tuple[str, str | None]]
) -> None:
    assert [
        (f"{read.target:f}", None if read.actual is None else f"{read.actual:f}")
        for read in readings_in("改厕", (text,))
    ] == pairs


# Each pair with how sure it is.
GRADED: dict[tuple[str, str], list[tuple[str, Grade]]] = {
    # a number of another value fits too
    ("公园20个", "累计建成公园24个"): [("24", Grade.PROVEN)],
    ("公园20个", "累计建成公园24个,本月公园6个"): [("24", Grade.LIKELY)],
    ("公园20个", "累计建成公园24个,新增公园24个"): [("24", Grade.PROVEN)],
    # it may be of another target as well
    ("公园20个,公园10个", "已建成公园24个"): [("24", Grade.LIKELY)],
    # of what a growth is, words before another number say
    ("合作社收入增长10%", "合作社收入增长12%"): [("12", Grade.PROVEN)],
    ("合作社收入增长10%", "合作社320家,增幅12%"): [("12", Grade.LIKELY)],
    # the rate of another pair
    ("公园20个,学校10所", "建成公园24个,学校13所,完成率120%"): [
        ("24", Grade.PROVEN),
        ("13", Grade.PROVEN),
    ],
    ("公园20个,学校10所", "建成公园24个,学校13所,完成率125%"): [
        ("24", Grade.PROVEN),
        ("13", Grade.UNSURE),
    ],
}


@pytest.mark.parametrize(("texts", "graded"), GRADED.items(), ids=[" ".join(key) for key in GRADED])
def test_a_pair_is_as_sure_as_what_stands_beside_it_lets_it_be(
    texts: tuple[str, str], graded: list[tuple[str, Grade]]
) -> None:
    found = [
        (f"{match.actual.quantity.value:f}", match.grade)
        for match in matches(texts[0], (texts[1],))
        if match.actual is not None
    ]
    assert found == graded


@pytest.mark.parametrize(("texts", "found"), CHOSEN.items(), ids=[" ".join(key) for key in CHOSEN])
def test_of_several_numbers_the_one_that_fits_best(
    texts: tuple[str, str], found: list[str]
) -> None:
    assert paired(*texts) == found


def test_things_whose_names_end_alike_may_be_the_only_ones_of_a_kind() -> None:
    title = "筹集小户型周转房700套"
    assert paired(title, "已落实过渡性住房735套，入住率91%") == ["735"]
    assert matches(title, ("已落实过渡性住房735套",))[0].grade is Grade.UNSURE
    assert paired(title, "已落实过渡性住房735套、商品房500套") == []  # of which of them
    assert paired(title, "已落实过渡性住房1500套") == []  # far from it
    assert paired(title, "购置家具735套") == []
    # by two letters at least, behind the number or before it
    assert paired("筹集700套小户型周转房", "已落实735套过渡性住房") == ["735"]
    assert paired("住房700套", "周转房735套") == ["735"]
    assert paired("房700套", "周转房735套") == []
    # a name of its own is that of a place
    assert paired("新建劳动者驿站25个", "在物流园建成“暖心小屋”27处") == ["27"]
    assert paired("新建劳动者驿站25台", "在物流园建成“暖心小屋”27处") == []
    assert paired("公园5个", "学校7所") == []


WHOLES_AND_VERBS = {
    # a whole without a name is meant, and not its part; but the part where it is named so
    ("治理河道56公里", "至十二月份，全市已完成61公里，其中国债项目完成21公里。"): {0: "61公里"},
    ("新建人行桥36座", "已完成41座，其中东片人行桥30座。"): {0: "41座"},
    ("治理河道56公里", "全市已完成61公里，其中河道30公里。"): {0: "30公里"},
    # several verbs behind what they are done to
    ("更换渠闸12座、路灯360盏", "渠闸清理、升级、更换11座，路灯维修、更换350盏。"): {
        0: "11座",
        1: "350盏",
    },
    # its rate is of all that is wanted, whatever else counts one of its kinds
    (
        "维修、补建渠道闸门400个",
        "渠道闸门维修、补建380个，完成任务的95%；配建渠道泵房3个，完成任务的100%。",
    ): {0: "380个"},
    ("新建、改建公厕64座", "新建30座，占任务的46.9%；改建34座，占任务的53.1%。"): {},
    # what was done in all before the work went on this year
    ("加装电梯36部", "已累计加装电梯61部。今年继续推进加装电梯36部。"): {},
    ("加装电梯36部", "已累计加装电梯38部。今年将继续努力。"): {0: "38部"},
    # tendered, or of other years
    ("安装路灯80盏", "采购路灯80盏，8月公开招标，项目计划10月份前完成安装。"): {},
    ("造林5万亩", "已完成3.2万亩的造林任务。未来三年，将高标准造林9万亩。"): {0: "3.2万亩"},
    ("造林5万亩", "将高标准农田纳入考核，造林5万亩。"): {0: "5万亩"},
    # the task itself beside a larger number of another whole
    (
        "完成改厕民生工程1500户",
        "改厕已开工2900户，其中完成2300户，占总任务的36%；完成改厕民生工程任务810户，占全年任务的54%。",
    ): {0: "810户"},
}


@pytest.mark.parametrize(("title", "result"), WHOLES_AND_VERBS)
def test_what_is_meant_is_told_from_what_stands_beside_it(title: str, result: str) -> None:
    found = pair(title, (result,))
    said = {index: actual.quantity.words for index, actual in found.items()}
    assert said == WHOLES_AND_VERBS[title, result]
