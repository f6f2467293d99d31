"""A new site that cannot be written: nothing of it is left, and what was there stays."""

import errno
import os
import tempfile
from pathlib import Path
from typing import Any

import pytest

from generator.cli.run import run
from generator.content.edit import whole_files
from tests.processes import ROOT

FILES = ROOT / "tests/cases/clerk"
SOURCE = FILES / "2023年民生实事项目责任分解表.xlsx"


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where folders are made that are gone at the end."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def fail(*_: Any) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def new(folder: Path) -> int:
    return run(["--lang", "zh", "-C", str(folder), "new", "site1", str(SOURCE), "--yes"])


@pytest.mark.parametrize("step", ["settle", "_write", "_make_folder"])
def test_a_disk_that_is_full_leaves_nothing(
    step: str,
    tmp_path: Path,
    scratch: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "notes.txt").write_text("stays", encoding="utf-8")
    monkeypatch.setattr(whole_files, step, fail)
    assert new(folder) == 1
    assert "YQ610" in capsys.readouterr().err
    assert [file.name for file in folder.rglob("*")] == ["notes.txt"]
    assert list(scratch.iterdir()) == []


def test_a_name_that_cannot_be_put_in_its_place_leaves_nothing(
    tmp_path: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def stopped(self: Path, target: Path) -> Path:
        if Path(target).name == "content":
            fail()
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", stopped)
    folder = tmp_path / "office"
    folder.mkdir()
    assert new(folder) == 1
    assert list(folder.iterdir()) == []
    assert list(scratch.iterdir()) == []
    monkeypatch.undo()
    assert new(folder) == 0
    assert (folder / "site1/site/index.html").is_file()
