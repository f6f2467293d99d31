"""Where the file of a template lies: the first folder that has it wins."""

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any

import jinja2

from generator.content.project_files import (
    bounds_of,
    is_leftover,
    link_problem,
    refuse_link_out,
    special_problem,
    unreadable_problem,
    walk,
)
from generator.content.readers import decode
from generator.problems import Problem, ProblemsFound
from generator.resources import shipped


class TemplateFiles(jinja2.BaseLoader):
    """Gives Jinja the words of templates, each read once: a page and its key are of the same."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = folders
        self.found: dict[str, tuple[str, str]] = {}

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str | None, Any]:
        """The words of a template and its file; raises TemplateNotFound and ProblemsFound."""
        found = self.found.get(template)
        if found is None:
            file = find_template(self.folders, template)
            if file is None:
                raise jinja2.TemplateNotFound(template)
            found = self.found[template] = read_template(file, template), str(file)
        return *found, None

    def list_templates(self) -> list[str]:
        """The names of all templates; raises ProblemsFound (YQ113)."""
        return sorted(template_names(self.folders))


def find_template(folders: Sequence[Path], name: str) -> Path | None:
    """The file of a template; None where there is none, or its name is that of a leftover.

    Raises ProblemsFound (YQ113) where it is reached through a link out of the project.
    """
    steps = PurePosixPath(name).parts
    if not steps or any(step == ".." or "\\" in step or "\0" in step for step in steps):
        return None
    if is_leftover(steps[-1]) or any(is_leftover(step, is_folder=True) for step in steps):
        return None
    for folder in folders:
        if not os.path.lexists(folder):  # few projects have templates of their own
            continue
        file = folder.joinpath(*steps)
        if folder != shipped("templates"):  # which lie wherever they were installed
            refuse_link_out(file, folder.parent)
        if file.is_file():
            return file
    return None


def read_template(file: Path, name: str) -> str:
    """The words of a template's file; raises ProblemsFound (YQ101, YQ102, YQ114)."""
    shown = f"templates/{name}"
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ProblemsFound([unreadable_problem(shown, error)]) from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(shown, content)  # which says where
    return text.replace("\r\n", "\n")


def template_names(folders: Sequence[Path]) -> set[str]:
    """The names of all templates; raises ProblemsFound (YQ113, YQ115) for what nobody may read."""
    names: set[str] = set()
    problems: list[Problem] = []
    for folder in folders:
        bounds = bounds_of(folder)
        for entry in walk(folder, bounds):
            path = Path(entry.path)
            if entry.is_refused:
                problems.append(link_problem(path, bounds))
            elif entry.is_special:
                problems.append(special_problem(path.relative_to(bounds).as_posix()))
            else:
                names.add(path.relative_to(folder).as_posix())
    if problems:
        raise ProblemsFound(problems)
    return names
