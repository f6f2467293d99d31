"""A run in a fork says, writes and ends as one in a process of its own."""

import itertools
import os
import re
import shutil
import signal
from pathlib import Path

import pytest

from tests import forking
from tests.forking import Forks, forks
from tests.processes import ROOT, at_a_prompt, yqsite_alone
from tests.site.building import edited, files, small_project

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="has no forks")
PLAN = "2023年民生实事项目责任分解表.xlsx"
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


@pytest.mark.parametrize("is_forked", [True, False])
def test_what_a_person_types_and_reads_is_on_one_screen(
    is_forked: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not is_forked:
        monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    words = ("--lang", "en", "new", "site", ROOT / "tests/cases/clerk" / PLAN)
    done = at_a_prompt(*words, said="", folder=tmp_path, one_screen=True, seconds=20)
    assert (done.returncode, done.stderr or "") == (2, "")
    first, question, refusal = done.stdout.splitlines()
    assert first.startswith("  year      2023   ")
    assert question.startswith("Of which county is the report? ")
    assert refusal == "Usage error: Nobody answers. With --yes nothing is asked."


def test_a_fork_that_works_on_and_on_is_ended(tmp_path: Path) -> None:
    def work() -> None:
        all(itertools.repeat(True))

    child = os.fork()
    if not child:
        streams = [os.devnull, f"{tmp_path}/out", f"{tmp_path}/err"]
        forking._run(["--help"], streams, f"{ROOT}", {}, 1, work)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (-signal.SIGXCPU, -signal.SIGKILL)
    assert (tmp_path / "out").read_text() == ""


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
