"""One page a project: what was promised, what came of it, who answers, where it is written."""

from collections.abc import Iterator

from generator.pages import Item, Link, Page, ProjectView, ResultBlock, SourceRow, Tag
from generator.plan import addresses
from generator.plan.about import About, Kind
from generator.plan.addresses import relative
from generator.plan.changes import changes_of
from generator.plan.course import course
from generator.plan.findings import about_project, finding_item
from generator.plan.frame import Framer
from generator.plan.measure import measure_bar
from generator.plan.outline import Outline
from generator.plan.parts import (
    department_links,
    item,
    list_crumbs,
    mend_words,
    notice_item,
    programme_fragment,
    report_error,
    tag,
)
from generator.plan.typography import display
from generator.plan.undertakings import undertaking_fragment
from generator.records import Project, Result

_MOST = 12  # siblings on one page


def project_pages(framer: Framer, outline: Outline) -> Iterator[Page]:
    """The pages of all projects, in order."""
    for projects in outline.by_level.values():
        for index, project in enumerate(projects):
            before = projects[index - 1] if index else None
            after = projects[index + 1] if index + 1 < len(projects) else None
            yield _page(framer, outline, project, before, after)


def _page(
    framer: Framer,
    outline: Outline,
    project: Project,
    before: Project | None,
    after: Project | None,
) -> Page:
    page = addresses.project(project.id)
    title = display(project.title).rstrip("。")
    label = outline.label(project)
    level = outline.levels[project.level]
    level_crumb = Link(
        level.label, relative(page, addresses.level(outline.report.folder, project.level))
    )
    siblings = _siblings(outline, project, page)
    view = ProjectView(
        crumbs=(*list_crumbs(outline, page), level_crumb),
        kicker="　".join(filter(None, (label, project.programme))),
        title=display(project.title),
        tag=tag(project),
        notices=tuple(
            notice_item(outline, notice, page, highlight=False)
            for notice in outline.notices.get(project.id, ())
        ),
        highlights=tuple(
            notice_item(outline, notice, page, highlight=True)
            for notice in outline.highlights.get(project.id, ())
        ),
        measures=tuple(measure_bar(measure) for measure in project.measures),
        results=tuple(_result(outline, result, page) for result in project.results),
        extra=_extra(outline, project),
        steps=course(outline, project.id),
        findings=tuple(finding_item(outline, one, page) for one in about_project(outline, project)),
        sources=tuple(_source(outline, result) for result in project.results),
        changes=changes_of(outline, project.id, page),
        programme=project.programme,
        siblings=siblings,
        more=_more(outline, project, page, len(siblings)),
        same=_same(outline, project, page),
        same_page=_same_page(outline, project, page),
        previous=item(outline, before, page) if before else None,
        next=item(outline, after, page) if after else None,
        citation=_citation(framer, outline, project, page),
        address=f"{framer.site.base_url}/{page}" if framer.site.base_url else page,
        links=(
            *report_error(framer, page, f"{outline.report.folder}年度{label}"),
            Link("下载数据", relative(page, addresses.data(outline.report.folder))),
        ),
    )
    about = About(
        title=f"{title}（{outline.report.folder}年{label}）",
        description=f"{label}：{title}。{project.outcome.word}。",
        kind=Kind.CONTENT,
        crumbs=view.crumbs,
        published=outline.report.published,
        source=outline.report.documents[0].publisher,
    )
    return framer.page(page, "pages/project.html", view, about, report=outline.report)


def _result(outline: Outline, result: Result, page: str) -> ResultBlock:
    names = tuple(outline.departments[slug].name for slug in result.departments)
    as_printed = names == result.printed_departments
    return ResultBlock(
        text=display(result.text),
        tag=Tag(result.outcome.word, result.outcome.kind.value),
        departments=department_links(outline, result.departments, page),
        printed="" if as_printed else "、".join(result.printed_departments),
        inherited=result.inherited,
        people=result.people if outline.site.show_people else (),
    )


def _source(outline: Outline, result: Result) -> SourceRow:
    source = result.source
    titles = [one.title for one in outline.report.documents if one.id == source.document]
    return SourceRow(
        document=titles[0] if titles else "记录中没有注明出处",
        table=f"附表 {source.table}，第 {source.row} 行" if source.row else "",
        raw=source.raw if outline.site.show_people else "",
        mends=mend_words(outline, source),
    )


def _extra(outline: Outline, project: Project) -> tuple[tuple[str, str], ...]:
    """Columns of the source that have no field here; one may name people, so all go with them."""
    shown = project.extra if outline.site.show_people else ()
    return tuple((display(head), display(words)) for head, words in shown)


def _siblings(outline: Outline, project: Project, page: str) -> tuple[Item, ...]:
    """Others of the same programme; of a long one those around the project."""
    members = outline.by_programme.get((project.level, project.programme), ())
    if not members:
        return ()
    here = next(place for place, other in enumerate(members) if other.id == project.id)
    start = max(0, min(here - _MOST // 2, len(members) - 1 - _MOST))
    around = members[start : start + _MOST + 1]
    return tuple(item(outline, other, page) for other in around if other.id != project.id)


def _more(outline: Outline, project: Project, page: str, shown: int) -> tuple[Link, ...]:
    """The way to the whole programme, where its page shows more than this one."""
    key = (project.level, project.programme)
    number = len(outline.by_programme.get(key, ()))
    if number <= shown + 1:
        return ()
    target = addresses.level(outline.report.folder, project.level)
    fragment = programme_fragment(outline, *key)
    return (Link(f"全部 {number} 项", relative(page, f"{target}#{fragment}")),)


def _same(outline: Outline, project: Project, page: str) -> tuple[Item, ...]:
    """The entries of other levels that are the same work."""
    undertaking = outline.undertakings.get(project.id)
    return tuple(
        item(outline, other, page)
        for other in outline.report.projects
        if undertaking
        and other.level != project.level
        and outline.undertakings.get(other.id) == undertaking
    )


def _same_page(outline: Outline, project: Project, page: str) -> str:
    undertaking = outline.undertakings.get(project.id)
    if undertaking is None:
        return ""
    here = addresses.undertakings(outline.report.folder)
    return relative(page, f"{here}#{undertaking_fragment(undertaking)}")


def _citation(framer: Framer, outline: Outline, project: Project, page: str) -> str:
    site = framer.site
    kind = "" if site.official else "（非官方整理）"
    title = display(project.title).rstrip("。")
    where = f"{site.base_url}/{page}" if site.base_url else page
    label = f"{outline.report.folder}年度{outline.label(project)}"
    return f"{site.title}{kind}，《{title}》，{label}，{where}"
