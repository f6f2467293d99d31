"""Rule 5: what a person has added or amended is not overwritten."""

from pathlib import Path

from tests.importing.offices import imported, projects, small_year
from tests.processes import yqsite

HEAD = "序号,项目内容,完成情况,完成成效,责任单位\n"
ONE = "1,新建学校2所,已建成2所,完成任务,市教育局\n"


def begun(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A project with one record of one table; the table; the file of the records."""
    project, table = small_year(tmp_path / "project"), tmp_path / "a.csv"
    table.write_text(HEAD + ONE, encoding="utf-8")
    assert imported(project, table, year="2023").returncode == 0
    return project, table, project / "content/2023/city.yaml"


def test_rule_5_an_amended_field_stays_as_the_ledger_has_it(tmp_path: Path) -> None:
    project, table, file = begun(tmp_path)
    assert yqsite("ledger", "--accept", project=project).returncode == 0
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("text: 已建成2所", "text: 已建成2所，均已开学"), "utf-8")
    ledger = project / "content/2023/changes.yaml"
    entry = (
        "changes:\n  - {project: 2023/city/1, field: 'results[0].text', kind: correction,\n"
        "     date: 2024-02-01, who: 市教育局, why: 核实, old: 已建成2所,\n"
        "     new: '已建成2所，均已开学'}\n"
    )
    ledger.write_text(ledger.read_text(encoding="utf-8") + entry, encoding="utf-8")
    done = imported(project, table, year="2023")
    assert done.returncode == 0, done.stderr
    assert "amended   city 1 results[0].text" in done.stdout
    assert projects(project)[0].results[0].text == "已建成2所，均已开学"


def test_rule_5_a_department_added_by_hand_stays(tmp_path: Path) -> None:
    project, table, file = begun(tmp_path)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("[市教育局]", "[市教育局, 市住建局]"), encoding="utf-8")
    table.write_text(HEAD + ONE.replace("2所,完", "2所。,完"), encoding="utf-8")
    assert imported(project, table, year="2023").returncode == 0
    result = projects(project)[0].results[0]
    assert (result.text, result.printed_departments) == ("已建成2所。", ("市教育局", "市住建局"))


def test_rule_5_a_column_that_is_not_there_empties_nothing(tmp_path: Path) -> None:
    project, table, _ = begun(tmp_path)
    table.write_text("序号,项目内容,完成情况\n1,新建学校2所,已建成3所\n", encoding="utf-8")
    assert imported(project, table, year="2023").returncode == 0
    result = projects(project)[0].results[0]
    assert (result.text, result.outcome and result.outcome.word) == ("已建成3所", "完成任务")
    assert result.printed_departments == ("市教育局",)


def test_rule_5_a_doubt_is_asked_and_the_answer_leads_on(tmp_path: Path) -> None:
    project, table, _ = begun(tmp_path)
    table.write_text(HEAD + ONE.replace("新建学校2所", "改扩建中小学校舍"), encoding="utf-8")
    asked = imported(project, table, year="2023")
    assert (asked.returncode, "--same 1=1" in asked.stderr) == (1, True)
    assert imported(project, table, year="2023", same="1=1").returncode == 0
    assert [(p.key, p.title) for p in projects(project)] == [("1", "改扩建中小学校舍")]


def test_rule_3_a_new_project_under_a_taken_number_gets_a_key_of_its_own(tmp_path: Path) -> None:
    project, table, _ = begun(tmp_path)
    table.write_text(HEAD + ONE.replace("新建学校2所", "疏浚河道"), encoding="utf-8")
    assert imported(project, table, year="2023", same="1=new").returncode == 0
    assert [(p.key, p.number) for p in projects(project)] == [("1", "1"), ("1-b", "1")]
