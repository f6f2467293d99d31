"""`yqsite start`: what happens to files that are dropped on the program."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli.beginning.dropped_files import dropped_files
from generator.cli.context import Context
from generator.cli.project_folder import path_from_here, take_back_unfinished
from generator.cli.prompt.agreement import is_agreed
from generator.cli.verb import Words, verb
from generator.cli.words import say
from generator.problems import Language

if TYPE_CHECKING:
    from generator.cli.beginning.new_request import NewRequest

FOLDERS: Final[dict[Language, str]] = {"zh": "报告", "en": "report"}


def command(words: Words) -> click.Command:
    """The verb with its argument."""

    @verb("start", words)
    @click.argument("files", nargs=-1, metavar="FILE…")
    @click.pass_obj
    def start(context: Context, files: tuple[str, ...]) -> int:
        return begin_or_add(context, files or dropped_files(os.environ))

    return start


def begin_or_add(context: Context, files: tuple[str, ...]) -> int:
    """Makes a site of the first files, adds later ones to it; without any says what to do.

    The site's project is the folder 报告 beside the program. Gives the exit code; raises
    ProblemsFound and UsageError with nothing written.
    """
    name = _folder(context)
    project = context.project / name
    own = Context(project, context.quiet, context.verbose, context.language)
    has_content = (project / "content").is_dir()
    take_back_unfinished(own)
    if not files:
        context.say("start_how_later" if has_content else "start_how", folder=name)
        if has_content:
            _build(own)
        return 0
    sources = tuple(str(Path(file).absolute()) for file in files)
    if has_content:
        return _add(own, sources)
    _begin(context, name, sources)
    return 0


def _folder(context: Context) -> str:
    """The folder of the project: the one that is there already, else one in the user's language."""
    names = [FOLDERS[context.language], *FOLDERS.values()]
    there = (name for name in names if (context.project / name / "content").is_dir())
    return next(there, names[0])


def _begin(context: Context, name: str, sources: tuple[str, ...]) -> None:
    from generator.cli.beginning.new_request import NewRequest
    from generator.cli.verbs.new import new_site

    new_site(context, NewRequest(name, sources, "", "", "", "", "", (), yes=False))


def _add(context: Context, sources: tuple[str, ...]) -> int:
    """Imports tables into the report of the year that they name, and builds the site anew.

    Gives the exit code of the import; where it is not 0 nothing was written, and the site stays.
    """
    from generator.cli.beginning.new_request import NewRequest
    from generator.cli.verbs.import_ import import_sources

    request = NewRequest("", sources, "", "", "", "", "", (), yes=False)
    year, is_new = _year(context, request)
    ordered = replace(request.import_request(year), yes=False, create=is_new)
    code = import_sources(context, ordered)
    if code == 0:
        _build(context)
    return code


def _build(context: Context) -> None:
    """Builds the site, says what is still to be filled in, and where the site is."""
    from generator.build.story import OUTPUT
    from generator.cli.beginning.new_account import print_marks
    from generator.cli.verbs.build import build_site

    build_site(context, None, None, strict=False, jobs=0, with_hints=False)
    print_marks(context, context.project)
    context.say("new_open", file=path_from_here(context.project / OUTPUT / "index.html"))


def _year(context: Context, request: "NewRequest") -> tuple[str, bool]:
    """The year that the sources name, and whether its report begins; the newest if they name none.

    A later year than those that have a report is asked about. Raises UsageError where they name
    another one, or nobody wants it: tables of a year belong to no other.
    """
    from generator.cli.beginning.new_sources import beginning_of
    from generator.content.load import load
    from generator.importing.county import year_of

    quiet = Context(context.project, True, False, context.language)
    named = year_of(beginning_of(quiet, request).evidence)
    years = [report.folder for report in load(context.project).content.reports]
    if not named.value:
        return years[-1], False
    fitting = [year for year in (named.value, *named.others) if year in years]
    if not fitting and not named.others and named.value > years[-1]:
        values = {"found": named.value, "newest": years[-1]}
        if is_agreed(context, say("start_new_year", context.language, **values)):
            return named.value, True
    if len(fitting) != 1:
        found = "、".join((named.value, *named.others))
        words = say("start_other_year", context.language, found=found, years="、".join(years))
        raise click.UsageError(words)
    return fitting[0], False
