"""Plan: the content -> pages in batches; what collides or leads nowhere. No page is made yet."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from generator.analysis.report_facts import ContentFacts
from generator.pages import addresses
from generator.pages.addresses import with_hash
from generator.pages.batches import report_batches
from generator.pages.file_content import AssetFile, ReadyFile
from generator.pages.files.feed import feed_page
from generator.pages.files.host_files import host_files
from generator.pages.files.list_index import list_batches
from generator.pages.files.search_index import search_batches
from generator.pages.frame import Framer
from generator.pages.journal import Journal
from generator.pages.outline import Outline, outline_of
from generator.pages.page import AnyPage, Batch, FilePage
from generator.pages.parts.over_years import with_counterparts
from generator.pages.report.summary import summary_page
from generator.pages.site.article import article_pages, with_corrections
from generator.pages.site.not_found import not_found_page
from generator.pages.site.withdrawn import (
    addresses_left,
    fates_of,
    withdrawn_addresses,
    withdrawn_pages,
)
from generator.pages.site.years import years_page
from generator.problems import Location, Problem, ProblemsFound
from generator.records import Content
from generator.records.settings import Site


def plan(
    site: Site,
    content: Content,
    facts: ContentFacts,
    digests: Mapping[str, Mapping[str, bytes]] | None = None,
    assets: Mapping[str, bytes] | None = None,
    contents: Mapping[str, Callable[[], bytes]] | None = None,
) -> tuple[Batch, ...]:
    """The pages of the site, in batches; raises ProblemsFound (YQ401, YQ402).

    `facts` are what is public of the content and what follows from it; `digests` are those of each
    report's records, by its folder and by project; `assets` are styles and scripts, by their
    addresses without the hash of their content; `contents` reads the files for download, by their
    names.
    The content has at least one report. No page is made yet: what a batch makes depends on nothing
    but what is passed here.
    """
    assets = assets or {}
    hashed = {address: with_hash(address, content) for address, content in assets.items()}
    content = replace(content, articles=with_corrections(content.articles))
    outlines = [outline_of(site, of_report) for of_report in facts.reports]
    outlines = with_counterparts(outlines, facts.works)
    reports = [outline.report for outline in outlines]
    files = {file.name: file for file in content.files}
    placed = frozenset(outline.report.folder for outline in outlines if outline.has["places"])
    framer = Framer(site, reports, content.articles, hashed, files, placed)
    journal = Journal(framer, outlines, digests or {})
    newest, every = outlines[-1], sum(len(report.projects) for report in content.reports)
    home = _home(outlines)
    number = len(home.report.projects)
    batches = [
        Batch((addresses.HOME,), lambda: [summary_page(framer, home, addresses.HOME)], number)
    ]
    for outline in outlines:
        batches += report_batches(framer, outline, journal)
    if len(outlines) > 1:
        batches.append(
            Batch((addresses.YEARS,), lambda: [years_page(framer, outlines, facts.works)], every)
        )
    articles = tuple(addresses.article(article.slug) for article in content.articles)
    batches.append(Batch(articles, lambda: article_pages(framer, outlines)))
    batches.append(_asset_batch(assets))
    batches += _offered_batches(contents or {})
    batches += search_batches(framer, outlines, journal)
    batches += list_batches(outlines, journal)
    batches.append(Batch((addresses.NOT_FOUND,), lambda: [not_found_page(framer, newest.report)]))
    listed = [address for batch in batches for address in batch.addresses]
    batches.append(Batch((addresses.FEED,), lambda: [feed_page(framer, outlines)], every // 8))
    batches.append(
        Batch(
            addresses.HOST_FILES,
            lambda: host_files(site, listed, hashed.values()),
            every // 8,
        )
    )
    known = [*listed, addresses.FEED, *addresses.HOST_FILES, addresses.SUMS]
    withdrawn = _withdrawn_batches(framer, content, frozenset(known))
    if problems := [*_collisions(known, content), *_dead_links(known, withdrawn, content)]:
        raise ProblemsFound(problems)
    return (*batches, *withdrawn)


def _home(outlines: Sequence[Outline]) -> Outline:
    """The newest report of which something came; a plan of the next year does not take its place.

    Where nothing has come of any it is the newest.
    """
    return next((outline for outline in reversed(outlines) if outline.has["results"]), outlines[-1])


def _withdrawn_batches(framer: Framer, content: Content, made: frozenset[str]) -> list[Batch]:
    """The pages of addresses that the site had, where there are any; in no sitemap.

    What a ledger says went or moved has its page, whether or not the address was written down.
    """
    fates = fates_of(framer.reports)
    former = (*content.addresses, *addresses_left(fates))
    withdrawn = withdrawn_addresses(former, made)
    places = tuple(entry.address for entry in withdrawn)
    if not places:
        return []
    return [
        Batch(places, lambda: withdrawn_pages(framer, withdrawn, made, fates), is_withdrawn=True)
    ]


def _offered_batches(contents: Mapping[str, Callable[[], bytes]]) -> list[Batch]:
    """The files for download, each by itself: one may be large."""
    return [
        Batch((addresses.offered(name),), partial(_offered_file, name, read))
        for name, read in contents.items()
    ]


def _offered_file(name: str, read: Callable[[], bytes]) -> list[AnyPage]:
    return [FilePage(addresses.offered(name), ReadyFile(read))]


def _asset_batch(assets: Mapping[str, bytes]) -> Batch:
    pages = [
        FilePage(address, AssetFile(content), has_hash=True) for address, content in assets.items()
    ]
    return Batch(tuple(assets), lambda: pages)


def _collisions(known: Iterable[str], content: Content) -> Iterator[Problem]:
    """Two pages at one address, also where only upper and lower case differ."""
    files = {addresses.article(article.slug): article.file for article in content.articles}
    taken: dict[str, str] = {}
    for address in known:
        folded = address.casefold()
        if folded in taken:
            file = files.get(address, f"content/{address.partition('/')[0]}")
            values = {"address": address, "other": taken[folded]}
            yield Problem("YQ401", Location(file), address, values=values)
        taken.setdefault(folded, address)


def _dead_links(
    known: Iterable[str], withdrawn: Iterable[Batch], content: Content
) -> Iterator[Problem]:
    """Links in prose to addresses that no page has; those of assets do not last."""
    left = {address for batch in withdrawn for address in batch.addresses}
    targets = left | {address for address in known if not address.startswith(addresses.ASSETS)}
    values = {"page": addresses.projects(content.reports[-1].folder)}
    texts = [(article.file, article.body) for article in content.articles]
    texts += [
        (f"content/{report.folder}/report.yaml", notice.story)
        for report in content.reports
        for notice in (*report.notices, *report.highlights)
    ]
    for file, text in texts:
        for link in text.links:
            if link not in targets:
                yield Problem("YQ402", Location(file), link, fix="no_page", values=values)
