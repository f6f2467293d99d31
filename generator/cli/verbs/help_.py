"""`yqsite help`: a code or a verb explained."""

import difflib
import re
from collections.abc import Iterable

import click

from generator.cli.context import Context
from generator.cli.verb import Words, verb
from generator.cli.words import say
from generator.problems import CATALOGUE


def command(words: Words) -> click.Command:
    """The verb with its argument."""

    @verb("help", words, about="help_verb")
    @click.argument("topic", required=False, default="", metavar="TOPIC")
    @click.pass_context
    def help_(call: click.Context, topic: str) -> None:
        explain(call, topic)

    return help_


def explain(call: click.Context, topic: str) -> None:
    """Prints what a code means or how a verb is called; raises UsageError for anything else."""
    above = call.parent or call
    group, context = above.command, call.obj
    verbs = group.commands if isinstance(group, click.Group) else {}
    if not topic:
        click.echo(above.get_help())
    elif topic in verbs:
        kind = verbs[topic].context_class
        click.echo(verbs[topic].get_help(kind(verbs[topic], info_name=topic, parent=above)))
    elif (code := _code_of(topic)) in CATALOGUE:
        _explain_code(context, code)
    else:
        nearest = _nearest_code(code) if code else _likest(topic, verbs)
        words = say("help_unknown", context.language, topic=topic, nearest=nearest)
        raise click.UsageError(words)


def _code_of(topic: str) -> str:
    """A code as it is printed, of `yq704` or `704`; empty for what is no code."""
    match = re.fullmatch(r"(?:YQ)?([0-9]{1,4})(?:XX)?", topic.strip().upper())
    return f"YQ{match[1]}" if match else ""


def _nearest_code(code: str) -> str:
    """The code of the catalogue whose number is nearest."""
    return min(CATALOGUE, key=lambda known: abs(int(known[2:]) - int(code[2:])))


def _likest(topic: str, verbs: Iterable[str]) -> str:
    """The verb that is written most like a word; `help` itself for what is like none."""
    near = difflib.get_close_matches(topic.lower(), list(verbs), n=1, cutoff=0.3)
    return near[0] if near else "help"


def _explain_code(context: Context, code: str) -> None:
    from generator.cli.problem_page import explanation_of
    from generator.resources import shipped

    page = (shipped("docs") / "problems.md").read_text(encoding="utf-8")
    for line in explanation_of(page, code, context.language):
        click.echo(line)
