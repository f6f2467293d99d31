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
from generator.pages.parts.links import Link

_CORRECTIONS: Final = "corrections"


class ArticleView(Struct, frozen=True):
    """The view of pages/article.html.

    `keeps_changes` marks the page of corrections, which tells every change after publication.
    """

    crumbs: tuple[Link, ...]
    title: str
    summary: str
    body: str
    contact: str
    keeps_changes: bool
    corrections: tuple[ChangeItem, ...]
    typography: tuple[ChangeItem, ...]


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
            corrections=all_changes(kept, page, "correction"),
            typography=all_changes(kept, page, "typography"),
        )
        about = About(article.title, article.summary, Kind.COLUMN, view.crumbs)
        yield framer.page(page, "pages/article.html", view, about)
