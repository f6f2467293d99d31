"""The years side by side: what each report states, and the works that go on.

Nothing of a year is compared that the year does not state.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from generator.analysis.counting import percentage
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.entries import SameItem
from generator.pages.parts.headlines.claims import claim_of
from generator.pages.parts.over_years import counterpart, promised_again, year_item, year_of
from generator.pages.parts.words.links import Link, home_crumb
from generator.pages.parts.words.typography import display
from generator.pages.parts.year.course import newest_period, since_words
from generator.records import Project

_LEAST: Final = 2  # years that have something in common
_ENOUGH: Final = 10  # projects of which a share is told
_MOST_ROWS: Final = 100
_MOST_WORKS: Final = 100
_ABSENT: Final = "没有"
_NOT_YET: Final = "尚无"  # of a year that has no results: none yet is not none
NAME: Final = "历年对照"

Numbers = Mapping[str, tuple[str, int]]  # name -> the page that it leads to, and its number


class YearTable(Struct, frozen=True):
    """One thing by years: a row for each name, with a cell a year, which may lead on."""

    id: str
    heading: str
    note: str
    corner: str
    years: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Link, ...]], ...]


class Work(Struct, frozen=True):
    """A work over the years, from old to new: where it stands in each, and what that year says."""

    title: str
    entries: tuple[SameItem, ...]
    again: tuple[str, ...]


class YearsView(Struct, frozen=True):
    """The view of pages/years.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    tables: tuple[YearTable, ...]
    works_note: str
    works: tuple[Work, ...]


def years_page(
    framer: Framer, outlines: Sequence[Outline], works: Sequence[Sequence[Project]]
) -> Page:
    """years.html, of two reports and more, from old to new; `works` go on over the years."""
    years = [outline.report.folder for outline in outlines]
    shown = _works({outline.report.folder: outline for outline in outlines}, works)
    view = YearsView(
        crumbs=home_crumb(outlines[-1], addresses.YEARS),
        title=NAME,
        lead=f"{years[0]}年至{years[-1]}年，{len(years)}份报告。用语和口径以各年原文为准；"
        "哪一年没有写的，不与别的年份相比。",
        tables=tuple(_tables(outlines)),
        works_note=_works_note(len(works), len(shown), sum(bool(work.again) for work in shown)),
        works=shown,
    )
    about = About(f"{NAME}（{years[0]}至{years[-1]}年）", view.lead, Kind.COLUMN, view.crumbs)
    return framer.page(addresses.YEARS, "pages/years.html", view, about)


def _works_note(number: int, shown: int, again: int) -> str:
    """How many works go on, and how many were promised once more."""
    words = f"{number}件事跨年续办，都由人读过各年原文后确认。"
    if again:
        words += f"其中{again}件上一年没有达到目标，后来又列入。"
    return words if shown == number else f"{words}先列{shown}件，其余见各项目页。"


def _tables(outlines: Sequence[Outline]) -> Iterator[YearTable]:
    years = tuple(outline.report.folder for outline in outlines)
    yield YearTable("totals", "总数", "", "各年", years, tuple(_totals(outlines)))
    kinds: tuple[tuple[str, str, str, Callable[[Outline], Numbers]], ...] = (
        ("departments", "责任单位", "负责的项目数，名称以各年所写为准。", _departments),
        ("programmes", "工程", "各工程的项目数，同名的才列在一行。", _programmes),
        ("places", "乡镇街道", "原文写到的项目数，经人确认的才计。", _places),
    )
    for id_, heading, note, numbers in kinds:
        known = [(outline, numbers(outline)) for outline in outlines]
        table = _common(id_, heading, note, [each for each in known if each[1]])
        if table is not None:
            yield table


def _common(
    id_: str, heading: str, note: str, known: Sequence[tuple[Outline, Numbers]]
) -> YearTable | None:
    """What at least two years name; None where none has anything in common with another.

    Years that have nothing of the kind have no column.
    """
    held: dict[str, int] = defaultdict(int)
    for _, numbers in reversed(known):  # in the order of the newest
        for name in numbers:
            held[name] += 1
    names = [name for name, times in held.items() if times >= _LEAST]
    if not names:
        return None
    rows = tuple(
        (display(name), tuple(_cell(numbers.get(name)) for _, numbers in known))
        for name in names[:_MOST_ROWS]
    )
    alone = len(held) - len(names)
    rest = len(names) - len(rows)
    note += f"只在一年出现的{alone}个没有列出。" if alone else ""
    note += f"先列{len(rows)}个，另有{rest}个。" if rest else ""
    years = tuple(outline.report.folder for outline, _ in known)
    return YearTable(id_, heading, note, "名称", years, rows)


