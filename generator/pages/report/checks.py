"""The pages of checks: stated figures against the recount, every finding, and every mend."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, islice
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.paging import Pager, Part, list_pager, page_count, part_of
from generator.pages.parts.doubts.findings import FindingItem, finding_item
from generator.pages.parts.headlines.sentences import recounted_sentence
from generator.pages.parts.rows import Option
from generator.pages.parts.stated_lines import StatedLine, stated_lines
from generator.pages.parts.words.field_words import mend_words
from generator.pages.parts.words.links import Link, finding_address, home_crumb
from generator.pages.report.projects import level_options
from generator.problems import CATALOGUE
from generator.records import Project

_LEAD: Final = (
    "核对提示是机器按固定规则提出的疑问，不是结论；每条都附原文和算式，核对之前以原文为准。"
)
_STATES = (Option("open", "待核对"), Option("answered", "已答复"))


class FindingGroup(Struct, frozen=True):
    """The findings of one kind; `id` is the fragment of their section."""

    id: str
    heading: str
    count: str
    findings: tuple[FindingItem, ...]


class KindLink(Struct, frozen=True):
    """A kind of finding: where it begins, and how many there are."""

    heading: str
    href: str
    count: str


class MendLine(Struct, frozen=True):
    """A mechanical correction, and the project it was made in."""

    project: Link
    words: str


class ChecksView(Struct, frozen=True):
    """The view of pages/checks.html; a filter stands only where all findings are on the page."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    stated: tuple[StatedLine, ...]
    summary: str
    contents: tuple[KindLink, ...]
    groups: tuple[FindingGroup, ...]
    kinds: tuple[Option, ...]
    levels: tuple[Option, ...]
    states: tuple[Option, ...]
    is_whole: bool
    mends_note: str
    mends: tuple[MendLine, ...]
    pager: Pager | None


def checks_pages(framer: Framer, outline: Outline) -> Iterator[Page]:
    """What was recounted, what is asked, and what was altered when the records were read in.

    Findings and mends are one list: where it is long, each page has some of it.
    """
    rows, projects = checked(outline), len(outline.report.projects)
    for number in range(1, page_count(rows, projects) + 1):
        yield _page(framer, outline, part_of(rows, projects, number))


def checked(outline: Outline) -> int:
    """How many findings and mends there are."""
    mends = sum(len(_mend_words(project)) for project in outline.report.projects)
    return len(outline.findings) + mends


def _page(framer: Framer, outline: Outline, part: Part) -> Page:
    report, first = outline.report, addresses.checks(outline.report.folder)
    page = addresses.page_of(first, part.number)
    found = len(outline.findings)
    groups = tuple(_groups(outline, page, part.within(0, found)))
    mends = part.within(found, part.rows - found)
    summary = _summary(outline)
    view = ChecksView(
        crumbs=home_crumb(outline, page),
        title=f"核对{part.title}",
        lead=_LEAD if part.is_first else part.words,
        stated=tuple(stated_lines(outline, page)) if part.is_first else (),
        summary=summary,
        contents=tuple(_contents(outline, page)) if part.is_first else (),
        groups=groups,
        kinds=tuple(Option(group.id, group.heading) for group in groups),
        levels=level_options(outline),
        states=_STATES,
        is_whole=part.pages == 1,
        mends_note=_mends_note(mends),
        mends=tuple(islice(_mends(outline, page), mends.start, mends.end)),
        pager=list_pager(part, first),
    )
    about = About(
        title=f"{view.title}（{report.folder}）",
        description=_description(outline) if part.is_first else f"{report.title}：{part.words}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    scripts = (addresses.FILTER_SCRIPT,) if view.is_whole else ()
    return framer.page(page, "pages/checks.html", view, about, report=report, scripts=scripts)


def _description(outline: Outline) -> str:
    """Whether the source's own figures hold, and how many questions are open."""
    about = f"{outline.report.title}的核对：{_summary(outline)}"
    return f"{about}{recounted_sentence(outline)}"


def _mends_note(mends: Part) -> str:
    if mends.start == mends.end:
        return ""
    return f"导入时作了{mends.rows}处机械性修正，原文整行保留在各项目页。"


def _summary(outline: Outline) -> str:
    found = outline.findings
    waiting = sum(finding.answer is None for finding in found)
    if not found:
        return "没有核对提示。"
    return f"共{len(found)}条，已答复{len(found) - waiting}条，待核对{waiting}条。"


def _contents(outline: Outline, page: str) -> Iterator[KindLink]:
    """The kinds of finding by code, which is the order in which the rules are written."""
    number = Counter(finding.question.code for finding in outline.findings)
    for code in sorted(number):
        href = relative(page, finding_address(outline, code))
        on_page = href.removeprefix(page.rpartition("/")[2])
        yield KindLink(CATALOGUE[code].zh.title, on_page, f"{number[code]}条")


def _groups(outline: Outline, page: str, part: Part) -> Iterator[FindingGroup]:
    number = Counter(finding.question.code for finding in outline.findings)
    in_order = sorted(outline.findings, key=lambda finding: finding.question.code)
    shown = in_order[part.start : part.end]
    for code, members in groupby(shown, lambda finding: finding.question.code):
        begins = outline.first_places["finding", code] >= part.start
        yield FindingGroup(
            id=addresses.finding_fragment(code) if begins else f"{code.lower()}-more",
            heading=CATALOGUE[code].zh.title,
            count=f"{number[code]}条",
            findings=tuple(
                finding_item(outline, finding, page, with_projects=True) for finding in members
            ),
        )


def _mends(outline: Outline, page: str) -> Iterator[MendLine]:
    for project in outline.report.projects:
        link = Link(outline.label(project), relative(page, addresses.project(project.id)))
        for words in _mend_words(project):
            yield MendLine(link, words)


def _mend_words(project: Project) -> list[str]:
    return [words for result in project.results for words in mend_words(result.source)]
