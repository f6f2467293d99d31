"""The folders of the content: which file stands where, and what nobody knows there."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from generator.content.content_files import ContentFiles
from generator.content.project_files import Entry
from generator.content.readers import RECORD_FORMATS
from generator.patterns import pattern
from generator.problems import Location, Problem
from generator.records.settings import LONGEST_SLUG, SLUG
from generator.records.values import PERIOD

PLACES: Final = "places.yaml"
WORDS: Final = "words.yaml"
THEME: Final = "theme.css"
REPORT: Final = "report.yaml"
DEPARTMENTS: Final = "departments.yaml"  # has to be there where the records name any
OPTIONAL: Final = ("changes.yaml", "answers.yaml")
PUBLISHED: Final = "published.txt"  # the words of what was published; no build reads it
CHAIN: Final = "chain.txt"  # what each publication stated, hashed onto the one before
PROGRESS: Final = "progress"  # a folder, may be missing
ADDRESSES: Final = "addresses.txt"
_SETTINGS: Final = ("site.yaml", "columns.yaml", PLACES, WORDS, THEME, ADDRESSES)
DOCUMENTS: Final = "documents"
FILES: Final = "files"
_FOLDERS: Final = ("pages", "schema", DOCUMENTS, FILES)
_OWN: Final = (REPORT, DEPARTMENTS, *OPTIONAL, PUBLISHED, CHAIN)
_PERIOD_FILES: Final = "2022-08.yaml, 2022-Q3.yaml, 2022-H1.yaml, 2022-01--09.yaml"
_PERIOD: Final = pattern(PERIOD)
_SLUG: Final = pattern(rf"(?=.{{1,{LONGEST_SLUG}}}$){SLUG}")


def year_folders(files: ContentFiles) -> Iterator[Path]:
    """The folders of the reports, from old to new."""
    for entry in files.entries(files.root):
        if entry.is_folder and re.fullmatch(r"[0-9]{4}", entry.name):
            yield Path(entry.path)
        elif entry.name not in (_FOLDERS if entry.is_folder else _SETTINGS):
            folders = (f"{name}/" for name in (*_FOLDERS, "2022"))
            files.note_unknown(entry, ", ".join((*_SETTINGS, *folders)))


def level_files(files: ContentFiles, entries: Iterable[Entry]) -> dict[str, Path]:
    """The files of records in the folder of a year, by their level."""
    levels: dict[str, Path] = {}
    for entry in entries:
        file = Path(entry.path)
        if entry.name in _OWN or (entry.is_folder and entry.name == PROGRESS):
            continue
        if entry.is_folder or file.suffix not in RECORD_FORMATS or not _SLUG.fullmatch(file.stem):
            endings = ", ".join(RECORD_FORMATS)
            known = (*_OWN, f"{PROGRESS}/", f"LEVEL{endings}")
            files.note_unknown(entry, ", ".join(known))
        elif file.stem in levels:
            values = {"other": files.name(levels[file.stem])}
            files.problems.append(Problem("YQ110", Location(files.name(file)), values=values))
        else:
            levels[file.stem] = file
    return levels


def period_files(files: ContentFiles, folder: Path) -> Iterator[Path]:
    """The files of the course of the year, by period."""
    for entry in files.entries(folder):
        file = Path(entry.path)
        if file.suffix == ".yaml" and _PERIOD.fullmatch(file.stem):
            yield file
        else:
            files.note_unknown(entry, _PERIOD_FILES)


def page_files(files: ContentFiles) -> Iterator[Path]:
    """The free pages, by name."""
    for entry in files.entries(files.root / "pages"):
        file = Path(entry.path)
        if not entry.is_folder and file.suffix == ".md" and _SLUG.fullmatch(file.stem):
            yield file
        else:
            files.note_unknown(entry, "NAME.md, with a name of lower-case letters, digits and -")
