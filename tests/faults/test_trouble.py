"""Samples of the trouble in `scenarios`, for builds; `python -m tests.faults` has all of it."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import scenarios
from tests.faults.scenarios import Outcome, SmallDisk
from tests.faults.trials import BackAndForth, back_and_forth, calls, ended, killed_at, strace
from tests.processes import run_program
from tests.site.building import small_project

traceable = pytest.mark.skipif(not strace(), reason="strace is not here, or may not trace")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and signals")


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> BackAndForth:
    return BackAndForth(tmp_path_factory.mktemp("trial"))


def bad(outcomes: Iterator[Outcome], *, least: int) -> list[Outcome]:
    """Those that are not as they must be; a scenario that tried nothing shows nothing."""
    found = list(outcomes)
    assert len(found) >= least
    return [
        outcome
        for outcome in found
        if not (outcome.is_whole if outcome.code < 0 else outcome.is_honest)
    ]


def test_builds_killed_at_random_leave_whole_sites(trial: BackAndForth) -> None:
    outcomes = list(scenarios.random_kills(trial, 30, seed=2022))
    assert [outcome for outcome in outcomes if not outcome.is_whole] == []
    assert any(outcome.code < 0 for outcome in outcomes)


def test_builds_killed_among_their_workers_leave_whole_sites(tmp_path: Path) -> None:
    outcomes = list(scenarios.random_kills(BackAndForth(tmp_path, jobs=3), 20, seed=7))
    assert [outcome for outcome in outcomes if not outcome.is_whole] == []
    assert any(outcome.code < 0 for outcome in outcomes)


@traceable
def test_builds_killed_right_before_a_call_leave_whole_sites(trial: BackAndForth) -> None:
    outcomes = list(scenarios.call_kills(trial, every=20))
    assert [outcome for outcome in outcomes if not outcome.is_whole] == []
    assert {outcome.code for outcome in outcomes} == {-9}
    assert {outcome.found for outcome in outcomes} == {"old", "new"}


@traceable
def test_a_build_with_nothing_to_do_tidies_up_after_one_that_was_killed(
    trial: BackAndForth,
) -> None:
    """A build dies over a file that it keeps for the next one, and its edit is taken back."""
    for _ in range(2):  # what both states keep of their files is there, whatever was killed before
        trial.turn()
        trial.recover()
    trial.forward()
    every = calls(trial)
    opened = next(count for count, call in enumerate(every) if "/kept/" in call.words)
    trial.forward()
    assert killed_at(trial, every[opened + 1]) == -9
    trial.turn()
    assert trial.found() == "new"
    assert [name.partition("-")[0] for name in trial.litter()] == ["findings"]
    trial.recover()


@traceable
def test_a_call_that_fails_leaves_the_old_site_and_is_told_or_is_made_up_for(
    trial: BackAndForth,
) -> None:
    assert bad(scenarios.call_errors(trial, ["EIO"], every=18), least=5) == []


@traceable
def test_a_disk_that_stays_broken_leaves_the_old_site_and_no_litter(trial: BackAndForth) -> None:
    assert bad(scenarios.lasting_errors(trial, ["ENOSPC"], every=12), least=4) == []


def test_a_limit_on_the_length_of_files_is_an_error_and_no_half_site(trial: BackAndForth) -> None:
    outcomes = scenarios.file_limits(trial, (0, 1, 500, 5_000, 12_000, 20_000, 1_000_000))
    assert bad(outcomes, least=7) == []


def test_a_disk_that_is_full_keeps_the_old_site(tmp_path: Path) -> None:
    disk = SmallDisk(tmp_path / "disk", 4_096)
    if not disk.mounted:
        pytest.skip("no right to mount a file system")
    try:
        outcomes = list(
            scenarios.full_disks(disk, (0, 20_000, 80_000, 160_000, 3_000_000), BackAndForth)
        )
    finally:
        disk.close()
    assert [outcome for outcome in outcomes if not outcome.is_honest] == []
    assert {outcome.code for outcome in outcomes} == {0, 1}


def test_eight_builds_at_once_all_end_well(trial: BackAndForth) -> None:
    assert scenarios.eight_at_once(trial) == [0] * 8
    assert (trial.found(), trial.litter()) == ("new", [])


def as_somebody() -> None:
    """Root may write anywhere; it gives the right away."""
    if not os.geteuid():
        os.setuid(65_534)


def test_a_folder_that_may_not_be_written_to_is_a_problem() -> None:
    with back_and_forth() as trial:  # pytest's folders are closed to others
        trial.project.parent.chmod(0o755)
        trial.turn()
        trial.project.chmod(0o555)
        try:
            code = ended(trial.start(as_somebody))
        finally:
            trial.project.chmod(0o755)
        assert (code, trial.found(), trial.litter()) == (1, "old", [])
        trial.recover()


def test_a_folder_that_may_not_be_entered_is_wrong_usage() -> None:
    with back_and_forth() as trial:
        trial.project.chmod(0o000)
        try:
            code = ended(trial.start(as_somebody))
        finally:
            trial.project.chmod(0o755)
        assert (code, trial.found(), trial.litter()) == (2, "new", [])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no end that is always full")
@pytest.mark.parametrize(
    ("stream", "told"), [("stdout", "could not all be printed"), ("stderr", "")]
)
def test_a_message_that_cannot_be_printed_is_no_fault(
    tmp_path: Path, stream: str, told: str
) -> None:
    small_project(tmp_path)
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "generator", "-C", str(tmp_path), "build", "-v"]
        done = run_program(command, **{stream: full})
    said = (done.stdout or "") + (done.stderr or "")
    assert "Traceback" not in said
    assert told in said
    assert done.returncode == (1 if stream == "stdout" else 0)
    assert (tmp_path / "site/index.html").is_file()


def test_what_tells_a_damaged_site_apart(trial: BackAndForth) -> None:
    """The check that all the others rest on."""
    (trial.site / "index.html").rename(trial.project / "aside")
    assert (trial.found(), trial.litter()) == ("damaged", ["aside"])
    (trial.project / "aside").rename(trial.site / "index.html")
    assert trial.found() != "damaged"
    assert not Outcome("", 0, "old", ()).is_honest
    assert not Outcome("", 1, "old", ("litter",)).is_honest
    assert not Outcome("", 1, "damaged", ()).is_whole
