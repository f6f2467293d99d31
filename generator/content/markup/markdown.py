"""Markdown -> safe HTML. The only place that makes Markup.

Raw HTML in the Markdown is shown as text, and the result passes through nh3, which keeps only
the tags, attributes and link schemes named here. Links to pages of the site are written from
its root, as in `[data](2022/data/index.html)`.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from html import unescape
from itertools import accumulate
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from markupsafe import Markup
from msgspec.structs import replace

from generator.analysis.occurrences import WordSearch
from generator.characters import sign_name, unseen_signs
from generator.content.limits import LIMITS, is_over, limit_error
from generator.content.markup.brackets import steps_beyond
from generator.content.markup.prose_size import breaks_of, cells_of, depth_of
from generator.content.reuse import Cache, key_of, read_cached, write_cached
from generator.patterns import pattern
from generator.problems import Location, Problem, ProblemsFound
from generator.records import Prose

if TYPE_CHECKING:
    from markdown import Markdown

DEEPEST: Final = 2  # pages lie at most two folders below the root: year/level/16.html
_SCHEMES: Final = {"http", "https", "mailto"}
_TAGS: Final = {
    *("p", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "a", "em", "strong", "code"),
    *("pre", "blockquote", "hr", "br", "table", "thead", "tbody", "tr", "th", "td"),
}
_HREF: Final = pattern(r'(<a href=")([^"]*)(")')
# Every address that Markdown writes: links, and images, which a page of words does not have.
_ADDRESS: Final = pattern(r'(<a href="|<img [^>]*src=")([^"]*)(")')
_NOTHING: Final = Prose(tuple(Markup() for _ in range(DEEPEST + 1)), (), "")


def prose_of(text: str, at: Location, cache: Cache | None = None) -> Prose:
    """The Markdown as Prose, or what was kept of it; raises what `safe_html` raises."""
    if not text.strip():
        return _NOTHING
    key = key_of((text, repr(LIMITS.get()))) if cache is not None else b""
    prose = read_cached(cache, "prose", key, Prose)
    if prose is None or not is_safe(prose):
        prose = safe_html(text, at)
        write_cached(cache, "prose", key, prose)
    return with_markup(prose)


def with_markup(prose: Prose) -> Prose:
    """The prose with its HTML as Markup; it must come from `safe_html`."""
    return replace(prose, html=tuple(Markup(html) for html in prose.html))  # noqa: S704 - cleaned


def is_safe(prose: Prose) -> bool:
    """Whether the HTML of a prose, wherever it comes from, is as `safe_html` would leave it."""
    return all(_clean(html) == html for html in prose.html)


def safe_html(text: str, at: Location) -> Prose:
    """The Markdown as Prose, with its HTML as plain text, which can be kept.

    Raises ProblemsFound (YQ106, YQ112, YQ402). YQ402 is for a link that leads nowhere safe, YQ112
    for a character that an entity spells out.

    Whether a link's page exists is for the plan to say, which knows all addresses.
    """
    _check_size(text, at)
    written = _convert(text, at)
    if found := unseen_signs(unescape(written)):
        raise ProblemsFound([Problem("YQ112", at, sign_name(found[0][1]))])
    addresses = [(before, unescape(address)) for before, address, _ in _ADDRESS.findall(written)]
    images = {address for before, address in addresses if before.startswith("<img")}
    refused = [
        address for before, address in addresses if address in images or _is_refused(address)
    ]
    if refused:  # said, because what nh3 removes would vanish without a word
        places = _places_of(refused, text, at)
        raise ProblemsFound(
            _refused_link(href, place, is_image=href in images)
            for href, place in zip(refused, places, strict=True)
        )
    html = _clean(written)
    local = [unescape(href) for _, href, _ in _HREF.findall(html) if not urlsplit(href).scheme]
    links = tuple(dict.fromkeys(href.partition("#")[0] for href in local))
    plain = _clean(html, tags=frozenset()).strip()
    return Prose(tuple(_html_below(html, depth) for depth in range(DEEPEST + 1)), links, plain)


def _clean(html: str, tags: AbstractSet[str] = _TAGS) -> str:
    """The HTML with these tags and no others, without what could act or reach out."""
    import nh3  # most content has no prose

    return nh3.clean(
        html,
        tags=set(tags),
        attributes={"*": set(), "a": {"href"}, "th": {"align"}, "td": {"align"}},
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def _check_size(text: str, at: Location) -> None:
    """Raises ProblemsFound (YQ106) for a text that would take all time or all memory."""
    if is_over("prose", len(text)):  # first, because the others go through all of it
        raise limit_error("YQ106", at, "prose", f"{len(text):,}")
    counts = {
        "brackets": steps_beyond(text),
        "prose_depth": depth_of(text),
        "prose_cells": cells_of(text),
        "prose_breaks": breaks_of(text),
    }
    for name, count in counts.items():
        if is_over(name, count):
            raise limit_error("YQ106", at, name, f"{count:,}")


def _convert(text: str, at: Location) -> str:
    try:
        return _converter().convert(text)
    except RecursionError:  # by a limit that was raised beyond what the program can do
        raise limit_error("YQ106", at, "prose_depth") from None


def _places_of(several: Collection[str], text: str, at: Location) -> Iterator[Location]:
    """The first line of each, in a text that begins at a place; that place where none has it."""
    lines = [unescape(line) for line in text.split("\n")]
    found = WordSearch(several).first_places("\n".join(lines))
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    for words in several:
        line = bisect_right(starts, found.get(words, 0)) - 1
        yield replace(at, line=at.line + line, column=1) if line and at.line else at


def _refused_link(href: str, place: Location, *, is_image: bool) -> Problem:
    """The problem of an address that may not be; what is left of it from the root is proposed."""
    if is_image:
        return Problem("YQ402", place, href, fix="no_image")
    from_root = re.sub(r"^[./\\]+", "", href)
    is_plain = from_root != href and re.fullmatch(r"[\w./#-]+", from_root) is not None
    fix, values = ("from_root", {"page": from_root}) if is_plain else ("", {})
    return Problem("YQ402", place, href, fix=fix, values=values)


def _is_refused(address: str) -> bool:
    """Whether an address is neither a page of the site, from its root, nor a safe one elsewhere."""
    plain = unescape(address).strip()
    try:
        scheme = urlsplit(plain).scheme
    except ValueError:
        return True
    if scheme:
        return scheme.lower() not in _SCHEMES
    return not plain or plain.startswith(("/", ".", "#", "\\"))


def _html_below(html: str, depth: int) -> str:
    """The HTML for a page `depth` folders below the root."""

    def rebase(match: re.Match[str]) -> str:
        before, href, after = match.groups()
        return before + (href if urlsplit(href).scheme else "../" * depth + href) + after

    return _HREF.sub(rebase, html)


def _converter() -> "Markdown":
    """A converter that knows no raw HTML: what looks like a tag is text."""
    from markdown import Markdown
    from markdown.extensions.def_list import DefListExtension
    from markdown.extensions.sane_lists import SaneListExtension
    from markdown.extensions.tables import TableExtension

    # by a name it would look through all packages that are installed, which takes most of the time
    converter = Markdown(
        extensions=[
            DefListExtension(),
            SaneListExtension(),
            TableExtension(use_align_attribute=True),
        ]
    )
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    return converter
