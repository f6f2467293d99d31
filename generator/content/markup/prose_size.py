"""How deep Markdown will nest, how many cells it will make, and how often it will look again.

All is counted before it is converted. The converter goes one level further into itself for each
list in a list. It fills every row of a table up to its head, so that many names and many short rows
take cells by their product. At each heading, rule and named link it cuts a paragraph in two, and
looks at all that is left of it again.
"""

from collections.abc import Iterator
from typing import Final

from generator.patterns import pattern

_INDENT: Final = 4  # spaces of one level
_MARKER: Final = pattern(r"( *+)(?:[*+-] |[0-9]++\. |>|: )")  # of a list, a quote, a definition
_RULE: Final = pattern(r"[ >]*+(?:(?:- {0,2}+)++|(?:\* {0,2}+)++) *+")  # a line across the page
# A heading or the line below one, a line across the page, the address of a named link.
_BREAK: Final = pattern(r"[ >]*+(?:#|\[[^\[\]]*+\]:|[-_*=][-_*= ]*+$)")
_SEPARATOR: Final = pattern(r"[|:> *+-]++")  # below the head of a table


def depth_of(text: str) -> int:
    """The most levels that a line stands inside others, by its indent and its markers."""
    return max((_depth_of_line(line) for line in _lines(text)), default=0)


def cells_of(text: str) -> int:
    """The cells of all tables; a paragraph counts as a table from its first line to its last."""
    cells = lines = columns = 0
    for line in _lines(text):
        if not line.strip():
            cells += lines * columns
            lines = columns = 0
            continue
        lines += 1
        if "|" in line and _SEPARATOR.fullmatch(line):
            columns = max(columns, line.strip(" |").count("|") + 1)
    return cells + lines * columns


def breaks_of(text: str) -> int:
    """The characters from each heading, rule and named link to the end of its paragraph."""
    whole = breaks = before = length = 0
    for line in _lines(text):
        if not line.strip():
            whole += breaks * length - before
            breaks = before = length = 0
            continue
        if _BREAK.match(line):
            breaks += 1
            before += length
        length += len(line) + 1
    return whole + breaks * length - before


def _lines(text: str) -> Iterator[str]:
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        yield line.expandtabs(_INDENT)


def _depth_of_line(line: str) -> int:
    if _RULE.fullmatch(line):
        return 0
    depth = at = 0
    while marker := _MARKER.match(line, at):
        depth += 1 + len(marker[1]) // _INDENT
        at = marker.end()
    rest = line[at:]
    return depth + (len(rest) - len(rest.lstrip(" "))) // _INDENT if rest.strip() else depth
