"""What an import builds on: the files of the year as they are, or as it is about to write them."""

from pathlib import Path
from typing import Final

from generator.content.edit.progress_text import has_period, with_steps, without_periods
from generator.content.edit.yaml_text import LayoutError
from generator.content.project_files import read_project_file
from generator.content.readers import decode
from generator.importing import LevelName, NewText
from generator.importing.updating.known_records import (
    Entry,
    LevelFile,
    entries_in,
    key_of_entry,
    level_file,
)

# What a file that is laid out unusually, or is no file of records at all, makes of an edit.
UNFIT: Final = (LayoutError, KeyError, TypeError, ValueError, AttributeError)


class Ground:
    """The texts of files by their names, with what has been planned so far.

    Where records hold words of a period, the course of the year gets them before anything else is
    put into that level, so that nothing takes their place: `moved` are the files of the periods
    that have got some, by the period, and `altered` all files that are otherwise for it.
    """

    def __init__(self, project: Path, year: str) -> None:
        self.project = project
        self.year = year
        self.folder = f"content/{year}"
        self.before: dict[str, bytes | None] = {}
        self.texts: dict[str, str] = {}
        self.levels: dict[str, str] = {}  # by the id of a level the name of its file
        self.moved: dict[str, str] = {}
        self.altered: set[str] = set()

    def level(self, level: LevelName) -> LevelFile | None:
        """The file of a level, without words of periods; None where there is none.

        Raises ProblemsFound, and LayoutError where words cannot be moved.
        """
        if level.id not in self.levels:
            there = level_file(self.project, self.folder, level.id)
            if there is None:
                return None
            self.levels[level.id] = there.name
            self.before[there.name] = there.content
            self.texts[there.name] = decode(there.name, there.content)
        name = self.levels[level.id]
        entries = entries_in(name, self.texts[name])
        if any(has_period(entry) for entry in entries):
            self.move(name, level)
            entries = entries_in(name, self.texts[name])
        return LevelFile(name, self.before.get(name) or b"", entries)

    def move(self, name: str, level: LevelName) -> None:
        """Puts what the records of a level say of periods into the files of these."""

        def id_of(entry: Entry) -> str:
            return f"{self.year}/{level.id}/{key_of_entry(entry, level)}"

        text, course = without_periods(name, self.texts[name], id_of)
        for period, steps in course.items():
            file = self.of_period(period)
            self.texts[file] = with_steps(self.text(file), period, steps)
            self.moved[period] = file
        self.texts[name] = text
        self.altered |= {name, *self.moved.values()}

    def of_period(self, period: str) -> str:
        """The name of the file of a period."""
        return f"{self.folder}/progress/{period}.yaml"

    def text(self, name: str) -> str:
        """The text of a file; empty where there is none. Raises ProblemsFound."""
        if name not in self.texts:
            file = self.project / name
            self.before[name] = read_project_file(file, self.project) if file.exists() else None
            self.texts[name] = decode(name, self.before[name] or b"")
        return self.texts[name]

    def take(self, name: str, made: NewText, earlier: NewText | None) -> NewText:
        """What has been planned of a file, which what follows builds on; with what was before."""
        self.texts[name] = made.text
        made.before = self.before.get(name)
        if earlier is not None:
            made.changes = [*earlier.changes, *made.changes]
            made.is_stamped = made.is_stamped or earlier.is_stamped
        return made
