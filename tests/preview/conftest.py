"""A real preview of a small project, on a port of this machine."""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.processes import PATIENCE, ROOT, started, until

BASE = ROOT / "tests/problems/base"
ADDRESS = r"Preview at http://[^/]*:(\d+)/"


class Running:
    """A preview in a process of its own; its output is read from a file."""

    def __init__(self, project: Path, log: Path, process: "subprocess.Popen[bytes]") -> None:
        self.project = project
        self.log = log
        self.process = process
        said = until(lambda: self._ended() or re.search(ADDRESS, self.said()), "the first build")
        assert isinstance(said, re.Match), self.said()
        self.port = int(said.group(1))

    def _ended(self) -> bool:
        return self.process.poll() is not None

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def ask(
        self, path: str, method: str = "GET", **headers: str
    ) -> tuple[int, dict[str, str], str]:
        """Status, headers and body of one request, with the path sent as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
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
        """Puts a file in place whole, as editors do: a look in between would see half of it."""
        aside = self.project.parent / "aside"
        aside.write_text(text, encoding="utf-8")
        aside.replace(self.project / name)

    def edit(self, name: str, before: str, after: str) -> None:
        text = (self.project / name).read_text(encoding="utf-8")
        assert before in text
        self.write(name, text.replace(before, after, 1))

    def stop(self) -> None:
        """Ends it as a service manager would."""
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)

    @contextmanager
    def held(self) -> Iterator[None]:
        """The server does nothing at all until the end of the block."""
        self.process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.process.send_signal(signal.SIGCONT)

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


@contextmanager
def running(project: Path, port: int, *arguments: str) -> Iterator[Running]:
    """A preview of a project until the end of the block, whatever happens in it."""
    log = project.parent / f"{project.name}.log"
    command = [
        *(sys.executable, "-m", "generator", "-C", str(project)),
        *("--lang", "en", "serve", "--port", f"{port}", *arguments),
    ]
    with (
        log.open("wb") as out,
        started(
            command, environment={"PYTHONUNBUFFERED": "1"}, stdout=out, stderr=subprocess.STDOUT
        ) as process,
    ):
        preview = Running(project, log, process)
        yield preview
        preview.stop()


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Running]:
    project = tmp_path / "project"
    shutil.copytree(BASE, project)
    with running(project, free_port()) as preview:
        yield preview


@pytest.fixture(scope="session")
def quiet_preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One that nobody edits, for questions alone."""
    project = tmp_path_factory.mktemp("preview") / "project"
    shutil.copytree(BASE, project)
    with running(project, free_port()) as preview:
        yield preview


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
