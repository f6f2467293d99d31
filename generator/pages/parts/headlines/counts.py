"""The counts that stand beside a headline: distinct works, open doubts, words the source prints."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from generator.analysis.counting import distinct_works
from generator.analysis.pace import is_late
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.outline import Outline
from generator.pages.parts.headlines.claims import Claim, claim_of, sharing_words
from generator.pages.parts.headlines.sentences import open_doubts
from generator.pages.parts.words.links import Link, title_link
from generator.pages.parts.words.share import headed_percent, percent_words, shown_head
from generator.pages.parts.words.tag import is_supplied
from generator.pages.parts.year.course import newest_period
from generator.pages.parts.year.running_year import due_words, is_behind
from generator.records import OutcomeKind, Project

_ENOUGH: Final = 3  # counts, before the number of departments is worth a line


class Fact(Struct, frozen=True):
    """A count with its unit and what it counts; a part of that without an address is plain text."""

    number: str
    unit: str
    words: tuple[Link, ...]


def facts_of(outline: Outline, page: str) -> tuple[Fact, ...]:
    """The counts beside the headline of a report, in the order of their weight."""
    claim = claim_of(outline, outline.report.projects)
    found = [*_works(outline, page), *_doubts(outline, page)]
    found += _running(outline, claim, page) if claim.is_running else _printed(outline, claim)
    found += _supplied(outline)
    return tuple(found) if len(found) >= _ENOUGH else (*found, *_answering(outline, page))


def _works(outline: Outline, page: str) -> Iterator[Fact]:
    """How many works the projects are, where some are confirmed to be one."""
    report = outline.report
    if report.undertakings:
        href = relative(page, addresses.undertakings(report.folder))
        repeats = Link(f"{len(report.undertakings)}组重复", href)
        yield _fact(distinct_works(report), "件", "不同的事，", repeats, "只计一次")


def _doubts(outline: Outline, page: str) -> Iterator[Fact]:
    """How many questions nobody has answered."""
    waiting = open_doubts(outline)
    if waiting:
        href = relative(page, addresses.checks(outline.report.folder))
        answered = len(outline.findings) - waiting
        end = f"；另{answered}处已答复" if answered else "，尚无答复"
        yield _fact(waiting, "处", "数字或用语有疑问，", Link("待核对", href), end)


def _printed(outline: Outline, claim: Claim) -> Iterator[Fact]:
    """Over-fulfilment as the source words it, with what was flagged; and what it does not say."""
    flagged = len({key for notice in outline.report.notices for key in notice.projects})
    noticed = f"{flagged}项曾被通报" if flagged else ""
    words = [word.word for word, _ in claim.words if word.kind is OutcomeKind.EXCEEDED]
    if words:
        quoted = "、".join(f"“{word}”" for word in words)
        told = "；".join(filter(None, (f"{_written(outline, words)}{quoted}", noticed)))
        yield _fact(claim.exceeded, "项", told)
    elif flagged:
        yield _fact(flagged, "项", "曾被通报")
    if claim.words and claim.silent:
        shares = f"；其中{sharing_words(claim)}" if claim.sharing else ""
        yield _fact(claim.silent, "项", f"原文未注明完成成效{shares}")


def _written(outline: Outline, words: Sequence[str]) -> str:
    """That the source writes a word; where a compiler added one, that it is recorded."""
    supplied = any(
        is_supplied(outline, project)
        and (word := outline.states[project.id].outcome) is not None
        and word.word in words
        for project in outline.report.projects
    )
    return "记录为" if supplied else "原文写作"


def _running(outline: Outline, claim: Claim, page: str) -> Iterator[Fact]:
    """The words that a headline leaves out, and how far the one that is behind should be."""
    behind = [project for project in outline.report.projects if is_behind(outline, project)]
    for word, number in claim.words:
        if behind and is_late(word):
            continue
        of_word = [
            project
            for project in outline.report.projects
            if outline.states[project.id].outcome == word
        ]
        yield _fact(number, "项", f"原文写作“{word.word}”", *_the_only(outline, of_word, page))
    if len(behind) == 1:
        state = outline.states[behind[0].id]
        if state.share is not None and (due := due_words(outline, behind[0])):
            told = Link(f"滞后的一项{shown_head(state.share_head)}，{due.partition('，')[0]}", "")
            yield Fact(percent_words(state.share).removesuffix("%"), "%", (told,))
    if claim.silent:
        yield _fact(claim.silent, "项", "原文未注明进度用语")
    newest = newest_period(outline, outline.report.projects)
    older = sum(state.period not in ("", newest) for state in outline.states.values())
    if older:
        yield _fact(older, "项", "只有更早的进展")


def _the_only(outline: Outline, projects: Sequence[Project], page: str) -> tuple[str | Link, ...]:
    """The name of the one project that has a word, with its share."""
    if len(projects) != 1 or len(outline.report.projects) == 1:
        return ()
    (project,) = projects
    state = outline.states[project.id]
    share = headed_percent(state.share_head, state.share)
    name = title_link(project, page)
    return ("：", name, f"，{share}") if share else ("：", name)


def _supplied(outline: Outline) -> Iterator[Fact]:
    supplied = sum(is_supplied(outline, project) for project in outline.report.projects)
    if supplied:
        yield _fact(supplied, "项", "成效是整理时补记的，原文没有")


def _answering(outline: Outline, page: str) -> Iterator[Fact]:
    """How many departments answer for the projects; how many projects name none."""
    number = sum(bool(projects) for projects in outline.by_department.values())
    if not number:
        return
    silent = sum(not slugs for slugs in outline.departments_of.values())
    href = relative(page, addresses.departments(outline.report.folder))
    rest = f"；{silent}项没有写明" if silent else ""
    yield _fact(number, "个", Link("责任单位", href), rest)


def _fact(number: int, unit: str, *words: str | Link) -> Fact:
    links = (word if isinstance(word, Link) else Link(word, "") for word in words)
    return Fact(f"{number}", unit, tuple(link for link in links if link.text))
