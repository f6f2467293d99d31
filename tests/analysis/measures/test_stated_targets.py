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
}


@pytest.mark.parametrize(
    ("results", "wanted"), STATED.items(), ids=[" ".join(key) for key in STATED]
)
def test_what_results_say_again(
    results: tuple[str, ...], wanted: list[tuple[str, int, int]]
) -> None:
    found = stated_targets(results)
    assert [(target.quantity.words, target.index, target.result) for target in found] == wanted
