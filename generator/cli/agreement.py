"""A question to the person who runs a verb, answered in either language."""

import sys
from typing import Final

import click

from generator.characters import without_unseen
from generator.cli.context import Context
from generator.cli.words import say

_YES: Final = frozenset({"y", "yes", "ok", "是", "是的", "好", "好的", "对", "行", "可以", "确定"})
_NO: Final = frozenset({"", "n", "no", "否", "不", "不是", "不要", "不行", "取消"})
_HALF_WIDTH: Final = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: " "}


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
    line = sys.stdin.readline()
    if not line:
        click.echo("")
        raise NobodyAnswersError(say("nobody_answers", context.language))
    return without_unseen(line).translate(_HALF_WIDTH).strip(" \r\n\t。.!")


def is_yes(answer: str) -> bool:
    """Whether an answer is a yes, in either language."""
    return answer.lower() in _YES
