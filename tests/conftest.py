"""What all tests share: the repository's folder, a run of the command line, a built site."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BULLETIN = Path(__file__).parent / "data" / "bulletin-2022.txt"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="rewrite the expected files")


def yqsite(
    *arguments: str, project: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs `yqsite -C project …` as a user would, in English unless the arguments say otherwise."""
    return subprocess.run(
        [sys.executable, "-m", "generator", "-C", str(project), *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})},
        cwd=ROOT,
        check=False,
        timeout=60,
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole 2022 report, built once from the repository's own content."""
    output = tmp_path_factory.mktemp("built") / "site"
    done = yqsite("build", "--output", str(output), project=ROOT)
    assert done.returncode == 0, done.stderr
    return output
