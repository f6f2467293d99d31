"""The free pages, at the root of the site: about, method, corrections and what else there is."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.changes import ChangeItem, all_changes
from generator.pages.parts.words.links import Link
from generator.records import Article, Prose

_CORRECTIONS: Final = "corrections"
# The page of corrections of a site that has written none: it exists always.
_OWN: Final = Article(
    slug=_CORRECTIONS,
    title="更正",
    summary="公布以后的更正、撤下和改号，都记在这里，写明何时、由谁、为什么。",
    body=Prose(("",), (), ""),
    file=f"content/pages/{_CORRECTIONS}.md",
)


class ArticleView(Struct, frozen=True):
    """The view of pages/article.html.

    `keeps_changes` marks the page of corrections, which tells every change after publication:
    `corrections` in words, projects `withdrawn`, `restored` and `moved`, and `typography`.
    """

    crumbs: tuple[Link, ...]
    title: str
    summary: str
    body: str
    contact: str
    keeps_changes: bool
    corrections: tuple[ChangeItem, ...]
    typography: tuple[ChangeItem, ...]
    withdrawn: tuple[ChangeItem, ...] = ()
    restored: tuple[ChangeItem, ...] = ()
    moved: tuple[ChangeItem, ...] = ()


def with_corrections(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The free pages, with one of corrections where the content has none."""
    is_there = any(article.slug == _CORRECTIONS for article in articles)
    return (*articles, *(() if is_there else (_OWN,)))


def article_pages(framer: Framer, outlines: Sequence[Outline]) -> Iterator[Page]:
    """The free pages, at the site's root. That of corrections tells every change, too."""
    home = addresses.summary(framer.reports[-1].folder)
    for article in framer.articles:
        page = addresses.article(article.slug)
        of_corrections = article.slug == _CORRECTIONS
        kept = outlines if of_corrections else ()
        view = ArticleView(
            crumbs=(Link("首页", relative(page, home)),),
            title=article.title,
            summary=article.summary,
            body=article.body.html[addresses.depth(page)],
            contact=framer.site.contact if of_corrections else "",
            keeps_changes=of_corrections,
            corrections=all_changes(kept, page, "更正"),
            typography=all_changes(kept, page, "排印订正"),
            withdrawn=all_changes(kept, page, "撤下"),
            restored=all_changes(kept, page, "恢复"),
            moved=all_changes(kept, page, "改号"),
        )
        about = About(article.title, article.summary, Kind.COLUMN, view.crumbs)
        yield framer.page(page, "pages/article.html", view, about)
