"""What a call of `yqsite new` says, and whether its folder may be used."""

from dataclasses import dataclass

import click

from generator.cli.context import Context
from generator.cli.imports.import_sources import Request
from generator.cli.words import say


@dataclass(frozen=True, slots=True)
class NewRequest:
    """What the command line says; empty where it says nothing."""

    target: str
    sources: tuple[str, ...]
    county: str
    year: str
    level: str
    period: str
    sheet: str
    columns: tuple[str, ...]
    yes: bool

    def import_request(self, year: str) -> Request:
        """The same for the import of its tables."""
        return Request(
            sources=self.sources,
            year=year,
            level="",
            period=self.period,
            sheet=self.sheet,
            columns=self.columns,
            outcome="",
            department="",
            table="",
            same=(),
            replace=False,
            dry_run=False,
            yes=True,
        )


def check_target(context: Context, request: NewRequest) -> None:
    """Raises UsageError where the folder has content, or may not be entered."""
    try:
        is_taken = (context.project / request.target / "content").exists()
    except OSError as error:  # a name that is too long, or a folder that may not be entered
        why = error.strerror or ""
        words = say("no_new_folder", context.language, folder=request.target, why=why)
        raise click.UsageError(words) from None
    if is_taken:
        raise click.UsageError(say("new_exists", context.language, folder=request.target))
