"""The records as tables: one function a table, its cells in the order of its fields."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.counting import exceeded
from generator.pages import Cell
from generator.plan import addresses
from generator.plan.fields import (
    DEPARTMENTS,
    FINDINGS,
    MEASURES,
    PROJECT_SHEET,
    PROJECTS,
    RESULTS,
    Field,
)
from generator.plan.findings import answer_words
from generator.plan.outline import Outline
from generator.problems.telling import tell
from generator.records import Project, Result

Rows = tuple[tuple[Cell, ...], ...]

# Two people or departments in one cell are separated as the records do it.
BETWEEN: Final = "、"


def tables(outline: Outline) -> dict[str, Rows]:
    """The rows of every CSV file, by its name; two files may share their rows."""
    projects = _table(PROJECTS, _projects(outline))
    return {
        "projects.csv": projects,
        "projects-excel.csv": projects,
        "results.csv": _table(RESULTS, _results(outline)),
        "measures.csv": _table(MEASURES, _measures(outline)),
        "departments.csv": _table(DEPARTMENTS, _departments(outline)),
        "findings.csv": _table(FINDINGS, _findings(outline)),
    }


def project_sheet(outline: Outline) -> Rows:
    """One row a project, with the names of levels, departments and notices."""
    return _table(PROJECT_SHEET, _project_rows(outline))


def _table(fields: Sequence[Field], rows: Iterable[Mapping[str, Cell]]) -> Rows:
    return tuple(tuple(row[field.name] for field in fields) for row in rows)


def _projects(outline: Outline) -> Iterator[dict[str, Cell]]:
    for project in outline.report.projects:
        for result in project.results:
            yield {
                "id": project.id,
                "url": addresses.project(project.id),
                "level": project.level,
                "number": project.number,
                "programme": project.programme,
                "title": project.title,
                "notices": BETWEEN.join(one.id for one in outline.notices.get(project.id, ())),
                "highlights": BETWEEN.join(
                    one.id for one in outline.highlights.get(project.id, ())
                ),
                **_result(outline, result),
            }


def _results(outline: Outline) -> Iterator[dict[str, Cell]]:
    for project in outline.report.projects:
        for number, result in enumerate(project.results, start=1):
            yield {"project": project.id, "result": number, **_result(outline, result)}


def _result(outline: Outline, result: Result) -> dict[str, Cell]:
    shown, source = outline.site.show_people, result.source
    return {
        "text": result.text,
        "outcome": result.outcome.word,
        "departments": BETWEEN.join(result.departments),
        "printed_departments": BETWEEN.join(result.printed_departments),
        "inherited": result.inherited,
        "people": BETWEEN.join(result.people) if shown else "",
        "document": source.document,
        "table": source.table or None,
        "row": source.row or None,
        "raw": source.raw if shown else "",
    }


def _measures(outline: Outline) -> Iterator[dict[str, Cell]]:
    for project in outline.report.projects:
        for measure in project.measures:
            yield {
                "project": project.id,
                "name": measure.name,
                "target": measure.target,
                "actual": measure.actual,
                "unit": measure.unit,
                "comparison": measure.comparison,
                "ratio": measure.ratio,
            }


def _departments(outline: Outline) -> Iterator[dict[str, Cell]]:
    for slug, department in outline.departments.items():
        projects = outline.by_department[slug]
        ids = {project.id for project in projects}
        yield {
            "slug": slug,
            "name": department.name,
            "aliases": BETWEEN.join(department.aliases),
            "url": addresses.department(outline.report.folder, slug),
            "projects": len(projects),
            "finished": sum(project.outcome.kind.finished for project in projects),
            "exceeded": exceeded(projects),
            "joint": sum(len(project.departments) > 1 for project in projects),
            "noticed": sum(key in outline.notices for key in ids),
            "highlighted": sum(key in outline.highlights for key in ids),
            "findings": sum(not ids.isdisjoint(one.projects) for one in outline.findings),
            "note": department.note,
        }


def _findings(outline: Outline) -> Iterator[dict[str, Cell]]:
    for finding in outline.findings:
        question = finding.question
        told = tell(question, "zh")
        yield {
            "code": question.code,
            "title": told["title"],
            "severity": told["severity"],
            "projects": BETWEEN.join(finding.projects),
            "field": question.at.field,
            "found": nameless(outline, told["found"]),
            "words": nameless(outline, f"应为：{told['expected']}。{told['fix']}。"),
            "answer": nameless(outline, answer_words(finding.answer) if finding.answer else ""),
        }


def nameless(outline: Outline, text: str) -> str:
    """The text, without the names of people where the site does not show them."""
    if not outline.site.show_people:
        for name in sorted({name for one in outline.report.projects for name in one.people}):
            text = text.replace(name, "（姓名略）")
    return text


def _project_rows(outline: Outline) -> Iterator[dict[str, Cell]]:
    for project in outline.report.projects:
        yield {
            "id": project.id,
            "level": outline.levels[project.level].label,
            "number": project.number,
            "programme": project.programme,
            "title": project.title,
            "results": "\n".join(result.text for result in project.results),
            "outcome": project.outcome.word,
            "departments": BETWEEN.join(
                outline.departments[slug].name for slug in project.departments
            ),
            "people": BETWEEN.join(project.people) if outline.site.show_people else "",
            "url": addresses.project(project.id),
            **_raised(outline, project),
            **_source(outline, project),
        }


def _raised(outline: Outline, project: Project) -> dict[str, Cell]:
    return {
        "notices": BETWEEN.join(one.name for one in outline.notices.get(project.id, ())),
        "highlights": BETWEEN.join(one.name for one in outline.highlights.get(project.id, ())),
        "undertaking": outline.undertakings.get(project.id),
        "findings": BETWEEN.join(outline.codes(project.id)),
    }


def _source(outline: Outline, project: Project) -> dict[str, Cell]:
    """The place of the first row, and the raw text of all rows, one a line."""
    first, raw = project.results[0].source, [result.source.raw for result in project.results]
    return {
        "document": first.document,
        "table": first.table or None,
        "row": first.row or None,
        "raw": "\n".join(raw) if outline.site.show_people else "",
    }
