"""Departments: entries for names that nobody has listed yet, each name once.

Names of one office become one entry with aliases, where the habits by which offices shorten their
names say so and no other office would do as well. What is only alike stays apart, and is said.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from generator.importing.proposals.office_names import (
    Likeness,
    OfficeName,
    likeness,
    may_be_office,
    office_name,
    short_bodies,
)
from generator.importing.proposals.slugs import slug_of

_ORDER: Final = list(Likeness)
_MOST: Final = 500  # offices with the same first and last sign that a name is held against


class Doubt(Enum):
    """Why a proposal needs a look: it may be no office at all, or another name of one of these."""

    NO_OFFICE = "no_office"
    ALIKE = "alike"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a department, and what it rests on."""

    name: str
    reason: Likeness


@dataclass(frozen=True, slots=True)
class DepartmentProposal:
    """An entry for departments.yaml, or, where it `is_known`, aliases for one that is there.

    `others` are the departments that it may be too, where there is a doubt.
    """

    name: str
    slug: str
    aliases: tuple[Alias, ...] = ()
    is_known: bool = False
    doubt: Doubt | None = None
    others: tuple[str, ...] = ()

    @property
    def is_safe(self) -> bool:
        """Whether it may be written without a look: what it names is an office."""
        return self.doubt is not Doubt.NO_OFFICE


@dataclass(slots=True, eq=False)
class _Office:
    """One department while names are added to it; `names` are all that it has."""

    name: str
    slug: str = ""
    names: list[str] = field(default_factory=list)
    aliases: list[Alias] = field(default_factory=list)
    is_known: bool = False
    doubt: Doubt | None = None
    others: tuple[str, ...] = ()


def department_proposals(
    names: Iterable[str],
    known: Mapping[str, str],
    said: Mapping[str, str] | None = None,
    earlier: Mapping[str, str] | None = None,
) -> list[DepartmentProposal]:
    """What departments.yaml needs for the names, in the order of the names.

    `known` has the slug of each name and alias that is there. `said` is what a person has decided:
    by a name the department that it is another name of, or `new` for one of its own. `earlier` is
    what the year before knows: a department that it lists keeps its name and its slug.
    """
    places = {name: place for place, name in enumerate(dict.fromkeys(names)) if name not in known}
    offices = _Offices(known, earlier or {})
    # the fullest first, so that what is shorter finds it
    fullest = sorted(places, key=lambda name: (office_name(name).fullness, name), reverse=True)
    decided = [name for name in fullest if name in (said or {})]
    for name in [*decided, *(name for name in fullest if name not in decided)]:
        offices.add(name, (said or {}).get(name, ""))
    return _with_slugs(offices.all, places, {*known.values()})


def _with_slugs(
    offices: Iterable[_Office], places: Mapping[str, int], taken: set[str]
) -> list[DepartmentProposal]:
    """The offices that are new or have new names, by the place of the first of their names."""
    made = [office for office in offices if not office.is_known or office.aliases]
    made.sort(key=lambda o: min(places[name] for name in o.names if name in places))
    found = []
    for office in made:
        slug = office.slug or slug_of(office.name, taken)
        taken.add(slug)
        aliases = tuple(sorted(office.aliases, key=lambda alias: places[alias.name]))
        values = (office.name, slug, aliases, office.is_known, office.doubt, office.others)
        found.append(DepartmentProposal(*values))
    return found


class _Offices:
    """The departments that are there and those that become so, found by what names them."""

    def __init__(self, known: Mapping[str, str], earlier: Mapping[str, str]) -> None:
        self.all: list[_Office] = []
        self.by_name: dict[str, _Office] = {}
        self.by_trait: dict[str, list[tuple[OfficeName, _Office]]] = defaultdict(list)
        by_slug: dict[str, _Office] = {}
        for name, slug in known.items():
            if slug not in by_slug:
                by_slug[slug] = _Office(name, slug, is_known=True)
                self.all.append(by_slug[slug])
            self.note(name, by_slug[slug])
        # those of the year before become offices where one of their names is printed
        self.earlier: dict[str, _Office] = {}
        same = {slug for name, slug in earlier.items() if known.get(name) == slug}
        others = {*known.values()} - same  # slugs of this year that mean another office
        for name, slug in earlier.items():
            if name not in known and slug not in others:
                by_slug.setdefault(slug, _Office(name, slug))
                self.earlier[name] = by_slug[slug]

    def note(self, name: str, office: _Office) -> None:
        """The name is the office's."""
        office.names.append(name)
        self.by_name[name] = office
        parts = office_name(name)
        for trait in _traits(parts.body):
            self.by_trait[trait].append((parts, office))

    def add(self, name: str, decision: str) -> None:
        """Puts a name to the office that it is one of, or makes an office of it."""
        if name in self.by_name:
            return
        if decision == "new":
            self.begin(_Office(name))
            return
        if decision:
            office = next((o for o in self.all if o.slug == decision), None)
            office = office or self.by_name.get(decision) or self.begin(_Office(decision))
            self.join(name, office, Likeness.ALIKE)
            return
        if name in self.earlier:
            self.take_up(name, self.earlier[name])
            return
        self.add_new(name)

    def take_up(self, name: str, office: _Office) -> None:
        """A name that the year before has of a department, which is one of this year's from now."""
        if office not in self.all:
            self.begin(office)
        if office.name != name:
            self.join(name, office, Likeness.EARLIER)

    def add_new(self, name: str) -> None:
        """A name that nobody has decided on: of an office that it surely is, or of its own."""
        fitting = self.fitting(name)
        sure = {office: like for office, like in fitting.items() if like is not Likeness.ALIKE}
        if len(sure) == 1:
            self.join(name, *next(iter(sure.items())))
        elif not may_be_office(name):
            self.begin(_Office(name, doubt=Doubt.NO_OFFICE))
        elif fitting:
            others = tuple(office.name for office in sure or fitting)
            self.begin(_Office(name, doubt=Doubt.SEVERAL if sure else Doubt.ALIKE, others=others))
        else:
            self.begin(_Office(name))

    def begin(self, office: _Office) -> _Office:
        """A department of its own."""
        self.all.append(office)
        self.note(office.name, office)
        return office

    def join(self, name: str, office: _Office, reason: Likeness) -> None:
        """Another name of a department."""
        self.note(name, office)
        office.aliases.append(Alias(name, reason))

    def fitting(self, name: str) -> dict[_Office, Likeness]:
        """The departments that the name may be one of, each with what is surest of it."""
        parts = office_name(name)
        found: dict[_Office, Likeness] = {}
        for trait in _traits(parts.body):
            for other, office in self.by_trait[trait][:_MOST]:
                like = likeness(parts, other) or likeness(other, parts)
                if like is not None:
                    found[office] = min(like, found.get(office, like), key=_ORDER.index)
        return found


def _traits(body: str) -> set[str]:
    """What two bodies have in common that can be one office's: a form, or their ends."""
    return {body, *short_bodies(body), f"{body[:1]}…{body[-1:]}"}
