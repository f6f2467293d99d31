"""Runs the commands of docs/first-hour.md one after another, as a clerk would type them.

`python -m tests.make_first_hour`, or `make docs`, writes what they print into the page; a test
compares it. A block of `sh` is one command; the block of `text` behind it is the screen: what was
printed, with the answers that were typed behind their questions.
"""

import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.forking import close_forks
from tests.journeys.office_files import office_files
from tests.processes import ROOT, at_a_prompt

TARGET: Final = ROOT / "docs" / "first-hour.md"
HOME: Final = "/home/li/民生实事"  # what the page calls the folder that the commands run in
_STEP: Final = re.compile(
    r"```sh\n(yqsite[^\n]*)\n```\n((?:(?!```).)*)```text\n((?:(?!```).)*)```\n", re.DOTALL
)
_QUESTION: Final = re.compile(r"(.*(?:（是/否，默认否）|？ ))(.*)\n")
_HEAD: Final = re.compile("[0-9a-f]{64}")  # hangs on the files, which are made anew
_FIGURES: Final = re.compile(r"site/：.*")  # grows with every page type, and says how long it took


def page_with_screens(text: str) -> str:
    """The page with what its commands print now; what no reader can have again stays as it was."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        office_files(folder)
        return _STEP.sub(lambda step: _step(step, folder), text)


def commands(text: str) -> Iterator[str]:
    """The commands of the page."""
    return (step[1] for step in _STEP.finditer(text))


def _step(step: re.Match[str], folder: Path) -> str:
    before = step[3]
    answers = [question[2] for question in _QUESTION.finditer(before)]
    now = _screen(step[1], answers, folder)
    old = _FIGURES.search(before)
    if old:
        now = _FIGURES.sub(lambda _: old[0], now)
    return step[0].replace(f"```text\n{before}```", f"```text\n{now}```")


def _screen(command: str, answers: list[str], folder: Path) -> str:
    """What a terminal shows of a command: it echoes the answers and the ends of their lines."""
    _, *words = shlex.split(command)
    said = "".join(f"{answer}\n" for answer in answers)
    text = at_a_prompt("--lang", "zh", *words, said=said, folder=folder, one_screen=True).stdout
    text = _HEAD.sub("（64 位十六进制数字）", text.replace(str(folder), HOME))
    waiting = iter(answers)
    return re.sub(
        r"（是/否，默认否）|？ (?=\S)|？ $", lambda asked: _typed(asked[0], waiting), text
    )


def _typed(question: str, answers: Iterator[str]) -> str:
    """A question with the answer that was typed to it."""
    return f"{question}{next(answers, '')}\n"


if __name__ == "__main__":
    written = page_with_screens(TARGET.read_text(encoding="utf-8"))
    close_forks()
    TARGET.write_text(written, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{TARGET.relative_to(ROOT)} written\n")
