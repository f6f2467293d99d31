"""Which folders may be an output folder."""

import os
from pathlib import Path

from msgspec import Struct

from generator.problems import Location, Problem, ProblemsFound


class Output(Struct, frozen=True):
    """A folder to publish into: its real path, and the name that messages use."""

    folder: Path
    name: str


def check_output(asked: Path, project: Path) -> Output:
    """The output folder; raises ProblemsFound (YQ601) where building there would be unsafe.

    Refused are the root, the home folder, the project and what it is built from, anything around
    them, a file, and a link that leads out of the project.
    """
    at = Location(str(asked))
    try:
        real, project = asked.resolve(), project.resolve()
    except (OSError, RuntimeError, ValueError):  # links in a circle, or no name of a file at all
        raise ProblemsFound([Problem("YQ601", at, str(asked), "no_file")]) from None
    name = real.relative_to(project).as_posix() if real.is_relative_to(project) else str(asked)
    kind = _reason_to_refuse(asked, real, project)
    if kind:
        raise ProblemsFound([Problem("YQ601", Location(name), name, kind)])
    return Output(real, f"{name}/")


def _reason_to_refuse(asked: Path, real: Path, project: Path) -> str:
    """Why the folder may not be used, as a key of the catalogue; empty where it may."""
    sources = [project / name for name in ("content", "templates", "generator", ".git")]
    sources += [source.resolve() for source in sources]
    named = Path(os.path.normpath(asked.absolute()))
    if not real.is_relative_to(project) and (asked.is_symlink() or named.is_relative_to(project)):
        return "no_link_out"
    if real == Path(real.anchor) or _home().is_relative_to(real):
        return "no_root"
    if project.is_relative_to(real):
        return "no_project"
    if any(real.is_relative_to(source) or source.is_relative_to(real) for source in sources):
        return "no_input"
    return "no_file" if real.exists() and not real.is_dir() else ""


def _home() -> Path:
    """The home folder; a folder that holds nothing where the system knows of none."""
    try:
        return Path.home().resolve()
    except RuntimeError:
        return Path(os.devnull)
