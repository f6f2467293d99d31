"""`yqsite` alone: where a project stands, and the command that comes next."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import click

from generator.cli.answers.answerable import command_to_answer
from generator.cli.context import Context
from generator.cli.project_folder import (
    command_here,
    path_from_here,
    take_back_unfinished,
    template_folders,
)
from generator.cli.words import say
from generator.problems import Problem, ProblemsFound
from generator.problems.message import message_of, one_line, place_of

if TYPE_CHECKING:
    from generator.build.story import Options
    from generator.content.load import SiteContent
    from generator.records import Report

_MOST: Final = 5  # problems that are named here; `check` lists them all
_TO_FILL: Final = "YQ340"


def print_standing(context: Context) -> int:
    """Says where the project stands and what comes next; gives the exit code.

    That is 1 where the content has problems. Raises ProblemsFound where another run is at work in
    the output folder.
    """
    if not (context.project / "content").is_dir():
        _print_beginning(context)
        return 0
    context.say("standing_folder", folder=context.project)
    try:
        take_back_unfinished(context)
        _print_state(context)
    except ProblemsFound as found:
        _print_problems(context, found.problems)
        return 1
    return 0


def _print_beginning(context: Context) -> None:
    context.say("standing_nothing", folder=context.project)
    chinese = context.language == "zh"
    own, sample = ("报告", "示例") if chinese else ("report", "sample")
    sources = "完成情况.xlsx 通报.docx" if chinese else "table.xlsx bulletin.docx"
    _print_next(context, "next_new", f"new {own} {sources}")
    _print_next(context, "next_sample", f"sample {sample}")
    _print_verbs(context)


def _print_state(context: Context) -> None:
    """What can be said of content that has no problems; raises ProblemsFound where it has some."""
    from generator.build.rehearsal import check_project, rehearse
    from generator.build.story import OUTPUT, Options, figures_as_built
    from generator.content.load import load

    project, templates = context.project, template_folders(context.project)
    options = Options(project, templates, project / OUTPUT)
    figures = figures_as_built(options)
    if figures:
        loaded = load(project)
        findings, waiting = figures.findings, figures.waiting
    else:
        checked = rehearse(check_project(project), templates).checked
        loaded = checked.loaded
        findings, waiting = len(checked.findings), len(checked.waiting)
    reports = loaded.content.reports
    for report in reports:
        context.say("standing_report", title=report.title, projects=len(report.projects))
    context.say("standing_fine")
    context.say("standing_findings", findings=findings, waiting=waiting)
    _print_readings(context, reports)
    _print_site(context, options, is_built=figures is not None)
    _print_last_steps(context, loaded, waiting, is_built=figures is not None)


def _print_readings(context: Context, reports: "Sequence[Report]") -> None:
    """How many readings of numbers wait for a person, or that nobody has looked at any yet."""
    projects = [project for report in reports for project in report.projects]
    aside = [measure for project in projects for measure in project.set_aside]
    proposed = sum(measure.reading == "proposed" for measure in aside)
    is_begun = bool(aside) or any(project.measures for project in projects)
    command = command_here(context, "measures --review")
    if proposed:
        context.say("standing_readings", number=proposed, command=command)
    elif projects and not is_begun:
        context.say("standing_no_readings", command=command)


def _print_site(context: Context, options: "Options", *, is_built: bool) -> None:
    home = options.output / "index.html"
    if is_built:
        context.say("standing_built", file=path_from_here(home))
    else:
        context.say("standing_changed" if home.is_file() else "standing_unbuilt")


def _print_last_steps(
    context: Context, loaded: "SiteContent", waiting: int, *, is_built: bool
) -> None:
    """Whether the newest report is published, and the first step that is still to be done."""
    reports = loaded.content.reports
    report = reports[-1]
    if report.ledger is None:
        context.say("standing_unpublished")
    else:
        context.say("standing_published", changes=len(report.ledger.changes))
    if not is_built:
        _print_next(context, "next_build", "build")
    elif not _is_to_publish(context, reports):
        file = "进展.xlsx" if context.language == "zh" else "table.xlsx"
        _print_next(context, "next_import", f"import {file} --year {report.folder}")
    else:
        _print_way_to_publish(context, loaded, waiting)
    _print_verbs(context)


def _print_way_to_publish(context: Context, loaded: "SiteContent", waiting: int) -> None:
    """To publish; before that to answer what an answer settles, and to fill in what is missing."""
    from generator.build.processes import spread_over
    from generator.content.check import check

    words, command = "next_publish", "publish"
    if waiting:
        checked = check(loaded, spread=spread_over(0))
        if answering := command_to_answer(checked):
            words, command = "next_look", answering
        elif any(problem.code == _TO_FILL for problem in checked.waiting):
            words, command = "next_fill", "check"
    _print_next(context, words, command, folder=path_from_here(context.project / "site"))


def _is_to_publish(context: Context, reports: "Sequence[Report]") -> bool:
    """Whether the built site has what is not published yet, as far as this folder knows."""
    from generator.analysis.additions import additions
    from generator.build.story import OUTPUT
    from generator.build.uploads import upload_of

    if any(report.ledger is None or additions(report) for report in reports):
        return True
    upload = upload_of(context.project, context.project / OUTPUT)
    return not upload.is_first and bool(upload.new or upload.changed or upload.gone)


def _print_problems(context: Context, problems: Sequence[Problem]) -> None:
    """The first problems with their places, to standard error, and how to see them all."""
    files = len({problem.at.file for problem in problems})
    lines = [say("standing_problems", context.language, problems=len(problems), files=files)]
    for problem in problems[:_MOST]:
        title = one_line(message_of(problem, context.language)["title"])
        lines.append(f"  {place_of(problem)}: {problem.code} {title}")
    if len(problems) > _MOST:
        lines.append(say("standing_more", context.language, number=len(problems) - _MOST))
    click.echo("\n".join(lines), err=True)
    _print_next(context, "next_check", "check")


def _print_next(context: Context, words: str, command: str, **values: object) -> None:
    """A step and the command for it, as it is typed here."""
    context.say(words, **values)
    if not context.quiet:
        click.echo(f"  {command_here(context, command)}")


def _print_verbs(context: Context) -> None:
    context.say("next_verbs", command="yqsite help")
