"""What the tests read out of a Markdown file: links, headings, code, tables."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import unquote

_FENCE: Final = re.compile(r"^```([a-z]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE: Final = re.compile(r"`([^`\n]+)`")
_LINK: Final = re.compile(r"\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$", re.MULTILINE)
_HEADING: Final = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
_CELL: Final = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True)
class Page:
    """A Markdown file."""

    file: Path

    @cached_property
    def text(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @cached_property
    def prose(self) -> str:
        """The text without its fenced blocks."""
        return _FENCE.sub("", self.text)

    @property
    def blocks(self) -> list[tuple[str, str]]:
        """Language and content of every fenced block."""
        return _FENCE.findall(self.text)

    @property
    def code(self) -> list[str]:
        """The code spans of the prose."""
        return _CODE.findall(self.prose)

    @property
    def commands(self) -> list[str]:
        """Lines of shell blocks, and code spans."""
        lines = [line for kind, block in self.blocks if kind == "sh" for line in block.split("\n")]
        return [line.split(" #")[0].strip() for line in lines] + self.code

    @property
    def links(self) -> list[str]:
        """The targets of all links, outside code."""
        return [unquote(one or two) for one, two in _LINK.findall(_CODE.sub("", self.prose))]

    @property
    def fragments(self) -> set[str]:
        """The fragments that the headings make, by the rules of GitHub."""
        return {_fragment(heading) for heading in _HEADING.findall(self.prose)}

    @property
    def tables(self) -> list[list[list[str]]]:
        """Every table: its rows, each a list of cells; the line under the head is left out."""
        tables: list[list[list[str]]] = [[]]
        for line in self.prose.split("\n"):
            if line.startswith("|"):
                cells = [cell.strip() for cell in _CELL.split(line)[1:-1]]
                if not all(set(cell) <= set("-:") for cell in cells):
                    tables[-1].append(cells)
            elif tables[-1]:
                tables.append([])
        return [table for table in tables if table]


def _fragment(heading: str) -> str:
    """Lower case, without punctuation but for hyphens and underscores, spaces as hyphens."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return kept.replace(" ", "-")


def in_code(cell: str) -> str:
    """What stands between backticks."""
    return cell.strip("`")
