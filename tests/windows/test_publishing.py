"""The site under Windows' rules: whole at every instant, and plain words for what is open."""

import shutil
import stat
import sys
from pathlib import Path

import pytest

from tests.processes import ROOT, run_program, started, until
from tests.site.building import edited, files
from tests.windows.files import BUSY, HELD, NO_LINKS
from tests.windows.worlds import World

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the simulation is one on Linux")
SMALL = ROOT / "tests/problems/base/content"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A project with a site."""
    world = World(tmp_path_factory.mktemp("built"), SMALL, is_windows=True)
    assert world.run("build").code == 0
    return world


def edit(world: World) -> None:
    records = world.project / "content/2023/city.yaml"
    edited(records, lambda text: text.replace("新建公路10公里", "新建公路12公里"))


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site that is to come of the edit, made without rules."""
    world = World(tmp_path_factory.mktemp("plain"), SMALL, is_windows=False)
    edit(world)
    assert world.run("build").code == 0
    return files(world.project / "site")


@pytest.fixture
def world(tmp_path: Path, built: World) -> World:
    """A project with a site, and with an edit behind it."""
    world = World(tmp_path, SMALL, is_windows=True)
    shutil.copytree(built.project / "site", world.project / "site")
    edit(world)
    return world


def litter(world: World) -> list[str]:
    """What lies in the project and was not there before any build."""
    return sorted(
        {entry.name for entry in world.project.iterdir()} - {"content", "site", ".yqsite"}
    )


@pytest.mark.parametrize("held", ["site", "site/2023/data/report.xlsx", "site/2023"])
def test_a_site_that_somebody_looks_at_stays_whole_and_is_told(
    held: str, world: World, expected: dict[str, bytes]
) -> None:
    before = files(world.project / "site")
    done = world.run("build", language="zh", **{HELD: world.path(held)})
    assert done.code == 1
    assert done.err.startswith("site: YQ612 输出文件夹或其中的文件正被打开\n")
    assert "请关闭显示该文件夹的窗口" in done.err
    assert files(world.project / "site") == before
    assert litter(world) == []
    assert world.run("build").code == 0
    assert files(world.project / "site") == expected
    assert litter(world) == []


@pytest.mark.parametrize("held", ["site", "site/index.html"])
def test_what_is_open_for_an_instant_is_waited_for(
    held: str, world: World, expected: dict[str, bytes]
) -> None:
    done = world.run("build", **{HELD: world.path(held), BUSY: "4"})
    assert (done.code, done.err) == (0, "")
    assert files(world.project / "site") == expected
    assert litter(world) == []


def test_a_site_is_the_same_where_there_are_no_hard_links(
    world: World, expected: dict[str, bytes]
) -> None:
    (world.project / "site/CNAME").write_text("report.example", encoding="utf-8")
    assert world.run("build", **{NO_LINKS: "1"}).code == 0
    assert files(world.project / "site") == {**expected, "CNAME": b"report.example"}


def test_a_published_folder_is_open_to_those_who_may_read_the_project(world: World) -> None:
    assert world.run("build").code == 0
    folders = [world.project / "site", *(world.project / "site").rglob("*/")]
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders if folder.is_dir()} == {0o755}


def test_what_somebody_marked_as_read_only_goes_with_the_site_and_stays_so(world: World) -> None:
    theirs = world.project / "site/notes/read-only.txt"
    theirs.parent.mkdir()
    theirs.write_text("mine", encoding="utf-8")
    theirs.chmod(0o444)
    done = world.run("build")
    assert (done.code, done.err, litter(world)) == (0, "", [])
    assert theirs.read_text(encoding="utf-8") == "mine"
    assert stat.S_IMODE(theirs.stat().st_mode) == 0o444
    edited(world.project / "content/site.yaml", lambda text: text + "# 注\n")
    assert world.run("build", **{HELD: world.path("site")}).code == 1
    assert (theirs.read_text(encoding="utf-8"), litter(world)) == ("mine", [])
    assert stat.S_IMODE(theirs.stat().st_mode) == 0o444


@pytest.mark.parametrize(
    ("output", "code"),
    [
        ("a" * 240, "YQ613"),
        ("a" * 300, "YQ613"),
        ("/".join(["abcdefgh"] * 24), "YQ613"),
        ("con", "YQ601"),
        ("a:b", "YQ602"),
        ("CONTENT", "YQ601"),
        ("Content/2023", "YQ601"),
        (".", "YQ601"),
        ("content.", "YQ601"),
    ],
)
def test_an_output_folder_that_cannot_be_is_a_problem_in_words(
    output: str, code: str, world: World
) -> None:
    before = world.files()
    done = world.run("build", "--output", output)
    assert done.code == 1
    assert f": {code} " in done.err
    assert "Traceback" not in done.err
    assert world.files() == before
    assert litter(world) == []


def test_builds_take_turns_and_leave_no_lock_behind(
    world: World, expected: dict[str, bytes]
) -> None:
    command = [sys.executable, "-m", "generator", *world.command("build")]
    environment = world.environment()
    with (
        started(command, environment=environment, cwd=world.project) as one,
        started(command, environment=environment, cwd=world.project) as other,
    ):
        until(lambda: one.poll() is not None and other.poll() is not None, "both builds")
        assert (one.returncode, other.returncode) == (0, 0)
    assert files(world.project / "site") == expected
    assert litter(world) == []


def test_a_project_is_found_in_any_letter_case(world: World, expected: dict[str, bytes]) -> None:
    shouted = world.path(".").upper()
    done = run_program(
        [sys.executable, "-m", "generator", "-C", shouted, "build"],
        environment=world.environment(),
        cwd=world.project,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert files(world.project / "site") == expected


def test_what_is_redirected_is_utf8_on_a_console_of_another_encoding(world: World) -> None:
    (world.project / "content/site.yaml").write_text("titel: 样例\n", encoding="utf-8")
    assert "‘titel’" in world.run("build", language="zh").err
    assert '"found": "titel"' in world.run("check", "--format", "json", language="zh").out


def test_whoever_asks_for_an_encoding_gets_it(world: World) -> None:
    command = [sys.executable, "-m", "generator", *world.command("check", language="zh")]
    environment = {**world.environment(), "PYTHONIOENCODING": "gb18030"}
    done = run_program(command, environment=environment, encoding="gb18030")
    assert "没有问题" in done.stdout
