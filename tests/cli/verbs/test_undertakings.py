"""`yqsite undertakings`: what is confirmed and what is proposed, each title on its line."""

from pathlib import Path

import pytest

from generator.cli import run
from tests.site.building import edited, small_project

CONFIRMED = """\
undertakings:
  - id: work
    title: "新建公路\\n::error::假\\t的"
    projects: [2023/city/1, 2023/county/1]
"""


def listed(project: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert run(["-C", str(project), "--lang", "en", "undertakings"]) == 0
    return capsys.readouterr().out.splitlines()


def test_titles_of_several_lines_stand_on_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = small_project(tmp_path / "project")
    report, city = (project / f"content/2023/{name}.yaml" for name in ("report", "city"))
    edited(report, lambda text: text + CONFIRMED)
    edited(city, lambda text: text.replace("title: 新建公路10公里", 'title: "新建\\n公路10公里"'))
    lines = listed(project, capsys)
    assert lines[2:5] == [
        "  work  新建公路⏎::error::假<U+0009>的",
        "    2023/city/1  新建⏎公路10公里",
        "    2023/county/1  改造小区2个",
    ]
    assert not any(line.startswith("::") for line in lines)


def test_a_proposal_is_yaml_that_can_be_pasted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = small_project(tmp_path / "project")
    county = project / "content/2023/county.csv"
    edited(county, lambda text: text + "3,,\"新建\n'学校'1所\",已建成。,完成任务,市教育局,,\n")
    edited(
        project / "content/2023/city.yaml",
        lambda text: text.replace("title: 新建学校1所", "title: \"新建\\n'学校'1所\""),
    )
    lines = listed(project, capsys)
    start = lines.index("  - id: city-2")
    assert lines[start + 1 : start + 3] == [
        "    title: '新建⏎''学校''1所'",
        "    projects: [2023/city/2, 2023/county/3]",
    ]
    assert "  # 2023/county/3  新建⏎'学校'1所" in lines
