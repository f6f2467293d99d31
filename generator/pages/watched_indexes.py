"""Indexes and lists that say what is looked at in them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from generator.records import Project

# In place of a field: the record of a project, and all that indexes hold under its id.
PROJECT = "project"
_ABSENT = object()  # no value of an index
_NEW = object()  # nor has one that was not looked at yet; most are looked at once or twice
Key = str | tuple[str, ...]


class Look(Struct, frozen=True, array_like=True, gc=False):
    """A look into a field of a report's outline: at what it holds under a key, or at all of it.

    `part` says what was asked for where it was less: whether there is a list (`presence`), its
    `length`, an `item` (at `start`) or a `slice` (to before `end`), as the asker put it.
    """

    report: str
    field: str
    key: Key | None = None
    part: str = ""
    start: int | None = None
    end: int | None = None

    def of(self, values: Sequence[Any]) -> object:
        """What is asked for of a list."""
        if self.part == "length":
            return len(values)
        if self.part == "item":
            start = self.start or 0
            return values[start : start + 1 or None]
        return values[self.start : self.end] if self.part == "slice" else values


Note = Callable[[Look], None]


class Run(Sequence[Any]):
    """A list that notes every look; what comes out of it is as it was."""

    def __init__(
        self, values: tuple[Any, ...], report: str, field: str, key: Key | None, note: Note
    ):
        self.values, self.report, self.field = values, report, field
        self.key, self.note = key, note

    def __len__(self) -> int:
        self.note(Look(self.report, self.field, self.key, "length"))
        return len(self.values)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice) and place.step is None:
            part, start, end = "slice", place.start, place.stop
        elif isinstance(place, int):
            part, start, end = "item", place, None
        else:
            part, start, end = "", None, None
        self.note(Look(self.report, self.field, self.key, part, start, end))
        return self.values[place]

    def __iter__(self) -> Iterator[Any]:
        self.note(Look(self.report, self.field, self.key))
        return iter(self.values)


class Index(Mapping[Any, Any]):
    """A mapping that notes every look. A list of projects in it comes out as a `Run`.

    `projects` are those of the report by id: what is held under an id belongs to that project, so
    that a look at one is noted once for all indexes, which share `noted`. Pages ask the same thing
    again and again: `known` is what was looked at already, until it is to be noted anew.
    """

    def __init__(
        self,
        values: Mapping[Any, Any],
        report: str,
        field: str,
        projects: Mapping[str, Project],
        noted: set[str],
        note: Note,
    ) -> None:
        self.values_by_key, self.report, self.field = values, report, field
        self.projects, self.noted, self.note = projects, noted, note
        self.known: dict[Any, Any] = {}

    def forget(self) -> None:
        """From now on every look is noted anew."""
        self.known.clear()
        self.noted.clear()

    def get(self, key: Any, default: Any = None) -> Any:
        """What is held under the key, or the default; it is noted either way."""
        found = self.known.get(key, _NEW)
        if found is _NEW:
            found = self._look(key)
        return default if found is _ABSENT else found

    def __getitem__(self, key: Any) -> Any:
        found = self.known.get(key, _NEW)
        if found is _NEW:
            found = self._look(key)
        if found is _ABSENT:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return self.get(key, _ABSENT) is not _ABSENT

    def _look(self, key: Any) -> Any:
        """What is held under the key, when it is first asked for."""
        found = self.values_by_key.get(key, _ABSENT)
        if key in self.noted:
            pass  # by the first index that was asked about the project
        elif key in self.projects:
            self.noted.add(key)
            self.note(Look(self.report, PROJECT, key))
        elif is_list_of_projects(found):
            self.note(Look(self.report, self.field, key, "presence"))
            found = Run(found, self.report, self.field, key, self.note)
        else:
            self.note(Look(self.report, self.field, key))
        self.known[key] = found
        return found

    def __len__(self) -> int:
        self.note(Look(self.report, self.field))
        return len(self.values_by_key)

    def __iter__(self) -> Iterator[Any]:
        self.note(Look(self.report, self.field))
        return iter(self.values_by_key)


def is_list_of_projects(value: object) -> bool:
    """Whether it is a list from which projects can be taken one by one."""
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Project)
