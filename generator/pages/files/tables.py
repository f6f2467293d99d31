"""Every table of a report: the rows of each CSV file, and those about departments and findings."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from generator.analysis.counting import exceeded_count, finished_count
from generator.analysis.place_readings import confirmed_places
from generator.pages import addresses
from generator.pages.file_content import Cells, Rows
from generator.pages.files.portion_rows import portion_rows
from generator.pages.files.record_tables import (
    BETWEEN,
    extra_count,
    extra_rows,
    measure_rows,
    place_rows,
    project_rows,
    result_rows,
    step_rows,
)
from generator.pages.journal import NotedPortion
from generator.pages.outline import Outline
from generator.pages.parts.doubts.findings import answer_words
from generator.problems.message import message_of


def tables(outline: Outline, portions: tuple[NotedPortion, ...]) -> dict[str, Rows]:
    """The rows of every CSV file, by its name; two files may share their rows."""
    rows = partial(portion_rows, outline.report.projects, portions)
    whole = rows(project_rows, lambda project: len(project.results) or 1)
    found: dict[str, Rows] = {
        "projects.csv": whole,
        "projects-excel.csv": whole,
        "results.csv": rows(result_rows, lambda project: len(project.results)),
        "measures.csv": rows(measure_rows, lambda project: len(project.measures)),
        "departments.csv": tuple(_departments(outline)),
        "findings.csv": tuple(_findings(outline)),
        "progress.csv": rows(step_rows, lambda project: len(outline.steps.get(project.id, ()))),
        "extra.csv": rows(extra_rows, extra_count),
        "corrections.csv": tuple(_corrections(outline)),
    }
    if outline.has["places"]:
        found["places.csv"] = rows(place_rows, lambda project: len(confirmed_places(project)))
    return found


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
