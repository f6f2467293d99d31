"""The folder that a verb works in: its reports, its templates, and what may be written there."""

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import click

from generator.cli.context import Context
from generator.cli.words import say
from generator.problems.message import one_line

if TYPE_CHECKING:
    from generator.content.load import SiteContent
    from generator.records import Report

_SOURCES: Final = ("content", "templates", ".yqsite", ".git")


def project_around(folder: Path) -> Path:
    """The project that a folder is, or lies in: the nearest one above that has content.

    The folder itself, where there is none.
    """
    if (folder / "content").is_dir():
        return folder
    for parent in folder.parents:
        content = parent / "content"
        if (content / "site.yaml").is_file() or (
            folder.is_relative_to(content) and any(content.glob("[0-9]*/report.yaml"))
        ):
            return parent
    return folder


def take_back_unfinished(context: Context) -> None:
    """Says where a run was killed while it saved several files, which are then as before it.

    Raises ProblemsFound.
    """
    from generator.content.project_files import UNFINISHED

    if os.path.lexists(context.project / UNFINISHED):
        from generator.content.edit.whole_files import take_back_unfinished as take_back

        if take_back(context.project) and not context.quiet:
            click.echo(say("taken_back", context.language), err=True)


def content_of(
    context: Context,
    year: str | None,
    *,
    instead: Mapping[str, bytes] = MappingProxyType({}),
) -> "tuple[SiteContent, Report]":
    """All that was read, and of it the report of a year, or the newest.

    Files that stand in `instead` have been read already. Raises ProblemsFound, and UsageError
    where there is no such report.
    """
    from generator.content.load import load

    loaded = load(context.project, instead=instead)
    for report in reversed(loaded.content.reports):
        if year in (None, report.folder):
            return loaded, report
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


def path_from_here(path: Path) -> str:
    """The path as whoever runs this would type it; in full where it is on another drive."""
    try:
        return os.path.relpath(path)
    except ValueError:  # Windows
        return str(path)


def command_here(context: Context, command: str) -> str:
    """A command as it is typed here: with the project's folder, where that is another one."""
    folder = path_from_here(context.project)
    if folder == ".":
        return f"yqsite {command}"
    quoted = f'"{folder}"' if " " in folder else folder
    return one_line(f"yqsite -C {quoted} {command}")


def check_output_file(context: Context, name: str) -> None:
    """Raises ProblemsFound (YQ611) for a file that the site is built from, or is kept for builds.

    What else may not be written is told when it is.
    """
    from generator.content.edit.whole_files import writable_place
    from generator.problems import Location, Problem, ProblemsFound

    place = writable_place(context.project, name)
    for folder in _SOURCES:
        if place.is_relative_to((context.project / folder).resolve()):
            raise ProblemsFound([Problem("YQ611", Location(name), name, "no_source")])
