"""Numbers of things that are called quite otherwise make up for no shortfall."""

import pytest

from tests.analysis.checks.asked import EXCEEDED, asked

SHORT = (
    (
        "培训水产养殖劳动者4700人次",
        "培训水产养殖劳动者4610人次，培训退役军人103人次、驾驶员1250人次。",
    ),
    ("新建标准化气象站26个", "新建标准化气象站24个，改扩建乡镇兽医院9个。"),
    ("开通水上客运航线8条", "开通水上客运航线7条，优化城市公交班次12条。"),
    ("发放渔船更新补贴5000万元", "发放渔船更新补贴4700万元，兑付育种保险金3200万元。"),
)
MADE_UP = (
    # what is called otherwise may be some of it where it just makes it up
    ("新建标准化气象站26个", "新建标准化气象站24个，改扩建乡镇兽医院2个。"),
    # by its name, its place, its office or its verb alone
    ("新建标准化气象站26个", "新建标准化气象站24个，自动气象站9个。"),
    ("新建标准化气象站26个", "新建标准化气象站24个，石桥镇9个。"),
    ("新建标准化气象站26个", "新建标准化气象站24个，县水务局9个。"),
    ("新建标准化气象站26个", "新建标准化气象站24个，改造9个。"),
    # where the number of the target is of some of it by its words
    ("新建标准化气象站26个", "县级新建标准化气象站24个，乡镇哨所9个。"),
    ("新建气象站26个", "建成24个，乡镇兽医院9个。"),
    # the rest, done by others
    ("新建标准化气象站26个", "新建标准化气象站24个，其余2个由开发区建成。"),
)


@pytest.mark.parametrize(("title", "text"), SHORT)
def test_other_things_make_up_for_no_shortfall(title: str, text: str) -> None:
    assert "YQ307" in asked(title, text)


@pytest.mark.parametrize(("title", "text"), MADE_UP)
def test_what_may_be_some_of_it_does(title: str, text: str) -> None:
    assert "YQ307" not in asked(title, text)


def test_what_went_beyond_may_hold_other_things() -> None:
    title, text = SHORT[1]
    assert "YQ307" not in asked(title, text, EXCEEDED)


@pytest.mark.parametrize("rest", ["其余2个因选址问题取消", "其余2个将于明年建成"])
def test_a_rest_that_is_not_done_is_lacking(rest: str) -> None:
    assert "YQ307" in asked("新建标准化气象站26个", f"新建标准化气象站24个，{rest}。")
