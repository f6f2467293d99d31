"""What dropping files on the program does: the first make a site, later ones are added to it."""

import io
from pathlib import Path

import pytest

from generator.cli import run
from generator.cli.beginning.dropped_files import CALL
from generator.cli.project_folder import path_from_here
from tests.importing.book_files import book, row
from tests.journeys.office_files import BULLETIN, MENDED, TABLE, office_files
from tests.processes import yqsite


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    office_files(tmp_path)
    return tmp_path


def drop(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *names: str, answers: str = "", lang: str = "zh"
) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(answers))
    files = [str(folder / name) for name in names]
    return run(["--lang", lang, "-C", str(folder), "start", *files])


def test_without_files_it_says_what_to_drop_and_writes_nothing(folder: Path) -> None:
    before = sorted(folder.iterdir())
    done = yqsite("--lang", "zh", "start", project=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "请把 Excel 表格和 Word 通报一起选中，拖到“开始”图标上。\n"
        "程序用它们在旁边的文件夹“报告”中建立网站，不会改动原来的文件。\n"
    )
    assert sorted(folder.iterdir()) == before


def test_the_first_files_make_a_site_and_later_ones_are_imported(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert drop(folder, monkeypatch, TABLE, BULLETIN, answers="否\nmzss@anhe.example\n否\n") == 0
    project = folder / "报告"
    page = project / "site/2024/county/6.html"
    assert "完成任务" in page.read_text(encoding="utf-8")
    assert drop(folder, monkeypatch, MENDED, answers="是\n") == 0
    assert "超额完成" in page.read_text(encoding="utf-8")
    said = capsys.readouterr().out
    assert "  ~ 县级第6项 完成成效\n    - 完成任务\n    + 超额完成\n" in said
    assert said.endswith(f"网站首页：{path_from_here(project)}/site/index.html\n")
    assert drop(folder, monkeypatch) == 0
    said = capsys.readouterr().out
    assert said.startswith("网站在文件夹“报告”中。以后收到新的表格，拖到“开始”图标上即可导入。\n")
    assert said.endswith("/报告/site/index.html\n")
    assert "yqsite" not in said


def test_what_is_filled_in_by_hand_is_on_the_site_after_a_start_without_files(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert drop(folder, monkeypatch, TABLE, BULLETIN, answers="否\n\n否\n") == 0
    capsys.readouterr()
    assert drop(folder, monkeypatch) == 0
    said = capsys.readouterr().out
    (mark,) = (line for line in said.splitlines() if line.startswith("  请填写"))
    page = folder / "报告/content/pages/corrections.md"
    number = int(mark.split("corrections.md:")[1].split()[0])
    lines = page.read_text(encoding="utf-8").split("\n")
    assert "【请填写】" in lines[number - 1]
    assert "用记事本打开" in said
    text = page.read_text(encoding="utf-8").replace("【请填写】", "0000-1234567")
    page.write_text(text, encoding="utf-8")
    assert drop(folder, monkeypatch) == 0
    assert "请填写" not in capsys.readouterr().out
    assert "0000-1234567" in (folder / "报告/site/corrections.html").read_text(encoding="utf-8")


def test_what_is_not_agreed_to_is_not_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert drop(folder, monkeypatch, TABLE, BULLETIN, answers="否\n\n否\n") == 0
    records = folder / "报告/content/2024/county.yaml"
    before = records.read_bytes()
    assert drop(folder, monkeypatch, MENDED, answers="否\n") == 0
    assert records.read_bytes() == before


def test_tables_of_another_year_are_refused_with_both_years(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert drop(folder, monkeypatch, TABLE, BULLETIN, answers="否\n\n否\n") == 0
    records = folder / "报告/content/2024/county.yaml"
    before = records.read_bytes()
    heads = row(2, "序号", "项目内容", "完成情况", "完成成效", "责任单位")
    first = row(3, 1, "新建幼儿园2所", "新建2所。", "完成任务", "县教育局")
    title = row(1, "2025年安和县民生实事项目完成情况")
    (folder / "今年.xlsx").write_bytes(book(title, heads, first))
    assert drop(folder, monkeypatch, "今年.xlsx", answers="否\n") == 2
    assert "文件写的是 2025 年，这里的报告是 2024 年，未作改动。" in capsys.readouterr().err
    title = row(1, "2022年安和县民生实事项目完成情况")
    (folder / "前年.xlsx").write_bytes(book(title, heads, first))
    assert drop(folder, monkeypatch, "前年.xlsx", answers="是\n") == 2
    assert "文件写的是 2022 年，这里的报告是 2024 年，未作改动。" in capsys.readouterr().err
    assert sorted(each.name for each in (folder / "报告/content").glob("2*")) == ["2024"]
    assert records.read_bytes() == before


def test_files_come_from_the_call_that_windows_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    names = f"{folder / 'A&B！.xlsx'}"
    monkeypatch.setenv(CALL, f'cmd.exe /c ""C:\\民生 实事\\开始.cmd" {names}"')
    assert drop(folder, monkeypatch) == 2
    assert "A&B！.xlsx" in capsys.readouterr().err
    assert not (folder / "报告").exists()


def test_in_english_the_folder_has_an_english_name_unless_there_is_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert drop(folder, monkeypatch, TABLE, BULLETIN, answers="n\n\nn\n", lang="en") == 0
    assert (folder / "report/site/index.html").is_file()
    assert drop(folder, monkeypatch, lang="zh") == 0
    assert "网站在文件夹“report”中" in capsys.readouterr().out
