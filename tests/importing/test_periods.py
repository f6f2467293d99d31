"""Rule 9: 上半年, 截至 and 1-9月 in title, head or file name mean progress."""

from pathlib import Path

import pytest

from generator.importing.periods import period_in
from tests.importing.offices import imported, projects, small_year


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2023年上半年民生实事完成情况", "2023-H1"),
        ("截至8月底进展情况", "2023-08"),
        ("民生实事进展（截止到2023年9月30日）", "2023-09"),
        ("截至时间：2023年6月30日", "2023-06"),
        ("截止日期: 2023-06-30", "2023-06"),
        ("数据截至2023.9.30", "2023-09"),
        ("更新至2023年8月31日", "2023-08"),
        ("报送截止时间：2023年7月5日", ""),  # when it is to be handed in
        ("截至2023.12", ""),
        ("1-9月完成情况", "2023-01--09"),
        ("1至6月民生实事推进情况", "2023-01--06"),
        ("前三季度重点工作", "2023-01--09"),
        ("第二季度民生实事进展", "2023-Q2"),
        ("8月份工作进展", "2023-08"),
        ("工作进展（8月）", "2023-08"),
        ("推进情况（2023.8.31）", "2023-08"),
        ("完成情况（2022.8.31）", ""),
        ("完成情况（8.31分）", ""),
        ("工作计划（8月）", ""),
        ("2023年8月实事工程进展", "2023-08"),
        ("2022年上半年完成情况", ""),  # another year's
        ("截至12月底完成情况", ""),  # the year's result
        ("1-12月完成情况", ""),
        ("8月计划", ""),
        ("10月底前完成", ""),
        ("2023年度完成情况", ""),
        ("截至13月", ""),
    ],
)
def test_rule_9_a_period_by_its_words(text: str, period: str) -> None:
    assert period_in([text], "2023") == period


PLAN = "序号,项目内容,责任单位\n1,新建学校2所,市教育局\n2,改造公园3个,市住建局\n"
HEAD = "序号,项目内容,{head}\n1,新建学校2所,主体完工\n2,改造公园3个,已开工\n"


@pytest.mark.parametrize(
    ("name", "head", "title", "period"),
    [
        ("a.csv", "截至8月底完成情况", "", "2023-08"),
        ("a.csv", "完成情况", "2023年上半年民生实事\n", "2023-H1"),
        ("1-9月进展.csv", "完成情况", "", "2023-01--09"),
        ("8月.csv", "完成情况", "", "2023-08"),
        ("8月.csv", "完成情况", "2023年1—8月民生实事\n", "2023-01--08"),
    ],
)
def test_rule_9_such_a_table_is_a_step_with_its_source(
    name: str, head: str, title: str, period: str, tmp_path: Path
) -> None:
    project = small_year(tmp_path / "project")
    (tmp_path / "plan.csv").write_text(PLAN, encoding="utf-8")
    assert imported(project, tmp_path / "plan.csv", year="2023").returncode == 0
    (tmp_path / name).write_text(title + HEAD.format(head=head), encoding="utf-8")
    done = imported(project, tmp_path / name, year="2023")
    assert done.returncode == 0, done.stderr
    assert f"the table tells of {period}" in done.stdout
    text = (project / f"content/2023/progress/{period}.yaml").read_text(encoding="utf-8")
    assert "actual: 主体完工\n    source: {document: doc-2, table: 1, row: 1}" in text
    assert [p.results[0].text for p in projects(project)] == ["", ""]


def test_rule_9_the_year_alone_says_that_it_is_the_result(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    file = tmp_path / "截至11月.csv"
    file.write_text(HEAD.format(head="完成情况"), encoding="utf-8")
    done = imported(project, file, year="2023", period="2023")
    assert done.returncode == 0, done.stderr
    assert [p.results[0].text for p in projects(project)] == ["主体完工", "已开工"]


def test_the_first_table_of_a_year_may_be_one_of_progress(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    file = tmp_path / "a.csv"
    file.write_text(HEAD.format(head="完成情况"), encoding="utf-8")
    done = imported(project, file, year="2023", period="2023-09")
    assert done.returncode == 0, done.stderr
    assert [(p.title, p.results[0].is_stated) for p in projects(project)] == [
        ("新建学校2所", False),
        ("改造公园3个", False),
    ]
    assert (project / "content/2023/progress/2023-09.yaml").is_file()
