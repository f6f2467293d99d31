"""The pictures for sharing: what a link to a report or to one of its levels shows elsewhere."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.pages import addresses
from generator.pages.file_content import CardBlock, CardFile, CardGroup, CardSquare
from generator.pages.outline import Outline
from generator.pages.page import FilePage
from generator.pages.parts.charts.squares import are_too_many, by_table, square_groups
from generator.pages.parts.headlines.sentences import by_word
from generator.pages.parts.words.typography import display
from generator.records import Project

_MOST_BESIDE: Final = 4  # blocks that have room beside each other


def card_addresses(outline: Outline) -> tuple[str, ...]:
    """The pictures of a report: its own, and one of each level where there are several."""
    folder = outline.report.folder
    levels = outline.levels if outline.has["levels"] else ()
    return (addresses.card(folder), *(addresses.level_card(folder, level) for level in levels))


def card_pages(outline: Outline) -> Iterator[FilePage]:
    """The pictures, in the order of their addresses."""
    own, *of_levels = card_addresses(outline)
    blocks = [block for level in outline.levels for block in by_table(outline, level)]
    found, title = [members for _, members in blocks], _title(outline)
    yield FilePage(own, _card(outline, outline.report.projects, found, title))
    for address, level in zip(of_levels, outline.levels, strict=False):
        tables = [found for _, found in by_table(outline, level)]
        named = f"{title} {outline.levels[level].label}"
        yield FilePage(address, _card(outline, outline.by_level[level], tables, named))


def _title(outline: Outline) -> str:
    """The report's title, behind the county's name where it does not have that."""
    report = outline.report
    county = report.words.county
    return report.title if county in report.title else f"{county} {report.title}"


def _card(
    outline: Outline,
    projects: Sequence[Project],
    blocks: Sequence[Sequence[Project]],
    title: str,
) -> CardFile:
    """A picture of these projects, in blocks as they stand beside each other on the summary.

    Projects that go by different words are not summed, as on the pages; more blocks than have room
    are one.
    """
    shown = [block for block in blocks if block]
    if len(shown) > _MOST_BESIDE or len(shown) == 1:
        shown = [projects]
    is_one = len(by_word(outline, projects)) == 1
    as_bar = are_too_many(len(projects))
    return CardFile(
        title=display(title),
        total=f"{len(projects)}" if is_one else "",
        blocks=tuple(
            CardBlock(
                number=f"{len(block)}" if len(shown) > 1 else "",
                groups=_groups(outline, block, as_bar=as_bar),
            )
            for block in shown
        ),
    )


def _groups(
    outline: Outline, projects: Sequence[Project], *, as_bar: bool
) -> tuple[CardGroup, ...]:
    return tuple(
        CardGroup(
            kind=group.kind,
            number=group.number,
            squares=tuple(
                CardSquare(
                    kind=group.kind,
                    fill=int(square.fill) if square.fill else None,
                    noticed=square.noticed,
                    highlighted=square.highlighted,
                    asked=square.asked,
                )
                for square in group.squares
            ),
            start=group.start,
            length=group.length,
        )
        for group in square_groups(outline, projects, "", as_bar=as_bar)
    )
