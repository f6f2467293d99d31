"""What stands around every page: makes its head and its frame."""

from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import quote

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.head import About, Card, linked_data, official_meta, page_title, social_meta
from generator.pages.page import Frame, Head, NavItem, Page, Picture
from generator.pages.parts.words.links import Link
from generator.records import Article, Report
from generator.records.offering import OfferedFile
from generator.records.settings import Site, Standing

# The free pages that the frame names where the content has them, in this order; then those that
# ask for it.
_IN_FOOTER = ("about", "method", "corrections", "accessibility")

# How a citation calls a site that is not, or not yet, official.
_QUOTED: Final = 80  # characters of the source in a letter: addresses of letters have a limit
_IN_CITATIONS: Final[dict[Standing, str]] = {
    "official": "",
    "draft": "（试运行）",
    "unofficial": "（非官方整理）",
}

STYLES = (addresses.STYLES, addresses.MORE_STYLES)


class Framer(Struct, frozen=True):
    """Puts the frame around views. `reports` are from old to new, with what is public of them.

    `placed` are the folders of those that tell of places.
    `assets` gives the addresses of styles and scripts by the ones that lack the hash of their
    content; what is not in it goes by its own. `files` are those for download, by their names.

    A frame is made once for all pages of a folder that have the same place in the navigation;
    `frames` holds those that were made, `targets` the pages that the navigation of a report names,
    `titles` those of the free pages by their slugs.
    """

    site: Site
    reports: Sequence[Report]
    articles: Sequence[Article]
    assets: Mapping[str, str] = {}
    files: Mapping[str, OfferedFile] = {}
    placed: frozenset[str] = frozenset()
    frames: dict[tuple[str, ...], Frame] = {}
    targets: dict[str, frozenset[str]] = {}
    titles: dict[str, str] = {}

    def __post_init__(self) -> None:
        """Every page asks which free pages there are."""
        self.titles.update((article.slug, article.title) for article in self.articles)

    def page(
        self,
        address: str,
        template: str,
        view: Struct,
        about: About,
        *,
        report: Report | None = None,
        styles: tuple[str, ...] = STYLES,
        scripts: tuple[str, ...] = (),
    ) -> Page:
        """A page with head and frame; without a report it stands under the newest."""
        of = report or self.reports[-1]
        scripts = (addresses.PAGE_SCRIPT, *scripts)
        here = address
        if address not in self._targets(of):
            is_more = addresses.list_of(address) in self._targets(of)
            here = f"{addresses.list_of(address)}?" if is_more else address.rpartition("/")[0]
        key = (of.folder, here, *styles, *scripts)
        frame = self.frames.get(key)
        if frame is None:
            frame = self.frames[key] = self._frame(address, of, styles, scripts)
        return Page(address, template, view, self._head(address, about, of), frame)

    def article_link(self, slug: str, text: str, page: str) -> tuple[Link, ...]:
        """A link to one of the free pages, where the content has it."""
        if slug not in self.titles:
            return ()
        return (Link(text, relative(page, addresses.article(slug))),)

    def citation(self, title: str, part: str, page: str) -> str:
        """How a page is cited: whose site, which text, which part of it, and its whole address.

        Where the site does not know its own address there is none: a part of one leads nowhere.
        """
        kind = _IN_CITATIONS[self.site.standing]
        where = f"，{self.site.base_url}/{page}" if self.site.base_url else ""
        return f"{self.site.title}{kind}，{title}，{part}{where}"

    def _head(self, address: str, about: About, report: Report) -> Head:
        base = self.site.base_url
        canonical = f"{base}/{about.canonical or address}" if base else ""
        return Head(
            title=page_title(self.site, about),
            description=about.short_description,
            canonical=canonical,
            official=official_meta(self.site, about, canonical),
            social=social_meta(self.site, about, canonical, self._card(address, report)),
            linked=linked_data(self.site, about, address),
            robots="" if about.is_listed else "noindex",
        )

    def _targets(self, report: Report) -> frozenset[str]:
        found = self.targets.get(report.folder)
        if found is None:
            sections = self._sections(report)
            found = self.targets[report.folder] = frozenset(target for _, target in sections)
        return found

    def _sections(self, report: Report) -> list[tuple[str, str]]:
        """What the header links, the search last: it alone stands there on a phone."""
        folder = report.folder
        sections = [("项目", addresses.projects(folder))]
        if folder in self.placed:
            sections.append(("地点", addresses.places(folder)))
        if report.departments:
            sections.append(("部门", addresses.departments(folder)))
        sections.append(("核对", addresses.checks(folder)))
        return [*sections, ("数据", addresses.data(folder)), ("搜索", addresses.SEARCH)]

    def _contents(self, report: Report) -> list[tuple[str, str]]:
        """What the footer links: the sections, and what is wanted more rarely."""
        folder = report.folder
        sections = self._sections(report)[:-1]
        if report.notices or report.highlights:
            flags = ("通报" if report.notices else "亮点", addresses.notices(folder))
            sections.insert(-2, flags)
        if report.undertakings:
            sections.insert(1, ("同一事项", addresses.undertakings(folder)))
        more = [article.slug for article in self.articles if article.in_menu]
        slugs = [*_IN_FOOTER, *(slug for slug in more if slug not in _IN_FOOTER)]
        articles = [
            (self.titles[slug], addresses.article(slug)) for slug in slugs if slug in self.titles
        ]
        if len(self.reports) > 1:
            sections.insert(-1, ("历年对照", addresses.YEARS))
        more_pages = [(words, address_of(folder)) for words, address_of in addresses.IN_FOOTER]
        return [*sections, *articles, *more_pages, ("订阅", addresses.FEED)]

    def _frame(
        self, address: str, report: Report, styles: Sequence[str], scripts: Sequence[str]
    ) -> Frame:
        folder = report.folder
        footer = [Link(text, relative(address, to)) for text, to in self._contents(report)]
        codes = self.site.codes
        return Frame(
            styles=tuple(self._asset(address, style) for style in styles),
            scripts=tuple(self._asset(address, script) for script in scripts),
            icon=self._asset(address, addresses.ICON),
            small_icon=self._picture_of_icon(address, addresses.SMALL_ICON),
            touch_icon=self._picture_of_icon(address, addresses.TOUCH_ICON),
            feed=relative(address, addresses.FEED),
            site_title=f"{report.short_title} {folder}",
            home=relative(address, addresses.summary(folder)),
            nav=tuple(
                NavItem(text, relative(address, target), _nav_state(address, target))
                for text, target in self._sections(report)
            ),
            official=self.site.official,
            standing=self.site.standing,
            publisher=self.site.publisher,
            codes=_codes(self.site),
            find_error=codes.find_error if codes else "",
            footer=tuple(footer),
            reports=self._others(address, report),
            logo=self._logo(address),
        )

    def _logo(self, address: str) -> Picture | None:
        logo = self.site.logo
        if logo is None:
            return None
        source = relative(address, quote(addresses.offered(logo.name)))
        return Picture(source, self.site.title, logo.width, logo.height)

    def _asset(self, address: str, asset: str) -> str:
        return relative(address, self.assets.get(asset, asset))

    def _picture_of_icon(self, address: str, asset: str) -> str:
        """A picture of the icon, which is there where the icon is one that can be drawn."""
        return self._asset(address, asset) if asset in self.assets else ""

    def _card(self, address: str, report: Report) -> Card:
        """The picture for sharing: of the level that a page is about or in, else of the report."""
        level = address.partition("/")[2].partition("/")[0]
        labels = {level.id: level.label for level in report.levels}
        if level in labels and len(labels) > 1:
            picture, of = (
                addresses.level_card(report.folder, level),
                f"{report.title}，{labels[level]}",
            )
        else:
            picture, of = addresses.card(report.folder), report.title
        return Card(f"{self.site.base_url}/{picture}", f"{of}：全部项目的统计图")

    def _others(self, address: str, report: Report) -> tuple[NavItem, ...]:
        """The reports of all years, the newest first; nothing where there is but one."""
        if len(self.reports) == 1:
            return ()
        return tuple(
            NavItem(
                f"{other.folder}年",
                relative(address, addresses.summary(other.folder)),
                "page" if other is report else "",
            )
            for other in reversed(self.reports)
        )


