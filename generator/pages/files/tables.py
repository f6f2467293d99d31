"""Every table of a report: the rows of each CSV file, and those about departments and findings."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from generator.analysis.counting import exceeded_count, finished_count
from generator.pages import addresses
from generator.pages.file_content import Cells, LazyRows, Rows
from generator.pages.files.record_tables import (
    BETWEEN,
    extra_count,
    extra_rows,
    measure_rows,
    project_rows,
    result_rows,
    step_rows,
)
from generator.pages.outline import Outline
from generator.pages.parts.findings import answer_words
from generator.problems.message import message_of


def tables(outline: Outline) -> dict[str, Rows]:
    """The rows of every CSV file, by its name; two files may share their rows."""
    projects = outline.report.projects
    rows = sum([len(project.results) or 1 for project in projects])
    results = sum([len(project.results) for project in projects])
    measures = sum([len(project.measures) for project in projects])
    whole = LazyRows(rows, partial(project_rows, outline))
    return {
        "projects.csv": whole,
        "projects-excel.csv": whole,
        "results.csv": LazyRows(results, partial(result_rows, projects)),
        "measures.csv": LazyRows(measures, partial(measure_rows, projects)),
        "departments.csv": tuple(_departments(outline)),
        "findings.csv": tuple(_findings(outline)),
        "progress.csv": LazyRows(len(outline.report.steps), partial(step_rows, outline)),
        "extra.csv": LazyRows(extra_count(projects), partial(extra_rows, projects)),
        "corrections.csv": tuple(_corrections(outline)),
    }


def _departments(outline: Outline) -> Iterator[Cells]:
    asked, folder = _questions(outline), outline.report.folder
    for slug, department in outline.departments.items():
        projects = outline.by_department[slug]
        yield (
            slug,
            department.name,
            BETWEEN.join(department.aliases),
            addresses.department(folder, slug),
            len(projects),
            finished_count(projects),
            exceeded_count(projects),
            sum(len(outline.departments_of[project.id]) > 1 for project in projects),
            sum(project.id in outline.notices for project in projects),
            sum(project.id in outline.highlights for project in projects),
            asked[slug],
            department.note,
            len(outline.by_assisting.get(slug, ())),
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


def _corrections(outline: Outline) -> Iterator[Cells]:
    """The entries of the ledger as they stand in it, from the first."""
    ledger = outline.report.ledger
    for change in ledger.changes if ledger else ():
        yield (
            change.project,
            change.field,
            change.kind,
            change.date,
            change.who,
            change.why,
            change.old,
            change.new,
        )
