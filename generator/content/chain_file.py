"""content/YEAR/chain.txt: the chain of a report's publications, a link a line, as JSON.

`yqsite publish` adds a line at the end, and no line is ever changed. A build reads it, checks that
every head follows from what stands before it, and gives the public part to the site.
"""

from pathlib import Path
from typing import Final

import msgspec

from generator.analysis.chain import broken_link, broken_rest
from generator.content.content_files import ContentFiles
from generator.content.folders import CHAIN
from generator.content.readers import decode
from generator.problems import Location, Problem, ProblemsFound
from generator.records.chain_link import Chain, Link

_SHOWN: Final = 80  # signs of a line that are shown
_LINK: Final = msgspec.json.Decoder(Link)
_HEAD: Final = """\
# 历次公布的链，由 yqsite publish 逐次续写，一行一次，不要手改。yqsite verify 用它核对网站。
# The chain of publications, a line each, made by yqsite publish: yqsite verify checks a site by it.
"""


def chain_from(files: ContentFiles, folder: Path) -> Chain | None:
    """The chain in the folder of a year; None where there is none.

    Raises ProblemsFound (YQ102, YQ106, YQ232).
    """
    file = folder / CHAIN
    if not files.exists(file):
        return None
    name = files.name(file)
    links, lines = [], []
    for number, line in enumerate(decode(name, files.read_bytes(file, "records")).split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            try:
                links.append(_LINK.decode(line))
            except (msgspec.DecodeError, ValueError):
                raise ProblemsFound([_problem(name, number, line)]) from None
            lines.append(number)
    for place in (broken_link(links), broken_rest(links)):
        if place is not None:
            raise ProblemsFound([_problem(name, lines[place], links[place].head)])
    return Chain(tuple(links))


def chain_text(before: str, link: Link) -> str:
    """The text of the file with a further link at its end."""
    text = before or _HEAD
    end = "" if text.endswith("\n") else "\n"
    return f"{text}{end}{msgspec.json.encode(link).decode()}\n"


def _problem(name: str, number: int, found: str) -> Problem:
    return Problem("YQ232", Location(name, number, 1), found[:_SHOWN])
