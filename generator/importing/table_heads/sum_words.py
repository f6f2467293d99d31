"""Sums: the words by which rows are known that sum up others, and are no projects."""

import re
from collections.abc import Sequence
from typing import Final

_DIGITS: Final = r"\d一二三四五六七八九十百"
_COUNT: Final = rf"[{_DIGITS}]+\s*(?:大?类|大项|子项|项目|任务|实事|民生|[个项件、，,{_DIGITS}])*"
# 合计, 合计：11大类56个项目, 全县, 共12项.
_SUM: Final = re.compile(
    rf"(?:以上|全部)?(?:合|总|小|共)\s*计(?:\s*[:：(（{_DIGITS}].*)?|(?:以上|总)?共\s*{_COUNT}"
    r"|全[省市县区州旗镇](?:合计|总计|小计|平均|总体|汇总)?|平均(?:值|数)?"
)
_LONG_SUM: Final = re.compile(r".{0,30}(?:合|小|总)\s*计")  # 社保惠民5个项目合计
_LONGEST: Final = 80


def sums_up(words: str, *, is_long: bool = True) -> bool:
    """Whether words sum up other rows, such as 合计; 社保惠民5个项目合计 where they may be long."""
    if len(words) > _LONGEST:
        return False
    return bool(_SUM.fullmatch(words) or (is_long and _LONG_SUM.fullmatch(words)))


def row_sums_up(words: Sequence[str], *, has_more: bool) -> bool:
    """Whether a row with these words for number, programme and title sums up others.

    With a number of its own and more than amounts a title such as 参保人数合计 is a project's.
    """
    texts = [text.strip() for text in words if text.strip()]
    return any(sums_up(text, is_long=not has_more) for text in texts)
