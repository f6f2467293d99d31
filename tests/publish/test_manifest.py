"""The list of what a build made: there whole, or not at all."""

from pathlib import Path

import pytest

from generator.publish.manifest import (
    MANIFEST,
    is_unfinished,
    mark_unfinished,
    read_manifest,
    write_manifest,
)


def test_the_list_takes_the_place_of_the_mark(tmp_path: Path) -> None:
    mark_unfinished(tmp_path)
    assert is_unfinished(tmp_path)
    write_manifest(tmp_path, ["b.html", "a.html"])
    assert not is_unfinished(tmp_path)
    assert read_manifest(tmp_path) == {"a.html", "b.html"}
    assert [entry.name for entry in tmp_path.iterdir()] == [MANIFEST]


def test_a_folder_stays_marked_until_the_list_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(self: Path, target: Path) -> None:
        raise OSError

    mark_unfinished(tmp_path)
    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OSError, match=r"^$"):
        write_manifest(tmp_path, ["a.html"])
    assert is_unfinished(tmp_path)