def _nav_state(address: str, target: str) -> str:
    """Whether a link of the navigation is this page, or the section that this page is in."""
    if address == target:
        return "page"
    if addresses.list_of(address) == target:
        return "section"
    inside = target.endswith("/index.html") and address.startswith(target[: -len("index.html")])
    if inside:
        return "section"
    parts = address.split("/")
    is_project = len(parts) == 3 and parts[1] not in ("departments", "data", "places")
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


def report_error(framer: Framer, page: str, about: str) -> tuple[Link, ...]:
    """A letter that is begun already, or the page that says how to report an error, or nothing."""
    letter = letter_about(framer, page, about)
    return letter or framer.article_link("corrections", "报告错误", page)


def letter_about(
    framer: Framer, page: str, about: str, printed: str = "", text: str = "报告错误"
) -> tuple[Link, ...]:
    """A letter about a page that is begun already; nothing where the site names no address.

    `printed` are the source's words, of which a letter has the first.
    """
    if not framer.site.contact:
        return ()
    words = f"{printed[:_QUOTED]}……" if len(printed) > _QUOTED else printed
    quoted = f"原文：{words}\n" if words else ""
    subject = quote(f"更正：{about}")
    body = quote(f"页面：{page}\n{quoted}有误的文字：\n应为：\n依据：\n")
    return (Link(text, f"mailto:{framer.site.contact}?subject={subject}&body={body}"),)
