"""Names of one office that only the people behind it show: 县文旅局 and 县文广旅局, one person.

Alike names are no proof, nor is a person who answers for several offices: together they are.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import Final

from generator.importing.table_reading import Reading

_SHORTEST: Final = 4  # signs of a name; a shorter one is a part of too many others


def joined_by_people(readings: Iterable[Reading]) -> dict[str, str]:
    """By the shorter name the longer one that it is another name of.

    All signs of the shorter stand in the longer, in their order, and one person answers for both.
    Where it fits two names, it is none's.
    """
    people: dict[str, set[str]] = defaultdict(set)
    together: set[frozenset[str]] = set()  # names that one cell has beside each other
    for reading in readings:
        for level in reading.levels:
            for project in level.projects:
                for result in project.results:
                    for name in result.departments:
                        people[name] |= set(result.people)
                    together |= set(map(frozenset, combinations(result.departments, 2)))
    found: dict[str, str] = {}
    for short in people:
        longer = [
            name
            for name, persons in people.items()
            if persons & people[short]
            and _is_shortened(short, name)
            and frozenset((short, name)) not in together
        ]
        if len(longer) == 1:
            found[short] = longer[0]
    return found


def _is_shortened(short: str, name: str) -> bool:
    if not _SHORTEST <= len(short) < len(name):
        return False
    rest = iter(name)
    in_order = all(sign in rest for sign in short)
    return in_order and (name.endswith(short) or (name[0], name[-1]) == (short[0], short[-1]))
