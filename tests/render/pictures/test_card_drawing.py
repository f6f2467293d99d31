"""Pictures for sharing and icons: what they show, how much they weigh, and nothing drawn twice."""

import zlib
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.analysis.report_facts import report_facts
from generator.build.story import Options, build
from generator.cli.project_folder import template_folders
from generator.content.load import load
from generator.pages.file_content import CardBlock, CardFile, CardGroup, CardSquare
from generator.pages.outline import outline_of
from generator.pages.parts.charts.counted import counted_parts
from generator.pages.report.sharing import card_addresses, card_pages
from generator.render import encode
from generator.render.pictures.canvas import CELADON, INK, NOTICE
from generator.render.pictures.card_drawing import card_png
from generator.render.pictures.glyphs import SIGNS, glyph_sizes
from generator.render.pictures.han_glyphs import SIZE
from generator.render.pictures.icon_drawing import icon_png
from generator.render.pictures.png import rows_of
from tests.processes import ROOT
from tests.site.building import edited, small_project

MOST = 8000  # bytes
KINDS = ("exceeded", "met", "on_track", "behind", "unstated")


def square(kind: str, *, noticed: bool = False, asked: bool = False) -> CardSquare:
    fill = 4 if kind == "on_track" else None
    return CardSquare(kind, fill, noticed=noticed, highlighted=False, asked=asked)


def group(kind: str, number: int, start: int = 0) -> CardGroup:
    """Of every seven projects one was noticed, of every three one is asked about."""
    places = range(start, start + number)
    squares = [square(kind, noticed=n % 7 == 0, asked=n % 3 == 0) for n in places]
    return CardGroup(kind, number, tuple(squares))


def card(*blocks: tuple[int, ...]) -> CardFile:
    """A picture of blocks with so many projects of each kind."""
    return CardFile(
        "2023",
        f"{sum(map(sum, blocks))}",
        tuple(
            CardBlock(
                f"{sum(numbers)}" if len(blocks) > 1 else "",
                tuple(
                    group(kind, number, place)
                    for place, (kind, number) in enumerate(zip(KINDS, numbers, strict=False))
                ),
            )
            for numbers in blocks
        ),
    )


def pixels(png: bytes) -> Counter[int]:
    return Counter(b"".join(rows_of(png)))


@pytest.mark.parametrize(
    "blocks",
    [
        ((1,),),
        ((3, 4),),
        ((17, 13), (23, 26), (17, 30)),
        ((100, 100, 100, 100, 100),),
        ((25, 25, 25, 25, 25),) * 4,
        ((96, 96, 96, 96, 96), (2, 2, 2, 2, 2)),
    ],
)
def test_a_picture_has_the_size_that_is_asked_for_and_few_bytes(
    blocks: tuple[tuple[int, ...], ...],
) -> None:
    content = card_png(card(*blocks))
    rows = rows_of(content)
    assert (len(rows[0]), len(rows)) == (1200, 630)
    assert len(content) <= MOST
    assert all(not any(row[-40:]) and not any(row[:40]) for row in rows)  # nothing at the edges
    assert not any(b"".join(rows[-20:]))


def test_a_square_is_filled_outlined_or_ringed() -> None:
    plain = CardFile("", "", (CardBlock("", (CardGroup("met", 1, (square("met"),)),)),))
    over = CardFile("", "", (CardBlock("", (CardGroup("exceeded", 1, (square("exceeded"),)),)),))
    flagged = (square("met", noticed=True),)
    noticed = CardFile("", "", (CardBlock("", (CardGroup("met", 1, flagged),)),))
    counts = [pixels(card_png(file)) for file in (plain, over, noticed)]
    assert counts[0][CELADON] == counts[0][NOTICE] == counts[1][NOTICE] == 0
    side = round(counts[1][CELADON] ** 0.5)
    assert counts[1][CELADON] == side * side > 40 * 40
    assert 0 < counts[2][NOTICE] < side * side // 2


def test_as_many_squares_are_drawn_as_there_are_projects() -> None:
    """Each filled square is one run in as many rows as it is high."""
    numbers = (37, 0)
    squares = tuple(square("exceeded") for _ in range(numbers[0]))
    file = CardFile("", "", (CardBlock("", (CardGroup("exceeded", 37, squares),)),))
    rows = rows_of(card_png(file))[230:]
    runs = [sum(a != CELADON == b for a, b in pairwise(row)) for row in rows]
    heights = [run for run, above in zip(runs[1:], runs, strict=False) if run and run != above]
    assert sum(heights) == 37


def test_of_too_many_projects_there_is_a_bar_as_long_as_their_shares() -> None:
    numbers = (300, 500, 200)
    parts = counted_parts(numbers)
    groups = tuple(
        CardGroup(kind, number, (), start, length)
        for kind, number, (start, length) in zip(KINDS, numbers, parts, strict=False)
    )
    rows = rows_of(card_png(CardFile("2023", "1000", (CardBlock("", groups),))))
    (filled,) = {row.count(CELADON) for row in rows if CELADON in row}
    assert filled == int(1056 * 0.3)


