"""One key for one question: a letter or a Chinese word and Enter, in every console alike.

Keys are read by the line, so that they work with an input method, in a pipe and without a terminal.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from enum import Enum
from typing import Final

import click

from generator.characters import without_unseen
from generator.cli.context import Context
from generator.cli.prompt.agreement import NobodyAnswersError, answer_to, is_agreed, next_line
from generator.cli.words import say
from generator.problems.message import one_line


class StoppedError(Exception):
    """The input has ended, or a person stops."""


class Key(Enum):
    """What a person says to one of many questions."""

    YES = "yes"
    NO = "no"
    CORRECT = "correct"
    SKIP = "skip"
    STOP = "stop"


AROUND: Final = 60  # characters of a long text that are shown before and behind words
_WORDS: Final[dict[Key, str]] = {
    Key.YES: "y yes 是 是的 对",
    Key.NO: "n no 否 不 不是",
    Key.CORRECT: "c correct 改 更正 改正",
    Key.SKIP: "s skip 跳过 跳 略过",
    Key.STOP: "q quit stop 停 停止 退出",
}
_KEYS: Final = {word: key for key, words in _WORDS.items() for word in words.split()}


def key_for(context: Context, question: str) -> Key:
    """Asks until the answer is one of the keys; raises StoppedError at the end of the input."""
    while True:
        with _stopping():
            answer = answer_to(context, question).lower()
        if answer in _KEYS:
            return _KEYS[answer]
        click.echo(say("key_so", context.language))


def line_for(question: str, default: str = "") -> str:
    """A line as it is typed, or the default for nothing but Enter.

    Raises StoppedError at the end of the input.
    """
    click.echo(question, nl=False)
    line = next_line()
    if not line:
        click.echo("")
        raise StoppedError
    return without_unseen(line).strip() or default


def is_agreed_to(context: Context, question: str) -> bool:
    """Whether the answer is yes; raises StoppedError at the end of the input."""
    with _stopping():
        return is_agreed(context, question)


@contextlib.contextmanager
def _stopping() -> Iterator[None]:
    try:
        yield
    except NobodyAnswersError:
        raise StoppedError from None


def marked(before: str, words: str, after: str) -> str:
    """Words in what stands around them: in reverse on a terminal that can, else in brackets."""
    shown = one_line(words)
    middle = click.style(shown, reverse=True) if _can_reverse() else f"【{shown}】"
    return one_line(before) + middle + one_line(after)


def marked_in(text: str, words: str) -> str:
    """The words marked in a text, of which a long one is shown around them alone."""
    before, _, after = text.partition(words)
    if len(before) > AROUND:
        before = f"…{before[-AROUND:]}"
    if len(after) > AROUND:
        after = f"{after[:AROUND]}…"
    return marked(before, words, after)


def _can_reverse() -> bool:
    """Whether the output is a terminal that is known to understand what reverses."""
    if not sys.stdout.isatty() or "NO_COLOR" in os.environ:
        return False
    if os.name == "nt":  # the old console shows the signs themselves
        return bool(os.environ.get("WT_SESSION"))
    return os.environ.get("TERM", "dumb") != "dumb"
