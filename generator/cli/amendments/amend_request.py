"""What `yqsite amend` is asked for, and how wrong ways of asking are told."""

from typing import TYPE_CHECKING

import click
from msgspec import Struct

from generator.cli.context import Context
from generator.cli.prompt.agreement import NobodyAnswersError, answer_to
from generator.cli.words import say

if TYPE_CHECKING:
    from generator.analysis.differences import Difference


class AmendRequest(Struct, frozen=True):
    """What is to be amended: all that differs, or one field; who and why where they are known."""

    field: str = ""
    to: str | None = None
    old: str = ""
    who: str = ""
    why: str = ""
    date: str = ""
    year: str | None = None
    withdraw: bool = False
    dry_run: bool = False
    yes: bool = False


class Grounds(Struct, frozen=True):
    """By whom and why something is changed; both are shown in public."""

    who: str = ""
    why: str = ""


def refuse_contradictions(context: Context, request: AmendRequest) -> None:
    """Raises UsageError for options that mean nothing together."""
    needs_field = request.to is not None or request.old or request.withdraw
    if needs_field and not request.field:
        raise click.UsageError(say("amend_needs_field", context.language))
    if request.to is not None and request.withdraw:
        raise click.UsageError(say("amend_two_ways", context.language))


def answer_about(context: Context, name: str, question: str) -> str:
    """What a person answers about a field; raises UsageError where there is no more input."""
    try:
        return answer_to(context, question)
    except NobodyAnswersError:
        raise nobody(context, name) from None


def nobody(context: Context, name: str) -> click.UsageError:
    """The error that nobody answered, with what a script writes."""
    from generator.analysis.given_field import quoted

    return click.UsageError(say("amend_nobody", context.language, name=quoted(name)))


def old_words(
    context: Context, name: str, difference: "Difference", request: AmendRequest
) -> str | None:
    """The words that were published: known, given, or asked for; None where a person leaves it.

    Raises UsageError for given words that are not those.
    """
    if difference.old is not None:
        return difference.old
    if request.old:
        if difference.could_be(request.old):
            return request.old
        raise click.UsageError(say("amend_wrong_old", context.language))
    while answer := answer_about(context, name, say("amend_ask_old", context.language)):
        if difference.could_be(answer):
            return answer
        click.echo(say("amend_wrong_old", context.language))
    return None


def grounds_for(context: Context, name: str, given: Grounds, last: Grounds) -> Grounds | None:
    """Who and why: given, or asked for; nothing but Enter is the answer before.

    None where a person leaves it for later.
    """
    answers = []
    for known, before, words in (
        (given.who, last.who, "amend_ask_who"),
        (given.why, last.why, "amend_ask_why"),
    ):
        default = before or say("amend_skip", context.language)
        answer = known or answer_about(context, name, say(words, context.language, last=default))
        answers.append(answer or before)
        if not answers[-1]:
            return None
    return Grounds(*answers)
