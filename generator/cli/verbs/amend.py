"""`yqsite amend`: what was published and reads otherwise now gets its entry, with who and why."""

from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from generator.cli.amendments.amend_request import (
    AmendRequest,
    Grounds,
    nobody,
    refuse_contradictions,
)
from generator.cli.context import Context
from generator.cli.days import today
from generator.cli.project_folder import no_report
from generator.cli.prompt.agreement import NobodyAnswersError, is_agreed
from generator.cli.usage import DAY
from generator.cli.verb import Words, verb
from generator.cli.words import say

if TYPE_CHECKING:
    from generator.content.edit.amendment import Amended


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("amend", words)
    @click.option("--field", default="", metavar="FIELD", help=words("amend_field"))
    @click.option("--to", metavar="TEXT", help=words("amend_to"))
    @click.option("--withdraw", is_flag=True, help=words("amend_withdraw"))
    @click.option("--old", default="", metavar="TEXT", help=words("amend_old"))
    @click.option("--who", default="", metavar="TEXT", help=words("amend_who"))
    @click.option("--why", default="", metavar="TEXT", help=words("amend_why"))
    @click.option("--date", metavar="DATE", type=DAY, help=words("amend_date"))
    @click.option("--year", metavar="YEAR", help=words("report_year"))
    @click.option("--yes", is_flag=True, help=words("amend_yes"))
    @click.option("-n", "--dry-run", is_flag=True, help=words("amend_dry_run"))
    @click.pass_obj
    def amend(context: Context, /, date: str | None, **options: Any) -> int:
        return amend_content(context, AmendRequest(date=date or today(), **options))

    return amend


def amend_content(context: Context, request: AmendRequest) -> int:
    """Writes entries for what differs from what was published; gives the exit code.

    That is 1 where something differs and has no entry yet. Raises ProblemsFound and UsageError with
    nothing written.
    """
    from generator.cli.amendments.one_amendment import amend_field
    from generator.content.edit.amendment import amended

    refuse_contradictions(context, request)
    named = request.field[:4]
    year = named if named.isdecimal() else request.year
    try:
        now = amended(context.project, year)
    except LookupError:
        raise no_report(context, year) from None
    if request.field:
        return amend_field(context, now, request)
    return amend_all(context, now, request)


def amend_all(context: Context, now: "Amended", request: AmendRequest) -> int:
    """Goes through all that differs, and writes each entry when it is answered.

    Where who and why are given, all is shown first, and agreed to at once.
    """
    from generator.cli.amendments.one_amendment import amend_difference, finish
    from generator.cli.stale_measures import print_stale_measures, stale_measures
    from generator.content.edit.whole_files import remove_leftovers

    year, found = now.report.folder, now.differences()
    if now.report.ledger is None or not found:
        if not request.dry_run:
            remove_leftovers(context.project, [now.file])
        context.say("amend_nothing" if now.report.ledger else "amend_unpublished", year=year)
        return 0
    if request.who and request.why and not request.dry_run:
        if not _is_agreed_to(context, now, request):
            return 1
        request = replace(request, yes=True)
    written, last = 0, Grounds()
    for place, difference in enumerate(found, start=1):
        number = f"{place}/{len(found)}"
        after, last = amend_difference(context, now, difference, request, number=number, last=last)
        if after is not now:
            after = finish(context, after, request)
            written += 1
        now = after
    records = {difference.record for difference in found}
    print_stale_measures(context, stale_measures(now.report, records))
    if request.dry_run:
        context.say("publish_only_shown")
        return 0
    left = len(found) - written
    context.say("amend_left" if left else "amend_done", written=written, left=left)
    return 1 if left else 0


def _is_agreed_to(context: Context, now: "Amended", request: AmendRequest) -> bool:
    """Shows all that differs, and asks whether it is changed by whom and why it was said."""
    from generator.cli.amendments.difference_words import name_of, print_difference

    if request.yes:
        return True
    found = now.differences()
    for place, difference in enumerate(found, start=1):
        name, number = name_of(now.report, difference), f"{place}/{len(found)}"
        print_difference(context, name, difference, now.located(difference.problem), number)
    question = say("amend_ask_all", context.language, who=request.who, why=request.why)
    try:
        return is_agreed(context, question)
    except NobodyAnswersError:
        raise nobody(context, name_of(now.report, found[0])) from None
