"""A build that dies, or meets another one, leaves a whole site: the old one or the new."""

import shutil
from pathlib import Path

import pytest

from tests.faults.interrupted import Build, changes, held, killed_before, meeting
from tests.site.building import build, edited, files, small_project

Tree = dict[str, bytes]
# The share of all changes after which a build is killed; and the changes around the exchange.
SHARES = (0.0, 0.02, 0.3, 0.6, 0.97, 1.0)
AROUND = (-2, -1, 0, 1, 2, 3)


class Rebuilt:
    """A project that was built, and whose content then changed, with the sites of before, after."""

    def __init__(self, folder: Path) -> None:
        self.project = small_project(folder / "project")
        build(self.project)
        (self.project / "site/CNAME").write_text("report.example", encoding="utf-8")
        self.old = files(self.project / "site")
        edited(
            self.project / "content/2023/city.yaml",
            lambda text: text.replace("新建学校1所", "新建学校2所"),
        )
        (self.project / "content/pages/more.md").write_text(
            "---\ntitle: 更多\nsummary: 新的一页。\n---\n文字。\n", encoding="utf-8"
        )
        trial = self.copy(folder / "trial")
        self.changes = changes(trial)
        self.new = files(trial / "site")
        assert "more.html" in self.new.keys() - self.old.keys()
        assert all("assets/search/" in gone for gone in self.old.keys() - self.new.keys())
        # The first removal is of what the exchange took out of the way.
        self.exchange = self.changes.index("os.remove") - 1

    def copy(self, target: Path) -> Path:
        shutil.copytree(self.project, target, symlinks=True)
        return target


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Rebuilt:
    return Rebuilt(tmp_path_factory.mktemp("rebuilt"))


def whole(site: Path, rebuilt: Rebuilt) -> str:
    found = files(site)
    assert found in (rebuilt.old, rebuilt.new)
    return "old" if found == rebuilt.old else "new"


def test_the_exchange_is_the_last_change_before_the_old_site_is_removed(rebuilt: Rebuilt) -> None:
    """What the other tests rest on: writing is over, and there is much to remove."""
    assert rebuilt.changes[rebuilt.exchange] in ("ctypes.dlsym", "os.rename")
    before, after = rebuilt.changes[: rebuilt.exchange], rebuilt.changes[rebuilt.exchange + 1 :]
    # What did not change is linked, as CNAME is; the rest is written.
    assert before.count("open") + before.count("os.link") >= len(rebuilt.new)
    assert "open" not in after
    assert after.count("os.remove") >= len(rebuilt.old)


@pytest.mark.parametrize("share", SHARES)
def test_a_build_that_is_killed_leaves_the_old_site_or_the_new_one(
    share: float, rebuilt: Rebuilt, tmp_path: Path
) -> None:
    project = rebuilt.copy(tmp_path / "project")
    number = int(share * (len(rebuilt.changes) - 1))
    killed_before(number, project)
    expected = "old" if number <= rebuilt.exchange else "new"
    assert whole(project / "site", rebuilt) == expected
    build(project)
    assert files(project / "site") == rebuilt.new


@pytest.mark.parametrize("step", AROUND)
def test_a_build_that_is_killed_around_the_exchange_leaves_one_of_the_two(
    step: int, rebuilt: Rebuilt, tmp_path: Path
) -> None:
    project = rebuilt.copy(tmp_path / "project")
    killed_before(rebuilt.exchange + step, project)
    assert whole(project / "site", rebuilt) == ("old" if step <= 0 else "new")
    build(project)
    assert files(project / "site") == rebuilt.new
    assert sorted(entry.name for entry in project.iterdir()) == [".yqsite", "content", "site"], (
        "litter"
    )


def test_a_first_build_that_is_killed_leaves_nothing_or_the_site(
    rebuilt: Rebuilt, tmp_path: Path
) -> None:
    first = tmp_path / "first"
    shutil.copytree(rebuilt.project / "content", first / "content")
    steps = changes(shutil.copytree(first, tmp_path / "trial"))
    number = len(steps) - 1 - steps[::-1].index("os.rename")
    killed_before(number, first)
    assert not (first / "site").exists()
    build(first)
    assert files(first / "site") == {
        name: content for name, content in rebuilt.new.items() if name != "CNAME"
    }


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_two_builds_at_once_leave_a_whole_site(step: int, rebuilt: Rebuilt, tmp_path: Path) -> None:
    project = rebuilt.copy(tmp_path / "project")
    with held(rebuilt.exchange + step, project) as first:
        both_end(first, project)
    assert files(project / "site") == rebuilt.new


def test_two_first_builds_at_once_leave_a_whole_site(rebuilt: Rebuilt, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(rebuilt.project / "content", project / "content")
    steps = changes(shutil.copytree(project, tmp_path / "trial"))
    with held(len(steps) - 1 - steps[::-1].index("os.rename"), project) as first:
        both_end(first, project)
    assert files(project / "site") == {
        name: content for name, content in rebuilt.new.items() if name != "CNAME"
    }


def both_end(first: Build, project: Path) -> None:
    """Runs a second build beside the one that is held: both end, or one says that it may not."""
    with meeting(project) as second:
        outcomes = first.end(), second.end()
    said = "".join(words for _, words in outcomes)
    codes = {code for code, _ in outcomes}
    assert "Traceback" not in said
    assert codes in ({0}, {0, 1}), said  # 1 where it says that the other one is at work
