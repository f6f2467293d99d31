"""What all tests share: sites that were built once, and their pages."""

import compileall
import gc
import json
import os
import random
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from tests import forking, inputs, temporary
from tests.processes import ROOT, yqsite
from tests.site.building import build, edited, project_from
from tests.site.hostile import write_hostile
from tests.site.markup import Pages, page


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="rewrite the expected files")
    parser.addoption("--shuffle", type=int, metavar="SEED", help="run the tests in another order")


def pytest_configure(config: pytest.Config) -> None:
    # The same inputs at every run, as in CI, and no deadline by the clock.
    hypothesis.settings.load_profile("ci")
    inputs.make_the_same_everywhere()
    # Else hundreds of processes that tests start would each compile the program for themselves.
    if not hasattr(config, "workerinput"):
        compileall.compile_dir(ROOT / "generator", quiet=2)
        temporary.begin()
    # No test leaves a secret in the home of whoever runs it, nor finds one there.
    cache = Path(tempfile.gettempdir(), f"cache-{os.getpid()}")
    cache.mkdir(mode=0o700, exist_ok=True)
    os.environ["XDG_CACHE_HOME"] = str(cache)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    seed = config.getoption("--shuffle")
    if seed is None:
        return
    # Files, and the tests of each: what the tests of a file share is still made once.
    chance = random.Random(seed)  # noqa: S311 - the same at every run with this seed
    files: defaultdict[Path, list[pytest.Item]] = defaultdict(list)
    for item in items:
        files[item.path].append(item)
    order = list(files)
    chance.shuffle(order)
    for file in order:
        chance.shuffle(files[file])
    items[:] = [item for file in order for item in files[file]]


def pytest_collection() -> None:
    # What is collected stays to the end: no collection of garbage has to look at it, ever.
    gc.disable()


def pytest_collection_finish() -> None:
    gc.enable()
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)  # behind the end of what all tests share, and of the other processes
def pytest_sessionfinish(session: pytest.Session) -> None:
    forking.close_forks()
    if hasattr(session.config, "workerinput"):
        return
    if left := temporary.left_by_tests(Path(tempfile.gettempdir())):
        session.config.get_terminal_writer().line(f"Left by tests: {' '.join(left)}", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        temporary.end()


@pytest.fixture(scope="session", autouse=True)
def made_once() -> Iterator[None]:
    """What is the same in many projects is made once in this process, and in its forks."""
    with forking.made_once():
        yield


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole 2022 report, built once a process from a copy of the repository's own content."""
    project = tmp_path_factory.mktemp("built")
    shutil.copytree(ROOT / "content", project / "content")
    done = yqsite("build", project=project)
    assert done.returncode == 0, done.stderr
    return project / "site"


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    """Every page of the 2022 site as a tree, by its address."""
    return {file.relative_to(site).as_posix(): page(file) for file in sorted(site.rglob("*.html"))}


@pytest.fixture(scope="session")
def all_pages(pages: Pages) -> Pages:
    """The same and those of the golden sites, which have kinds of content that 2022 lacks."""
    golden = ROOT / "tests/golden"
    return pages | {
        file.relative_to(golden).as_posix(): page(file)
        for file in sorted(golden.glob("*/expected/**/*.html"))
    }


@pytest.fixture(scope="session")
def projects(site: Path) -> list[dict[str, Any]]:
    """The projects of projects.json."""
    data = json.loads((site / "2022/data/projects.json").read_text(encoding="utf-8"))
    found = data["projects"]
    assert isinstance(found, list)
    return found


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site with hostile words in every text."""
    project = tmp_path_factory.mktemp("hostile") / "project"
    write_hostile(project)
    build(project)
    return project / "site"


@pytest.fixture(scope="session")
def nameless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of 2022 without the names of people."""
    project = project_from(ROOT / "content", tmp_path_factory.mktemp("nameless") / "project")
    settings = project / "content/site.yaml"
    edited(settings, lambda text: text.replace("show_people: true", "show_people: false"))
    build(project)
    return project / "site"
