"""The parts of the search index that the filter of a long list reads: a column for each field.

A list on one page is filtered as it stands there. One on several pages is filtered over these
parts: a row of them has what a row of the list shows, but for the text of its result. Columns of
words are one text each, a line for each project, which browsers read fastest.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import UNSET, Struct, UnsetType

from generator.pages import addresses, paging
from generator.pages.file_content import ScriptFile
from generator.pages.journal import Journal
from generator.pages.outline import Outline
from generator.pages.page import AnyPage, Batch, FilePage
from generator.pages.parts.rows import FLAGS, ListedRow, listed_row
from generator.records import Project

PART: Final = 1_000  # projects of one part


class ListPart(Struct, frozen=True):
    """Rows of a list by columns, a line or a number for each row.

    `keys` lead from the report's folder to the project; `figures` are actual and target, how many
    there are and the highest, with tabs between; `told` stands in place of a word, and behind a tab
    that it was supplied. `level`, `table`, `programme` and `tag` are places in the lists of names,
    `departments` such places with commas between, and behind a bar those that assist. `flags` are
    sums of powers of two, in the order of the filter's ticks; `ratios` are those of RowFigure, and
    -1 without a figure. `place` is a set of towns, whose slugs stand in one name; without places
    there is none.
    """

    keys: str
    numbers: str
    titles: str
    told: str
    figures: str
    percents: str
    departments: str
    level: list[int]
    table: list[int]
    programme: list[int]
    tag: list[int]
    flags: list[int]
    ratios: list[int]
    place: list[int] | UnsetType
    names: dict[str, list[tuple[str, str]]]


def list_batches(outlines: Sequence[Outline], journal: Journal) -> Iterator[Batch]:
    """The parts of every report whose list of projects has several pages."""
    for outline in outlines:
        folder, number = outline.report.folder, len(outline.report.projects)
        if paging.page_count(number, number) == 1:
            continue
        for start in range(0, number, PART):
            page = f"{addresses.SEARCH_PARTS}list-{folder}-{start // PART}.js"
            reader = journal.outline(folder)
            yield journal.batch((page,), _part, reader, page, start, weight=PART)


def _part(outline: Outline, address: str, start: int) -> Iterator[AnyPage]:
    folder = outline.report.folder
    columns = _columns(outline, outline.report.projects[start : start + PART])
    yield FilePage(
        address, ScriptFile("yqsite.list", (folder, start // PART, columns)), has_hash=True
    )


def _columns(outline: Outline, projects: Sequence[Project]) -> ListPart:
    page = addresses.projects(outline.report.folder)
    rows = [listed_row(outline, project, page) for project in projects]
    names: dict[str, dict[tuple[str, str], int]] = {}

    def places(kind: str, values: Iterable[tuple[str, str]]) -> list[int]:
        known = names.setdefault(kind, {})
        return [known.setdefault(value, len(known)) for value in values]

    return ListPart(
        keys=_lines([row.href.removesuffix(".html") for row in rows]),
        numbers=_lines([row.short for row in rows]),
        titles=_lines([row.title for row in rows]),
        told=_lines([f"{row.told}\t补记" if row.supplied else row.told for row in rows]),
        figures=_lines([_figure_words(row) for row in rows]),
        percents=_lines([row.figure.percent if row.figure else "" for row in rows]),
        departments=_lines(
            [
                "|".join(_joined(places("departments", some)) for some in _departments(row))
                for row in rows
            ]
        ),
        level=places("levels", [(row.level, "") for row in rows]),
        table=places("tables", [(f"{row.level}-{row.table}", "") for row in rows]),
        programme=places("programmes", [_programme(outline, project) for project in projects]),
        tag=places("tags", [(row.tag.word, row.tag.kind) for row in rows]),
        flags=[_flags(row) for row in rows],
        ratios=[row.figure.ratio if row.figure else -1 for row in rows],
        place=places("places", [(row.places, "") for row in rows])
        if outline.has["places"]
        else UNSET,
        names={kind: list(known) for kind, known in names.items()},
    )


def _lines(words: Sequence[str]) -> str:
    return "\n".join([word.replace("\n", " ") for word in words])


def _joined(places: Sequence[int]) -> str:
    return ",".join(map(str, places))


def _figure_words(row: ListedRow) -> str:
    if row.figure is None:
        return ""
    return "\t".join((row.figure.actual, row.figure.target, row.figure.several, row.figure.highest))


def _departments(row: ListedRow) -> tuple[Sequence[tuple[str, str]], ...]:
    """Slug and name of those who answer, then of those who assist, by whom nobody filters."""
    lead = [
        (slug, link.text) for slug, link in zip(row.slugs.split(), row.departments, strict=True)
    ]
    assisting = [("", link.text) for link in row.assisting]
    return (lead, assisting) if assisting else (lead,)


def _programme(outline: Outline, project: Project) -> tuple[str, str]:
    """Its id, and its name with the level's, as a choice of the filter has it."""
    if not project.programme:
        return ("", "")
    level = f"{outline.levels[project.level].label} " if outline.has["levels"] else ""
    return (outline.programmes[project.level, project.programme], f"{level}{project.programme}")


def _flags(row: ListedRow) -> int:
    raised = row.flags.split()
    return sum(1 << place for place, flag in enumerate(FLAGS) if flag.value in raised)
