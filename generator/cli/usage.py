"""How a command is called: options in any place, help and wrong usage in the user's language."""

import re
from collections.abc import Sequence
from typing import Final

import click

from generator.cli.words import say
from generator.problems import Language

_SWITCHES: Final = ("-q", "-v")
_VALUES: Final = ("-C", "--lang")
_HEADINGS: Final = {"Options": "选项", "Commands": "命令"}


def globals_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with the options of `yqsite` itself before the verb, wherever they stood."""
    front: list[str] = []
    rest: list[str] = []
    waiting = list(arguments)
    while waiting:
        argument = waiting.pop(0)
        if argument == "--":
            rest += [argument, *waiting]
            break
        if argument in _VALUES and waiting:
            front += [argument, waiting.pop(0)]
        elif argument in _SWITCHES or argument.startswith("--lang="):
            front.append(argument)
        else:
            rest.append(argument)
    return front + rest


class _ChineseHelp(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, "用法：")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class _ChineseContext(click.Context):
    formatter_class = _ChineseHelp


class _ChineseGroup(click.Group):
    context_class = _ChineseContext


class _ChineseCommand(click.Command):
    context_class = _ChineseContext


def group_class(language: Language) -> type[click.Group]:
    """The class of the command line, whose help speaks the language."""
    return _ChineseGroup if language == "zh" else click.Group


def command_class(language: Language) -> type[click.Command]:
    """The class of a verb, whose help speaks the language."""
    return _ChineseCommand if language == "zh" else click.Command


def wrong_usage(error: click.ClickException, language: Language) -> str:
    """What was wrong in the call, or the help where nothing was asked for."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    said = _in_chinese(error) if language == "zh" else ""
    return say("usage", language) + (said or error.format_message())


def _in_chinese(error: click.ClickException) -> str:
    """Click itself speaks English alone; empty for what has no words of ours."""
    if isinstance(error, click.exceptions.NoSuchCommand):
        group = error.ctx.command if error.ctx else None
        known = "、".join(group.commands) if isinstance(group, click.Group) else ""
        return say("no_command", "zh", found=error.command_name, known=known)
    if isinstance(error, click.NoSuchOption):
        close = "、".join(error.possibilities or ())
        return say("no_option", "zh", found=error.option_name) + (
            f"是否应为 {close}？" if close else ""
        )
    if isinstance(error, click.MissingParameter):
        return say("missing", "zh", name=_name(error))
    if isinstance(error, click.BadParameter) and error.param is not None:
        return say("bad_value", "zh", name=_name(error), why=_allowed_values(error.param.type))
    if isinstance(error, click.exceptions.BadOptionUsage):
        return say("no_value", "zh", found=error.option_name)
    return _by_words(error.message)


def _by_words(message: str) -> str:
    """For what click tells by its words alone; they are tested, and without them stay English."""
    if message == "Missing command.":
        return say("no_verb", "zh")
    extra = re.fullmatch(r"Got unexpected extra arguments? \((.*)\)", message)
    return say("too_much", "zh", found=extra.group(1)) if extra else ""


def _name(error: click.BadParameter) -> str:
    return error.param.get_error_hint(error.ctx) if error.param is not None else ""


def _allowed_values(kind: object) -> str:
    if isinstance(kind, click.Choice):
        return "可用的值：" + "、".join(str(choice) for choice in kind.choices)
    if isinstance(kind, click.IntRange):
        return f"可用的值：{kind.min} 到 {kind.max} 的整数"
    return ""
