"""Work that goes on from year to year: proposed, and written once a person has confirmed it."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

import click

from generator.cli.context import Context
from generator.cli.project_folder import content_of
from generator.cli.words import say
from generator.problems.message import one_line

_AT_ONCE: Final = 50  # pairs in a command: a longer one some shells do not take

if TYPE_CHECKING:
    from generator.records import Project, Report


def reports_of(context: Context, year: str | None) -> "tuple[Report, Report | None]":
    """The report of a year, or the newest, and the one before it, None where there is none.

    Raises ProblemsFound, and UsageError for no such report.
    """
    loaded, report = content_of(context, year)
    earlier = [each for each in loaded.content.reports if each.folder < report.folder]
    return report, earlier[-1] if earlier else None


def print_continuations(context: Context, older: "Report", newer: "Report") -> None:
    """Prints how many projects go on with one of an earlier year, and which others may."""
    from generator.analysis.continued_work import continuations

    known = sum(bool(project.continues) for project in newer.projects)
    found = continuations(older, newer)
    click.echo("")
    context.say(
        "continued", newer=newer.folder, older=older.folder, known=known, proposed=len(found)
    )
    for pair in found:
        click.echo(f"\n  # {say('score', context.language, score=pair.score)}")
        for project in (pair.older, pair.newer):
            click.echo(f"  # {project.id}  {one_line(project.heading)}")
    pairs = [f"--continue {pair.newer.id}={pair.older.id}" for pair in found]
    if len(pairs) > 1:
        click.echo("")
        context.say("continued_at_once")
    for start in range(0, len(pairs), _AT_ONCE):
        click.echo(f"  yqsite undertakings {' '.join(pairs[start : start + _AT_ONCE])}")


def write_continued(context: Context, pairs: Sequence[str]) -> None:
    """Writes which project of an earlier year each goes on with, into all records or none.

    Raises ProblemsFound, and UsageError for projects that are not there.
    """
    from generator.cli.record_edits import write_edits
    from generator.content.edit.continued_text import with_continued
    from generator.content.edit.files_before import files_before
    from generator.content.load import load

    before = files_before(context.project, "*.yaml")
    reports = load(context.project, instead=before).content.reports
    projects = {project.id: project for report in reports for project in report.projects}
    by_file: dict[str, dict[int, str]] = {}
    for pair in pairs:
        newer, older = _pair(context, pair, projects)
        by_file.setdefault(newer.position.file, {})[newer.position.index] = older.id
    edits = {name: partial(with_continued, continued=each) for name, each in by_file.items()}
    texts = write_edits(context, edits, before, {})
    for name, each in by_file.items():
        said = "continued_written" if name in texts else "continued_not_written"
        context.say(said, file=name, number=len(each))


def _pair(
    context: Context, given: str, projects: "dict[str, Project]"
) -> "tuple[Project, Project]":
    """The newer project and the older one; raises UsageError."""
    names = given.split("=")
    known = [projects[name] for name in names if name in projects]
    if len(names) != 2 or len(known) != 2 or not names[1][:4] < names[0][:4]:
        raise click.UsageError(say("no_pair", context.language, given=given))
    return known[0], known[1]
