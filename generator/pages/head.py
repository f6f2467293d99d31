"""What a page says of itself to programs: the elements of its head.

The elements of an official site follow the "government website development guide" of the State
Council's General Office (document 47 of 2017, 国办发, annex 3).
"""

from enum import StrEnum

from msgspec import Struct

from generator.pages.parts.links import Link
from generator.records.settings import Site


class Kind(StrEnum):
    """The three kinds of page that the guide knows."""

    HOME = "home"
    COLUMN = "column"
    CONTENT = "content"


class About(Struct, frozen=True):
    """A page's title and description, what kind of page it is, and where it stands.

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
            ("ColumnName", about.title),
            ("ColumnDescription", about.description),
            ("ColumnKeywords", about.keywords or about.title),
            ("ColumnType", "信息公开"),
        ]
    if about.kind is Kind.CONTENT:
        named += [
            ("ArticleTitle", about.title),
            ("PubDate", about.published),
            ("ContentSource", about.source or site.publisher),
            ("Url", address),
        ]
    return tuple((name, content) for name, content in named if content)


def social_meta(site: Site, about: About, address: str) -> tuple[tuple[str, str], ...]:
    """Open Graph's elements; the address only where it is known."""
    named = (
        ("og:type", "article" if about.kind is Kind.CONTENT else "website"),
        ("og:title", about.title),
        ("og:description", about.description),
        ("og:site_name", site.title),
        ("og:locale", "zh_CN"),
        ("og:url", address),
    )
    return tuple((name, content) for name, content in named if content)


def linked_data(site: Site, about: About, address: str) -> dict[str, object]:
    """The page's JSON-LD: its way back, and what else it describes."""
    trail = [(link.text, link.href) for link in about.crumbs]
    trail.append((about.title, address.rpartition("/")[2]))
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
