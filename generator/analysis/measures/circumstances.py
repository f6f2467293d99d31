"""Numbers that are said beside the work: what came of it, what it cost, how it was gone about.

总投资3200万元, 惠及群众1.2万人, 召开推进会3次: each is a clause of its own, and may stand between a
number and what else is said of that number.
"""

from functools import lru_cache
from typing import Final

from generator.analysis.measures.quantities import Quantity
from generator.patterns import pattern

# What came of the work, and is none of it.
EFFECT: Final = pattern(
    "拉动|带动|撬动|惠及|受益|吸引|节约|节省|增收|创收|挽回|产值|销售|营收|交易|覆盖(?!率)|服务群众|涉及|辐射"
)
_EFFORT: Final = pattern(
    "召开|印发|督导|督查|观摩|调度|推进会|现场会|联席会|例会|简报|约谈|协调解决|协调推进|开展检查|专题研究|报道|刊发"
)
_AREAS: Final = frozenset(("平方米", "平米", "㎡", "亩", "公顷", "平方公里"))
_EXTENT: Final = pattern("占地|建筑面积|总面积")
_PEOPLE: Final = frozenset(("人", "名", "户", "人次"))
_SERVED: Final = pattern(
    "(?:解决|改善|满足|方便|缓解)[^,，。;；、]{0,4}$|(?:饮水|出行|用水|用电|入学)"
)
_COST: Final = pattern("总投资|总造价|概算|争取|债券|配套资金|上级|财政资金|自筹")


@lru_cache(maxsize=1024)
def is_circumstance(quantity: Quantity) -> bool:
    """Whether a number is said beside the work by the words before it."""
    lead = quantity.lead
    if quantity.unit.endswith("元") and _COST.search(lead):
        return True
    if quantity.unit in _AREAS and _EXTENT.search(lead):
        return True
    return EFFECT.search(lead) is not None or _EFFORT.search(lead) is not None


def is_circumstance_of(quantity: Quantity, wanted: Quantity) -> bool:
    """Whether a number is said beside the work of a target that is not of such things itself."""
    words = wanted.lead + wanted.tail
    if _SERVED.search(words) and wanted.unit in _PEOPLE and quantity.unit in _PEOPLE:
        return False  # 解决2.4万人饮水问题: whom it serves is wanted
    is_money = quantity.unit.endswith("元") and wanted.unit.endswith("元")
    if is_money or (quantity.unit in _AREAS and wanted.unit in _AREAS):
        return EFFECT.search(quantity.lead) is not None and not EFFECT.search(words)
    return is_circumstance(quantity) and not (EFFECT.search(words) or _EFFORT.search(words))
