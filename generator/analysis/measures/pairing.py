"""Pairs each target of a title with its actual in the results, by what is counted.

What is not certain stays without a partner. A completion rate (完成率113%) is no actual, nor is
a number that repeats the target (年度任务10公里) or adds to it (超额完成1座).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from generator.analysis.measures.quantities import Quantity, quantities
from generator.analysis.measures.units import count_alike

# Words that say how something was done, not what: they tell nothing apart.
_COMMON: Final = re.compile(
    r"截止|截至|目前|合计|总计|累计|全市|全年|提前|按时|已经|全部|完成|实际|新增|建设|任务|以上|左右|其中"
    r"|达到|月底|年度|组织|开展|实施|打造|总数|共|已|达|了|为|的|等|各|有|并|于|由|在|对|将|均"
)
_RATE: Final = re.compile(r"(完成率|超额|进度|比例为)[^,，。;；%]{0,4}$")
_TARGET: Final = re.compile(r"(任务|目标|计划|任)(为|数)?$")
_EXTRA: Final = re.compile(r"(超额完成|额外|还)[\u4e00-\u9fff]{0,4}$")
_STRONG: Final = re.compile(r"(实际|全年|合计|总计|目前共|累计)[\u4e00-\u9fff]{0,12}$")
_AHEAD: Final = re.compile(r"超额\d+(\.\d+)?%完成(新增|新建)?$")
_CLOSE: Final = re.compile(r"[)）]")
_SENTENCE_END: Final = re.compile(r"[。;；\n]")
_NEAR: Final = 50  # characters; more than any word of a role needs, with the longest number in it
_SENTENCE: Final = 200  # characters before a number in which its subject is looked for
_MOST_PAIRS: Final = 2_500  # of a target and a number of a result; 35 are the most in 2022
_THRESHOLD: Final = Decimal("0.2")
_MARGIN: Final = Decimal("0.05")
_SAME: Final = Decimal("0.15")  # the same value, or the very same unit, speaks for a pair
_ANSWERED: Final = Decimal(2)  # beats any likeness of words
_REMARK: Final = Decimal("0.05")

_LetterPairs = set[tuple[str, str]]  # of neighbouring characters


class Role(Enum):
    """What a quantity of a result says."""

    ACTUAL = auto()
    STRONG = auto()  # 实际完成, 全年, 共: the words say that this is the sum
    TARGET = auto()  # repeats the target
    EXTRA = auto()  # comes on top of something
    PART = auto()  # 7630个(其中公共停车位1423个)
    RATE = auto()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quantity of a result: in which result it stands, and its role.

    `answers` is the target that the text repeats just before it: 年度任务10公里,已完成10.793公里.
    """

    result: int
    quantity: Quantity
    role: Role
    answers: Decimal | None = None


# The scores of the candidates that may be the actual of each target, by the indexes of both.
_Scores = Mapping[int, Mapping[int, Decimal]]


def pair(title: str, results: Sequence[str]) -> dict[int, Candidate]:
    """Index of a target among the title's quantities -> its actual; what is unsure is missing.

    So is all of a title and results with so many numbers that each would have to be weighed
    against thousands: what belongs together there is for a person to say.
    """
    targets = quantities(title)
    candidates = [candidate for n, text in enumerate(results) for candidate in _candidates(n, text)]
    if len(targets) * len(candidates) > _MOST_PAIRS:
        return {}
    scores = _scores(title, targets, results, candidates)
    ranked = sorted((-score, t, c) for t, row in scores.items() for c, score in row.items())
    taken: set[int] = set()
    found: dict[int, int] = {}
    for score, t, c in ranked:
        if t not in found and c not in taken and -score >= _THRESHOLD:
            taken.add(c)
            found[t] = c
    return {
        t: candidates[c]
        for t, c in sorted(found.items())
        if not _has_rival(scores[t], c, candidates)
    }


def _candidates(result: int, text: str) -> list[Candidate]:
    found: list[Candidate] = []
    brackets = _Brackets(text)
    for quantity in quantities(text):
        role, answers = _role(quantity, text), None
        if role is Role.ACTUAL and brackets.hold(quantity):
            role = Role.PART
        if (
            found
            and found[-1].role is Role.TARGET
            and not _COMMON.sub("", quantity.lead + quantity.tail)
        ):
            role, answers = Role.STRONG, found[-1].quantity.value
        found.append(Candidate(result, quantity, role, answers))
        brackets.go_on(quantity)
    return found


def _role(quantity: Quantity, text: str) -> Role:
    before = text[max(0, quantity.start - _NEAR) : quantity.start]
    if quantity.unit == "%" and (_RATE.search(before) or quantity.tail.startswith("完成")):
        return Role.RATE
    if _TARGET.search(before) or _AHEAD.search(before):
        return Role.TARGET
    if _EXTRA.search(before):
        return Role.EXTRA
    return Role.STRONG if _STRONG.search(before) else Role.ACTUAL


