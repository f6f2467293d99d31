"""What every verb of the command line has: a name, and help in one language."""

from collections.abc import Callable
from functools import wraps

import click
from msgspec import Struct

from generator.cli.context import Context, NothingBuiltError
from generator.cli.project_folder import take_back_unfinished
from generator.cli.usage import YEAR, command_class
from generator.cli.words import WORDS, say
from generator.problems import Language, ProblemsFound

Function = Callable[..., object]


class Words(Struct, frozen=True):
    """The command line's words in one language."""

    language: Language

    def __call__(self, name: str) -> str:
        """The word under a name."""
        return WORDS[name][self.language]


def verb(name: str, words: Words, about: str = "") -> Callable[[Function], click.Command]:
    """Makes a function a verb, with its help in one language.

    Problems that it meets are printed, and end the run with 1. `about` names the words of its
    help, where they do not stand under the verb's own name.
    """

    def decorate(function: Function) -> click.Command:
        @wraps(function)
        def run(*arguments: object, **options: object) -> object:
            context: Context = click.get_current_context().obj
            try:
                take_back_unfinished(context)
                return function(*arguments, **options)
            except ProblemsFound as found:
                context.print_problems(found.problems, _unchanged(context, found))
                return 1

        with_help = click.help_option("-h", "--help", help=words("show_help"))(run)
        said, cls = words(about or name), command_class(words.language)
        made = click.command(name, cls, help=said, short_help=said)(with_help)
        for parameter in made.params:
            if parameter.name == "year":
                parameter.type = YEAR
        return made

    return decorate


def _unchanged(context: Context, found: ProblemsFound) -> str:
    """What a build that failed says of its output folder."""
    if not isinstance(found, NothingBuiltError):
        return ""
    return say("unchanged", context.language, output=found.output)
