"""`yqsite answer`: the open findings answered one after another, without writing YAML."""

import sys
from typing import TYPE_CHECKING, Any, Final

import click
from msgspec import Struct

from generator.cli.context import Context
from generator.cli.days import today
from generator.cli.project_folder import command_here
from generator.cli.usage import DAY
from generator.cli.verb import Words, verb
from generator.cli.words import say
from generator.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.cli.answers.open_findings import OpenFindings, Wanted
    from generator.records import Finding

_CODE: Final = pattern("(?:YQ)?(3[0-9]{2})")
_PROJECT: Final = pattern("([0-9]{4})(?:/[a-z0-9-]+/[a-z0-9-]+)?")


class AnswerRequest(Struct, frozen=True):
    """What is asked for: a project or the year of a report, a code, and an answer if it is known.

    `kind` is source, explained or corrected, and empty where a person is to be asked.
    """

    about: str = ""
    code: str = ""
    kind: str = ""
    why: str = ""
    who: str = ""
    to: str = ""
    field: str = ""
    text: str = ""
    date: str = ""
    year: str | None = None
    only_list: bool = False


def command(words: Words) -> click.Command:
    """The verb with its options."""
    kinds = click.Choice(["source", "explained", "corrected"])

    @verb("answer", words)
    @click.argument("about", required=False, default="", metavar="[PROJECT]")
    @click.argument("kind_of_finding", required=False, default="", metavar="[CODE]")
    @click.option("--code", default="", metavar="CODE", help=words("answer_code"))
    @click.option("--list", "only_list", is_flag=True, help=words("answer_list"))
    @click.option("--as", "kind", type=kinds, help=words("answer_as"))
    @click.option("--why", default="", metavar="TEXT", help=words("answer_why"))
    @click.option("--who", default="", metavar="TEXT", help=words("answer_who"))
    @click.option("--to", default="", metavar="TEXT", help=words("answer_to"))
    @click.option("--field", default="", metavar="FIELD", help=words("answer_field"))
    @click.option("--text", default="", metavar="TEXT", help=words("answer_text"))
    @click.option("--date", metavar="DATE", type=DAY, help=words("answer_date"))
    @click.option("--year", metavar="YEAR", help=words("report_year"))
    @click.pass_obj
    def answer(
        context: Context,
        /,
        date: str | None,
        kind: str | None,
        code: str,
        kind_of_finding: str,
        **options: Any,
    ) -> int:
        about = options.pop("about")
        if _CODE.fullmatch(about.upper()) and not kind_of_finding:  # a code alone
            about, kind_of_finding = "", about
        code = code or kind_of_finding
        request = AnswerRequest(
            about=about, date=date or today(), kind=kind or "", code=code, **options
        )
        return answer_findings(context, request)

    return answer


def answer_findings(context: Context, request: AnswerRequest) -> int:
    """Lists the open findings, answers one, or walks through them; gives the exit code.

    Raises ProblemsFound and UsageError.
    """
    from generator.cli.answers.answer_screen import print_list
    from generator.cli.answers.open_findings import open_findings
    from generator.content.edit.whole_files import remove_leftovers

    wanted = _wanted(context, request)
    _refuse_contradictions(context, request)
    year = request.about[:4] or request.year
    opened = open_findings(context, year)
    if not request.only_list:  # there may be nothing left to answer, and so nothing to write
        projects = opened.report.projects
        remove_leftovers(context.project, {project.position.file for project in projects})
    ids = {project.id for project in opened.report.projects}
    if wanted.project and wanted.project not in ids:
        values = {"given": wanted.project, "year": opened.report.folder}
        raise click.UsageError(say("answer_no_project", context.language, **values))
    found = [finding for finding in opened.findings if wanted.fits(finding)]
    if request.kind:
        return _answer_one(context, opened, found, request)
    if not found:
        context.say("answer_nothing", title=opened.report.title)
        _print_others(context, opened)
        return 0
    if request.only_list:
        print_list(context, opened, found)
        _print_others(context, opened)
        return 0
    return _walk(context, opened, wanted, request)


