"""Files that only go together are all old or all new, also where a run is killed between two."""

import errno
import itertools
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import run
from tests.faults.interrupted import CHANGES
from tests.faults.trials import ended
from tests.faults.writers import WRITERS, Writing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")
VERBS = (
    *("ledger", "ledger, again", "publish", "publish, again"),
    *("amend of a field", "import of a month"),
)


def killed_before(number: int, project: Path) -> Callable[[], None]:
    """Has the process end, with nothing tidied, right before so manieth change below the project.

    What a build makes is no part of it.
    """
    ours = (f"{project}/content", f"{project}/.yqsite-writing")
    numbers = itertools.count(1)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(arguments[2], int)
        if writes and not arguments[2] & (os.O_WRONLY | os.O_RDWR):
            return
        is_ours = (writes or event in CHANGES) and str(arguments[0]).startswith(ours)
        if is_ours and next(numbers) == number:
            os._exit(9)

    return lambda: sys.addaudithook(hook)


@pytest.mark.parametrize("verb", VERBS)
def test_a_run_killed_before_a_change_is_undone_and_the_next_one_gives_the_same(
    verb: str, tmp_path: Path
) -> None:
    trial = Writing(tmp_path, WRITERS[verb])
    found = []
    for number in itertools.count(1):
        trial.turn()
        code = ended(trial.start(killed_before(number, trial.project)))
        if code == 0:
            break
        assert code == 9
        found.append(trial.found())  # where some are old and some new, `check` is asked
        trial.recover()
        if found[-1] == "each":  # and now by the same verb, with nothing between
            trial.turn()
            assert ended(trial.start(killed_before(number, trial.project))) == 9
            assert ended(trial.start()) == 0
            assert (trial.found(), trial.litter()) == ("new", [])
    changed = [name for name in trial.new if trial.old.get(name) != trial.new[name]]
    assert {"old", "each"} <= set(found) <= {"old", "each", "new"}
    assert found.count("each") >= len(changed) - 2  # of a publication one is of the site


def half_done(folder: Path) -> Writing:
    """A ledger that was accepted until its first file was in its place."""
    trial = Writing(folder, WRITERS["ledger, again"])
    trial.turn()
    assert ended(trial.start(stopped_before_the_second)) == 9
    return trial


def stopped_before_the_second() -> None:
    """Has the process end before its second file comes to its place."""
    replace, calls = Path.replace, itertools.count(1)

    def counted(file: Path, target: Path) -> Path:
        if next(calls) == 2:
            os._exit(9)
        return replace(file, target)

    Path.replace = counted  # type: ignore[method-assign,assignment]


@pytest.mark.parametrize("verb", [(), ("check",), ("build",), ("ledger",), ("measures",)])
def test_the_next_verb_says_that_a_run_was_killed_and_finds_the_old_files(
    verb: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trial = half_done(tmp_path)
    words = ("-C", str(trial.project), "--lang", "zh", *verb)
    capsys.readouterr()
    assert run(words) == 0
    said = capsys.readouterr()
    assert said.err.count("请重新运行那个命令") == 1
    assert "YQ232" not in said.out + said.err
    beside = [name for name in trial.litter() if ".yqsite-writ" in name]
    assert (trial.found(), beside) == ("old", [])
    run(words)
    assert "请重新运行那个命令" not in capsys.readouterr().err


def test_files_dropped_on_the_program_find_the_old_files_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trial = half_done(tmp_path)
    trial.project.rename(tmp_path / "报告")
    assert run(["-C", str(tmp_path), "--lang", "zh", "start"]) == 0
    assert "请重新运行那个命令" in capsys.readouterr().err


def test_where_nothing_can_be_put_back_the_note_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    trial = half_done(tmp_path)
    monkeypatch.setattr(Path, "replace", refused)
    assert run(["-C", str(trial.project), "check"]) == 1
    said = capsys.readouterr().err
    assert (said.count("YQ"), said.count(".yqsite-writing: YQ610 ")) == (1, 1)
    monkeypatch.undo()
    assert run(["-C", str(trial.project), "check"]) == 0
    assert (trial.found(), trial.litter()) == ("old", [])
