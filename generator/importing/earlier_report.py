"""The report of the year before one that begins: what the new one is called follows from it."""

import re
from pathlib import Path
from typing import Final

from msgspec import Struct

from generator.content.tree import Value
from generator.importing.facts import text_of, tree_of

_YEAR: Final = re.compile(r"[0-9]{4}")


class EarlierReport(Struct, frozen=True):
    """What the newest report before a year is called, and the words in which it speaks."""

    year: str
    title: str
    short_title: str
    words: dict[str, Value]

    def title_in(self, year: str) -> str:
        """The title for another year; empty where it does not name its own just once."""
        return self.title.replace(self.year, year) if self.title.count(self.year) == 1 else ""


def earlier_report(project: Path, year: str) -> EarlierReport | None:
    """The newest report before a year; None where there is none. Raises ProblemsFound."""
    folders = sorted(
        folder.name
        for folder in (project / "content").iterdir()
        if _YEAR.fullmatch(folder.name) and folder.name < year
    )
    for before in reversed(folders):
        name = f"content/{before}/report.yaml"
        if (project / name).exists():
            data = tree_of(project, name).data
            report = data if isinstance(data, dict) else {}
            words = report.get("words")
            return EarlierReport(
                before,
                text_of(report, "title"),
                text_of(report, "short_title"),
                words if isinstance(words, dict) else {},
            )
    return None
