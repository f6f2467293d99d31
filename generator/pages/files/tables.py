"""The records as tables: one function a table, its cells in the order of its fields."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final, Generic, TypeVar

from generator.analysis.counting import exceeded_count, finished_count
from generator.pages import addresses
from generator.pages.file_content import Cells, Rows
from generator.pages.outline import Outline
from generator.pages.parts.findings import answer_words
from generator.problems.message import message_of
from generator.records import Notice, Project, Result

# Two people or departments in one cell are separated as the records do it.
BETWEEN: Final = "、"

Made = TypeVar("Made", covariant=True)


@dataclass(frozen=True, slots=True)
class LazyRows(Generic[Made]):
    """So many rows, made whenever they are gone through: all of them fill much memory."""

    size: int
    make: Callable[[], Iterator[Made]]

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[Made]:
        return self.make()


def tables(outline: Outline) -> dict[str, Rows]:
    """The rows of every CSV file, by its name; two files may share their rows."""
    projects = outline.report.projects
    results = sum([len(project.results) for project in projects])
    measures = sum([len(project.measures) for project in projects])
    whole = LazyRows(results, partial(_projects, outline))
    return {
        "projects.csv": whole,
        "projects-excel.csv": whole,
        "results.csv": LazyRows(results, partial(_results, outline)),
        "measures.csv": LazyRows(measures, partial(_measures, projects)),
        "departments.csv": tuple(_departments(outline)),
        "findings.csv": tuple(_findings(outline)),
    }


def project_sheet(outline: Outline) -> Rows:
    """One row a project, with the names of levels, departments and notices."""
    return LazyRows(len(outline.report.projects), partial(_project_rows, outline))


def _projects(outline: Outline) -> Iterator[Cells]:
    notices, highlights = _ids(outline.notices), _ids(outline.highlights)
    for project in outline.report.projects:
        key = project.id
        task = (
            key,
            addresses.project(key),
            project.level,
            project.whole_number,
            project.programme,
            project.title,
        )
        raised = (notices.get(key, ""), highlights.get(key, ""))
        for result in project.results:
            yield (*task, *_result(result), *raised, *_source(result))


def _results(outline: Outline) -> Iterator[Cells]:
    for project in outline.report.projects:
        for number, result in enumerate(project.results, start=1):
            yield (project.id, number, *_result(result), *_source(result))


def _result(result: Result) -> Cells:
    return (
        result.text,
        result.outcome.word if result.outcome else None,
        BETWEEN.join(result.departments),
        BETWEEN.join(result.printed_departments),
        "departments" in result.inherited,
        BETWEEN.join(result.people),
    )


def _source(result: Result) -> Cells:
    source = result.source
    return (source.document, source.table or None, source.row or None, source.raw)


def _measures(projects: Iterable[Project]) -> Iterator[Cells]:
    for project in projects:
        for measure in project.measures:
            numbers = (measure.target, measure.actual)
            yield (
                project.id,
                measure.name,
                *numbers,
                measure.unit,
                measure.comparison,
                measure.ratio,
            )


def _departments(outline: Outline) -> Iterator[Cells]:
    asked = _questions(outline)
    for slug, department in outline.departments.items():
        projects = outline.by_department[slug]
        yield (
            slug,
            department.name,
            BETWEEN.join(department.aliases),
            addresses.department(outline.report.folder, slug),
            len(projects),
            finished_count(projects),
            exceeded_count(projects),
            sum(len(outline.departments_of[project.id]) > 1 for project in projects),
            sum(project.id in outline.notices for project in projects),
            sum(project.id in outline.highlights for project in projects),
            asked[slug],
            department.note,
        )


def _questions(outline: Outline) -> Counter[str]:
    """How many findings each department has; one about several of its projects counts once."""
    asked: Counter[str] = Counter()
    for keys, number in Counter(finding.projects for finding in outline.findings).items():
        for slug in {slug for key in keys for slug in outline.departments_of[key]}:
            asked[slug] += number
    return asked


def _findings(outline: Outline) -> Iterator[Cells]:
    for finding in outline.findings:
        question = finding.question
        told = message_of(question, "zh")
        yield (
            question.code,
            told["title"],
            told["severity"],
            BETWEEN.join(finding.projects),
            question.at.field,
            told["found"],
            f"应为：{told['expected']}。{told['fix']}。",
            answer_words(finding.answer) if finding.answer else "",
        )


def _project_rows(outline: Outline) -> Iterator[Cells]:
    departments = outline.departments
    notices, highlights = _names(outline.notices), _names(outline.highlights)
    codes = {key: BETWEEN.join(outline.codes(key)) for key in outline.by_project}
    for project in outline.report.projects:
        key = project.id
        yield (
            key,
            outline.levels[project.level].label,
            project.whole_number,
            project.programme,
            project.title,
            "\n".join([result.text for result in project.results]),
            project.outcome.word if project.outcome else None,
            BETWEEN.join([departments[slug].name for slug in project.departments]),
            BETWEEN.join(project.people),
            notices.get(key, ""),
            highlights.get(key, ""),
            outline.undertakings.get(key),
            codes.get(key, ""),
            addresses.project(key),
            *_first_source(project),
        )


def _first_source(project: Project) -> Cells:
    """The place of the first row, and the raw text of all rows, one a line."""
    *place, _ = _source(project.results[0])
    return (*place, raw_of(project))


def raw_of(project: Project) -> str:
    """The raw text of a project's rows, one a line; empty where none is known or public."""
    rows = [result.source.raw for result in project.results]
    return "\n".join(rows) if any(rows) else ""


def _ids(raised: Mapping[str, tuple[Notice, ...]]) -> dict[str, str]:
    return {key: BETWEEN.join([notice.id for notice in notices]) for key, notices in raised.items()}


def _names(raised: Mapping[str, tuple[Notice, ...]]) -> dict[str, str]:
    return {
        key: BETWEEN.join([notice.name for notice in notices]) for key, notices in raised.items()
    }
