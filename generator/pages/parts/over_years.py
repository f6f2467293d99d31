"""What a year says of a project, for a page that has several years side by side.

Nothing is said of a year that it does not state: a plan has targets and no results, and of a year
that is not over stands how far it was, and till when.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.pace import is_late
from generator.pages import addresses
from generator.pages.outline import Counterpart, Outline
from generator.pages.parts.charts.measure import limit_of
from generator.pages.parts.entries import SameItem
from generator.pages.parts.words.figure import actual_figure, target_figure, unit_of
from generator.pages.parts.words.share import share_words
from generator.pages.parts.words.tag import NO_WORD, is_supplied
from generator.pages.parts.words.typography import display
from generator.pages.parts.year.course import since_words
from generator.records import Measure, Project

_MOST: Final = 3  # numbers of a project that are said in a line


class Again(Struct, frozen=True):
    """What a year promised, did not reach, and a later year wants once more."""

    older: Project
    newer: Project


def with_counterparts(
    outlines: Sequence[Outline], works: Sequence[Sequence[Project]]
) -> list[Outline]:
    """The outlines with the projects of other years that are one work with each of theirs.

    `works` are those that go on over the years.
    """
    if not works:
        return [*outlines]
    by_folder = {outline.report.folder: outline for outline in outlines}
    found: dict[str, dict[str, tuple[Counterpart, ...]]] = {folder: {} for folder in by_folder}
    for work in works:
        told = [counterpart(by_folder[year_of(project)], project) for project in work]
        for project in work:
            year = year_of(project)
            others = tuple(other for other in told if other.year != year)
            if others:
                found[year][project.id] = others
    return [replace(outline, counterparts=found[outline.report.folder]) for outline in outlines]


def counterpart(outline: Outline, project: Project) -> Counterpart:
    """A project of a year, with what its year says of it."""
    return Counterpart(
        year_of(project), project.id, outline.label(project), _said(outline, project)
    )


def year_item(other: Counterpart, page: str) -> SameItem:
    """The work in one year, as a page leads to it."""
    href = addresses.relative(page, addresses.project(other.id))
    return SameItem(f"{other.year}年{other.label}", href, other.said)


def _said(outline: Outline, project: Project) -> str:
    """Target and result of a project as its year states them, in a line."""
    state = outline.states[project.id]
    is_over = not state.period and state.is_stated
    figures = [_figures(measure, with_actual=is_over) for measure in project.measures[:_MOST]]
    words = "；".join(filter(None, figures))
    if outline.has["plan"]:
        return words or "计划"
    if state.period:
        told = state.outcome.word if state.outcome else share_words(state.share_head, state.share)
        return "；".join(filter(None, (words, f"{since_words(state.period)}{told}")))
    return "；".join(filter(None, (words, _outcome(outline, project))))


def _outcome(outline: Outline, project: Project) -> str:
    """The printed word, or share, of what came of it."""
    state = outline.states[project.id]
    if state.outcome is not None:
        return f"{'补记为' if is_supplied(outline, project) else '原文称'}{state.outcome.word}"
    if state.share is not None:
        return share_words(state.share_head, state.share)
    return NO_WORD


def _figures(measure: Measure, *, with_actual: bool) -> str:
    """目标12公里，实际8公里."""
    unit = unit_of(measure)
    target = f"{display(measure.name)}目标{limit_of(measure)}{target_figure(measure).text}{unit}"
    if measure.actual is None or not with_actual:
        return target
    return f"{target}，实际{actual_figure(measure).text}{unit}"


def promised_again(outlines: Mapping[str, Outline], work: Sequence[Project]) -> Iterator[Again]:
    """The steps of a work from a target that its year did not reach to the year that has it again.

    A year that is not over has missed nothing yet.
    """
    by_id = {project.id: project for project in work}
    for newer in work:
        older = by_id.get(newer.continues)
        if older is not None and _is_unmet(outlines[year_of(older)], older):
            yield Again(older, newer)


def _is_unmet(outline: Outline, project: Project) -> bool:
    state = outline.states[project.id]
    if state.period or not state.is_stated or outline.has["plan"]:
        return False
    if is_late(state.outcome):
        return True
    return any(
        measure.actual is not None
        and measure.comparison == "at_least"
        and measure.actual < measure.target
        for measure in project.measures
    )


def year_of(project: Project) -> str:
    """The year whose report has a project."""
    return project.id.partition("/")[0]
