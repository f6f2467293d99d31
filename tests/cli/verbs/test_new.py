"""A new site from an office's files: what is written, what is asked, what is left to be filled."""

import subprocess
from pathlib import Path

import pytest
import yaml

from tests.processes import ROOT, at_a_prompt, yqsite

FILES = ROOT / "tests/cases/clerk"
WORKBOOK = "2023年安和县民生实事完成情况.xlsx"
BULLETIN = "关于2023年度安和县民生实事项目完成情况的通报.docx"
PLAN = "2023年民生实事项目责任分解表.xlsx"


def new(project: Path, *arguments: str) -> tuple[int, str]:
    done = yqsite("--lang", "zh", "new", "site1", *arguments, project=project)
    return done.returncode, done.stdout + done.stderr


def content(project: Path, name: str) -> dict[str, object]:
    text = (project / "site1/content" / name).read_text(encoding="utf-8")
    data = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - every value as it is written
    assert isinstance(data, dict)
    return data


def test_two_files_become_a_site_in_one_command(tmp_path: Path) -> None:
    code, said = new(tmp_path, str(FILES / WORKBOOK), str(FILES / BULLETIN), "--yes")
    assert code == 0, said
    site = content(tmp_path, "site.yaml")
    assert (site["title"], site["publisher"]) == ("安和县民生实事", "安和县人民政府办公室")
    assert (site["official"], site["show_people"]) == ("draft", "false")
    report = content(tmp_path, "2023/report.yaml")
    assert report["title"] == "2023年度安和县民生实事项目完成情况"
    assert report["published"] == "2024-01-08"
    assert report["levels"] == [
        {
            "id": "province",
            "label": "省级",
            "title": "2023年度省政府民生实事项目完成情况（安和县）",
        },
        {"id": "county", "label": "县级", "title": "2023年度安和县民生实事项目完成情况"},
    ]
    assert report["outcomes"] == [
        {"word": "超额完成", "kind": "exceeded"},
        {"word": "完成任务", "kind": "met"},
    ]
    departments = content(tmp_path, "2023/departments.yaml")["departments"]
    assert isinstance(departments, list)
    assert len(departments) == 11
    records = [
        content(tmp_path, f"2023/{level}.yaml")["projects"] for level in ("province", "county")
    ]
    assert [len(projects) for projects in records if isinstance(projects, list)] == [12, 28]
    home = (tmp_path / "site1/site/index.html").read_text(encoding="utf-8")
    assert "安和县" in home
    # the same tables stand in both files: read once
    assert said.count("只导入前者") == 2
    assert (tmp_path / "site1/content/documents" / BULLETIN).is_file()
    # one value is left to a person, and the place of it is said
    assert said.count("  请填写  ") == 1
    assert "content/pages/corrections.md:7" in said


def test_nothing_of_the_sample_is_in_it(tmp_path: Path) -> None:
    assert new(tmp_path, str(FILES / WORKBOOK), "--yes")[0] == 0
    every = [file for file in (tmp_path / "site1").rglob("*") if file.is_file()]
    text = "".join(file.read_bytes().decode(errors="ignore") for file in every)
    for word in ("乐清", "温州", "yueqing", "wenzhou", "海塘", "论坛"):
        assert word not in text


def test_a_plan_begins_a_year_and_its_county_is_a_guess_that_is_said(tmp_path: Path) -> None:
    code, said = new(tmp_path, str(FILES / PLAN), "--yes")
    assert code == 0, said
    assert "安和县（推测，请核对）" in said
    report = content(tmp_path, "2023/report.yaml")
    assert (report["title"], report["words"]) == (
        "2023年度安和县民生实事项目",
        {"county": "安和县"},
    )
    assert "outcomes" not in report
    # no source is signed
    assert content(tmp_path, "site.yaml")["publisher"] == "【请填写】"


def test_a_year_and_a_month_at_once(tmp_path: Path) -> None:
    code, said = new(tmp_path, str(FILES / "4月进展.xlsx"), str(FILES / WORKBOOK), "--yes")
    assert code == 0, said
    steps = content(tmp_path, "2023/progress/2023-04.yaml")["projects"]
    assert isinstance(steps, list)
    assert len(steps) == 40
    assert steps[0]["project"] == "2023/province/1"
    assert (steps[0]["percent"], steps[0]["word"]) == ("33", "按序时推进")


def test_without_a_year_it_stops_and_names_the_option(tmp_path: Path) -> None:
    table = tmp_path / "表.csv"
    table.write_text(
        "序号,项目名称,完成情况,完成成效,责任单位\n1,新建公厕8座,已建成8座,完成任务,县住建局\n",
        encoding="utf-8",
    )
    code, said = new(tmp_path, str(table), "--yes")
    assert (code, "--year" in said) == (2, True)
    assert not (tmp_path / "site1").exists()
    code, said = new(tmp_path, str(table), "--yes", "--year", "2024", "--county", "平阳县")
    assert code == 0, said
    assert "浙江省" in said
    assert content(tmp_path, "2024/report.yaml")["title"] == "2024年度平阳县民生实事项目完成情况"


