"""The numbering of a level."""

from collections.abc import Iterator
from itertools import pairwise

from generator.analysis.counting import projects_by_level
from generator.analysis.moves import WHOLE
from generator.problems import Location, Problem
from generator.records import Report


def gaps(report: Report) -> Iterator[Problem]:
    """YQ303: numbers are missing between the lowest and the highest of a level.

    A gap is one question, however wide it is; it stands at the first number that is missing. The
    number of a project that was withdrawn is not missing: the ledger says where it went.
    """
    withdrawn = _withdrawn_numbers(report)
    for level, projects in projects_by_level(report).items():
        there = {number for project in projects if (number := project.whole_number) is not None}
        if not there:
            continue
        between = range(min(there), max(there))
        numbers = sorted(there.union(n for n in withdrawn.get(level, ()) if n in between))
        for before, after in pairwise(numbers):
            if after - before == 1:
                continue
            first, last = before + 1, after - 1
            values = {
                "lowest": f"{numbers[0]}",
                "highest": f"{numbers[-1]}",
                "missing": f"{first}" if first == last else f"{first}–{last}",
            }
            at = Location(projects[0].position.file, field=f"projects[{first}]")
            yield Problem("YQ303", at, values=values)


def _withdrawn_numbers(report: Report) -> dict[str, set[int]]:
    """The numbers of withdrawn projects by level, as far as the last part of an address is one."""
    last = {
        change.project: change
        for change in (report.ledger.changes if report.ledger else ())
        if change.field == WHOLE
    }
    found: dict[str, set[int]] = {}
    for id_, change in last.items():
        _, level, key = id_.split("/")
        if not change.new and key.isdecimal():
            found.setdefault(level, set()).add(int(key))
    return found
