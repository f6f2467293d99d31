"""A name that no file can have is a plain message, wherever somebody types one."""

import re
from pathlib import Path

import pytest

from generator.cli import run
from tests.site.building import files, small_project

LONG = "x" * 300
CALLS = {
    "init": (["init", LONG], 2, "no project can be begun there (File name too long)"),
    "import": (["import", LONG, "--year", "2023"], 2, f"there is no file {LONG}"),
    "import, a pattern": (["import", f"{LONG}*", "--year", "2023"], 2, f"no file {LONG}*"),
    "import, a lock": (["import", f"~${LONG}", "--year", "2023"], 2, f"no file ~${LONG}"),
    "another folder": (["-C", LONG, "check"], 2, "there is no such folder"),
    "pdf, a browser": (["pdf", "--browser", LONG], 1, "YQ606"),
    "pdf, a file": (["pdf", "--output", LONG], 1, "YQ611"),
    "export": (["export", "csv", "--output", LONG], 1, "YQ611"),
    "schema": (["schema", "--output", LONG], 1, "YQ611"),
    "build": (["build", "--output", LONG], 1, "File name too long"),
    "clean": (["clean", "--output", LONG], 1, "File name too long"),
}


@pytest.mark.parametrize(("arguments", "code", "words"), CALLS.values(), ids=CALLS)
def test_a_name_that_is_too_long_is_no_fault_of_the_program(
    arguments: list[str],
    code: int,
    words: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    project = small_project(tmp_path / "project")
    before = files(project)
    assert run(["--lang", "en", "-C", str(project), *arguments]) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert words in told.err
    assert "Traceback" not in told.err
    after = {name: content for name, content in files(project).items() if ".yqsite/" not in name}
    assert after == before


def test_it_is_told_in_chinese(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "zh", "-C", str(tmp_path), "init", LONG]) == 2
    told = capsys.readouterr().err
    assert re.search(f"{LONG}：不能在此新建项目（文件名过长）；没有写入任何文件。", told)
