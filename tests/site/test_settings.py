"""What site.yaml settles for the whole site: names of people, the codes of an official site."""

import json
import shutil
from pathlib import Path

import pytest

from generator.content.load import load
from tests.sample.bulletin import names_in, rows
from tests.site.building import build, edited, ours, small_project, words
from tests.site.markup import page

PEOPLE = sorted({name for row in rows() for name in names_in(row.people_cell)})
# What the field report.standing can say; every data page explains it.
STANDINGS = "official 官方，draft 试运行，unofficial 非官方整理"
CODES = {
    "site_code": "3303820001",
    "domain": "yueqing.example",
    "icp": "浙ICP备00000000号-1",
    "police": "浙公网安备00000000000000号",
    "find_error": "https://errors.example/report",
}


def test_without_people_no_file_of_the_site_names_one(nameless: Path) -> None:
    found = [
        (name, person)
        for name, content in ours(nameless).items()
        for person in PEOPLE
        if person in words(content)
    ]
    assert found == []


def test_with_people_every_one_is_named_on_a_page_and_in_the_data(site: Path) -> None:
    """The test above would be content with a list of people that nobody ever named."""
    contents = ours(site)
    pages = "".join(text.decode() for name, text in contents.items() if name.endswith(".html"))
    data = contents["2022/data/projects.json"].decode()
    assert len(PEOPLE) > 40
    assert [person for person in PEOPLE if person not in pages or person not in data] == []


def test_without_people_all_else_is_still_there(nameless: Path, site: Path) -> None:
    with_people, without = (
        json.loads((one / "2022/data/projects.json").read_text(encoding="utf-8"))["projects"]
        for one in (site, nameless)
    )
    for project, other in zip(with_people, without, strict=True):
        assert other["people"] == []
        assert other["source"] == {**project["source"], "raw": ""}
        bare = [
            {**result, "people": [], "source": {**result["source"], "raw": ""}}
            for result in project["results"]
        ]
        assert other["results"] == bare
        # a question about a person is not public either
        about_others = [code for code in project["findings"] if code != "YQ310"]
        assert other["findings"] == about_others
        same = set(project) - {"people", "results", "source", "findings"}
        assert {name: other[name] for name in same} == {name: project[name] for name in same}


@pytest.fixture(scope="module")
def official(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = small_project(tmp_path_factory.mktemp("official") / "project")
    codes = "".join(f"  {name}: {code}\n" for name, code in CODES.items())
    edited(
        project / "content/site.yaml",
        lambda text: text.replace(
            "official: false",
            f"official: true\nbase_url: https://yueqing.example\ncodes:\n{codes}",
        ),
    )
    edited(
        project / "content/2023/report.yaml", lambda text: f"{text}published: 2024-01-08 09:30\n"
    )
    build(project)
    return project / "site"


def test_an_official_site_shows_its_codes_on_every_page(official: Path) -> None:
    for file in official.rglob("*.html"):
        if file.name != "404.html":
            shown = page(file).one("footer").text
            assert "主办" in shown
            assert "样例整理者" in shown
            for name in ("site_code", "icp", "police"):
                assert CODES[name] in shown, (file.name, name)


def test_an_official_site_nowhere_says_that_it_is_not(official: Path) -> None:
    for name, content in ours(official).items():
        said = words(content).replace(STANDINGS, "")
        assert "非官方" not in said, name
    data = json.loads((official / "2023/data/projects.json").read_text(encoding="utf-8"))
    assert data["report"]["official"] is True


def test_a_site_that_is_not_official_shows_no_code_even_where_one_is_given(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    edited(
        project / "content/site.yaml",
        lambda text: f"{text}codes:\n  site_code: {CODES['site_code']}\n  icp: {CODES['icp']}\n",
    )
    build(project)
    for name, content in ours(project / "site").items():
        assert CODES["site_code"] not in words(content), name
        assert CODES["icp"] not in words(content), name


def test_a_draft_says_so_on_every_page_and_shows_the_codes_that_it_has(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    edited(
        project / "content/site.yaml",
        lambda text: text.replace(
            "official: false", f"official: draft\ncodes:\n  icp: {CODES['icp']}"
        ),
    )
    build(project)
    for file in (project / "site").rglob("*.html"):
        text = words(file.read_bytes()).replace(STANDINGS, "")
        assert "非官方" not in text, file
        if file.name != "404.html":
            assert "试运行" in page(file).one("header").text, file
            assert "主办单位" in page(file).one("footer").text, file
            assert CODES["icp"] in page(file).one("footer").text, file
        assert "SiteIDCode" not in file.read_text(encoding="utf-8"), file
    data = json.loads((project / "site/2023/data/projects.json").read_text(encoding="utf-8"))
    assert data["report"]["official"] is False


def test_a_draft_with_all_codes_is_official(official: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(official.parent / "content", project / "content")
    edited(
        project / "content/site.yaml",
        lambda text: text.replace("official: true", "official: draft"),
    )
    build(project)
    assert ours(project / "site") == ours(official)


@pytest.mark.parametrize(
    ("line", "named"), [("", False), ("show_people: false\n", False), ("show_people: true\n", True)]
)
def test_people_are_named_only_where_the_settings_say_so(
    tmp_path: Path, line: str, named: bool
) -> None:
    project = small_project(tmp_path / "project")
    settings = project / "content/site.yaml"
    text = settings.read_text(encoding="utf-8").replace("show_people: true\n", "")
    settings.write_text(text + line, encoding="utf-8")
    asked = [question.code for question in load(project).questions]
    assert asked == ([] if line else ["YQ329"])
    names = {
        name
        for report in load(project).content.reports
        for record in report.projects
        for name in record.people
    }
    build(project)
    shown = {
        name
        for name in names
        for content in ours(project / "site").values()
        if name in words(content)
    }
    assert names
    assert shown == (names if named else set())


def test_a_contact_is_given_where_an_error_is_to_be_reported(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    edited(project / "content/site.yaml", lambda text: f"{text}contact: report@example.org\n")
    build(project)
    links = page(project / "site/2023/city/1.html").links()
    (letter,) = [link for link in links if link.startswith("mailto:")]
    assert letter.startswith("mailto:report@example.org?subject=")
    assert "2023/city/1.html" in letter
