"""What is right of texts beside what is read of them, counted by kind.

A target is read where the program lists it with its number and unit. Precision: right pairs of all
pairs read, those of no target included. Recall: right pairs of the measures that have an actual.
A finding is right where its code is among those that should fire; each code counts once a text.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from generator.cli.readings.measure_table import rows_of
from generator.records import Project
from tests.figures.gold import Value, number, value_of

# Findings about the word of the outcome: not judged where the word was made up.
OF_OUTCOMES: Final = frozenset(("YQ306", "YQ307", "YQ312", "YQ330", "YQ331"))
# Findings about several records, or about what only the invented county has: never judged.
NOT_JUDGED: Final = frozenset(f"YQ{n}" for n in (301, 302, 303, 310, 311, 313, 320, 321, 322, 325))

Text = Mapping[str, Any]


class Tally:
    """Counts by kind, and what went wrong, a line each."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        self.errors: list[str] = []

    def add(self, *names: str, **counts: int) -> None:
        """Adds to the counts of each name."""
        for name in names:
            self.counts[name].update(counts)

    def measures(
        self, text: Text, gold: Text, project: Project, newest: str = "", group: str = "pairs"
    ) -> None:
        """Compares the measures of one text; those of slips count together, whatever their kind."""
        names = (group, f"kind {text['kind']}") if group == "pairs" else (group,)
        wanted = [value_of(entry) for entry in gold["measures"]]
        left = readings(project, newest)
        found = _matched(wanted, left)
        for want in wanted:
            got = found.get(id(want))
            must = None not in want.actuals
            self.add(*names, targets=1, wanted=int(must), read=int(got is not None))
            if got is None or (must and got.actual is None):
                self.errors.append(
                    f"{text['id']}: {'not read' if got is None else 'alone'}: {want}"
                )
            elif got.actual is not None:
                is_right = got.actual in want.actuals
                self.add(*names, paired=1, right=int(is_right), found=int(is_right and must))
                if not is_right:
                    self.errors.append(f"{text['id']}: wrong: {want} read as {got}")
        optional = [number(value) for value in gold.get("optional", ())]
        for got in left:
            is_false = got.target not in optional
            self.add(*names, false=int(is_false), paired=int(got.actual is not None))
            if is_false or got.actual is not None:
                self.errors.append(f"{text['id']}: no target: {got}")

    def findings(self, text: Text, gold: Text, codes: Iterable[str], *, invented: bool) -> None:
        """Compares the codes that fire on one text with those that should."""
        asked = {code for code in codes if code.startswith("YQ3")} - NOT_JUDGED
        expected, allowed = set(gold.get("checks", ())), set(gold.get("maybe", ()))
        if invented:
            asked, expected = asked - OF_OUTCOMES, expected - OF_OUTCOMES
        if text["kind"] == "columns":
            asked.discard("YQ317")  # the spaces come from joining the columns
        for code in sorted(expected):
            self.add("findings", code, expected=1, hit=int(code in asked))
            if code not in asked:
                self.errors.append(f"{text['id']}: not asked: {code} {text['result'][:50]}")
        for code in sorted(asked - expected - allowed):
            self.add("findings", code, alarms=1)
            self.errors.append(f"{text['id']}: false alarm: {code} {text['result'][:50]}")


def readings(project: Project, newest: str = "") -> list[Value]:
    """What the program lists of a project, with what an import has put there."""
    return [
        value_of(
            {
                "name": row.reading.name,
                "target": row.reading.target,
                "actual": row.reading.actual,
                "unit": row.reading.unit,
                "comparison": row.reading.comparison,
            }
        )
        for row in rows_of(project, newest)
        if row.status != "rejected"
    ]


def _matched(wanted: Sequence[Value], left: list[Value]) -> dict[int, Value]:
    """The reading of each measure, the best first; takes them out of those that are left."""
    found: dict[int, Value] = {}
    for strict in (2, 1, 0):  # actual and comparison, actual, target
        for want in wanted:
            if id(want) in found:
                continue
            fit = next(
                (
                    got
                    for got in left
                    if want.has_target_of(got)
                    and (strict < 1 or got.actual in want.actuals)
                    and (strict < 2 or got.comparison == want.comparison)
                ),
                None,
            )
            if fit is not None:
                found[id(want)] = fit
                left.remove(fit)
    return found
