"""What is counted behind names: what they are called, or what is found at them."""

import pytest

from generator.analysis.checks.headed_names import are_named_things, are_of_others


@pytest.mark.parametrize(
    ("names", "behind", "is_so"),
    [
        ("清溪小学、白沙小学", "食堂完成改造", True),
        ("清溪小学、白沙小学", "学校完成改造", False),
        # 花园 is a park as well as an estate: what is called either is no other thing
        ("锦绣花园、河湾花园", "小区完成改造", False),
        ("锦绣花园、河湾花园", "公园完成改造", False),
        ("锦绣花园、河湾花园", "单元门更换", True),
        # what was done to them is no thing
        ("清溪桥、白沙桥", "建成通车", False),
        ("清溪桥、白沙桥", "，全部通车", False),
        ("清溪桥、白沙桥", "", False),
        ("清溪镇、白沙桥", "路灯亮起", False),  # no names of one kind
    ],
)
def test_what_is_found_at_names_is_another_thing(names: str, behind: str, is_so: bool) -> None:
    assert are_of_others(names, behind) is is_so


@pytest.mark.parametrize(
    ("names", "behind", "is_so"),
    [
        ("清溪镇第一敬老院、白沙镇敬老院、柳塘镇颐养敬老院", "敬老院建成", True),
        ("城东供水站、城西供水站、城南供水站", "供水站完成改造", True),
        ("清溪镇养殖场、白沙镇养殖场、柳塘镇养殖场", "养殖场", True),
        ("清溪镇、白沙乡、柳塘街道", "乡镇(街道)建有托育点", True),
        ("清溪镇、白沙乡、柳塘街道和石桥街道", "镇街全部通车", True),
        ("清溪镇、白沙镇、柳塘镇", "乡镇", True),
        # of kinds, and of what has no walls, there may be several each
        ("家庭养殖场、生态养殖场、规模养殖场", "养殖场", False),
        ("清溪镇项目、白沙镇项目、柳塘镇项目", "项目开工", False),
        ("公办敬老院、民办敬老院、农村敬老院", "敬老院", False),
        # what stands in towns is counted
        ("清溪镇、白沙镇、柳塘镇", "乡镇卫生院完成改造", False),
        ("清溪镇、白沙镇、柳塘镇", "镇级文化站", False),
        ("清溪镇、白沙镇、柳塘镇", "水厂", False),
        ("清溪镇敬老院、白沙镇敬老院、柳塘镇敬老院", "院长", False),
        ("清溪镇、白沙镇", "乡镇", False),  # two may be two of several
    ],
)
def test_names_are_of_what_is_called_so_behind_the_number(
    names: str, behind: str, is_so: bool
) -> None:
    assert are_named_things(names, behind) is is_so
