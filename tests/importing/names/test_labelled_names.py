"""Offices and people in one cell, each behind its label."""

from pathlib import Path

import pytest

from generator.importing import read_source
from generator.importing.names.labelled_names import names_in
from tests.importing.offices import reading, small_year

KNOWN = frozenset({"县教育局", "县财政局", "县公安局安和分局"})
UNITS, PEOPLE, LEADERS = "departments", "people", "leaders"


def said(cell: str, name: str = UNITS) -> dict[str, object]:
    """What a cell says, without what it does not say."""
    names = names_in(cell, KNOWN, name)
    found = {
        "lead": names.units.lead,
        "assisting": names.units.assisting,
        "beside": names.units.people,
        PEOPLE: names.people.names,
        LEADERS: names.leaders.names,
        "aside": names.aside,
    }
    return {key: [*value] for key, value in found.items() if value}


@pytest.mark.parametrize(
    ("cell", "right"),
    [
        ("责任单位：县教育局\n责任人：王甲", {"lead": ["县教育局"], PEOPLE: ["王甲"]}),
        ("责任单位:县教育局；责任人:王甲、李乙", {"lead": ["县教育局"], PEOPLE: ["王甲", "李乙"]}),
        ("县教育局责任人：王甲", {"lead": ["县教育局"], PEOPLE: ["王甲"]}),  # a break got lost
        ("县教育局\n项目负责人：王  甲", {"lead": ["县教育局"], PEOPLE: ["王甲"]}),
        (
            "牵头单位：县教育局 配合单位：县财政局、县公安局安和分局 分管领导：赵丙 责任人：王甲",
            {
                "lead": ["县教育局"],
                "assisting": ["县财政局", "县公安局安和分局"],
                PEOPLE: ["王甲"],
                LEADERS: ["赵丙"],
            },
        ),
        (
            "责任单位：县教育局，责任人：王甲，联系电话：0000-1234567",
            {"lead": ["县教育局"], PEOPLE: ["王甲"], "aside": [("联系电话", "0000-1234567")]},
        ),
        ("责任单位：县教育局\n责任人：", {"lead": ["县教育局"]}),
        ("县教育局（责任人：王甲）", {"lead": ["县教育局"], PEOPLE: ["王甲"]}),
        (
            "牵头单位：县教育局（责任人：王甲）、县财政局（责任人：李乙），配合单位：县公安局安和分局",
            {
                "lead": ["县教育局", "县财政局"],
                "assisting": ["县公安局安和分局"],
                PEOPLE: ["王甲", "李乙"],
            },
        ),
        (
            "县教育局（责任人：王甲，联系电话：0000-12）、县财政局（责任人：李乙，联系电话：0000-34）",
            {
                "lead": ["县教育局", "县财政局"],
                PEOPLE: ["王甲", "李乙"],
                "aside": [("联系电话", "0000-12；0000-34")],
            },
        ),
        # no label of people: read as before
        ("责任单位：县教育局、县财政局", {"lead": ["县教育局", "县财政局"]}),
        ("县教育局：王甲", {"lead": ["县教育局"], "beside": ["王甲"]}),
        ("", {}),
    ],
)
def test_names_in_a_cell_of_offices(cell: str, right: dict[str, object]) -> None:
    assert said(cell) == right


@pytest.mark.parametrize(
    ("cell", "name", "right"),
    [
        ("责任人：王甲\n责任单位：县教育局", PEOPLE, {"lead": ["县教育局"], PEOPLE: ["王甲"]}),
        ("责任领导：赵丙\n责任人：王甲", LEADERS, {LEADERS: ["赵丙"], PEOPLE: ["王甲"]}),
        ("责任人：王甲", PEOPLE, {PEOPLE: ["王甲"]}),
        ("赵丙", LEADERS, {LEADERS: ["赵丙"]}),
    ],
)
def test_names_in_a_cell_of_people(cell: str, name: str, right: dict[str, object]) -> None:
    assert said(cell, name) == right


HEAD = "序号,项目名称,进展情况,责任单位及责任人\n"


def test_both_in_one_column_come_to_their_own_fields(tmp_path: Path) -> None:
    text = HEAD + (
        '1,新建学校,已建2所。,"责任单位：市教育局\n责任人：王甲\n联系电话：0000"\n'
        '2,修路,已修1公里。,"责任单位：市交通局、市住建局\n责任人：李乙、赵丙"\n'
        ",铺路,已验收。,\n"
    )
    found = reading(small_year(tmp_path), read_source("a.csv", text.encode()))
    (level,) = found.levels
    first, second = level.projects
    (row,) = first.results
    assert (row.departments, row.people) == (("市教育局",), ("王甲",))
    assert row.extra == (("联系电话", "0000"),)
    assert [mend.before for mend in row.source.mends] == [
        *("责任人：", "联系电话：", "责任单位："),
    ]
    one, more = second.results
    assert one.departments == more.departments == ("市交通局", "市住建局")
    assert one.people == more.people == ("李乙", "赵丙")
    assert more.inherited == ("departments", "people")
