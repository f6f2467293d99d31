"""`yqsite check`: all problems and findings of the content, without a site."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import click

from generator.cli.answers.answerable import command_to_answer
from generator.cli.context import Context
from generator.cli.project_folder import command_here, template_folders
from generator.cli.verb import Words, verb
from generator.cli.verbs.ledger import say_what_is_not_covered
from generator.problems import Language, Problem, ProblemsFound
from generator.problems.message import as_data, as_github

if TYPE_CHECKING:
    from generator.records import Finding


_PUBLISHED: Final = "github"  # these stand beside the changed lines, for whoever sees those


def command(words: Words) -> click.Command:
    """The verb with its options."""
    formats = click.Choice(["text", "json", "github"])

    @verb("check", words)
    @click.option("--format", "form", type=formats, default="text", help=words("format"))
    @click.option("--strict", is_flag=True, help=words("strict"))
    @click.pass_obj
    def check(context: Context, form: str, strict: bool) -> int:
        return check_content(context, form, strict=strict)

    return check


def check_content(context: Context, form: str, *, strict: bool) -> int:
    """Checks the content; gives the exit code, or raises ProblemsFound for the text format."""
    from generator.analysis.public import public_problem
    from generator.build.rehearsal import check_project, rehearse
    from generator.content.check import locate_findings
    from generator.content.load import names_people

    try:
        templates = template_folders(context.project)
        checked = rehearse(check_project(context.project), templates).checked
    except ProblemsFound as found:
        if form == "text":
            raise
        problems = found.problems
        if form == _PUBLISHED and not names_people(context.project):
            problems = tuple(map(public_problem, problems))
        _print_for_machines(form, problems, context.language)
        return 1
    told = checked.public_findings if form == _PUBLISHED else checked.findings
    findings, waiting = locate_findings(context.project, told), len(checked.waiting)
    if form == "text":
        context.print_findings(findings)
        projects = sum(len(report.projects) for report in checked.loaded.content.reports)
        files, number = checked.loaded.files, len(findings)
        context.say("fine", projects=projects, files=files, findings=number, waiting=waiting)
        if waiting and (answering := command_to_answer(checked)):
            context.say("check_answer", command=command_here(context, answering))
        for report in checked.loaded.content.reports:
            say_what_is_not_covered(context, report)
    else:
        shown = [finding for finding in findings if form == "json" or finding.answer is None]
        answers = [_answer_of(finding) for finding in shown]
        questions = [finding.question for finding in shown]
        _print_for_machines(form, questions, context.language, answers)
    return 1 if strict and waiting else 0


def _answer_of(finding: "Finding") -> dict[str, str] | None:
    given = finding.answer
    return {"who": given.who, "when": given.when, "why": given.why} if given else None


def _print_for_machines(
    form: str,
    problems: Sequence[Problem],
    language: Language,
    answers: Sequence[dict[str, str] | None] = (),
) -> None:
    if form == "json":
        import json

        data = as_data(problems, language)
        for entry, answer in zip(data, answers, strict=False):
            entry["answer"] = answer
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            click.echo(as_github(problem, language))
