"""In Chinese nothing is in English but what is typed or opened: options, verbs, files, codes."""

import re
from pathlib import Path
from typing import Final

import click
import pytest

from generator.cli import run
from generator.cli.command_line import command_line
from generator.content.limits import Limits

# Programs, formats and fields that an office meets under these names.
NAMES: Final = {
    *(
        "yqsite",
        "PDF",
        "YAML",
        "JSON",
        "Schema",
        "Chromium",
        "Google",
        "Chrome",
        "Microsoft",
        "Edge",
    ),
    *("departments", "Q3", "H1", "new"),
}
FILES: Final = re.compile(r"YQ[0-9]{3}|[\w/*-]*\.[a-z]+|https?://|content/\S*")
WORD: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
VERBS: Final = dict(command_line("zh").commands)
WRONG: Final = [
    *(["buidl"], ["build", "--jbos"], ["build", "--jobs", "x"], ["build", "--jobs", "65"]),
    *(["init"], ["import"], ["import", "a.csv"], ["export"], ["export", "pdf"], ["build", "site"]),
    *(["build", "--output"], ["build", "--strict=1"], ["check", "--format", "xml"], ["--lang"]),
    *(["build", "--base-url", "ftp://x"], ["-C", "none", "check"], ["--limit", "a=b", "check"]),
    *(["ledger", "--date", "2023-02-30"], ["ledger", "--date", "1月6日"]),
    *(["ledger", "--year", "2023年"], ["export", "txt", "--year", "1999"], ["help", "999"]),
    *(["import", "none.csv", "--year", "2022"], ["serve", "--port", "0"], ["help", "biuld"]),
]


def typed(arguments: list[str]) -> set[str]:
    """The words that the person typed, and those that can be typed."""
    commands: list[click.Command] = [command_line("zh"), *VERBS.values()]
    parameters = [parameter for command in commands for parameter in command.params]
    options = {word for parameter in parameters for word in WORD.findall(" ".join(parameter.opts))}
    choices = {
        str(choice)
        for parameter in parameters
        if isinstance(parameter.type, click.Choice)
        for choice in parameter.type.choices
    }
    limits = {name.replace("_", "-") for name in Limits.__struct_fields__}
    given = set(WORD.findall(" ".join(arguments)))
    return options | choices | limits | given | set(VERBS) | NAMES | {"h", "help", "version"}


def english_in(said: str, arguments: list[str]) -> list[str]:
    return [word for word in WORD.findall(FILES.sub(" ", said)) if word not in typed(arguments)]


@pytest.mark.parametrize("verb", ["", *VERBS])
def test_the_help_has_no_english(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "zh", *filter(None, [verb]), "--help"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("用法：yqsite")
    assert english_in(said, []) == []


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_usage_is_told_without_english(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", "zh", *arguments]) == 2
    said = capsys.readouterr().err
    assert english_in(said, arguments) == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_help_alone_lists_every_verb_with_a_line(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", language, "help"]) == 0
    said = capsys.readouterr().out
    for name, command in command_line("zh" if language == "zh" else "en").commands.items():
        line = next(line for line in said.split("\n") if line.startswith(f"  {name} "))
        assert command.help is not None
        assert command.help[:20] in line


@pytest.mark.parametrize(
    ("arguments", "english", "chinese"),
    [
        (
            ["import"],
            "name the files to import, such as: yqsite import table.xlsx --year 2023",
            "请写明要导入的文件，如：yqsite import 表格.xlsx --year 2023",
        ),
        (
            ["ledger", "--year", "2023年"],
            "--year 2023年: write the four digits alone: --year 2023",
            "--year 2023年：年份只写四位数字，如 --year 2023",
        ),
        (
            ["ledger", "--date", "2023-02-30"],
            "--date 2023-02-30: write a day of the calendar, such as --date 2023-01-06",
            "--date 2023-02-30：请写日历上有的日期，如 --date 2023-01-06",
        ),
        (
            ["help", "YQ999"],
            "YQ999: there is no such code or command; the nearest is YQ755",
            "没有 YQ999 这个代码或命令；最接近的是 YQ755",
        ),
    ],
)
def test_wrong_usage_is_answered_with_what_to_write(
    arguments: list[str], english: str, chinese: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", "en", *arguments]) == 2
    assert capsys.readouterr().err == f"Usage error: {english}\n"
    assert run(["--lang", "zh", *arguments]) == 2
    assert capsys.readouterr().err == f"用法有误：{chinese}\n"


def test_no_word_of_the_sample_stands_in_the_program() -> None:
    root = Path(__file__).parent.parent.parent
    # in halves, so that this file does not have them either
    words = ["乐" + "清", "温" + "州", "yue" + "qing", "wen" + "zhou", "海" + "塘"]
    for file in sorted((root / "generator").rglob("*")):
        if file.suffix in (".py", ".yaml"):
            text = file.read_text(encoding="utf-8").lower()
            assert [word for word in words if word in text] == [], file
