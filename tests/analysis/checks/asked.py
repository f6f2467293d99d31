"""Projects and reports made for one question, and what is asked about them."""

from msgspec.structs import replace

from generator.analysis.checks import findings_of, questions_about
from generator.content.load import load
from generator.problems import Problem
from generator.records import Finding, Outcome, OutcomeKind, Project, Report
from tests.processes import ROOT

REPORT = load(ROOT).content.reports[-1]
MET = Outcome("完成任务", OutcomeKind.MET)
EXCEEDED = Outcome("超额完成", OutcomeKind.EXCEEDED)


def project(number: int, title: str, *texts: str, outcome: Outcome = MET) -> Project:
    """A project of the first level with a result of each text, all with one outcome."""
    first = REPORT.projects[0]
    source = replace(first.results[0].source, raw="")
    results = tuple(
        replace(first.results[0], text=text, outcome=outcome, people=("张三",), source=source)
        for text in texts
    )
    id_ = f"2022/{first.level}/{number}"
    key = f"{number}"
    return replace(first, id=id_, number=key, key=key, title=title, results=results, measures=())


def report(*projects: Project) -> Report:
    """A report of these projects, which no notice, highlight, example or answer names."""
    return replace(REPORT, projects=projects, notices=(), highlights=(), examples=(), answers=())


def asked(title: str, text: str, outcome: Outcome = MET) -> list[str]:
    """The codes of what is asked about a project alone."""
    about = questions_about(project(5, title, text, outcome=outcome))
    return [question.code for question in about]


def questions(
    code: str, title: str, *texts: str, outcome: Outcome = MET
) -> list[tuple[str, str, dict[str, str]]]:
    """The field, the words and the values of every question of that code about a project alone."""
    about = questions_about(project(5, title, *texts, outcome=outcome))
    return [inner(question) for question in about if question.code == code]


def inner(question: Problem) -> tuple[str, str, dict[str, str]]:
    """The field inside the project, the words asked about, and the values of the message."""
    return question.at.field.partition("].")[2], question.found, question.values


def of_code(code: str, asked_about: Report) -> list[Finding]:
    """The findings of that code about a report."""
    return [finding for finding in findings_of(asked_about) if finding.question.code == code]
