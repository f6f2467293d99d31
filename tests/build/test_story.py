"""The story of a build as a whole: what it writes, and where; and that it stays short."""

import ast
import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.processes import ROOT, run_program
from tests.site.building import small_project

STORY = ast.parse((ROOT / "generator/build/story.py").read_text(encoding="utf-8"))
FUNCTIONS = {node.name: node for node in STORY.body if isinstance(node, ast.FunctionDef)}


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The package as it lies where it is installed, with its templates inside."""
    package = tmp_path / "library/generator"
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generator", package, ignore=ignore)
    for folder in ("templates", "content"):
        shutil.copytree(ROOT / folder, package / f"_shipped/{folder}", ignore=ignore)
    return package


def files_in(folder: Path) -> list[str]:
    """All files but the code that Python itself keeps of modules."""
    found = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return sorted(name for name in found if not name.endswith(".pyc"))


def test_nothing_is_written_into_the_installed_package(installed: Path, tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    before = files_in(installed)
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTHON")
    }
    for _ in range(2):
        command = [sys.executable, "-m", "generator", "-C", str(project), "build"]
        done = run_program(command, cwd=installed.parent, env=environment)
        assert (done.returncode, done.stderr) == (0, "")
    assert files_in(installed) == before
    kept = [file.name for file in (project / ".yqsite/kept").iterdir()]
    assert any(name.startswith("template-") for name in kept)


def test_only_the_beginning_of_the_story_knows_the_options() -> None:
    taking = {
        name
        for name, function in FUNCTIONS.items()
        if "options" in {argument.arg for argument in function.args.args}
    }
    assert taking == {"build", "figures_as_built"}


def test_the_options_go_where_a_site_is_and_where_it_comes_from() -> None:
    used = [
        node.attr
        for node in ast.walk(FUNCTIONS["build"])
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "options"
    ]
    assert sorted(used) == ["input_now", "jobs", "last_site"]


def test_the_steps_come_in_their_order() -> None:
    steps = ["given.load", "check", "content_facts", "plan_site", "make", "stage.commit"]
    called = [
        (node.lineno, ast.unparse(node.func))
        for node in ast.walk(FUNCTIONS["_build_from"])
        if isinstance(node, ast.Call) and ast.unparse(node.func) in steps
    ]
    assert [name for _, name in sorted(called)] == steps
