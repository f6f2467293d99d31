"""As a developer: the same bytes again, an own template, one change that makes one page."""

import json
from pathlib import Path

import yaml

from tests.processes import yqsite
from tests.site.building import build, edited, files, ours


def test_a_second_build_elsewhere_gives_the_same_bytes(county: Path, project: Path) -> None:
    build(project, "--jobs", "2", TZ="Asia/Kathmandu", PYTHONHASHSEED="3")
    assert files(project / "site") == files(county)


def test_records_as_json_lines_give_the_same_pages(county: Path, project: Path) -> None:
    """The form of the files is nobody's business but the compiler's."""
    source = project / "content/2025/dongyi.yaml"
    records = yaml.safe_load(source.read_text(encoding="utf-8"))["projects"]
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    source.with_suffix(".jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    source.unlink()
    build(project)
    assert ours(project / "site") == ours(county)


def test_one_edit_changes_the_pages_that_show_it(project: Path) -> None:
    build(project)
    before = ours(project / "site")
    edited(
        project / "content/2025/anhe.csv",
        lambda text: text.replace("建成公厕8座。", "建成公厕8座，已开放。"),
    )
    build(project)
    after = ours(project / "site")
    assert after.keys() - before.keys() <= {name for name in after if "/search/" in name}
    changed = {name for name in after if before.get(name) != after[name] and "assets/" not in name}
    assert {"2025/anhe/10.html", "2025/anhe/index.html", "2025/data/results.csv"} <= changed
    assert not changed & {"2025/anhe/9.html", "2025/anhe/11.html", "2025/dongyi/1.html"}


def test_a_template_of_the_countys_own_is_used(project: Path) -> None:
    template = project / "templates/text/robots.txt"
    template.parent.mkdir(parents=True)
    template.write_text("User-agent: *\nDisallow: /2025/data/\n", encoding="utf-8")
    build(project)
    robots = (project / "site/robots.txt").read_text(encoding="utf-8")
    assert robots == "User-agent: *\nDisallow: /2025/data/\n"


def test_clean_leaves_the_content_alone(project: Path) -> None:
    before = files(project / "content")
    build(project)
    assert yqsite("clean", project=project).returncode == 0
    assert files(project / "content") == before
    assert not (project / "site").exists() or files(project / "site") == {}
