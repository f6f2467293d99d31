"""Every address of the site. They are permanent: a page never moves.

Addresses are counted from the site's root and always name a file, so that the same build works
at a domain's root, under any path and from a disk. Styles, scripts and the parts of the search
index are no pages: each carries a hash of its content in its name, so that browsers may keep it.
"""

import hashlib
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from generator.patterns import pattern

HOME: Final = "index.html"
NOT_FOUND: Final = "404.html"
FEED: Final = "feed.xml"
SITEMAP: Final = "sitemap.xml"
ROBOTS: Final = "robots.txt"
HEADERS: Final = "_headers"
SUMS: Final = "SHA256SUMS"  # of every file of the site but itself
ASSETS: Final = "assets/"
FILES: Final = "files/"
STYLES: Final = "assets/site.css"
MORE_STYLES: Final = "assets/more.css"
ICON: Final = "assets/icon.svg"
SMALL_ICON: Final = "assets/icon-32.png"  # for browsers that take no SVG
TOUCH_ICON: Final = "assets/icon-180.png"  # for the home screen of a phone
PAGE_SCRIPT: Final = "assets/page.js"
FILTER_SCRIPT: Final = "assets/filter.js"
SEARCH_SCRIPT: Final = "assets/search.js"
SEARCH_INDEX: Final = "assets/search-index.js"  # as it stands: it names the parts
SEARCH_PARTS: Final = "assets/search/"
SEARCH: Final = "search.html"
YEARS: Final = "years.html"  # of two reports and more
BY_NUMBER: Final = "by-number"  # the squares of a level in the order of the source

# What the site says to its host and to search engines, in their order.
HOST_FILES: Final = (SITEMAP, ROBOTS, HEADERS)

_PAGE_NUMBER: Final = pattern(r"-[1-9][0-9]*\.html$")
_HASH: Final = 5  # bytes; they only tell one content of a file from its next


def summary(folder: str) -> str:
    """A report's summary."""
    return f"{folder}/index.html"


def card(folder: str) -> str:
    """The picture of a report, for sharing."""
    return f"{folder}/card.png"


def level_card(folder: str, level_id: str) -> str:
    """The picture of a level, beside its page."""
    return f"{folder}/{level_id}/card.png"


def projects(folder: str) -> str:
    """All projects of a report."""
    return f"{folder}/projects.html"


def level(folder: str, level_id: str) -> str:
    """One level of a report."""
    return f"{folder}/{level_id}/index.html"


def project(project_id: str) -> str:
    """One project; its id is `year/level/number`."""
    return f"{project_id}.html"


def departments(folder: str) -> str:
    """All departments of a report."""
    return f"{folder}/departments/index.html"


def department(folder: str, slug: str) -> str:
    """One department."""
    return f"{folder}/departments/{slug}.html"


def notices(folder: str) -> str:
    """Notices and highlights of a report."""
    return f"{folder}/notices.html"


def undertakings(folder: str) -> str:
    """The same work at several levels, side by side."""
    return f"{folder}/undertakings.html"


def checks(folder: str) -> str:
    """Stated figures against the recount, and every finding of a report."""
    return f"{folder}/checks.html"


def print_page(folder: str) -> str:
    """The whole report for paper."""
    return f"{folder}/print.html"


# Pages that every report has and that the footer alone names, by the words that it has for them.
IN_FOOTER: Final[tuple[tuple[str, Callable[[str], str]], ...]] = (("打印版", print_page),)


def data(folder: str) -> str:
    """The data page of a report."""
    return f"{folder}/data/index.html"


def data_file(folder: str, name: str) -> str:
    """A data file of a report."""
    return f"{folder}/data/{name}"


def chain(folder: str) -> str:
    """The digests of what each publication of a report stated."""
    return data_file(folder, "chain.json")


def statement(folder: str) -> str:
    """The words of a report that its chain has the digests of."""
    return data_file(folder, "statement.json")


def page_of(address: str, number: int) -> str:
    """A page of a long list by its number, from 1: projects-2.html, in a folder page-2.html."""
    if number == 1:
        return address
    folder, slash, name = address.rpartition("/")
    stem = "page" if name == "index.html" else name.removesuffix(".html")
    return f"{folder}{slash}{stem}-{number}.html"


def department_page(folder: str, slug: str, number: int) -> str:
    """A page of a department with many projects; a slug may end as `-2` does, so it is a folder."""
    first = department(folder, slug)
    return first if number == 1 else f"{folder}/departments/{slug}/page-{number}.html"


def places(folder: str) -> str:
    """All towns of a report's county."""
    return f"{folder}/places/index.html"


def place(folder: str, slug: str, number: int = 1) -> str:
    """A town, or a further page of one that many projects name: its folder is its own."""
    first = f"{folder}/places/{slug}"
    return f"{first}.html" if number == 1 else f"{first}/page-{number}.html"


def list_of(address: str) -> str:
    """The first page of the list that a page belongs to, where its name says so."""
    return _PAGE_NUMBER.sub(".html", address)


def offered(name: str) -> str:
    """A file for download."""
    return f"{FILES}{name}"


def article(slug: str) -> str:
    """A free page."""
    return f"{slug}.html"


def finding_fragment(code: str) -> str:
    """The section of a kind of finding on the page of checks."""
    return code.lower()


def notice_fragment(notice_id: str, *, highlight: bool) -> str:
    """A notice or a highlight on the pages that tell it."""
    return f"{'highlight' if highlight else 'notice'}-{notice_id}"


def undertaking_fragment(undertaking_id: str) -> str:
    """An undertaking on the page that sets its entries side by side."""
    return f"undertaking-{undertaking_id}"


def programme_fragment(programme_id: str) -> str:
    """A programme on its level's page; projects without one, whose id is empty, are a group too."""
    return f"programme-{programme_id.rpartition('-')[2] or 0}"


def with_hash(address: str, content: bytes) -> str:
    """The address of a file that carries a hash of its content: assets/site.9e107d9d37.css."""
    stem, dot, kind = address.rpartition(".")
    return f"{stem}.{hashlib.blake2b(content, digest_size=_HASH).hexdigest()}{dot}{kind}"


def relative(page: str, target: str) -> str:
    """The shortest link from one address to another; the target may carry a fragment."""
    address, sign, fragment = target.partition("#")
    there, _, name = address.rpartition("/")
    return f"{_way(page.rpartition('/')[0], there)}{name}{sign}{fragment}"


@lru_cache(maxsize=1024)  # a site has few folders, and a page many links
def _way(here: str, there: str) -> str:
    """From one folder to another: empty, or steps that each end with a slash."""
    up, down = (folder.split("/") if folder else [] for folder in (here, there))
    shared = 0
    while shared < min(len(up), len(down)) and up[shared] == down[shared]:
        shared += 1
    return "../" * (len(up) - shared) + "".join(f"{step}/" for step in down[shared:])


def depth(page: str) -> int:
    """How many folders below the root an address lies."""
    return page.count("/")
