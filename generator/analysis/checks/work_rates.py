"""Rates that are named by the work of a clause: 安装率 behind 装好588根, 支付率 behind 发放593万元.

Only of works of which each one that is wanted is one of the target. 入住率, 参保率 and 抽检率 are
of all there are, and no works.
"""

from typing import Final

from generator.analysis.measures import Quantity
from generator.patterns import pattern

# The verb of a rate, and the signs of which one says the same work before a number.
_WORKS: Final = {
    "建成": "建",
    "建设": "建",
    "安装": "装",
    "装配": "装",
    "更换": "换",
    "改造": "改",
    "铺设": "铺",
    "敷设": "铺敷",
    "加固": "固",
    "栽植": "栽植种",
    "种植": "栽植种",
    "疏浚": "浚",
    "清淤": "淤",
    "拆除": "拆",
    "修复": "修",
    "维修": "修",
    "整治": "治",
    "配备": "配",
    "配发": "配发",
    "发放": "发",
    "招录": "招录",
    "招聘": "招聘",
    "投放": "投",
}
_PAYING: Final = (
    "支付",
    "拨付",
    "兑付",
    "发放",
    "支出",
    "到位",
    "下达",
    "兑现",
    "打卡",
    "使用",
    "执行",
)
_PAID: Final = pattern("[发拨付兑支]|到位|下达|打卡|落实|投入")
_HEAD: Final = pattern(
    rf"(?:其?(?:资金|补贴|补助|经费|款项|工程|项目|投资))?(?P<verb>{'|'.join((*_WORKS, *_PAYING))})"
    r"(?:率|比例|进度)(?:已|均|约|仅|只)*(?:为|是|达到|达|至)?[:：]?\s?"
)


def is_rate_of_work(head: str, target: Quantity, actual: Quantity) -> bool:
    """Whether the words before a percentage name it by the work that a pair is of.

    Where the very verb stands at the number the rates of steps ask about it.
    """
    match = _HEAD.fullmatch(head)
    if match is None:
        return False
    verb, told = match["verb"], actual.lead + actual.tail
    if target.unit.endswith("元"):
        return verb in _PAYING and verb not in told and _PAID.search(told) is not None
    signs = _WORKS.get(verb, "")
    return any(sign in told or sign in target.lead for sign in signs)
