"""A question to the person who runs a verb, answered in either language."""

import io
import sys
from typing import Final, TextIO

import click

from generator.characters import HALF_WIDTH, without_unseen
from generator.cli.context import Context
from generator.cli.words import say

_YES: Final = frozenset({"y", "yes", "ok", "是", "是的", "好", "好的", "对", "行", "可以", "确定"})
_NO: Final = frozenset({"", "n", "no", "否", "不", "不是", "不要", "不行", "取消"})


class NobodyAnswersError(click.UsageError):
    """A question to which there is no more input."""


def is_agreed(context: Context, question: str) -> bool:
    """Asks until the answer is yes or no; nothing but Enter is no.

    Raises NobodyAnswersError where there is no more input.
    """
    while True:
        answer = answer_to(context, say("yes_or_no", context.language, question=question)).lower()
        if answer in _YES or answer in _NO:
            return answer in _YES
        click.echo(say("answer_so", context.language))


def answer_to(context: Context, question: str) -> str:
    """What a person types, digits and letters of half width, without what stands around it.

    Raises NobodyAnswersError where there is no more input.
    """
    click.echo(question, nl=False)
    line = next_line()
    if not line:
        click.echo("")
        raise NobodyAnswersError(say("nobody_answers", context.language))
    return without_unseen(line).translate(HALF_WIDTH).strip(" \r\n\t。.!")


def next_line() -> str:
    """The next line of the input with its end; empty where there is no more.

    What comes through a pipe or from a file is UTF-8 or, where it is not, the code page of Chinese
    Windows, whatever the system's own encoding is. All that is asked reads through this.
    """
    stream: TextIO = sys.stdin
    if not isinstance(stream, io.TextIOWrapper) or stream.isatty():
        return stream.readline()
    line: bytes = stream.buffer.readline()
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("gb18030", errors="replace")


def is_yes(answer: str) -> bool:
    """Whether an answer is a yes, in either language."""
    return answer.lower() in _YES
