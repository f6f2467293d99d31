"""What the browser tests look at: the site, the components, reports of many shapes, a large site.

Run as `python -m tests.browser.prepare`.
"""

import json
import shutil
from pathlib import Path

from generator.build.story import Options, build
from generator.render.showcase import showcase
from tests.browser.shapes import SHAPES, write_shape
from tests.conftest import ROOT
from tests.hostile.at_once import at_once
from tests.site.building import small_project

HOSTILE = "hostile"
WORK = ROOT / ".yqsite/browser"
TIMES = 42  # 126 projects so many times are more than one file of the search index may hold


def main() -> None:
    """Builds all of them anew."""
    shutil.rmtree(WORK, ignore_errors=True)
    templates = (ROOT / "templates",)
    build(Options(ROOT, templates, WORK / "site"), lambda done, whole: None)
    (WORK / "site/_components.html").write_bytes(showcase(templates))
    for number, (prepare, payload) in enumerate(at_once()):
        project = small_project(WORK / HOSTILE / str(number))
        prepare(project)
        build(Options(project, templates, project / "site", jobs=1), lambda done, whole: None)
        (project / "payload.txt").write_text(payload, encoding="utf-8")
    for name, shape in SHAPES.items():
        project = WORK / "shapes" / name
        write_shape(shape, project / "content")
        build(Options(project, templates, project / "site", jobs=1), lambda done, whole: None)
    large = WORK / "large"
    repeated(large / "content")
    build(Options(large, templates, large / "site", jobs=1), lambda done, whole: None)


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
    for name in ("changes.yaml", "answers.yaml"):  # they are about the records of 2022
        (content / "2022" / name).unlink()
    report = content / "2022/report.yaml"
    kept = report.read_text(encoding="utf-8").partition("\nstated:")[0]
    report.write_text(kept + "\n", encoding="utf-8")


def _line(project: dict[str, object], number: int) -> dict[str, object]:
    results = project["results"]
    assert isinstance(results, list)
    return {
        "number": number,
        "programme": project["programme"],
        "title": f"{project['title']}第{number}批",
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
