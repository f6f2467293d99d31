"""The benchmark runs; what it measures is for people to read, not for a test to judge."""

import subprocess
import sys

from tests.conftest import ROOT


def test_the_benchmark_prints_its_table() -> None:
    done = subprocess.run(
        [sys.executable, "bench/build.py", "--runs", "1"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode in (0, 1), done.stderr  # 1 where the machine is slower than the limit
    for row in ("yqsite build, CPU", "imports", "load", "plan", "render", "publish"):
        assert row in done.stdout
