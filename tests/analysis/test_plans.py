"""Whether a report is a plan, by what its columns say."""

import pytest
from msgspec.structs import replace

from generator.analysis.plans import is_plan, tells_of_delivery
from generator.content.load import load
from tests.processes import ROOT

(REPORT,) = load(ROOT).content.reports
PROJECT = REPORT.projects[0]
EMPTY = replace(PROJECT.results[0], text="", outcome=None, share=None, extra=())


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("累计开工数", True),
        ("开工率", True),
        ("计划投资完成率", True),
        ("完成投资（万元）", True),
        ("实际进度", True),
        ("计划完成数", False),
        ("计划投资额(万元)", False),
        ("完成时限", False),
        ("年度目标", False),
        ("计划开工时间", False),
        ("资金来源", False),
        ("责任科室", False),
    ],
)
def test_a_head_tells_of_what_was_delivered_or_of_what_is_to_come(head: str, wanted: bool) -> None:
    assert tells_of_delivery(head) is wanted


def test_a_report_is_a_plan_until_something_is_said() -> None:
    def plan(**values: object) -> bool:
        return is_plan([replace(PROJECT, results=(replace(EMPTY, **values),))])

    assert plan()
    assert plan(extra=(("完成时限", "12月底前"), ("累计开工数", "")))
    assert not plan(extra=(("累计开工数", "143"),))
    assert not plan(text="已完成。")
    assert not is_plan(REPORT.projects)
