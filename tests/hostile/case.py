"""One hostile input, what must become of it, and a run of yqsite that meets it under limits."""

import os
import shutil
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from generator.cli import run
from tests.hostile.shown import active, readable, readable_words
from tests.processes import PATIENCE
from tests.site.building import files, small_project

if sys.platform != "win32":
    import resource

SECONDS = 20  # of processor time, which a busy machine does not change much
MEMORY = 400 << 20
LEVEL = "content/2023/city.yaml"


Prepare = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Case:
    """`code` is the problem that must be told; an empty one means: built, and shown as it is.

    `file` is the one that the message must name, and `payload` the text that pages must show.
    """

    family: str
    name: str
    prepare: Prepare
    code: str = ""
    file: str = LEVEL
    payload: str = ""
    arguments: tuple[str, ...] = ("build",)
    line: int = 0  # of the fault, where it is not where the file first differs
    together: str = ""  # cases of one word are prepared in one project, each with its own payload


class Ended(TypedDict):
    """What came of a case; `line` is where the file first differs from the harmless one."""

    code: int
    said: str
    seconds: float  # of processor time
    line: int | None
    changed: list[str]  # content files that differ from what was prepared
    active: list[str]  # what acts on pages that differ from the harmless site's
    pages: int  # that differ
    shown: int  # of these, pages on which the payload can be read


def tried(cases: Sequence[Case], project: Path, harmless: Mapping[str, bytes]) -> list[Ended]:
    """Prepares a project for cases and runs it in a fork, within processor time and memory.

    `harmless` are the files of the site that the same project gives without them. Gives what came
    of each, in their order; where they are several, no line of any.
    """
    case = cases[0]
    small_project(project)
    before = _lines(project / case.file)
    for each in cases:
        each.prepare(project)
    line = _first_difference(before, _lines(project / case.file)) if len(cases) == 1 else None
    content = _content(project)
    said = project.parent / "said"
    child = os.fork()
    if not child:
        _fork(case, project, said)
    _, status, usage = os.wait4(child, 0)
    site = {name: one for name, one in files(project / "site").items() if name.endswith(".html")}
    pages = {name: one.decode() for name, one in site.items() if harmless.get(name) != one}
    after = _content(project)
    names = content.keys() | after.keys()
    told = Ended(
        code=os.waitstatus_to_exitcode(status),
        said=said.read_text(encoding="utf-8"),
        seconds=usage.ru_utime + usage.ru_stime,
        line=case.line or line,
        changed=sorted(one for one in names if content.get(one) != after.get(one)),
        active=[f"{name}: {act}" for name, text in pages.items() for act in active(text)],
        pages=len(pages),
        shown=0,
    )
    shutil.rmtree(project, ignore_errors=True)
    legible = [readable(text) for text in pages.values()] if case.payload else []
    return [
        Ended(**{**told, "shown": sum(readable_words(each.payload) in text for text in legible)})
        for each in cases
    ]


def _content(project: Path) -> dict[str, bytes | int]:
    """Content files: small ones as they are, others by their size; links and pipes not at all."""
    found: dict[str, bytes | int] = {}
    for file in sorted((project / "content").rglob("*")):
        if file.is_file() and not file.is_symlink():
            size = file.stat().st_size
            found[file.relative_to(project).as_posix()] = (
                size if size > MEMORY else file.read_bytes()
            )
    return found


def _fork(case: Case, project: Path, said: Path) -> None:
    try:
        with said.open("w", encoding="utf-8") as told:
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            for stream in (1, 2):
                os.dup2(told.fileno(), stream)
            sys.stdout = sys.stderr = told
            resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
            signal.alarm(int(PATIENCE))  # what waits uses no processor
            os.chdir(project)  # where a source to import is named from
            code = run(["-C", str(project), *case.arguments])
            told.flush()
            os._exit(code)
    finally:
        os._exit(99)


def _lines(file: Path) -> list[bytes]:
    if file.is_symlink() or not file.is_file() or file.stat().st_size > MEMORY:
        return []
    return file.read_bytes().split(b"\n")


def _first_difference(before: list[bytes], after: list[bytes]) -> int | None:
    if not before or not after:
        return None
    for number, (old, new) in enumerate(zip(before, after, strict=False), start=1):
        if old != new:
            return number
    return min(len(before), len(after)) + 1 if len(before) != len(after) else None


def written(name: str, content: str | bytes) -> Prepare:
    """Puts a file into the project."""

    def prepare(project: Path) -> None:
        file = project / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    return prepare


def replaced(name: str, before: str, after: str | bytes) -> Prepare:
    """Puts other words for the first occurrence of some."""

    def prepare(project: Path) -> None:
        file = project / name
        content = file.read_bytes()
        assert before.encode() in content, before
        new = after.encode() if isinstance(after, str) else after
        file.write_bytes(content.replace(before.encode(), new, 1))

    return prepare
