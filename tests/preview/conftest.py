"""A real preview of a small project, on a port of this machine."""

import http.client
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from tests.conftest import ROOT

T = TypeVar("T")
BASE = ROOT / "tests/problems/base"
PATIENCE = 20.0


class Running:
    """A preview in a process of its own; its output is read from a file."""

    def __init__(self, project: Path, port: int, *arguments: str) -> None:
        self.project = project
        self.log = project.parent / f"{project.name}.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "generator", "-C", str(project)),
                    *("--lang", "en", "serve", "--port", f"{port}", *arguments),
                ],
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=ROOT,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )
        said = until(lambda: re.search(r"Preview at http://[^/]*:(\d+)/", self.said()))
        self.port = int(said.group(1))

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def ask(
        self, path: str, method: str = "GET", **headers: str
    ) -> tuple[int, dict[str, str], str]:
        """Status, headers and body of one request, with the path sent as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.putrequest(method, path, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode("utf-8")
        finally:
            connection.close()

    def write(self, name: str, text: str) -> None:
        (self.project / name).write_text(text, encoding="utf-8")

    def edit(self, name: str, before: str, after: str) -> None:
        text = (self.project / name).read_text(encoding="utf-8")
        assert before in text
        self.write(name, text.replace(before, after, 1))

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)

    def busy(self) -> bool:
        """Whether a child has worked for a second, which no honest build here takes."""
        clock = os.sysconf("SC_CLK_TCK")
        return any(
            sum(map(int, Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[11:13]))
            > 1.0 * clock
            for child in self.children()
        )

    def children(self) -> list[int]:
        """The processes that the server started; none where the system has no /proc."""
        listed = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return [int(child) for file in listed for child in file.read_text().split()]


def until(look: Callable[[], T]) -> T:
    """What `look` gives as soon as it gives something; fails when that takes too long."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.02)
    raise AssertionError("nothing happened in time")


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Running]:
    project = tmp_path / "project"
    shutil.copytree(BASE, project)
    running = Running(project, free_port())
    yield running
    running.stop()


@pytest.fixture(scope="session")
def quiet_preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One that nobody edits, for questions alone."""
    project = tmp_path_factory.mktemp("preview") / "project"
    shutil.copytree(BASE, project)
    running = Running(project, free_port())
    yield running
    running.stop()


def free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
