"""What lies in the content and is none of its files, but plainly something else. Pure."""

import re
from pathlib import PurePosixPath
from typing import Final

from generator.patterns import pattern
from generator.problems.source_kinds import ENDINGS, SAVED_AS

_YEAR: Final = pattern(r"\D*([0-9]{4})\D*")
_SAFE: Final = pattern(r"[\w.\-]+")


def fix_for_stray(file: str, name: str, *, is_folder: bool) -> tuple[str, dict[str, str]]:
    """The fix for an entry that the content does not know, and what fills it.

    A year's folder with more than its digits is renamed, a table of an office is imported.
    """
    year = _YEAR.fullmatch(name)
    path = PurePosixPath(file)
    if is_folder:
        is_at_root = len(path.parts) == 2
        return ("year_digits", {"year": year[1]}) if year and is_at_root else ("", {})
    ending = PurePosixPath(name).suffix.lower()
    if ending in SAVED_AS:
        return "import_old", {"ending": SAVED_AS[ending]}
    if not ending or ending not in ENDINGS or "progress" in path.parts or "pages" in path.parts:
        return "", {}
    return "import_it", import_values(file, name)


def import_values(file: str, name: str) -> dict[str, str]:
    """The name of a table for the command line, and the year of the folder that it lies in."""
    found = re.search(r"content/([0-9]{4})/", file) or re.search("([0-9]{4})", name)
    shown = name if _SAFE.fullmatch(name) else f'"{name}"'
    return {"name": shown, "year": found[1] if found else "2023"}
