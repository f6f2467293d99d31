"""The walk through all that waits for a person: one key each, saved before the next is asked."""

from collections.abc import Hashable, Sequence
from typing import Final, Protocol, TypeVar

from generator.cli.context import Context
from generator.cli.prompt.answer_keys import Key, StoppedError, key_for
from generator.cli.words import say
from generator.problems import ProblemsFound

_MEANWHILE: Final = "YQ614"  # somebody has saved the file since it was read

Asked = TypeVar("Asked")


class Asking(Protocol[Asked]):
    """What is asked about one after another, and what the answers do."""

    context: Context

    def waiting(self) -> Sequence[Asked]:
        """What waits for an answer now, in the order in which it is asked about."""

    def name_of(self, asked: Asked) -> Hashable:
        """What makes it the same after the content was read again."""

    def print_asked(self, asked: Asked, number: int, whole: int) -> None:
        """Prints which of how many it is, and all that a person has to see."""

    def print_keys(self, asked: Asked) -> None:
        """Prints what each key does, with what it does here as an example."""

    def is_done(self, asked: Asked, key: Key) -> bool:
        """Does what a key says; False where a person leaves it, or it cannot be written.

        Raises ProblemsFound, and StoppedError at the end of the input.
        """

    def read_again(self) -> None:
        """Reads what waits anew; raises ProblemsFound."""


def walk(asking: Asking[Asked], question: str) -> bool:
    """Asks about each until a person stops or none is left; whether anybody typed a key at all.

    `question` names the words that ask for a key.
    """
    skipped: set[Hashable] = set()
    place, has_heard = 0, False
    while left := [each for each in asking.waiting() if asking.name_of(each) not in skipped]:
        first, place, is_settled = left[0], place + 1, False
        asking.print_asked(first, place, place + len(left) - 1)
        if place == 1:
            asking.print_keys(first)
        try:
            while not is_settled:
                key = key_for(asking.context, say(question, asking.context.language))
                has_heard = True
                if key is Key.STOP:
                    return True
                if key is Key.SKIP:
                    skipped.add(asking.name_of(first))
                is_settled = key is Key.SKIP or _is_settled(asking, first, key)
        except StoppedError:
            return has_heard
    return has_heard


def _is_settled(asking: Asking[Asked], asked: Asked, key: Key) -> bool:
    """Whether a key was enough; what stands in the way is printed, and it is asked again."""
    try:
        return asking.is_done(asked, key)
    except ProblemsFound as found:
        if any(problem.code != _MEANWHILE for problem in found.problems):
            asking.context.print_problems(found.problems)
            return False
        asking.context.say("answer_again", file=found.problems[0].at.file)
        asking.read_again()
        return True  # whatever it is now, it is asked about again
