"""The report as projects.json."""

from generator.pages import (
    DataMeasure,
    DataProject,
    DataReport,
    DataResult,
    DataSource,
    JsonFile,
)
from generator.plan import addresses
from generator.plan.outline import Outline
from generator.records import Project


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
            levels=tuple({"id": one.id, "label": one.label} for one in report.levels),
            outcomes=tuple({"word": one.word, "kind": one.kind.value} for one in report.outcomes),
            departments=tuple(
                {"slug": one.slug, "name": one.name} for one in outline.departments.values()
            ),
            documents=tuple(
                {"id": one.id, "title": one.title, "sha256": one.sha256} for one in report.documents
            ),
        ),
        projects=tuple(_data(outline, project) for project in report.projects),
    )


def _data(outline: Outline, project: Project) -> DataProject:
    shown = outline.site.show_people
    first = project.results[0].source
    return DataProject(
        id=project.id,
        url=addresses.project(project.id),
        level=project.level,
        number=project.number,
        programme=project.programme,
        title=project.title,
        outcome=project.outcome.word,
        departments=project.departments,
        people=project.people if shown else (),
        results=tuple(
            DataResult(
                text=result.text,
                outcome=result.outcome.word,
                departments=result.departments,
                printed_departments=result.printed_departments,
                inherited=result.inherited,
                people=result.people if shown else (),
            )
            for result in project.results
        ),
        measures=tuple(
            DataMeasure(one.name, one.target, one.actual, one.unit, one.comparison, one.ratio)
            for one in project.measures
        ),
        notices=tuple(one.id for one in outline.notices.get(project.id, ())),
        highlights=tuple(one.id for one in outline.highlights.get(project.id, ())),
        undertaking=outline.undertakings.get(project.id),
        findings=outline.codes(project.id),
        source=DataSource(
            document=first.document or None,
            table=first.table or None,
            row=first.row or None,
            # a project of several rows has them all, one a line; `row` is the first
            raw="\n".join(result.source.raw for result in project.results) if shown else "",
        ),
    )
