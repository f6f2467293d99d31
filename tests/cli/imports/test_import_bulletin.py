"""What a bulletin says beside its tables comes into a report that is there, or is named."""

from pathlib import Path

import pytest
import yaml

from tests.cli.verbs.answering import Done, data, ran
from tests.site.building import edited, small_project

PARAGRAPHS = (
    "<p>2023年度市级民生实事2项，其中1项超额完成。</p>"
    "<p>“新建学校”（市教育局）曾因进度滞后被市政府通报，经督办已如期完成。</p>"
)
TABLE = (
    "<table><tr><th>序号</th><th>项目内容</th><th>完成情况</th><th>完成成效</th><th>责任单位</th></tr>"
    "<tr><td>1</td><td>新建公路10公里</td><td>新建公路12公里。</td><td>超额完成</td>"
    "<td>市交通局</td></tr>"
    "<tr><td>2</td><td>新建学校1所</td><td>已建成，9月开学。</td><td>完成任务</td>"
    "<td>市教育局</td></tr></table>"
)
LISTS = ("stated", "notices")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


def imported(project: Path, *options: str) -> Done:
    file = project.parent / "通报.html"
    page = f"<!doctype html><meta charset='utf-8'>{PARAGRAPHS}{TABLE}"
    file.write_text(page, encoding="utf-8")
    call = ("import", str(file), "--year", "2023", "--level", "city", "--yes", *options)
    return ran(project, *call)


def without_lists(text: str) -> str:
    """report.yaml as it was before a bulletin came."""
    return text[: text.index("stated:\n")]


def test_figures_and_notices_of_the_paragraphs_come_in_with_the_tables(project: Path) -> None:
    edited(project / "content/2023/report.yaml", without_lists)
    done = imported(project)
    assert done.code == 0, done.err
    assert "  写明数字  正文写明的数字 2 个\n  通报      正文写明的被通报项目 1 个\n" in done.out
    report = data(project, "report.yaml")
    assert [(each["figure"], each["value"]) for each in report["stated"]] == [
        ("projects", "2"),
        ("exceeded", "1"),
    ]
    (notice,) = report["notices"]
    assert (notice["name"], notice["by"], notice["projects"]) == (
        *("新建学校", "市政府"),
        ["2023/city/2"],
    )
    assert ran(project, "check").code == 0


def test_they_come_in_also_where_published_words_change(project: Path) -> None:
    edited(project / "content/2023/report.yaml", without_lists)
    assert ran(project, "ledger", "--accept", "--date", "2024-01-05").code == 0
    done = imported(project)
    assert done.code == 0, done.err
    assert "其中 1 处改动了已公布的内容" in done.out
    assert set(LISTS) <= set(data(project, "report.yaml"))


def test_lists_that_are_there_stay_and_it_is_said(project: Path) -> None:
    before = data(project, "report.yaml")
    done = imported(project)
    assert done.code == 0, done.err
    assert "  未导入    正文写明的 stated 2 处：report.yaml 已有这一项，请核对\n" in done.out
    assert "  未导入    正文写明的 notices 1 处：report.yaml 已有这一项，请核对\n" in done.out
    after = data(project, "report.yaml")
    assert [after[name] for name in LISTS] == [before[name] for name in LISTS]


def test_a_table_of_a_part_of_the_year_states_no_result_of_the_year(project: Path) -> None:
    edited(project / "content/2023/report.yaml", without_lists)
    done = imported(project, "--period", "2023-08")
    assert done.code == 0, done.err
    assert "正文写明" not in done.out
    report = (project / "content/2023/report.yaml").read_text(encoding="utf-8")
    assert not set(LISTS) & set(yaml.safe_load(report))


@pytest.mark.parametrize("difference", ["", "\n"])
def test_a_bulletin_that_is_given_twice_is_said_once(tmp_path: Path, difference: str) -> None:
    """A copy is passed over; one that is stored otherwise says nothing new."""
    begin = "<!doctype html><meta charset='utf-8'>"
    pages = {"通报": PARAGRAPHS, "通报-副本": PARAGRAPHS + difference, "表": TABLE}
    for name, page in pages.items():
        (tmp_path / f"{name}.html").write_text(begin + page, encoding="utf-8")
    files = [str(tmp_path / f"{name}.html") for name in pages]
    done = ran(tmp_path, "new", "site", *files, "--year", "2023", "--yes")
    assert done.code == 0, done.err
    said = "  同一文件  通报-副本.html 与 通报.html 内容完全相同，不重复读取\n"
    assert (said in done.out) is (difference == "")
    report = data(tmp_path / "site", "report.yaml")
    assert len(report["sources"]) == (3 if difference else 2)
    assert len(report["stated"]) == 2
    assert [each["id"] for each in report["notices"]] == ["xin-jian-xue-xiao"]
