"""The same commands on this machine and on the simulated one, each with a project of its own."""

import json
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.processes import ROOT, run_program
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


class World:
    """A project and a folder on another drive; `is_windows` where it is on the simulated machine.

    Worlds with one `folder` can share a process.
    """

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

    def run(self, *arguments: str, language: str = "en", **environment: str) -> Done:
        """Runs a verb in a process of its own."""
        done = run_program(
            [sys.executable, "-m", "generator", *self.command(*arguments, language=language)],
            environment={**self.environment(), **environment},
            cwd=self.project,
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


class Job(NamedTuple):
    """A command that is run in a world, in Chinese or English, with something on its input."""

    world: World
    words: str
    language: str = "en"
    said: str = ""


def run_all(jobs: Sequence[Job], folder: Path) -> list[Done]:
    """What comes of commands of one kind of world, run one after another in one process."""
    world = jobs[0].world

    def path(number: int, name: str) -> Path:
        return folder / f"{number}.{name}"

    def place(file: Path) -> str:
        return shown(str(file)) if world.is_windows else str(file)

    told = []
    for number, job in enumerate(jobs):
        path(number, "said").write_text(job.said, encoding="utf-8")
        command = job.world.command(*job.words.split(), language=job.language)
        streams = {name: place(path(number, name)) for name in ("said", "out", "err")}
        told.append({"folder": job.world.path("."), "arguments": command, **streams})
    (folder / "jobs").write_text(json.dumps(told), encoding="utf-8")
    done = run_program(
        [sys.executable, "-m", "tests.windows", place(folder / "jobs"), place(folder / "answers")],
        environment=world.environment(),
    )
    assert done.returncode == 0, done.stderr
    answers = json.loads((folder / "answers").read_bytes())
    return [
        Done(
            answer["code"],
            job.world.plain(path(number, "out").read_text(encoding="utf-8")),
            job.world.plain(path(number, "err").read_text(encoding="utf-8")),
        )
        for number, (job, answer) in enumerate(zip(jobs, answers, strict=True))
    ]


def both(folder: Path, content: Path, name: str = "a") -> tuple[World, World]:
    """This machine with a project, and the simulated one with the same."""
    return (
        World(folder, content, name, is_windows=False),
        World(folder, content, name, is_windows=True),
    )
