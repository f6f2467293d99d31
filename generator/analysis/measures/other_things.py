"""Numbers of something else than is wanted, whatever words they have in common.

Of 器材120套 the result may count 45个行政村, of 设施80套 the 82家 that got them.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.subjects import are_verbs
from generator.analysis.measures.targets import Target
from generator.analysis.measures.units import first_word
from generator.characters import HAN
from generator.patterns import pattern

# 其中亿元以上项目, 其中省级重点项目
_KIND: Final = pattern(
    r"其中[:：]?(?P<kind>[\d十百千万亿]{1,6}(?:元|米|平方米|吨|千伏|公里)(?:及)?以[上下]|[国省市县部]级)"
)
_PLACES: Final = ("所", "座", "家", "间", "处", "幢", "栋")
_DEVICES: Final = ("套", "盏", "台", "部", "辆", "只", "块", "件", "根", "株", "棵")
_REGION: Final = pattern("(?:行政|自然)?村(?![级民委])|[乡镇](?!级)|街道|社区(?!级|服务)")
_RECEIVERS: Final = ("家", "户", "所", "个")
_FOR: Final = ("为", "对", "给", "向", "在")
_WHERE: Final = ("到", "至", "在")
_NOUN: Final = pattern(rf"[{HAN}]{{1,3}}(?=[,，、。;；:：()（）\n]|$)")
_ANY_PLACE: Final = pattern(
    "项目|工程|[点处所站园馆场院校室厅库楼店中心]$|单位|标段|地块|小区|[镇乡村县区社]"
)
_BEHIND: Final = 3  # numbers before one
_MANY: Final = Decimal("1.5")  # times as many projects are no longer the things themselves
_PROJECT: Final = pattern("项目|工程")


def is_narrower(target: Target, candidate: Candidate) -> bool:
    """Whether 其中 tells of a kind only of what is wanted: 其中亿元以上项目37个 of 项目58个."""
    match = _KIND.match(candidate.quantity.lead)
    return match is not None and match["kind"] not in target.quantity.lead


def counts_another(target: Target, candidate: Candidate) -> bool:
    """Whether the noun behind a number names no such place as is wanted: 148个班 of 31所园."""
    wanted, told = target.quantity, candidate.quantity
    if told.unit == "个" and _REGION.match(told.tail):
        # 在26个村安装, 分解到14个乡镇; but 20个村建成书屋 may be as many 书屋
        is_where = told.lead.endswith(_WHERE) or first_word(wanted.unit) in _DEVICES
        return is_where and first_word(wanted.unit) != "个"
    if told.unit != "个" or first_word(wanted.unit) not in _PLACES:
        return False
    noun = _NOUN.match(told.tail)
    if noun is None or _ANY_PLACE.search(noun[0]):
        return False
    return set(noun[0]).isdisjoint(wanted.lead + wanted.tail)


def is_of_projects(target: Target, found: Sequence[Candidate], c: int) -> bool:
    """Whether a number is of the many projects of few things: 6个村，开工项目43个、完工31个."""
    told = found[c]
    if not are_verbs(told.clause.own):
        return False
    return any(
        _PROJECT.search(many.quantity.lead + many.quantity.tail)
        and many.result == told.result
        and many.quantity.unit == told.quantity.unit == "个"
        and many.quantity.value > target.quantity.value * _MANY
        and not _PROJECT.search(target.quantity.lead + target.quantity.tail)
        for many in found[max(0, c - _BEHIND) : c]
    )


def without_receivers(
    target: Target, found: Sequence[Candidate], delivered: Sequence[int]
) -> list[int]:
    """Those that are not for whom it was, where another has the very unit: 为82家配套，安装75套."""
    unit = target.quantity.unit
    if not any(found[c].quantity.unit == unit for c in delivered):
        return list(delivered)
    return [
        c
        for c in delivered
        if found[c].quantity.unit not in _RECEIVERS
        or found[c].quantity.unit == unit
        or not found[c].quantity.lead.endswith(_FOR)
    ]
