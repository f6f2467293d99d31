"""`yqsite verify`: a site against its sums, what it published, and a head from outside."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli.context import Context
from generator.cli.verb import Words, verb
from generator.cli.words import say
from generator.patterns import pattern

if TYPE_CHECKING:
    from generator.publish.verification import Verification

_HEX: Final = pattern("[0-9a-f]+")
_GAP: Final = pattern(r"[\s-]+")
_LONGEST: Final = 64


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("verify", words)
    @click.argument("folder", metavar="FOLDER", default="site")
    @click.option("--head", metavar="HEX", default="", help=words("verify_head"))
    @click.option("--also", metavar="FILE", multiple=True, help=words("verify_also"))
    @click.pass_obj
    def verify(context: Context, folder: str, head: str, also: tuple[str, ...]) -> int:
        return verify_site(context, folder, _head(context, head), also)

    return verify


def verify_site(context: Context, folder: str, head: str, also: tuple[str, ...]) -> int:
    """Verifies the site in a folder; 1 where anything is wrong with it.

    Raises UsageError for a folder that is not there or cannot be read.
    """
    from generator.publish.verification import verify

    place = Path(context.project, folder)
    if not place.is_dir():
        raise click.UsageError(say("verify_no_folder", context.language, folder=folder))
    try:
        found = verify(place, head, also)
    except OSError as error:
        values = {"folder": folder, "error": error.strerror}
        raise click.UsageError(say("verify_unread", context.language, **values)) from None
    _print_found(context, found, head)
    if found.problems:
        context.print_problems(found.problems)
        return 1
    return 0


def _head(context: Context, given: str) -> str:
    """The digits of a head as somebody typed them; raises UsageError for what can be none."""
    from generator.publish.verification import SHORTEST_HEAD

    head = _GAP.sub("", given).lower()
    is_head = _HEX.fullmatch(head) and SHORTEST_HEAD <= len(head) <= _LONGEST
    if given and not is_head:
        raise click.UsageError(say("verify_bad_head", context.language, least=SHORTEST_HEAD))
    return head


def _print_found(context: Context, found: "Verification", head: str) -> None:
    if not found.files:  # no sums, as a problem says: nothing was compared
        return
    context.say("verify_files", number=found.files)
    for year, number in found.publications.items():
        context.say("verify_chain", year=year, number=number)
    if not found.publications:
        context.say("verify_no_chain")
    elif found.found[0]:
        year, date = found.found
        context.say("verify_found", year=year, date=date)
    elif not head and not found.problems:
        context.say("verify_no_head", head=found.head)
