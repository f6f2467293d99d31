"""Hundreds of inputs that mean harm, or mean nothing: each is told or shown, and does nothing."""

import json
import re
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from generator.characters import with_code_points
from tests.hostile.case import SECONDS, Ended
from tests.hostile.corpus import CASES
from tests.processes import output_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limits are those of Linux")
PARTS = 2
LINE = re.compile(r":(\d+)(?::\d+)?: YQ")


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Ended]:
    """What came of every case."""
    command = [sys.executable, "-m", "tests.hostile", "--part"]
    with ThreadPoolExecutor(PARTS) as threads:
        told = threads.map(output_of, ([*command, f"{part}/{PARTS}"] for part in range(PARTS)))
        return dict(json.loads(line) for part in told for line in part.splitlines())


@pytest.mark.parametrize("name", CASES)
def test_it_is_told_or_shown_and_does_nothing(name: str, outcomes: dict[str, Ended]) -> None:
    case, ended = CASES[name], outcomes[name]
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
    elif case.payload:
        assert ended["shown"] > 0, said


def test_there_are_enough_cases_of_every_family() -> None:
    families = {case.family for case in CASES.values()}
    assert len(CASES) >= 300
    assert families >= {
        *("markup", "templates", "unicode", "identifiers", "yaml", "csv", "json"),
        *("xlsx", "docx", "html", "text", "markdown", "files"),
    }


def test_nearly_every_message_names_the_line(outcomes: dict[str, Ended]) -> None:
    far = []
    known = 0
    for name, ended in outcomes.items():
        if not CASES[name].code or ended["line"] is None:
            continue
        known += 1
        lines = [int(one) for one in LINE.findall(ended["said"])]
        if not any(abs(line - ended["line"]) <= 1 for line in lines):
            far.append(name)
    assert known > 200
    assert len(far) <= known * 0.05, (known, far)
