"""Rule 2: which rows are projects, which items, which further results; and what each keeps."""

from pathlib import Path

import pytest

from generator.importing import read_source
from generator.importing.rows.drafts import ProjectDraft
from generator.problems import ProblemsFound
from tests.importing.offices import imported, projects, reading, small_year

HEAD = "序号,项目内容,完成情况,完成成效,责任单位\n"


def drafts(folder: Path, text: str, name: str = "a.csv") -> list[ProjectDraft]:
    project = small_year(folder)
    (level,) = reading(project, read_source(name, text.encode())).levels
    return level.projects


def shape(projects: list[ProjectDraft]) -> list[tuple[object, ...]]:
    return [(p.number, p.title, [(r.title, r.text) for r in p.results]) for p in projects]


def test_rule_2_rows_under_one_number_with_titles_of_their_own_are_items(tmp_path: Path) -> None:
    text = HEAD + (
        "1,新建驿站7家,新建13家,超额完成,市民政局\n"
        ",新增托位500个,新增600个,超额完成,\n"
        "2,修路,已修,完成任务,市交通局\n"
    )
    assert shape(drafts(tmp_path, text)) == [
        ("1", "", [("新建驿站7家", "新建13家"), ("新增托位500个", "新增600个")]),
        ("2", "修路", [("", "已修")]),
    ]


def test_rule_2_a_row_with_its_title_alone_is_the_title_of_its_items(tmp_path: Path) -> None:
    text = "序号 | 项目内容 | 完成情况\n1 | 养老 | \n | 新建驿站7家 | 新建13家\n | 托位 | 600个"
    (found,) = drafts(tmp_path, text.replace(" | ", ","))
    assert found.title == "养老"
    assert [r.title for r in found.results] == ["新建驿站7家", "托位"]
    assert found.source is not None
    assert found.source.cells == ("1", "养老", "")


def test_rule_2_a_part_is_an_item_where_the_whole_stands_in_the_table(tmp_path: Path) -> None:
    text = HEAD + (
        "1,教育,,,\n1.1,新建学校,已建,完成任务,市教育局\n1.2,扩建学校,已扩,完成任务,市教育局\n"
        "2.1,修路,已修,完成任务,市交通局\n"
    )
    assert shape(drafts(tmp_path, text)) == [
        ("1", "教育", [("新建学校", "已建"), ("扩建学校", "已扩")]),
        ("2.1", "修路", [("", "已修")]),
    ]


def test_a_table_in_which_no_row_has_a_number_has_no_items(tmp_path: Path) -> None:
    text = HEAD + ",学校,已建,完成任务,市教育局\n,公园,已建,完成任务,市住建局\n"
    assert [p.number for p in drafts(tmp_path, text)] == ["", ""]


def test_a_row_that_sums_up_others_is_no_project(tmp_path: Path) -> None:
    text = HEAD + "1,学校,已建,完成任务,市教育局\n合计,,2所,,\n,全县,3所,,\n"
    assert [p.title for p in drafts(tmp_path, text)] == ["学校"]


