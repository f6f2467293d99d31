"""What is kept between builds is believed only where this user's own secret signed it."""

import os
import shutil
from pathlib import Path

import pytest

from generator.build.cache import FOLDER, Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    Store(tmp_path).put("kind", b"key", b"value")
    (found,) = (tmp_path / FOLDER).iterdir()
    return found


def got(project: Path) -> bytes | None:
    return Store(project).get("kind", b"key")


def test_what_was_put_is_there_for_the_next_build(tmp_path: Path, file: Path) -> None:
    assert got(tmp_path) == b"value"
    assert Store(tmp_path).get("other", b"key") is None
    assert Store(tmp_path).get("kind", b"other") is None
    Store(tmp_path).put("kind", b"key", b"")
    assert got(tmp_path) == b""


@pytest.mark.parametrize("content", [b"", b"yqsite01", b"x" * 200])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert got(tmp_path) is None


def test_one_sign_that_differs_is_noticed(tmp_path: Path, file: Path) -> None:
    content, time = bytearray(file.read_bytes()), file.stat().st_mtime_ns
    content[-1] ^= 1
    with file.open("r+b") as out:
        out.write(content)
    os.utime(file, ns=(time, time))
    assert got(tmp_path) is None


def test_what_is_signed_is_believed_whatever_way_it_came(tmp_path: Path, file: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(tmp_path / FOLDER, other / FOLDER, copy_function=shutil.copy)
    assert got(other) == got(tmp_path) == b"value"


def test_what_somebody_else_signed_is_not_believed(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The very same file, with its inode and its times: as out of a disk's image."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path.with_name(f"{tmp_path.name}-another")))
    assert got(tmp_path) is None
    Store(tmp_path).put("kind", b"key", b"mine")
    assert got(tmp_path) == b"mine"


def test_what_was_kept_for_another_question_is_not_believed(tmp_path: Path, file: Path) -> None:
    store = Store(tmp_path)
    for kind, key in (("kind", b"other"), ("other", b"key")):
        store.put(kind, key, b"another value")
        (answer,) = {found for found in file.parent.iterdir() if found != file}
        answer.replace(file)
        assert got(tmp_path) is None


def test_nothing_is_believed_or_kept_without_a_secret(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.cache.own_secret", lambda project: None)
    before = file.read_bytes()
    assert got(tmp_path) is None
    Store(tmp_path).put("kind", b"key", b"mine")
    assert file.read_bytes() == before
    Store(tmp_path).clear()
    assert not file.exists()


def test_a_folder_that_cannot_be_made_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / ".yqsite").write_text("a file", encoding="utf-8")
    Store(tmp_path).put("kind", b"key", b"value")
    assert got(tmp_path) is None


def test_what_is_old_goes_and_one_kind_is_spared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.cache.MOST", 2)
    store = Store(tmp_path)
    for kind in ("site", "some-kind"):
        for number in range(4):
            store.put(kind, bytes([number]), b"value")
    (tmp_path / FOLDER / f"site-{'0' * 32}.123").touch()  # a build died while it wrote
    (tmp_path / FOLDER / "theirs.txt").touch()
    store.sweep("site")
    assert all(store.get("site", bytes([number])) for number in range(4))
    assert [store.get("some-kind", bytes([number])) for number in range(4)] == [
        *(None, None, b"value", b"value"),
    ]
    assert len(list((tmp_path / FOLDER).iterdir())) == 7
    assert (tmp_path / FOLDER / "theirs.txt").exists()


def test_version_control_is_told_to_look_away(tmp_path: Path, file: Path) -> None:
    assert (tmp_path / ".yqsite/.gitignore").read_text(encoding="utf-8") == "*\n"


def test_all_of_it_can_be_cleared_and_nothing_else(tmp_path: Path, file: Path) -> None:
    Store(tmp_path).put("site", b"key", b"value")
    theirs = tmp_path / ".yqsite/theirs"
    theirs.write_text("kept", encoding="utf-8")
    Store(tmp_path).clear()
    left = sorted(entry.name for entry in (tmp_path / ".yqsite").iterdir())
    assert left == [".gitignore", "theirs"]
    theirs.unlink()
    Store(tmp_path).put("site", b"key", b"value")
    Store(tmp_path).clear()
    assert list(tmp_path.iterdir()) == []


def test_what_another_version_of_the_program_kept_is_not_believed(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.cache.program", lambda: b"another")
    assert got(tmp_path) is None


@pytest.mark.parametrize("linked", [".yqsite", FOLDER])
def test_a_link_in_the_way_is_not_followed(tmp_path: Path, linked: str) -> None:
    theirs = tmp_path / "theirs"
    (theirs / "kept").mkdir(parents=True)
    for folder in (theirs, theirs / "kept"):
        (folder / f"site-{'0' * 32}.1").touch()
    before = sorted(theirs.rglob("*"))
    project = tmp_path / "project"
    (project / linked).parent.mkdir(parents=True)
    (project / linked).symlink_to(theirs, target_is_directory=True)
    store = Store(project)
    store.put("kind", b"key", b"value")
    store.sweep("site")
    store.clear()
    assert store.get("kind", b"key") is None
    assert sorted(theirs.rglob("*")) == before


@pytest.mark.parametrize("name", [".gitignore", "coming"])
def test_no_file_is_written_through_a_link_that_leads_to_nothing(tmp_path: Path, name: str) -> None:
    project, outside = tmp_path / "project", tmp_path / "outside"
    store = Store(project)
    store.put("kind", b"key", b"value")
    (kept,) = (project / FOLDER).iterdir()
    shutil.rmtree(project / ".yqsite")
    if name == "coming":
        link = kept.with_name(f"{kept.name}.{os.getpid()}")
        link.parent.mkdir(parents=True)
    else:
        link = project / ".yqsite" / name
        link.parent.mkdir(parents=True)
    link.symlink_to(outside)
    store.put("kind", b"key", b"value")
    assert not outside.exists()
    store.put("kind", b"key", b"value")
    assert got(project) == b"value"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_or_a_folder_in_the_place_of_a_file_is_no_file(tmp_path: Path, file: Path) -> None:
    file.unlink()
    os.mkfifo(file)
    assert got(tmp_path) is None
    file.unlink()
    file.mkdir()
    assert got(tmp_path) is None


def test_of_a_foreign_file_nothing_but_its_head_is_read(tmp_path: Path, file: Path) -> None:
    with file.open("r+b") as out:
        out.write(b"\0" * 40)
        out.truncate(1 << 40)  # a hole of a terabyte
    assert got(tmp_path) is None
