"""Candidates: which project a printed name means, with the reason, or all that it may mean.

A name is exact where it stands in the title of one project alone, spaces aside. What else decides
makes it inferred: the department beside the name, the level of whoever gave notice, or that no
other title reads nearly so. Where two fit, nobody chooses for the person who publishes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.importing.prose.bulletin.proposals import KnownProject, Matching
from generator.importing.updating.title_index import letters_of

_FEW: Final = 4  # projects that a basis names
_LEAST_RUN: Final = 4  # letters in a row that a name and a title share
_QUANTITY: Final = re.compile(r"\d+(?:\.\d+)?[万亿余多]*")


@dataclass(frozen=True, slots=True)
class _Titled:
    """A project with the letters of its title."""

    project: KnownProject
    letters: str


class Candidates:
    """The projects that names are matched with."""

    def __init__(self, projects: Sequence[KnownProject]) -> None:
        self.pool = [_Titled(project, letters_of(project.title)) for project in projects]

    def match(
        self,
        name: str,
        level: str | None = None,
        department: str = "",
        by: tuple[str, str] = ("", ""),
    ) -> Matching:
        """The project of a name, among those of a level where one is given.

        `by` is who gave notice, and the level that this is.
        """
        pool = [t for t in self.pool if level is None or t.project.level == level]
        holders = _holders(name, pool)
        if len(holders) == 1:
            return _alone(name, holders[0], holders)
        if holders:
            said = f"{_listed(holders)}的项目内容都含有这一名称"
            return _narrowed(holders, f"{said}，原文未写明是哪一项。", department, by)
        alike = _with_all_letters(name, pool)
        if len(alike) == 1:
            basis = f"{alike[0].label}的项目内容写作“{alike[0].title}”，与这一名称不完全相同。"
            return Matching(alike[0].id, "inferred", basis, (alike[0].id,))
        near = alike or _with_a_run(name, pool)
        said = "没有以此为名的项目" + (f"，内容相近的有{_listed(near)}。" if near else "。")
        return _narrowed(near, said, department, by)


def _holders(name: str, pool: Sequence[_Titled]) -> list[KnownProject]:
    """Those whose title holds a name, signs aside; an item only where its project does not."""
    letters = letters_of(name)
    found = [titled.project for titled in pool if letters and letters in titled.letters]
    whole = {project.id for project in found}
    return [p for p in found if p.id.partition("#")[0] not in whole or "#" not in p.id]


def _alone(name: str, project: KnownProject, holders: Sequence[KnownProject]) -> Matching:
    ids = tuple(holder.id for holder in holders)
    if "".join(name.split()) in "".join(project.title.split()):
        return Matching(project.id, "exact", "", ids)
    basis = f"{project.label}的项目内容写作“{project.title}”，与这一名称只有标点不同。"
    return Matching(project.id, "inferred", basis, ids)


def _narrowed(
    fitting: Sequence[KnownProject], said: str, department: str, by: tuple[str, str]
) -> Matching:
    """The one that department or level leaves of several, else all of them for a person."""
    ids = tuple(project.id for project in fitting)
    left = [p for p in fitting if department and department in p.departments]
    if len(left) == 1:
        basis = f"{said}其中由{department}负责的只有{left[0].label}。"
        return Matching(left[0].id, "inferred", basis, _first(left[0].id, ids))
    whom, level = by
    of_level = [p for p in (left or fitting) if level and p.level == level]
    if len(of_level) == 1:
        basis = f"{said}原文所称的单位是{whom}，对应到{of_level[0].label}。"
        return Matching(of_level[0].id, "inferred", basis, _first(of_level[0].id, ids))
    first = [project.id for project in (of_level or left)]
    return Matching(basis=said, candidates=tuple(dict.fromkeys([*first, *ids])))


def _first(chosen: str, ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([chosen, *ids]))


def _with_all_letters(name: str, pool: Sequence[_Titled]) -> list[KnownProject]:
    """Those whose title has all letters of a name in their order, with little between them."""
    letters = _QUANTITY.sub("", letters_of(name))
    if len(letters) < _LEAST_RUN:
        return []
    most = len(letters) + len(letters) // 2
    return [t.project for t in pool if _span_of(letters, t.letters) <= most]


def _span_of(letters: str, title: str) -> int:
    """How many letters of a title it takes to find others in their order; a lot where it fails."""
    best = 2 * (len(title) + len(letters))
    for start in _places(letters[0], title):
        at = start
        for letter in letters[1:]:
            at = title.find(letter, at + 1)
            if at < 0:
                return best
        best = min(best, at - start + 1)
    return best


def _places(letter: str, title: str) -> Iterator[int]:
    at = title.find(letter)
    while at >= 0:
        yield at
        at = title.find(letter, at + 1)


def _with_a_run(name: str, pool: Sequence[_Titled]) -> list[KnownProject]:
    """Those that share a run of half the name's letters, the longest run first."""
    letters = letters_of(name)
    least = max(_LEAST_RUN, len(letters) // 2)
    found = [(run, t.project) for t in pool if (run := _run(letters, t.letters)) >= least]
    return [project for _, project in sorted(found, key=lambda pair: -pair[0])][: 2 * _FEW]


def _run(letters: str, title: str) -> int:
    """The longest run of letters that both have; 0 where it is too short to mean anything."""
    places = range(len(letters) - _LEAST_RUN + 1)
    if not any(letters[at : at + _LEAST_RUN] in title for at in places):
        return 0
    for length in range(min(len(letters), len(title)), _LEAST_RUN - 1, -1):
        if any(letters[at : at + length] in title for at in range(len(letters) - length + 1)):
            return length
    return 0


def _listed(projects: Sequence[KnownProject]) -> str:
    labels = [project.label or project.title for project in projects[:_FEW]]
    if len(labels) > 1:
        labels = [*labels[:-2], f"{labels[-2]}与{labels[-1]}"]
    return "、".join(labels) + ("等" if len(projects) > _FEW else "")
