"""What programs leave behind is passed over wherever files are looked for, by one rule."""

import shutil
import sys
from pathlib import Path

import pytest

from generator.build.fingerprint import digests, snapshot
from generator.content.load import load
from generator.content.project_files import is_leftover, read_project_file
from generator.problems import ProblemsFound
from generator.problems.message import as_text
from generator.render.template_files import find_template, template_names
from tests.processes import yqsite
from tests.site.building import files, small_project

LEFTOVERS = (
    *(".DS_Store", "._a.yaml", ".a.yaml.swp", ".a.yaml.swx", "a.yaml.swp", ".#a.yaml", "#a.yaml#"),
    *("a.yaml~", "a.yml~", "4913", "5036", "a.yaml.bak", "a.yaml.tmp", "~WRL0001.TMP", "5C2E4A10"),
    *("~$table.xlsx", ".~table.xlsx", ".~lock.table.csv#", "Thumbs.db", "THUMBS.DB", "desktop.ini"),
    *("ehthumbs.db", "a.yaml___jb_tmp___", "a.yaml.part", "README", "README.md", "Icon\r"),
)
FOLDERS = ("__MACOSX", "@eaDir", ".git", "$RECYCLE.BIN", "lost+found", "old~")
MEANT = ("a.yaml", "2023.yaml", "4913.yaml", "county.csv", "readme.md", "a.bak.yaml", "tmp", "swp")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


def litter(folder: Path) -> None:
    """Puts everything into a folder that ever may be left in one."""
    for name in LEFTOVERS:
        (folder / name).write_bytes(b"\xff\x00 not for reading")
    for name in FOLDERS:
        (folder / name).mkdir()
        (folder / name / "a.yaml").write_bytes(b"\xff\x00")


def test_a_name_is_a_leftover_or_is_meant() -> None:
    assert [name for name in LEFTOVERS if not is_leftover(name)] == []
    assert [name for name in FOLDERS if not is_leftover(name, is_folder=True)] == []
    assert [name for name in MEANT if is_leftover(name)] == []
    assert [name for name in ("2023", "4913") if is_leftover(name, is_folder=True)] == []


@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows does not take")
def test_leftovers_in_every_folder_change_nothing(project: Path) -> None:
    assert yqsite("build", project=project).returncode == 0
    site, read = files(project / "site"), load(project)
    (project / "content/2023/progress").mkdir()
    (project / "templates/pages").mkdir(parents=True)
    folders = (project / "content", project / "templates")
    seen, known = snapshot(folders), digests(folders)
    for place in ("", "2023", "2023/progress", "pages"):
        litter(project / "content" / place)
    litter(project / "templates/pages")
    assert load(project) == read
    assert snapshot(folders) == seen
    assert digests(folders) == known
    done = yqsite("build", project=project)
    assert "Nothing has changed" in done.stdout
    shutil.rmtree(project / "site")
    shutil.rmtree(project / ".yqsite")
    assert yqsite("build", project=project).returncode == 0
    assert files(project / "site") == site


def test_a_template_with_such_a_name_is_none(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    litter(folder)
    (folder / "2024").mkdir()
    (folder / "2024/a.html").write_text("a", encoding="utf-8")
    assert template_names([folder]) == {"2024/a.html"}
    assert find_template([folder], "2024/a.html") == folder / "2024/a.html"
    for name in (*LEFTOVERS, "old~/a.yaml", "__MACOSX/a.yaml", "../templates/2024/a.html", ""):
        assert find_template([folder], name) is None


def test_a_file_that_may_not_be_read_is_to_be_closed_in_excel(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root nothing is closed, and so the system's answer is put in its place."""
    held = project / "content/2023/county.csv"
    read_bytes = Path.read_bytes

    def closed(file: Path) -> bytes:
        if file == held:
            raise PermissionError(13, "Permission denied")
        return read_bytes(file)

    monkeypatch.setattr(Path, "read_bytes", closed)
    with pytest.raises(ProblemsFound) as found:
        read_project_file(held, project)
    with pytest.raises(ProblemsFound) as told:
        load(project)
    assert told.value.problems == found.value.problems
    (problem,) = found.value.problems
    assert problem.code == "YQ114"
    assert "请先在 Excel 中关闭该文件" in as_text(problem, "zh")
    assert "close it in Excel" in as_text(problem, "en")
