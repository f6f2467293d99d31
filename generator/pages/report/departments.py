"""All departments of a report, as small multiples."""

from msgspec import Struct

from generator.pages import addresses
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.paging import Pager, list_pager, part_of
from generator.pages.parts.charts.multiples import (
    DepartmentMultiples,
    department_multiples,
    multiples_note,
)
from generator.pages.parts.words.links import Link, home_crumb


class DepartmentsView(Struct, frozen=True):
    """The view of pages/departments.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    note: str
    departments: DepartmentMultiples
    pager: Pager | None


def departments_page(framer: Framer, outline: Outline, number: int) -> Page:
    """All departments as small multiples, or one page of them by its number."""
    report, slugs = outline.report, tuple(outline.departments)
    first = addresses.departments(report.folder)
    page, part = addresses.page_of(first, number), part_of(len(slugs), len(report.projects), number)
    joint = sum(len(slugs) > 1 for slugs in outline.departments_of.values())
    shared = f"{joint}个项目由两个以上单位共同负责，在每个单位名下都计入" if joint else ""
    whole = sum(map(len, outline.by_department.values()))
    total = "因此各单位项目数之和大于项目总数。" if whole > len(report.projects) else ""
    answering = sum(bool(projects) for projects in outline.by_department.values())
    others = len(outline.departments) - answering
    only = f"另有{others}个单位只配合。" if others else ""
    multiples = department_multiples(outline, slugs[part.start : part.end], page)
    view = DepartmentsView(
        crumbs=home_crumb(outline, page),
        title=f"{answering}个责任单位{part.title}",
        lead=f"{shared}{_after(shared, total)}{only}" if part.is_first else "",
        note=multiples_note(outline, multiples),
        departments=multiples,
        pager=list_pager(part, first),
    )
    about = About(
        title=f"责任单位{part.title}（{report.folder}）",
        description=_description(outline) if part.is_first else f"{report.title}：{part.words}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(page, "pages/departments.html", view, about, report=report)


def _description(outline: Outline) -> str:
    """How many departments answer for the projects, and which for the most of them."""
    answering = [(slug, len(found)) for slug, found in outline.by_department.items() if found]
    named = sum(bool(slugs) for slugs in outline.departments_of.values())
    most = "、".join(
        f"{outline.departments[slug].name}{number}项" for slug, number in answering[:3]
    )
    head = f"{outline.report.title}：{len(answering)}个责任单位负责{named}项。"
    return f"{head}最多的是{most}。" if len(answering) > 3 else f"{head}{most}。"


def _after(shared: str, total: str) -> str:
    """The end of the sentence that says what is shared: with what follows of it, where it does."""
    if not shared:
        return ""
    return f"，{total}" if total else "。"
