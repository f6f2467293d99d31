"""Whether a number is what was done of a plan."""

import pytest

from generator.analysis.measures.clauses import clauses
from generator.analysis.measures.done_of_plans import is_done_of


@pytest.mark.parametrize(
    ("text", "is_done"),
    {
        "计划建成桥梁5座，已建成桥梁4座。": True,
        "计划建成桥梁5座，已完成4座。": True,
        "计划维修桥梁5座，已修复4座。": True,
        "计划开工桥梁5座，已开工桥梁4座。": True,
        "5座桥梁计划开工，已开工4座。": True,
        "5座桥梁计划开工，已建成4座。": True,
        "计划选派教师5名，已选派4名。": True,
        "计划受理申请5件，已受理4件。": True,
        "拟选派教师5名，报名已达到4名。": False,
        "计划建成桥梁5座，已开工桥梁4座。": False,
        "计划建成桥梁5座，正在建设桥梁4座。": False,
        "计划建成桥梁5座，已建成道路4公里。": False,
        "计划建成桥梁5座，已建成水渠闸门4座。": False,
        "5座桥梁计划建成，已开工4座。": False,
        "计划铺设水管12公里，已完成管沟槽11公里。": False,
        "计划建成桥梁5座，历年累计建成桥梁4座。": False,
        "计划建成桥梁5座，另建成桥梁4座。": False,
    }.items(),
)
def test_what_was_done_of_a_plan(text: str, *, is_done: bool) -> None:
    plan, clause = clauses(text)
    assert is_done_of(plan, clause) is is_done
