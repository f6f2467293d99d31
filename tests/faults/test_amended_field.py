"""A field and its entry are two files: a run that is killed is completed by the same command."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.trials import ended
from tests.faults.writers import Writer, Writing, with_change
from tests.site.building import edited

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")
WORDS = "amend --field 2023/city/2 --to 建成1所。 --who 市府办 --why 核实 --date 2024-02-01"


def published(project: Path) -> None:
    """A published report, as it was published."""
    with_change(project)
    edited(project / "content/2023/city.yaml", lambda text: text.replace("13公里。", "12公里。"))


def killed_before(number: int) -> Callable[[], None]:
    """Has the process end, with nothing tidied, right before it puts so manieth file in place."""

    def prepare() -> None:
        replace, calls = Path.replace, iter(range(1, 100))

        def counted(file: Path, target: Path) -> Path:
            if next(calls) == number:
                os._exit(9)
            return replace(file, target)

        Path.replace = counted  # type: ignore[method-assign,assignment]

    return prepare


@pytest.mark.parametrize(("number", "code"), [(1, 9), (2, 9), (3, 0)])
def test_a_run_that_is_killed_is_completed_by_the_same_command(
    tmp_path: Path, number: int, code: int
) -> None:
    trial = Writing(tmp_path, Writer(WORDS, published))
    trial.turn()
    assert ended(trial.start(killed_before(number))) == code
    assert trial.found() in {1: ("old",), 2: ("refused",), 3: ("new",)}[number]
    trial.recover()