def _wanted(context: Context, request: AnswerRequest) -> "Wanted":
    from generator.cli.answers.open_findings import Wanted

    code, project = _CODE.fullmatch(request.code.upper()), _PROJECT.fullmatch(request.about)
    if request.code and code is None:
        raise click.UsageError(say("answer_bad_code", context.language, given=request.code))
    if request.about and project is None:
        raise click.UsageError(say("answer_bad_project", context.language, given=request.about))
    return Wanted(
        project=request.about if "/" in request.about else "",
        code=f"YQ{code[1]}" if code else "",
        field=request.field,
        text=request.text,
    )


def _refuse_contradictions(context: Context, request: AnswerRequest) -> None:
    """Raises UsageError for two years, an answer without its parts, parts without an answer."""
    named = request.about[:4]
    if named and request.year and request.year != named:
        values = {"given": request.about, "year": request.year}
        raise click.UsageError(say("answer_two_years", context.language, **values))
    if not request.kind:
        if request.why or request.to or request.field or request.text:
            raise click.UsageError(say("answer_needs_as", context.language))
        return
    needs = {"source": ("who",), "explained": ("why", "who"), "corrected": ("to",)}
    _refuse_missing(context, request, needs[request.kind])


def _refuse_missing(context: Context, request: AnswerRequest, needed: "Sequence[str]") -> None:
    """Raises UsageError where an answer lacks what it needs."""
    missing = [f"--{name}" for name in needed if not getattr(request, name).strip()]
    if missing:
        values = {"kind": request.kind, "missing": " ".join(missing)}
        raise click.UsageError(say("answer_needs", context.language, **values))


def _answer_one(
    context: Context, opened: "OpenFindings", found: "list[Finding]", request: AnswerRequest
) -> int:
    """Writes the answer to the one finding that is meant; gives the exit code."""
    from generator.cli.answers.answer_screen import line_of
    from generator.cli.answers.answer_walk import Answering

    if not found:
        raise click.UsageError(say("answer_none_fits", context.language))
    if len(found) > 1:
        labels = context.labels([finding.question for finding in found])
        lines = [
            f"  {finding.question.code}{line_of(context, opened, finding, labels)}"
            f"  --field {finding.question.at.field.partition('].')[2] or finding.question.at.field}"
            for finding in found
        ]
        several = say("answer_several_fit", context.language, number=len(found))
        click.echo("\n".join([several, *lines]), err=True)
        return 2
    (finding,) = found
    answering = Answering(context, opened, request.who.strip(), request.date)
    if request.kind == "corrected":
        if opened.is_published(finding):
            _refuse_missing(context, request, ("who", "why"))
        is_done = answering.can_be_corrected(finding) and answering.correct(
            finding, request.to, request.why.strip()
        )
    else:
        why = request.why.strip() or say("answer_source", "zh")
        is_done = answering.write(finding, why)
    return 0 if is_done else 1


def _walk(
    context: Context, opened: "OpenFindings", wanted: "Wanted", request: AnswerRequest
) -> int:
    from generator.cli.answers.answer_walk import Answering
    from generator.cli.prompt.key_walk import walk

    answering = Answering(context, opened, request.who.strip(), request.date, wanted)
    context.say("answer_begin", title=opened.report.title, number=len(answering.waiting()))
    if not walk(answering, "answer_key") and not sys.stdin.isatty():
        raise click.UsageError(say("answer_nobody", context.language))
    left = len(answering.waiting())
    values = {"answered": answering.answered, "corrected": answering.corrected, "left": left}
    after = say("answer_next", context.language) if left else ""
    context.say("answer_end", **values, next=after)
    _print_others(context, answering.opened)
    return 0


def _print_others(context: Context, opened: "OpenFindings") -> None:
    """Says how many questions are settled otherwise: `check` counts these too."""
    if opened.others:
        context.say("answer_others", number=opened.others)
    if opened.elsewhere:
        context.say("answer_other_year", command=command_here(context, opened.elsewhere))
