"""The printed report of a large site as one page again: a browser prints one page at a time."""

import re
from collections.abc import Iterator
from itertools import count, takewhile
from pathlib import Path
from typing import Final

from generator.patterns import pattern

_MAIN: Final = pattern(r"(<main\b[^>]*>)(.*)(</main>)", re.DOTALL)


def join_parts(first: Path) -> None:
    """Puts all parts of the printed report into its first page; of one page there is nothing to do.

    The page is one of a site that was built aside, for a browser to print.
    """
    rest = [match[2] for part in _parts(first) if (match := _MAIN.search(_text(part)))]
    text = _text(first) if rest else ""
    found = _MAIN.search(text)
    if found is None:  # one page; or a template of the project's own, whose first page is all
        return
    inner = "".join([found[2], *rest])
    joined = f"{text[: found.start()]}{found[1]}{inner}{found[3]}{text[found.end() :]}"
    first.write_text(joined, encoding="utf-8")


def _parts(first: Path) -> Iterator[Path]:
    """The pages behind the first, as long as there is a next."""
    named = (first.with_name(f"{first.stem}-{number}.html") for number in count(2))
    return takewhile(Path.is_file, named)


def _text(page: Path) -> str:
    return page.read_text(encoding="utf-8")
