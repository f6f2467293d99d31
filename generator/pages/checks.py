"""The page of checks: stated figures against the recount, every finding, and every mend."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from urllib.parse import quote

from msgspec import Struct

from generator.analysis.counting import recounts
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.field_words import mend_words
from generator.pages.parts.findings import FindingItem, finding_item
from generator.pages.parts.links import Link, home_crumb
from generator.pages.parts.rows import Option
from generator.pages.projects import level_options
from generator.problems import CATALOGUE
from generator.records import Finding, OutcomeKind, StatedFigure

_WHAT = {
    "projects": "项目数",
    "results": "行数",
    "exceeded": "超额完成数",
    "exceeded_share": "超额完成占比",
}

_STATES = (Option("open", "待核对"), Option("answered", "已答复"))


class StatedLine(Struct, frozen=True):
    """A figure of the source beside its recount; `href` leads to the projects counted."""

    what: str
    href: str
    quote: str
    stated: str
    recount: str
    agrees: bool


class FindingGroup(Struct, frozen=True):
    """The findings of one kind; `id` is the fragment of their section."""

    id: str
    heading: str
    count: str
    findings: tuple[FindingItem, ...]


class MendLine(Struct, frozen=True):
    """A mechanical correction, and the project it was made in."""

    project: Link
    words: str


class ChecksView(Struct, frozen=True):
    """The view of pages/checks.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    stated: tuple[StatedLine, ...]
    summary: str
    groups: tuple[FindingGroup, ...]
    kinds: tuple[Option, ...]
    levels: tuple[Option, ...]
    states: tuple[Option, ...]
    mends_note: str
    mends: tuple[MendLine, ...]


def checks_page(framer: Framer, outline: Outline) -> Page:
    """What was recounted, what is asked, and what was altered when the records were read in."""
    report = outline.report
    page = addresses.checks(report.folder)
    groups = tuple(_groups(outline, page))
    mends = tuple(_mends(outline, page))
    view = ChecksView(
        crumbs=home_crumb(outline, page),
        title="核对",
        lead="核对提示是机器按固定规则提出的疑问，不是结论；每条都附原文和算式，核对之前以原文为准。",
        stated=tuple(
            _stated_line(outline, figure, counted, page)
            for figure, counted in zip(report.stated, recounts(report), strict=True)
        ),
        summary=_summary(outline),
        groups=groups,
        kinds=tuple(Option(group.id, group.heading) for group in groups),
        levels=level_options(outline),
        states=_STATES,
        mends_note=f"导入时作了{len(mends)}处机械性修正，原文整行保留在各项目页。" if mends else "",
        mends=mends,
    )
    about = About(
        title=f"{view.title}（{report.folder}）",
        description=f"{report.title}：原文数字的重新统计、核对提示和导入时的修正。{view.summary}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(
        page, "pages/checks.html", view, about, report=report, scripts=(addresses.FILTER_SCRIPT,)
    )


def _summary(outline: Outline) -> str:
    found = outline.findings
    waiting = sum(finding.answer is None for finding in found)
    if not found:
        return "没有核对提示。"
    return f"共{len(found)}条，已答复{len(found) - waiting}条，待核对{waiting}条。"


def _groups(outline: Outline, page: str) -> Iterator[FindingGroup]:
    """The kinds of finding by code, which is the order in which the rules are written."""
    by_code: dict[str, list[Finding]] = defaultdict(list)
    for finding in outline.findings:
        by_code[finding.question.code].append(finding)
    for code, members in sorted(by_code.items()):
        yield FindingGroup(
            id=addresses.finding_fragment(code),
            heading=CATALOGUE[code].zh.title,
            count=f"{len(members)}条",
            findings=tuple(
                finding_item(outline, finding, page, with_projects=True) for finding in members
            ),
        )


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


def _mends(outline: Outline, page: str) -> Iterator[MendLine]:
    for project in outline.report.projects:
        link = Link(outline.label(project), relative(page, addresses.project(project.id)))
        for result in project.results:
            for words in mend_words(result.source):
                yield MendLine(link, words)
