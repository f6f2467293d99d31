"""Some that are left out of what is told of all, and the rest of which it is told.

13个项目除2个正常推进外，其余11个已全面完成: eleven were done, and two were not.
"""

from typing import Final

from msgspec.structs import replace

from generator.analysis.measures.aspects import REACHED, Aspect, aspect_of
from generator.analysis.measures.clause import Clause
from generator.analysis.measures.units import count_alike
from generator.patterns import pattern

_EXCEPT: Final = pattern("除(?:了|去)?[^,，。;；、]{0,8}$")
# 除2个小区外，还改造公厕12个 leaves nothing out
_OUTSIDE: Final = pattern(
    r"[^,，。;；\d]{0,24}[之以]?外(?![,，]?(?:还|又|另|再|也|同时|新增|增加))[,，]?"
)
REST: Final = pattern("其[余他它]|剩余|余下|剩下")


def mark_excepted(text: str, made: list[Clause]) -> None:
    """Marks what is left out, and gives the rest the state and the name that it is told with."""
    for at, some in enumerate(made):
        outside = _OUTSIDE.match(text, some.quantity.end)
        lead = some.quantity.lead
        if outside is None or not _EXCEPT.search(lead) or aspect_of(lead)[0] in REACHED:
            continue
        made[at] = replace(some, is_base=True)
        if at + 1 < len(made) and outside.end() <= made[at + 1].quantity.start:
            _tell_rest(text, made, at, outside.end())


def _tell_rest(text: str, made: list[Clause], at: int, begin: int) -> None:
    """Gives what is told next, if it counts the same, its state without the word for a rest."""
    some, rest = made[at : at + 2]
    told = rest.quantity
    lead = text[begin : told.start]
    if not count_alike(some.quantity.unit, told.unit) or any(sign in lead for sign in ",，。;；"):
        return
    state = aspect_of(REST.sub("", lead) + told.tail)[0]
    if state is Aspect.UNSAID:
        return
    made[at + 1] = replace(rest, aspect=state)
    whole = made[at - 1] if at else some
    is_of_all = whole.quantity.value == some.quantity.value + told.value
    if is_of_all and count_alike(whole.quantity.unit, told.unit):
        made[at - 1] = replace(whole, is_open=True)
        made[at + 1] = replace(made[at + 1], words=rest.own + whole.words)
