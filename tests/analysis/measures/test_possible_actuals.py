"""The numbers of results, each with the target it answers, its rates and its unit."""

import pytest

from generator.analysis.measures.possible_actuals import candidates_of, with_units
from generator.analysis.measures.targets import title_targets

Said = list[tuple[str, str | None, list[str], str]]
# Each number with the target that is said again beside it, its own rates, and what it is.
SAID: dict[str, Said] = {
    "年度任务10公里,已完成12公里,完成率120%": [
        ("10公里", None, [], ""),
        ("12公里", "10", ["120"], ""),
        ("120%", None, [], "rate"),
    ],
    "已完成12公里,年度任务10公里,完成率120%": [
        ("12公里", None, ["120"], ""),
        ("10公里", None, [], ""),
        ("120%", None, [], "rate"),
    ],
    "已完成12公里,占年度任务10公里的120%": [
        ("12公里", "10", ["120"], ""),
        ("10公里", None, [], ""),
        ("120%", None, [], "rate"),
    ],
    "已完成12公里,为年度任务10公里": [("12公里", "10", [], ""), ("10公里", None, [], "")],
    "已完成12公里。为年度任务10公里": [("12公里", None, [], ""), ("10公里", None, [], "")],
    "已完成12个,为年度任务10公里": [("12个", None, [], ""), ("10公里", None, [], "")],
    "年度任务10公里。已完成12公里": [("10公里", None, [], ""), ("12公里", None, [], "")],
    "年度任务10公里,绿道12公里": [("10公里", None, [], ""), ("12公里", None, [], "")],
    "年度任务10公里,12公里": [("10公里", None, [], ""), ("12公里", "10", [], "")],
    "年度任务10公里,已建绿道12公里": [("10公里", None, [], ""), ("12公里", "10", [], "")],
    "另10公里,已建绿道12公里": [("10公里", None, [], ""), ("12公里", "10", [], "")],
    "公园10公里,已建绿道12公里": [("10公里", None, [], ""), ("12公里", None, [], "")],
    "已完成12公里,占年度任务10公里的120%,公园5个": [
        ("12公里", "10", ["120"], ""),
        ("10公里", None, [], ""),
        ("5个", None, [], ""),
        ("120%", None, [], "rate"),
    ],
    # three numbers of other things may stand between, and no more
    "年度任务10公里,种树1棵,补草2亩,修桥3座,已完成12公里": [
        ("10公里", None, [], ""),
        ("1棵", None, [], ""),
        ("2亩", None, [], ""),
        ("3座", None, [], ""),
        ("12公里", "10", [], ""),
    ],
    "年度任务10公里,种树1棵,补草2亩,修桥3座,设牌4块,已完成12公里": [
        ("10公里", None, [], ""),
        ("1棵", None, [], ""),
        ("2亩", None, [], ""),
        ("3座", None, [], ""),
        ("4块", None, [], ""),
        ("12公里", None, [], ""),
    ],
    # several that are said again in turn, as many as stand before them
    "更换甲管18公里、乙管31公里,分别完成年度计划15公里、29公里": [
        ("18公里", "15", [], ""),
        ("31公里", "29", [], ""),
        ("15公里", None, [], ""),
        ("29公里", None, [], ""),
    ],
    "更换甲管18公里、乙管31公里,完成年度计划15公里、29公里": [
        ("18公里", None, [], ""),
        ("31公里", "15", [], ""),
        ("15公里", None, [], ""),
        ("29公里", None, [], ""),
    ],
    "公园5个,更换甲管18公里,分别完成年度计划15公里、29公里": [
        ("5个", None, [], ""),
        ("18公里", "15", [], ""),
        ("15公里", None, [], ""),
        ("29公里", None, [], ""),
    ],
    "更换甲管18公里,分别在年度计划15公里": [("18公里", None, [], ""), ("15公里", None, [], "")],
    "年度任务9公里,更换甲管18公里,分别在年度计划15公里、29公里": [
        ("9公里", None, [], ""),
        ("18公里", None, [], ""),
        ("15公里", None, [], ""),
        ("29公里", None, [], ""),
    ],
    "更换甲管18公里,分别完成年度计划15公里、29公里": [
        ("18公里", "15", [], ""),
        ("15公里", None, [], ""),
        ("29公里", None, [], ""),
    ],
    # a rate is that of the number before it in its sentence
    "公园12个,绿道5公里,完成率120%,完成率98%": [
        ("12个", None, [], ""),
        ("5公里", None, ["120", "98"], ""),
        ("120%", None, [], "rate"),
        ("98%", None, [], "rate"),
    ],
    "公园12个。完成率120%": [("12个", None, [], ""), ("120%", None, [], "rate")],
    "完成率120%,公园12个": [("12个", None, [], ""), ("120%", None, [], "rate")],
    "任务10个,完成率120%": [("10个", None, [], ""), ("120%", None, [], "rate")],
    "满意率98%": [("98%", None, [], "")],
    # cells, and numbers without a unit
    "512 102.4%": [("512", None, ["102.4"], "cell")],
    "102.4%": [("102.4%", None, [], "cell")],
    # a cell may go on with words behind a full stop; not with numbers, nor begin with words
    "512 102.4%。已全部开放": [("512", None, ["102.4"], "cell")],
    "512 102.4%。开放公园5": [("102.4%", None, [], ""), ("512", None, [], "")],
    "完成512。已全部开放": [("512", None, [], "")],
    "完成了53,公园5个": [("5个", None, [], ""), ("53", None, [], "")],
    "": [],
}


