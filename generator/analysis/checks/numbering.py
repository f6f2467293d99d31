"""The numbering of a level."""

from collections.abc import Iterator

from generator.problems import Location, Problem
from generator.records import Report


def gaps(report: Report) -> Iterator[Problem]:
    """YQ303: a number is missing between the lowest and the highest of a level."""
    for level in report.levels:
        projects = report.of_level(level.id)
        numbers = {project.number for project in projects}
        if not numbers:
            continue
        for number in range(min(numbers), max(numbers) + 1):
            if number not in numbers:
                at = Location(projects[0].position.file, field=f"projects[{number}]")
                values = {"lowest": f"{min(numbers)}", "highest": f"{max(numbers)}"}
                yield Problem("YQ303", at, values=values)
