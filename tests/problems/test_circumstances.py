"""Problems that come from what happens while a verb runs: a file held, another build, a death."""

import os
import shutil
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from generator.build import make as make_module
from generator.build.processes import share_out
from generator.cli import run
from generator.export import pdf
from generator.importing.updating import entry_updates
from generator.importing.updating.record_entries import WORDS
from generator.publish import stage
from generator.publish.lock import BusyError
from tests.problems.test_problems import ARRANGED, HERE, compare

POSIX = hasattr(os, "mkfifo")
Arrange = Callable[[Path, pytest.MonkeyPatch], None]


def open_in_excel(project: Path, patch: pytest.MonkeyPatch) -> None:
    """Windows refuses to read a file that another program holds."""
    held, read = project / "content/2023/county.csv", Path.read_bytes

    def refuse(file: Path) -> bytes:
        if file == held:
            raise PermissionError(13, "Permission denied")
        return read(file)

    patch.setattr(Path, "read_bytes", refuse)


def pipe(project: Path, patch: pytest.MonkeyPatch) -> None:
    """A pipe has no end, and whoever reads it waits."""
    os.mkfifo(project / "content/pages/news.md")


def busy(project: Path, patch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def never(*_: object) -> Iterator[None]:
        raise BusyError
        yield

    patch.setattr(stage, "folder_lock", never)


def changing(project: Path, patch: pytest.MonkeyPatch) -> None:
    """Somebody writes into a page of the content whenever pages are made."""
    make = make_module.make

    def meanwhile(*given: Any) -> Any:
        page = project / "content/pages/about.md"
        page.write_text(page.read_text(encoding="utf-8") + "又一行。\n", encoding="utf-8")
        return make(*given)

    patch.setattr(make_module, "make", meanwhile)


def killed(project: Path, patch: pytest.MonkeyPatch) -> None:
    """A worker ends as one does that the system takes for want of memory."""
    patch.setattr(make_module, "make", lambda *_: list(share_out(4, lambda _: os._exit(9), jobs=2)))


def open_in_a_window(project: Path, patch: pytest.MonkeyPatch) -> None:
    """Windows does not rename a folder that a window shows; tests/windows has all of its rules."""

    class Windows:
        name = "nt"

        def __getattr__(self, attribute: str) -> Any:
            return getattr(os, attribute)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    patch.setattr(stage, "os", Windows())
    patch.setattr(stage, "exchange", refuse)


class Clerk:
    """Somebody who saves a file while she is asked, and then says yes."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def readline(self) -> str:
        self.file.write_text(self.file.read_text(encoding="utf-8") + "# 待核\n", encoding="utf-8")
        return "y\n"


def lay_table(project: Path, patch: pytest.MonkeyPatch) -> None:
    table = (
        "序号,项目内容,完成情况,完成成效,责任单位\n1,新建公路10公里,已建15公里,完成任务,市交通局\n"
    )
    (project.parent / "table.csv").write_text(table, encoding="utf-8")
    patch.chdir(project.parent)


def saved_meanwhile(project: Path, patch: pytest.MonkeyPatch) -> None:
    """The file that is to be written is saved while the program waits for an answer."""
    lay_table(project, patch)
    patch.setattr(sys, "stdin", Clerk(project / "content/2023/city.yaml"))


def not_written(project: Path, patch: pytest.MonkeyPatch) -> None:
    """A fault of the program leaves words out of the record that it is about to write."""
    lay_table(project, patch)
    patch.setattr(entry_updates, "WORDS", tuple(name for name in WORDS if name != "text"))


def boxes(project: Path, patch: pytest.MonkeyPatch) -> None:
    """A browser that finds no font for Chinese makes a PDF all the same, of Latin glyphs."""
    latin = b"/CIDInit\n1 beginbfchar\n<0003> <0020>\nendbfchar\n"
    made = b"%PDF-1.4\nstream\n" + zlib.compress(latin) + b"\nendstream\n"
    patch.setattr(pdf, "find_browser", lambda environment: "browser")

    def run_browser(command: list[str]) -> str:
        (target,) = (word for word in command if word.startswith("--print-to-pdf="))
        Path(target.partition("=")[2]).write_bytes(made)
        return ""

    patch.setattr(pdf, "_run", run_browser)


VERBS = {  # else build
    **dict.fromkeys(
        ("YQ614-saved-meanwhile", "YQ713-not-written"), "import table.csv --year 2023 --level city"
    ),
    "YQ615-boxes": "pdf",
}
ARRANGEMENTS: dict[str, Arrange] = {
    "YQ114-open-in-excel": open_in_excel,
    "YQ115-pipe": pipe,
    "YQ607-busy": busy,
    "YQ608-changing": changing,
    "YQ609-killed": killed,
    "YQ612-open-in-a-window": open_in_a_window,
    "YQ614-saved-meanwhile": saved_meanwhile,
    "YQ615-boxes": boxes,
    "YQ713-not-written": not_written,
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("case", sorted(ARRANGED - (set() if POSIX else {"YQ115-pipe"})))
def test_what_happens_meanwhile_is_named_in_words_and_no_site_is_made(
    case: str,
    language: str,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    project = tmp_path / "project"
    shutil.copytree(HERE / "base", project)
    with monkeypatch.context() as patch:
        ARRANGEMENTS[case](project, patch)
        verb = VERBS.get(case, "build").split()
        code = run(["-C", str(project), "--lang", language, *verb])
    said = capsys.readouterr().err
    assert code == 1, said
    assert case.split("-")[0] in said
    assert not (project / "site").exists()
    compare(said, case, language, rewrite=request.config.getoption("--rewrite"))
