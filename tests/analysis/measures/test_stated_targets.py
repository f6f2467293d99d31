"""Which numbers of results say a target again."""

import pytest

from generator.analysis.measures.stated_targets import stated_targets

STATED: dict[tuple[str, ...], list[tuple[str, int, int]]] = {
    ("年度任务5个,已完成6个", "年度任务5个"): [("5个", 0, 0)],
    ("已完成6个", "已完成6个,年度任务5个"): [("5个", 1, 1)],
    ("年度任务5个", "年度任务5公里"): [("5个", 0, 0), ("5公里", 0, 1)],
    ("年度任务5个,年度任务6个",): [("5个", 0, 0), ("6个", 1, 0)],
    ("年度任务95%",): [],
    ("已完成6个",): [],
    # who met a goal sets none
    ("里程和投资两项指标均达到年度目标",): [],
    ("植树、种草3项指标分别完成年度任务的110%、105%",): [],
    ("四项约束性指标全面完成省定目标",): [],
    ("5个乡镇都提前完成年度任务",): [],
    ("两项工作双双超额完成目标任务",): [],
    ("8项指标中6项达到年度目标",): [],
    ("12个小区里9个已完成年度任务",): [],
    # what is set, or done of it, does
    ("年度任务5个均完成目标任务",): [("5个", 0, 0)],
    ("12项年度任务全部完成",): [("12项", 0, 0)],
    ("完成9家的目标任务",): [("9家", 0, 0)],
    ("完成占年度目标8项的112.5%",): [("8项", 0, 0)],
    ("下达车位500个指标",): [("500个", 0, 0)],
}


@pytest.mark.parametrize(
    ("results", "wanted"), STATED.items(), ids=[" ".join(key) for key in STATED]
)
def test_what_results_say_again(
    results: tuple[str, ...], wanted: list[tuple[str, int, int]]
) -> None:
    found = stated_targets(results)
    assert [(target.quantity.words, target.index, target.result) for target in found] == wanted
