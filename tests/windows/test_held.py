"""A file that Excel has open: every verb says to close it, and nothing is half done."""

import hashlib
import json
import sys
from pathlib import Path

import pytest

from tests.processes import ROOT
from tests.windows.files import BUSY, HELD
from tests.windows.test_verbs import BROWSER, TABLE
from tests.windows.worlds import World

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the simulation is one on Linux")
SMALL = ROOT / "tests/problems/base/content"
CLOSE = "请先在 Excel 中关闭该文件"
# What is held, and the verb that would read or write it.
VERBS = {
    "content that is checked": ("content/2023/county.csv", "check", "YQ114"),
    "content that is built": ("content/2023/report.yaml", "build", "YQ114"),
    "a page that is built": ("content/pages/about.md", "build", "YQ114"),
    "a table that is imported": ("table.csv", "import @table.csv --year 2023 --yes", "YQ114"),
    "records that are updated": (
        *("content/2023/city.yaml", "import @table.csv --year 2023 --level city --yes", "YQ114"),
    ),
    "columns of an import": ("content/columns.yaml", "import @table.csv --year 2023", "YQ114"),
    "a table that is written over": ("a.csv", "export csv --output a.csv", "YQ610"),
    "a workbook": ("a.xlsx", "export assessment --output a.xlsx", "YQ610"),
    "a schema": ("content/schema/site.schema.json", "schema", "YQ610"),
    "a PDF": ("a.pdf", "pdf --browser @browser --output a.pdf", "YQ610"),
}


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A project with a table to import, and with what an earlier export has left."""
    world = World(tmp_path, SMALL, is_windows=True)
    (world.project / "table.csv").write_text(TABLE, encoding="utf-8")
    (world.project / "content/columns.yaml").write_text("note: [附注]\n", encoding="utf-8")
    for name in ("a.csv", "a.xlsx", "a.pdf", "content/schema/site.schema.json"):
        (world.project / name).parent.mkdir(exist_ok=True)
        (world.project / name).write_text("as it was", encoding="utf-8")
    (world.project / "browser").write_text(BROWSER, encoding="utf-8")
    (world.project / "browser").chmod(0o755)
    return world


@pytest.mark.parametrize("name", VERBS)
def test_it_says_to_close_the_file_and_changes_nothing(name: str, world: World) -> None:
    held, words, code = VERBS[name]
    before = world.files()
    done = world.run(*words.split(), language="zh", **{HELD: world.path(held)})
    assert (done.code, "Traceback" in done.err) == (1, False), done.err
    place = "table.csv" if held == "table.csv" else held
    assert f"{place}: {code} " in done.err
    assert CLOSE in done.err
    assert world.files() == before


def test_what_is_open_for_an_instant_is_written_all_the_same(world: World) -> None:
    done = world.run("export", "csv", "--output", "a.csv", **{HELD: world.path("a.csv"), BUSY: "3"})
    assert (done.code, done.err) == (0, "")
    assert (world.project / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_of_several_files_none_is_written_where_one_is_held(world: World) -> None:
    (world.project / "content/schema").joinpath("level.schema.json").write_text("old", "utf-8")
    before = world.files()
    held = world.path("content/schema/site.schema.json")
    assert world.run("schema", **{HELD: held}).code == 1
    assert world.files() == before
    assert world.run("schema").code == 0
    after = world.files()
    assert {name for name in after if after[name] != before.get(name)} >= {
        *("content/schema/site.schema.json", "content/schema/level.schema.json"),
    }


def test_what_another_run_is_still_saving_is_not_taken_back(world: World) -> None:
    """Its note is open as long as it is at it, and so is known from one that was killed."""
    city = world.project / "content/2023/city.yaml"
    old, new = (f".yqsite-write-{digit * 16}" for digit in "12")
    city.with_name(old).write_bytes(city.read_bytes())
    city.write_bytes(city.read_bytes() + "# 待核\n".encode())
    entry = {"place": "content/2023/city.yaml", "new": new, "old": old, "is_new": False}
    sha256 = hashlib.sha256(city.read_bytes()).hexdigest()
    note = json.dumps([entry | {"sha256": sha256}])
    (world.project / ".yqsite-writing").write_text(note, encoding="utf-8")
    before = world.files()
    done = world.run("check", **{HELD: world.path(".yqsite-writing")})
    assert (done.code, done.err.count("YQ")) == (1, 1)
    assert ".yqsite-writing: YQ610 " in done.err
    assert world.files() == before
    assert "A command was killed here" in world.run("check").err
    assert not city.read_bytes().endswith("# 待核\n".encode())
    left = {".yqsite-writing", f"content/2023/{old}"}
    assert world.files().keys() == before.keys() - left