def test_a_number_without_a_title_is_a_question(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    table = tmp_path / "a.csv"
    table.write_text(HEAD + "1,学校,已建,完成任务,市教育局\n2,,已修,完成任务,市交通局\n", "utf-8")
    done = imported(project, table, year="2023")
    assert (done.returncode, "a.csv:3: YQ724" in done.stderr) == (1, True)


def test_each_result_keeps_the_columns_of_its_own_row(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    table = tmp_path / "表.csv"
    table.write_text(
        "序号,项目内容,完成情况,完成成效,责任单位,投资,投资\n"
        "1,新建学校2所,已建成2所,完成任务,市教育局,500,400\n"
        ",,操场已完工,完成任务,市住建局,80,\n",
        encoding="utf-8",
    )
    done = imported(project, table, year="2023")
    assert done.returncode == 0, done.stderr
    (read,) = projects(project)
    assert [dict(result.extra) for result in read.results] == [
        {"投资": "500", "投资(2)": "400"},
        {"投资": "80"},
    ]
    assert read.extra == ()
    assert [result.source.cells for result in read.results] == [
        ("1", "新建学校2所", "已建成2所", "完成任务", "市教育局", "500", "400"),
        ("", "", "操场已完工", "完成任务", "市住建局", "80", ""),
    ]
    assert read.results[1].source.raw == " |  | 操场已完工 | 完成任务 | 市住建局 | 80 | "


def test_rule_8_a_share_is_a_number_and_keeps_its_head(tmp_path: Path) -> None:
    text = (
        "序号,项目内容,完成情况,累计完成率,投资完成率,责任单位,配合单位,分管领导,完成时限\n"
        "1,学校,已建,96.64%,70%,市教育局,市住建局、市水利局,张三,10月底前\n"
        "2,公园,已建,见备注,80%,市住建局,,李四,年底\n"
    )
    first, second = [project.results[0] for project in drafts(tmp_path, text)]
    assert (first.share, first.share_head) == ("96.64", "累计完成率")
    assert first.extra == (("投资完成率", "70%"),)
    assert first.assisting == ("市住建局", "市水利局")
    assert (first.leaders, first.people, first.deadline) == (("张三",), (), "10月底前")
    assert (second.share, second.outcome) == ("", "")
    assert dict(second.extra) == {"投资完成率": "80%", "累计完成率": "见备注"}


def test_what_the_person_gives_is_marked_as_supplied(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    table = tmp_path / "a.csv"
    table.write_text("序号,项目内容,完成情况\n1,学校,已建\n", encoding="utf-8")
    imported(project, table, year="2023", outcome="完成任务", department="市教育局")
    (read,) = projects(project)
    assert set(read.results[0].supplied) == {"outcome", "departments"}
    assert read.results[0].printed_departments == ("市教育局",)


def test_a_row_without_outcome_or_department_is_read_and_named(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    table = tmp_path / "a.csv"
    rows = "1,学校,已建,,\n2,公园,已建,完成任务,市住建局\n"
    table.write_text(HEAD + rows, encoding="utf-8")
    done = imported(project, table, year="2023")
    assert done.returncode == 0, done.stderr
    assert "rows 2 have no outcome" in done.stdout
    first, second = [record.results[0] for record in projects(project)]
    assert (first.outcome, first.departments, first.supplied) == (None, (), ())
    assert second.outcome is not None


def test_who_answers_beside_who_leads_is_a_department_too(tmp_path: Path) -> None:
    text = (
        "序号,项目内容,完成情况,完成成效,牵头单位,责任单位,配合单位\n"
        "1,新建公园3个,已建成,完成任务,市教育局,市教育局、市住建局,市民政局\n"
        "2,改造厕所9座,已改造,完成任务,市民政局,市水利局,\n"
    )
    first, second = [project.results[0] for project in drafts(tmp_path / "read", text)]
    assert (first.departments, first.assisting) == (("市教育局", "市住建局"), ("市民政局",))
    assert (second.departments, second.assisting) == (("市民政局", "市水利局"), ())
    project = small_year(tmp_path / "written")
    file = tmp_path / "a.csv"
    file.write_text(text, encoding="utf-8")
    assert imported(project, file, year="2023").returncode == 0  # every word is accounted for
    written = [record.results[0].printed_departments for record in projects(project)]
    assert written == [first.departments, second.departments]
    assert imported(project, file, year="2023", lang="zh").stdout.endswith("没有改动。\n")
    nobody = text.replace("市教育局、市住建局", "县各有关单位").replace("市水利局", "各相关部门")
    first = drafts(tmp_path / "nobody", nobody)[0].results[0]
    assert (first.departments, dict(first.extra)) == (("市教育局",), {"责任单位": "县各有关单位"})


SHARES = (
    "序号,项目内容,完成情况,完成比例,责任单位\n"
    "1,学校,已建。,100%,市教育局\n2,公园,已建。,已完成,市住建局\n3,桥,在建。,50%,市交通局\n"
    "4,站,等待批复。,未启动,市交通局\n5,路,改为新建。,变更办结,市交通局\n6,渠,在建。,见备注,市水利局\n"
    "7,井,等待批复。,未启动,市水利局\n8,塘,在建。,按序时推进(65%),市水利局\n9,堤,常年巡查。,持续推进,市水利局\n"
)


def test_a_word_in_a_column_of_shares_is_an_outcome_once_it_is_listed(tmp_path: Path) -> None:
    words = ("已完成", "未启动", "变更办结", "按序时推进")
    project = small_year(tmp_path, outcomes=words)
    (level,) = reading(project, read_source("a.csv", SHARES.encode())).levels
    found = [p.results[0] for p in level.projects]
    assert [(r.share, r.outcome, dict(r.extra)) for r in found] == [
        ("100", "", {}),
        ("", "已完成", {}),
        ("50", "", {}),
        ("", "未启动", {}),
        ("", "变更办结", {}),
        ("", "", {"完成比例": "见备注"}),  # says nothing of what came
        ("", "未启动", {}),
        ("65", "按序时推进", {}),
        ("", "", {"完成比例": "持续推进"}),  # has no end, and so no share
    ]


def test_a_word_in_a_column_of_shares_that_nobody_listed_is_asked_about(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as found:
        reading(small_year(tmp_path), read_source("a.csv", SHARES.encode()))
    asked = [(problem.code, problem.found) for problem in found.value.problems]
    assert asked == [
        ("YQ727", word) for word in ("已完成", "未启动", "变更办结", "未启动", "按序时推进")
    ]


def test_a_word_beside_an_outcome_stays_under_its_own_head(tmp_path: Path) -> None:
    text = (
        "序号,项目内容,完成情况,完成成效,完成比例\n"
        "1,学校,已建。,完成任务,已完成\n2,桥,在建。,完成任务,80%\n"
    )
    (level,) = reading(small_year(tmp_path), read_source("a.csv", text.encode())).levels
    first = level.projects[0].results[0]
    assert (first.outcome, dict(first.extra)) == ("完成任务", {"完成比例": "已完成"})
