"""The county's project and its site, built once."""

import shutil
from pathlib import Path

import pytest

from tests.processes import ROOT
from tests.site.building import build
from tests.site.markup import Pages, page

ANHE = ROOT / "tests/journeys/anhe"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy that a test may change."""
    return shutil.copytree(ANHE, tmp_path / "project")


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    project = shutil.copytree(ANHE, tmp_path_factory.mktemp("county") / "project")
    build(project)
    return project / "site"


@pytest.fixture(scope="session")
def county_pages(county: Path) -> Pages:
    return {
        file.relative_to(county).as_posix(): page(file) for file in sorted(county.rglob("*.html"))
    }
