"""Every cell of a row is held against what was written of it, to the character."""

from pathlib import Path

import pytest

from generator.importing import LevelName, Reading, Target, Update, new_level, read_source, settle
from generator.importing.updating.level_tables import LevelTable
from generator.problems import ProblemsFound
from tests.importing.offices import imported, reading, small_year

HEAD = "序号,项目内容,完成情况,完成成效,完成比例,责任单位,责任人,备注\n"
ROW = "1,新建学校2所,已建3所,超额完成,150%,市教育局,张三,含分校\n"


def written(folder: Path, text: str) -> tuple[Reading, Update]:
    """A table, read, and what is written of it as a new level."""
    project = small_year(folder, outcomes=("按序时推进",))
    found = reading(project, read_source("a.csv", text.encode()))
    (level,) = found.levels
    update = Update()
    tables = [LevelTable("", "", level.projects)]
    new_level("content/2023", Target("2023", LevelName("city", "市级", "市级")), tables, update)
    return found, update


def test_every_character_of_a_table_is_counted_where_it_went(tmp_path: Path) -> None:
    found, update = written(tmp_path, HEAD + ROW + "填表人：某某\n")
    settle(found, update.written, is_course=False)
    account = found.account
    assert (account.cells, account.heads, account.placed, account.lost) == (17, 8, 8, 0)
    assert (account.signs_of_heads, account.signs_written, account.signs_parting) == (27, 27, 1)


@pytest.mark.parametrize(
    ("column", "words", "parting"),
    [
        *((0, "1.", 1), (0, "０１", 1), (1, "1．新建学校2所", 2), (2, "1.已建3所", 2)),  # noqa: RUF001
        *(
            (3, "按序时推进(65%)", 3),
            (4, "100.00%", 4),
            (4, "0.50%", 2),
            (4, "96.50%", 2),
            (4, "96.5", 0),
            (4, "基本持平", 0),
        ),
        *((5, "市教育局、市民政局", 1), (6, "张 三", 0), (6, "无", 1), (6, "张三；李四", 1)),
        (7, "约3.5万", 0),
    ],
)
def test_signs_that_only_part_words_need_not_be_written(
    column: int, words: str, parting: int, tmp_path: Path
) -> None:
    cells = ["1", "新建学校2所", "已建3所", "", "", "市教育局", "张三", "含分校"]
    cells[column] = words
    found, update = written(tmp_path, HEAD + ",".join(cells))
    settle(found, update.written, is_course=False)
    assert found.account.lost == 0
    assert found.account.signs_parting == parting


@pytest.mark.parametrize("name", ["title", "text", "outcome", "share", "departments", "people"])
def test_words_that_were_not_written_stop_the_import(name: str, tmp_path: Path) -> None:
    found, update = written(tmp_path, HEAD + ROW)
    for entries in update.written.by_row.values():
        for entry in entries:
            entry.pop(name, None)  # type: ignore[attr-defined]
    with pytest.raises(ProblemsFound) as stopped:
        settle(found, update.written, is_course=False)
    (problem,) = stopped.value.problems
    columns = {"title": 2, "text": 3, "outcome": 4, "share": 5, "departments": 6, "people": 7}
    assert (problem.code, problem.at.line, problem.at.column) == ("YQ713", 2, columns[name])


def test_heads_that_stand_twice_keep_their_words_apart(tmp_path: Path) -> None:
    head = HEAD.replace("\n", ",备注\n")
    found, update = written(tmp_path, head + ROW.replace("\n", ",另有1所\n"))
    settle(found, update.written, is_course=False)
    (project,) = found.levels[0].projects
    assert dict(project.results[0].extra) == {"备注": "含分校", "备注(2)": "另有1所"}


def test_what_a_step_does_not_hold_is_named(tmp_path: Path) -> None:
    """A record has its own department; another one in a table of a month is said, not lost."""
    project = small_year(tmp_path / "project", outcomes=("按序时推进",))
    year, month = tmp_path / "year.csv", tmp_path / "month.csv"
    year.write_text("序号,项目内容,责任单位\n1,新建学校2所,市教育局\n", encoding="utf-8")
    assert imported(project, year, year="2023").returncode == 0
    month.write_text(
        "序号,项目内容,进展情况,责任单位\n1,新建学校2所,主体完工,市住建局\n", encoding="utf-8"
    )
    done = imported(project, month, year="2023", period="2023-08")
    assert done.returncode == 0, done.stderr
    assert "not used  month.csv #1 D2: 市住建局" in done.stdout
    assert ", 0 lost." in done.stdout


ITEMS = (
    "序号,项目内容,完成情况,责任单位\n1,教育,,\n"
    "1.1,新建学校,已建,市教育局\n{},扩建学校,已扩,市教育局\n"
)


@pytest.mark.parametrize(("number", "named"), [("1.2", []), ("1.3", ["1.3"])])
def test_the_number_of_an_item_is_its_project_and_its_part(
    number: str, named: list[str], tmp_path: Path
) -> None:
    found, update = written(tmp_path, ITEMS.format(number))
    settle(found, update.written, is_course=False)
    assert [cell.text for _, cell in found.account.beside] == named
    assert found.account.lost == 0


def test_a_row_with_a_title_and_what_its_items_say_is_held_by_them(tmp_path: Path) -> None:
    text = HEAD + "1,养老,,,,市民政局,,\n,新建驿站,已建,完成任务,,市民政局,,\n"
    found, update = written(tmp_path, text)
    settle(found, update.written, is_course=False)
    assert found.account.lost == 0


def test_the_word_of_a_sum_in_a_column_of_programmes_is_named(tmp_path: Path) -> None:
    text = "工程,项目内容,完成情况,责任单位\n教育工程,新建学校,已建,市教育局\n合计,,1所,\n"
    found, update = written(tmp_path, text)
    settle(found, update.written, is_course=False)
    assert sorted(cell.text for _, cell in found.account.beside) == ["1所", "合计"]
    assert found.account.lost == 0
