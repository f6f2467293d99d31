"""`init` and `schema`: what a new project starts from."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import ROOT, run_program, yqsite
from tests.site.building import build, files


def test_a_new_project_holds_the_report_of_2022_and_builds(tmp_path: Path, site: Path) -> None:
    done = yqsite("init", "new/project", project=tmp_path)
    assert done.returncode == 0, done.stderr
    project = tmp_path / "new/project"
    assert files(project / "content") == files(ROOT / "content")
    build(project)
    assert files(project / "site") == files(site)


def test_the_next_command_that_is_shown_works_as_it_stands(tmp_path: Path) -> None:
    """Also when the project was made with -C, from another folder."""
    (tmp_path / "parent").mkdir()
    command = [sys.executable, "-m", "generator"]
    environment = {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}

    def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
        return run_program([*command, *arguments], cwd=tmp_path, environment=environment)

    done = run("-C", "parent", "init", "new")
    shown = shlex.split(done.stdout.partition("Next: yqsite ")[2])
    assert shown[-1] == "build"
    again = run(*shown)
    assert again.returncode == 0, again.stderr
    assert (tmp_path / "parent/new/site/index.html").is_file()


def test_a_folder_that_has_content_is_refused_and_left_alone(tmp_path: Path) -> None:
    kept = tmp_path / "project/content/site.yaml"
    kept.parent.mkdir(parents=True)
    kept.write_text("mine", encoding="utf-8")
    done = yqsite("init", "project", project=tmp_path)
    assert done.returncode == 2
    assert "project" in done.stderr
    assert files(tmp_path) == {"project/content/site.yaml": b"mine"}


def test_other_files_of_a_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    assert yqsite("init", ".", project=tmp_path).returncode == 0
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "content/2022/report.yaml").is_file()


@pytest.mark.parametrize(
    "arguments",
    [["init", "taken"], ["schema", "--output", "taken"], ["build", "--output", "taken"]],
)
def test_a_file_where_a_folder_is_wanted_is_no_fault_of_the_program(
    arguments: list[str], tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    done = yqsite(*arguments, project=tmp_path)
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
    assert "taken" in done.stderr
    assert files(tmp_path) == {"taken": b"mine"}


def test_schemas_are_written_where_they_are_asked_for(tmp_path: Path) -> None:
    done = yqsite("schema", "--output", "some/where", project=tmp_path)
    assert done.returncode == 0, done.stderr
    written = files(tmp_path / "some/where")
    assert written == files(ROOT / "content/schema")
    assert set(written) == {
        f"{name}.schema.json"
        for name in (
            "site",
            "places",
            "words",
            "report",
            "departments",
            "level",
            "project",
            "article",
            "changes",
            "answers",
            "progress",
        )
    }
    for content in written.values():
        assert json.loads(content)["$schema"].startswith("https://json-schema.org/")


def test_every_content_file_names_the_schema_that_lies_beside_it() -> None:
    for file in sorted((ROOT / "content").rglob("*.yaml")):
        first = file.read_text(encoding="utf-8").partition("\n")[0]
        mark, _, schema = first.partition("$schema=")
        assert mark == "# yaml-language-server: ", file
        assert (file.parent / schema).is_file(), file
