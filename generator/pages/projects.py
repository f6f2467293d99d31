"""The list of all projects of a report, with its filter."""

from collections.abc import Sequence

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.links import Link, home_crumb
from generator.pages.parts.rows import FLAGS, Columns, ListedRow, Option, columns, listed_row
from generator.pages.parts.sentences import by_word, group_figures
from generator.pages.parts.tag import NO_WORD, NOTHING_YET, SHARE_ALONE, tag
from generator.records import Report


class ProjectsView(Struct, frozen=True):
    """The view of pages/projects.html. `flags` and `orders` are values of the filter too."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    caption: str
    columns: Columns
    rows: tuple[ListedRow, ...]
    levels: tuple[Option, ...]
    programmes: tuple[Option, ...]
    departments: tuple[Option, ...]
    outcomes: tuple[Option, ...]
    outcome_head: str
    flags: tuple[Option, ...]
    orders: tuple[Option, ...]
    without: tuple[Link, ...]


def projects_page(framer: Framer, outline: Outline) -> Page:
    """All projects of a report in one table, with what its filter can choose from."""
    report = outline.report
    page = addresses.projects(report.folder)
    rows = tuple([listed_row(outline, project, page) for project in report.projects])
    number, several = len(report.projects), outline.has["levels"]
    title = f"全部{number}个项目" if len(by_word(outline, report.projects)) == 1 else "全部项目"
    outcomes = _outcomes(outline)
    view = ProjectsView(
        crumbs=home_crumb(outline, page),
        title=title,
        lead=group_figures(outline, report.projects),
        caption="编号为各级附表中的序号" if several else "编号为原表中的序号",
        columns=columns(outline),
        rows=rows,
        levels=level_options(outline),
        programmes=tuple(
            Option(value, f"{outline.levels[level].label} {name}" if several else name)
            for (level, name), value in outline.programmes.items()
        ),
        departments=tuple(
            Option(department.slug, department.name)
            for department in outline.departments.values()
            if outline.by_department[department.slug]
        ),
        outcomes=outcomes,
        outcome_head=_outcome_head(outline),
        flags=_flags(report),
        orders=_orders(outline, outcomes),
        without=(
            *[
                Link(level.label, relative(page, addresses.level(report.folder, level.id)))
                for level in report.levels
                if several
            ],
            *_same_work(report, page),
        ),
    )
    about = About(
        title=f"{title}（{report.folder}）",
        description=f"{report.title}：{view.lead}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(
        page,
        "pages/projects.html",
        view,
        about,
        report=report,
        scripts=(addresses.FILTER_SCRIPT,),
    )


def _same_work(report: Report, page: str) -> tuple[Link, ...]:
    if not report.undertakings:
        return ()
    return (Link("同一事项", relative(page, addresses.undertakings(report.folder))),)


def _outcomes(outline: Outline) -> tuple[Option, ...]:
    """The words that occur, the better ones first, or the worse in a year that is not over.

    There is nothing to choose where the report is a plan, or prints no word at all.
    """
    sign = 1 if outline.has["running"] else -1
    words = sorted(outline.report.outcomes, key=lambda word: sign * word.kind.rank)
    used = {tag(outline, project).word for project in outline.report.projects}
    last = [SHARE_ALONE, NO_WORD, NOTHING_YET]
    names = [*(word.word for word in words), *last]
    options = tuple(Option(name, name) for name in names if name in used)
    return () if len(options) == 1 and options[0].value in last else options


def _outcome_head(outline: Outline) -> str:
    """What the words speak of: what came of a project, or how it stands."""
    return "状态" if outline.has["running"] else "完成成效"


def _flags(report: Report) -> tuple[Option, ...]:
    """What was raised about some project."""
    raised = (report.notices, report.highlights)
    return tuple(flag for flag, notices in zip(FLAGS, raised, strict=True) if notices)


def _orders(outline: Outline, outcomes: Sequence[Option]) -> tuple[Option, ...]:
    """The orders that make a difference."""
    orders = [Option("", "级别与编号" if outline.has["levels"] else "编号")]
    if outcomes:
        orders.append(Option("outcome", _outcome_head(outline)))
    if outline.has["departments"]:
        orders.append(Option("department", "责任单位"))
    return tuple(orders)


def level_options(outline: Outline) -> tuple[Option, ...]:
    """The levels to choose from; of one alone there is nothing to choose."""
    if not outline.has["levels"]:
        return ()
    return tuple(Option(level.id, level.label) for level in outline.report.levels)