@pytest.mark.parametrize(("text", "said"), SAID.items(), ids=[*SAID])
def test_each_number_has_what_its_text_says_of_it(text: str, said: Said) -> None:
    found = [
        (
            candidate.quantity.words,
            candidate.answers and f"{candidate.answers}",
            [f"{rate.value}" for rate in candidate.own],
            "cell" if candidate.is_cell else "rate" if candidate.is_rate else "",
        )
        for candidate in candidates_of([text])
    ]
    assert found == said


def test_all_rates_of_a_text_are_known_to_each_of_its_numbers() -> None:
    first, _, other = candidates_of(["公园12个,完成率120%", "绿道5公里"])
    assert [rate.value for rate in first.rates] == [120]
    assert ((first.result, other.result), other.rates) == ((0, 1), ())
    (cell,) = candidates_of(["512 102.4%"])
    assert cell.clause.certain
    assert [(f"{rate.value}", rate.at, rate.end) for rate in cell.rates] == [("102.4", 4, 10)]


@pytest.mark.parametrize(
    ("text", "rates"),
    {
        "公园12个,完成率120%,石桥镇完成率95%": [120],
        "全县建成公园12个,完成率120%。石桥镇完成率95%,安和乡完成率98%": [120],
        "石桥镇建成公园12个,石桥镇完成率120%,安和乡完成率98%": [120],
        "公园12个,完成率120%,全县完成率95%": [120, 95],
    }.items(),
)
def test_the_rate_of_another_place_is_none_of_a_number(text: str, rates: list[int]) -> None:
    assert [rate.value for rate in candidates_of([text])[0].rates] == rates


UNITS = {
    # a bare number beside the only target
    ("公园50家", "53"): ["53家"],
    ("公园50家", "完成了53"): ["53家"],
    ("公园50家", "完成了53,学校5所"): ["5所", "53"],
    ("公园50家", "年度任务50家,完成了53"): ["50家", "53家"],
    ("公园50家", "完成了53,补助9元"): ["9元", "53家"],
    ("公园50家", "53 54"): ["53", "54"],
    # cells in the order of the targets
    ("公园50家,绿道8公里", "53 9"): ["53家", "9公里"],
    ("公园50家,绿道8公里", "53 9公里"): ["53家", "9公里"],
    ("公园50家,绿道8公里", "53"): ["53"],
    # in the ten thousands or the hundred millions of the target, where it is far too small
    ("投资2000万元", "2150"): ["21500000元"],
    ("投资2000万元", "2150万"): ["21500000元"],
    ("投资2000万元", "999999"): ["9999990000元"],
    ("投资2000万元", "1000000"): ["1000000元"],
    ("投资2000万元", "21500000"): ["21500000元"],
    ("投资3亿元", "2.9"): ["290000000元"],
    ("投资2000元", "9"): ["9元"],
    # far too large for what stands in brackets
    ("电网改造(9个村)", "180"): ["180个"],
    ("电网改造(9个村)", "181"): ["181"],
    ("改造9个村的电网", "181"): ["181个"],
    # a size in the unit of its target
    ("绿道8公里", "已建绿道7900米"): ["7.9公里"],
    ("绿道8公里", "已建绿道7900米、7公里"): ["7900米", "7公里"],
    ("绿道8公里", "已建绿道400米"): ["0.4公里"],
    ("绿道8公里", "已建绿道399米"): ["399米"],
    ("绿道8公里", "已建绿道160000米"): ["160公里"],
    ("绿道8公里", "已建绿道160001米"): ["160001米"],
    ("公园8个", "已建绿道7900米"): ["7900米"],
}


@pytest.mark.parametrize(("texts", "found"), UNITS.items(), ids=[" ".join(key) for key in UNITS])
def test_a_number_is_held_against_its_target_in_one_unit(
    texts: tuple[str, str], found: list[str]
) -> None:
    title, result = texts
    wanted = [target.quantity for target in title_targets(title)]
    held = with_units(candidates_of([result]), wanted)
    assert [f"{one.quantity.value:f}{one.quantity.unit}" for one in held] == found
