"""Levels that a table says row by row: in words of a column, or by ticks below their names."""

from pathlib import Path

import pytest
import yaml

from generator.importing import Choices, Facts, tables_of, vocabulary
from generator.importing.facts import LevelName
from generator.importing.grids import grids_of
from generator.importing.row_levels import labels_of_rows
from generator.importing.sources import read_document
from tests.cli.verbs.answering import Done, data, ran
from tests.importing.offices import small_year

FACTS = Facts((LevelName("county", "县级", ""),), frozenset(), {}, ())
WORDS = (
    "2023年民生实事,,,,\n序号,级别,项目名称,完成情况,责任单位\n"
    "1,省级,新建学校,已封顶。,市教育局\n2,县级,新建公园,已开放。,市住建局\n"
    "3,省,整修校舍,已整修。,市教育局\n"
)
TICKS = (
    "2023年民生实事,,,,,\n序号,项目名称,省级,市级,县级,完成情况,责任单位\n"
    "1,新建学校,√,,,已封顶。,市教育局\n2,新建公园,,,√,已开放。,市住建局\n"
    "3,整修校舍,√,,,已整修。,市教育局\n说明：级别按文件填列。,,,,,,\n"
)
PLACED = {"province": ["新建学校", "整修校舍"], "county": ["新建公园"]}


def labels(text: str) -> tuple[list[str], bool]:
    grids = grids_of(read_document("a.csv", text.encode()))
    return labels_of_rows(tables_of(grids, FACTS, vocabulary(), Choices()))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_year(tmp_path / "project", ("county", "县级"))


def run(project: Path, text: str, *options: str, answers: str = "") -> Done:
    file = project.parent / "表格.csv"
    file.write_text(text, encoding="utf-8")
    return ran(project, "import", str(file), "--year", "2023", *options, said=answers)


def titles(folder: Path) -> dict[str, list[str]]:
    files = [folder / f"{level}.yaml" for level in PLACED]
    records = {file.stem: file.read_text(encoding="utf-8") for file in files if file.exists()}
    return {
        level: [project["title"] for project in yaml.safe_load(text)["projects"]]
        for level, text in records.items()
    }


def test_the_labels_of_rows() -> None:
    assert labels(WORDS) == (["省级", "县级"], True)
    assert labels(TICKS) == (["省级", "县级"], True)
    # a row without a tick is of the level of its table
    assert labels(TICKS.replace("公园,,,√", "公园,,,")) == (["省级"], False)


@pytest.mark.parametrize(
    "text",
    [
        WORDS.replace("级别", "来源"),
        WORDS.replace("省级", "重点"),
        TICKS.replace("公园,,,√", "公园,√,,√"),  # two levels at once
        TICKS.replace("√", "500"),
    ],
)
def test_other_columns_say_no_level(text: str) -> None:
    assert labels(text) == ([], False)


@pytest.mark.parametrize("text", [WORDS, TICKS])
def test_a_level_that_the_report_lacks_is_one_question(project: Path, text: str) -> None:
    done = run(project, text, "--yes")
    assert (done.code, done.err.count("YQ733")) == (1, 1)
    assert "‘省级’" in done.err
    assert "请加 --create 新增这一级；若整张表属同一级，请用 --level 指明" in done.err
    done = run(project, text, answers="是\n是\n")
    assert done.code == 0, done.err
    assert "全部处理完毕" in done.out
    assert titles(project / "content/2023") == PLACED
    [first, _] = data(project, "province.yaml")["projects"]
    assert first["results"][0]["extra"] == ({"级别": "省级"} if text is WORDS else {"省级": "√"})
    # the same table again changes nothing
    assert "没有改动" in run(project, text, "--yes").out


def test_what_a_person_says_of_the_whole_table_goes_before(project: Path) -> None:
    done = run(project, WORDS, "--level", "县级", "--yes")
    assert done.code == 0, done.err
    assert titles(project / "content/2023") == {"county": ["新建学校", "新建公园", "整修校舍"]}


@pytest.mark.parametrize("text", [WORDS, TICKS])
def test_a_new_site_has_the_levels_of_the_rows(tmp_path: Path, text: str) -> None:
    (tmp_path / "表格.csv").write_text(text, encoding="utf-8")
    done = ran(tmp_path, "new", "site", str(tmp_path / "表格.csv"), "--yes")
    assert done.code == 0, done.err
    assert titles(tmp_path / "site/content/2023") == PLACED
    levels = data(tmp_path / "site", "report.yaml")["levels"]
    assert [level["label"] for level in levels] == ["省级", "县级"]
