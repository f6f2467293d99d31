"""The numbering of a level."""

from collections.abc import Iterator
from itertools import pairwise

from generator.analysis.counting import projects_by_level
from generator.problems import Location, Problem
from generator.records import Report


def gaps(report: Report) -> Iterator[Problem]:
    """YQ303: numbers are missing between the lowest and the highest of a level.

    A gap is one question, however wide it is; it stands at the first number that is missing.
    """
    for projects in projects_by_level(report).values():
        numbers = sorted(
            {number for project in projects if (number := project.whole_number) is not None}
        )
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
