"""Publishing: one at a time, only what changed, on the disk before it is in place."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.problems import ProblemsFound
from generator.publish import Output
from generator.publish import durable as durable_module
from generator.publish import stage as stage_module
from generator.publish.exchange import restore
from generator.publish.foreign import discard
from generator.publish.lock import BusyError, folder_lock
from tests.processes import PATIENCE, run_program, started
from tests.publish.putting import put

FILES = [("index.html", b"one"), ("a/b.html", b"two")]


@pytest.fixture
def place(tmp_path: Path) -> Output:
    return Output(tmp_path / "site", "site/")


def test_a_file_that_did_not_change_is_not_written_again(place: Output) -> None:
    put(FILES, place)
    before = {name: (place.folder / name).stat().st_ino for name, _ in FILES}
    put([FILES[0], ("a/b.html", b"new")], place)
    assert (place.folder / "index.html").stat().st_ino == before["index.html"]
    assert (place.folder / "a/b.html").stat().st_ino != before["a/b.html"]
    assert (place.folder / "a/b.html").read_bytes() == b"new"


def test_a_link_in_the_old_site_is_never_taken_for_a_file(place: Output, tmp_path: Path) -> None:
    put(FILES, place)
    (tmp_path / "outside").write_bytes(b"one")
    (place.folder / "index.html").unlink()
    (place.folder / "index.html").symlink_to(tmp_path / "outside")
    put(FILES, place)
    assert not (place.folder / "index.html").is_symlink()
    assert (place.folder / "index.html").read_bytes() == b"one"


def test_without_hard_links_everything_is_written(
    place: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object, **__: object) -> None:
        raise OSError(1, "no hard links")

    put(FILES, place)
    monkeypatch.setattr(os, "link", none)
    (place.folder / "CNAME").write_text("kept", encoding="utf-8")
    put(FILES, place)
    assert (place.folder / "a/b.html").read_bytes() == b"two"
    assert (place.folder / "CNAME").read_text(encoding="utf-8") == "kept"


def test_what_a_killed_build_left_is_removed_and_nothing_else(
    place: Output, tmp_path: Path
) -> None:
    left = tmp_path / ".site-stage-abcd1234"
    (left / "deep").mkdir(parents=True)
    kept = [tmp_path / ".site-stage-no", tmp_path / "site-stage-abcd1234", tmp_path / ".other"]
    for folder in kept:
        folder.mkdir()
    put(FILES, place)
    assert not left.exists()
    assert all(folder.is_dir() for folder in kept)


def test_a_second_build_waits_for_its_turn_and_says_so_when_it_does_not_come(
    place: Output, tmp_path: Path
) -> None:
    with folder_lock(tmp_path), pytest.raises(ProblemsFound) as found:
        put(FILES, place, patience=0.05)
    assert found.value.problems[0].code == "YQ607"
    assert not place.folder.exists()
    put(FILES, place, patience=0.05)
    assert place.folder.is_dir()


def test_a_lock_ends_with_its_process(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from generator.publish.lock import folder_lock\n"
        "with folder_lock(Path(sys.argv[1])): os._exit(9)"
    )
    assert run_program([sys.executable, "-c", code, str(tmp_path)]).returncode == 9
    with folder_lock(tmp_path, patience=0):
        assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_a_worker_that_outlives_its_build_keeps_the_turn(tmp_path: Path) -> None:
    """It may be about to write into the stage, which the next build would remove under it."""
    code = (
        "import os, sys; from pathlib import Path; from generator.publish.lock import folder_lock\n"
        "with folder_lock(Path(sys.argv[1])): os.fork() or sys.stdin.read(); os._exit(9)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with started(command, stdin=subprocess.PIPE) as build:
        assert build.wait(PATIENCE) == 9
        with pytest.raises(BusyError), folder_lock(tmp_path, patience=0):
            raise AssertionError("a worker is still at work")
        assert build.stdin is not None
        build.stdin.close()
        with folder_lock(tmp_path):
            assert list(tmp_path.iterdir()) == []


def test_a_lock_that_is_held_is_not_given_twice(tmp_path: Path) -> None:
    with folder_lock(tmp_path), pytest.raises(BusyError), folder_lock(tmp_path, patience=0.05):
        raise AssertionError("both have it")


@pytest.mark.parametrize("whole_system", [True, False])
def test_all_is_on_the_disk_before_the_exchange(
    place: Output, monkeypatch: pytest.MonkeyPatch, whole_system: bool
) -> None:
    order: list[str] = []
    synced = os.fsync
    exchange = stage_module.exchange
    if not whole_system:
        monkeypatch.setattr(durable_module, "_sync_file_system", lambda folder: False)
        monkeypatch.setattr(os, "fsync", lambda handle: order.append("fsync") or synced(handle))
    else:
        real = durable_module._sync_file_system
        monkeypatch.setattr(
            durable_module,
            "_sync_file_system",
            lambda folder: order.append("syncfs") or real(folder),
        )
    monkeypatch.setattr(
        stage_module, "exchange", lambda new, old: order.append("exchange") or exchange(new, old)
    )
    put(FILES, place)
    before = order[: order.index("exchange")]
    # Three files with the manifest, and their two folders.
    assert before == (["syncfs"] if whole_system else ["fsync"] * 5)


def test_a_disk_that_fails_leaves_the_old_site(
    place: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(folder: Path) -> None:
        raise OSError(5, "Input/output error")

    put(FILES, place)
    monkeypatch.setattr(stage_module, "settle", failing)
    with pytest.raises(ProblemsFound) as found:
        put([("index.html", b"new")], place)
    assert found.value.problems[0].code == "YQ602"
    assert (place.folder / "index.html").read_bytes() == b"one"
    assert [entry.name for entry in place.folder.parent.iterdir()] == ["site"]


def test_a_run_that_died_between_two_renames_is_mended(tmp_path: Path) -> None:
    site, aside = tmp_path / "site", tmp_path / ".site-before"
    aside.mkdir()
    (aside / "name").write_text("old", encoding="utf-8")
    restore(site, discard)
    assert (site / "name").read_text(encoding="utf-8") == "old"
    aside.mkdir()
    restore(site, discard)
    assert not aside.exists()
    assert (site / "name").read_text(encoding="utf-8") == "old"
