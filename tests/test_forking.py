"""A run in a fork says, writes and ends as one in a process of its own."""

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.forking import Forks, forks
from tests.processes import yqsite_alone
from tests.site.building import edited, files, small_project

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="has no forks")
SECONDS = re.compile(r" *[0-9]+\.[0-9]+ (s|ms)\b")

# With a fault in the content, and without.
COMMANDS = (
    *(("build -v", False), ("build", True), ("check", False), ("check --format json", True)),
    *(("--lang zh check", True), ("schema", False), ("buidl", False), ("--help", False)),
)


@pytest.mark.parametrize(("command", "is_faulty"), COMMANDS)
def test_a_fork_does_what_a_process_does(command: str, is_faulty: bool, tmp_path: Path) -> None:
    project = tmp_path / "project"
    ends = []
    for run in (lambda *words: forks().run(words), yqsite_alone):
        shutil.rmtree(project, ignore_errors=True)
        small_project(project)
        if is_faulty:
            edited(project / "content/2023/city.yaml", lambda text: text.replace("title", "name"))
        done = run("-C", str(project), *command.split())
        said = [SECONDS.sub("N", text) for text in (done.stdout, done.stderr)]
        ends.append((done.returncode, said, written(project)))
    assert ends[0] == ends[1]


def written(project: Path) -> dict[str, bytes]:
    """All files of a project, but what is kept for the next build, which has times in it."""
    return {
        name: content
        for name, content in files(project).items()
        if not name.startswith(".yqsite/kept/")
    }


def test_where_a_test_changes_the_environment_there_are_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert isinstance(forks(), Forks)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert forks() is None
