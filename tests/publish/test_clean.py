"""`yqsite clean` removes what a build made, and nothing else."""

import shutil
from pathlib import Path

import pytest

from tests.processes import yqsite
from tests.site.building import MANIFEST, build, files, foreign, small_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project that was built once."""
    made = small_project(tmp_path / "project")
    build(made)
    return made


def test_clean_removes_what_a_build_made_and_nothing_else(project: Path) -> None:
    site = project / "site"
    theirs = list(foreign(site))
    empty = site / "an empty folder"
    empty.mkdir()
    done = yqsite("clean", project=project)
    assert done.returncode == 0, done.stderr
    left = {one for one in site.rglob("*") if not one.is_dir() or one.is_symlink()}
    assert left == set(theirs)
    assert not (site / "2023/data").exists()
    assert empty.is_dir()
    # Nothing is ours any more, so that a second run finds nothing to do.
    again = yqsite("clean", project=project)
    assert again.returncode == 0, again.stderr
    assert {one for one in site.rglob("*") if not one.is_dir() or one.is_symlink()} == set(theirs)


def test_clean_of_a_folder_that_no_build_made_removes_nothing(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    kept = project / "site/index.html"
    kept.parent.mkdir()
    kept.write_text("mine", encoding="utf-8")
    assert yqsite("clean", project=project).returncode == 0
    assert kept.read_text(encoding="utf-8") == "mine"
    shutil.rmtree(project / "site")
    assert yqsite("clean", project=project).returncode == 0


@pytest.mark.parametrize("name", ["../outside.txt", "/{}", "2023/../../outside.txt"])
def test_clean_does_not_follow_a_manifest_out_of_the_folder(name: str, project: Path) -> None:
    outside = project / "outside.txt"
    outside.write_text("mine", encoding="utf-8")
    listed = name.format(outside.as_posix().lstrip("/"))
    (project / "site" / MANIFEST).write_text(f'["{listed}"]', encoding="utf-8")
    done = yqsite("clean", project=project)
    assert done.returncode == 0, done.stderr
    assert outside.exists()


def test_clean_does_not_follow_a_link_out_of_the_folder(project: Path) -> None:
    """Somebody put a link where a folder of the site was; behind it nothing is ours."""
    outside = project / "outside"
    (project / "site/2023/city").rename(outside)
    (project / "site/2023/city").symlink_to(outside)
    before = files(outside)
    done = yqsite("clean", project=project)
    assert done.returncode == 0, done.stderr
    assert files(outside) == before


@pytest.mark.parametrize("name", ["2023", "", ".", "2023/city/"])
def test_a_manifest_that_names_a_folder_is_no_fault_of_the_program(
    name: str, project: Path
) -> None:
    (project / "site" / MANIFEST).write_text(f'["{name}", "index.html"]', encoding="utf-8")
    done = yqsite("clean", project=project)
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1)
    assert (project / "site/2023/city/1.html").is_file()
