"""Figures that the source states of itself, each beside what the records give."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final
from urllib.parse import quote

from msgspec import Struct

from generator.analysis.counting import recounts
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.outline import Outline
from generator.records import OutcomeKind, StatedFigure

_WHAT: Final = {
    "projects": "项目数",
    "results": "行数",
    "exceeded": "超额完成数",
    "exceeded_share": "超额完成占比",
}


class StatedLine(Struct, frozen=True):
    """A figure of the source beside its recount; `href` leads to the projects counted."""

    what: str
    href: str
    quote: str
    stated: str
    recount: str
    agrees: bool


def stated_lines(outline: Outline, page: str) -> Iterator[StatedLine]:
    """The stated figures with their recount, in the order of the report."""
    report = outline.report
    for figure, counted in zip(report.stated, recounts(report), strict=True):
        yield _stated_line(outline, figure, counted, page)


def _stated_line(outline: Outline, figure: StatedFigure, counted: Decimal, page: str) -> StatedLine:
    level = outline.levels[figure.level].label if figure.level else "全部"
    label = level if outline.has["levels"] else ""
    unit = "%" if figure.figure == "exceeded_share" else ""
    return StatedLine(
        what=f"{label}{_WHAT[figure.figure]}",
        href=_projects_href(outline, figure, page),
        quote=figure.quote,
        stated=f"{figure.value:f}{unit}",
        recount=f"{counted:f}{unit}",
        agrees=counted == figure.value,
    )


def _projects_href(outline: Outline, figure: StatedFigure, page: str) -> str:
    """The page with the projects that a figure counts; with a filter where it counts some."""
    folder = outline.report.folder
    if figure.figure in ("projects", "results"):
        every = addresses.level(folder, figure.level) if figure.level else None
        return relative(page, every or addresses.projects(folder))
    words = [
        outcome.word for outcome in outline.report.outcomes if outcome.kind is OutcomeKind.EXCEEDED
    ]
    wanted = [f"level={figure.level}"] if figure.level else []
    wanted += [f"outcome={quote(word)}" for word in words[:1]]
    return f"{relative(page, addresses.projects(folder))}?{'&'.join(wanted)}"
