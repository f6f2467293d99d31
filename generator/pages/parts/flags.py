"""Notices and highlights in short, as rows: what is said of all of them is said once."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.outline import Outline
from generator.pages.parts.notice import MATCH_WORDS
from generator.pages.parts.rows import Item, named_items
from generator.pages.parts.words.figure import actual_figure, target_figure, unit_of
from generator.pages.parts.words.tag import Tag
from generator.pages.parts.words.typography import display
from generator.pages.parts.year.course import at_words
from generator.records import Match, Notice, Project


class FlagRow(Struct, frozen=True):
    """A project that was flagged, under the name by which it was; `note` says how it matched.

    `actual` and `target` are there where the project has one measure; `doubt` leads to an open
    question about it. Without an address the row only names what the next rows are of.
    """

    name: str
    href: str
    note: str
    actual: str
    target: str
    doubt: str
    department: str
    tag: Tag | None


class FlagBlock(Struct, frozen=True):
    """Rows of which the same can be said; `sentence` is empty where the section's note says it."""

    sentence: str
    rows: tuple[FlagRow, ...]


class FlagSection(Struct, frozen=True):
    """Notices, then highlights, under the heading of the first of the two."""

    heading: str
    note: str
    notices: tuple[FlagBlock, ...]
    highlights: tuple[FlagBlock, ...]


def flag_section(outline: Outline, page: str) -> FlagSection | None:
    """What was flagged in a report; None where nothing was."""
    report = outline.report
    if not report.notices and not report.highlights:
        return None
    notices = [*_blocks(outline, report.notices, page, highlight=False)]
    highlights = [*_blocks(outline, report.highlights, page, highlight=True)]
    if not notices:
        return FlagSection("亮点案例", "", (), tuple(highlights))
    number = len({key for notice in report.notices for key in notice.projects})
    note = ""
    if len(notices) == 1:
        note, notices = notices[0].sentence, [FlagBlock("", notices[0].rows)]
    return FlagSection(f"曾被通报的{number}项", note, tuple(notices), tuple(highlights))


def _blocks(
    outline: Outline, notices: Sequence[Notice], page: str, *, highlight: bool
) -> Iterator[FlagBlock]:
    """Those of which the same can be said, together, in the order of the first of them."""
    groups: dict[str, list[Notice]] = {}
    for notice in notices:
        groups.setdefault(_sentence(notice, highlight=highlight), []).append(notice)
    for sentence, alike in groups.items():
        number = len({key for notice in alike for key in notice.projects})
        words = f"{sentence.rstrip('。')}的{number}项" if highlight else sentence
        rows = [row for notice in alike for row in _rows(outline, notice, page)]
        yield FlagBlock(words, tuple(rows))


def _sentence(notice: Notice, *, highlight: bool) -> str:
    when = at_words(notice.period)
    if highlight:
        return f"{when}被{notice.by}{notice.reason}"
    ended = f"；原文称{notice.ended}" if notice.ended else ""
    return f"曾{when}因{notice.reason}被{notice.by}通报{ended}。"


def _rows(outline: Outline, notice: Notice, page: str) -> Iterator[FlagRow]:
    items = named_items(outline, notice.projects, notice.items, page)
    match = MATCH_WORDS[notice.match] if notice.match is Match.INFERRED else ""
    name = display(notice.name)
    if len(items) > 1:
        yield FlagRow(name, "", match, "", "", "", display(notice.department), None)
    projects = _projects_of(outline, notice, page)
    for item in items:
        project = projects[item.href.partition("#")[0]]
        yield _row(outline, notice, item, project, page, name if len(items) == 1 else "")


def _projects_of(outline: Outline, notice: Notice, page: str) -> dict[str, Project]:
    """The projects that a notice names, by their addresses on the page."""
    return {
        relative(page, addresses.project(key)): outline.projects[key] for key in notice.projects
    }


def _question(outline: Outline, project: Project) -> str:
    """The fragment of the first open question about a project, on its page."""
    findings = outline.by_project.get(project.id, ())
    places = [place for place, finding in enumerate(findings, 1) if finding.answer is None]
    return f"check-{places[0]}" if places else ""


def _row(
    outline: Outline, notice: Notice, item: Item, project: Project, page: str, name: str
) -> FlagRow:
    part = int(item.href.partition("#")[2] or 0)
    measures = [measure for measure in project.measures if not part or measure.part == part]
    only = measures[0] if len(measures) == 1 and measures[0].actual is not None else None
    match = MATCH_WORDS[notice.match] if name and notice.match is Match.INFERRED else ""
    asked = f"{item.href.partition('#')[0]}#{_question(outline, project)}"
    departments = [outline.departments[slug].name for slug in outline.departments_of[project.id]]
    return FlagRow(
        name=name or f"{item.label}　{item.title}",
        href=item.href,
        note=match,
        actual=actual_figure(only).text if only else "",
        target=f"{target_figure(only).text}{unit_of(only)}" if only else "",
        doubt=asked if project.id in outline.questions else "",
        department=display(notice.department) or "、".join(departments[:2]),
        tag=None if item.tag.kind == "planned" else item.tag,
    )
