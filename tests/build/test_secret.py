"""The secret is this user's alone, or there is none."""

import os
import stat
import sys
from pathlib import Path

import pytest

from generator.build.secret import SIZE, own_secret, secret_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the secret is to lie; there is none yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache/yqsite/key"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "project"


def test_it_is_made_once_and_for_one_user(place: Path, project: Path) -> None:
    secret = own_secret(project)
    assert secret is not None
    assert len(secret) == SIZE
    assert secret_file() == place
    assert (place.read_bytes(), stat.S_IMODE(place.stat().st_mode)) == (secret, 0o600)
    assert own_secret(project) == secret
    assert [file.name for file in place.parent.iterdir()] == ["key"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o666])
def test_one_that_others_could_read_is_replaced(place: Path, project: Path, mode: int) -> None:
    first = own_secret(project)
    place.chmod(mode)
    second = own_secret(project)
    assert second not in (None, first)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"x", b"x" * 31, b"x" * 33])
def test_one_of_another_length_is_replaced(place: Path, project: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True)
    place.write_bytes(content)
    place.chmod(0o600)
    assert own_secret(project) not in (None, content)


def test_one_behind_a_link_is_replaced_and_what_it_leads_to_stays(
    place: Path, project: Path, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs"
    theirs.write_bytes(b"x" * SIZE)
    theirs.chmod(0o600)
    place.parent.mkdir(parents=True)
    place.symlink_to(theirs)
    assert own_secret(project) not in (None, b"x" * SIZE)
    assert theirs.read_bytes() == b"x" * SIZE
    assert not place.is_symlink()


@pytest.mark.parametrize("inside", [".", "cache", "a/b"])
def test_one_that_lies_in_the_project_is_none(
    inside: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have come with the project: out of an archive that was unpacked into a home folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(project / inside))
    assert own_secret(project) is None
    assert not (project / inside / "yqsite").exists()


def test_one_of_another_user_is_none(
    place: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert own_secret(project) is not None
    before = place.read_bytes()
    monkeypatch.setattr(os, "geteuid", lambda: place.stat().st_uid + 1)
    assert own_secret(project) is None
    assert place.read_bytes() == before


def test_without_a_home_there_is_none(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    closed = tmp_path / "file"
    closed.write_text("", encoding="utf-8")
    monkeypatch.setenv("HOME", str(closed / "home"))
    assert own_secret(project) is None

    def nowhere() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", nowhere)
    assert own_secret(project) is None


def test_a_relative_place_is_none_of_the_users(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert secret_file() == tmp_path / "home/.cache/yqsite/key"
