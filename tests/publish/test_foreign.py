"""Files that yqsite did not make are never lost, whenever they were put into the folder."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.problems import ProblemsFound
from generator.publish import MANIFEST, Output
from generator.publish import stage as stage_module
from generator.publish.foreign import discard
from generator.publish.manifest import mark_unfinished
from tests.publish.putting import put

FILES = [("index.html", b"one"), ("a/b.html", b"two")]


@pytest.fixture
def place(tmp_path: Path) -> Output:
    place = Output(tmp_path / "site", "site/")
    put(FILES, place)
    return place


def meanwhile(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Has something happen after all is staged and right before the exchange."""
    exchange = stage_module.exchange

    def acting(new: Path, old: Path) -> None:
        act()
        exchange(new, old)

    monkeypatch.setattr(stage_module, "exchange", acting)


def alone(place: Output) -> bool:
    return [entry.name for entry in place.folder.parent.iterdir()] == [place.folder.name]


def test_a_file_that_was_put_there_during_the_build_is_kept(
    place: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = place.folder / "notes/deep/CNAME"

    def drop() -> None:
        late.parent.mkdir(parents=True)
        late.write_text("mine", encoding="utf-8")
        (place.folder / "link").symlink_to("nowhere")

    meanwhile(monkeypatch, drop)
    published = put([("index.html", b"new")], place)
    assert (published.left, alone(place)) == ("", True)
    assert late.read_text(encoding="utf-8") == "mine"
    assert (place.folder / "link").is_symlink()
    assert (place.folder / "index.html").read_bytes() == b"new"


def test_the_last_words_of_somebody_elses_file_are_kept(
    place: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = place.folder / "CNAME"
    theirs.write_text("before", encoding="utf-8")

    def replace() -> None:
        aside = place.folder.parent / "aside"
        aside.write_text("after", encoding="utf-8")
        aside.replace(theirs)

    meanwhile(monkeypatch, replace)
    put(FILES, place)
    assert theirs.read_text(encoding="utf-8") == "after"
    assert alone(place)


def test_a_file_that_came_where_the_new_site_has_a_page_is_left_beside_it(
    place: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(monkeypatch, lambda: (place.folder / "c.html").write_text("mine", encoding="utf-8"))
    published = put([*FILES, ("c.html", b"ours")], place)
    assert published.left.startswith(".site-stage-")
    left = place.folder.parent / published.left
    assert [file.name for file in left.rglob("*.html")] == ["c.html"]
    assert (left / "c.html").read_text(encoding="utf-8") == "mine"
    assert (place.folder / "c.html").read_bytes() == b"ours"


def test_a_lost_manifest_is_made_anew_where_nothing_differs(place: Output) -> None:
    (place.folder / MANIFEST).unlink()
    put(FILES, place)
    assert json.loads((place.folder / MANIFEST).read_text(encoding="utf-8")) == [
        *("a/b.html", "index.html")
    ]
    (place.folder / MANIFEST).unlink()
    with pytest.raises(ProblemsFound) as found:
        put([("index.html", b"other")], place)
    assert found.value.problems[0].code == "YQ604"
    assert (place.folder / "index.html").read_bytes() == b"one"
    assert alone(place)


@pytest.mark.parametrize("words", ["", "{}", "null", "[" * 100_000, "\x00", '["../x", 3, null]'])
def test_a_damaged_manifest_is_no_fault_and_loses_no_file(place: Output, words: str) -> None:
    (place.folder / "CNAME").write_text("mine", encoding="utf-8")
    (place.folder / MANIFEST).write_text(words, encoding="utf-8")
    outside = place.folder.parent / "x"
    outside.write_text("outside", encoding="utf-8")
    put(FILES, place)
    assert (place.folder / "CNAME").read_text(encoding="utf-8") == "mine"
    assert outside.read_text(encoding="utf-8") == "outside"


def test_a_folder_that_is_not_ours_keeps_its_permissions(place: Output) -> None:
    private = place.folder / "private/deep"
    private.mkdir(parents=True)
    (private / "key").write_text("secret", encoding="utf-8")
    for folder in (private, private.parent):
        folder.chmod(0o700)
    put(FILES, place)
    assert [path.stat().st_mode & 0o777 for path in (private, private.parent)] == [0o700, 0o700]


def test_a_folder_that_cannot_be_read_stops_the_build(
    place: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root no folder is closed, and so the system's answer is put in its place."""
    (place.folder / "closed").mkdir()
    scandir = os.scandir

    def closed(folder: str) -> object:
        if str(folder).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", closed)
    with pytest.raises(ProblemsFound) as found:
        put([("index.html", b"new")], place)
    monkeypatch.undo()
    assert found.value.problems[0].code == "YQ602"
    assert (place.folder / "index.html").read_bytes() == b"one"
    assert alone(place)


def test_an_error_right_behind_the_exchange_takes_it_back(
    place: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(folder: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(stage_module, "settle_names", failing)
    with pytest.raises(ProblemsFound):
        put([("index.html", b"new")], place)
    assert (place.folder / "index.html").read_bytes() == b"one"
    assert alone(place)
    first = Output(place.folder.parent / "first", "first/")
    with pytest.raises(ProblemsFound):
        put(FILES, first)
    assert not first.folder.exists()
    assert alone(place)


def test_an_old_folder_that_cannot_be_removed_is_told_and_removed_next_time(
    place: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(old: Path, new: Path) -> None:
        raise OSError(16, "Device or resource busy")

    monkeypatch.setattr(stage_module, "discard", failing)
    left = put([("index.html", b"new")], place).left
    assert (place.folder.parent / left / "a/b.html").is_file()
    monkeypatch.undo()
    assert put(FILES, place).left == ""
    assert alone(place)


def test_a_stage_that_was_never_finished_is_removed_whole(place: Output) -> None:
    stage = place.folder.parent / ".site-stage-abcdefgh"
    (stage / "a").mkdir(parents=True)
    (stage / "a/new.html").write_text("half", encoding="utf-8")
    mark_unfinished(stage)
    discard(stage, place.folder)
    assert not stage.exists()
    assert not (place.folder / "a/new.html").exists()
