"""`python -m tests.fuzz`: many inputs for each reader, and how many of them were read.

python -m tests.fuzz --examples 100000 --seed 1
python -m tests.fuzz --guided --seconds 60    # by coverage, where atheris is installed
"""

import argparse
import importlib.util
import multiprocessing
import re
import sys
import time
import traceback
from functools import partial
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, seed, settings

from tests.fuzz.targets import TARGETS
from tests.processes import PATIENCE, run_program

AT_ONCE = 5_000  # inputs of one seed; hypothesis remembers all of a run


def fuzzed(name: str, examples: int, first: int) -> tuple[str, int, int, float, str]:
    """Name, inputs tried, the last seed, seconds, and what was raised; empty where nothing."""
    start = time.monotonic()
    tried, number = 0, first
    target = TARGETS[name]

    def holds(content: bytes) -> None:
        nonlocal tried
        tried += 1
        target(content)

    wide = settings(
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        max_examples=min(AT_ONCE, examples),
    )
    raised = ""
    while tried < examples and not raised:
        try:
            seed(number)(wide(given(target.inputs())(holds)))()
        except Exception:  # noqa: BLE001 - that is what is sought
            raised = f"seed {number}: {traceback.format_exc()}"
        number += 1
    return name, tried, number - 1, time.monotonic() - start, raised


def _all_guided(names: list[str], seconds: int) -> int:
    if importlib.util.find_spec("atheris") is None:
        sys.stdout.write("atheris is not installed: pip install -r requirements/fuzz.txt\n")
        return 2
    bad = 0
    for name in names:
        with TemporaryDirectory() as folder:
            done = run_program(
                [sys.executable, "-m", "tests.fuzz.guided", name, str(seconds), folder],
                patience=seconds + PATIENCE,
                errors="replace",
            )
        runs = re.findall(r"#([0-9]+)", done.stderr)
        count = runs[-1] if runs else "0"
        sys.stdout.write(f"{name:14} {count:>7} inputs by coverage, exit {done.returncode}\n")
        if done.returncode:
            sys.stdout.write(done.stderr[-4000:])
        sys.stdout.flush()
        bad += bool(done.returncode)
    return 1 if bad else 0


def main() -> int:
    """Gives 0 where no reader raised anything but problems."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--examples", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--target", choices=tuple(TARGETS), action="append")
    parser.add_argument("--guided", action="store_true")
    parser.add_argument("--seconds", type=int, default=60)
    asked = parser.parse_args()
    names = asked.target or list(TARGETS)
    if asked.guided:
        return _all_guided(names, asked.seconds)
    bad = 0
    with multiprocessing.Pool() as workers:
        one = partial(fuzzed, examples=asked.examples, first=asked.seed)
        for name, tried, last, seconds, raised in workers.imap_unordered(one, names):
            bad += bool(raised)
            seeds = f"seeds {asked.seed} to {last}"
            sys.stdout.write(f"{name:14} {tried:7} inputs, {seeds}, {seconds:.0f} s {raised}\n")
            sys.stdout.flush()
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
