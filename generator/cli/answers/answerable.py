"""Which findings an answer settles, and the command that asks about them."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.content.check import Check
    from generator.records import Finding, Report

# About what is no published word: an answer that fits nothing is taken out or written anew.
_NOT_ANSWERED: Final = ("YQ321",)


def command_to_answer(checked: "Check", year: str | None = None) -> str:
    """The command that asks about the newest report with findings that an answer settles.

    Empty where no report has any, or none but the one of a year that is named.
    """
    reports = checked.loaded.content.reports
    for report in reversed(reports):
        if report.folder != year and any(map(can_be_answered, open_of(checked, report))):
            return "answer" if report is reports[-1] else f"answer --year {report.folder}"
    return ""


def open_of(checked: "Check", report: "Report") -> "list[Finding]":
    """What nobody has answered of a report and of the files in its folder."""
    folder = f"content/{report.folder}/"
    beside = [f for f in checked.beside if f.question.at.file.startswith(folder)]
    return [f for f in (*checked.by_report[report.folder], *beside) if f.answer is None]


def can_be_answered(finding: "Finding") -> bool:
    """Whether an answer can say what it is to, and settles it."""
    question = finding.question
    is_named = bool(question.at.field or finding.projects)
    return is_named and question.code not in _NOT_ANSWERED
