"""`yqsite publish`: recorded, built, and what is to be uploaded; or nothing at all."""

import io
import re
import sys
from pathlib import Path

import pytest
import yaml

from generator.cli import run
from tests.processes import yqsite
from tests.site.building import edited, files, ours, small_project

LEDGER = "content/2023/changes.yaml"
FIRST = "2023: published for the first time; the ledger begins with 4 projects (2024-01-05)."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small report that nobody has published yet."""
    return small_project(tmp_path / "project")


def published(project: Path, *options: str, day: str = "2024-01-05") -> list[str]:
    """The lines that a publication prints."""
    done = yqsite("publish", "--date", day, *options, project=project)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


def test_the_first_time_begins_the_ledger_and_everything_is_uploaded(project: Path) -> None:
    said = published(project)
    site = ours(project / "site")
    assert said[0] == FIRST
    assert said[-2].startswith("Upload the whole folder ")
    assert said[-2].endswith("/site.")
    head = re.search("^head: ([0-9a-f]{64})$", (project / LEDGER).read_text("utf-8"), re.MULTILINE)
    assert head
    assert said[-1].startswith(f"Head of this publication of 2023: {head[1]}.")
    held = yaml.safe_load((project / "content/2023/changes.yaml").read_text(encoding="utf-8"))
    assert held["published"][0]["project"] == "2023/city/1"
    assert "changes" not in held
    addresses = (project / "content/addresses.txt").read_text(encoding="utf-8").splitlines()
    assert "2023/city/1.html 2024-01-05" in addresses
    assert {line.partition(" ")[0] for line in addresses} == {
        name for name in site if "." in name and not name.startswith("assets/")
    }
    words = (project / "content/2023/published.txt").read_text(encoding="utf-8").splitlines()
    assert '2023/city/1 title "新建公路10公里"' in words
    assert yqsite("check", project=project).returncode == 0


def test_names_of_people_are_not_among_the_words_that_are_kept(project: Path) -> None:
    settings = project / "content/site.yaml"
    edited(settings, lambda text: text.replace("show_people: true", "show_people: false"))
    published(project)
    words = (project / "content/2023/published.txt").read_text(encoding="utf-8")
    assert "张三" not in words
    assert '2023/city/1 results[0].text "新建公路12公里。"' in words


def test_what_is_new_is_recorded_and_what_differs_is_listed(project: Path) -> None:
    published(project)
    report = project / "content/2023/report.yaml"
    with report.open("a", encoding="utf-8") as text:
        text.write("published: 2024-02-01\n")
    before = ours(project / "site")
    said = published(project, "-v", day="2024-02-01")
    now = ours(project / "site")
    assert said[0] == "2023: 1 new fields of 1 records go into the ledger (2024-02-01)."
    changes = (project / "content/2023/changes.yaml").read_text(encoding="utf-8")
    assert "published=" in changes
    assert "@2024-02-01" in changes
    listed = {
        kind: [line.split()[1] for line in said if line.startswith(f"  {kind} ")]
        for kind in ("new", "changed", "gone")
    }
    assert sorted(listed["new"]) == sorted(now.keys() - before.keys())
    assert sorted(listed["gone"]) == sorted(before.keys() - now.keys())
    assert sorted(listed["changed"]) == sorted(
        name for name in now.keys() & before.keys() if now[name] != before[name]
    )
    assert "2023/index.html" in listed["changed"]
    again = published(project, day="2024-03-01")
    assert again[0] == "2023: nothing new for the ledger."
    assert again[-1].startswith("Nothing to upload: ")


def test_a_changed_word_is_not_published_and_nothing_is_written(project: Path) -> None:
    published(project)
    edited(
        project / "content/2023/city.yaml",
        lambda text: text.replace("新建学校1所", "新建学校2所", 1),
    )
    before = files(project)
    done = yqsite("publish", project=project)
    assert done.returncode == 1
    assert "YQ220" in done.stderr
    assert "yqsite amend" in done.stderr
    assert files(project) == before


def test_at_a_terminal_it_asks_who_changed_a_word_and_goes_on(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    published(project)
    edited(
        project / "content/2023/city.yaml",
        lambda text: text.replace("text: 新建公路12公里。", "text: 新建公路13公里。"),
    )

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal("\n"))
    assert run(["-C", str(project), "publish", "--date", "2024-02-01"]) == 1
    monkeypatch.setattr(sys, "stdin", Terminal("市交通局\n竣工测量\n"))
    assert run(["-C", str(project), "publish", "--date", "2024-02-01"]) == 0
    said = capsys.readouterr().out
    assert "1 entries written" in said
    assert "2023: nothing new; the ledger's corrections go out.\n" in said
    shown = (project / "site/2023/city/1.html").read_text(encoding="utf-8")
    assert "<ins>新建公路13公里。</ins>" in shown


def test_a_page_that_goes_is_named_and_keeps_its_address(project: Path) -> None:
    about = project / "content/pages/more.md"
    about.parent.mkdir(exist_ok=True)
    about.write_text("---\ntitle: 更多\nsummary: 更多。\n---\n文字。\n", encoding="utf-8")
    published(project)
    about.unlink()
    said = published(project, day="2024-02-01")
    assert (
        said[1] == "1 pages are withdrawn or have moved; each keeps a page that says so: more.html"
    )
    addresses = (project / "content/addresses.txt").read_text(encoding="utf-8")
    assert "more.html 2024-01-05 2024-02-01\n" in addresses
    assert "自2024-02-01起不再提供" in (project / "site/more.html").read_text(encoding="utf-8")


def test_a_dry_run_and_an_output_that_cannot_be_one_write_nothing(project: Path) -> None:
    before = files(project)
    said = published(project, "-n")
    assert said == [FIRST, "Nothing was written."]
    refused = yqsite("publish", "--output", "content/a", project=project)
    assert refused.returncode == 1
    assert "YQ601" in refused.stderr
    assert files(project) == before


def test_open_questions_stop_a_strict_publication(project: Path) -> None:
    published(project)
    edited(
        project / "content/2023/city.yaml",
        lambda text: text.replace("新建学校1所", "新建学校１所", 1),
    )
    before = files(project)
    done = yqsite("publish", "--strict", project=project)
    assert done.returncode == 1
    assert files(project) == before
