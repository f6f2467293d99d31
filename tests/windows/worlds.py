"""The same commands on this machine and on the simulated one, each with a project of its own."""

import functools
import re
import shutil
from pathlib import Path
from typing import NamedTuple

from tests.forking import Forks, at_the_end, forks
from tests.processes import ROOT
from tests.windows.machine import DRIVE
from tests.windows.names import shown

START = ROOT / "tests/windows/start"
# As the user spelt it in her call, and the home page as her system spells it.
_PLACE = re.compile(r"(PROJECT|DRIVE)[^\s:：,，]*|[^\s：]+\\index\.html")
_SECONDS = re.compile(r" *\d+\.\d+ (s\b|ms|秒)")


class Done(NamedTuple):
    """What came of a command: its exit code, and what it said, without times and without paths."""

    code: int
    out: str
    err: str


@functools.cache
def _forks(*, is_windows: bool) -> Forks:
    """Those of a process of one of the two machines, until the tests end."""
    if not is_windows and (plain := forks()):
        return plain  # what other tests run, too
    settings = {"PYTHONPATH": f"{START}:{ROOT}"} if is_windows else {}
    return at_the_end(Forks("tests.windows" if is_windows else "tests.forking", settings))


class World:
    """A project and a folder on another drive, on this machine or on the simulated one."""

    def __init__(self, folder: Path, content: Path, name: str = "a", *, is_windows: bool) -> None:
        self.top = folder / ("windows" if is_windows else "plain")
        self.name = name
        self.project = self.top / "projects" / name
        self.drive = self.top / "drive" / name
        self.is_windows = is_windows
        self.drive.mkdir(parents=True)
        (self.top / "home").mkdir(exist_ok=True)
        shutil.copytree(content, self.project / "content")

    def path(self, place: str) -> str:
        """A place as a user writes it there: `D:name` on the other drive, else in the project."""
        if place.startswith("D:"):
            file = self.drive / place[2:]
            inside = str(file.relative_to(self.top / "drive")).replace("/", "\\")
            return f"D:\\{inside}" if self.is_windows else str(file)
        file = str(self.project / place)
        return shown(file) if self.is_windows else file

    def command(self, *arguments: str, language: str = "en") -> list[str]:
        """The arguments of the program; those that begin with `@` are places."""
        words = [self.path(word[1:]) if word.startswith("@") else word for word in arguments]
        return ["-C", self.path("."), "--lang", language, *words]

    def environment(self) -> dict[str, str]:
        """What a process needs to be in this world."""
        given = {"LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT), "HOME": str(self.top / "home")}
        if self.is_windows:
            given |= {"PYTHONPATH": f"{START}:{ROOT}", DRIVE: str(self.top / "drive")}
        return given

    def run(
        self, *arguments: str, language: str = "en", said: str = "", **environment: str
    ) -> Done:
        """Runs a verb as in a process of its own, with what the person answers."""
        done = _forks(is_windows=self.is_windows).run(
            self.command(*arguments, language=language),
            said=said,
            folder=self.project,
            settings={**self.environment(), **environment},
        )
        return Done(done.returncode, self.plain(done.stdout), self.plain(done.stderr))

    def plain(self, text: str) -> str:
        """The words without what differs for good: where folders lie, and how long it took."""
        places = {
            self.path("."): "PROJECT",
            self.path("D:"): "DRIVE",
            f"../../drive/{self.name}": "DRIVE",
        }
        for place, name in places.items():
            text = text.replace(place, name)
        text = _PLACE.sub(lambda match: match[0].replace("\\", "/"), text)
        return _SECONDS.sub("N", text)

    def files(self) -> dict[str, bytes]:
        """Every file of both drives, without what is kept for the next build."""
        return {
            f"{place}{file.relative_to(top).as_posix()}": file.read_bytes()
            for place, top in (("", self.project), ("D:", self.drive))
            for file in sorted(top.rglob("*"))
            if file.is_file() and ".yqsite" not in file.relative_to(top).parts
        }


def both(folder: Path, content: Path, name: str = "a") -> tuple[World, World]:
    """This machine with a project, and the simulated one with the same."""
    return (
        World(folder, content, name, is_windows=False),
        World(folder, content, name, is_windows=True),
    )
