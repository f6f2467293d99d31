"""What all tests share: the repository's folder, a run of the command line, a built site."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import hypothesis
import pytest

from tests.processes import ROOT, run_program

BULLETIN = Path(__file__).parent / "data" / "bulletin-2022.txt"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="rewrite the expected files")


def pytest_configure() -> None:
    # The same inputs at every run, as in CI, and no deadline by the clock.
    hypothesis.settings.load_profile("ci")


def yqsite(
    *arguments: str, project: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs `yqsite -C project …` as a user would, in English unless the arguments say otherwise."""
    return run_program(
        [sys.executable, "-m", "generator", "-C", str(project), *arguments],
        environment={"LC_ALL": "C.UTF-8", **(environment or {})},
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole 2022 report, built once a process from a copy of the repository's own content."""
    project = tmp_path_factory.mktemp("built")
    shutil.copytree(ROOT / "content", project / "content")
    done = yqsite("build", project=project)
    assert done.returncode == 0, done.stderr
    return project / "site"
