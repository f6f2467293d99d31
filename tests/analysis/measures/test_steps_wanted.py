"""Steps before a work, which are the work itself where they are what is wanted."""

import pytest

from generator.analysis.measures import pair, quantities
from generator.analysis.measures.steps_wanted import (
    is_of_earlier_step,
    is_use_of_it,
    is_wanted_step,
)

# The title, the result, and whether its first number is of a step before the work.
EARLIER = {
    ("安装充电桩90个", "90个充电桩已采购到位"): True,
    ("安装充电桩90个", "采购充电桩90个"): True,
    ("安装充电桩90个", "90个充电桩均已到货"): True,
    ("安装充电桩90个", "采购并安装充电桩90个"): False,
    ("采购充电桩90个", "90个充电桩已采购到位"): False,
    ("配备教具90套", "采购教具90套"): False,
    ("改造住房90户", "90户改造补助资金已全部拨付"): True,
    ("改造住房90户", "90户专项经费均下达"): True,
    ("改造住房90户", "90户改造完成，资金已拨付"): False,
    ("改造住房90户", "落实90户住房改造资金300万元"): True,
    ("改造住房90户", "资金用于90户住房改造"): True,
    ("改造住房90户", "落实90户住房改造任务"): False,
    ("补助住房改造90户", "落实90户住房改造资金300万元"): False,
    ("救助困难户90户", "资金用于90户救助"): False,
    ("补助住房改造90户", "90户改造补助资金已全部拨付"): False,
    ("发放补贴90万元", "争取上级资金90万元"): True,
    ("发放补贴90万元", "争取并发放补贴90万元"): False,
    ("争取资金90万元", "争取上级资金90万元"): False,
    ("发放补贴90万元", "安排资金90万元"): False,
    ("发放助听器90台", "争取助听器90台"): False,
    ("栽植油茶90亩", "整地90亩"): True,
    ("整地90亩", "整地90亩"): False,
    ("改造住房90户", "下达资金90户"): True,
    ("改造住房资金90万元", "下达资金90万元"): False,
}


@pytest.mark.parametrize(("title", "result"), EARLIER)
def test_a_step_before_the_work_is_not_the_work(title: str, result: str) -> None:
    (wanted,), (told, *_) = quantities(title), quantities(result)
    assert is_of_earlier_step(wanted, told) is EARLIER[title, result]


def test_what_is_a_step_of_most_work_may_be_wanted() -> None:
    (plan,), (drawn,) = quantities("编制村庄规划12个"), quantities("完成规划12个")
    assert is_wanted_step(plan, drawn)
    (work,) = quantities("改造村庄12个")
    assert not is_wanted_step(work, drawn)
    (bought,), (come,) = quantities("购置客车12辆"), quantities("客车到货12辆")
    assert is_wanted_step(bought, come)
    assert not is_wanted_step(work, come)
    (told,) = quantities("客车上牌12辆")
    assert not is_wanted_step(bought, told)
    (given,), (paid,) = quantities("发放津贴90万元"), quantities("90万元已全部到账")
    assert is_wanted_step(given, paid)
    (built,) = quantities("新建祠堂90座")
    assert not is_wanted_step(built, paid)


@pytest.mark.parametrize(
    ("title", "result", "is_use"),
    [
        ("新增绘本9万册", "流通绘本12万册", True),
        ("购置绘本9万册", "绘本外借12万册", True),
        ("新增绘本9万册", "新增流通绘本12万册", False),
        ("流通绘本9万册", "流通绘本12万册", False),
        ("新增流通绘本9万册", "流通绘本12万册", False),
        ("新增绘本9万册", "绘本12万册", False),
    ],
)
def test_what_was_used_is_not_what_was_added(title: str, result: str, is_use: bool) -> None:
    (wanted,), (told,) = quantities(title), quantities(result)
    assert is_use_of_it(wanted, told) is is_use
    assert bool(pair(title, (result,))) is not is_use


@pytest.mark.parametrize(
    ("result", "found"),
    [
        ("采购充电桩90个，安装60个。", "60个"),
        ("已采购充电桩90个，正在安装。", None),
        ("90个充电桩已全部安装到位。", "90个"),
    ],
)
def test_what_was_only_bought_is_not_what_was_installed(result: str, found: str | None) -> None:
    read = pair("安装充电桩90个。", (result,))
    assert [actual.quantity.words for actual in read.values()] == ([found] if found else [])
