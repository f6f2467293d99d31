"""Which folders may be an output folder."""

import errno
import os
from pathlib import Path
from typing import Final

from msgspec import Struct

from generator.problems import Location, Problem, ProblemsFound

# What a site is built from, and what is kept for the next build; the preview has its own folder.
_SOURCES: Final = ("content", "templates", "generator", ".git", ".yqsite/kept")
_READABLE: Final = 100  # signs


class Output(Struct, frozen=True):
    """A folder to publish into: its real path, and the name that messages use."""

    folder: Path
    name: str


def check_output(asked: Path, project: Path) -> Output:
    """The output folder; raises ProblemsFound (YQ601) where building there would be unsafe.

    It is YQ613 where the name is longer than a name can be.
    Refused are the root, the home folder, the project and what it is built from, anything around
    them, a file, and a link that leads out of the project.
    """
    short = _short_name(asked, project)
    at = Location(short)
    try:
        real, project = asked.resolve(), project.resolve()
        real.exists()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise ProblemsFound([Problem("YQ613", at, str(error.strerror))]) from None
        raise ProblemsFound([Problem("YQ601", at, str(asked), "no_file")]) from None
    except (RuntimeError, ValueError):  # links in a circle, or no name of a file at all
        raise ProblemsFound([Problem("YQ601", at, str(asked), "no_file")]) from None
    name = real.relative_to(project).as_posix() if real.is_relative_to(project) else short
    kind = _reason_to_refuse(asked, real, project)
    if kind:
        raise ProblemsFound([Problem("YQ601", Location(name), name, kind)])
    return Output(real, f"{name}/")


def _short_name(asked: Path, project: Path) -> str:
    """What was asked for as it was asked, in a length that can be read."""
    name = asked.relative_to(project).as_posix() if asked.is_relative_to(project) else str(asked)
    return name if len(name) <= _READABLE else f"{name[: _READABLE - 1]}…"


def _reason_to_refuse(asked: Path, real: Path, project: Path) -> str:
    """Why the folder may not be used, as a key of the catalogue; empty where it may."""
    sources = [project / name for name in _SOURCES]
    sources += [Path(os.path.realpath(source)) for source in sources]
    named = Path(os.path.normpath(asked.absolute()))
    if not real.is_relative_to(project) and (asked.is_symlink() or named.is_relative_to(project)):
        return "no_link_out"
    if real == Path(real.anchor) or _home().is_relative_to(real):
        return "no_root"
    if project.is_relative_to(real):
        return "no_project"
    if any(_are_nested(real, source) for source in sources):
        return "no_input"
    return "no_file" if real.exists() and not real.is_dir() else ""


def _are_nested(one: Path, other: Path) -> bool:
    """Whether one folder is the other or lies in it, on a disk too that knows no letter case."""
    first, second = Path(str(one).casefold()), Path(str(other).casefold())
    return first.is_relative_to(second) or second.is_relative_to(first)


def _home() -> Path:
    """The home folder; a folder that holds nothing where the system knows of none."""
    try:
        return Path.home().resolve()
    except RuntimeError:
        return Path(os.devnull)
