"""What the browser tests look at: the site, the components, reports of many shapes, a large site.

Run as `python -m tests.browser.prepare`.
"""

import json
import shutil
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

from generator.build.story import Options, build
from generator.pages.files import search_index
from generator.render.showcase import showcase
from tests.browser.shapes import SHAPES, write_shape
from tests.forking import loaded_program
from tests.hostile.at_once import at_once
from tests.pages.counties import COUNTIES
from tests.processes import ROOT
from tests.site.building import edited, small_project
from tests.site.county import write_county

HOSTILE = "hostile"
WORK = ROOT / ".yqsite/browser"
TEMPLATES = (ROOT / "templates",)
# An index in one part, and the same one in as many as it would have with thousands of projects.
EDITIONS: Mapping[str, Mapping[str, int]] = {
    "whole": {"WHOLE": 5_000},
    "parts": {"WHOLE": 2, "PART": 2, "_LEAST": 4, "BUCKET": 1, "_TOGETHER": 1},
}
TIMES = 42  # 126 projects so many times are more than one file of the search index may hold


def main() -> None:
    """Builds all of them anew, the longest first, in as many processes as there are processors."""
    shutil.rmtree(WORK, ignore_errors=True)
    with loaded_program():  # each is a fork of this process
        _build_all()


def _build_all() -> None:
    _build(ROOT, WORK / "site")
    (WORK / "site/_components.html").write_bytes(showcase(TEMPLATES))
    builds: list[Callable[[], None]] = [
        _build_large,
        _build_county,
        *(partial(_build_shape, name) for name in SHAPES),
        *(partial(_build_shape_of_source, name) for name in COUNTIES),
        *(partial(_build_editions, kind) for kind in EDITIONS),
        *(partial(_build_hostile, number) for number in range(len(list(at_once())))),
    ]
    with ProcessPoolExecutor(mp_context=get_context("fork")) as pool:
        for done in [pool.submit(build_one) for build_one in builds]:
            done.result()


def _build(project: Path, output: Path) -> None:
    build(Options(project, TEMPLATES, output, jobs=1), lambda done, whole: None)


def _build_large() -> None:
    large = WORK / "large"
    repeated(large / "content")
    _build(large, large / "site")


def _build_county() -> None:
    county = write_county(WORK / "county")
    _build(county, county / "site")


def _build_shape_of_source(name: str) -> None:
    project = COUNTIES[name](WORK / "counties" / name)
    _build(project, project / "site")


def _build_shape(name: str) -> None:
    project = WORK / "shapes" / name
    write_shape(SHAPES[name], project / "content")
    _build(project, project / "site")


def _build_hostile(number: int) -> None:
    prepare, payload = list(at_once())[number]
    project = small_project(WORK / HOSTILE / f"{number}")
    prepare(project)
    _build(project, project / "site")
    (project / "payload.txt").write_text(payload, encoding="utf-8")


def _build_editions(kind: str) -> None:
    """Two builds of one report; a figure was corrected in between."""
    project = WORK / "editions" / kind
    write_shape(SHAPES["everything"], project / "content")
    with patch.multiple(search_index, **EDITIONS[kind]):
        _build(project, project / "first")
        file = project / "content/2031/county.jsonl"
        edited(file, lambda text: text.replace("已改造农贸市场2个", "已改造农贸市场77个", 1))
        _build(project, project / "second")


def repeated(content: Path) -> None:
    """The records of 2022 many times over, as JSON lines, each copy with words of its own."""
    shutil.copytree(ROOT / "content", content)
    data = json.loads((WORK / "site/2022/data/projects.json").read_text(encoding="utf-8"))
    for level in ("province", "wenzhou", "yueqing"):
        (content / f"2022/{level}.yaml").unlink()
        projects = [one for one in data["projects"] if one["level"] == level]
        lines = []
        for copy in range(TIMES):
            for project in projects:
                number = copy * len(projects) + project["number"]
                lines.append(json.dumps(_line(project, number), ensure_ascii=False))
        (content / f"2022/{level}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    # They are about the records of 2022, or lead to pages that this report has not.
    for name in ("2022/changes.yaml", "2022/answers.yaml", "pages/method.md"):
        (content / name).unlink()
    report = content / "2022/report.yaml"
    kept = report.read_text(encoding="utf-8").partition("\nstated:")[0]
    report.write_text(kept + "\n", encoding="utf-8")
    # without notices and the same work at several levels there are no pages of them to link to
    for page in (content / "pages").glob("*.md"):
        text = page.read_text(encoding="utf-8")
        for name in ("notices", "undertakings"):
            text = text.replace(f"2022/{name}.html", "2022/checks.html")
        page.write_text(text, encoding="utf-8")


def _line(project: dict[str, object], number: int) -> dict[str, object]:
    results, slugs = project["results"], project["places"]
    assert isinstance(results, list)
    assert isinstance(slugs, list)
    return {
        "number": number,
        "programme": project["programme"],
        "title": f"{project['title']}第{number}批",
        "places": [{"place": slug} for slug in slugs],
        "results": [
            {
                "text": one["text"],
                "outcome": one["outcome"],
                "departments": one["printed_departments"],
                "people": one["people"],
            }
            for one in results
        ],
    }


if __name__ == "__main__":
    main()
