"""Numbers that are only together what was delivered, so that none of them is.

Of 新建、改建公厕64座 the result may count 新建30座、改建34座, and of 床位280张 甲院新增床位90张，
乙院新增床位190张. What counts all of them (共新增280张) is told from these.
"""

from collections.abc import Sequence
from typing import Final

from generator.analysis.measures.aspects import Period
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.quantities import Quantity, quantities
from generator.analysis.measures.subjects import LetterPairs, are_verbs, letter_pairs, letters_of
from generator.analysis.measures.targets import Target
from generator.patterns import pattern

_BORDER: Final = pattern(r"[,，。;；:：\n]")
_ASIDE: Final = pattern("[(（][^()（）]*[)）]?")
_AND: Final = pattern("、|或者|或|以及|和(?![平谐美睦])|(?<!普)及(?![时格早])|(?<!参)与")
_LEVEL: Final = pattern("(?:[国省市县区乡镇]级|中央)")
_SAID: Final = 2  # letters that name something
_VERB: Final = 2  # letters of a verb before what is counted
_NEAR: Final = 8  # numbers on either side that one is compared with


def without_shares(
    title: str, target: Target, found: Sequence[Candidate], delivered: Sequence[int]
) -> list[int]:
    """Those of the candidates that may be all of what was delivered of a target."""
    if len(delivered) < 2:
        return list(delivered)
    kinds = kinds_of(title, target.quantity) if target.result < 0 else []
    return [
        c
        for at, c in enumerate(delivered)
        if not any(
            (_count_kinds(kinds, found[c], found[n]) and not _is_all(target, found[c], found[n]))
            or _count_again(target, found[c], found[n])
            for n in delivered[max(0, at - _NEAR) : at + _NEAR]
            if n != c
        )
    ]


def kinds_of(title: str, quantity: Quantity) -> list[LetterPairs]:
    """What a target names as one amount: 新建 and 改建公厕 of 新建、改建公厕64座."""
    if letters_of(quantity.tail):
        behind = [other.start for other in quantities(title) if other.start > quantity.start]
        words = _BORDER.split(title[quantity.end : min(behind, default=len(title))])[0]
    else:
        before = [other.end for other in quantities(title) if other.start < quantity.start]
        words = _BORDER.split(title[max(before, default=0) : quantity.start])[-1]
    if "分别" in words:
        return []  # 东厂、西厂分别3座、2座: each has its own
    return [letter_pairs(kind) for kind in _AND.split(_ASIDE.sub("", words))]


def _count_kinds(kinds: Sequence[LetterPairs], first: Candidate, second: Candidate) -> bool:
    """Whether two numbers count different kinds of those that a target names."""
    if first.clause.is_part or second.clause.is_part:
        return False
    said = [
        letter_pairs(number.lead) | letter_pairs(number.tail)
        for number in (first.quantity, second.quantity)
    ]
    of_each = [
        {n for n, kind in enumerate(kinds) if not kind.isdisjoint(own - other)}
        for own, other in (said, said[::-1])
    ]
    return all(of_each) and of_each[0].isdisjoint(of_each[1])


def _is_all(target: Target, first: Candidate, second: Candidate) -> bool:
    """Whether a number is held against all that is wanted, and the other is no share of it too."""
    wanted, value = target.quantity.value, first.quantity.value
    is_sum = value + second.quantity.value == wanted
    return not is_sum and any(rate.agrees(wanted, value) for rate in first.own)


def _say_the_same(first: Candidate, second: Candidate) -> bool:
    """Whether the same is counted, as of 甲院新增床位90张；新增床位190张."""
    own, other = (letters_of(candidate.clause.own) for candidate in (first, second))
    if own == other:
        return len(own) >= _SAID
    short, long = sorted((first.quantity.lead, second.quantity.lead), key=len)
    return len(short) > _VERB and are_verbs(short[:_VERB]) and long.endswith(short)


def _are_kinds(target: Target, first: Candidate, second: Candidate) -> bool:
    """Whether two kinds are told of what a target names without them: 线上展会、线下展会."""
    if first.clause.place or second.clause.place:
        return False  # a place is none of a kind
    wanted = target.quantity
    own = [
        "".join(letters_of(candidate.clause.own)).removeprefix(wanted.lead[:_VERB])
        for candidate in (first, second)
    ]
    levels = [_LEVEL.findall(candidate.quantity.lead) for candidate in (first, second)]
    if all(levels) and levels[0] != levels[1]:
        return not _LEVEL.search(target.quantity.lead + target.quantity.tail)
    is_like = own[0] != own[1] and own[0][-_SAID:] == own[1][-_SAID:]
    is_any = own[0].endswith(("项目", "工程")) or are_verbs(own[0][-_SAID:])
    is_within = own[0].endswith(own[1]) or own[1].endswith(own[0])
    if not is_like or min(map(len, own)) <= _SAID or is_any or is_within:
        return False
    if any(are_verbs(words[:_VERB]) for words in own):
        return False  # 驿站14座，改建驿站9座
    of_target = letter_pairs(wanted.lead) | letter_pairs(wanted.tail)
    return of_target.isdisjoint(letter_pairs(own[0]) ^ letter_pairs(own[1]))


def _count_again(target: Target, first: Candidate, second: Candidate) -> bool:
    """Whether two numbers count the same, and neither comes to what is wanted."""
    wanted = target.quantity.value
    if first.quantity.unit != second.quantity.unit:
        return False
    if not (_say_the_same(first, second) or _are_kinds(target, first, second)):
        return False
    return first.quantity.value != second.quantity.value and all(
        candidate.quantity.value < wanted
        and candidate.clause.period is Period.UNSAID
        and candidate.clause.place is None
        and not (candidate.clause.is_part or candidate.is_answer_to(target.quantity))
        and not any(rate.agrees(wanted, candidate.quantity.value) for rate in candidate.own)
        for candidate in (first, second)
    )
