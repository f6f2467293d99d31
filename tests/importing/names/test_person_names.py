"""People in a cell, and offices that stand with them."""

import pytest

from generator.importing.names.person_names import people_in

KNOWN = frozenset({"县教育局", "县住建局"})


@pytest.mark.parametrize(
    ("cell", "names"),
    {
        "张三、李四": ["张三", "李四"],
        "张三 李四": ["张三", "李四"],
        "张三\u3000李四": ["张三", "李四"],
        "张三/李四": ["张三", "李四"],
        "张 三": ["张三"],
        "张 三\n李 四": ["张三", "李四"],
        "陆 乙俞 甲": ["陆乙", "俞甲"],
        "张 三 李 四": ["张三", "李四"],
        "张 三 李四": ["张三", "李四"],
        "王小明 张 三": ["王小明", "张三"],
        "张 三\n王小明": ["张三", "王小明"],
        "张 小明": ["张小明"],
        "陆 𠮷\n俞 㛃": ["陆𠮷", "俞㛃"],  # characters that few texts have
        "王 小 明": ["王小明"],
        "王 小 明\n李 四": ["王小明", "李四"],
        "欧阳 小 红": ["欧阳小红"],
        "阿卜杜·热合曼": ["阿卜杜·热合曼"],
        "责任人：张三": ["张三"],
        "—": [],
        "": [],
    }.items(),
)
def test_names_are_read_as_they_are_meant(cell: str, names: list[str]) -> None:
    found = people_in(cell, KNOWN, "people")
    assert list(found.names) == names
    assert found.units == ()
    assert all(len(name) > 1 for name in found.names)


@pytest.mark.parametrize("cell", ["小明 王", "张 三 李 四 王"])
def test_a_character_that_is_left_over_is_doubtful(cell: str) -> None:
    assert people_in(cell, KNOWN, "people").is_doubtful


@pytest.mark.parametrize(
    ("cell", "names", "units"),
    [
        ("张三（县教育局）", ["张三"], ["县教育局"]),
        ("县教育局 张三", ["张三"], ["县教育局"]),
        ("县教育局张三", ["张三"], ["县教育局"]),
        ("县教育局：张三\n县住建局：李四", ["张三", "李四"], ["县教育局", "县住建局"]),
        ("张三（县应急管理局）、李四", ["张三", "李四"], ["县应急管理局"]),
        ("高小镇、李学会", ["高小镇", "李学会"], []),
        ("张三（副县长）", ["张三（副县长）"], []),
    ],
)
def test_offices_in_a_cell_of_people(cell: str, names: list[str], units: list[str]) -> None:
    found = people_in(cell, KNOWN, "people")
    assert (list(found.names), list(found.units)) == (names, units)
