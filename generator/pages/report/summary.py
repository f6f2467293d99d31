"""The summary of a report: what the source claims of it, and what tells for and against that."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import STYLES, Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.charts.multiples import (
    DepartmentMultiples,
    department_multiples,
    multiples_note,
)
from generator.pages.parts.charts.squares import (
    Legend,
    LevelBlock,
    are_too_many,
    legend,
    level_blocks,
    squares_heading,
)
from generator.pages.parts.charts.strip import Strip, strip_of
from generator.pages.parts.descriptions import report_description
from generator.pages.parts.doubts.contradictions import Contradictions, contradictions_of
from generator.pages.parts.examples import ExampleRow, example_rows
from generator.pages.parts.flags import FlagSection, flag_section
from generator.pages.parts.headlines.counts import Fact, facts_of
from generator.pages.parts.headlines.headline import Line, headline
from generator.pages.parts.headlines.sentences import (
    FEWEST_TO_LIST,
    MOST_TO_LIST,
    are_many,
    open_doubts,
    recounted_sentence,
    source_sentence,
)
from generator.pages.parts.notice import notices_title
from generator.pages.parts.places_section import PlacesSection, places_section
from generator.pages.parts.words.links import Link
from generator.pages.parts.words.search_hint import search_hint
from generator.pages.parts.year.course import newest_period, since_words
from generator.pages.parts.year.running_year import (
    CourseItem,
    behind_projects,
    course_items,
    other_projects,
    trailing_sentences,
)
from generator.pages.parts.year.since_last import Changes, changes_since_last
from generator.pages.parts.year.tally import Tally, tally_of
from generator.records import OutcomeKind

# The first page that people see loads one style sheet; with courses or counted bars two.
_STYLES: Final = (addresses.STYLES,)
_BEHIND: Final = 3  # projects that are behind, each with its course at large
_OTHERS: Final = 8  # courses of the others that are open; the rest is folded
_MOST: Final = 120  # courses of a page


class Progress(Struct, frozen=True):
    """How far a year is that is not over: what is behind, what changed, the courses of the rest.

    `behind` are the first of those that are behind, `more_behind` the others with a course and
    `told_behind` those without. The lowest of the rest are `others`, and `folded` follow.
    """

    heading: str
    behind_note: str
    behind: tuple[CourseItem, ...]
    more_behind: tuple[CourseItem, ...]
    told_behind: tuple[CourseItem, ...]
    every_behind: tuple[Link, ...]
    changes: Changes | None
    others: tuple[CourseItem, ...]
    others_note: str
    folded: tuple[CourseItem, ...]
    every: tuple[Link, ...]
    trailing: tuple[str, ...]


class SummaryView(Struct, frozen=True):
    """The view of pages/summary.html."""

    kicker: str
    headline: tuple[Line, ...]
    facts: tuple[Fact, ...]
    search: str
    search_hint: str
    ways: tuple[Link, ...]
    progress: Progress | None
    tally: Tally | None
    squares_heading: str
    squares_note: str
    by_number: tuple[Link, ...]
    legend: Legend
    levels: tuple[LevelBlock, ...]
    strip: Strip | None
    doubts: Contradictions | None
    flags: FlagSection | None
    notices_page: Link
    examples_heading: str
    examples: tuple[ExampleRow, ...]
    departments_note: str
    departments: DepartmentMultiples | None
    departments_page: Link
    places: PlacesSection | None
    source: str
    sureness: str
    next_steps: tuple[Link, ...]


def summary_page(framer: Framer, outline: Outline, address: str) -> Page:
    """The summary at an address: the report's own, or the site's home page."""
    report = outline.report
    about = About(
        title=report.title,
        description=report_description(outline),
        kind=Kind.HOME,
        canonical=addresses.summary(report.folder),
    )
    view = _view(framer, outline, address)
    more = view.progress or view.tally or are_too_many(len(report.projects))
    styles = STYLES if more else _STYLES
    return framer.page(address, "pages/summary.html", view, about, report=report, styles=styles)


def _view(framer: Framer, outline: Outline, page: str) -> SummaryView:
    report = outline.report
    folder = report.folder
    answering = [slug for slug, projects in outline.by_department.items() if projects]
    many = [slug for slug in answering if are_many(outline.by_department[slug])] or answering
    departments = Link(
        f"全部{len(outline.departments)}个单位", relative(page, addresses.departments(folder))
    )
    multiples = department_multiples(outline, many[:MOST_TO_LIST], page)
    levels = level_blocks(outline, page)
    return SummaryView(
        kicker=_kicker(outline),
        headline=headline(outline),
        facts=facts_of(outline, page),
        search=relative(page, addresses.SEARCH),
        search_hint=search_hint(report.projects),
        ways=_ways(framer, outline, page),
        progress=_progress(outline, page),
        tally=_tally(outline),
        squares_heading=squares_heading(group for block in levels for group in block.groups),
        squares_note=_squares_note(outline),
        by_number=_by_number(outline, page),
        legend=legend(outline, report.projects),
        levels=levels,
        strip=strip_of(report.projects),
        doubts=contradictions_of(outline, page),
        flags=flag_section(outline, page),
        notices_page=Link(notices_title(report), relative(page, addresses.notices(folder))),
        examples_heading=f"原文点名的{len(report.examples)}个超额项目",
        examples=example_rows(outline, page),
        departments_note=_departments_note(outline, len(answering), len(many), multiples),
        departments=multiples if outline.has["departments"] else None,
        departments_page=departments,
        places=places_section(outline, page) if outline.has["places"] else None,
        source=source_sentence(report),
        sureness=_sureness(outline),
        next_steps=(
            Link("逐条核对", relative(page, addresses.checks(folder))),
            Link("下载数据", relative(page, addresses.data(folder))),
            *framer.article_link("corrections", "报告错误", page),
        ),
    )


def _kicker(outline: Outline) -> str:
    """What the report calls itself, and of a part of a year till when it tells."""
    report = outline.report
    if not outline.has["results"]:
        return report.title
    since = since_words(newest_period(outline, report.projects)).replace(f"{report.folder}年", "")
    year = report.folder if report.words.report.startswith("年") else f"{report.folder}年"
    return "　".join(filter(None, (f"{year}{report.words.report}", since)))


def _ways(framer: Framer, outline: Outline, page: str) -> tuple[Link, ...]:
    """Another way to a project than its words; the navigation has the departments."""
    number = len(outline.report.projects)
    every = relative(page, addresses.projects(outline.report.folder))
    years = Link("历年对照", relative(page, addresses.YEARS))
    return (Link(f"全部{number}项", every), *(years,)[: len(framer.reports) > 1])


def _progress(outline: Outline, page: str) -> Progress | None:
    if not outline.report.steps or not outline.has["running"]:
        return None
    late, rest = behind_projects(outline), other_projects(outline)
    behind = course_items(outline, late[:_MOST], page)
    others = course_items(outline, rest[: max(_MOST - len(behind), _OTHERS)], page)
    first, later = behind[:_BEHIND], behind[_BEHIND:]
    plan = _plan_words([item.due for item in (*behind, *others)])
    note = f"从低到高，同一把尺：横为12个月，纵为0到100%，{plan}"
    if len(others) > _OTHERS:
        note += f"先列{_OTHERS}项。"
    listed = relative(page, addresses.projects(outline.report.folder))
    is_drawn = any(item.chart for item in first)
    return Progress(
        heading=_late_heading(outline),
        behind_note=f"实线是实际，{plan}" if is_drawn else "",
        behind=first,
        more_behind=tuple([item for item in later if item.chart]),
        told_behind=tuple([item for item in later if not item.chart]),
        every_behind=(Link(f"全部{len(late)}项", listed),)[: len(late) > len(behind)],
        changes=changes_since_last(outline, page),
        others=others[:_OTHERS],
        others_note=note,
        folded=others[_OTHERS:],
        every=(Link(f"全部{len(rest)}项", listed),)[: len(rest) > len(others)],
        trailing=trailing_sentences(outline),
    )


def _plan_words(dues: Iterable[str]) -> str:
    """Whose plan the dashed lines are."""
    printed = {due.startswith("原文") for due in dues if due}
    if printed == {True}:
        return "虚线是原文的计划。"
    even = "虚线是按月均分的计划，不是原文的。"
    return "虚线是计划：原文写了比例的照原文，没有写的按月均分。" if len(printed) > 1 else even


def _late_heading(outline: Outline) -> str:
    kinds = {state.kind for state in outline.states.values()}
    return "先看滞后的" if OutcomeKind.BEHIND in kinds else "先看未完成的"


def _tally(outline: Outline) -> Tally | None:
    """The months of a year; of one that is over only where something was behind in it."""
    tally = tally_of(outline)
    return tally if tally and (outline.has["running"] or tally.height) else None


def _squares_note(outline: Outline) -> str:
    as_bar = are_too_many(len(outline.report.projects))
    if newest_period(outline, outline.report.projects):
        are_filled = outline.has["course"] and not as_bar
        return f"{'格子的高低是进度，不是结果；' if are_filled else ''}到年底才有成效。"
    return "" if as_bar else "十格一行。"


def _by_number(outline: Outline, page: str) -> tuple[Link, ...]:
    """The ways to the squares in the order of the source, level by level."""
    if not outline.has["results"]:
        return ()
    folder = outline.report.folder
    several = outline.has["levels"]
    return tuple(
        Link(
            level.label if several else "按编号",
            relative(page, f"{addresses.level(folder, level.id)}#{addresses.BY_NUMBER}"),
        )
        for level in outline.report.levels
        if not are_too_many(len(outline.by_level[level.id]))
    )


def _sureness(outline: Outline) -> str:
    """Whether the figures that the source states hold, and how many doubts are open beside."""
    waiting = open_doubts(outline)
    doubts = f"{waiting}处待核对。" if waiting else ""
    if not outline.report.stated:
        return doubts
    checked = recounted_sentence(outline).rstrip("。")
    return f"{checked}；{f'全部记录有{doubts}' if waiting else '没有待核对的疑问。'}"


def _departments_note(
    outline: Outline, number: int, many: int, multiples: DepartmentMultiples
) -> str:
    """What squares and dots of the departments mean, and how many are left out."""
    shown = len(multiples.blocks)
    if not shown:
        return ""
    if many > shown:
        rest = f"项目最多的{shown}个单位，"
    else:
        rest = f"负责{FEWEST_TO_LIST}项以上的{shown}个单位，" if number > shown else ""
    return f"{multiples_note(outline, multiples)}{rest}"
