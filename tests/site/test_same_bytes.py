"""The same content gives the same bytes, whatever surrounds the build."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.site.building import files, project_from, run_code

SURROUNDINGS = {
    "west": {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    "east": {"TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8", "PYTHONHASHSEED": "4294967295"},
    "odd": {"TZ": "Pacific/Chatham", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
}
FOLDERS = {"west": "a", "east": "项目 文件夹/of some depth", "odd": "b/c"}
MASKS = {"west": 0o077, "east": 0o022, "odd": 0o002}
ARGUMENTS = {"west": ["--jobs", "1"], "east": ["--jobs", "2"], "odd": []}
# A file system lists a folder in any order it likes; here in the opposite of the usual one.
BACKWARDS = """
import os, sys

listed, scanned = os.listdir, os.scandir

class Backwards:
    def __init__(self, folder="."):
        with scanned(folder) as entries:
            self.entries = sorted(entries, key=lambda one: one.name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def __iter__(self):
        return self

    def __next__(self):
        if not self.entries:
            raise StopIteration
        return self.entries.pop()

os.listdir = lambda folder=".": sorted(listed(folder), reverse=True)
os.scandir = Backwards
from generator.cli import run
sys.exit(run(sys.argv[1:]))
"""


def reversed_copy(source: Path, target: Path) -> None:
    """The same files, made in the opposite order, so that a folder lists them otherwise."""
    for file in sorted((one for one in source.rglob("*") if one.is_file()), reverse=True):
        place = target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
        os.utime(place, (0, 0))


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_time_zone_locale_hash_seed_folder_umask_and_jobs_do_not_matter(
    name: str, tmp_path: Path, site: Path
) -> None:
    project = tmp_path / FOLDERS[name]
    project.mkdir(parents=True)
    if name == "odd":
        reversed_copy(ROOT / "content", project / "content")
    else:
        project_from(ROOT / "content", project)
    done = subprocess.run(
        [sys.executable, "-m", "generator", "-C", str(project), "build", *ARGUMENTS[name]],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **SURROUNDINGS[name]},
        umask=MASKS[name],
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert files(project / "site") == files(site)


def test_the_order_in_which_folders_list_their_files_does_not_matter(
    tmp_path: Path, site: Path
) -> None:
    project = project_from(ROOT / "content", tmp_path / "project")
    done = run_code(BACKWARDS, "-C", str(project), "build")
    assert done.returncode == 0, done.stderr
    assert files(project / "site") == files(site)


def test_a_second_build_over_the_first_changes_nothing(tmp_path: Path, site: Path) -> None:
    output = tmp_path / "site"
    shutil.copytree(site, output)
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--output", str(output)],
        capture_output=True,
        cwd=ROOT,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert files(output) == files(site)
