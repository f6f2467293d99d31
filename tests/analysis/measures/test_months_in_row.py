"""Months that follow each other in one cell: what was so far by the last of them counts."""

import pytest

from generator.analysis.measures.clauses import clauses
from generator.analysis.measures.readings import readings_in

# Each text with the numbers of an earlier month.
EARLIER = {
    "3月：已建成公园4个。6月：已建成公园13个。9月：已建成公园27个。": ["4个", "13个"],
    "截至3月底：建成公园4个；截至6月底：建成公园27个。": ["4个"],
    "2025年3月，累计建成公园4个。6月，建成公园27个。": ["4个"],
    # the latest may stand first
    "9月：累计改造27户；6月：累计改造13户；3月：累计改造4户。": ["13户", "4户"],
    # each month alone
    "7月：新增公园4个。8月：新增公园9个。9月：新增公园12个。": [],
    "3月：已建成公园4个。6月：已建成公厕13座。": [],
    "3月：已建成公园13个。6月：已建成公园4个。": [],
    "3月：已建成公园4个。12月：计划建成公园13个。": [],
    "3月：已建成公园4个。建成公园13个。": [],
    "6月：已建成公园4个。3月：已建成公园9个。9月：已建成公园13个。": [],
    "公园4个，6月：已建成公园9个。": [],
    "全县公园50个。9月：累计建成公园27个；6月：累计建成公园13个。": ["13个"],
    # as many as before; or what is still built, and what is due
    "3月：已建成公园4个。6月：已建成公园4个。": ["4个"],
    "3月：已建成公园4个。6月：公园13个正在建设。": [],
    "3月：已建成公园4个。6月：年度任务公园13个。": [],
}


@pytest.mark.parametrize(("text", "earlier"), EARLIER.items(), ids=[*EARLIER])
def test_what_an_earlier_month_had_come_to(text: str, earlier: list[str]) -> None:
    assert [clause.quantity.words for clause in clauses(text) if clause.is_earlier] == earlier


# Each text with the period of each of its numbers.
PERIODS = {
    "3月：已建成公园4个。6月：已建成公园13个。9月：已建成公园27个。": ["part", "part", "whole"],
    "9月：累计建成公园27个；6月：累计建成公园13个。": ["whole", "part"],
    # only the next month that goes beyond is all of it
    "3月：已建成公园4个。6月：已建成公园13个。9月：已建成公园9个。": ["part", "whole", "part"],
}


@pytest.mark.parametrize(("text", "periods"), PERIODS.items(), ids=[*PERIODS])
def test_what_the_latest_month_had_come_to_is_of_the_whole_year(
    text: str, periods: list[str]
) -> None:
    assert [clause.period.value for clause in clauses(text)] == periods


def test_the_last_month_has_the_actuals() -> None:
    result = (
        "7月：已完成托养中心7家，251户无障碍改造。10月：已完成新增托养中心12家，已完成改造318户。"
        "12月：新增托养中心19家，完成无障碍改造344户。"
    )
    read = readings_in("新增托养中心12家，实施无障碍改造240户", (result,))
    assert [(reading.target, reading.actual) for reading in read] == [(12, 19), (240, 344)]
