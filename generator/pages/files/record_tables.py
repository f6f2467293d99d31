"""The records as tables: projects, results, measures, steps and further columns, a row each.

The cells of a row stand in the order of the fields in `fields`.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.analysis.place_readings import confirmed_places, is_original, villages_in
from generator.analysis.state import State
from generator.pages import addresses
from generator.pages.file_content import Cells
from generator.pages.outline import Outline
from generator.problems.printed_texts import LATER_TEXTS
from generator.records import Notice, Outcome, Project, Result, Source

# Two people or departments in one cell are separated as the records do it.
BETWEEN: Final = "、"


def project_rows(outline: Outline, projects: Iterable[Project]) -> Iterator[Cells]:
    """Every project with each of its results; one that has none is a row of its own."""
    for project in projects:
        key = project.id
        task = (
            key,
            addresses.project(key),
            project.level,
            project.whole_number,
            project.programme,
            project.title,
        )
        raised = (_ids(outline.notices.get(key, ())), _ids(outline.highlights.get(key, ())))
        name = (project.key, project.number, project.table)
        state = _state(outline.states[key])
        for result in project.results:
            said = (*_result(result), *raised, *_source(result.source))
            yield (*task, *said, *name, *_more(result), *state, *_later(result))
        if not project.results:
            said = (*_NO_RESULT, *raised, *_source(project.source))
            yield (*task, *said, *name, *_NO_MORE, *state, *_NO_LATER)


def result_rows(outline: Outline, projects: Iterable[Project]) -> Iterator[Cells]:
    """Every result of every project."""
    for project in projects:
        for number, result in enumerate(project.results, start=1):
            said = (*_result(result), *_source(result.source))
            yield (project.id, number, *said, *_more(result), *_later(result))


def measure_rows(outline: Outline, projects: Iterable[Project]) -> Iterator[Cells]:
    """Every confirmed measure, of a project or of one of its items."""
    for project in projects:
        for measure in project.measures:
            yield (
                project.id,
                measure.name,
                measure.target,
                measure.actual,
                measure.unit,
                measure.comparison,
                measure.ratio,
                measure.part or None,
            )


def step_rows(outline: Outline, projects: Iterable[Project]) -> Iterator[Cells]:
    """Every step of every project, in the order of the periods."""
    for project in projects:
        for step in outline.steps.get(project.id, ()):
            yield (
                project.id,
                step.period,
                step.last_day,
                step.plan,
                step.actual,
                step.percent,
                *_word_and_kind(step.outcome),
                step.note,
                step.document,
                step.table or None,
                step.row or None,
                step.percent_head,
            )


def extra_rows(outline: Outline, projects: Iterable[Project]) -> Iterator[Cells]:
    """The columns that no field is for: of a project, then of each of its results."""
    for project in projects:
        for head, words in project.extra:
            yield (project.id, None, head, words)
        for result in project.results:
            for head, words in result.extra:
                yield (project.id, result.part, head, words)


def place_rows(outline: Outline, projects: Iterable[Project]) -> Iterator[Cells]:
    """Every confirmed place of every project, with the words that name it."""
    for project in projects:
        for place in confirmed_places(project):
            town = outline.towns[place.place].town
            yield (
                project.id,
                town.slug,
                town.name,
                BETWEEN.join(villages_in(town, place.words)),
                place.words,
                "original" if is_original(town, place.words) else "inferred",
            )


def extra_count(project: Project) -> int:
    """How many rows `extra_rows` gives of a project."""
    return len(project.extra) + sum([len(result.extra) for result in project.results])


def raw_of(project: Project) -> str:
    """The raw text of a project's rows, one a line; empty where none is known or public."""
    rows = [result.source.raw for result in project.results]
    if not rows:
        return project.source.raw if project.source else ""
    return "\n".join(rows) if any(rows) else ""


def first_source(project: Project) -> Cells:
    """The place of the first row, and the raw text of all rows, one a line."""
    first = project.results[0].source if project.results else project.source
    *place, _ = _source(first)
    return (*place, raw_of(project))


def _result(result: Result) -> Cells:
    return (
        result.text,
        result.outcome.word if result.outcome else None,
        BETWEEN.join(result.departments),
        BETWEEN.join(result.printed_departments),
        "departments" in result.inherited,
        BETWEEN.join(result.people),
    )


_NO_RESULT: Final[Cells] = (None,) * 6


def _more(result: Result) -> Cells:
    return (
        result.part,
        result.title,
        result.share,
        result.share_head,
        BETWEEN.join(result.assisting),
        BETWEEN.join(result.printed_assisting),
        BETWEEN.join(result.leaders),
        result.deadline,
        BETWEEN.join(result.supplied),
        BETWEEN.join(result.inherited),
    )


_NO_MORE: Final[Cells] = (None,) * 10


def _later(result: Result) -> Cells:
    """The printed texts that came later than the columns before them."""
    return tuple([getattr(result, text.name) for text in LATER_TEXTS])


_NO_LATER: Final[Cells] = (None,) * len(LATER_TEXTS)


def _state(state: State) -> Cells:
    return (*_word_and_kind(state.outcome), state.period)


def _word_and_kind(outcome: Outcome | None) -> tuple[str | None, str | None]:
    return (outcome.word, outcome.kind.value) if outcome else (None, None)


def _source(source: Source | None) -> Cells:
    if source is None:
        return ("", None, None, "")
    return (source.document, source.table or None, source.row or None, source.raw)


def _ids(raised: Iterable[Notice]) -> str:
    return BETWEEN.join([notice.id for notice in raised])
