"""Tables for offices: what `yqsite export` writes, beside and not into the site."""

from pathlib import Path
from typing import Final

from generator.analysis.public import names_of
from generator.analysis.report_facts import report_facts
from generator.build.rehearsal import check_project
from generator.content.check import Check
from generator.export.bulletin import bulletin_of
from generator.pages.outline import outline_of
from generator.records import Report
from generator.render import as_workbook

# What can be exported, and the ending of its file.
KINDS: Final = {
    "assessment": "xlsx",
    "docx": "docx",
    "xlsx": "xlsx",
    "html": "html",
    "txt": "txt",
    "csv": "csv",
}


def export(project: Path, kind: str, year: str | None) -> tuple[str, bytes] | None:
    """A report's year and the file of a kind; None where there is no such report.

    Without a year it is the newest. Raises ProblemsFound as a check does.
    """
    checked = check_project(project)
    reports = {report.folder: report for report in checked.loaded.content.reports}
    wanted = year or list(reports)[-1]
    report = reports.get(wanted)
    return None if report is None else (wanted, _file(checked, report, kind))


def _file(checked: Check, report: Report, kind: str) -> bytes:
    loaded, findings = checked.loaded, checked.by_report[report.folder]
    names = None if loaded.site.show_people else names_of(loaded.content.reports)
    outline = outline_of(loaded.site, report_facts(loaded.site, report, findings, names))
    if kind == "assessment":
        from generator.export.assessment_book import assessment_book

        return as_workbook(assessment_book(outline))
    # the libraries behind these take longer to import than everything else
    from generator.export import office, texts

    writers = {
        "docx": office.as_docx,
        "xlsx": office.as_xlsx,
        "html": texts.as_html,
        "txt": texts.as_text,
        "csv": texts.as_csv,
    }
    return writers[kind](bulletin_of(outline.report))
