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
from generator.pages.parts.findings import FindingItem, finding_item
from generator.pages.parts.links import (
    Link,
    list_crumbs,
    programme_address,
    undertaking_address,
)
from generator.pages.parts.measure import MeasureRow, measure_rows, target_sentences
from generator.pages.parts.notice import NoticeItem, highlight_items, notice_items
from generator.pages.parts.result import (
    ResultBlock,
    SourceRow,
    result_blocks,
    result_head,
    source_rows,
)
from generator.pages.parts.rows import Item, around, item, named_items
from generator.pages.parts.share import share_words
from generator.pages.parts.tag import Tag, is_supplied, stated_words, tag
from generator.pages.parts.typography import display
from generator.records import Project

_MOST: Final = 12  # entries of the same work on one page


class ProjectView(Struct, frozen=True):
    """The view of pages/project.html; a plan has no `tag`, and `told` may stand in its place."""

    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    tag: Tag | None
    tag_note: str
    told: str
    notices: tuple[NoticeItem, ...]
    highlights: tuple[NoticeItem, ...]
    measures: tuple[MeasureRow, ...]
    targets: tuple[str, ...]
    result_head: str
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
        self.crumbs = list_crumbs(outline, page)
        if outline.has["levels"]:
            self.crumbs = (*self.crumbs, Link(outline.levels[level].label, relative(page, page)))
        self.data = Link("下载数据", relative(page, addresses.data(report.folder)))
        self.source = report.documents[0].publisher if report.documents else ""
        self.items: dict[str, Item] = {}

    def item(self, project: Project) -> Item:
        """A project of the level in a short list."""
        found = self.items.get(project.id)
        if found is None:
            found = self.items[project.id] = item(self.outline, project, self.page)
        return found


def _page(shared: _Shared, project: Project, before: Project | None, after: Project | None) -> Page:
    outline, address = shared.outline, addresses.project(project.id)
    folder, label = outline.report.folder, outline.place_label(project)
    short = display(project.heading).rstrip("。")
    about = About(
        title=f"{short}（{folder}年{label}）",
        description=_description(outline, project, label, short),
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
    label, title = outline.place_label(project), display(project.heading)
    named = f"{outline.report.folder}年度{label}"
    siblings = _siblings(shared, project)
    own = [measure for measure in project.measures if not measure.part]
    notices = outline.notices.get(project.id, ())
    highlights = outline.highlights.get(project.id, ())
    findings = outline.by_project.get(project.id, ())
    return ProjectView(
        crumbs=shared.crumbs,
        kicker=f"{label}　{project.programme}" if project.programme else label,
        title=title,
        tag=tag(outline, project) if outline.has["results"] else None,
        tag_note=_tag_note(outline, project),
        told=_told(outline, project),
        notices=notice_items(outline, notices, page, with_projects=False),
        highlights=highlight_items(outline, highlights, page, with_projects=False),
        measures=measure_rows(own),
        targets=target_sentences(own),
        result_head=result_head(outline),
        results=result_blocks(outline, project, page),
        extra=tuple((display(head), display(words)) for head, words in project.extra),
        steps=steps_of(outline, project.id),
        findings=tuple(
            [finding_item(outline, finding, page, with_projects=False) for finding in findings]
        ),
        sources=tuple(source_rows(outline, project)),
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


def _description(outline: Outline, project: Project, label: str, title: str) -> str:
    """What is claimed of the project in a line; of a plan what is planned."""
    told = f"{label}：{title}。"
    if not outline.has["results"]:
        return told
    return f"{told}{_told(outline, project) or tag(outline, project).word}。"


def _share(project: Project) -> str:
    """The printed share of a project of one result."""
    if len(project.results) != 1:
        return ""
    return share_words(project.results[0].share_head, project.results[0].share)


def _told(outline: Outline, project: Project) -> str:
    """What stands in place of a word: the newest share, or of how many results there is one."""
    state = outline.states[project.id]
    if state.outcome is not None:
        return ""
    return (
        share_words("", state.share) if state.period else _share(project) or stated_words(project)
    )


def _tag_note(outline: Outline, project: Project) -> str:
    """That the word of the project was supplied, where a compiler did."""
    return "整理时补记，原文没有" if is_supplied(outline, project) else ""


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
    return (Link(f"全部{number}项", relative(page, programme_address(outline, *key))),)


def _same(outline: Outline, project: Project, page: str) -> tuple[Item, ...]:
    """The entries of other levels that are the same work; of many the first."""
    undertaking = outline.undertakings.get(project.id, "")
    others = (
        other.id
        for level, members in outline.same_work.get(undertaking, {}).items()
        if level != project.level
        for other in members
    )
    parts = outline.items_of.get(undertaking, ())
    return named_items(outline, tuple(islice(others, _MOST)), parts, page)


def _same_page(outline: Outline, project: Project, page: str) -> str:
    undertaking = outline.undertakings.get(project.id)
    if undertaking is None:
        return ""
    return relative(page, undertaking_address(outline, undertaking))