def test_every_sign_is_there_in_every_size_and_digits_stand_on_one_line() -> None:
    sizes = glyph_sizes()
    assert [size.height for size in sizes] == sorted((size.height for size in sizes), reverse=True)
    for size in sizes:
        assert "".join(size.signs) == SIGNS
        for rows in size.signs.values():
            assert len(rows) == size.height
            assert max(map(max, rows)) == INK


def test_a_long_title_costs_a_thousand_bytes_more() -> None:
    title = "安和县2023年度为民办实事项目暨重点民生工程建设任务完成情况" * 3
    content = card_png(replace(card(*((25, 25, 25, 25, 25),) * 4), title=title))
    assert len(content) <= MOST + 1000


def test_the_title_stands_beside_the_figure_above_the_rule() -> None:
    """Of one line, so high as a character, and as wide as its characters are."""
    plain = card((3, 4))
    rows = rows_of(card_png(replace(plain, title="安和县民生实事")))
    bare = rows_of(card_png(replace(plain, title="")))
    changed = [y for y, (row, other) in enumerate(zip(rows, bare, strict=True)) if row != other]
    places = {x for y in changed for x in range(1200) if rows[y][x] != bare[y][x]}
    assert max(changed) - min(changed) < SIZE
    assert max(changed) < 202  # where the rule is
    assert 6 * SIZE < max(places) - min(places) < 7 * SIZE
    left = 72 + glyph_sizes()[0].width("7")
    assert left + 40 < min(places)


def test_the_picture_says_whose_report_it_is(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    edited(project / "content/2023/report.yaml", lambda text: f"{text}words: {{county: 安和县}}\n")
    loaded = load(project)
    outline = outline_of(loaded.site, report_facts(loaded.site, loaded.content.reports[0], ()))
    titles = [
        page.content.title for page in card_pages(outline) if isinstance(page.content, CardFile)
    ]
    title = "安和县 2023年度样例市民生实事项目完成情况"
    assert titles == [title, f"{title} 市级", f"{title} 县级"]
    named = replace(outline.report, title="安和县2023年民生实事")
    pages = card_pages(replace(outline, report=named))
    assert next(pages).content.title == "安和县2023年民生实事"  # type: ignore[union-attr]


def test_the_picture_of_a_report_counts_what_its_pages_count(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    loaded = load(project)
    outline = outline_of(loaded.site, report_facts(loaded.site, loaded.content.reports[0], ()))
    files = dict(zip(card_addresses(outline), card_pages(outline), strict=True))
    assert list(files) == ["2023/card.png", "2023/city/card.png", "2023/county/card.png"]
    shown = [page.content for page in files.values()]
    totals = [file.total for file in shown if isinstance(file, CardFile)]
    assert totals == ["4", "2", "2"]


def test_only_a_picture_that_would_be_another_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small_project(tmp_path / "project")
    drawn: list[CardFile] = []

    def drawing(file: CardFile) -> bytes:
        drawn.append(file)
        return card_png(file)

    monkeypatch.setattr(encode, "card_png", drawing)
    options = Options(project, template_folders(project), project / "site", jobs=1)
    build(options, lambda done, whole: None)
    assert len(drawn) == 3
    edited(project / "content/2023/city.yaml", lambda text: text.replace("12公里。", "12公里！"))
    build(options, lambda done, whole: None)
    assert len(drawn) == 3
    edited(
        project / "content/2023/city.yaml",
        lambda text: text.replace("outcome: 完成任务", "outcome: 超额完成", 1),
    )
    build(options, lambda done, whole: None)
    assert len(drawn) == 5  # the report's and that level's


def test_the_icon_is_drawn_from_its_svg() -> None:
    svg = (ROOT / "templates/styles/icon.svg").read_text("utf-8")
    for size in (32, 180):
        content = icon_png(svg, size)
        assert content is not None
        rows = rows_of(content)
        assert (len(rows[0]), len(rows)) == (size, size)
        middle = round(9.5 * size / 32)
        # Filled above at the left, outlined below it: the middle of the first is no paper.
        assert rows[middle][middle] != rows[-middle][middle] == rows[0][0]


@pytest.mark.parametrize(
    "svg",
    [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle r="3"/></svg>',
        '<svg viewBox="0 0 8 8"><path fill="#000000" d="M1 1l4 4h2z"/></svg>',
        '<svg viewBox="0 0 8 8"><rect width="8" height="8" fill="url(#a)"/></svg>',
        '<svg viewBox="0 0 8 8"><rect width="8" height="8" fill="#000000"/>text</svg>',
        '<svg viewBox="0 0 8 4"><rect width="8" height="4" fill="#000000"/></svg>',
        '<svg viewBox="0 0 8 8"></svg>',
        "",
    ],
)
def test_an_icon_of_another_kind_is_not_drawn(svg: str) -> None:
    assert icon_png(svg, 32) is None


def test_what_is_no_picture_of_ours_is_not_read() -> None:
    with pytest.raises((ValueError, KeyError, zlib.error)):
        rows_of(b"\x89PNG\r\n\x1a\n")
