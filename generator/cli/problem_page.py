"""docs/problems.md -> what it says of one code, in one language, as plain text."""

import html
import re
from collections.abc import Iterator
from typing import Final

from generator.cli.words import say
from generator.patterns import pattern
from generator.problems import CATALOGUE, LANGUAGES, Language, Severity
from generator.problems.labels import LABELS

_ROW: Final = pattern(r"^\| (?:含义|应为|改法) [^|]*(?<!\\)\|(.*)(?<!\\)\|(.*)(?<!\\)\|$", re.M)
_FENCE: Final = pattern(r"^```text\n(.*?)^```$", re.M | re.S)


def explanation_of(page: str, code: str, language: Language) -> Iterator[str]:
    """The lines: what the code means, what is expected, how to mend it, and an example."""
    section = _section(page, code)
    column = 1 + (language == "en")  # Chinese stands first in the table, and first as an example
    title, expected, fix = (_plain(match[column]) for match in _ROW.finditer(section))
    labels = LABELS[language]
    yield f"{code}  {title}"
    if CATALOGUE[code].severity is Severity.FINDING:
        yield say("help_finding", language)
        yield f"  {labels['against']}{expected}"
        yield f"  {labels['please']}{fix}"
    else:
        if expected != "…":  # else it depends on what was found
            yield f"  {labels['expected']}{expected}"
        yield f"  {labels['fix']}{fix}"
    examples = _FENCE.findall(section)
    if len(examples) == len(LANGUAGES):
        yield ""
        yield say("help_example", language)
        yield from examples[column - 1].rstrip().split("\n")


def _section(page: str, code: str) -> str:
    """The text below the code's heading, down to the next one."""
    _, _, below = page.partition(f"\n### {code}\n")
    return re.split(r"^#{2,3} ", below, maxsplit=1, flags=re.M)[0]


def _plain(cell: str) -> str:
    """A cell without the signs of Markdown, with … for what is filled in at run time."""
    words = re.sub(r"`\{[a-z_]+\}`", "…", cell.strip())
    return html.unescape(re.sub(r"\\(.)", r"\1", words))
