"""What the program rests on, and what a build does besides reading and writing files."""

import re
import sys
import tomllib
from pathlib import Path

import pytest

from tests.processes import ROOT, output_of
from tests.site.building import small_project

# Below these there are published advisories; PyYAML 6.1 would be another library to look at anew.
FLOORS = {"jinja2": (3, 1, 6), "markdown": (3, 8, 1), "tornado": (6, 6), "pyyaml": (6, 0)}
LOCKED = re.compile(
    r"^([\w.-]+)==([\w.+]+)(?: ;[^\\\n]*)? \\\n((?:    --hash=sha256:\w{64}(?: \\)?\n?)*)", re.M
)
# Writes every event that reaches out, of this process or a forked one, to a file.
WATCHED = """
import os, sys

told = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
REACHING = (
    "socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.spawn", "os.system", "os.fork",
    "os.startfile", "pty.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.",
)

def hear(event, _):
    if event.startswith(REACHING):
        os.write(told, (event + "\\n").encode())

sys.addaudithook(hear)
"""
RUN = """
from generator.cli import run
sys.exit(run(sys.argv[2:]))
"""


def version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text))


def test_the_floors_are_those_of_the_advisories() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = dict(re.match(r"([\w.-]+)>=([\d.]+)", one).groups() for one in project["dependencies"])  # type: ignore[union-attr]
    for name, floor in FLOORS.items():
        assert version(asked[name]) >= floor, name
    assert "pyyaml>=6.0.2,<6.1" in project["dependencies"]


@pytest.mark.parametrize("name", ["runtime", "dev"])
def test_every_dependency_is_locked_with_a_hash_above_its_floor(name: str) -> None:
    text = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8")
    found = {one[1].lower(): version(one[2]) for one in LOCKED.finditer(text) if one[3]}
    asked = re.findall(r"^[A-Za-z][\w.-]*", text, re.M)
    assert set(found) == {one.lower() for one in asked}
    for package, floor in FLOORS.items():
        assert found[package] >= floor, package
    assert found["pyyaml"] < (6, 1)


def events(tmp_path: Path, *arguments: str, before: str = "") -> list[str]:
    """What a run reached out for."""
    project = tmp_path / "project"
    if not project.exists():
        small_project(project)
    told = tmp_path / "told"
    code = WATCHED + before + RUN
    output_of([sys.executable, "-c", code, str(told), "-C", str(project), *arguments])
    return told.read_text().split()


@pytest.mark.parametrize("arguments", [["build"], ["build", "--jobs", "1"], ["check"], ["clean"]])
def test_a_build_opens_no_connection_and_starts_no_program(
    tmp_path: Path, arguments: list[str]
) -> None:
    assert events(tmp_path, *arguments) == []


@pytest.mark.skipif(sys.platform == "win32", reason="workers are forked elsewhere only")
def test_several_jobs_are_processes_of_its_own_and_nothing_else(tmp_path: Path) -> None:
    assert set(events(tmp_path, "build", "--jobs", "2")) == {"os.fork"}


@pytest.mark.parametrize(
    ("reaching", "event"),
    [
        ("import socket; socket.socket().close()", "socket.__new__"),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen"),
    ],
)
def test_a_run_that_reaches_out_would_be_heard(tmp_path: Path, reaching: str, event: str) -> None:
    assert event in events(tmp_path, "check", before=f"{reaching}\n")
