"""Head and frame: what stands around every page."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.config import Site
from generator.pages import Frame, Head, Link, NavItem, Page, View
from generator.plan import addresses
from generator.plan.about import About, linked_data, official_meta, social_meta
from generator.plan.addresses import relative
from generator.records import Article, Report

# The free pages that the frame names where the content has them, in this order.
_IN_FOOTER = ("about", "method", "corrections", "accessibility")
STYLES = (addresses.STYLES, addresses.MORE_STYLES)


@dataclass(frozen=True, slots=True)
class Framer:
    """Puts the frame around views. `reports` are from old to new."""

    site: Site
    reports: Sequence[Report]
    articles: Sequence[Article]

    def page(
        self,
        address: str,
        template: str,
        view: View,
        about: About,
        *,
        report: Report | None = None,
        styles: Sequence[str] = STYLES,
        scripts: Sequence[str] = (),
    ) -> Page:
        """A page with head and frame; without a report it stands under the newest."""
        return Page(
            address=address,
            template=template,
            view=view,
            head=self._head(address, about, (*styles,), (addresses.PAGE_SCRIPT, *scripts)),
            frame=self._frame(address, report or self.reports[-1]),
        )

    def article_link(self, slug: str, text: str, page: str) -> tuple[Link, ...]:
        """A link to one of the free pages, where the content has it."""
        if all(article.slug != slug for article in self.articles):
            return ()
        return (Link(text, relative(page, addresses.article(slug))),)

    def _head(
        self, address: str, about: About, styles: tuple[str, ...], scripts: tuple[str, ...]
    ) -> Head:
        base = self.site.base_url
        title = about.title
        whole = title if title == self.site.title else f"{title} - {self.site.title}"
        canonical = f"{base}/{about.canonical or address}" if base else ""
        return Head(
            title=whole,
            description=about.description,
            canonical=canonical,
            styles=tuple(relative(address, one) for one in styles),
            scripts=tuple(relative(address, one) for one in scripts),
            icon=relative(address, addresses.ICON),
            feed=relative(address, addresses.FEED),
            official=official_meta(self.site, about, canonical),
            social=social_meta(self.site, about, canonical),
            linked=linked_data(self.site, about, address),
        )

    def _frame(self, address: str, report: Report) -> Frame:
        folder = report.folder
        slugs = {article.slug: article for article in self.articles}
        sections = [
            ("项目", addresses.projects(folder)),
            ("部门", addresses.departments(folder)),
            ("通报", addresses.notices(folder)),
            ("数据", addresses.data(folder)),
        ]
        if "about" in slugs:
            sections.append(("说明", addresses.article("about")))
        sections.append(("搜索", addresses.SEARCH))
        footer = [
            Link(slugs[slug].title, relative(address, addresses.article(slug)))
            for slug in _IN_FOOTER
            if slug in slugs
        ]
        footer.append(Link("核对", relative(address, addresses.checks(folder))))
        footer.append(Link("打印版", relative(address, addresses.paper(folder))))
        footer.append(Link("订阅", relative(address, addresses.FEED)))
        several = len(self.reports) > 1
        codes = self.site.codes
        return Frame(
            site_title=f"{report.short_title} {folder}",
            home=relative(address, addresses.summary(folder)),
            nav=tuple(
                NavItem(text, relative(address, target), _current(address, target))
                for text, target in sections
            ),
            official=self.site.official,
            publisher=self.site.publisher,
            codes=_codes(self.site),
            find_error=codes.find_error if codes else "",
            footer=tuple(footer),
            reports=tuple(
                NavItem(
                    f"{one.folder} 年",
                    relative(address, addresses.summary(one.folder)),
                    "page" if one.folder == folder else "",
                )
                for one in reversed(self.reports)
                if several
            ),
        )


def _current(address: str, target: str) -> str:
    """Whether a link of the navigation is this page, or the section that this page is in."""
    if address == target:
        return "page"
    inside = target.endswith("/index.html") and address.startswith(target[: -len("index.html")])
    if inside:
        return "section"
    parts = address.split("/")
    is_project = len(parts) == 3 and parts[1] not in ("departments", "data")
    return "section" if is_project and target.endswith("/projects.html") else ""


def _codes(site: Site) -> tuple[tuple[str, str], ...]:
    if site.codes is None:
        return ()
    codes = (
        ("网站标识码", site.codes.site_code),
        ("备案号", site.codes.icp),
        ("公安备案号", site.codes.police),
    )
    return tuple((name, code) for name, code in codes if code)
