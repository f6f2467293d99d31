"""Numbers that a result says are due, beside what was done of them: 应检450人，已检396人.

应 is said of what has to be done, and 计划 or 拟 with a verb that is said again of what was done
(计划设站点75个，已设66个), or of which no more is said than that so many of its unit are completed
(计划升级菜市场18个，现已建成13个). Without what was done beside it such a number is no target said
again.
"""

from typing import Final

from generator.characters import HAN
from generator.patterns import pattern

# Not 应急, 供应, 响应, 应届, 应保尽保, 应用.
DUE: Final = (
    "(?<![供响适对相反效感照理回顺])应(?![急用届聘变付邀试征答声战季激酬承景验运力对]|.{1,2}尽)"
)

_WORDS: Final = r"[^,，。;；、:：\d]{0,14}"
_DUE: Final = pattern(rf"{DUE}[{HAN}]{_WORDS}$")
_PLANNED: Final = pattern(rf"(?<![按照超原])(?:原?计划|原定|拟)(?P<verb>[{HAN}]){_WORDS}$")
# Others of a list stand between: 应更新雨污管网52公里、供水管网37公里，现已分别更新
_DONE: Final = pattern(
    r"[^,，。;；、\d]{0,8}(?:(?:、|和|及)[^,，。;；、\d]{0,14}\d[\d.]*[^,，。;；、\d]{1,6}){0,4}"
    # what it cost or whom it serves, or where it is, may stand between, too
    r"(?:[(（][^()（）。;；]{0,30}[)）])?(?:[,，][^,，。;；\d]{0,10}\d[\d.]*[^,，。;；\d]{0,10}){0,2}?"
    r"[(（)）,，]\s?(?:(?:截至)?目前[,，]?|截[至止][^,，。;；]{1,8}[底末日前][,，]?)?[^,，。;；\d]{0,6}?(?:实(?!施|行|现)际?|通过(?=验收|审核|评审|考核|复核|检测|认定)|均?已经?|现已|现(?![场代金行状])|累计|共|完成)(?:已|共|均)*(?:分别)?(?P<verb>[^,，。;；\d]{0,6})"
)
_ALSO: Final = pattern(rf"(?:、|和|及)(?!其|已|实|现){_WORDS}")
# 超额完成, 建成, 完成升级: nothing but that it is done, and by which of the verbs of the plan
_COMPLETED: Final = pattern(
    "(?:超额|全部|提前|顺利|如期|完成|建成|完工|竣工|投用|落成|交付|办结|了|约|近)+"
)
_UNIT: Final = pattern(r"\D*\d[\d.,]*[余多]?[百千万亿]?[余多]?\s?(?P<unit>\D*)")
_NUMBER: Final = pattern(r"\s?\d[\d.,]*[余多]?[百千万亿]?[余多]?\s?")
_NEAR: Final = 24  # characters before a number in which it is called due
_BEHIND: Final = 90  # characters behind it in which what was done is told


def is_due(text: str, start: int, end: int) -> bool:
    """Whether the number at text[start:end] is due, and what was done of it is told behind it."""
    begin = max(0, start - _NEAR)
    due = _DUE.search(text, begin, start)
    planned = None if due else _PLANNED.search(text, begin, start)
    if not (due or planned):
        return False
    done = _DONE.match(text, end, end + _BEHIND)
    if done is None or planned is None or planned["verb"] in done["verb"]:
        return done is not None
    verbs, completed = text[planned.start("verb") : start], done["verb"]
    is_plain = _COMPLETED.match(completed) and set(_COMPLETED.sub("", completed)) <= set(verbs)
    return bool(is_plain) and _counts_as(text, start, end, done.end())


def _counts_as(text: str, start: int, end: int, at: int) -> bool:
    """Whether a number in the unit of the one at text[start:end] begins at a place."""
    own, number = _UNIT.fullmatch(text, start, end), _NUMBER.match(text, at)
    if own is None or number is None:
        return False
    return bool(own["unit"]) and text.startswith(own["unit"], number.end())


def is_also_due(text: str, end: int, start: int) -> bool:
    """Whether a number at `start` goes on with a list of what is due from one that ends at `end`.

    应更新雨污管网52公里、供水管网37公里.
    """
    return _ALSO.fullmatch(text, end, start) is not None
