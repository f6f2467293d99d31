"""`yqsite places`: what projects name of the county's towns, and how it gets into the content."""

from difflib import ndiff
from pathlib import Path

import pytest
import yaml

from generator.content.load import load
from tests.processes import yqsite
from tests.site.county import write_county

PLACES = """towns:
  - {slug: qingshi, name: 青石镇, villages: [柳树村], row: 1, column: 2}
  - {slug: liuwan, name: 柳湾乡}
"""
RECORDS = "content/2025/county.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A county whose projects name a town, a village and a short name."""
    write_county(tmp_path)
    file = tmp_path / RECORDS
    text = file.read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    old = data["projects"][1]["title"]
    file.write_text(
        text.replace(old, f"{old}，青石镇柳树村、柳湾乡先行，柳湾水库除外", 1), encoding="utf-8"
    )
    (tmp_path / "content/places.yaml").write_text(PLACES, encoding="utf-8")
    return tmp_path


def test_it_lists_what_is_certain_and_writes_it_where_it_belongs(project: Path) -> None:
    before = (project / RECORDS).read_text(encoding="utf-8")
    done = yqsite("--lang", "zh", "places", project=project)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines[:-1]] == ["确定", "确定"]
    assert "青石镇柳树村" in lines[0]
    assert lines[-1].startswith("确定 2 处，待确认 0 处，已有 0 处；")
    assert (project / RECORDS).read_text(encoding="utf-8") == before

    done = yqsite("places", "--write", project=project)
    assert done.returncode == 0, done.stderr
    after = (project / RECORDS).read_text(encoding="utf-8")
    changed = [line for line in ndiff(before.split("\n"), after.split("\n")) if line[0] in "+-"]
    assert all(line.startswith("+ ") for line in changed), changed
    places = yaml.safe_load(after)["projects"][1]["places"]
    assert places == [
        {"place": "qingshi", "words": "青石镇柳树村"},
        {"place": "liuwan", "words": "柳湾乡"},
    ]
    assert yqsite("check", project=project).returncode == 0
    again = yqsite("places", project=project)
    assert again.stdout.splitlines()[-1].startswith("0 certain, 0 to be confirmed, 2 known")


def test_it_says_how_a_place_is_confirmed_that_waits_for_a_person(project: Path) -> None:
    records, places = project / RECORDS, project / "content/places.yaml"
    places.write_text(PLACES.replace("柳湾乡}", "柳湾乡, villages: [柳树村]}"), encoding="utf-8")
    text = records.read_text(encoding="utf-8")
    records.write_text(text.replace("青石镇柳树村", "柳树村", 1), encoding="utf-8")
    told = yqsite("--lang", "zh", "places", "--write", project=project).stdout.splitlines()
    assert told[-2:] == [
        "2 处写入 content/2025/county.yaml。",
        (
            "其中 1 处待人确认，网页上注明待确认：在记录中注有 reading: proposed。"
            "地点对的，删去这几个字；不对的，改成 reading: rejected，以后不再问。"
        ),
    ]
    # as it is told: first rejected, then confirmed
    written = records.read_text(encoding="utf-8")
    assert written.count("reading: proposed") == 1
    for said, known in (("reading: rejected", "rejected"), ("", "confirmed")):
        records.write_text(written.replace("reading: proposed", said), encoding="utf-8")
        (report,) = load(project).content.reports
        found = {place.words: place.reading for place in report.projects[1].places}
        assert found == {"柳湾乡": "confirmed", "柳树村": known}
        assert yqsite("places", project=project).stdout.startswith("0 certain, 0 to be confirmed")


def test_without_places_yaml_the_county_is_named_and_its_towns_are_written(project: Path) -> None:
    (project / "content/places.yaml").unlink()
    done = yqsite("places", "--write", project=project)
    assert done.returncode == 2  # 安和县 is in no list
    assert "安和县" in done.stderr
    assert not (project / "content/places.yaml").exists()
    assert yqsite("places", "--county", "鼓楼区", project=project).returncode == 2
    done = yqsite("places", "--county", "安吉县", "--write", project=project)
    assert done.returncode == 0, done.stderr
    towns = yaml.safe_load((project / "content/places.yaml").read_text(encoding="utf-8"))["towns"]
    assert towns[0]["slug"] == "di-pu-jie-dao"
    assert yqsite("check", project=project).returncode == 0
