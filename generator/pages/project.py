"""One page a project: what was promised, what came of it, who answers, where it is written."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer, report_error
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.changes import ChangeItem, changes_of
from generator.pages.parts.course import StepLine, steps_of
from generator.pages.parts.field_words import mend_words
from generator.pages.parts.findings import FindingItem, finding_item
from generator.pages.parts.links import (
    Link,
    department_links,
    list_crumbs,
)
from generator.pages.parts.measure import MeasureBar, measure_bars, target_sentences
from generator.pages.parts.notice import NoticeItem, highlight_items, notice_items
from generator.pages.parts.rows import Item, around, item
from generator.pages.parts.tag import Tag, result_tag, tag
from generator.pages.parts.typography import display
from generator.records import Project, Result

_MOST: Final = 12  # entries of the same work on one page


class ResultBlock(Struct, frozen=True):
    """One result: text, outcome, departments as they stand in the table, people."""

    text: str
    tag: Tag
    departments: tuple[Link, ...]
    printed: str
    inherited: bool
    people: tuple[str, ...]


class SourceRow(Struct, frozen=True):
    """Where a result was read; `raw` is the row as it stood, and `mends` what was altered."""

    document: str
    table: str
    raw: str
    mends: tuple[str, ...]


class ProjectView(Struct, frozen=True):
    """The view of pages/project.html."""

    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    tag: Tag
    notices: tuple[NoticeItem, ...]
    highlights: tuple[NoticeItem, ...]
    measures: tuple[MeasureBar, ...]
    targets: tuple[str, ...]
    results: tuple[ResultBlock, ...]
    extra: tuple[tuple[str, str], ...]
    steps: tuple[StepLine, ...]
    findings: tuple[FindingItem, ...]
    sources: tuple[SourceRow, ...]
    changes: tuple[ChangeItem, ...]
    programme: str
    siblings: tuple[Item, ...]
    more: tuple[Link, ...]
    same: tuple[Item, ...]
    same_page: str
    previous: Item | None
    next: Item | None
    citation: str
    address: str
    links: tuple[Link, ...]


def project_pages(
    framer: Framer, outline: Outline, level: str, first: int, end: int
) -> Iterator[Page]:
    """The pages of a level's projects from the place `first` to before `end`, in order."""
    start = max(first - 1, 0)
    shown = outline.by_level[level][start : end + 1]  # with the neighbours of the first and last
    shared = _Shared(framer, outline, level)
    for place in range(first - start, min(end - start, len(shown))):
        before = shown[place - 1] if place else None
        after = shown[place + 1] if place + 1 < len(shown) else None
        yield _page(shared, shown[place], before, after)


class _Shared:
    """What the pages of a level's projects share, made once. `items` are those made so far."""

    def __init__(self, framer: Framer, outline: Outline, level: str) -> None:
        report = outline.report
        self.framer = framer
        self.outline = outline
        self.page = page = addresses.level(report.folder, level)  # in the folder of them all
        here = Link(outline.levels[level].label, relative(page, page))
        self.crumbs = (*list_crumbs(outline, page), here)
        self.data = Link("下载数据", relative(page, addresses.data(report.folder)))
        self.source = report.documents[0].publisher
        self.items: dict[str, Item] = {}

    def item(self, project: Project) -> Item:
        """A project of the level in a short list."""
        found = self.items.get(project.id)
        if found is None:
            found = self.items[project.id] = item(self.outline, project, self.page)
        return found


def _page(shared: _Shared, project: Project, before: Project | None, after: Project | None) -> Page:
    outline, address = shared.outline, addresses.project(project.id)
    folder, label = outline.report.folder, outline.label(project)
    short = display(project.heading).rstrip("。")
    about = About(
        title=f"{short}（{folder}年{label}）",
        description=f"{label}：{short}。{tag(outline, project).word}。",
        kind=Kind.CONTENT,
        crumbs=shared.crumbs,
        published=outline.report.published,
        source=shared.source,
    )
    view = _view(shared, project, before, after)
    return shared.framer.page(address, "pages/project.html", view, about, report=outline.report)


