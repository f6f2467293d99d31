"""Which folders may be an output folder."""

from pathlib import Path

from generator.problems import Location, Problem, ProblemsFound


def check_output(output: Path, project: Path) -> Path:
    """The folder's real path; raises ProblemsFound (YQ601) where building there would be unsafe.

    Refused are the root, the home folder, the project and what it is built from, anything around
    them, a file, and a link that leads out of the project.
    """
    real = output.resolve()
    project = project.resolve()
    sources = [project / name for name in ("content", "templates", "generator", ".git")]
    reason = ""
    if output.is_symlink() and not real.is_relative_to(project):
        reason = "not a link that leads out of the project"
    elif real == Path(real.anchor) or Path.home().resolve().is_relative_to(real):
        reason = "not the root or the home folder"
    elif project.is_relative_to(real):
        reason = "not the project itself or a folder around it"
    elif any(real.is_relative_to(source) for source in sources):
        reason = "not a folder that the site is built from"
    elif real.exists() and not real.is_dir():
        reason = "not a file"
    if reason:
        at = Location(output.as_posix())
        raise ProblemsFound([Problem("YQ601", at, output.as_posix(), values={"what": reason})])
    return real
