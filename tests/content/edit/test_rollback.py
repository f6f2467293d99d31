"""The note of several files: what the next run does where it finds one, and what it never does."""

import hashlib
import json
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from generator.content.edit.rollback import Note, Placing, take_back_killed
from generator.content.edit.whole_files import REPLACING, take_back_unfinished, write_files
from generator.problems import ProblemsFound
from tests.site.building import files

posix = pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
NOTE = ".yqsite-writing"
NEW, OLD = (f".yqsite-write-{digit * 16}" for digit in "12")


def placing(place: str, *, is_new: bool = False, number: int = 0) -> Placing:
    """A file of which the new one is `new`."""
    names = (f".yqsite-write-{number:015}{end}" for end in "ab")
    return Placing(place, *names, is_new, hashlib.sha256(b"new").hexdigest())


def killed(folder: Path, placed: int, *placings: Placing) -> None:
    """What a run leaves that was killed when so many of its files were in their places."""
    for number, file in enumerate(placings, start=1):
        place = folder / file.place
        if not file.is_new:
            place.with_name(file.old).write_bytes(b"old")
        if number <= placed or not file.is_new:
            place.write_bytes(b"new" if number <= placed else b"old")
        if number > placed:
            place.with_name(file.new).write_bytes(b"new")
    with ExitStack() as undo:
        note = Note(folder, placings, undo)
        undo.pop_all()
        note.stream.close()


@pytest.mark.parametrize("placed", [0, 1, 2, 3])
def test_the_old_files_are_put_back_and_nothing_lies_beside_them(
    placed: int, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    names = [placing("a"), placing("in/b", is_new=True), placing("in/c", number=1)]
    killed(tmp_path, placed, *names)
    assert take_back_unfinished(tmp_path) is (placed > 0)
    assert files(tmp_path) == {"a": b"old", "in/c": b"old"}
    assert take_back_unfinished(tmp_path) is False


def test_what_was_finished_stays_and_what_lies_beside_it_goes(tmp_path: Path) -> None:
    killed(tmp_path, 2, placing("a"), placing("b", is_new=True, number=1))
    with (tmp_path / NOTE).open("ab") as note:
        note.write(b"\n")
    assert take_back_killed(tmp_path) is False
    assert files(tmp_path) == {"a": b"new", "b": b"new"}


@pytest.mark.parametrize("is_new", [True, False])
def test_what_somebody_saved_since_stays(is_new: bool, tmp_path: Path) -> None:
    killed(tmp_path, 2, placing("a", is_new=is_new), placing("b", number=1), placing("c", number=2))
    (tmp_path / "a").write_bytes(b"theirs")
    (tmp_path / "c").write_bytes(b"theirs too")
    assert take_back_killed(tmp_path) is True
    assert files(tmp_path) == {"a": b"theirs", "b": b"old", "c": b"theirs too"}


def test_what_somebody_removed_since_stays_away(tmp_path: Path) -> None:
    killed(tmp_path, 2, placing("a"), placing("b", number=1))
    (tmp_path / "a").unlink()
    assert take_back_killed(tmp_path) is True
    assert files(tmp_path) == {"b": b"old"}


def test_taking_back_that_was_killed_itself_is_ended(tmp_path: Path) -> None:
    names = placing("a"), placing("b", number=1)
    killed(tmp_path, 2, *names)
    (tmp_path / names[0].old).replace(tmp_path / "a")
    assert take_back_killed(tmp_path) is True
    assert files(tmp_path) == {"a": b"old", "b": b"old"}


def test_a_writer_takes_back_first_and_then_compares_with_what_was_read(tmp_path: Path) -> None:
    killed(tmp_path, 1, placing("a"), placing("b", number=1))
    with pytest.raises(ProblemsFound) as found:
        write_files(tmp_path, {"a": "third"}, {"a": b"new"})
    assert [problem.code for problem in found.value.problems] == ["YQ614"]
    write_files(tmp_path, {"a": "third"}, {"a": b"old"})
    assert files(tmp_path) == {"a": b"third", "b": b"old"}


def test_one_file_alone_needs_no_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Note, "__init__", None)
    write_files(tmp_path, {"a": "new"}, REPLACING)
    assert files(tmp_path) == {"a": b"new"}


@pytest.mark.parametrize(
    "note", [b"", b"[", b"{}", b"[1]", b"\xff", b"[" * 100_000, b'[{"place": "a"}]', b"\n"]
)
def test_a_note_that_says_nothing_goes_and_nothing_else(note: bytes, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / NOTE).write_bytes(note)
    assert take_back_killed(tmp_path) is False
    assert files(tmp_path) == {"a": b"old"}


@posix
@pytest.mark.parametrize(
    "forged",
    [
        {"place": "../outside/a"},
        {"place": "{outside}/a"},
        {"place": "link/a"},
        {"place": "a\0"},
        {"place": "b", "new": "../outside/a"},
        {"place": "b", "old": "../outside/a"},
        {"place": "b", "old": f"{OLD}/../../outside/a"},
        {"place": "b", "old": f"{OLD}\n"},
    ],
)
def test_a_forged_note_reaches_nothing_but_what_a_writer_makes(
    forged: dict[str, str], tmp_path: Path
) -> None:
    project, outside = tmp_path / "project", tmp_path / "outside"
    for folder in (project, outside):
        folder.mkdir()
        (folder / "a").write_bytes(b"new")
        (folder / OLD).write_bytes(b"old")
    (project / "link").symlink_to(outside)
    told = {name: text.replace("{outside}", str(outside)) for name, text in forged.items()}
    sha256 = hashlib.sha256(b"new").hexdigest()
    entry = {"new": NEW, "old": OLD, "is_new": False, "sha256": sha256, **told}
    (project / NOTE).write_text(json.dumps([entry]), encoding="utf-8")
    assert take_back_killed(project) is False
    assert files(outside) == {"a": b"new", OLD: b"old"}
    assert (project / "a").read_bytes() == b"new"


@posix
def test_a_note_that_is_no_file_of_the_project_is_a_problem(tmp_path: Path) -> None:
    project, theirs = tmp_path / "project", tmp_path / "theirs"
    project.mkdir()
    theirs.write_bytes(b"[]")
    note = project / NOTE
    note.symlink_to(theirs)
    assert _problem(project) == "YQ113"
    note.unlink()
    note.mkdir()
    assert _problem(project) == "YQ115"
    assert theirs.read_bytes() == b"[]"


def _problem(project: Path) -> str:
    with pytest.raises(ProblemsFound) as found:
        take_back_unfinished(project)
    (problem,) = found.value.problems
    return problem.code
