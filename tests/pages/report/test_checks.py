"""The page of checks: stated figures with their recount and rows, findings, answers, mends."""

import json
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from generator.build.rehearsal import check_project
from tests.processes import ROOT, yqsite
from tests.site.building import build, small_project
from tests.site.markup import page


def test_every_stated_figure_stands_beside_its_recount_and_leads_to_its_rows(site: Path) -> None:
    table = page(site / "2022/checks.html").one("table", "figures")
    body = [row for row in table.all("tr") if row.all("td")]
    told = [(row.all("a")[0].text, *(cell.text for cell in row.all("td"))) for row in body]
    assert len(told) == 10
    assert ("全部项目数", "126", "126", "一致") in told
    assert ("温州市级超额完成占比", "46.94%", "46.94%", "一致") in told
    projects = json.loads((site / "2022/data/projects.json").read_text(encoding="utf-8"))
    for row, (_, _, recount, _) in zip(body, told, strict=True):
        address = urlsplit(row.links()[0])
        wanted = parse_qs(address.query)
        level = wanted.get("level", [address.path.partition("/")[0]])[0]
        counted = [
            one
            for one in projects["projects"]
            if (level.endswith(".html") or one["level"] == level)
            and one["outcome"] in wanted.get("outcome", [one["outcome"]])
        ]
        if not recount.endswith("%"):
            assert len(counted) == int(recount), row.text


def test_every_finding_stands_there_marked_with_its_formula_and_its_answer(site: Path) -> None:
    findings = check_project(ROOT).findings
    shown = page(site / "2022/checks.html").all(cls="finding")
    assert len(shown) == len(findings)
    assert all(one.one("mark").text and "对照：" in one.text for one in shown)
    waiting = [one for one in shown if one.attrs["data-state"] == "open"]
    assert len(waiting) == sum(one.answer is None for one in findings)
    assert all("待核对" in one.text and "答复" not in one.text for one in waiting)
    answered = [one.text for one in shown if one.attrs["data-state"] == "answered"]
    assert any("注明为推断对应。（整理者，2026-11-23）" in one for one in answered)


def test_the_formula_and_the_words_are_those_of_the_record(site: Path) -> None:
    (found,) = [
        one
        for one in page(site / "2022/checks.html").all(cls="finding")
        if "温州市级第19项" in one.text
    ]
    assert found.one("mark").text.replace("\u2009", "") == "完成率113.15%"
    assert "6789套(间) ÷ 6600套(间) = 102.86%" in found.text


def test_mends_stand_at_the_end_each_with_its_project(site: Path) -> None:
    shown = page(site / "2022/checks.html")
    (mends,) = [one for one in shown.all("section") if one.inside and "导入时的修正" in one.text]
    assert len(mends.all("li")) == 14
    assert all(one.links() for one in mends.all("li"))


def test_findings_stand_on_the_project_and_the_department(site: Path) -> None:
    project = page(site / "2022/wenzhou/19.html")
    (question,) = project.all("section", "question")
    assert question.one("h2").text == "待核对：标明的完成率与目标、实际不符"
    assert [row.text for row in question.one("tbody").all("tr")] == [
        *("温州市级19（本项）6789 ÷ 6600102.86%", "省级146789 ÷ 6600102.86%"),
        "乐清本级446789 ÷ 4500150.87%",
    ]
    assert "6789 ÷ 113.15% ≈ 6000，各处都没有这个目标。" in question.text
    department = page(site / "2022/departments/housing.html").text
    assert "核对提示" in department
    assert "条待核对" in department
    quiet = page(site / "2022/province/3.html")
    assert quiet.all(cls="question") == []
    assert quiet.all(cls="doubt") == []


def test_the_data_names_the_codes_and_the_answers(site: Path) -> None:
    told = json.loads((site / "2022/data/projects.json").read_text(encoding="utf-8"))
    codes = {one["id"]: one["findings"] for one in told["projects"]}
    assert codes["2022/wenzhou/19"] == ["YQ304"]
    assert codes["2022/yueqing/44"] == ["YQ304", "YQ316"]
    assert sum(bool(found) for found in codes.values()) == len(
        {project for one in check_project(ROOT).findings for project in one.projects}
    )


def test_an_answer_takes_the_finding_off_the_strict_check(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    report = project / "content/2023/report.yaml"
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("value: 4", "value: 9", 1), encoding="utf-8")
    assert yqsite("check", "--strict", project=project).returncode == 1
    (project / "content/2023/answers.yaml").write_text(
        "answers:\n  - finding: YQ301\n    field: stated\n    who: 编辑部\n    when: 2024-01-02\n"
        "    why: 原文如此\n",
        encoding="utf-8",
    )
    assert yqsite("check", "--strict", project=project).returncode == 0
    build(project, "--strict")
    assert "原文如此（编辑部，2024-01-02）" in page(project / "site/2023/checks.html").text


def test_names_of_people_stay_out_where_the_site_names_nobody(tmp_path: Path) -> None:
    project = tmp_path / "project"
    (project / "content").parent.mkdir()
    shutil.copytree(ROOT / "content", project / "content")
    settings = project / "content/site.yaml"
    text = settings.read_text(encoding="utf-8")
    assert "show_people: true" in text
    settings.write_text(text.replace("show_people: true", "show_people: false"), encoding="utf-8")
    build(project)
    shown = "".join(
        file.read_text(encoding="utf-8")
        for pattern in ("*.html", "*.json", "*.csv")
        for file in (project / "site").rglob(pattern)
    )
    for name in ("仇永亲", "倪庆渊", "王孝"):
        assert name not in shown