def _view(
    shared: _Shared, project: Project, before: Project | None, after: Project | None
) -> ProjectView:
    framer, outline, page = shared.framer, shared.outline, addresses.project(project.id)
    label, title = outline.label(project), display(project.heading)
    named = f"{outline.report.folder}年度{label}"
    siblings = _siblings(shared, project)
    notices = outline.notices.get(project.id, ())
    highlights = outline.highlights.get(project.id, ())
    findings = outline.by_project.get(project.id, ())
    return ProjectView(
        crumbs=shared.crumbs,
        kicker=f"{label}　{project.programme}" if project.programme else label,
        title=title,
        tag=tag(outline, project),
        notices=notice_items(outline, notices, page, with_projects=False),
        highlights=highlight_items(outline, highlights, page, with_projects=False),
        measures=measure_bars(project.measures),
        targets=target_sentences(project.measures),
        results=tuple([_result(outline, result, page) for result in project.results]),
        extra=tuple((display(head), display(words)) for head, words in project.extra),
        steps=steps_of(outline, project.id),
        findings=tuple(
            [finding_item(outline, finding, page, with_projects=False) for finding in findings]
        ),
        sources=tuple([_source(shared, result) for result in project.results]),
        changes=changes_of(outline, project.id, page),
        programme=project.programme,
        siblings=siblings,
        more=_more(outline, project, page, len(siblings)),
        same=_same(outline, project, page),
        same_page=_same_page(outline, project, page),
        previous=shared.item(before) if before else None,
        next=shared.item(after) if after else None,
        citation=framer.citation(f"《{title.rstrip('。')}》", named, page),
        address=framer.full_address(page),
        links=(*report_error(framer, page, named), shared.data),
    )


def _result(outline: Outline, result: Result, page: str) -> ResultBlock:
    names = tuple(outline.departments[slug].name for slug in result.departments)
    as_printed = names == result.printed_departments
    return ResultBlock(
        text=display(result.text),
        tag=result_tag(result),
        departments=department_links(outline, result.departments, page),
        printed="" if as_printed else "、".join(result.printed_departments),
        inherited="departments" in result.inherited,
        people=result.people,
    )


def _source(shared: _Shared, result: Result) -> SourceRow:
    source = result.source
    return SourceRow(
        document=shared.outline.documents.get(source.document, "记录中没有注明出处"),
        table=f"附表 {source.table}，第 {source.row} 行" if source.row else "",
        raw=source.raw,
        mends=mend_words(source),
    )


def _siblings(shared: _Shared, project: Project) -> tuple[Item, ...]:
    """Others of the same programme; of a long one those around the project."""
    members = shared.outline.by_programme.get((project.level, project.programme), ())
    if not members:
        return ()
    near = around(members, shared.outline.places[project.id])
    return tuple([shared.item(other) for other in near if other is not project])


def _more(outline: Outline, project: Project, page: str, shown: int) -> tuple[Link, ...]:
    """The way to the whole programme, where its page shows more than this one."""
    key = (project.level, project.programme)
    number = len(outline.by_programme.get(key, ()))
    if number <= shown + 1:
        return ()
    target = addresses.level(outline.report.folder, project.level)
    fragment = addresses.programme_fragment(outline.programmes[key])
    return (Link(f"全部 {number} 项", relative(page, f"{target}#{fragment}")),)


def _same(outline: Outline, project: Project, page: str) -> tuple[Item, ...]:
    """The entries of other levels that are the same work; of many the first."""
    undertaking = outline.undertakings.get(project.id, "")
    others = (
        other
        for level, members in outline.same_work.get(undertaking, {}).items()
        if level != project.level
        for other in members
    )
    return tuple([item(outline, other, page) for other in islice(others, _MOST)])


def _same_page(outline: Outline, project: Project, page: str) -> str:
    undertaking = outline.undertakings.get(project.id)
    if undertaking is None:
        return ""
    here = addresses.undertakings(outline.report.folder)
    return relative(page, f"{here}#{addresses.undertaking_fragment(undertaking)}")
