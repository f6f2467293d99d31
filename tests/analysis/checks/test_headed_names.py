"""What is counted behind names: what they are called, or what is found at them."""

import pytest

from generator.analysis.checks.headed_names import are_of_others


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
