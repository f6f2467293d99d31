"""Projects made for one test, and their builds."""

import io
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.processes import ROOT, run_program, yqsite

BASE = ROOT / "tests/problems/base"
MANIFEST = ".yqsite-manifest.json"


def project_from(content: Path, project: Path) -> Path:
    """A project folder with a copy of this content."""
    shutil.copytree(content, project / "content")
    return project


def small_project(project: Path) -> Path:
    """Four projects at two levels: enough where the test is about files, and quick."""
    return project_from(BASE / "content", project)


def build(project: Path, *arguments: str, **environment: str) -> None:
    """Builds, and says what was wrong if that failed."""
    done = yqsite("build", *arguments, project=project, environment=environment)
    assert done.returncode == 0, done.stderr


def run_code(
    code: str, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs Python that prepares something and then the command line, in a process of its own."""
    return run_program(
        [sys.executable, "-c", code, *arguments],
        environment={"LC_ALL": "C.UTF-8", **(environment or {})},
    )


def files(folder: Path) -> dict[str, bytes]:
    """Address -> content of every file below a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def ours(folder: Path) -> dict[str, bytes]:
    """The files of a site without the manifest."""
    return {name: content for name, content in files(folder).items() if name != MANIFEST}


def words(content: bytes) -> str:
    """The text of a file; of a workbook that of all its parts, of a picture none."""
    if content.startswith(b"\x89PNG"):
        return ""
    if not content.startswith(b"PK"):
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist())


def edited(file: Path, change: Callable[[str], str]) -> None:
    """Changes a text file; a change that changes nothing is a fault of the test."""
    before = file.read_text(encoding="utf-8")
    after = change(before)
    assert after != before
    file.write_text(after, encoding="utf-8")


def foreign(site: Path) -> Iterator[Path]:
    """Things that somebody else put into the output folder."""
    for name in ("CNAME", "2023/notes/a note.txt", ".well-known/security.txt", "2023/city/99.html"):
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"mine: {name}", encoding="utf-8")
        os.utime(file, (1_000_000_000, 1_000_000_000))
        yield file
    link = site / "latest"
    link.symlink_to("2023/index.html")
    yield link
    dangling = site / "dangling"
    dangling.symlink_to("nowhere")
    yield dangling
