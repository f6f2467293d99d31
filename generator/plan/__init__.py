"""Plan: the content -> pages. Every address is decided here, and every word of a view. Pure."""

from collections.abc import Iterable, Iterator, Mapping

from generator.config import Site
from generator.pages import AnyPage, WorkbookFile
from generator.plan import addresses
from generator.plan.assessment_book import assessment_book
from generator.plan.checks import checks_page
from generator.plan.data_files import data_pages
from generator.plan.departments import department_pages, departments_page
from generator.plan.frame import Framer
from generator.plan.listing import level_pages, projects_page
from generator.plan.machine import machine_pages
from generator.plan.outline import Outline, outline
from generator.plan.paper import paper_page
from generator.plan.project import project_pages
from generator.plan.prose import article_pages, not_found_page, notices_page
from generator.plan.search import search_pages
from generator.plan.summary import summary_page
from generator.plan.undertakings import undertakings_page
from generator.problems import Location, Problem, ProblemsFound
from generator.records import Content, Finding, Report

__all__ = ["plan", "plan_assessment"]


def plan(
    site: Site, content: Content, findings: Mapping[str, tuple[Finding, ...]]
) -> tuple[AnyPage, ...]:
    """The pages of the site; raises ProblemsFound (YQ401, YQ402).

    `findings` are those of each report, by its folder. The content has at least one report.
    """
    framer = Framer(site, content.reports, content.articles)
    outlines = [outline(site, report, findings[report.folder]) for report in content.reports]
    pages: list[AnyPage] = [summary_page(framer, outlines[-1], addresses.HOME)]
    for one in outlines:
        pages += _report_pages(framer, one)
    pages += article_pages(framer, outlines)
    pages += search_pages(framer, outlines)
    pages.append(not_found_page(framer))
    pages += machine_pages(framer, outlines, pages)
    problems = [*_collisions(pages, content), *_dead_links(pages, content)]
    if problems:
        raise ProblemsFound(problems)
    return tuple(pages)


def plan_assessment(site: Site, report: Report, findings: Iterable[Finding]) -> WorkbookFile:
    """The assessment sheet of one report, which is no part of the site."""
    return assessment_book(outline(site, report, findings))


def _report_pages(framer: Framer, one: Outline) -> Iterator[AnyPage]:
    yield summary_page(framer, one, addresses.summary(one.report.folder))
    yield projects_page(framer, one)
    yield from level_pages(framer, one)
    yield from project_pages(framer, one)
    yield departments_page(framer, one)
    yield from department_pages(framer, one)
    yield notices_page(framer, one)
    yield undertakings_page(framer, one)
    yield checks_page(framer, one)
    yield paper_page(framer, one)
    yield from data_pages(framer, one)


def _collisions(pages: Iterable[AnyPage], content: Content) -> Iterator[Problem]:
    """Two pages at one address, also where only upper and lower case differ."""
    files = {addresses.article(one.slug): one.file for one in content.articles}
    taken: dict[str, AnyPage] = {}
    for page in pages:
        other = taken.setdefault(page.address.casefold(), page)
        if other is not page:
            file = files.get(page.address, f"content/{page.address.partition('/')[0]}")
            values = {"address": page.address, "other": other.address}
            yield Problem("YQ401", Location(file), page.address, values=values)


def _dead_links(pages: Iterable[AnyPage], content: Content) -> Iterator[Problem]:
    """Links in prose to addresses that no page has."""
    known = {page.address for page in pages} | set(addresses.ASSETS)
    texts = [(one.file, one.body) for one in content.articles]
    texts += [
        (f"content/{report.folder}/report.yaml", notice.story)
        for report in content.reports
        for notice in (*report.notices, *report.highlights)
    ]
    for file, text in texts:
        for link in text.links:
            if link not in known:
                yield Problem("YQ402", Location(file), link)
