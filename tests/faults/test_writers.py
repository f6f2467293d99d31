"""Samples of the trouble in `scenarios`, for the verbs that write content and exports."""

import sys
from pathlib import Path

import pytest

from tests.faults import scenarios
from tests.faults.scenarios import SmallDisk
from tests.faults.trials import strace
from tests.faults.writers import WRITERS, Writing

traceable = pytest.mark.skipif(not strace(), reason="strace is not here, or may not trace")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and signals")
# No byte may be written, a part of a file, and all.
SIZES = (0, 100, 1_000_000)


@pytest.fixture(scope="module", params=WRITERS)
def trial(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Writing:
    return Writing(tmp_path_factory.mktemp("trial"), WRITERS[request.param])


def test_a_limit_on_the_length_of_files_leaves_the_old_ones(trial: Writing) -> None:
    outcomes = list(scenarios.file_limits(trial, SIZES))
    assert [outcome for outcome in outcomes if not outcome.is_honest] == []
    assert [outcome.found for outcome in outcomes] == ["old", "old", "new"]


def test_a_verb_killed_at_random_leaves_each_file_old_or_new(trial: Writing) -> None:
    outcomes = list(scenarios.random_kills(trial, 2, seed=16))
    assert [outcome for outcome in outcomes if not outcome.is_whole] == []


@traceable
@pytest.mark.parametrize("verb", ["answer that corrects", "amend", "ledger, again"])
def test_a_verb_killed_behind_its_last_file_leaves_nothing_beside(
    verb: str, tmp_path: Path
) -> None:
    """Its next run has nothing left to do, and so nothing to write."""
    trial = Writing(tmp_path, WRITERS[verb])
    outcomes = list(scenarios.call_kills(trial))
    assert [outcome for outcome in outcomes if not outcome.is_whole] == []


@traceable
def test_an_import_killed_right_before_a_call_leaves_each_file_old_or_new(tmp_path: Path) -> None:
    trial = Writing(tmp_path, WRITERS["import of changes"])
    outcomes = list(scenarios.call_kills(trial, every=5))
    assert [outcome for outcome in outcomes if not outcome.is_whole] == []
    assert {outcome.code for outcome in outcomes} == {-9}


@traceable
def test_a_ledger_of_which_a_call_fails_is_the_old_one(tmp_path: Path) -> None:
    trial = Writing(tmp_path, WRITERS["ledger"])
    outcomes = list(scenarios.call_errors(trial, ["ENOSPC"]))
    assert [outcome for outcome in outcomes if not outcome.is_honest] == []
    assert len(outcomes) >= 5


def test_a_disk_that_is_full_keeps_the_old_records(tmp_path: Path) -> None:
    disk = SmallDisk(tmp_path / "disk", 4_096)
    if not disk.mounted:
        pytest.skip("no right to mount a file system")
    try:
        outcomes = list(
            scenarios.full_disks(
                disk, (0, 3_000_000), lambda folder: Writing(folder, WRITERS["import of changes"])
            )
        )
    finally:
        disk.close()
    assert [(outcome.code, outcome.found) for outcome in outcomes] == [(1, "old"), (0, "new")]


def test_what_tells_damaged_content_apart(tmp_path: Path) -> None:
    """The check that all the others rest on."""
    trial = Writing(tmp_path, WRITERS["import of changes"])
    _, first, second, _ = (name for name in trial.new if trial.new[name] != trial.old.get(name))
    trial.turn()
    assert trial.found() == "old"
    (trial.project / first).write_bytes(trial.new[first])
    assert trial.found() == "each"
    (trial.project / second).write_bytes(trial.new[second][:-9])
    assert trial.found() == "damaged"
    (trial.project / second).unlink()
    assert trial.found() == "damaged"
    trial.turn()
    (trial.project / "content/aside").write_bytes(b"")
    assert (trial.found(), trial.litter()) == ("old", ["content/aside"])
