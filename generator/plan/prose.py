"""Pages that are mostly words: notices, highlights, the free pages, and the missing page."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.pages import ArticleView, Link, NotFoundView, NoticesView, Page
from generator.plan import addresses
from generator.plan.about import About, Kind
from generator.plan.addresses import relative
from generator.plan.changes import all_changes
from generator.plan.frame import Framer
from generator.plan.outline import Outline
from generator.plan.parts import home_crumb, notice_item

_CORRECTIONS: Final = "corrections"


def notices_page(framer: Framer, outline: Outline) -> Page:
    """Every notice and highlight, with its story and how it was matched with a project."""
    report = outline.report
    page = addresses.notices(report.folder)
    count = f"{len(report.notices)} 个曾被通报的项目，{len(report.highlights)} 个亮点案例。"
    view = NoticesView(
        crumbs=home_crumb(outline, page),
        title="通报与亮点",
        lead=f"{count}原文没有写明它们属于哪一级别，对应方式逐一注明。",
        notices=tuple(notice_item(outline, one, page, highlight=False) for one in report.notices),
        highlights=tuple(
            notice_item(outline, one, page, highlight=True) for one in report.highlights
        ),
    )
    about = About(
        title=f"{view.title}（{report.folder}）",
        description=f"{report.title}：{count}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(page, "pages/notices.html", view, about, report=report)


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


def not_found_page(framer: Framer) -> Page:
    """404.html: served at any address, so it names no file but the home page."""
    home = f"{framer.site.base_url}/{addresses.HOME}"
    view = NotFoundView(site_title=framer.site.title, home=home)
    return Page(addresses.NOT_FOUND, "pages/404.html", view)