def test_a_pasted_table_is_of_the_level_of_its_offices(tmp_path: Path) -> None:
    table = tmp_path / "2018年实事.txt"
    table.write_text(
        "类别 | 序号 | 项目名称 | 2018年建设内容 | 2018年7月进展情况 | 责任单位 |\n"
        "完成投资 | 实施情况 |\n"
        "一、社保 | 1 | 居民养老保险 | 按时缴费补贴 | 56280 | 收缴7652万元。 | 市人社局 |\n"
        "2 | 农房保险 | 由市里统一投保 | 144 | 63.1万户已投保。 | 市民政局 |\n",
        encoding="utf-8",
    )
    code, said = new(tmp_path, str(table), "--yes", "--county", "安和县")
    assert code == 0, said
    assert content(tmp_path, "2018/report.yaml")["levels"] == [{"id": "city", "label": "市级"}]


def test_a_folder_with_content_is_left_as_it_is(tmp_path: Path) -> None:
    assert new(tmp_path, str(FILES / PLAN), "--yes")[0] == 0
    before = (tmp_path / "site1/content/site.yaml").read_bytes()
    code, said = new(tmp_path, str(FILES / WORKBOOK), "--yes")
    assert (code, "site1 中已有内容" in said) == (2, True)
    assert (tmp_path / "site1/content/site.yaml").read_bytes() == before


def test_what_cannot_be_read_leaves_nothing(tmp_path: Path) -> None:
    prose = tmp_path / "总结.txt"
    prose.write_text("2025年全县30件实事，到9月底办完19件。剩下的正在办理。\n", encoding="utf-8")
    code, said = new(tmp_path, str(prose), "--yes")
    assert (code, "总结.txt" in said) == (1, True)
    assert not (tmp_path / "site1").exists()


@pytest.mark.parametrize("answers", ["是\nzhang@example.org\n否\n", "n\n\nn\n"])
def test_it_asks_what_the_files_do_not_say(tmp_path: Path, answers: str) -> None:
    done = answered(tmp_path, answers, FILES / WORKBOOK, FILES / BULLETIN)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("？") == 3
    site = content(tmp_path, "site.yaml")
    says_yes = answers.startswith("是")
    assert site["show_people"] == ("true" if says_yes else "false")
    assert site["contact"] == ("zhang@example.org" if says_yes else "")
    marks = (tmp_path / "site1/content/pages/corrections.md").read_text(encoding="utf-8")
    assert ("【请填写】" in marks) is not says_yes


def test_without_files_it_begins_an_empty_county_that_builds(tmp_path: Path) -> None:
    code, said = new(tmp_path, "--yes", "--year", "2024", "--county", "平阳县")
    assert code == 0, said
    assert (tmp_path / "site1/site/2024/index.html").is_file()
    assert content(tmp_path, "2024/report.yaml")["levels"] == [{"id": "county", "label": "县级"}]
    checked = yqsite("check", project=tmp_path / "site1")
    assert checked.returncode == 0
    assert [code for code in ("YQ340", "YQ343") if code in checked.stderr] == ["YQ340", "YQ343"]


def test_a_name_that_fits_two_projects_is_asked_about(tmp_path: Path) -> None:
    source = tmp_path / "通报.txt"
    source.write_text(
        "2023年度安和县民生实事项目完成情况\n"
        "“建成公厕”（县住建局）曾因进度滞后被县政府通报，现已完成。\n"
        "序号 | 项目内容 | 完成情况 | 完成成效 | 责任单位 | 责任人\n"
        "1 | 城东建成公厕2座 | 已建成2座 | 完成任务 | 县住建局 | 张三\n"
        "2 | 城西建成公厕3座 | 已建成3座 | 完成任务 | 县住建局 | 张三\n"
        "3 | 新建绿道5公里 | 已建成6公里 | 超额完成 | 县水利局 | 李四\n",
        encoding="utf-8",
    )
    done = answered(tmp_path, "安和县人民政府办公室\nn\n\n2\nn\n", source)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("？") == 5
    (notice,) = content(tmp_path, "2023/report.yaml")["notices"]  # type: ignore[misc]
    assert (notice["projects"], notice["match"]) == (["2023/county/2"], "inferred")


def answered(project: Path, answers: str, *sources: Path) -> "subprocess.CompletedProcess[str]":
    """The site of sources, with a person who answers."""
    return at_a_prompt("--lang", "zh", "-C", project, "new", "site1", *sources, said=answers)


def test_nobody_answers(tmp_path: Path) -> None:
    done = at_a_prompt("--lang", "zh", "-C", tmp_path, "new", "x", FILES / PLAN)
    assert done.returncode == 2
    assert "--yes" in done.stderr
    assert not (tmp_path / "x").exists()
