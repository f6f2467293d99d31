"""Whether a peer's site is the reference's: the same pages, words, links, and some weight.

python -m bench.peers.compare REFERENCE PEER
"""

import json
import random
import re
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree, html

TOLERANCE: Final = 0.10  # of a page's bytes
_YEAR: Final = "2022"
_PAGE: Final = re.compile(
    rf"(?:{_YEAR}/)?index\.html"
    rf"|{_YEAR}/(?!data/)[a-z-]+/index\.html"
    rf"|{_YEAR}/(?!data/)[a-z-]+/[a-z0-9-]+\.html"
)
_HASH: Final = re.compile(r"(assets/[a-z0-9-]+)\.[0-9a-f]{10}(?=\.)")
_UNSEEN: Final = frozenset({"script", "style", "template"})
_MOST: Final = 5  # differences that are told of one page


@dataclass(frozen=True, slots=True)
class Page:
    """What of a page is compared; `said` is what its head says of it to programs.

    `assets` are the files that it uses, by the names that they have.
    """

    words: list[str]
    links: list[str]
    said: list[str]
    linked: list[object]
    assets: list[str]


def addresses_of(reference: Path) -> list[str]:
    """The pages of a reference site that every peer makes too."""
    return [address for address in pages(reference) if _PAGE.fullmatch(address)]


def differences(
    reference: Path, peer: Path, addresses: Iterable[str], sample: int | None = None
) -> list[str]:
    """What is not alike, one line each; nothing where the sites can be compared.

    With `sample`, so many of the pages are read; which pages there are, and their bytes in all,
    are always compared.
    """
    wanted, made = list(addresses), pages(peer)
    found = [f"{address}: missing" for address in sorted(set(wanted) - set(made))]
    found += [f"{address}: not asked for" for address in sorted(set(made) - set(wanted))]
    both = sorted(set(wanted) & set(made))
    if told := _apart(_bytes(reference, both), _bytes(peer, both)):
        found.append(f"all pages: {told}")
    if sample is not None and sample < len(both):
        both = random.Random(len(both)).sample(both, sample)  # noqa: S311 - no secret
    for address in both:
        found += [f"{address}: {told}" for told in _differ(reference / address, peer / address)]
    return found


def pages(site: Path) -> list[str]:
    """The addresses of a site's HTML pages."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


def _bytes(site: Path, addresses: Collection[str]) -> int:
    return sum((site / address).stat().st_size for address in addresses)


def _apart(ours: int, theirs: int) -> str:
    """Words about two weights, where they are too far apart."""
    share = theirs / ours - 1 if ours else 0.0
    return f"{theirs} bytes, {share:+.1%}" if abs(share) > TOLERANCE else ""


def _differ(reference: Path, peer: Path) -> list[str]:
    ours, theirs = reference.read_bytes(), peer.read_bytes()
    reference_page, peer_page = read(ours), read(theirs)
    differences_found = [
        *_first("words", reference_page.words, peer_page.words),
        *_first("links", reference_page.links, peer_page.links),
        *_first("head", reference_page.said, peer_page.said),
        *_first("JSON-LD", reference_page.linked, peer_page.linked),
        *_first("absent", [], _absent(peer, peer_page.assets)),
    ]
    if weight := _apart(len(ours), len(theirs)):
        differences_found.append(weight)
    return differences_found[:_MOST]


def _first(what: str, ours: Sequence[object], theirs: Sequence[object]) -> Iterator[str]:
    """The first place at which two lists part."""
    if ours == theirs:
        return
    place = 0
    while place < min(len(ours), len(theirs)) and ours[place] == theirs[place]:
        place += 1
    yield f"{what} {place}: {ours[place : place + 1]} is {theirs[place : place + 1]}"


def _absent(page: Path, assets: Iterable[str]) -> list[str]:
    """The asset files that a page uses and its site lacks."""
    return [link for link in assets if not (page.parent / link).is_file()]


def read(page: bytes) -> Page:
    """A page's words, links, and what stands in its head, where assets go by names without hash."""
    tree = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))
    links = [
        value
        for element in tree.iter(etree.Element)
        for name, value in element.items()
        if name in ("href", "src")
    ]
    return Page(
        words=list(_words(tree)),
        links=[*map(_without_hash, links)],
        said=[
            _without_hash(" ".join(f"{name}={value}" for name, value in sorted(element.items())))
            for element in tree.iter("meta", "link")
        ],
        linked=[
            json.loads(_without_hash(element.text or "null"))
            for element in tree.iter("script")
            if element.get("type") == "application/ld+json"
        ],
        assets=[link for link in links if "assets/" in link],
    )


def _without_hash(text: str) -> str:
    return _HASH.sub(r"\1", text)


def _words(element: html.HtmlElement) -> Iterator[str]:
    """The texts that are seen, in order; white space is one space, and none alone."""
    if isinstance(element.tag, str) and element.tag not in _UNSEEN:
        yield from _tidy(element.text)
        for child in element:
            yield from _words(child)
            yield from _tidy(child.tail)


def _tidy(text: str | None) -> Iterator[str]:
    tidy = re.sub(r"[ \t\r\n\f]+", " ", text or "").strip(" ")
    if tidy:
        yield tidy


def main(arguments: Sequence[str]) -> int:
    """Tells the differences, then both sites' pages and bytes; 1 where there are any."""
    reference, peer = (Path(argument) for argument in arguments)
    addresses = addresses_of(reference)
    found = differences(reference, peer, addresses)
    sizes = [
        sum((site / address).stat().st_size for address in addresses if (site / address).is_file())
        for site in (reference, peer)
    ]
    lines = [*found, f"{len(addresses)} pages, {len(found)} differences"]
    lines.append(
        f"bytes: reference {sizes[0]:,}, peer {sizes[1]:,} ({sizes[1] / sizes[0] - 1:+.2%})"
    )
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
