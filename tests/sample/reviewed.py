"""How well the automatic reading does against the 2022 titles and results as a person read them.

`python -m tests.sample.reviewed` prints the figures and every difference.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from generator.analysis.measures import Reading
from generator.analysis.measures.readings import readings_in
from tests.processes import ROOT
from tests.sample.content import records

REVIEWED = ROOT / "tests" / "data" / "measures-2022.csv"


class Target(NamedTuple):
    """A numeric target as a person read it; `actual` is None where no number is certain."""

    project: str
    name: str
    target: Decimal
    actual: Decimal | None
    unit: str
    target_words: str
    actual_words: str


@cache
def reviewed() -> tuple[Target, ...]:
    with REVIEWED.open(encoding="utf-8", newline="") as file:
        return tuple(
            Target(**{**row, "target": Decimal(row["target"]), "actual": _number(row["actual"])})
            for row in csv.DictReader(file)
        )


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


@cache
def texts() -> dict[str, tuple[str, tuple[str, ...]]]:
    """The title and the texts of the results of every project."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for record in records():
        results = found.get(record.project, ("", ()))[1]
        found[record.project] = (record.title, (*results, record.result["text"]))
    return found


def automatic() -> Iterator[tuple[str, Reading]]:
    for project, (title, results) in texts().items():
        for reading in readings_in(title, results):
            yield project, reading


@dataclass(frozen=True)
class Figures:
    targets: int
    found: int  # targets read with the right number and unit
    read: int
    actuals: int
    paired: int
    right: int  # pairs whose actual is the one that the person read
    differences: tuple[str, ...]

    @property
    def recall(self) -> Decimal:
        return Decimal(self.found) / self.targets

    @property
    def target_precision(self) -> Decimal:
        return Decimal(self.found) / self.read

    @property
    def pairing_precision(self) -> Decimal:
        return Decimal(self.right) / self.paired

    @property
    def pairing_recall(self) -> Decimal:
        return Decimal(self.right) / self.actuals


def figures() -> Figures:
    """The targets are compared as multisets, so that 100% three times counts three times."""
    person = Counter((target.project, target.target, target.unit) for target in reviewed())
    machine = Counter((project, reading.target, reading.unit) for project, reading in automatic())
    pairs = Counter(
        (p, reading.target, reading.unit, reading.actual)
        for p, reading in automatic()
        if _has_actual(reading)
    )
    known = Counter(
        (target.project, target.target, target.unit, target.actual)
        for target in reviewed()
        if _has_actual(target)
    )
    sets = {
        "not read": person - machine,
        "no target": machine - person,
        "wrongly paired": pairs - known,
        "not paired": known - pairs,
    }
    return Figures(
        targets=person.total(),
        found=(person & machine).total(),
        read=machine.total(),
        actuals=known.total(),
        paired=pairs.total(),
        right=(pairs & known).total(),
        differences=tuple(
            f"{name}: {' '.join(map(str, difference))}"
            for name, found in sets.items()
            for difference in found
        ),
    )


def _has_actual(found: Reading | Target) -> bool:
    return found.actual is not None


if __name__ == "__main__":
    done = figures()
    lines = [
        f"recall of targets      {done.found}/{done.targets} = {done.recall:.2%}",
        f"precision of targets   {done.found}/{done.read} = {done.target_precision:.2%}",
        f"precision of pairs     {done.right}/{done.paired} = {done.pairing_precision:.2%}",
        f"recall of pairs        {done.right}/{done.actuals} = {done.pairing_recall:.2%}",
        *done.differences,
    ]
    print("\n".join(lines))  # noqa: T201 - the figures are what it is run for
