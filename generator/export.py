"""Tables for offices: what `yqsite export` writes, beside and not into the site."""

from pathlib import Path

from generator.build import check
from generator.plan import plan_assessment
from generator.render import as_workbook


def export_assessment(project: Path, year: str | None) -> tuple[str, bytes] | None:
    """A report's year and its assessment sheet as XLSX; None where there is no such report.

    Without a year it is the newest. Raises ProblemsFound as a check does.
    """
    checked = check(project)
    reports = {report.folder: report for report in checked.loaded.content.reports}
    wanted = year or list(reports)[-1]
    report = reports.get(wanted)
    if report is None:
        return None
    findings = checked.by_report[wanted]
    return wanted, as_workbook(plan_assessment(checked.loaded.site, report, findings))
