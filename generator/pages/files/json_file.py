"""The report as projects.json."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial

from msgspec import Struct

from generator.pages import addresses
from generator.pages.file_content import JsonFile
from generator.pages.files.tables import LazyRows
from generator.pages.outline import Outline
from generator.records import Measure, Notice, Project, Result


class DataSource(Struct, frozen=True):
    """The member `source` in projects.json; null for what is not known."""

    document: str | None
    table: int | None
    row: int | None
    raw: str


class DataResult(Struct, frozen=True):
    """An entry of `results` in projects.json."""

    text: str
    outcome: str
    departments: tuple[str, ...]
    printed_departments: tuple[str, ...]
    inherited: bool
    people: tuple[str, ...]


class DataMeasure(Struct, frozen=True):
    """An entry of `measures` in projects.json; `ratio` is actual ÷ target."""

    name: str
    target: Decimal
    actual: Decimal
    unit: str
    comparison: str
    ratio: Decimal


class DataProject(Struct, frozen=True):
    """An entry of `projects` in projects.json; `url` is counted from the site's root."""

    id: str
    url: str
    level: str
    number: int
    programme: str
    title: str
    outcome: str
    departments: tuple[str, ...]
    people: tuple[str, ...]
    results: tuple[DataResult, ...]
    measures: tuple[DataMeasure, ...]
    notices: tuple[str, ...]
    highlights: tuple[str, ...]
    undertaking: str | None
    findings: tuple[str, ...]
    source: DataSource


class DataReport(Struct, frozen=True):
    """The member `report` in projects.json."""

    id: str
    title: str
    published: str | None
    official: bool
    publisher: str
    projects: int
    levels: tuple[dict[str, str], ...]
    outcomes: tuple[dict[str, str], ...]
    departments: tuple[dict[str, str], ...]
    documents: tuple[dict[str, str], ...]


def json_file(outline: Outline) -> JsonFile:
    """Every record with every field."""
    report, site = outline.report, outline.site
    return JsonFile(
        report=DataReport(
            id=report.folder,
            title=report.title,
            published=report.published or None,
            official=site.official,
            publisher=site.publisher,
            projects=len(report.projects),
            levels=tuple({"id": level.id, "label": level.label} for level in report.levels),
            outcomes=tuple(
                {"word": outcome.word, "kind": outcome.kind.value} for outcome in report.outcomes
            ),
            departments=tuple(
                {"slug": department.slug, "name": department.name}
                for department in outline.departments.values()
            ),
            documents=tuple(
                {"id": document.id, "title": document.title, "sha256": document.sha256}
                for document in report.documents
            ),
        ),
        projects=LazyRows(len(report.projects), partial(_projects, outline)),
    )


def _projects(outline: Outline) -> Iterator[DataProject]:
    shown = outline.site.show_people
    notices, highlights = _ids(outline.notices), _ids(outline.highlights)
    codes = {key: outline.codes(key) for key in outline.by_project}
    for project in outline.report.projects:
        yield DataProject(
            id=project.id,
            url=addresses.project(project.id),
            level=project.level,
            number=project.number,
            programme=project.programme,
            title=project.title,
            outcome=project.outcome.word,
            departments=project.departments,
            people=project.people if shown else (),
            results=tuple([_result(result, shown) for result in project.results]),
            measures=tuple([_measure(measure) for measure in project.measures]),
            notices=notices.get(project.id, ()),
            highlights=highlights.get(project.id, ()),
            undertaking=outline.undertakings.get(project.id),
            findings=codes.get(project.id, ()),
            source=_source(project, shown),
        )


def _ids(raised: Mapping[str, tuple[Notice, ...]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple([notice.id for notice in notices]) for key, notices in raised.items()}


def _result(result: Result, shown: bool) -> DataResult:
    return DataResult(
        text=result.text,
        outcome=result.outcome.word,
        departments=result.departments,
        printed_departments=result.printed_departments,
        inherited=result.inherited,
        people=result.people if shown else (),
    )


def _measure(measure: Measure) -> DataMeasure:
    return DataMeasure(
        measure.name,
        measure.target,
        measure.actual,
        measure.unit,
        measure.comparison,
        measure.ratio,
    )


def _source(project: Project, shown: bool) -> DataSource:
    """A project of several rows has their raw text, one a line; the place is the first row's."""
    first = project.results[0].source
    return DataSource(
        document=first.document or None,
        table=first.table or None,
        row=first.row or None,
        raw="\n".join([result.source.raw for result in project.results]) if shown else "",
    )
