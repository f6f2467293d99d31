"""How a command is called: options in any place, help and wrong usage in the user's language."""

import difflib
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

import click

from generator.characters import columns_of
from generator.cli.words import WORDS, say
from generator.problems import Language
from generator.problems.message import one_line

_SWITCHES: Final = ("-q", "-v")
_VALUES: Final = ("-C", "--lang", "--limit")
_HEADINGS: Final = {"Options": "选项", "Commands": "命令"}
# What stands for a value in the help.
_METAVARS: Final = {
    "DIR": "文件夹",
    "FILE": "文件",
    "URL": "网址",
    "YEAR": "年份",
    "DATE": "日期",
    "LEVEL": "级别",
    "PERIOD": "时期",
    "NAME": "名称",
    "WORD": "用语",
    "TOPIC": "代码或命令",
    "FILE…": "文件…",
    "SOURCE…": "文件…",
    "HEAD=FIELD": "表头=字段",
    "NUMBER=KEY": "编号=代号",
    "NAME=DEPARTMENT": "名称=单位",
    "WORD=KIND": "用语=类别",
    "TABLE": "表格",
    "TEXT": "文字",
    "FIELD": "字段",
    "NAME=NUMBER": "名称=数量",
    "NEW=OLD": "新编号=旧编号",
    "FOLDER": "文件夹",
    "HEX": "校验值",
    "[PROJECT]": "[项目]",
    "[CODE]": "[代码]",
    "CODE": "代码",
}


class Year(click.ParamType[str]):
    """A year of four digits, which is the name of its folder."""

    name = "year"

    def convert(
        self, value: str, param: click.Parameter | None, context: click.Context | None
    ) -> str:
        """The year; fails where anything else stands beside its digits."""
        if not re.fullmatch("[0-9]{4}", value):
            self.fail(value, param, context)
        return value


class Day(click.ParamType[str]):
    """A day of the calendar, as 2023-01-06."""

    name = "day"

    def convert(
        self, value: str, param: click.Parameter | None, context: click.Context | None
    ) -> str:
        """The day; fails for what is none."""
        try:
            is_day = date.fromisoformat(value).isoformat() == value
        except ValueError:
            is_day = False
        if not is_day:
            self.fail(value, param, context)
        return value


YEAR: Final = Year()
DAY: Final = Day()


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
        elif argument in _SWITCHES or argument.startswith(("--lang=", "--limit=")):
            front.append(argument)
        else:
            rest.append(argument)
    return front + rest


class _ChineseHelp(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, "用法：")

    def write_heading(self, heading: str) -> None:
        self.write(f"{_HEADINGS.get(heading, heading)}：\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Two columns, in which a Chinese character takes two places; the terminal wraps."""
        lines = [(first, _in_brackets(second)) for first, second in rows]
        widest = max((columns_of(first) for first, _ in lines), default=0)
        for first, second in lines:
            gap = " " * (widest - columns_of(first) + col_spacing)
            self.write(f"{'':{self.current_indent}}{first}{gap}{second}\n")


class _ChineseContext(click.Context):
    formatter_class = _ChineseHelp


class _ChineseGroup(click.Group):
    context_class = _ChineseContext

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.options_metavar, self.subcommand_metavar = "[选项]", "命令 [参数]…"
        _translate(self.params)


class _ChineseCommand(click.Command):
    context_class = _ChineseContext

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.options_metavar = "[选项]"
        _translate(self.params)


def _translate(parameters: Sequence[click.Parameter]) -> None:
    """Says in Chinese what stands for a value; words to choose from stay as they are typed."""
    for parameter in parameters:
        is_plain = isinstance(parameter, click.Option) and not parameter.is_flag
        if parameter.metavar:
            parameter.metavar = _METAVARS.get(parameter.metavar, parameter.metavar)
        elif is_plain and not isinstance(parameter.type, click.Choice):
            is_number = isinstance(parameter.type, click.IntRange)
            parameter.metavar = "整数" if is_number else "文字"


def _in_brackets(words: str) -> str:
    """The end of an option's help, where click says what is required and which numbers do."""
    words = re.sub(r"([0-9]+)<=x<=([0-9]+)(?=[^\[]*\]$)", r"\1 至 \2", words)
    return words.replace("[required]", "[必填]").replace("; required]", "；必填]")


def group_class(language: Language) -> type[click.Group]:
    """The class of the command line, whose help speaks the language."""
    return _ChineseGroup if language == "zh" else click.Group


def command_class(language: Language) -> type[click.Command]:
    """The class of a verb, whose help speaks the language."""
    return _ChineseCommand if language == "zh" else click.Command


def wrong_usage(error: click.ClickException, language: Language) -> str:
    """What was wrong in the call."""
    said = _in_our_words(error, language) or (_in_chinese(error) if language == "zh" else "")
    if not said and isinstance(error, click.MissingParameter):
        said = error.format_message()  # names only what is ours, at times on several lines
    return say("usage", language) + (said or one_line(error.format_message()))


def _in_our_words(error: click.ClickException, language: Language) -> str:
    """What we say better than click in either language; empty for all else."""
    parameter = error.param if isinstance(error, click.BadParameter) else None
    if isinstance(error, click.MissingParameter):
        name = f"missing_{parameter.name}" if parameter is not None else ""
        return say(name, language) if name in WORDS else ""
    if parameter is not None and isinstance(parameter.type, Year):
        digits = re.search("[0-9]{4}", error.message)
        shown = digits[0] if digits else "2023"
        return say("bad_year", language, given=error.message, year=shown)
    if parameter is not None and isinstance(parameter.type, Day):
        return say("bad_date", language, given=error.message)
    return ""


def _in_chinese(error: click.ClickException) -> str:
    """Click itself speaks English alone. What has been said by us is in Chinese already."""
    if isinstance(error, click.exceptions.NoSuchCommand):
        group = error.ctx.command if error.ctx else None
        known = list(group.commands) if isinstance(group, click.Group) else []
        near = difflib.get_close_matches(error.command_name, known, n=1)
        asked = f"是否应为 {near[0]}？" if near else ""
        shown = "、".join(known)
        return say("no_command", "zh", found=error.command_name, known=shown, asked=asked)
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
        name = "needless_value" if "does not take" in error.message else "no_value"
        return say(name, "zh", found=error.option_name)
    extra = re.fullmatch(r"Got unexpected extra arguments? \((.*)\)", error.message)
    return say("too_much", "zh", found=extra.group(1)) if extra else ""


def _name(error: click.BadParameter) -> str:
    return error.param.get_error_hint(error.ctx) if error.param is not None else ""


def _allowed_values(kind: object) -> str:
    if isinstance(kind, click.Choice):
        return "可用的值：" + "、".join(str(choice) for choice in kind.choices)
    if isinstance(kind, click.IntRange):
        return f"可用的值：{kind.min} 到 {kind.max} 的整数"
    return ""