class _Brackets:
    """The brackets of a text that open right behind a quantity, on the way through its quantities.

    The text is looked at once, from each quantity to the next.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.open = False
        self.seen = 0

    def hold(self, quantity: Quantity) -> bool:
        """Whether such a bracket is still open where a quantity begins."""
        return self._is_open(quantity.start)

    def go_on(self, quantity: Quantity) -> None:
        """Goes on behind a quantity, which stands behind all before it."""
        opens = self.text.startswith(("(", "（"), quantity.end)
        self.open = opens or self._is_open(quantity.end)
        self.seen = quantity.end

    def _is_open(self, end: int) -> bool:
        return self.open and _CLOSE.search(self.text, self.seen, end) is None


def _about(text: str, quantity: Quantity) -> str:
    """What is counted; a clause that does not say it takes it from the words before."""
    own = _COMMON.sub("", quantity.lead + quantity.tail)
    if len(_letters(own)) >= 2:
        return own
    before = text[max(0, quantity.start - _SENTENCE) : quantity.start]
    return own + _COMMON.sub("", _SENTENCE_END.split(before)[-1])


def _scores(
    title: str, targets: Sequence[Quantity], results: Sequence[str], candidates: Sequence[Candidate]
) -> _Scores:
    """The scores of every target but those that are only the sum of others."""
    subjects = [
        _letter_pairs(_about(results[candidate.result], candidate.quantity))
        for candidate in candidates
    ]
    verbs = [_letter_pairs(candidate.quantity.lead) for candidate in candidates]
    totals = _totals(targets)
    scores: dict[int, dict[int, Decimal]] = {}
    for t, target in enumerate(targets):
        fitting = [] if t in totals else _options(target, candidates)
        if not fitting:
            continue
        subject, own_verbs = _letter_pairs(_about(title, target)), _letter_pairs(target.lead)
        row = scores[t] = {}
        for c in fitting:
            likeness = _similarity(subject, subjects[c])
            score = _score(target, candidates[c], likeness)
            # the very verbs tell apart 完成3个 and 新开工1个
            row[c] = score + (_REMARK if score and not own_verbs.isdisjoint(verbs[c]) else 0)
    return scores


def _totals(targets: Sequence[Quantity]) -> set[int]:
    """The targets that are the sum of parts named behind them in brackets: the parts are read."""
    found = set()
    behind: dict[str, list[Quantity]] = {}  # those behind a target by unit, the nearest last
    sums: dict[str, Decimal] = {}
    for index in range(len(targets) - 1, -1, -1):
        target = targets[index]
        parts = behind.setdefault(target.unit, [])
        opens = target.tail.startswith(("(", "（")) or (
            bool(parts) and parts[-1].lead.startswith(("(", "（"))
        )
        if opens and len(parts) > 1 and sums[target.unit] == target.value:
            found.add(index)
        parts.append(target)
        sums[target.unit] = sums.get(target.unit, Decimal(0)) + target.value
    return found


def _options(target: Quantity, candidates: Sequence[Candidate]) -> list[int]:
    """The indexes of the candidates that may be the actual of a target."""
    same = [
        c
        for c, candidate in enumerate(candidates)
        if count_alike(target.unit, candidate.quantity.unit)
    ]
    if any(candidates[c].role is Role.EXTRA for c in same):
        # 山塘3座已完工, 超额完成1座: the sum is not written, unless the text says so
        return [c for c in same if candidates[c].role is Role.STRONG]
    return [c for c in same if candidates[c].role not in (Role.RATE, Role.TARGET)]


def _score(target: Quantity, candidate: Candidate, likeness: Decimal) -> Decimal:
    """How well two quantities fit, from how alike their subjects are; 0 for not at all."""
    same_value = target.value == candidate.quantity.value
    if likeness == 0 and not same_value and candidate.role is not Role.STRONG:
        return Decimal(0)
    score = likeness
    score += _SAME if target.unit == candidate.quantity.unit else 0
    score += _SAME if same_value else 0
    score += _SAME if candidate.role is Role.STRONG else 0
    score += _ANSWERED if candidate.answers == target.value else 0
    score -= 2 * _SAME if candidate.role is Role.PART else 0
    return score


def _similarity(first: _LetterPairs, second: _LetterPairs) -> Decimal:
    """The share of pairs of characters that two texts have in common: from 0 to 1."""
    if not first or not second:
        return Decimal(0)
    common = len(first & second)
    both = Decimal(2 * common) / (len(first) + len(second))
    return (both + Decimal(common) / min(len(first), len(second))) / 2


def _letter_pairs(text: str) -> _LetterPairs:
    return set(pairwise(_letters(text)))


def _letters(text: str) -> list[str]:
    # a pattern of so many characters takes longer to compile than the texts of a report to read
    return [
        sign for sign in text if "\u4e00" <= sign <= "\u9fff" or (sign.isascii() and sign.isalpha())
    ]


def _has_rival(scores: Mapping[int, Decimal], chosen: int, candidates: Sequence[Candidate]) -> bool:
    """Whether another number of another value fits as well: then the reading is not certain."""
    best = candidates[chosen]
    return any(
        candidates[c].quantity.value != best.quantity.value
        and candidates[c].role is best.role
        and scores[chosen] - score < _MARGIN
        for c, score in scores.items()
    )
