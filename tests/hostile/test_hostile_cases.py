"""Hundreds of inputs that mean harm, or mean nothing: each is told or shown, and does nothing."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from generator.characters import with_code_points
from tests.hostile.case import SECONDS, Ended
from tests.hostile.corpus import CASES
from tests.hostile.places import REFUSED
from tests.processes import PATIENCE, started

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limits are those of Linux")
LINE = re.compile(r":(\d+)(?::\d+)?: YQ")
# Families whose cases change a text file that was there: the line of the change is known.
LINED = {"csv", "identifiers", "markdown", "markup", "unicode", "yaml"}
# Told elsewhere: what takes too long has no line of its own.
FAR = {f"markdown: slow {name}" for name in REFUSED}
Try = Callable[[str], Ended]


def near(line: int, said: str) -> bool:
    """Whether a message names a line or the one before or behind it."""
    return any(abs(int(number) - line) <= 1 for number in LINE.findall(said))


@pytest.fixture(scope="module")
def outcome() -> Iterator[Try]:
    """What comes of a case; in a process that waits for their names."""
    command = [sys.executable, "-m", "tests.hostile", "--asked"]
    ends = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "encoding": "utf-8"}
    with started(command, **ends) as process:

        def ended(name: str) -> Ended:
            process.stdin.write(json.dumps(name) + "\n")
            process.stdin.flush()
            told, what = json.loads(process.stdout.readline())
            assert told == name
            return what

        yield ended
        process.stdin.close()
        assert process.wait(timeout=PATIENCE) == 0


@pytest.mark.parametrize("name", CASES)
def test_it_is_told_or_shown_and_does_nothing(name: str, outcome: Try) -> None:
    case, ended = CASES[name], outcome(name)
    said = ended["said"]
    assert "Traceback" not in said
    assert ended["code"] == (1 if case.code else 0), said
    assert ended["seconds"] < SECONDS
    assert ended["active"] == []
    if case.code:
        assert case.code in said
        assert with_code_points(case.file.rpartition("/")[2]).split("\n")[0] in said, said
        assert ended["changed"] == []
        assert ended["pages"] == 0
        assert ended["line"] is None or near(ended["line"], said) == (name not in FAR), said
        assert (ended["line"] is not None) == (case.family in LINED and ".jsonl" not in case.file)
    elif case.payload:
        assert ended["shown"] > 0, said


def test_there_are_enough_cases_of_every_family() -> None:
    families = {case.family for case in CASES.values()}
    assert len(CASES) >= 300
    assert families >= {
        *("markup", "templates", "unicode", "identifiers", "yaml", "csv", "json"),
        *("xlsx", "docx", "html", "text", "markdown", "files"),
    }


def test_nearly_every_message_names_the_line() -> None:
    known = [name for name, case in CASES.items() if case.code and case.family in LINED]
    assert len(known) > 200
    assert len(FAR & set(known)) == len(FAR) <= len(known) * 0.05
