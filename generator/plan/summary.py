"""The summary of a report: what came of it, at one glance."""

from collections.abc import Sequence

from generator.counting import exceeded, percentage, plain, recount
from generator.pages import (
    DepartmentBlock,
    Example,
    ExampleGroup,
    LevelBlock,
    Link,
    Page,
    Stated,
    SummaryView,
)
from generator.plan import addresses
from generator.plan.addresses import relative
from generator.plan.frame import Framer
from generator.plan.outline import Outline
from generator.plan.parts import MATCH_WORDS, by_kind, legend, notice_item, row, square
from generator.plan.typography import display
from generator.records import Notice, Project, Report, StatedFigure

# A share of less than five says more about chance than about a department (design §7).
FEWEST_FOR_SHARE = 5


def summary_page(framer: Framer, outline: Outline, address: str) -> Page:
    """The summary at an address: the report's own, or the site's home page."""
    report = outline.report
    return framer.page(
        address,
        "pages/summary.html",
        _view(outline, address),
        title=report.title,
        description=lead(outline),
        report=report,
        canonical=addresses.summary(report.folder),
    )


def _view(outline: Outline, page: str) -> SummaryView:
    report = outline.report
    folder = report.folder
    return SummaryView(
        kicker=f"年度报告 {folder}",
        headline=headline(report.projects),
        lead=lead(outline),
        legend=legend(outline, report.projects),
        levels=tuple(_level(outline, level.id, page) for level in report.levels),
        notices_heading=_notices_heading(report),
        notices=tuple(notice_item(outline, one, page, highlight=False) for one in report.notices),
        highlights_heading="亮点案例",
        highlights=tuple(
            notice_item(outline, one, page, highlight=True) for one in report.highlights
        ),
        notices_page=relative(page, addresses.notices(folder)),
        examples=_examples(outline, page),
        departments=tuple(department_block(outline, slug, page) for slug in outline.departments),
        departments_page=relative(page, addresses.departments(folder)),
        stated=tuple(_stated(report, figure) for figure in report.stated),
        source=source_sentence(report),
        method_page=relative(page, addresses.article("method")),
        next_steps=(
            Link("查看全部项目", relative(page, addresses.projects(folder))),
            Link("按责任单位查看", relative(page, addresses.departments(folder))),
            Link("下载数据", relative(page, addresses.data(folder))),
        ),
    )


def headline(projects: Sequence[Project]) -> tuple[str, ...]:
    """The takeaway, in two lines, from the outcomes alone."""
    number, over = len(projects), exceeded(projects)
    finished = sum(project.outcome.kind.finished for project in projects)
    first = f"{number} 件民生实事，"
    if finished == number:
        return first, f"全部完成，{over} 件超额" if over else "全部完成"
    return first, f"已完成 {finished} 件，{over} 件超额" if over else f"已完成 {finished} 件"


def lead(outline: Outline) -> str:
    """The figures of each level, and in one sentence what was flagged."""
    parts = [
        f"{outline.levels[level].label} {len(projects)} 项"
        for level, projects in outline.by_level.items()
    ]
    return "、".join(parts) + "。" + _flagged(outline.report.notices)


def _flagged(notices: Sequence[Notice]) -> str:
    if not notices:
        return ""
    alike = len({(one.by, one.reason, one.ended) for one in notices}) == 1
    if not alike:
        return f"其中 {len(notices)} 个项目曾被通报。"
    one = notices[0]
    ended = f"，原文称{one.ended}" if one.ended else ""
    return f"其中 {len(notices)} 个项目曾因{one.reason}被{one.by}通报{ended}。"


def source_sentence(report: Report) -> str:
    """From which documents the report was compiled, and when."""
    titles = "、".join(f"《{one.title}》" for one in report.documents)
    published = f"原文发布于 {report.published}。" if report.published else "原文未注明发布日期。"
    compiled = f"记录整理于 {report.compiled}。" if report.compiled else ""
    return f"录自{titles}。{published}{compiled}"


def _level(outline: Outline, level: str, page: str) -> LevelBlock:
    projects = outline.by_level[level]
    over = exceeded(projects)
    return LevelBlock(
        label=outline.levels[level].label,
        href=relative(page, addresses.level(outline.report.folder, level)),
        projects=len(projects),
        exceeded=over,
        share=f"{percentage(over, len(projects))}%",
        squares=tuple(square(outline, project, page) for project in projects),
    )


def _notices_heading(report: Report) -> str:
    projects = {key for notice in report.notices for key in notice.projects}
    return f"曾被通报的 {len(projects)} 个项目"


def _examples(outline: Outline, page: str) -> tuple[ExampleGroup, ...]:
    groups = []
    for level in outline.report.levels:
        examples = tuple(
            Example(
                display(one.name),
                row(outline, outline.projects[one.project], page),
                MATCH_WORDS[one.match],
                one.basis,
            )
            for one in outline.report.examples
            if outline.projects[one.project].level == level.id
        )
        if examples:
            groups.append(ExampleGroup(level.label, examples))
    return tuple(groups)


def department_block(outline: Outline, slug: str, page: str) -> DepartmentBlock:
    """A department as a small multiple; the better outcomes stand first."""
    projects = by_kind(outline.by_department[slug])
    over = exceeded(projects)
    enough = len(projects) >= FEWEST_FOR_SHARE
    return DepartmentBlock(
        name=outline.departments[slug].name,
        href=relative(page, addresses.department(outline.report.folder, slug)),
        projects=len(projects),
        exceeded=over,
        share=f"{percentage(over, len(projects))}%" if enough else "",
        joint=sum(len(project.departments) > 1 for project in projects),
        squares=tuple(square(outline, project, page) for project in projects),
    )


_WHAT = {
    "projects": "项目数",
    "results": "行数",
    "exceeded": "超额完成数",
    "exceeded_share": "超额完成占比",
}


def _stated(report: Report, figure: StatedFigure) -> Stated:
    label = next((one.label for one in report.levels if one.id == figure.level), "全部")
    unit = "%" if figure.figure == "exceeded_share" else ""
    counted = recount(report, figure)
    return Stated(
        quote=figure.quote,
        what=f"{label}{_WHAT[figure.figure]}",
        stated=f"{plain(figure.value)}{unit}",
        recount=f"{plain(counted)}{unit}",
        agrees=counted == figure.value,
    )
