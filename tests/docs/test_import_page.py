"""docs/import.md: its three examples are imported, and print what the page says."""

import io
import re
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from generator import cli
from tests.processes import ROOT

PAGE: Final = ROOT / "docs/import.md"
# A file's name, its table, the command, and what it prints.
_EXAMPLE: Final = re.compile(
    r"`(?P<name>[^`]+[.](?:csv|txt))`[^`]*\n```csv\n(?P<table>.*?)```\n\n"
    r"```sh\nyqsite (?P<command>.*?)\n```\n\n```text\n(?P<said>.*?)```",
    re.DOTALL,
)
SITE: Final = """title: 安和县民生实事
publisher: 安和县人民政府办公室
description: 安和县民生实事项目。
official: draft
contact: office@example.org
show_people: false
"""


def printed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What each command of the page prints, beside what the page says."""
    monkeypatch.chdir(folder)
    (folder / "content").mkdir()
    (folder / "content/site.yaml").write_text(SITE, encoding="utf-8")
    found = []
    for example in _EXAMPLE.finditer(PAGE.read_text(encoding="utf-8")):
        (folder / example["name"]).write_text(example["table"], encoding="utf-8")
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = cli.run(example["command"].split())
        assert code == 0, err.getvalue()
        found.append((out.getvalue(), example["said"]))
    return found


def test_a_plain_table_a_hard_one_and_a_list_are_imported_as_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    examples = printed(tmp_path, monkeypatch)
    assert len(examples) == 3
    for said, expected in examples:
        assert said == expected

    def data(name: str) -> Any:
        return yaml.safe_load((tmp_path / "content/2024" / name).read_text(encoding="utf-8"))

    projects = data("county.yaml")["projects"]
    assert [(p["number"], p.get("key"), p["title"]) for p in projects] == [
        (1, None, "新建学校2所"),
        (2, None, "改造老旧小区5个"),
        (1, "t2-1", "新建村卫生室6所"),
        (2, "t2-2", "新改建农村公路30公里"),
    ]
    assert projects[0]["results"][0]["text"] == "已建成2所"
    assert [step["actual"] for step in data("progress/2024-Q2.yaml")["projects"]] == [
        "主体施工",
        "开工3个",
    ]
    assert cli.run(["check"]) == 0
