"""The summary of a report: what came of it, at one glance."""

from typing import Final

from msgspec import Struct

from generator.analysis.counting import distinct_works, recounts
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.course import newest_period
from generator.pages.parts.links import Link
from generator.pages.parts.notice import MATCH_WORDS, FlagGroup, flag_groups, notices_title
from generator.pages.parts.rows import Item, item
from generator.pages.parts.sentences import (
    FEWEST_TO_LIST,
    are_many,
    description,
    headline,
    lead,
    source_sentence,
)
from generator.pages.parts.squares import (
    DepartmentBlock,
    Legend,
    LevelBlock,
    department_block,
    legend,
    level_blocks,
)
from generator.pages.parts.strip import Strip, strip_of
from generator.pages.parts.typography import Piece, display, pieces
from generator.records import Match, Report

_STYLES: Final = (addresses.STYLES,)  # the first page that people see loads one style sheet


class Example(Struct, frozen=True):
    """A named example of over-fulfilment: the name as printed, its project, how it matched."""

    name: str
    item: Item
    note: str


class ExampleGroup(Struct, frozen=True):
    """The examples that the source names for one level."""

    heading: str
    examples: tuple[Example, ...]


class SummaryView(Struct, frozen=True):
    """The view of pages/summary.html."""

    kicker: str
    headline: tuple[tuple[Piece, ...], ...]
    lead: str
    search: str
    legend: Legend
    levels: tuple[LevelBlock, ...]
    strip: Strip | None
    same_work: tuple[Link, ...]
    notices_heading: str
    notices: tuple[FlagGroup, ...]
    highlights: tuple[FlagGroup, ...]
    notices_page: Link
    examples: tuple[ExampleGroup, ...]
    departments_note: str
    departments: tuple[DepartmentBlock, ...]
    departments_page: tuple[Link, ...]
    source: str
    sureness: str
    next_steps: tuple[Link, ...]


def summary_page(framer: Framer, outline: Outline, address: str) -> Page:
    """The summary at an address: the report's own, or the site's home page."""
    report = outline.report
    about = About(
        title=report.title,
        description=description(outline),
        kind=Kind.HOME,
        canonical=addresses.summary(report.folder),
    )
    view = _view(framer, outline, address)
    return framer.page(address, "pages/summary.html", view, about, report=report, styles=_STYLES)


def _view(framer: Framer, outline: Outline, page: str) -> SummaryView:
    report = outline.report
    folder = report.folder
    answering = [slug for slug, projects in outline.by_department.items() if projects]
    largest = [slug for slug in answering if are_many(outline.by_department[slug])]
    return SummaryView(
        kicker=_kicker(outline),
        headline=tuple(pieces(line) for line in headline(outline)),
        lead=lead(outline),
        search=relative(page, addresses.SEARCH),
        legend=legend(outline, report.projects),
        levels=level_blocks(outline, page),
        strip=strip_of(report.projects),
        same_work=_same_work(report, page),
        notices_heading=_notices_heading(report),
        notices=tuple(flag_groups(outline, report.notices, page, highlight=False)),
        highlights=tuple(flag_groups(outline, report.highlights, page, highlight=True)),
        notices_page=Link(notices_title(report), relative(page, addresses.notices(folder))),
        examples=_examples(outline, page),
        departments_note=_departments_note(len(answering), len(largest)),
        departments=tuple([department_block(outline, slug, page) for slug in largest]),
        departments_page=(
            Link(
                f"全部{len(outline.departments)}个单位",
                relative(page, addresses.departments(folder)),
            ),
        )[: outline.has["departments"]],
        source=source_sentence(report),
        sureness=_sureness(report),
        next_steps=(
            Link("逐条核对", relative(page, addresses.checks(folder))),
            Link("下载数据", relative(page, addresses.data(folder))),
            *framer.article_link("corrections", "报告错误", page),
        ),
    )


def _kicker(outline: Outline) -> str:
    """What the report calls itself, and whether its year is over."""
    report, projects = outline.report, outline.report.projects
    if not outline.has["results"]:
        return report.title
    is_running = newest_period(outline, projects) and not all(
        state.kind is not None and state.kind.is_finished for state in outline.states.values()
    )
    return f"{report.words.report}{report.folder}{'　进行中' if is_running else ''}"


def _sureness(report: Report) -> str:
    """Whether the figures that the source states hold against the records."""
    if not report.stated:
        return ""
    again = zip(report.stated, recounts(report), strict=True)
    wrong = [figure for figure, counted in again if counted != figure.value]
    checked = f"原文的{len(report.stated)}个数字已重新统计，"
    if not wrong:
        return checked + "全部一致。"
    return checked + f"其中{len(wrong)}个不一致，待核对。"


def _same_work(report: Report, page: str) -> tuple[Link, ...]:
    """How many works the squares are, with the page that says which stand twice."""
    if not report.undertakings:
        return ()
    href = relative(page, addresses.undertakings(report.folder))
    return (Link(f"除去重复，实为{distinct_works(report)}件事", href),)


def _notices_heading(report: Report) -> str:
    projects = {key for notice in report.notices for key in notice.projects}
    return f"曾被通报的{len(projects)}个项目"


def _examples(outline: Outline, page: str) -> tuple[ExampleGroup, ...]:
    """The named examples by level; a level without one has no group."""
    examples: dict[str, list[Example]] = {level.id: [] for level in outline.report.levels}
    for example in outline.report.examples:
        project = outline.projects[example.project]
        inferred = example.match is Match.INFERRED
        note = f"{MATCH_WORDS[example.match]}：{example.basis}" if inferred else ""
        part = int(example.item.partition("#")[2] or 0)
        named = Example(display(example.name), item(outline, project, page, part), note)
        examples[project.level].append(named)
    return tuple(
        ExampleGroup(outline.levels[level].label if outline.has["levels"] else "", tuple(members))
        for level, members in examples.items()
        if members
    )


def _departments_note(number: int, shown: int) -> str:
    others = number - shown
    rest = f"另有{others}个各不到{FEWEST_TO_LIST}项。" if others else ""
    return f"负责{FEWEST_TO_LIST}项以上的{shown}个单位。{rest}" if shown else ""
