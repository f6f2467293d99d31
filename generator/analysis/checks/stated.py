"""Figures that the source states, against the recount."""

from collections.abc import Iterator

from generator.analysis.counting import counts_by_level, recount
from generator.problems import Location, Problem
from generator.records import Report, StatedFigure


def counts(report: Report) -> Iterator[Problem]:
    """YQ301: a stated count differs from the recount."""
    counted = counts_by_level(report) if report.stated else {}
    for figure in report.stated:
        again = recount(counted[figure.level], figure)
        if figure.figure != "exceeded_share" and again != figure.value:
            yield _question("YQ301", figure, {"recount": f"{again}"})


def shares(report: Report) -> Iterator[Problem]:
    """YQ302: a stated share differs from the recount, at the precision in which it is stated."""
    counted = counts_by_level(report) if report.stated else {}
    for figure in report.stated:
        of = counted[figure.level]
        again = recount(of, figure)
        if figure.figure == "exceeded_share" and again != figure.value:
            values = {"recount": f"{again}", "part": f"{of.exceeded}", "whole": f"{of.projects}"}
            yield _question("YQ302", figure, values)


def _question(code: str, figure: StatedFigure, values: dict[str, str]) -> Problem:
    at = Location(figure.position.file, field=f"stated[{figure.position.index}].value")
    return Problem(code, at, f"{figure.value}", values=values)
