"""What a sentence says behind a number that is the target's: that the work is still going on.

改造小区12个，工程进度达80%: all twelve are meant, and none of them is done.
"""

from decimal import Decimal
from typing import Final

from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.written_numbers import plain_text
from generator.patterns import pattern

_SHARE: Final = r"(?:的|已|达到?|为|约|近|完成)*(?P<{}>[0-9]+(?:\.[0-9]+)?)\s?%"
# 完成率 is of the target, and 完成年度任务的80% too: the number may be all that was done.
_PROGRESS: Final = pattern(
    r"(?:(?:工程|形象|施工|建设|总体|整体|项目|总)进度|工程量|(?:完工|竣工|建成|投用|交付)率)"
    + _SHARE.format("of")
    + r"|[,，](?:目前|现|已|均|总体|整体)*完成(?:总量|总工程|工程量)?"
    + _SHARE.format("done")
    + r"(?![^,，。;；])"
)
_TIME: Final = (
    "(?:今年|明年|年内|年底|年末|月底|月末|春节|汛期|[0-9]{1,4}年|[0-9]{1,2}月"
    "|[上中下]旬|[上下]半年|[一二三四]季度|[底末初])*"
)
_AHEAD: Final = pattern(
    rf"[,，](?:预计|计划|力争|确保|争取|将|拟)(?:于|在|到)?{_TIME}(?:[之以]?[前内])?(?:可|能|将)?(?:全部|全面|陆续|正式)?"
    r"(?:竣工|完工|建成|完成|投用|交付|验收|投入使用)(?:验收|投用|交付)?(?=[,，。;；]|$)"
)
_ENDED: Final = pattern(
    "(?:已|均|全部|全面|都)(?:已|全部|全面|顺利|提前|如期)*(?:完工|竣工|建成|投用|交付|投入使用|验收|通车)"
)
_STOP: Final = pattern(r"[。;；\n]")
_ALL: Final = 100  # percent


def is_unfinished(text: str, quantity: Quantity) -> bool:
    """Whether the rest of its sentence says so of a number of a text."""
    plain = plain_text(text)
    stop = _STOP.search(plain, quantity.end)
    end = stop.start() if stop else len(plain)
    ahead = _AHEAD.search(plain, quantity.end, end)
    if _ENDED.search(plain, quantity.end, ahead.start() if ahead else end):
        return False
    return ahead is not None or any(
        Decimal(match["of"] or match["done"]) < _ALL
        for match in _PROGRESS.finditer(plain, quantity.end, end)
    )
