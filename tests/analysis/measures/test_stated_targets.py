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
    # of a part only where that is told as well: before it in the sentence, or right behind
    ("完成80亿元，其中市级任务70亿元",): [],
    ("完成80亿元，其中市级任务70亿元，完成45亿元",): [("70亿元", 1, 0)],
    ("完成80亿元，其中市级任务70亿元，修路完成45亿元",): [],
    ("完成80亿元，其中市级任务70亿元。完成45亿元",): [],
    ("总任务90亿元，完成80亿元，其中市级任务70亿元，完成45亿元",): [
        ("90亿元", 0, 0),
        ("70亿元", 2, 0),
    ],
    ("全市项目（市级完成45亿元，任务70亿元，进展顺利）",): [("70亿元", 1, 0)],
    (
        "建成公厕8个，其中镇区已建成3个。建成公园9处（镇区年度任务5个、村级年度任务4个，均已建成）",
    ): [],
    ("建成公园9处（镇区年度任务5个、村级年度任务4个，均已建成）",): [],
    # or of several, each in turn
    ("完成投资38亿元、税收9亿元，分别占年度目标（42亿元、10亿元）的90.5%、90%",): [
        ("42亿元", 2, 0),
        ("10亿元", 3, 0),
    ],
    # what a rate proves, in any of the results
    ("对250部电梯实施更新，已完成更新219部，完成率87.6%", "进展正常"): [("250部", 0, 0)],
    ("对250部电梯实施更新，已完成更新219部，完成率87.6\uff05",): [("250部", 0, 0)],
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


@pytest.mark.parametrize(
    ("result", "is_kept"),
    {
        "失业率3.1%，低于4%的控制目标": True,
        "失业率控制在3.1%，比年度目标4%低0.9个百分点": True,
        "普及率达到83%，比年度目标80%高3个百分点": False,
    }.items(),
)
def test_less_than_a_limit_is_better(result: str, is_kept: bool) -> None:
    (target,) = stated_targets((result,))
    assert target.is_kept is is_kept
