"""What every verb of the command line has: a name, and help in one language."""

from collections.abc import Callable

import click
from msgspec import Struct

from generator.cli.usage import command_class
from generator.cli.words import WORDS
from generator.problems import Language

Function = Callable[..., object]


class Words(Struct, frozen=True):
    """The command line's words in one language."""

    language: Language

    def __call__(self, name: str) -> str:
        """The word under a name."""
        return WORDS[name][self.language]


def verb(name: str, words: Words) -> Callable[[Function], click.Command]:
    """Makes a function a verb, with its help in one language."""

    def decorate(function: Function) -> click.Command:
        with_help = click.help_option("-h", "--help", help=words("show_help"))(function)
        return click.command(name, command_class(words.language), help=words(name))(with_help)

    return decorate
