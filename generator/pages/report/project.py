"""One page a project: what was promised, what came of it, who answers, where it is written."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer, letter_about
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.answer import Answer, answer_of
from generator.pages.parts.changes import ChangeItem, changes_of
from generator.pages.parts.charts.measure import MeasureRow
from generator.pages.parts.descriptions import project_description
from generator.pages.parts.doubts.doubt import Doubt, Doubts, doubts_of
from generator.pages.parts.doubts.measure_doubts import rows_of, targets_beside
from generator.pages.parts.entries import SameItem, same_items
from generator.pages.parts.notice import ProjectFlag, project_flags
from generator.pages.parts.over_years import year_item
from generator.pages.parts.place_entries import place_links
from generator.pages.parts.result import (
    NOBODY,
    Answering,
    ResultBlock,
    SourceRow,
    result_blocks,
    shared_departments,
    source_rows,
)
from generator.pages.parts.rows import Item, item, outcome_head, told_words
from generator.pages.parts.words.links import Link, programme_address, undertaking_address
from generator.pages.parts.words.share import share_words
from generator.pages.parts.words.tag import UNSTATED, Tag, is_supplied, tag
from generator.pages.parts.words.typography import Piece, display, pieces
from generator.pages.parts.year.course import (
    Month,
    StepLine,
    months_named,
    months_of_steps,
    months_words,
    steps_of,
)
from generator.pages.parts.year.course_chart import Chart, chart_of
from generator.pages.parts.year.running_year import course_doubts, pace_words
from generator.records import Project

_REPORT_HERE: Final = "写邮件"


class HeadLine(Struct, frozen=True):
    """What stands below the answer: the printed word under `head`, and who answers for all of it.

    There is no `tag` where the answer is the word; `told` may stand in its place. `share` is that
    of the newest step, beside its word; `doubts` are fragments of what is asked about the word.
    """

    head: str
    tag: Tag | None
    told: str
    share: str
    note: str
    doubts: tuple[str, ...]
    departments: Answering


class ProjectView(Struct, frozen=True):
    """The view of pages/project.html; of a plan the target is the answer, and is not said twice.

    `months` is the year as a row of twelve, `months_said` says it in words; `chart` is the course
    where shares are printed, and `since` says what was due and since when the project is behind.
    `read` tells what the numbers were read from.
    """

    crumbs: tuple[Link, ...]
    kicker: str
    target: tuple[Piece, ...]
    target_doubts: tuple[str, ...]
    answer: Answer
    line: HeadLine
    flags: tuple[ProjectFlag, ...]
    measures: tuple[MeasureRow, ...]
    is_alone: bool
    targets: tuple[str, ...]
    results: tuple[ResultBlock, ...]
    places: tuple[Link, ...]
    extra: tuple[tuple[str, str], ...]
    months: tuple[Month, ...]
    months_said: str
    steps: tuple[StepLine, ...]
    chart: Chart | None
    since: str
    doubts: tuple[Doubt, ...]
    same: tuple[SameItem, ...]
    same_page: str
    years: tuple[SameItem, ...]
    years_page: str
    sources: tuple[SourceRow, ...]
    read: tuple[tuple[str, str], ...]
    changes: tuple[ChangeItem, ...]
    citation: str
    report: tuple[Link, ...]
    data: Link
    previous: Item | None
    next: Item | None


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
        self.crumbs = (
            Link(report.folder, relative(page, addresses.summary(report.folder))),
            Link("项目", relative(page, addresses.projects(report.folder))),
        )
        if outline.has["levels"]:
            self.crumbs = (self.crumbs[0], Link(outline.levels[level].label, relative(page, page)))
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
    view = _view(shared, project, before, after)
    about = About(
        title=short,
        tail=f"（{folder}年{label}）",
        description=project_description(outline, project, view.answer, label, short),
        kind=Kind.CONTENT,
        crumbs=shared.crumbs,
        published=outline.report.published,
        source=shared.source,
    )
    return shared.framer.page(address, "pages/project.html", view, about, report=outline.report)


def _view(
    shared: _Shared, project: Project, before: Project | None, after: Project | None
) -> ProjectView:
    framer, outline, page = shared.framer, shared.outline, addresses.project(project.id)
    label, title = outline.place_label(project), display(project.heading).rstrip("。")
    named = f"{outline.report.folder}年度{label}"
    answer, doubts = answer_of(outline, project), doubts_of(outline, project, page)
    own = rows_of(project, doubts)
    departments = shared_departments(outline, project, page, doubts)
    texts = [result.text for result in project.results]
    months = months_of_steps(outline, project.id) or months_named(texts)
    return ProjectView(
        crumbs=(*shared.crumbs, *_programme(outline, project, page)),
        kicker=label,
        target=() if answer.uses == "title" else pieces(title),
        target_doubts=tuple([run.doubt for run in doubts.of(-1, "title")]),
        answer=answer,
        line=_line(outline, project, answer, doubts, departments or NOBODY),
        flags=project_flags(outline, project, page, doubts),
        measures=own,
        is_alone=answer.uses == "measure",
        targets=targets_beside(project, 0, project.heading),
        results=result_blocks(outline, project, page, answer, doubts, is_named=departments is None),
        places=place_links(outline, project, page) if outline.has["places"] else (),
        extra=tuple((display(head), display(words)) for head, words in project.extra),
        months=months,
        months_said=months_words(months),
        steps=steps_of(outline, project.id),
        chart=chart_of(outline.steps.get(project.id, ()), outline.report.folder),
        since=pace_words(outline, project),
        doubts=doubts.paragraphs,
        same=same_items(outline, project, page),
        same_page=_same_page(outline, project, page),
        years=_years(outline, project, page),
        years_page=relative(page, addresses.YEARS),
        sources=tuple(source_rows(outline, project)),
        read=tuple((row.name, row.read) for row in own if row.read),
        changes=changes_of(outline, project.id, page),
        citation=framer.citation(f"《{title}》", named, page),
        report=letter_about(framer, page, named, f"{title}。{''.join(texts)}", _REPORT_HERE),
        data=shared.data,
        previous=shared.item(before) if before else None,
        next=shared.item(after) if after else None,
    )


def _programme(outline: Outline, project: Project, page: str) -> tuple[Link, ...]:
    """The way to the programme of the project, among those of its level."""
    if not project.programme:
        return ()
    target = programme_address(outline, project.level, project.programme)
    return (Link(project.programme, relative(page, target)),)


def _line(
    outline: Outline, project: Project, answer: Answer, doubts: Doubts, departments: Answering
) -> HeadLine:
    """The printed word and the departments."""
    told = "" if answer.uses in ("share", "shares", "word") else told_words(outline, project)
    word = tag(outline, project)
    is_silent = (
        answer.uses in ("share", "shares") and word.kind == UNSTATED
    )  # the share is all there is
    is_word = outline.has["results"] and answer.uses != "word" and not told and not is_silent
    is_printed = is_word and word.kind != UNSTATED
    state = outline.states[project.id]
    share = share_words(state.share_head, state.share) if state.period and state.outcome else ""
    supplied = is_supplied(outline, project)
    alone = len(project.results) == 1 and not state.period
    return HeadLine(
        head=f"{'' if supplied else '原文'}{outcome_head(outline)}" if is_printed else "",
        tag=word if is_word else None,
        told=told,
        share="" if answer.uses == "share" else share,
        note="整理时补记，原文没有" if supplied else "",
        doubts=tuple([run.doubt for run in doubts.of(0, "outcome")])
        if alone
        else course_doubts(outline, project),
        departments=departments,
    )


def _years(outline: Outline, project: Project, page: str) -> tuple[SameItem, ...]:
    """The work in other years, from old to new."""
    return tuple(year_item(other, page) for other in outline.counterparts.get(project.id, ()))


def _same_page(outline: Outline, project: Project, page: str) -> str:
    undertaking = outline.undertakings.get(project.id)
    if undertaking is None:
        return ""
    return relative(page, undertaking_address(outline, undertaking))
