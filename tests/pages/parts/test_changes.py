"""One digit of a published result is changed: refused without an entry, told in three places."""

import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.analysis.ledger import digest
from tests.processes import ROOT, yqsite

BEFORE, AFTER = "已提升绿道21.2公里。", "已提升绿道21.3公里。"
ENTRY = f"""
changes:
  # 依据存档
  - project: 2022/wenzhou/16
    field: results[0].text
    kind: correction
    old: {BEFORE}
    new: {AFTER}
    date: 2026-12-01
    who: 编辑部
    why: 与原件核对
"""


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A copy of the project in which one digit of a published result is another."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    file = tmp_path / "content/2022/wenzhou.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(f"text: {BEFORE}") == 1
    file.write_text(text.replace(f"text: {BEFORE}", f"text: {AFTER}"), encoding="utf-8")
    return tmp_path


def written(project: Path, entry: str) -> None:
    """Puts the entry before the digests."""
    file = project / "content/2022/changes.yaml"
    head, name, digests = file.read_text(encoding="utf-8").partition("\npublished:")
    file.write_text(f"{head}{entry}{name.lstrip()}{digests}", encoding="utf-8")


@pytest.mark.parametrize("verb", [["check"], ["build"], ["ledger"], ["ledger", "--accept"]])
def test_without_an_entry_the_field_is_named_and_nothing_goes_on(
    changed: Path, verb: list[str]
) -> None:
    ledger = (changed / "content/2022/changes.yaml").read_bytes()
    done = yqsite(*verb, project=changed)
    assert done.returncode == 1
    text = (changed / "content/2022/wenzhou.yaml").read_text(encoding="utf-8")
    line = text[: text.index(AFTER)].count("\n") + 1
    at = f"content/2022/wenzhou.yaml:{line}:15: YQ220 projects[16].results[0].text"
    assert at in done.stderr
    assert AFTER in done.stderr
    assert not (changed / "site").exists()
    assert (changed / "content/2022/changes.yaml").read_bytes() == ledger


def test_with_an_entry_it_passes_and_shows_on_three_places(changed: Path) -> None:
    written(changed, ENTRY)
    assert yqsite("check", project=changed).returncode == 0
    done = yqsite("build", "--base-url", "https://report.example", project=changed)
    assert done.returncode == 0, done.stderr

    site = changed / "site"
    for address in ("2022/wenzhou/16.html", "corrections.html"):
        page = (site / address).read_text(encoding="utf-8")
        record = page[page.index("更正记录</h2>") :]
        for words in (f"<del>{BEFORE}</del>", f"<ins>{AFTER}</ins>", "2026-12-01", "与原件核对"):
            assert words in record, address
    assert "更正记录" not in (site / "2022/wenzhou/17.html").read_text(encoding="utf-8")

    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.fromstring((site / "feed.xml").read_text(encoding="utf-8"))  # noqa: S314
    (entry,) = [
        one for one in feed.iter(f"{atom}entry") if "更正" in one.findtext(f"{atom}title", "")
    ]
    assert BEFORE in entry.findtext(f"{atom}summary", "")
    assert AFTER in entry.findtext(f"{atom}summary", "")
    link = entry.find(f"{atom}link")
    assert link is not None
    assert link.get("href") == "https://report.example/2022/wenzhou/16.html"
    assert feed.findtext(f"{atom}updated") == "2026-12-01T00:00:00+08:00"


def test_accepting_keeps_the_entry_its_comment_and_the_first_digests(changed: Path) -> None:
    written(changed, ENTRY)
    file = changed / "content/2022/changes.yaml"
    taking_in = yqsite("ledger", "--accept", project=changed)
    assert taking_in.returncode == 0
    assert "number, 126 fields" in taking_in.stdout
    before = file.read_bytes()
    assert ENTRY in before.decode()
    first = next(line for line in before.decode().splitlines() if "2022/wenzhou/16," in line)
    assert f"results: [{{text: {digest(BEFORE)}," in first
    assert yqsite("ledger", "--accept", project=changed).returncode == 0
    assert file.read_bytes() == before
    said = yqsite("ledger", project=changed)
    assert f"- {BEFORE}" in said.stdout
    assert f"+ {AFTER}" in said.stdout


def test_names_stay_out_of_corrections_where_people_are_not_named(changed: Path) -> None:
    (changed / "content/2022/changes.yaml").unlink()
    assert yqsite("ledger", "--accept", project=changed).returncode == 0
    records = changed / "content/2022/wenzhou.yaml"
    text = records.read_text(encoding="utf-8")
    old, new = "people: [黄扬武, 徐祥忠, 郑鹏]", "people: [黄扬武, 徐祥忠]"
    assert text.count(old) == 1
    records.write_text(text.replace(old, new), encoding="utf-8")
    entry = ENTRY.replace("results[0].text", "results[0].people")
    entry = entry.replace(BEFORE, "黄扬武、徐祥忠、郑鹏").replace(AFTER, "黄扬武、徐祥忠")
    written(changed, entry)
    settings = changed / "content/site.yaml"
    for named in (True, False):
        kept = settings.read_text(encoding="utf-8").replace(
            "show_people: true", "show_people: false"
        )
        if not named:
            settings.write_text(kept, encoding="utf-8")
        done = yqsite("build", project=changed)
        assert done.returncode == 0, done.stderr
        for address in ("2022/wenzhou/16.html", "corrections.html", "feed.xml"):
            page = (changed / "site" / address).read_text(encoding="utf-8")
            assert ("黄扬武、徐祥忠、郑鹏" in page) == named, address
