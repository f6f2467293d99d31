"""`yqsite verify`: what it says of a whole site, of a head, and of what is no site."""

import re
import shutil
from pathlib import Path

import pytest

from tests.processes import yqsite
from tests.site.building import build, edited, files, small_project


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A project that was published once, and the head that it printed."""
    project = small_project(tmp_path_factory.mktemp("verify") / "project")
    done = yqsite("publish", "--date", "2024-01-05", project=project)
    found = re.search("[0-9a-f]{64}", done.stdout)
    assert found, done.stderr
    return project, found[0]


def test_a_whole_site_has_its_head_on_the_data_page_and_on_paper(
    published: tuple[Path, str],
) -> None:
    project, head = published
    before = files(project)
    done = yqsite("verify", project=project)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    number = len((project / "site/SHA256SUMS").read_text(encoding="utf-8").splitlines())
    assert lines[:2] == [
        f"{number} files listed in SHA256SUMS.",
        "2023: 1 publications in the chain.",
    ]
    assert lines[2].startswith("No damage was found.")
    assert lines[2].endswith(head)
    assert files(project) == before
    for page in ("2023/data/index.html", "2023/print.html"):
        text = (project / "site" / page).read_text(encoding="utf-8")
        assert "".join(re.findall("<span>([0-9a-f]{8})</span>", text)) == head


def test_a_head_may_be_typed_with_gaps_and_in_part(published: tuple[Path, str]) -> None:
    project, head = published
    typed = " ".join((head[:8], head[8:16].upper(), head[16:20]))
    done = yqsite("--lang", "zh", "verify", "site", "--head", typed, project=project)
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == (
        "校验值与 2023 年的报告 2024-01-05 的公布相符：截至当时公布的内容没有被改写。"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nothing",), "There is no folder nothing"),
        (("site", "--head", "0123"), "give the first 16 or more"),
        (("site", "--head", "x" * 64), "give the first 16 or more"),
    ],
)
def test_what_cannot_be_verified_is_wrong_usage(
    arguments: tuple[str, ...], said: str, published: tuple[Path, str]
) -> None:
    done = yqsite("verify", *arguments, project=published[0])
    assert done.returncode == 2
    assert said in done.stderr


def test_damage_ends_with_1_and_names_the_file(published: tuple[Path, str], tmp_path: Path) -> None:
    shutil.copytree(published[0] / "site", tmp_path / "copy")
    page = tmp_path / "copy/2023/city/1.html"
    edited(page, lambda text: text.replace("12公里", "13公里"))
    done = yqsite("verify", "copy", project=tmp_path)
    assert done.returncode == 1
    assert "2023/city/1.html: YQ616" in done.stderr
    assert "No damage" not in done.stdout


def test_a_page_that_is_lost_is_one_problem(published: tuple[Path, str], tmp_path: Path) -> None:
    shutil.copytree(published[0] / "site", tmp_path / "copy")
    (tmp_path / "copy/2023/city/1.html").unlink()
    done = yqsite("verify", "copy", project=tmp_path)
    assert done.returncode == 1
    assert re.findall("YQ[0-9]+", done.stderr) == ["YQ617"]


def test_of_a_folder_that_is_no_site_nothing_is_said_to_be_compared(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = yqsite("verify", "empty", project=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "SHA256SUMS: YQ619" in done.stderr


def test_a_site_that_was_only_built_has_its_sums_alone(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    build(project)
    done = yqsite("verify", project=project)
    assert done.returncode == 0
    assert "tells of no publications" in done.stdout
    assert not (project / "site/2023/data/chain.json").exists()


def test_what_was_added_after_a_publication_is_named_until_it_is_published(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    assert yqsite("publish", "--date", "2024-01-05", project=project).returncode == 0
    report = project / "content/2023/report.yaml"
    edited(report, lambda text: f"{text}\npublished: 2024-02-01\n")
    build(project)
    done = yqsite("verify", project=project)
    assert done.returncode == 1
    assert done.stderr.count("YQ621") == 1
    assert "report.published" in done.stderr
    assert yqsite("publish", "--date", "2024-02-01", project=project).returncode == 0
    assert yqsite("verify", project=project).returncode == 0


def test_names_of_people_are_in_no_file_that_the_site_tells_it_by(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    assert yqsite("publish", "--date", "2024-01-05", project=project).returncode == 0
    for name in ("chain.json", "statement.json"):
        text = (project / "site/2023/data" / name).read_text(encoding="utf-8")
        assert "people" not in text
        assert "张三" not in text
