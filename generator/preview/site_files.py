"""Requested address -> file of the built site, and nothing outside it."""

import mimetypes
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from generator.patterns import pattern

# Files that a host reads and nobody else; a public server does not show them either. The list of
# the files that are ours begins with a dot, as all that is no part of a site does.
_HIDDEN: Final = ("_headers",)
_CONTROL: Final = pattern("[\x00-\x1f\x7f-\x9f\\\\\ufffd]")
_KINDS: Final = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".csv": "text/csv",
    ".xml": "application/xml",
    ".txt": "text/plain",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
_TEXT: Final = (".html", ".css", ".js", ".json", ".csv", ".xml", ".txt", ".svg")


def file_for(site: Path, path: str) -> Path | None:
    """The file for a request's path, still encoded; None where there is none or it is refused.

    Refused are ways out of the site, by dots or by links, other ways to write an address,
    control characters, backslashes, hidden files, and those that are only for the host.
    """
    root, *parts = unquote(path, errors="replace").split("/")
    if root or not parts or _CONTROL.search(path) or any(map(_CONTROL.search, parts)):
        return None
    parts[-1] = parts[-1] or "index.html"
    if any(not part or part.startswith(".") for part in parts) or parts[0] in _HIDDEN:
        return None
    file = site.joinpath(*parts)
    try:
        real = file.resolve()
        return real if real.is_relative_to(site.resolve()) and real.is_file() else None
    except (OSError, RuntimeError, ValueError):  # too long, or links in a circle
        return None


def is_folder(site: Path, path: str) -> bool:
    """Whether a slash is missing behind the name of a folder that has a page."""
    return not path.endswith("/") and file_for(site, f"{path}/") is not None


def content_type(file: Path) -> str:
    """The media type, with its encoding where it is text."""
    suffix = file.suffix
    kind = _KINDS.get(suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if suffix in _TEXT else kind
