"""Rates that are of another target than the one that a row sets: of another level, or a later one.

启动改造117个，完成年度任务的195%，占调整后目标的90%: the second is of a number that nobody tells.
"""

from collections.abc import Sequence
from typing import Final

from generator.analysis.checks.numbers import Pair
from generator.analysis.measures import Rate, RateKind, clauses
from generator.analysis.measures.clause import clauses_between
from generator.analysis.measures.units import first_word, is_rate
from generator.analysis.measures.written_numbers import plain_text
from generator.analysis.measures.written_shares import shares_in
from generator.characters import HAN
from generator.patterns import pattern

_CHANGED: Final = pattern(
    "(?:调整|调增|调减|追加|修订|变更|核增|核减|调高|压减)(?:后|以后)|新(?:调整|核定|下达)|最新"
)
_GOAL: Final = "(?:任务|目标|计划|指标)"
# 省民生工程目标任务, 市下达计划; not 城市 or 农村县道
_LEVEL: Final = pattern(
    rf"(?<![城都全])(?P<level>国家|中央|部|省|自治区|市|州|盟|县|区|旗|上级)(?![道级]?公路)[^,，。;；%\d]{{0,12}}?{_GOAL}"
)
# 沱湾、榆塬2个市完成任务的70%以上
_SOME_PLACES: Final = pattern(
    rf"(?:^|[,，。;；:：\n])[{HAN}]{{2,8}}(?:[、和][{HAN}]{{2,8}}){{1,9}}?等?(?:\d{{1,2}}|[二两三四五六七八九十]{{1,2}})个"
    r"(?:县|市|区|旗|乡|镇|街道|村|社区|苏木|州|盟|单位|部门)[^,，。;；%\d]{0,6}$"
)
_BORDER: Final = pattern(r"(?s:.*)[,，、。;；%\n]")
_STOPS: Final = "。;；\n"
_FAR: Final = 60  # characters between two rates of one number


def is_of_other_goal(text: str, rate: Rate, found: Sequence[Pair]) -> bool:
    """Whether a rate is of a target that was changed since, or that another level has set.

    完成省任务的133%，县任务的128%: where the second is that of the pair, the first is of others.
    """
    plain = plain_text(text)
    words = plain[rate.start : rate.at]
    if _CHANGED.search(words):
        return True
    own = _LEVEL.search(words)
    if own is None:
        return False
    begin, end = max(0, rate.at - _FAR), rate.end + _FAR
    for share in shares_in(plain[begin:end]):
        start = begin + share.start
        border = _BORDER.match(plain, begin, start)
        other = _LEVEL.search(plain, border.end() if border else begin, start)
        if other is None or other["level"] == own["level"]:
            continue
        said = Rate(share.value, RateKind.WHOLE, share.start, share.end, share.start)
        is_given = any(said.agrees(pair.target.value, pair.actual.value) for pair in found)
        if is_given and _are_of_one(plain, *sorted((rate.at, start))):
            return True
    return False


def _are_of_one(text: str, first: int, second: int) -> bool:
    """Whether two rates stand in a sentence with no number but rates between."""
    if any(sign in text[first:second] for sign in _STOPS):
        return False
    return all(
        is_rate(first_word(clause.quantity.unit))
        for clause in clauses_between(clauses(text), first, second)
    )


def is_of_some_places(text: str, rate: Rate) -> bool:
    """Whether a rate is of a few places that its clause names and counts, and not of all."""
    return _SOME_PLACES.search(text, max(0, rate.start - _FAR), rate.start) is not None


def is_in_points_of_share(text: str, rate: Rate) -> bool:
    """Whether a rate in percentage points is said of a share: 比例达84%，超目标任务2个百分点.

    Behind a number of something (新增5.1万人，超目标任务14个百分点) it is a rate of completion.
    """
    if "百分点" not in text[rate.at : rate.end]:
        return False
    begin = max(text[: rate.start].rfind(sign) for sign in _STOPS)
    for clause in reversed(clauses_between(clauses(text), begin, rate.start)):
        if "百分点" not in clause.quantity.unit:
            return is_rate(first_word(clause.quantity.unit))
    return False
