"""The records that the content of a year has already, in whichever format they stand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from generator.content.project_files import read_project_file
from generator.content.readers import RECORD_FORMATS, decode
from generator.importing.facts import LevelName
from generator.importing.updating.matching import Known
from generator.records.project_keys import is_plain, key_of

# An entry of a file as it is read: text, lists and mappings.
Entry = Mapping[str, Any]
_FIRST: Final = ""


@dataclass(frozen=True, slots=True)
class LevelFile:
    """The file of a level's records, with its bytes and what was read of it."""

    name: str
    content: bytes
    entries: Sequence[Entry]


def level_file(project: Path, year: str, level: str) -> LevelFile | None:
    """The file of a level in a year's folder, such as `content/2022`; None where there is none.

    Raises ProblemsFound where it cannot be read.
    """
    for ending in RECORD_FORMATS:
        name = f"{year}/{level}{ending}"
        if (project / name).exists():
            content = read_project_file(project / name, project)
            return LevelFile(name, content, entries_in(name, decode(name, content)))
    return None


def entries_in(name: str, text: str) -> list[Entry]:
    """The entries of a file of records; raises ProblemsFound where it cannot be read."""
    form = RECORD_FORMATS[name[name.rindex(".") :]]
    data = form.read(name, text).data
    entries = data.get("projects") if isinstance(data, dict) else None
    return [entry for entry in entries or () if isinstance(entry, dict)]


def table_of(entry: Entry, level: LevelName) -> str:
    """The table of a record; empty for the first of its level, and for what is in none."""
    table = str(entry.get("table") or "")
    return _FIRST if table == level.first_table else table


def key_of_entry(entry: Entry, level: LevelName) -> str:
    """The key as the content reads it: as it stands, else what the number gives."""
    number = str(entry.get("number") or "")
    table = table_of(entry, level)
    if key := entry.get("key"):
        return str(key)
    return number if is_plain(number) and not table else key_of(number, table)


def known_of(entries: Iterable[Entry], level: LevelName) -> list[Known]:
    """What a row is held against, of each entry."""
    return [
        Known(
            key_of_entry(entry, level),
            str(entry.get("number") or ""),
            str(entry.get("title") or ""),
            tuple(
                str(result["title"])
                for result in entry.get("results") or ()
                if isinstance(result, Mapping) and result.get("title")
            ),
        )
        for entry in entries
    ]
