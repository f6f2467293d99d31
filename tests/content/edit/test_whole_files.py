"""Files are written whole, several all or none, and never through a link out of the folder."""

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from generator.content.edit import whole_files
from generator.content.edit.whole_files import REPLACING, Before, write_files, write_new_folder
from generator.problems import Problem, ProblemsFound
from tests.site.building import files

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and links of POSIX")


def refused(act: Callable[[], object]) -> Problem:
    with pytest.raises(ProblemsFound) as found:
        act()
    (problem,) = found.value.problems
    return problem


def failing(monkeypatch: pytest.MonkeyPatch, name: str, at: int, owner: object = os) -> None:
    """Has the call of this number, from 1, fail as on a full disk."""
    real = getattr(owner, name)
    number = 0

    def call(*arguments: object, **named: object) -> object:
        nonlocal number
        number += 1
        if number == at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(*arguments, **named)

    monkeypatch.setattr(owner, name, call)


def test_files_and_their_folders_are_made(tmp_path: Path) -> None:
    written = write_files(tmp_path, {"a/b/c.yaml": "甲\n", "d.bin": b"\xff\r\n"}, REPLACING)
    assert files(tmp_path) == {"a/b/c.yaml": "甲\n".encode(), "d.bin": b"\xff\r\n"} == written


