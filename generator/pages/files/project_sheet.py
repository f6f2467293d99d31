"""The sheet of projects for people: names in place of codes, one row a project."""

from collections.abc import Iterable, Iterator

from generator.pages import addresses
from generator.pages.file_content import Cells
from generator.pages.files.record_tables import BETWEEN, first_source
from generator.pages.outline import Outline
from generator.problems.printed_texts import LATER_TEXTS
from generator.records import Notice, Project, Result


def sheet_rows(outline: Outline, projects: Iterable[Project]) -> Iterator[Cells]:
    """One row a project, with the names of levels, departments and notices."""
    departments = outline.departments
    for project in projects:
        key, state = project.id, outline.states[project.id]
        yield (
            key,
            outline.levels[project.level].label,
            project.whole_number,
            project.programme,
            project.heading,
            "\n".join(map(_words, project.results)),
            project.outcome.word if project.outcome else None,
            BETWEEN.join([departments[slug].name for slug in project.departments]),
            BETWEEN.join(project.people),
            _names(outline.notices.get(key, ())),
            _names(outline.highlights.get(key, ())),
            outline.undertakings.get(key),
            BETWEEN.join(outline.codes(key)),
            addresses.project(key),
            *first_source(project),
            project.number,
            BETWEEN.join([departments[slug].name for slug in project.assisting]),
            _once(project, "leaders"),
            _once(project, "deadline"),
            state.outcome.word if state.outcome else None,
            state.share,
            state.period,
            state.share_head,
            *(_once(project, text.name) for text in LATER_TEXTS),
        )


def _words(result: Result) -> str:
    """What a result says; that of an item behind its title."""
    return "：".join(filter(None, (result.title, result.text)))


def _once(project: Project, field: str) -> str:
    """What the results have in a field, each once."""
    found: dict[str, None] = {}
    for result in project.results:
        value: str | tuple[str, ...] = getattr(result, field)
        found |= dict.fromkeys([value] if isinstance(value, str) else value)
    return BETWEEN.join(filter(None, found))


def _names(raised: Iterable[Notice]) -> str:
    return BETWEEN.join([notice.name for notice in raised])
