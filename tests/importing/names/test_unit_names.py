"""Offices in a cell: which lead, which assist, and who stands behind them."""

import pytest

from generator.importing.names.unit_names import Units, units_in

KNOWN = frozenset(
    {
        *("县教育局", "县财政局", "县住建局", "县公安局", "县卫健局", "县交警大队", "交警大队"),
        *("县自然资源和规划局", "安和镇党委、政府", "县政府办公室"),
    }
)


def units(cell: str, field: str = "departments", known: frozenset[str] = KNOWN) -> Units:
    return units_in(cell, known, field)


@pytest.mark.parametrize(
    ("cell", "lead"),
    {
        # brackets are whole
        "各县(市、区)政府": ["各县(市、区)政府"],
        "县自然资源和规划局(林业局)": ["县自然资源和规划局(林业局)"],
        "县文旅局（县文物局、县体育局）、县财政局": ["县文旅局（县文物局、县体育局）", "县财政局"],
        "县经信局 （县大数据局）": ["县经信局（县大数据局）"],
        # what parts them
        "县教育局/县住建局": ["县教育局", "县住建局"],
        "县教育局；县住建局": ["县教育局", "县住建局"],
        "县教育局\n县住建局": ["县教育局", "县住建局"],
        "市人社局 市财政局 各乡镇": ["市人社局", "市财政局", "各乡镇"],
        "县教育局和县财政局": ["县教育局", "县财政局"],
        "县自然资源和规划局、县财政局": ["县自然资源和规划局", "县财政局"],
        "安和镇党委、政府、县财政局": ["安和镇党委、政府", "县财政局"],
        # a narrow column broke the name
        "县住房和城\n乡建设局": ["县住房和城乡建设局"],
        "县 教育局": ["县教育局"],
        # glued
        "县教育局县财政局": ["县教育局", "县财政局"],
        "县教育局县财政局县住建局": ["县教育局", "县财政局", "县住建局"],
        "县公安局交警大队": ["县公安局交警大队"],
        # what is no name
        "县教育局等": ["县教育局"],
        "县教育局、县财政局等有关部门": ["县教育局", "县财政局"],
        "县教育局等5个单位": ["县教育局"],
        "县教育局（2项）": ["县教育局"],
        "县教育局（共3个）、县财政局": ["县教育局", "县财政局"],
        "——": [],
        "无": [],
        "责任单位：县教育局": ["县教育局"],
    }.items(),
)
def test_offices_are_parted_where_names_end(cell: str, lead: list[str]) -> None:
    found = units(cell)
    assert list(found.lead) == lead
    assert found.assisting == ()
    assert found.people == ()


@pytest.mark.parametrize(
    ("cell", "lead", "assisting"),
    [
        ("牵头:县教育局 配合:县财政局", ["县教育局"], ["县财政局"]),
        (
            "牵头单位：县教育局；责任单位：县住建局、县财政局",
            ["县教育局"],
            ["县住建局", "县财政局"],
        ),
        (
            "牵头单位：县教育局\n配合单位：县财政局\n县住建局",
            ["县教育局"],
            ["县财政局", "县住建局"],
        ),
        ("牵头单位：县教育局配合单位：县财政局", ["县教育局"], ["县财政局"]),
        ("县教育局(牵头)、县财政局", ["县教育局"], ["县财政局"]),
        ("（牵头）县教育局、（配合）县财政局", ["县教育局"], ["县财政局"]),
        ("县教育局、县财政局（配合）", ["县教育局"], ["县财政局"]),
        ("县教育局（牵头单位） 县财政局（配合单位）", ["县教育局"], ["县财政局"]),
        ("由县教育局牵头，县住建局、县财政局配合", ["县教育局"], ["县住建局", "县财政局"]),
        ("主办：县教育局；协办：县财政局等", ["县教育局"], ["县财政局"]),
        ("县教育局 （牵头）\n县财政局", ["县教育局"], ["县财政局"]),
    ],
)
def test_lead_and_assisting_offices_are_told_apart(
    cell: str, lead: list[str], assisting: list[str]
) -> None:
    found = units(cell)
    assert (list(found.lead), list(found.assisting)) == (lead, assisting)
    written = "".join([*found.lead, *found.assisting])
    left = [sign for sign in cell if not sign.isspace() and sign not in "、；，"]
    after = "".join([written, *(mend.before for mend in found.mends)])
    assert sorted([*left, *"".join(mend.after for mend in found.mends)]) == sorted(after)


def test_a_column_of_assisting_offices_needs_no_label() -> None:
    assert units("县财政局、县住建局", "assisting").assisting == ("县财政局", "县住建局")
    assert units("牵头：县教育局", "assisting").lead == ("县教育局",)


@pytest.mark.parametrize(
    ("cell", "lead", "people"),
    [
        ("县教育局 张三", ["县教育局"], ["张三"]),
        ("县教育局 张 三", ["县教育局"], ["张三"]),
        ("张三（县教育局）", ["县教育局"], ["张三"]),
        ("县教育局（张三）", ["县教育局"], ["张三"]),
        ("县教育局 张三\n县财政局 李四", ["县教育局", "县财政局"], ["张三", "李四"]),
        ("县教育局：张三", ["县教育局"], ["张三"]),
        # an office whose name begins as a family's does
        ("县教育局 林业局", ["县教育局", "林业局"], []),
        ("县教育局 文旅", ["县教育局", "文旅"], []),
        ("高新园(安和镇)", ["高新园(安和镇)"], []),
    ],
)
def test_a_person_behind_an_office_is_no_office(
    cell: str, lead: list[str], people: list[str]
) -> None:
    found = units(cell)
    assert (list(found.lead), list(found.people)) == (lead, people)