def test_line_ends_are_written_as_they_are(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.yaml": "a\r\nb\n"}, REPLACING)
    assert (tmp_path / "a.yaml").read_bytes() == b"a\r\nb\n"


def test_a_mark_at_the_head_stays(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfold")
    written = write_files(tmp_path, {"a.yaml": "new"}, REPLACING)
    assert (tmp_path / "a.yaml").read_bytes() == b"\xef\xbb\xbfnew" == written["a.yaml"]


def test_bytes_are_written_as_they_are_whatever_was_there(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"\xef\xbb\xbfold")
    write_files(tmp_path, {"a.xlsx": b"PK"}, REPLACING)
    assert (tmp_path / "a.xlsx").read_bytes() == b"PK"


@posix
def test_the_mode_of_a_file_stays_and_a_new_one_has_the_usual(tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.write_text("old", encoding="utf-8")
    old.chmod(0o640)
    mask = os.umask(0o027)
    try:
        write_files(tmp_path, {"old": "new", "new": "new"}, REPLACING)
    finally:
        os.umask(mask)
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("old", "new")]
    assert modes == [0o640, 0o640]


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_file_that_nobody_may_write_to_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o444)
    assert refused(lambda: write_files(tmp_path, {"a.yaml": "new"}, REPLACING)).code == "YQ610"
    assert file.read_text(encoding="utf-8") == "old"


CALLS = [
    *(("write", at) for at in (1, 2, 3)),
    *(("fsync", at) for at in range(1, 12)),
    *(("open", at) for at in range(2, 10)),
    ("mkdir", 1),
    ("rename", 1),
]


@pytest.mark.parametrize(("name", "at"), CALLS)
def test_of_several_files_none_is_written_where_one_cannot_be(
    name: str, at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for old in ("a.yaml", "b.yaml"):
        (tmp_path / old).write_text(f"old {old}", encoding="utf-8")
    before = files(tmp_path)
    if name == "rename":
        failing(monkeypatch, "replace", 2, Path)
    else:
        failing(monkeypatch, name, at)
    wanted = {"a.yaml": "new", "b.yaml": "new", "c/d.yaml": "new"}
    problem = refused(lambda: write_files(tmp_path, wanted, REPLACING))
    assert (problem.code, problem.found) == ("YQ610", os.strerror(errno.ENOSPC))
    assert problem.at.file in wanted
    monkeypatch.undo()
    assert files(tmp_path) == before
    assert {entry.name for entry in tmp_path.iterdir()} == {"a.yaml", "b.yaml"}


def test_an_interruption_puts_back_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_text("old", encoding="utf-8")

    def interrupt(_: Path) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(whole_files, "settle", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, {"a.yaml": "new", "b/c.yaml": "new"}, REPLACING)
    assert files(tmp_path) == {"a.yaml": b"old"}
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


def test_without_hard_links_a_copy_stands_for_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("old", encoding="utf-8")
    failing(monkeypatch, "link", 1)
    write_files(tmp_path, {"a.yaml": "new"}, REPLACING)
    assert files(tmp_path) == {"a.yaml": b"new", "b.yaml": b"old"}
    monkeypatch.undo()
    failing(monkeypatch, "link", 1)
    failing(monkeypatch, "replace", 2, Path)
    assert (
        refused(lambda: write_files(tmp_path, {"a.yaml": "x", "b.yaml": "x"}, REPLACING)).code
        == "YQ610"
    )
    assert files(tmp_path) == {"a.yaml": b"new", "b.yaml": b"old"}


def test_what_a_run_that_was_killed_left_is_removed_by_the_next(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/.yqsite-write-0123456789abcdef").write_text("half", encoding="utf-8")
    (tmp_path / "a/.yqsite-write-1123456789abcdef").mkdir()
    (tmp_path / "a/.other").write_text("mine", encoding="utf-8")
    write_files(tmp_path, {"a/b.yaml": "new"}, REPLACING)
    assert files(tmp_path) == {"a/b.yaml": b"new", "a/.other": b"mine"}
    assert not (tmp_path / "a/.yqsite-write-1123456789abcdef").exists()


@posix
@pytest.mark.parametrize("place", ["a.yaml", "a", "a/b.yaml"])
def test_nothing_is_written_through_a_link_out_of_the_folder(place: str, tmp_path: Path) -> None:
    outside, project = tmp_path / "outside", tmp_path / "project"
    (outside / "b").mkdir(parents=True)
    (outside / "b.yaml").write_text("theirs", encoding="utf-8")
    link = project / place
    link.parent.mkdir(parents=True)
    link.symlink_to(outside if place == "a" else outside / "b.yaml")
    name = "a/c.yaml" if place == "a" else place
    before = files(outside)
    problem = refused(lambda: write_files(project, {name: "new", "other.yaml": "new"}, REPLACING))
    assert (problem.code, problem.at.file) == ("YQ113", place)
    assert files(outside) == before
    assert not (project / "other.yaml").exists()


@posix
def test_a_link_in_the_folder_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    (tmp_path / "records/a.yaml").write_text("old", encoding="utf-8")
    (tmp_path / "a.yaml").symlink_to("records/a.yaml")
    write_files(tmp_path, {"a.yaml": "new"}, REPLACING)
    assert (tmp_path / "a.yaml").is_symlink()
    assert (tmp_path / "records/a.yaml").read_text(encoding="utf-8") == "new"


def test_a_file_may_be_named_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    write_files(
        tmp_path / "project", {str(tmp_path / "a.csv"): "new", "../b.csv": "new"}, REPLACING
    )
    assert files(tmp_path) == {"a.csv": b"new", "b.csv": b"new"}


@posix
@pytest.mark.parametrize(
    ("name", "kind"),
    [("folder", "no_folder"), ("pipe", "plain_file"), ("\0", "file_name"), ("loop", "file_name")],
)
def test_what_is_no_file_is_refused(name: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    problem = refused(lambda: write_files(tmp_path, {name: "new"}, REPLACING))
    assert (problem.code, problem.kind) == ("YQ611", kind)


def test_a_name_that_no_file_system_takes_is_a_problem(tmp_path: Path) -> None:
    for name in ("a" * 300, f"{'a' * 300}/b", "a/" * 3000):
        problem = refused(lambda: write_files(tmp_path, {name: "new"}, REPLACING))  # noqa: B023
        assert (problem.code, problem.kind) == ("YQ611", "file_name")
    assert files(tmp_path) == {}


def test_a_new_folder_is_there_as_a_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = {"site.yaml": b"a", "2022/report.yaml": b"b"}
    for at in range(1, 6):
        failing(monkeypatch, "fsync", at)
        problem = refused(lambda: write_new_folder(tmp_path / "new", "content", wanted))
        assert (problem.code, problem.at.file) == ("YQ610", "content")
        monkeypatch.undo()
        assert list(tmp_path.iterdir()) == []
    write_new_folder(tmp_path / "new", "content", wanted)
    assert files(tmp_path) == {f"new/content/{name}": text for name, text in wanted.items()}
    assert [entry.name for entry in (tmp_path / "new").iterdir()] == ["content"]


def test_a_folder_that_is_there_is_not_made_anew(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    problem = refused(lambda: write_new_folder(tmp_path, "content", {"a": b"a"}))
    assert (problem.code, problem.kind) == ("YQ611", "no_folder")


@pytest.mark.parametrize("read", [b"old", None])
def test_what_is_as_it_was_read_is_replaced(read: bytes | None, tmp_path: Path) -> None:
    if read is not None:
        (tmp_path / "a.yaml").write_bytes(read)
    write_files(tmp_path, {"a.yaml": "new"}, {"a.yaml": read, "other.yaml": b"not to be written"})
    assert files(tmp_path) == {"a.yaml": b"new"}


@pytest.mark.parametrize(
    ("read", "saved"),
    [(b"old", b"theirs"), (b"old", None), (None, b"theirs"), (b"", b"\xef\xbb\xbf")],
)
def test_what_somebody_saved_meanwhile_stays_and_nothing_is_written(
    read: bytes | None, saved: bytes | None, tmp_path: Path
) -> None:
    (tmp_path / "other.yaml").write_bytes(b"other")
    if saved is not None:
        (tmp_path / "a.yaml").write_bytes(saved)
    there = files(tmp_path)
    before: Before = {"a.yaml": read, "other.yaml": b"other", "new/b.yaml": None}
    problem = refused(lambda: write_files(tmp_path, dict.fromkeys(before, "new"), before))
    assert (problem.code, problem.at.file) == ("YQ614", "a.yaml")
    assert files(tmp_path) == there
    assert {entry.name for entry in tmp_path.iterdir()} == set(there)


def test_every_file_that_changed_is_named(tmp_path: Path) -> None:
    before: Before = {"a.yaml": b"old", "b.yaml": b"old"}
    with pytest.raises(ProblemsFound) as found:
        write_files(tmp_path, dict.fromkeys(before, "new"), before)
    told = [(problem.code, problem.at.file) for problem in found.value.problems]
    assert told == [("YQ614", "a.yaml"), ("YQ614", "b.yaml")]


def test_what_is_saved_while_the_new_files_are_made_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_bytes(b"old")
    make = whole_files._write

    def meanwhile(file: Path, content: bytes, like: Path | None = None) -> None:
        make(file, content, like)
        (tmp_path / "a.yaml").write_bytes(b"theirs")

    monkeypatch.setattr(whole_files, "_write", meanwhile)
    problem = refused(lambda: write_files(tmp_path, {"a.yaml": "new"}, {"a.yaml": b"old"}))
    assert problem.code == "YQ614"
    assert files(tmp_path) == {"a.yaml": b"theirs"}
