"""What a build does to the folder that it writes to, and what it leaves alone."""

import sys
from pathlib import Path

import pytest

from tests.processes import output_of, yqsite
from tests.site.building import MANIFEST, build, edited, files, foreign, small_project

FAULTS = {
    "content": ("content/2023/city.yaml", "number: 1", "nummer: 1"),
    "a-dead-link": ("content/pages/about.md", "2023/projects.html", "2023/none.html"),
    "a-finding": ("content/2023/report.yaml", "value: 4", "value: 5"),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project that was built once."""
    made = small_project(tmp_path / "project")
    build(made)
    return made


def states(folder: Path) -> dict[str, tuple[int, int, int, bytes]]:
    """Inode, time, mode and content of everything in a folder, itself included."""
    found = {}
    for one in (folder, *sorted(folder.rglob("*"))):
        status = one.lstat()
        content = one.read_bytes() if one.is_file() else b""
        place = one.relative_to(folder).as_posix()
        found[place] = (status.st_ino, status.st_mtime_ns, status.st_mode, content)
    return found


@pytest.mark.parametrize(("file", "before", "after"), FAULTS.values(), ids=FAULTS)
def test_a_build_that_fails_does_not_touch_the_site(
    file: str, before: str, after: str, project: Path
) -> None:
    untouched = states(project / "site")
    edited(project / file, lambda text: text.replace(before, after))
    done = yqsite("build", "--strict", project=project)
    assert done.returncode == 1, done.stderr
    assert states(project / "site") == untouched
    assert sorted(one.name for one in project.iterdir()) == [".yqsite", "content", "site"]


def test_a_template_that_fails_on_the_last_page_does_not_touch_the_site(project: Path) -> None:
    untouched = states(project / "site")
    template = project / "templates/text/_headers"
    template.parent.mkdir(parents=True)
    template.write_text("{{ view.nothing }}", encoding="utf-8")
    done = yqsite("build", project=project)
    assert (done.returncode, "YQ503" in done.stderr) == (1, True)
    assert states(project / "site") == untouched


def test_what_others_put_into_the_folder_is_kept_as_it_is(project: Path) -> None:
    theirs = list(foreign(project / "site"))
    empty = project / "site/2023/an empty folder"
    empty.mkdir()
    before = {one: (one.lstat().st_mtime_ns, one.is_symlink()) for one in theirs}
    contents = {one: one.read_bytes() for one in theirs if one.is_file()}
    build(project)
    assert {one: (one.lstat().st_mtime_ns, one.is_symlink()) for one in theirs} == before
    assert {one: one.read_bytes() for one in theirs if one.is_file()} == contents
    assert empty.is_dir()
    listed = (project / "site" / MANIFEST).read_text(encoding="utf-8")
    assert not [one for one in theirs if f'"{one.name}"' in listed]


def test_pages_that_are_no_longer_made_are_removed(project: Path) -> None:
    site = project / "site"
    assert (site / "2023/county/1.html").is_file()
    edited(
        project / "content/2023/report.yaml",
        lambda text: text.replace("  - id: county\n    label: 县级\n", "").replace(
            "value: 4", "value: 2"
        ),
    )
    (project / "content/2023/county.csv").unlink()
    (project / "content/pages/about.md").unlink()
    done = yqsite("build", project=project)
    assert done.returncode == 0, done.stderr
    assert not (site / "2023/county").exists()
    assert not (site / "about.html").exists()
    fresh = project / "fresh"
    build(project, "--output", "fresh")
    assert files(site) == files(fresh)


@pytest.mark.parametrize(
    ("mask", "file_mode", "folder_mode"), [(0o022, 0o644, 0o755), (0o077, 0o600, 0o700)]
)
def test_permissions_follow_the_umask(
    mask: int, file_mode: int, folder_mode: int, tmp_path: Path
) -> None:
    project = small_project(tmp_path / "project")
    output_of([sys.executable, "-m", "generator", "-C", str(project), "build"], umask=mask)
    site = project / "site"
    for one in (site, *site.rglob("*")):
        assert one.stat().st_mode & 0o777 == (folder_mode if one.is_dir() else file_mode), one


@pytest.mark.parametrize("output", ["new/deep/er", "empty", "空 文件夹"])
def test_a_site_is_built_into_a_missing_or_an_empty_folder(output: str, tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    (project / "empty").mkdir()
    build(project, "--output", output)
    assert (project / output / "2023/city/1.html").is_file()
    build(project)
    assert files(project / output) == files(project / "site")


def test_an_output_folder_that_is_a_link_inside_the_project_stays_a_link(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    (project / "public").mkdir()
    (project / "site").symlink_to("public")
    build(project)
    assert (project / "site").is_symlink()
    assert (project / "public/index.html").is_file()


def test_a_link_that_leads_out_of_the_project_is_refused(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    (tmp_path / "elsewhere").mkdir()
    (project / "site").symlink_to(tmp_path / "elsewhere")
    done = yqsite("build", project=project)
    assert (done.returncode, "YQ601" in done.stderr) == (1, True)
    assert list((tmp_path / "elsewhere").iterdir()) == []
