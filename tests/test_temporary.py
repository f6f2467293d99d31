"""A run of the tests leaves nothing behind among the temporary files."""

import itertools
import os
import tempfile
from pathlib import Path

import pytest

from tests.forking import Forks
from tests.growth import measuring
from tests.growth.measuring import Case, Work, times_of
from tests.temporary import left_by_tests

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="has no forks")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files of this process and of its children lie meanwhile."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def test_all_of_this_run_lies_in_one_folder() -> None:
    folder = Path(tempfile.gettempdir())
    assert folder.name.startswith("yqsite-tests-")
    assert folder.stat().st_mode & 0o777 == 0o711  # others go through it, and see nothing


def test_forks_leave_nothing(folder: Path) -> None:
    started = Forks()
    assert started.run(["--version"]).returncode == 0
    assert [name.rpartition("-")[0] for name in left_by_tests(folder)] == ["yqsite-forks"]
    started.close()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("ends", [True, False])
def test_a_case_of_growth_leaves_nothing_though_it_is_killed(
    ends: bool, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def prepare(size: int) -> Work:
        tempfile.mkdtemp(prefix="yqsite-case-")
        return lambda: size < 100 or ends or all(itertools.repeat(True))

    monkeypatch.setattr(measuring, "SECONDS", 1)
    assert len(times_of(Case("case", prepare, 100))) == (2 if ends else 0)
    assert list(folder.iterdir()) == []


def test_what_is_left_is_told_from_what_others_left(tmp_path: Path) -> None:
    for name in ("yqsite-growth-a1", "yqsite-a1b2c3", "yqsite-pdf-a1", "tmpa1", "yqsite-tests-a1"):
        (tmp_path / name).mkdir()
    assert left_by_tests(tmp_path) == ["yqsite-growth-a1"]
