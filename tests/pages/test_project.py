"""A programme of many projects: a project's page shows some, and leads to all."""

from pathlib import Path

from tests.site.building import build, edited, small_project
from tests.site.links import faults
from tests.site.markup import page

NUMBER = 20


def test_a_page_shows_the_neighbours_and_leads_to_the_whole_programme(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    rows = [
        f"{n},长工程,改造小区{n}个,改造小区{n}个。,完成任务,市教育局,李四,false"
        for n in range(1, NUMBER + 1)
    ]
    edited(
        project / "content/2023/county.csv",
        lambda text: "\n".join([text.split("\n")[0], *rows]) + "\n",
    )
    edited(project / "content/2023/report.yaml", lambda text: text.partition("\nstated:")[0] + "\n")
    build(project)
    site = project / "site"
    assert faults(site, "https://report.example/") == []
    for number, around in ((1, range(2, 14)), (10, range(4, 17)), (NUMBER, range(8, 20))):
        shown = page(site / f"2023/county/{number}.html")
        hrefs = [link.attrs["href"] for link in shown.one("ul", "items").all("a")]
        assert hrefs == [f"{n}.html" for n in around if n != number]
        assert "index.html#programme-1" in [link.attrs["href"] for link in shown.all("a")]
    level = page(site / "2023/county/index.html")
    assert len(level.all("tr")) == NUMBER + 1


def test_a_short_programme_is_shown_whole(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    build(project)
    shown = page(project / "site/2023/county/1.html")
    assert len(shown.one("ul", "items").all("a")) == 1
    assert not [link for link in shown.all("a") if "#programme" in link.attrs["href"]]
