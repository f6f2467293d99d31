"""Matching: which record a row of a later table is about.

Same table and same title, signs and spaces aside; else same number and alike title; else nobody
knows, and a person is asked. A number alone never matches.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from generator.importing.rows.drafts import ProjectDraft
from generator.importing.updating.title_index import ALIKE, TitleIndex, alike, letters_of

_MOST_OF_NUMBER: Final = 50  # records of one number, as where numbers begin anew in each group
_Places = dict[int, None]
NO_RECORD: Final = "new"  # what a person says of a row that is about no record


@dataclass(frozen=True, slots=True)
class Known:
    """A record of one table that the content has: its key, its number, its title, its items'."""

    key: str
    number: str
    title: str
    items: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """Its title, or that of its first item."""
        return self.title or next(iter(self.items), "")

    @property
    def label(self) -> str:
        """How messages call it: by its number, else by its key, with its title."""
        return f"{self.number or self.key} {self.heading}"


@dataclass(slots=True)
class Matches:
    """By the place of a row the place of its record; rows that may be about one; others are new."""

    sure: dict[int, int] = field(default_factory=dict)
    unsure: dict[int, int] = field(default_factory=dict)


def matches_of(
    rows: Sequence[ProjectDraft], records: Sequence[Known], said: Mapping[str, str]
) -> Matches:
    """The records of one table that its rows are about.

    `said` is what a person has decided: by a row's number the key of its record, or `new`.
    """
    matching = _Matching(rows, records)
    matching.take_said(said)
    matching.take_titles()
    matching.take_numbers()
    matching.take_doubts()
    return matching.found


class _Matching:
    """One matching; each step leaves to the next what it has not decided."""

    def __init__(self, rows: Sequence[ProjectDraft], records: Sequence[Known]) -> None:
        self.rows = rows
        self.records = records
        self.found = Matches()
        self.free = dict.fromkeys(range(len(records)))  # records that no row is about yet
        self.left = dict.fromkeys(range(len(rows)))
        self.titled: dict[str, _Places] = defaultdict(dict)
        self.exact: dict[tuple[str, str], _Places] = defaultdict(dict)
        self.numbered: dict[str, _Places] = defaultdict(dict)
        for place in self.free:
            for places in self.places_of(place):
                places[place] = None

    def places_of(self, place: int) -> Iterator["_Places"]:
        """Where a record is kept as long as no row is about it."""
        record = self.records[place]
        for title in {*map(letters_of, (record.title, *record.items))} - {""}:
            yield self.titled[title]
            yield self.exact[title, record.number]
        if record.number:
            yield self.numbered[record.number]

    def take_said(self, said: Mapping[str, str]) -> None:
        places = {record.key: place for place, record in enumerate(self.records)}
        for row, project in enumerate(self.rows):
            key = said.get(project.label)
            if key == NO_RECORD:
                del self.left[row]
            elif key in places:
                self.take(row, places[key])

    def take_titles(self) -> None:
        """Same title; of several with it that of the same number, else in their order."""
        for row in list(self.left):
            number = self.rows[row].number
            same = [self.exact.get((title, number), {}) for title in self.titles(row)]
            if number and (place := _first(same)) is not None:
                self.take(row, place)
        for row in list(self.left):
            same = [self.titled.get(title, {}) for title in self.titles(row)]
            place = _first(same)
            if place is not None and (sum(map(len, same)) == 1 or not self.rows[row].number):
                self.take(row, place)

    def take_numbers(self) -> None:
        """Same number and alike title."""
        for row in list(self.left):
            project = self.rows[row]
            for place in [*islice(self.numbered.get(project.number, ()), _MOST_OF_NUMBER)]:
                if self.are_alike(project, place):
                    self.take(row, place)
                    break

    def take_doubts(self) -> None:
        """Same number and another title, or an alike title under another number."""
        if not self.left or not self.free:
            return
        index = TitleIndex({place: self.records[place].heading for place in self.free})
        for row in self.left:
            project = self.rows[row]
            same = [self.titled.get(title, {}) for title in self.titles(row)]
            place = _first([self.numbered.get(project.number, {}), *same])
            if place is None:
                near = index.nearest(project.heading)
                place = near if near is not None and self.are_alike(project, near) else None
            if place is not None:
                self.found.unsure[row] = place

    def are_alike(self, project: ProjectDraft, place: int) -> bool:
        heading = self.records[place].heading
        return alike(letters_of(project.heading), letters_of(heading)) >= ALIKE

    def titles(self, row: int) -> list[str]:
        """The letters of a row's title; where only its items have one, of theirs."""
        project = self.rows[row]
        titles = [project.title] if project.title else [r.title for r in project.results]
        return [letters for title in titles if (letters := letters_of(title))]

    def take(self, row: int, place: int) -> None:
        self.found.sure[row] = place
        self.left.pop(row, None)
        self.free.pop(place, None)
        for places in self.places_of(place):
            places.pop(place, None)


def _first(places: Iterable[_Places]) -> int | None:
    return next((place for found in places for place in found), None)
