"""Runs of the verbs that ask at the prompt, in this process; what is typed are lines."""

import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import yaml

from generator import cli
from tests.site.building import edited, small_project


class Done(NamedTuple):
    code: int
    out: str
    err: str


def ran(project: Path, *words: str, said: str = "", lang: str = "zh") -> Done:
    """What comes of a verb to which a person types these lines."""
    out, err = io.StringIO(), io.StringIO()
    with patch("sys.stdin", io.StringIO(said)), redirect_stdout(out), redirect_stderr(err):
        code = cli.run(["-C", str(project), "--lang", lang, *words])
    return Done(code, out.getvalue(), err.getvalue())


def data(project: Path, name: str) -> Any:
    return yaml.safe_load((project / "content/2023" / name).read_text(encoding="utf-8"))


def with_doubts(project: Path) -> Path:
    """A small project with two doubts: a rate that differs, and a word that asks for a time."""
    small_project(project)
    edited(
        project / "content/2023/city.yaml",
        lambda text: text.replace("新建公路12公里。", "新建公路12公里，完成率150%。").replace(
            "已建成。", "截止目前已建成。"
        ),
    )
    return project
