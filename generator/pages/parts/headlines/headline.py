"""The headline of a report: what the source claims, and whose claim it is."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from generator.pages.outline import Outline
from generator.pages.parts.headlines.claims import claim_of, short_verdict, verdict
from generator.pages.parts.headlines.sentences import by_word, counted_words, lead, numbers_alone
from generator.pages.parts.words.tag import is_supplied
from generator.pages.parts.words.typography import Piece, pieces
from generator.pages.parts.year.course import newest_period, since_words
from generator.records import Project

_SOURCE: Final = "原文"
_CLAIMED: Final = "原文称"
_RECORDED: Final = "记录为"  # where a compiler added some of the words


class Run(Struct, frozen=True):
    """A run of a headline; `is_owner` says that it names whose claim follows."""

    pieces: tuple[Piece, ...]
    is_owner: bool


Line = tuple[Run, ...]


def headline(outline: Outline) -> tuple[Line, ...]:
    """The takeaway in lines: how many projects, and the heart of what is claimed of them.

    Projects that go by different words are counted each for themselves, and never summed. A plan
    says what is planned.
    """
    groups = by_word(outline, outline.report.projects)
    if not outline.has["results"]:
        return (_line(_planned(outline, outline.report.projects)),)
    if len(groups) == 1:
        word, projects = groups[0]
        count = f"{len(projects)}项{word}"
        owner, claim = _claim(outline, projects, is_short=True)
        return (_line(f"{count}，"), _line(claim, owner)) if claim else (_line(count),)
    return tuple(_group_line(outline, *group, is_last=group is groups[-1]) for group in groups)


def headline_sentence(outline: Outline) -> str:
    """The whole of the claim in one sentence without its full stop; of a part of a year, till when.

    It stands alone, in a feed, on paper and in a list of search results.
    """
    return claim_sentence(outline, outline.report.projects)


def claim_sentence(outline: Outline, projects: Sequence[Project]) -> str:
    """The same about some of the projects."""
    if not outline.has["results"]:
        return _planned(outline, projects)
    since = since_words(newest_period(outline, projects))
    groups, parts = by_word(outline, projects), []
    for word, members in groups:
        count = f"{len(members)}项{word}" if len(groups) == 1 else f"{word}{len(members)}项"
        owner, claim = _claim(outline, members, is_short=False)
        parts.append("，".join(filter(None, (count, f"{owner}{claim}"))))
    return "，".join(filter(None, (since, "；".join(parts))))


def _planned(outline: Outline, projects: Sequence[Project]) -> str:
    """What a report without results is: a plan, or numbers that stand beside its projects."""
    count = counted_words(outline, projects)
    if outline.has["plan"]:
        return f"{outline.report.folder}年计划实施{count}"
    return f"{outline.report.folder}年列出{count}{numbers_alone(outline)}"


def _group_line(outline: Outline, word: str, projects: Sequence[Project], *, is_last: bool) -> Line:
    owner, claim = _claim(outline, projects, is_short=True)
    end = "" if is_last else "；"
    count = Run(pieces(f"{word}{len(projects)}项{'，' if claim else end}"), is_owner=False)
    return (count, *_line(f"{claim}{end}", owner)) if claim else (count,)


def _claim(outline: Outline, projects: Sequence[Project], *, is_short: bool) -> tuple[str, str]:
    """Whose claim it is, and what is claimed; both are empty where nothing is said."""
    claim = claim_of(outline, projects)
    words = short_verdict(claim) if is_short else verdict(outline, claim)
    if not words:
        return "", ""
    if not claim.words:
        return _SOURCE, words.removeprefix(_SOURCE)
    supplied = any(is_supplied(outline, project) for project in projects)
    return (_RECORDED if supplied else _CLAIMED), words


def _line(words: str, owner: str = "") -> Line:
    run = Run(pieces(words), is_owner=False)
    return (Run(pieces(owner), is_owner=True), run) if owner else (run,)


def description(outline: Outline) -> str:
    """What a list of search results says of the report: the claim, and what stands beside it."""
    return f"{headline_sentence(outline)}。{lead(outline)}"
