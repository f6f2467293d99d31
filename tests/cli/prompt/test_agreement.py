"""Questions take an answer in either language, and no silence for a yes."""

import io
import sys

import click
import pytest

from generator.cli.context import Context
from generator.cli.prompt.agreement import is_agreed, next_line
from generator.problems import Language
from tests.processes import ROOT


def asked(answers: str, language: Language, patch: pytest.MonkeyPatch) -> bool:
    patch.setattr("sys.stdin", io.StringIO(answers))
    return is_agreed(Context(ROOT, quiet=False, verbose=False, language=language), "写入？")


@pytest.mark.parametrize("answer", ["y", "Y", "yes", "是", "是。", " 好 ", "ｙ", "确定", "ok"])  # noqa: RUF001
def test_these_are_yes(answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(f"{answer}\n", "zh", monkeypatch) is True
    assert asked(f"{answer}\r\n", "en", monkeypatch) is True


@pytest.mark.parametrize("answer", ["", "n", "N", "no", "否", "不", "取消"])
def test_these_are_no(answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(f"{answer}\n", "zh", monkeypatch) is False


def test_anything_else_is_asked_again_in_the_same_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("也许\n是\n", "zh", monkeypatch) is True
    told = "写入？（是/否，默认否）请回答“是”或“否”。\n写入？（是/否，默认否）"
    assert capsys.readouterr().out == told
    assert asked("perhaps\nn\n", "en", monkeypatch) is False
    assert "Please answer yes or no.\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "--yes writes without asking"), ("zh", "加 --yes 可不经询问直接写入")],
)
def test_where_nobody_can_answer_nothing_is_agreed(
    language: Language, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(click.UsageError, match=words):
        asked("", language, monkeypatch)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_pipe_may_be_in_the_code_page_of_chinese_windows(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = io.BytesIO("县府办\r\n是\n".encode(encoding))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(typed, encoding="ascii"))
    assert (next_line(), next_line(), next_line()) == ("县府办\r\n", "是\n", "")
