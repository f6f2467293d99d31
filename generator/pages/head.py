"""What a page says of itself to programs: the elements of its head.

The elements of an official site follow the "government website development guide" of the State
Council's General Office (document 47 of 2017, 国办发, annex 3).
"""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from generator.pages.parts.descriptions import LONGEST
from generator.pages.parts.words.links import Link
from generator.pages.parts.words.shortening import shortened, whole_sentences
from generator.records.settings import Site


class Kind(StrEnum):
    """The three kinds of page that the guide knows."""

    HOME = "home"
    COLUMN = "column"
    CONTENT = "content"


LONGEST_TITLE: Final = 60  # characters, with the name of the site
CARD_WIDTH, CARD_HEIGHT = 1200, 630  # what those who show shared links ask for
_SHORTEST_TITLE: Final = 16  # what is left of a title before the name of the site goes


class About(Struct, frozen=True):
    """A page's title and description, what kind of page it is, and where it stands.

    `tail` ends the title and stays whole where the title is cut, as a project's level and number
    do. The description is whole sentences in the order of their weight.
    `crumbs` lead to the page and end before it. `published` is the date of publication of what
    it reports, as the content states it; `source` is whose text it is. `canonical` is the address
    of the page that this one repeats. `linked` are further nodes of JSON-LD. What is not listed
    asks search engines to pass it over.
    """

    title: str
    description: str
    kind: Kind
    crumbs: tuple[Link, ...] = ()
    keywords: str = ""
    published: str = ""
    source: str = ""
    canonical: str = ""
    linked: tuple[dict[str, object], ...] = ()
    is_listed: bool = True
    tail: str = ""

    @property
    def name(self) -> str:
        """The whole title."""
        return f"{self.title}{self.tail}"

    @property
    def short_description(self) -> str:
        """As many sentences of the description as are shown elsewhere."""
        return whole_sentences(self.description, LONGEST)


def page_title(site: Site, about: About) -> str:
    """The title of a page with the name of the site, in so many characters as are shown.

    The title is cut before its tail, and the name of the site goes before much of the title does.
    """
    if about.name == site.title:
        return shortened(site.title, LONGEST_TITLE)
    after = f" - {site.title}"
    if LONGEST_TITLE - len(about.tail) - len(after) < min(len(about.title), _SHORTEST_TITLE):
        after = ""
    return f"{short_name(about, LONGEST_TITLE - len(after))}{after}"


def short_name(about: About, limit: int = LONGEST_TITLE) -> str:
    """The title in so many characters, with its tail as long as that leaves room for a title."""
    room = limit - len(about.tail)
    if room < min(len(about.title), _SHORTEST_TITLE):
        return shortened(about.name, limit)
    return f"{shortened(about.title, room)}{about.tail}"


def official_meta(site: Site, about: About, address: str) -> tuple[tuple[str, str], ...]:
    """The meta elements of an official site; none for any other."""
    if site.codes is None or not site.official:
        return ()
    named = [
        ("SiteName", site.title),
        ("SiteDomain", site.codes.domain),
        ("SiteIDCode", site.codes.site_code),
    ]
    if about.kind is Kind.COLUMN:
        named += [
            ("ColumnName", about.name),
            ("ColumnDescription", about.short_description),
            ("ColumnKeywords", about.keywords or about.name),
            ("ColumnType", "信息公开"),
        ]
    if about.kind is Kind.CONTENT:
        named += [
            ("ArticleTitle", about.name),
            ("PubDate", about.published),
            ("ContentSource", about.source or site.publisher),
            ("Url", address),
        ]
    return tuple((name, content) for name, content in named if content)


class Card(Struct, frozen=True):
    """The picture that a shared link to a page shows: its whole address, and what is in it."""

    address: str
    alt: str


def social_meta(site: Site, about: About, address: str, card: Card) -> tuple[tuple[str, str], ...]:
    """Open Graph's elements; the address and the picture only where the site knows its own.

    Those who show shared links ask for whole addresses.
    """
    picture = (
        ("og:image", card.address),
        ("og:image:type", "image/png"),
        ("og:image:width", str(CARD_WIDTH)),
        ("og:image:height", str(CARD_HEIGHT)),
        ("og:image:alt", card.alt),
    )
    named = (
        ("og:type", "article" if about.kind is Kind.CONTENT else "website"),
        ("og:title", short_name(about)),
        ("og:description", about.short_description),
        ("og:site_name", site.title),
        ("og:locale", "zh_CN"),
        ("og:url", address),
        *(picture if site.base_url else ()),
        ("twitter:card", "summary_large_image" if site.base_url else "summary"),
    )
    return tuple((name, content) for name, content in named if content)


def linked_data(site: Site, about: About, address: str) -> dict[str, object]:
    """The page's JSON-LD: its way back, and what else it describes."""
    trail = [(link.text, link.href) for link in about.crumbs]
    trail.append((about.name, address.rpartition("/")[2]))
    crumbs: dict[str, object] = {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": place,
                "name": name,
                "item": _iri(site, address, href),
            }
            for place, (name, href) in enumerate(trail, start=1)
        ],
    }
    if about.linked:
        return {"@context": "https://schema.org", "@graph": [crumbs, *about.linked]}
    return {"@context": "https://schema.org", **crumbs}


def _iri(site: Site, page: str, href: str) -> str:
    """A link of the page from the site's base address, where there is one."""
    if not site.base_url:
        return href
    parts = page.split("/")[:-1]
    for part in href.split("/"):
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return f"{site.base_url}/{'/'.join(parts)}"
