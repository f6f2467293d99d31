"""The folder that a verb works in: its reports, its templates, and what is written there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.context import Context
from generator.cli.words import say

if TYPE_CHECKING:
    from generator.records import Report


def report_of(context: Context, year: str | None, *, accepting: bool = False) -> "Report":
    """The report of a year, or the newest; raises ProblemsFound, and UsageError for no such.

    `accepting` passes new projects whose words are not in the ledger yet.
    """
    from generator.content.load import load

    reports = load(context.project, accepting=accepting).content.reports
    for report in reversed(reports):
        if year in (None, report.folder):
            return report
    raise no_report(context, year)


def no_report(context: Context, year: str | None) -> click.UsageError:
    """The error that there is no report of a year."""
    return click.UsageError(say("no_year", context.language, year=year))


def template_folders(project: Path) -> tuple[Path, ...]:
    """Where templates are looked up: the project's own first, then the shipped ones.

    The project's own folder need not exist yet: who previews may make it any time.
    """
    from generator.resources import shipped

    own, brought = project / "templates", shipped("templates")
    return (own, brought) if own != brought else (brought,)


@contextmanager
def writing(context: Context, name: str) -> Iterator[None]:
    """A file that cannot be written is the user's matter, not a fault of the program.

    Raises UsageError in place of OSError.
    """
    try:
        yield
    except OSError as error:
        why = error.strerror or ""
        raise click.UsageError(say("not_written", context.language, name=name, why=why)) from None
