"""The files that a call names: patterns that no shell has filled in, locks, and what is in use."""

import glob
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click

from generator.cli.context import Context
from generator.cli.words import say
from generator.content.limits import is_over, limit, limit_error
from generator.content.project_files import is_leftover, unreadable_problem
from generator.problems import Location, Problem, ProblemsFound

_LOCK: Final = "~$"  # begins the name of the file that Office and WPS keep beside an open one


def source_files(sources: Iterable[str]) -> list[str]:
    """The files by name, with those that fit a pattern such as `*.xlsx` in order of their names.

    A lock beside a file that is among them is passed over, as every pattern passes over leftovers.
    """
    found: list[str] = []
    for source in sources:
        is_pattern = source != "-" and glob.has_magic(source) and not _is_file(Path(source))
        fitting = [file for file in sorted(glob.glob(source)) if not is_leftover(Path(file).name)]  # noqa: PTH207 - the pattern is a whole path
        found += fitting if is_pattern and fitting else [source]
    named = {Path(source) for source in found}
    return [source for source in dict.fromkeys(found) if _open_file(Path(source)) not in named]


def content_of(context: Context, source: str) -> bytes:
    """The bytes of a source; `-` is standard input.

    Raises UsageError where there is no such file, and ProblemsFound: YQ114 where it may not be
    opened, YQ701 where it is too large, YQ711 where it is a lock.
    """
    if source == "-":
        return sys.stdin.buffer.read(limit("source_bytes") + 1)
    file = Path(source)
    if not _is_file(file):
        raise click.UsageError(say("import_no_file", context.language, name=source))
    if file.name.startswith(_LOCK):
        values = {"other": _open_file(file).name}
        raise ProblemsFound([Problem("YQ711", Location(file.name), values=values)])
    try:
        if is_over("source_bytes", size := file.stat().st_size):
            raise limit_error("YQ701", Location(file.name), "source_bytes", f"{size:,}")
        return file.read_bytes()
    except OSError as error:
        raise ProblemsFound([unreadable_problem(file.name, error)]) from None


def _is_file(file: Path) -> bool:
    """Whether it is there; what no file can be called is not."""
    try:
        return file.is_file()
    except OSError:  # as where the name is too long
        return False


def _open_file(lock: Path) -> Path:
    """The file that a lock is of; one that is no lock, or not there, is of none.

    Word puts `~$` in the place of the first two signs of a longer name, Excel in front of it.
    """
    if not lock.name.startswith(_LOCK) or not _is_file(lock):
        return Path()
    rest = lock.name.removeprefix(_LOCK)
    beside = lock.with_name(rest)
    shortened = sorted(lock.parent.glob(f"??{glob.escape(rest)}"))
    others = [file for file in shortened if not is_leftover(file.name)]
    return beside if _is_file(beside) or not others else others[0]
