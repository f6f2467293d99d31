"""What a report says of each town of its county: which projects name it, in which words.

A place counts where a person has confirmed it, or where name and kind agree. What waits for a
person is told by its number and never as a fact; that nothing is said of a town is claimed only
where its name stands nowhere.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from generator.analysis.pace import LATE
from generator.analysis.state import State
from generator.records import OutcomeKind, Project
from generator.records.place import Town
from generator.records.project import PlaceWords

EVERY: Final = ""  # the key of what is counted of all projects together
_SHORTEST: Final = 2  # characters of a name without its kind
_COMMON: Final = 5  # projects in which such a name may stand and still be that of a town
OVER: Final = (OutcomeKind.EXCEEDED, OutcomeKind.AHEAD)  # what a filled square means
# How a square is drawn, in the order in which squares stand.
SQUARE_KINDS: Final = ("over", "even", "behind", "small")


class TownReading(Struct, frozen=True):
    """A town and what names it: projects by their ids, in the order of the report.

    `villages` are those that are named, each with its projects, in the order of the list. Of the
    places that name it `original` have its name or a village's with its kind, `inferred` not.
    `waiting` are projects whose place nobody has confirmed yet. `unwritten` are the villages whose
    names stand nowhere. `squares` counts the projects by kind of square and whether it is flagged.
    """

    town: Town
    projects: tuple[str, ...] = ()
    villages: tuple[tuple[str, tuple[str, ...]], ...] = ()
    original: int = 0
    inferred: int = 0
    waiting: tuple[str, ...] = ()
    unwritten: tuple[str, ...] = ()
    squares: tuple[tuple[str, bool, int], ...] = ()


def confirmed_places(project: Project) -> tuple[PlaceWords, ...]:
    """The places of a project that count."""
    return tuple([place for place in project.places if place.reading == "confirmed"])


def named_towns(project: Project) -> tuple[str, ...]:
    """The slugs of the towns that a project names, each once, in its order."""
    return tuple(dict.fromkeys(place.place for place in confirmed_places(project)))


def words_naming(project: Project, slug: str) -> list[str]:
    """The words by which a project names a town."""
    return [place.words for place in confirmed_places(project) if place.place == slug]


def has_places(projects: Iterable[Project]) -> bool:
    """Whether a report speaks of places: whether one project names one."""
    return any(confirmed_places(project) for project in projects)


def town_readings(
    projects: Sequence[Project],
    towns: Sequence[Town],
    states: Mapping[str, State],
    noticed: Container[str],
) -> dict[str, TownReading]:
    """What is said of each town, by slug in the order of the list; nothing where none is named."""
    if not has_places(projects):
        return {}
    naming, waiting = _by_town(projects, "confirmed"), _by_town(projects, "proposed")
    texts = "\n".join(text for project in projects for text in texts_of(project))
    names = {name for town in towns for name in (*_names(town), *town.villages)}
    written = _written(texts, names)
    return {
        town.slug: _reading(
            town,
            naming.get(town.slug, {}),
            [
                *waiting.get(town.slug, ()),
                *_unread(town, projects, written, is_named=town.slug in naming),
            ],
            written,
            lambda key: (square_kind(states[key].kind), key in noticed),
        )
        for town in towns
    }


def unplaced(projects: Iterable[Project]) -> dict[str, int]:
    """How many projects name no place, of all (`EVERY`) and of each department that answers."""
    found = Counter({EVERY: 0})
    for project in projects:
        if not confirmed_places(project):
            found.update((EVERY, *project.departments))
    return dict(found)


def square_kind(kind: OutcomeKind | None) -> str:
    """How the square of a state is drawn."""
    if kind is None:
        return "small"
    return "over" if kind in OVER else "behind" if kind in LATE else "even"


def texts_of(project: Project) -> Iterator[str]:
    """The words of a project that may name a place: targets and what was delivered."""
    yield project.title
    for result in project.results:
        yield from (result.title, result.text)


def is_original(town: Town, words: str) -> bool:
    """Whether words have the name of the town or of one of its villages with its kind."""
    return any(name in words for name in (town.name, *town.aliases, *town.villages))


def villages_in(town: Town, words: str) -> tuple[str, ...]:
    """The villages that words name: with their kind, else the longest without it."""
    rest = words
    for name in (town.name, *town.aliases):
        rest = rest.replace(name, "\n")
    full = [village for village in town.villages if village in rest]
    found = [name for name in full if not any(name in other and name != other for other in full)]
    if found:
        return tuple(found)
    rest = rest.replace(town.short_name, "\n")
    short = town.short_villages
    fitting = [name for name, word in short.items() if len(word) >= _SHORTEST and word in rest]
    return tuple(sorted(fitting, key=lambda name: -len(short[name]))[:1])


_Naming = dict[str, list[PlaceWords]]  # project -> the places by which it names a town
_Square = Callable[[str], tuple[str, bool]]  # of a project: its kind, and whether it is flagged


def _by_town(projects: Iterable[Project], reading: str) -> dict[str, _Naming]:
    found: dict[str, _Naming] = defaultdict(lambda: defaultdict(list))
    for project in projects:
        for place in project.places:
            if place.reading == reading:
                found[place.place][project.id].append(place)
    return found


def _reading(
    town: Town,
    naming: Mapping[str, Sequence[PlaceWords]],
    waiting: Iterable[str],
    written: Container[str],
    square: _Square,
) -> TownReading:
    villages: dict[str, dict[str, None]] = {village: {} for village in town.villages}
    is_full = []
    for key, places in naming.items():
        is_full += [is_original(town, place.words) for place in places]
        for place in places:
            for village in villages_in(town, place.words):
                villages[village][key] = None
    squares = Counter(square(key) for key in naming)
    return TownReading(
        town=town,
        projects=tuple(naming),
        villages=tuple([(name, tuple(keys)) for name, keys in villages.items() if keys]),
        original=sum(is_full),
        inferred=len(is_full) - sum(is_full),
        waiting=tuple(dict.fromkeys(key for key in waiting if key not in naming)),
        unwritten=tuple(
            [name for name, keys in villages.items() if not keys and name not in written]
        ),
        squares=tuple(
            [
                (kind, flag, squares[kind, flag])
                for kind in SQUARE_KINDS
                for flag in (False, True)
                if squares[kind, flag]
            ]
        ),
    )


def _names(town: Town) -> tuple[str, ...]:
    """The town's name and other names; then, where it is long enough, the name without its kind."""
    short = (town.short_name,) if len(town.short_name) >= _SHORTEST else ()
    return (town.name, *town.aliases, *short)


def _unread(
    town: Town, projects: Iterable[Project], written: Container[str], *, is_named: bool
) -> list[str]:
    """The projects that write a town's name, and whose places say nothing of it.

    Of a town that no project names the name without its kind is looked for too, unless so many have
    it that it must be a common word.
    """
    full = [name for name in (town.name, *town.aliases) if name in written]
    names = full if is_named else [name for name in _names(town) if name in written]
    found = [
        project
        for project in (projects if names else ())
        if not any(place.place == town.slug for place in project.places)
        and any(name in text for text in texts_of(project) for name in names)
    ]
    if len(found) > _COMMON:
        found = [
            project
            for project in found
            if any(name in text for text in texts_of(project) for name in full)
        ]
    return [project.id for project in found]


def _written(text: str, names: Iterable[str]) -> set[str]:
    """Those of the names that stand in a text; they end with few signs, before which we look."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in names:
        lengths[name[-1]].add(len(name))
    ends = re.compile(f"[{re.escape(''.join(sorted(lengths)))}]") if lengths else None
    there = {
        text[match.end() - length : match.end()]
        for match in (ends.finditer(text) if ends else ())
        for length in lengths[match[0]]
        if length <= match.end()
    }
    return there.intersection(names)
