"""The benchmark runs; what it measures is for people to read, not for a test to judge."""

import sys

from tests.processes import run_program


def test_the_benchmark_prints_its_table() -> None:
    done = run_program([sys.executable, "bench/build.py", "--runs", "1"])
    assert done.returncode in (0, 1), done.stderr  # 1 where the machine is slower than the limit
    for row in ("yqsite build, CPU", "imports", "load", "check", "plan", "make", "publish"):
        assert row in done.stdout
