"""How much is read before a file is refused, so that no file can take all memory or all time.

They are the run's, never the content's: only the command line raises them (`--limit`).
"""

from contextvars import ContextVar
from typing import Final

from msgspec import Struct

from generator.problems import Location, Problem, ProblemsFound


class Limits(Struct, frozen=True):
    """The most of each thing, by the name that `--limit` takes."""

    bytes: int = 256 * 1024 * 1024  # of one content file
    yaml: int = 16 * 1024 * 1024  # characters of one YAML text
    depth: int = 20  # lists and mappings inside each other
    values: int = 300_000  # of one YAML text; larger record sets are CSV or JSON lines
    theme_bytes: int = 64 * 1024  # of theme.css
    records: int = 200_000  # rows or lines of one file
    characters: int = 20_000  # of one value
    prose: int = 200_000  # characters of one Markdown text
    prose_depth: int = 50  # lists, quotes and definitions inside each other, by their lines
    prose_cells: int = 50_000  # of the tables of one Markdown text
    prose_breaks: int = 1_000_000  # characters from each heading to the end of its paragraph
    brackets: int = 200_000  # characters from brackets to what closes them, beyond two a character
    source_bytes: int = 50 * 1024 * 1024  # of one imported file
    source_unpacked: int = 100 * 1024 * 1024  # bytes, all parts of an Office file together
    source_parts: int = 5_000  # of an Office file
    source_cells: int = 400_000  # of one imported file


LIMITS: Final[ContextVar[Limits]] = ContextVar("limits", default=Limits())  # noqa: B039 - frozen


def is_over(name: str, number: int) -> bool:
    """Whether a number passes the limit of that name."""
    return number > limit(name)


def limit(name: str) -> int:
    """The limit of that name."""
    found: int = getattr(LIMITS.get(), name)
    return found


def limit_error(code: str, at: Location, name: str, found: str = "") -> ProblemsFound:
    """The problem that a limit is passed there; `found` says by how much, where that is known."""
    values = {"limit": f"{limit(name):,}", "name": name.replace("_", "-")}
    return ProblemsFound([Problem(code, at, found, f"limit_{name}", values=values)])
