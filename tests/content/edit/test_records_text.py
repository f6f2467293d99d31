"""Rule 11: many projects are JSON lines; whichever the format, an import updates it."""

import json
from pathlib import Path

from generator.content.edit.records_text import MANY, edit_records
from tests.importing.offices import imported, projects, small_year
from tests.processes import yqsite

HEAD = "序号,项目内容,完成情况,完成成效,责任单位\n"


def many(number: int, done: str = "已建成") -> str:
    rows = [f"{n},新建第{n}处服务点,{done},完成任务,市教育局\n" for n in range(1, number + 1)]
    return HEAD + "".join(rows)


def test_rule_11_from_2_000_projects_on_a_level_is_json_lines(tmp_path: Path) -> None:
    assert MANY == 2_000
    project = small_year(tmp_path / "project")
    table = tmp_path / "a.csv"
    table.write_text(many(MANY), encoding="utf-8")
    assert imported(project, table, year="2023").returncode == 0
    file = project / "content/2023/city.jsonl"
    before = file.read_text(encoding="utf-8").splitlines()
    assert len(before) == MANY
    assert not (project / "content/2023/city.yaml").exists()
    checked = yqsite("check", project=project)
    assert checked.returncode == 0, checked.stderr
    table.write_text(many(MANY).replace("7处服务点,已建成", "7处服务点,已完工", 1), "utf-8")
    assert imported(project, table, year="2023").returncode == 0
    after = file.read_text(encoding="utf-8").splitlines()
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert [json.loads(line)["number"] for line in changed] == [7]


def test_one_project_less_is_yaml(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    table = tmp_path / "a.csv"
    table.write_text(many(40), encoding="utf-8")
    assert imported(project, table, year="2023").returncode == 0
    assert (project / "content/2023/city.yaml").is_file()


def test_a_level_in_csv_is_updated_and_other_rows_stay(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    file = project / "content/2023/city.csv"
    file.write_text(
        "number,title,text,outcome,departments\n"
        '1,新建学校2所,"已建成2所",完成任务,市教育局\n'
        '2,改造公园3个,"改造,3个",完成任务,市住建局\n',
        encoding="utf-8",
    )
    table = tmp_path / "a.csv"
    table.write_text(
        HEAD + "1,新建学校2所,已建成3所,超额完成,市教育局\n3,修路,已修,完成任务,市交通局\n",
        encoding="utf-8",
    )
    done = imported(project, table, year="2023")
    assert done.returncode == 0, done.stderr
    assert [(p.number, p.results[0].text) for p in projects(project)] == [
        ("1", "已建成3所"),
        ("2", "改造,3个"),
        ("3", "已修"),
    ]
    assert '2,改造公园3个,"改造,3个",完成任务,市住建局' in file.read_text(encoding="utf-8")


def test_a_csv_gets_the_columns_that_new_words_need() -> None:
    text = 'number,title,text\n1,"甲\n乙",一\n2,丙,二\n'

    def change(entries: list[dict[str, object]]) -> None:
        entries[1]["key"] = "2-b"

    assert edit_records("a.csv", text, change) == (
        'number,title,text,key\n1,"甲\n乙",一,\n2,丙,二,2-b\n'
    )
