"""What the source claims of some projects: counted from what it prints, and from nothing else."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.analysis.pace import is_late
from generator.pages.outline import Outline
from generator.pages.parts.words.share import percent_range, printed_shares, share_head
from generator.records import Outcome, OutcomeKind, Project

NOTHING_SAID: Final = "原文未注明完成成效"

_NEUTRAL: Final = "超额完成"
_SHORT: Final = "超额"


class Claim(Struct, frozen=True):
    """What is printed of some projects: words, shares, or nothing.

    `words` counts the printed words of the newest states, the worst first. `silent` is how many
    projects have none; of these `sharing` have a share in percent, which are `shares` under one
    `head`. `is_stated` tells whether anything is said of any of them, `is_running` whether a word
    speaks of a year that is not over.
    """

    number: int
    words: tuple[tuple[Outcome, int], ...]
    silent: int
    sharing: int
    shares: tuple[Decimal, ...]
    head: str
    is_stated: bool
    is_running: bool

    @property
    def finished(self) -> int:
        """Of how many it is printed that the task is done."""
        return sum(number for word, number in self.words if word.kind.is_finished)

    @property
    def exceeded(self) -> int:
        """Of how many it is printed that more was done than the task."""
        return sum(number for word, number in self.words if word.kind is OutcomeKind.EXCEEDED)


def claim_of(outline: Outline, projects: Sequence[Project]) -> Claim:
    """What the source claims of these projects."""
    states = [outline.states[project.id] for project in projects]
    number = Counter(state.outcome for state in states if state.outcome is not None)
    places = outline.outcome_places
    words = sorted(number, key=lambda word: (word.kind.rank, places[word.word]))
    silent = [
        printed_shares(state, project)
        for project, state in zip(projects, states, strict=True)
        if state.outcome is None
    ]
    sharing = [shares for shares in silent if shares]
    heads = {share_head(head) for shares in sharing for head, _ in shares}
    return Claim(
        number=len(states),
        words=tuple((word, number[word]) for word in words),
        silent=len(silent),
        sharing=len(sharing),
        shares=tuple(share for shares in sharing for _, share in shares),
        head=heads.pop() if len(heads) == 1 else share_head(""),
        is_stated=any(state.is_stated for state in states),
        is_running=outline.has["running"],
    )


def exceeded_word(outline: Outline, *, short: bool) -> str:
    """The county's own word for over-fulfilment; of several, the neutral one.

    The neutral one has a `short` form, for a place where 完成 stands beside it already.
    """
    word = outline.kind_words.get(OutcomeKind.EXCEEDED, _NEUTRAL)
    if "、" in word or word == _NEUTRAL:
        return _SHORT if short else _NEUTRAL
    return word


def verdict(outline: Outline, claim: Claim) -> str:
    """What is claimed, for a headline; empty where nothing is said of any project."""
    if not claim.is_stated:
        return ""
    if not claim.words:
        return _without_words(claim)
    if claim.is_running:
        return running_verdict(claim)
    over, word = claim.exceeded, exceeded_word(outline, short=True)
    parts = []
    if claim.finished == claim.number:
        parts.append("全部完成")
    elif claim.finished:
        parts.append(f"已完成{claim.finished}项")
    if over:
        parts.append(f"{over}项{word}")
    parts += [f"{number}项{word}" for word, number in unfinished(claim)]
    if claim.silent:
        parts.append(f"{claim.silent}项原文未注明")
    return "，".join(parts)


def short_verdict(claim: Claim) -> str:
    """The heart of the claim: what is behind or missed; without that, how much is done.

    What it leaves out stands beside the headline.
    """
    if not claim.is_stated:
        return ""
    if not claim.words:
        return _without_words(claim)
    if claim.finished == claim.number:
        return "全部完成"
    behind = [f"{number}项{word.word}" for word, number in claim.words if is_late(word)]
    if behind:
        done = [f"已完成{claim.finished}项"] if claim.finished and not claim.is_running else []
        return "，".join(done + behind)
    if claim.finished and not claim.is_running:
        return f"已完成{claim.finished}项"
    word, number = claim.words[0]
    return f"全部{word.word}" if number == claim.number else f"{number}项{word.word}"


def running_verdict(claim: Claim, unit: str = "") -> str:
    """The words of a year that is not over, with their numbers: what is behind stands first."""
    parts = [f"{word.word}{number}{unit}" for word, number in claim.words]
    if claim.silent:
        parts.append(f"原文未注明{claim.silent}{unit}")
    return "，".join(parts)


def unfinished(claim: Claim) -> list[tuple[str, int]]:
    """The words that say that a task is not done, with their numbers; the worst first."""
    return [(word.word, number) for word, number in claim.words if not word.kind.is_finished]


def _without_words(claim: Claim) -> str:
    if not claim.sharing:
        return NOTHING_SAID
    silent = claim.silent - claim.sharing
    rest = f"，{silent}项原文未注明" if silent else ""
    return f"{sharing_words(claim)}{rest}"


def sharing_words(claim: Claim) -> str:
    """How many of the projects without a word print a share, and what it says, as a range."""
    of_all = "注明" if claim.number == 1 else "各项注明"
    how_many = of_all if claim.sharing == claim.number else f"{claim.sharing}项注明"
    are_equal = min(claim.shares) == max(claim.shares)
    verb = "" if not are_equal else "均为" if len(claim.shares) > 1 else "为"
    return f"{how_many}{claim.head}，{verb}{percent_range(claim.shares)}"
