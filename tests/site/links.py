"""A link checker: what is wrong with the references of a site, in words."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

from tests.site.markup import page

# A browser fetches these by itself; the others wait for a click.
_LOADING = {
    "script",
    "img",
    "source",
    "iframe",
    "embed",
    "object",
    "video",
    "audio",
    "track",
    "use",
}
_LOADED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest"}
_ATTRIBUTES = ("href", "src", "srcset", "data", "poster", "action", "formaction", "xlink:href")
_CSS = re.compile(r"""url\(\s*["']?([^"')]*)["']?\s*\)|@import\s+["']([^"']*)["']""")


class Reference(NamedTuple):
    """An address as it is written in a file, and whether a browser fetches it unasked."""

    file: str
    address: str
    loads: bool


class Known(NamedTuple):
    """What was found out about a site: the ids of pages, and what is wrong with references."""

    ids: dict[Path, set[str]]
    faults: dict[str, str]


def references(site: Path) -> Iterator[Reference]:
    """Every reference of every page, style sheet, SVG and XML file."""
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        if file.suffix == ".html":
            yield from _of_page(file, name)
        elif file.suffix in (".svg", ".xml"):
            yield from _of_xml(file, name)
        elif file.suffix == ".css":
            for match in _CSS.finditer(file.read_text(encoding="utf-8")):
                yield Reference(name, match[1] or match[2] or "", loads=True)


def _of_page(file: Path, name: str) -> Iterator[Reference]:
    for element in page(file):
        loads = element.tag in _LOADING or (
            element.tag == "link" and bool(_LOADED_LINKS & set(element.attrs["rel"].split()))
        )
        for attribute in _ATTRIBUTES:
            value = element.attrs.get(attribute)
            if value is None:
                continue
            parts = value.split(",") if attribute == "srcset" else [value]
            for part in parts:
                yield Reference(name, part.split()[0] if attribute == "srcset" else part, loads)


def _of_xml(file: Path, name: str) -> Iterator[Reference]:
    tree = ElementTree.fromstring(file.read_bytes())  # noqa: S314 - we made the file ourselves
    for element in tree.iter():
        for attribute, value in element.attrib.items():
            if attribute.rpartition("}")[2] in ("href", "src"):
                yield Reference(name, value, loads=file.suffix == ".svg")
        if element.tag.endswith("}loc"):
            yield Reference(name, element.text or "", loads=False)


def ids(file: Path) -> set[str]:
    return {one.attrs["id"] for one in page(file) if "id" in one.attrs}


def faults(site: Path, root: str, seen: Iterable[Reference] | None = None) -> list[str]:
    """What is wrong where the site's root is served at `root`, an address that ends with /.

    `seen` are the references of the site, where they have been read already.
    """
    found = []
    known = Known({}, {})
    for reference in references(site) if seen is None else seen:
        if reference.file == "404.html":  # it is served at any address; it has its own test
            continue
        folder = reference.file.rpartition("/")[0]
        # most stand on all pages of a folder, and lead from each to the same file
        place = reference.file if reference.address[:1] in ("", "#", "?") else f"{folder}/"
        key = f"{place} {reference.loads} {reference.address}"
        if key not in known.faults:
            known.faults[key] = _fault(site, root, reference, known.ids)
        if known.faults[key]:
            found.append(f"{reference.file}: {reference.address!r} {known.faults[key]}")
    return found


def _fault(site: Path, root: str, reference: Reference, known: dict[Path, set[str]]) -> str:
    scheme, host, path, _, _ = urlsplit(reference.address)
    if scheme == "mailto" and not reference.loads:
        return ""
    if not reference.address:
        return "is empty"
    if scheme or host:
        return "is on another host"
    if path.startswith("/"):
        return "is not relative"
    whole = urljoin(root + reference.file, reference.address)
    if not whole.startswith(root):
        return "leads out"
    # What follows a question mark is for the script of the page.
    address, fragment = urldefrag(whole[len(root) :])
    return _lost(site, f"{address.partition('?')[0]}#{fragment}", known)


def _lost(site: Path, address: str, known: dict[Path, set[str]]) -> str:
    name, fragment = urldefrag(address)
    target = site / unquote(name)
    if name.endswith("/") or target.is_dir():
        return "is a folder"
    if not target.is_file():
        return "is dead"
    if not fragment:
        return ""
    if target not in known:
        known[target] = ids(target)
    return "" if unquote(fragment) in known[target] else "has a dead fragment"
