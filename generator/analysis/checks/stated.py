"""Figures that the source states, against the recount."""

from collections.abc import Iterator

from generator.analysis.counting import exceeded_count, projects_of, recount
from generator.problems import Location, Problem
from generator.records import Report, StatedFigure


def counts(report: Report) -> Iterator[Problem]:
    """YQ301: a stated count differs from the recount."""
    for figure in report.stated:
        if figure.figure != "exceeded_share":
            again = recount(report, figure)
            if again != figure.value:
                yield _question("YQ301", figure, {"recount": f"{again}"})


def shares(report: Report) -> Iterator[Problem]:
    """YQ302: a stated share differs from the recount, at the precision in which it is stated."""
    for figure in report.stated:
        if figure.figure == "exceeded_share":
            again = recount(report, figure)
            if again != figure.value:
                projects = projects_of(report, figure)
                values = {
                    "recount": f"{again}",
                    "part": f"{exceeded_count(projects)}",
                    "whole": f"{len(projects)}",
                }
                yield _question("YQ302", figure, values)


def _question(code: str, figure: StatedFigure, values: dict[str, str]) -> Problem:
    at = Location(figure.position.file, field=f"stated[{figure.position.index}].value")
    return Problem(code, at, f"{figure.value}", values=values)
