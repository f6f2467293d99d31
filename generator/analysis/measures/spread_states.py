"""The state that is told of the last number of a list, given to the others that it is told of too.

甲镇2所，及乙镇3所正在装修; 游园4个、绿道2个，均已完成招标; 5条公路30.6公里正在施工.
"""

from typing import Final

from msgspec.structs import replace

from generator.analysis.measures.aspects import OPEN, Aspect, aspect_of
from generator.analysis.measures.clause import Clause
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.roles import Role
from generator.analysis.measures.units import count_alike, is_rate
from generator.patterns import pattern

_STOP: Final = pattern(r"[。;；!！?？\n]")
_BORDER: Final = pattern(r"[,，。;；:：、\n]")
_COMMA: Final = pattern(r"[,，。;；:：\n]")
_ALL: Final = 100  # percent
_OF_WORK: Final = pattern("(?:工程量|工作量|进度)(?:已|达|到|过|超)*$")
_OF_WHICH: Final = pattern(r"的(?:还|尚|另)?[共有为]?")
_IN_ALL: Final = pattern(
    "[,，、]?(?:(?:共计|合计|总计|共|计)|(?:全部?|总)?(?:里程|长度?|面积|规模))+(?:约|为|达)?$"
)
_CLOSES: Final = pattern("[)）]")
_AND_NEXT: Final = pattern(
    r"[^,，。;；:：、\d]*(?:[,，]\s?(?:以及|及|和|与)|、|和|及|与)[^,，。;；:：\d]*"
)
# 游园4个、绿道2个，均已完成招标 is said of both; what is built is filed as well
_OF_ALL: Final = pattern("[均都]|全部")
_STATE_OF_ALL: Final = pattern(
    r"[,，](?P<state>(?:以上|上述)?(?:项目|工程)?(?:均|都|全部)(?![^,，。;；\d]*备案)[^,，。;；\d]{2,20})"
)
_OF_LIST: Final = ("的", "等")
_MOST_PARTS: Final = 40  # of a list


def spread_states(text: str, made: list[Clause]) -> None:
    """Gives the numbers of each list that say no state of their own the state of the list."""
    if _OF_ALL.search(text):
        _spread_state_of_all(text, made)
    _spread_state(text, made)
    _spread_extent(text, made)


def _spread_state(text: str, made: list[Clause]) -> None:
    """Gives all numbers of a list the state of the last: 甲镇2所，及乙镇3所正在装修."""
    for at in reversed(range(len(made) - 1)):
        clause, following = made[at], made[at + 1]
        if following.aspect not in OPEN or clause.certain or clause.restates:
            continue
        tail = following.quantity.tail
        is_alike = count_alike(clause.quantity.unit, following.quantity.unit)
        if _is_of_both(text, clause.quantity, following.quantity) or (
            aspect_of(tail)[0] in OPEN
            and (is_alike or tail.startswith(_OF_LIST))  # 路灯60盏、管线2公里的项目已立项
            and _AND_NEXT.fullmatch(text, clause.quantity.end, following.quantity.start)
        ):
            made[at] = replace(clause, aspect=following.aspect)


def _is_of_both(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether one thing has two numbers: 改造小区43个、5720户, 5条公路30.6公里, 5条公路(30.6公里).

    No more than its name stands between them, or that the second says how long it is in all
    (5条公路，总里程30.6公里), so that what is told behind is told of both.
    """
    between = text[first.end : second.start]
    if between == "、":
        return True
    is_other = is_rate(second.unit) or second.unit.endswith("元")  # how far it is, what it cost
    is_some = count_alike(first.unit, second.unit) and second.value <= first.value
    name = _IN_ALL.sub("", between).removesuffix("、")
    if is_other or is_some or _BORDER.search(name):
        return False
    if name != between and second.tail.startswith("的") and _BORDER.search(between):
        return False  # 泵站12座，总长3公里的管网正在施工
    if any(sign in between for sign in "(（") and not _CLOSES.match(text, second.end):
        return False  # 泵站12座（管网3公里正在施工）
    return aspect_of(name)[0] is Aspect.UNSAID


def _spread_state_of_all(text: str, made: list[Clause]) -> None:
    """Gives a list the state that is told of all of it: 游园4个、绿道2个，均已完成招标."""
    for at, last in enumerate(made):
        said = _STATE_OF_ALL.match(text, last.quantity.end + len(last.quantity.tail))
        state = aspect_of(said["state"])[0] if said else Aspect.UNSAID
        if state not in OPEN or last.quantity.role is Role.TO:
            continue
        units = {last.quantity.unit}
        for n in range(at - 1, max(-1, at - _MOST_PARTS), -1):
            clause, end = made[n], made[n].quantity.end
            between = text[end : made[n + 1].quantity.start]
            if clause.certain or clause.restates or _STOP.search(between):
                break
            if not _COMMA.search(between):  # 18个约1460亩, 书屋3间、座位90个
                units.add(clause.quantity.unit)
            if clause.quantity.unit in units:
                made[n] = replace(clause, aspect=state)


def _spread_extent(text: str, made: list[Clause]) -> None:
    """Gives those of which so much is done the state of that: 完成工程量60%以上的7条."""
    for at in range(1, len(made)):
        share, clause = made[at - 1], made[at]
        is_open = share.aspect in OPEN or _OF_WORK.search(share.quantity.lead) is not None
        is_partly = is_open and share.quantity.unit == "%" and share.quantity.value < _ALL
        if is_partly and _OF_WHICH.fullmatch(text, share.quantity.end, clause.quantity.start):
            made[at] = replace(clause, aspect=Aspect.UNDER_WAY)