def _cell(found: tuple[str, int] | None) -> Link:
    return Link(_ABSENT, "") if found is None else _link(f"{found[1]}项", found[0])


def _totals(outlines: Sequence[Outline]) -> Iterator[tuple[str, tuple[Link, ...]]]:
    yield (
        "项目",
        tuple(
            _link(f"{len(each.report.projects)}项", addresses.projects(each.report.folder))
            for each in outlines
        ),
    )
    if any(outline.has["levels"] for outline in outlines):
        labels = {
            level.label: level.id for outline in outlines for level in outline.levels.values()
        }
        for label in labels:
            yield label, tuple(_level_cell(outline, label) for outline in outlines)
    yield "完成成效", tuple(Link(_outcomes(outline), "") for outline in outlines)
    shares = [_exceeded(outline) for outline in outlines]
    if sum(bool(share) for share in shares) >= _LEAST:
        yield "原文写作超额的", tuple(Link(share or "不作比较", "") for share in shares)
    flagged = [len(outline.notices) for outline in outlines]
    if any(flagged):
        yield (
            "曾被通报",
            tuple(
                _link(f"{number}项", addresses.notices(outline.report.folder))
                if number
                else Link(_ABSENT if outline.has["results"] else _NOT_YET, "")
                for outline, number in zip(outlines, flagged, strict=True)
            ),
        )


def _level_cell(outline: Outline, label: str) -> Link:
    level = next((each for each in outline.levels.values() if each.label == label), None)
    projects = outline.by_level.get(level.id, ()) if level else ()
    if level is None or not projects:
        return Link(_ABSENT, "")
    address = addresses.level(outline.report.folder, level.id)
    return _link(f"{len(projects)}项", address)


def _outcomes(outline: Outline) -> str:
    """What the report prints of all its projects; of a year that is not over nothing is summed."""
    projects = outline.report.projects
    claim = claim_of(outline, projects)
    period = newest_period(outline, projects)
    if outline.has["plan"]:
        return "计划，尚无结果"
    if period or claim.is_running:
        return f"进行中{f'（{since_words(period)}）' if period else ''}，不作合计"
    words = [f"{word.word}{number}项" for word, number in reversed(claim.words)]
    if claim.silent and words:
        words.append(f"未注明{claim.silent}项")
    return "、".join(words) or "原文未注明"


def _exceeded(outline: Outline) -> str:
    """The share of what was printed as exceeded, where every project of a year has a word."""
    projects = outline.report.projects
    claim = claim_of(outline, projects)
    is_whole = claim.is_stated and not claim.silent and not claim.is_running
    if not is_whole or newest_period(outline, projects) or len(projects) < _ENOUGH:
        return ""
    return f"{percentage(claim.exceeded, len(projects), 0)}%"


def _departments(outline: Outline) -> Numbers:
    folder = outline.report.folder
    return {
        outline.departments[slug].name: (addresses.department(folder, slug), len(projects))
        for slug, projects in outline.by_department.items()
        if projects
    }


def _programmes(outline: Outline) -> Numbers:
    numbers: dict[str, int] = defaultdict(int)
    for project in outline.report.projects:
        if project.programme:
            numbers[project.programme] += 1
    return {name: ("", number) for name, number in numbers.items()}


def _places(outline: Outline) -> Numbers:
    if not outline.has["places"]:
        return {}
    folder = outline.report.folder
    return {
        reading.town.name: (addresses.place(folder, slug), len(reading.projects))
        for slug, reading in outline.towns.items()
        if reading.projects
    }


def _works(outlines: Mapping[str, Outline], works: Iterable[Sequence[Project]]) -> tuple[Work, ...]:
    """The works, those first that were promised once more."""
    found = [_work(outlines, work) for work in works]
    found.sort(key=lambda work: not work.again)
    return tuple(found[:_MOST_WORKS])


def _work(outlines: Mapping[str, Outline], projects: Sequence[Project]) -> Work:
    told = [counterpart(outlines[year_of(project)], project) for project in projects]
    entries = tuple(year_item(each, addresses.YEARS) for each in told)
    again = tuple(
        f"{year_of(each.older)}年没有达到目标，{year_of(each.newer)}年又列入。"
        for each in promised_again(outlines, projects)
    )
    return Work(display(projects[-1].heading).rstrip("。"), entries, again)


def _link(text: str, address: str) -> Link:
    return Link(text, relative(addresses.YEARS, address) if address else "")
