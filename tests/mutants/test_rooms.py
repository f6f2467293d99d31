"""That every module which reads figures or asks about them is tried."""

from pathlib import Path
from typing import Final

from tests.mutants.faults import mutants_of
from tests.mutants.rooms import ROOMS
from tests.processes import ROOT

# A module beside those of the rooms, and why there is nothing in it to change.
_NOTHING: Final = {
    "generator/analysis/checks/part_words.py": "patterns alone",
    "generator/analysis/measures/__init__.py": "names of other modules alone",
}
_FILES: Final = [file for files in ROOMS.values() for file in files]


def test_every_module_of_a_folder_with_modules_that_are_tried_is_tried() -> None:
    folders = {Path(file).parent for file in _FILES} - {Path("generator/analysis")}
    there = {
        found.relative_to(ROOT).as_posix()
        for folder in folders
        for found in (ROOT / folder).glob("*.py")
    }
    assert len(folders) == 2
    assert sorted(there - set(_FILES)) == sorted(_NOTHING)


def test_the_modules_that_are_tried_are_there_and_each_is_in_one_room() -> None:
    assert [file for file in _FILES if not (ROOT / file).is_file()] == []
    assert len(set(_FILES)) == len(_FILES)


def test_a_module_that_is_not_tried_has_nothing_to_change() -> None:
    for file in _NOTHING:
        assert mutants_of((ROOT / file).read_text(encoding="utf-8")) == []
