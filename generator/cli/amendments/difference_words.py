"""A difference from what was published as it is shown: where, the old words, the new, marked."""

import click

from generator.analysis.differences import Difference
from generator.analysis.given_field import given_field
from generator.analysis.moves import WHOLE
from generator.cli.context import Context
from generator.cli.words import say
from generator.problems import Problem
from generator.problems.field_names import place_in_chinese
from generator.problems.message import one_line, place_of
from generator.records import Report

_OF_A_NUMBER = "0123456789.０１２３４５６７８９"  # noqa: RUF001 - as sources print them


def name_of(report: Report, difference: Difference) -> str:
    """The field as it is given to `--field`."""
    project = next((each for each in report.projects if each.id == difference.record), None)
    return given_field(difference.record, difference.field, project)


def print_difference(
    context: Context, name: str, difference: Difference, located: Problem, number: str
) -> None:
    """Where it is, and both wordings; what differs stands in brackets."""
    at = located.at
    labels = context.labels([located])
    field = place_in_chinese(at, labels) if context.language == "zh" else ""
    about = " ".join(filter(None, (field, name)))
    click.echo(f"{number}  {place_of(located)}  {one_line(about)}")
    if difference.field == WHOLE and difference.moved_to:
        click.echo(say("amend_moved", context.language, id=difference.moved_to))
        return
    old, new = marked(difference.old or "", difference.new)
    if difference.old is None:
        old, new = say("amend_not_recorded", context.language), difference.new
    gone = say("amend_gone", context.language)
    click.echo(say("amend_old_words", context.language, words=one_line(old)))
    click.echo(say("amend_new_words", context.language, words=one_line(new) or gone))


def marked(old: str, new: str) -> tuple[str, str]:
    """Both wordings with brackets around what differs; a number is never cut in two."""
    if not old or not new:
        return old, new
    short = min(len(old), len(new))
    begin = next((at for at in range(short) if old[at] != new[at]), short)
    end = next((at for at in range(short - begin) if old[-1 - at] != new[-1 - at]), short - begin)
    while begin and old[begin - 1] in _OF_A_NUMBER:
        begin -= 1
    while end and old[len(old) - end] in _OF_A_NUMBER:
        end -= 1
    return _bracketed(old, begin, end), _bracketed(new, begin, end)


def _bracketed(words: str, begin: int, end: int) -> str:
    stop = len(words) - end
    return f"{words[:begin]}[{words[begin:stop]}]{words[stop:]}"
