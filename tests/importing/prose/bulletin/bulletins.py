"""Bulletins as text, for the tests of their reader."""

from generator.importing.facts import LevelName
from generator.importing.prose.bulletin import Bulletin, KnownProject, Stated, proposals_of
from generator.importing.sources import read_document

PROVINCE = LevelName("province", "省级", "")
CITY = LevelName("city", "市级", "")
COUNTY = LevelName("county", "县级", "")


def bulletin(
    text: str, *levels: LevelName, projects: tuple[KnownProject, ...] = (), name: str = "a.txt"
) -> Bulletin:
    """What a bulletin says to a report of these levels."""
    return proposals_of(read_document(name, text.encode()), levels, projects)


def figures(found: tuple[Stated, ...]) -> list[tuple[str, str, str]]:
    """Figure, level and value of each."""
    return [(stated.figure, stated.level, f"{stated.value}") for stated in found]
