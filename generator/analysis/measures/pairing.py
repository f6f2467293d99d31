"""Pairs each target of a title with its actual in the results, by what is counted.

What is not certain stays without a partner. A completion rate (完成率113%) is no actual, nor is
a number that repeats the target (年度任务10公里) or adds to it (超额完成1座).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from generator.analysis.measures.quantities import Quantity, quantities
from generator.analysis.measures.units import count_alike

# Words that say how something was done, not what: they tell nothing apart.
_COMMON: Final = re.compile(
    r"截止|截至|目前|全市|全年|提前|按时|已经|全部|完成|实际|新增|建设|任务|以上|左右|其中"
    r"|达到|月底|年度|组织|开展|实施|打造|总数|共|已|达|了|为|的|等|各|有|并|于|由|在|对|将|均"
)
_RATE: Final = re.compile(r"(完成率|超额|进度|比例为)[^,，。;；%]{0,4}$")
_TARGET: Final = re.compile(r"(任务|目标|计划|任)(为|数)?$")
_EXTRA: Final = re.compile(r"(超额完成|额外|还)[\u4e00-\u9fff]{0,4}$")
_STRONG: Final = re.compile(r"(实际|全年|合计|总计|目前共|累计)[\u4e00-\u9fff]{0,12}$")
_AHEAD: Final = re.compile(r"超额\d+(\.\d+)?%完成(新增|新建)?$")
_NEAR: Final = 20  # characters, more than any of these but the last looks at
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
    """A quantity of a result: in which result it stands, its role, what it is about.

    `answers` is the target that the text repeats just before it: 年度任务10公里,已完成10.793公里.
    """

    result: int
    quantity: Quantity
    role: Role
    about: str
    answers: Decimal | None = None


def pair(title: str, results: Sequence[str]) -> dict[int, Candidate]:
    """Index of a target among the title's quantities -> its actual; what is unsure is missing."""
    targets = quantities(title)
    candidates = [candidate for n, text in enumerate(results) for candidate in _candidates(n, text)]
    told = [_letter_pairs(candidate.about) for candidate in candidates]
    scores: dict[tuple[int, int], Decimal] = {}
    for t, target in enumerate(targets):
        fitting = () if _is_total(targets, t) else _options(target, candidates)
        about = _letter_pairs(_about(title, target)) if fitting else set()
        for c in fitting:
            scores[t, c] = _score(target, candidates[c], _similarity(about, told[c]))
    ranked = sorted(scores, key=lambda key: (-scores[key], key))
    taken: set[int] = set()
    found: dict[int, Candidate] = {}
    for t, c in ranked:
        if t in found or c in taken or scores[t, c] < _THRESHOLD:
            continue
        taken.add(c)
        found[t] = candidates[c]
    return {
        t: partner
        for t, partner in sorted(found.items())
        if not _has_rival(t, partner, candidates, scores)
    }


def _candidates(result: int, text: str) -> list[Candidate]:
    found: list[Candidate] = []
    for quantity in quantities(text):
        role, answers = _role(quantity, text), None
        if role is Role.ACTUAL and any(
            _encloses(other.quantity, quantity, text) for other in found
        ):
            role = Role.PART
        if (
            found
            and found[-1].role is Role.TARGET
            and not _COMMON.sub("", quantity.lead + quantity.tail)
        ):
            role, answers = Role.STRONG, found[-1].quantity.value
        found.append(Candidate(result, quantity, role, _about(text, quantity), answers))
    return found


def _role(quantity: Quantity, text: str) -> Role:
    before = text[max(0, quantity.start - _NEAR) : quantity.start]
    if quantity.unit == "%" and (_RATE.search(before) or quantity.tail.startswith("完成")):
        return Role.RATE
    if _TARGET.search(before) or _AHEAD.search(text, 0, quantity.start):
        return Role.TARGET
    if _EXTRA.search(before):
        return Role.EXTRA
    return Role.STRONG if _STRONG.search(before) else Role.ACTUAL


def _encloses(whole: Quantity, part: Quantity, text: str) -> bool:
    """Whether the brackets that open right behind the first hold the second."""
    between = text[whole.end : part.start]
    return between.startswith(("(", "（")) and not re.search(r"[)）]", between)


def _about(text: str, quantity: Quantity) -> str:
    """What is counted; a clause that does not say it takes it from the words before."""
    own = _COMMON.sub("", quantity.lead + quantity.tail)
    if len(_letters(own)) >= 2:
        return own
    before = text[: quantity.start]
    return own + _COMMON.sub("", re.split(r"[。;；\n]", before)[-1])


def _is_total(targets: Sequence[Quantity], index: int) -> bool:
    """Whether the target is the sum of parts named behind it in brackets: the parts are read."""
    target, parts = targets[index], targets[index + 1 :]
    inside = [part for part in parts if part.unit == target.unit]
    opens = target.tail.startswith(("(", "（")) or (
        bool(inside) and inside[0].lead.startswith(("(", "（"))
    )
    return opens and len(inside) > 1 and sum(part.value for part in inside) == target.value


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
    score = likeness
    if (
        score == 0
        and target.value != candidate.quantity.value
        and candidate.role is not Role.STRONG
    ):
        return Decimal(0)
    score += _SAME if target.unit == candidate.quantity.unit else 0
    score += _SAME if target.value == candidate.quantity.value else 0
    score += _SAME if candidate.role is Role.STRONG else 0
    score += _ANSWERED if candidate.answers == target.value else 0
    score -= 2 * _SAME if candidate.role is Role.PART else 0
    # the very verbs tell apart 完成3个 and 新开工1个
    return score + _REMARK * (
        not _letter_pairs(target.lead).isdisjoint(_letter_pairs(candidate.quantity.lead))
    )


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


def _has_rival(
    target: int,
    chosen: Candidate,
    candidates: Sequence[Candidate],
    scores: dict[tuple[int, int], Decimal],
) -> bool:
    """Whether another number of another value fits as well: then the reading is not certain."""
    best = scores[target, candidates.index(chosen)]
    return any(
        t == target
        and candidates[c].quantity.value != chosen.quantity.value
        and candidates[c].role is chosen.role
        and best - score < _MARGIN
        for (t, c), score in scores.items()
    )
