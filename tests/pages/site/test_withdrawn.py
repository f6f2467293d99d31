"""Addresses that the site had: each stays, as a page that says 已撤下 and where to go."""

import re
from pathlib import Path

import pytest

from generator.build.story import Options, build
from generator.cli.project_folder import template_folders
from generator.content.address_file import addresses_from, merged_addresses
from generator.content.content_files import ContentFiles
from generator.problems import ProblemsFound
from generator.records.offering import FormerAddress
from tests.processes import yqsite
from tests.site.building import edited, files, small_project
from tests.site.markup import page


@pytest.fixture
def unpublished(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


@pytest.fixture
def project(unpublished: Path) -> Path:
    """A project whose addresses were written down on the day of its publication."""
    publish(unpublished, "2024-01-08")
    return unpublished


def publish(project: Path, day: str) -> None:
    """Builds the site, and writes its addresses as the verb does."""
    build(Options(project, template_folders(project), project / "site"), lambda *_: None)
    before = addresses_from(ContentFiles(project))
    now = files(project / "site")
    gone = {name for name, content in now.items() if "已撤下".encode() in content}
    text = merged_addresses(before, now.keys() - gone, day)
    (project / "content/addresses.txt").write_text(text, encoding="utf-8")


def test_the_addresses_of_a_build_are_in_order_with_their_first_day(project: Path) -> None:
    lines = (project / "content/addresses.txt").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines)
    assert "2023/city/1.html 2024-01-08" in lines
    assert "2023/data/projects.json 2024-01-08" in lines
    assert not any(line.startswith(("assets/", "_headers")) for line in lines)


def test_a_project_that_was_withdrawn_keeps_a_page_that_leads_to_its_level(project: Path) -> None:
    edited(
        project / "content/2023/county.csv",
        lambda text: "".join(text.splitlines(keepends=True)[:-2]),
    )
    built = project / "site"
    publish(project, "2024-03-01")
    publish(project, "2024-04-01")
    (line,) = re.findall(
        r"^2023/county/\S+ 2024-01-08 2024-03-01$",
        (project / "content/addresses.txt").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    address = line.split()[0]
    build(Options(project, template_folders(project), built), lambda *_: None)
    shown = page(built / address)
    assert shown.one("h1").text == "本页已撤下"
    assert "自2024-03-01起不再提供。最早见于2024-01-08。" in shown.one("main").text
    assert "index.html" in page(built / address).links()
    assert '<meta name="robots" content="noindex">' in (built / address).read_text("utf-8")
    assert address not in (built / "sitemap.xml").read_text(encoding="utf-8")


def test_a_renamed_department_and_a_level_that_is_gone_lead_to_what_there_is(
    project: Path,
) -> None:
    (project / "content/addresses.txt").write_text(
        "2023/departments/old-bureau.html 2024-01-08\n2023/town/3.html 2024-01-08 2024-02-01\n"
        "2019/county/1.html\nnews.html\n",
        encoding="utf-8",
    )
    build(Options(project, template_folders(project), project / "site"), lambda *_: None)
    site = project / "site"
    leads = {
        "2023/departments/old-bureau.html": "index.html",
        "2023/town/3.html": "../index.html",
        "2019/county/1.html": "../../index.html",
        "news.html": "index.html",
    }
    for address, target in leads.items():
        text = (site / address).read_text(encoding="utf-8")
        assert f'请看：<a href="{target}">' in text, address
    first = files(site)
    again = project / "again"
    build(Options(project, template_folders(project), again), lambda *_: None)
    assert files(again) == first


@pytest.mark.parametrize(
    "line",
    [
        "../outside.html",
        "/etc/passwd.html",
        "2023/../../x.html",
        "C:/x.html",
        "2023\\x.html",
        "2023/index.html/x.html",
        "con.html",
        "2023/aux/1.html",
        f"{'a' * 300}.html",
        "<script>.html",
        "2023/city/1.html 2024-13-01",
        "_headers",
    ],
)
def test_a_hostile_line_is_refused(unpublished: Path, line: str) -> None:
    (unpublished / "content/addresses.txt").write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        addresses_from(ContentFiles(unpublished))
    assert [problem.code for problem in found.value.problems] == ["YQ118"]


def test_a_hundred_thousand_lines_are_read_or_refused_at_once(unpublished: Path) -> None:
    file = unpublished / "content/addresses.txt"
    file.write_text("".join(f"../{number}\n" for number in range(100_000)), encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        addresses_from(ContentFiles(unpublished))
    assert len(found.value.problems) == 20
    file.write_text("".join(f"2023/old/{number}.html\n" for number in range(100_000)), "utf-8")
    assert len(addresses_from(ContentFiles(unpublished))) == 100_000


def test_an_address_that_is_made_again_is_withdrawn_no_more() -> None:
    before = [FormerAddress("2023/city/1.html", "2024-01-08", "2024-02-01")]
    assert merged_addresses(before, ["2023/city/1.html"], "2024-03-01") == (
        "2023/city/1.html 2024-01-08\n"
    )


def test_a_data_file_that_is_gone_is_asked_about_and_not_faked(project: Path) -> None:
    file = project / "content/addresses.txt"
    file.write_text("2023/data/old.csv 2024-01-08\n", encoding="utf-8")
    done = yqsite("check", project=project)
    assert done.returncode == 0
    assert "YQ328" in done.stdout + done.stderr
    build(Options(project, template_folders(project), project / "site"), lambda *_: None)
    assert not (project / "site/2023/data/old.csv").exists()
