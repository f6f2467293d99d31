"""The report as projects.json: how its members are made."""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.analysis.place_readings import confirmed_places
from generator.pages import addresses
from generator.pages.file_content import JsonFile
from generator.pages.files.json_shapes import (
    DataMeasure,
    DataProject,
    DataReport,
    DataResult,
    DataSource,
    DataStep,
)
from generator.pages.files.portion_rows import one_row, portion_rows
from generator.pages.files.record_tables import raw_of
from generator.pages.journal import NotedPortion
from generator.pages.outline import Outline
from generator.problems.printed_texts import LATER_TEXTS
from generator.records import Measure, Notice, Outcome, Project, Report, Result, Source, Step


def json_file(outline: Outline, portions: tuple[NotedPortion, ...]) -> JsonFile:
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
            standing=site.standing,
            tables=tuple(_tables(report)),
        ),
        projects=portion_rows(report.projects, portions, _projects, one_row),
    )


def _tables(report: Report) -> Iterator[dict[str, str]]:
    for level in report.levels:
        for table in level.tables:
            yield {"level": level.id, "id": table.id, "title": table.title, "word": table.word}


def _projects(outline: Outline, projects: Iterable[Project]) -> Iterator[DataProject]:
    for project in projects:
        state = outline.states[project.id]
        yield DataProject(
            id=project.id,
            url=addresses.project(project.id),
            level=project.level,
            number=project.whole_number,
            programme=project.programme,
            title=project.title,
            outcome=_word(project.outcome),
            departments=project.departments,
            people=project.people,
            results=tuple([_result(result) for result in project.results]),
            measures=tuple([_measure(measure) for measure in project.measures]),
            notices=_ids(outline.notices.get(project.id, ())),
            highlights=_ids(outline.highlights.get(project.id, ())),
            undertaking=outline.undertakings.get(project.id),
            findings=outline.codes(project.id),
            source=_source(project),
            key=project.key,
            printed_number=project.number,
            table=project.table,
            programmes=project.programmes,
            state=_word(state.outcome),
            state_kind=state.kind,
            state_from=state.period or None,
            steps=tuple([_step(step) for step in outline.steps.get(project.id, ())]),
            places=tuple([place.place for place in confirmed_places(project)]),
            extra=dict(project.extra),
            continues=project.continues,
        )


def _word(outcome: Outcome | None) -> str | None:
    return outcome.word if outcome else None


def _ids(raised: Iterable[Notice]) -> tuple[str, ...]:
    return tuple([notice.id for notice in raised])


def _result(result: Result) -> DataResult:
    later: dict[str, Any] = {text.name: getattr(result, text.name) for text in LATER_TEXTS}
    return DataResult(
        text=result.text,
        outcome=_word(result.outcome),
        departments=result.departments,
        printed_departments=result.printed_departments,
        inherited="departments" in result.inherited,
        people=result.people,
        part=result.part,
        title=result.title,
        share=result.share,
        share_head=result.share_head,
        assisting=result.assisting,
        leaders=result.leaders,
        deadline=result.deadline,
        extra=dict(result.extra),
        supplied=result.supplied,
        inherited_fields=result.inherited,
        printed_assisting=result.printed_assisting,
        source=_place(result.source, result.source.raw),
        **later,
    )


def _step(step: Step) -> DataStep:
    return DataStep(
        period=step.period,
        plan=step.plan,
        actual=step.actual,
        share=step.percent,
        word=_word(step.outcome),
        note=step.note,
        document=step.document or None,
        table=step.table or None,
        row=step.row or None,
        share_head=step.percent_head,
    )


def _measure(measure: Measure) -> DataMeasure:
    return DataMeasure(
        measure.name,
        measure.target,
        measure.actual,
        measure.unit,
        measure.comparison,
        measure.ratio,
        measure.part or None,
    )


def _source(project: Project) -> DataSource:
    """A project of several rows has their raw text, one a line; the place is the first row's."""
    rows = [result.source for result in project.results]
    first = rows[0] if rows else project.source
    return _place(first, raw_of(project)) if first else DataSource(None, None, None, "")


def _place(source: Source, raw: str) -> DataSource:
    return DataSource(
        document=source.document or None,
        table=source.table or None,
        row=source.row or None,
        raw=raw,
    )
