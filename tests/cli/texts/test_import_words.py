"""What an import says in Chinese: the project and the field as an office names them."""

import subprocess
from pathlib import Path

import pytest

from tests.conftest import yqsite
from tests.importing.offices import small_year

HEAD = "序号,项目内容,完成情况,完成成效,责任单位\n"
ROWS = "1,新建学校2所,已建成2所,完成任务,市教育局\n2,改造公园3个,已改造3个,完成任务,\n"
FOOT = "填表人：某某,,,,\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_year(tmp_path / "project", ("county", "县级"))


def in_chinese(project: Path, text: str, *options: str) -> "subprocess.CompletedProcess[str]":
    file = project.parent / "表格.csv"
    file.write_text(text, encoding="utf-8")
    verb = ("--lang", "zh", "import", str(file), "--year", "2023", *options)
    return yqsite(*verb, project=project)


def test_the_account_counts_in_a_sentence_and_names_what_was_not_imported(project: Path) -> None:
    done = in_chinese(project, HEAD + ROWS + FOOT, "--yes")
    assert done.returncode == 0, done.stderr
    assert done.stdout == (
        "共读取 2 行、2 个项目，其中 1 行的责任单位沿用上一行；自动修正 0 处；"
        "15 个单元格全部处理完毕。\n"
        "  清点      写入项目 36 字，表头 18 字，分隔符号 0 字，未导入 6 字\n"
        "  未导入    表格.csv 第1张表 A4：填表人：某某\n"
        "  + 县级第1项  新建学校2所\n"
        "  + 县级第2项  改造公园3个\n"
        "已写入 content/documents/表格.csv, content/2023/report.yaml, content/2023/county.yaml。\n"
    )


def test_a_change_names_the_project_and_the_field(project: Path) -> None:
    in_chinese(project, HEAD + ROWS, "--yes")
    done = in_chinese(project, HEAD + ROWS.replace("已建成2所", "已建成3所"), "--dry-run")
    assert "  ~ 县级第1项 完成情况\n    - 已建成2所\n    + 已建成3所\n" in done.stdout
    assert done.stdout.endswith("未写入任何文件。\n")
    gone = in_chinese(project, HEAD + ROWS.partition("\n")[0] + "\n", "--dry-run")
    assert "  = 县级第 2 项不在表格中，予以保留；如须删去，请加 --replace\n" in gone.stdout


def test_what_was_taken_off_names_is_said_by_the_column(project: Path) -> None:
    head = "序号,项目内容,完成情况,完成成效,责任单位及责任人\n"
    rows = '1,新建学校2所,已建成2所,完成任务,"责任单位：市教育局\n责任人：王甲"\n'
    done = in_chinese(project, head + rows, "--yes")
    assert done.returncode == 0, done.stderr
    assert "  修正      县级第1项 责任人：“责任人：”→“”\n" in done.stdout
    assert "  修正      县级第1项 责任单位：“责任单位：”→“”\n" in done.stdout
