"""What is neither file nor folder is refused wherever it lies, and nobody waits for it."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.processes import yqsite
from tests.site.building import files, small_project

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
TABLE = "序号,项目内容,完成情况,完成成效,责任单位\n1,新建公路10公里,已建15公里,完成任务,市交通局\n"
IMPORT = "import table.csv --year 2023 --level city --yes"


def bind(file: Path) -> None:
    """A socket, whose path is short where one stands beside it."""
    before = Path.cwd()
    os.chdir(file.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(file.name)
    finally:
        os.chdir(before)


def link(file: Path) -> None:
    """A link within the project to a pipe."""
    os.mkfifo(file.with_name(".pipe"))
    file.symlink_to(".pipe")


KINDS: dict[str, Callable[[Path], object]] = {"pipe": os.mkfifo, "socket": bind, "link": link}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("place", "verb"),
    [
        ("content/pages/news.md", "check"),
        ("content/pages/news.md", "build"),
        ("content/2023/city.yaml", "check"),
        ("content/2023/town.yaml", "check"),
        ("content/2023/report.yaml", "check"),
        ("content/2023/changes.yaml", "ledger --accept"),
        ("content/2023/city.yaml", "measures --write"),
        ("content/2023/city.yaml", IMPORT),
        ("content/2023/progress/2023-05.yaml", f"{IMPORT} --period 2023-05"),
        ("content/columns.yaml", IMPORT),
        ("content/columns.yaml", "check"),
        ("content/site.yaml", "build"),
        ("templates/pages/article.html", "check"),
        ("templates/styles/base.css", "build"),
        ("templates/notes.txt", "build"),
    ],
)
def test_it_is_named_and_nothing_is_written(
    kind: str, place: str, verb: str, tmp_path: Path
) -> None:
    project = small_project(tmp_path / "project")
    (project / "table.csv").write_text(TABLE, encoding="utf-8")
    file = project / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    KINDS[kind](file)
    before = files(project / "content")
    words = verb.replace("table.csv", f"{project}/table.csv").split()
    done = yqsite(*words, project=project)
    assert (done.returncode, done.stderr.count(": YQ")) == (1, 1), done.stderr
    assert done.stderr.startswith(f"{place}: YQ115 this is no plain file")
    assert files(project / "content") == before
    assert not (project / "site").exists()
