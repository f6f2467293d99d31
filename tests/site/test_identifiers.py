"""Identifiers that the content chooses never meet those that the pages use themselves."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.processes import yqsite
from tests.site.building import edited, project_from, small_project
from tests.site.hostile import CONTENT
from tests.site.markup import page

CHOICES: dict[str, tuple[str, Callable[[str], str]]] = {
    "a-notice-named-as-the-main-part": (
        "2023/report.yaml",
        lambda text: text.replace("id: road\n", "id: main\n"),
    ),
    "a-notice-named-as-a-heading": (
        "2023/report.yaml",
        lambda text: text.replace("id: road\n", "id: h-notices\n"),
    ),
    "a-highlight-named-as-a-notice": (
        "2023/report.yaml",
        lambda text: text.replace("id: model\n", "id: road\n"),
    ),
}


@pytest.mark.parametrize(("file", "change"), CHOICES.values(), ids=CHOICES)
def test_an_id_stands_once_on_a_page_or_the_content_is_refused(
    file: str, change: Callable[[str], str], tmp_path: Path
) -> None:
    project = project_from(CONTENT, tmp_path / "project")
    edited(project / "content" / file, change)
    edited(
        project / "content/pages/about.md",
        lambda text: text.replace("2023/notices.html#road", "2023/notices.html"),
    )
    done = yqsite("build", project=project)
    assert "Traceback" not in done.stderr
    if done.returncode == 1:
        assert "content/2023/report.yaml" in done.stderr
        return
    for name in (project / "site").rglob("*.html"):
        ids = Counter(one.attrs["id"] for one in page(name) if "id" in one.attrs)
        assert [one for one, number in ids.items() if number > 1] == [], name


@pytest.mark.parametrize("level", ["departments", "data", "main"])
def test_a_level_takes_no_address_and_no_id_of_another_page(level: str, tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    folder = project / "content/2023"
    (folder / "county.csv").rename(folder / f"{level}.csv")
    edited(folder / "report.yaml", lambda text: text.replace("id: county", f"id: {level}"))
    done = yqsite("build", project=project)
    assert "Traceback" not in done.stderr
    if done.returncode == 1:
        assert "YQ401" in done.stderr or "YQ203" in done.stderr
        return
    for name in (project / "site").rglob("*.html"):
        ids = Counter(one.attrs["id"] for one in page(name) if "id" in one.attrs)
        assert [one for one, number in ids.items() if number > 1] == [], name
