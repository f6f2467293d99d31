"""Which folders may be an output folder."""

from dataclasses import dataclass
from pathlib import Path

from generator.problems import Location, Problem, ProblemsFound


@dataclass(frozen=True, slots=True)
class Output:
    """A folder to publish into: its real path, and the name that messages use."""

    folder: Path
    name: str


def check_output(asked: Path, project: Path) -> Output:
    """The output folder; raises ProblemsFound (YQ601) where building there would be unsafe.

    Refused are the root, the home folder, the project and what it is built from, anything around
    them, a file, and a link that leads out of the project.
    """
    real = asked.resolve()
    project = project.resolve()
    name = real.relative_to(project).as_posix() if real.is_relative_to(project) else str(asked)
    kind = _refused(asked, real, project)
    if kind:
        raise ProblemsFound([Problem("YQ601", Location(name), name, kind)])
    return Output(real, f"{name}/")


def _refused(asked: Path, real: Path, project: Path) -> str:
    """Why the folder may not be used, as a key of the catalogue; empty where it may."""
    sources = [project / name for name in ("content", "templates", "generator", ".git")]
    if asked.is_symlink() and not real.is_relative_to(project):
        return "no_link_out"
    if real == Path(real.anchor) or Path.home().resolve().is_relative_to(real):
        return "no_root"
    if project.is_relative_to(real):
        return "no_project"
    if any(real.is_relative_to(source) for source in sources):
        return "no_input"
    return "no_file" if real.exists() and not real.is_dir() else ""
