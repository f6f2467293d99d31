"""As a clerk: is it right, what is wrong where, and may everybody see this?"""

import csv
from pathlib import Path

from tests.processes import yqsite
from tests.site.building import build, edited, files, words
from tests.site.markup import page

PEOPLE = ("赵甲", "钱乙", "孙丙", "李丁", "周戊", "吴己", "郑庚", "王辛")


def test_a_check_finds_the_doubt_and_a_build_goes_on(project: Path) -> None:
    checked = yqsite("check", project=project)
    assert checked.returncode == 0
    assert "content/2025/report.yaml:46:12: YQ301" in checked.stdout + checked.stderr
    assert yqsite("check", "--strict", project=project).returncode == 1
    built = yqsite("build", project=project)
    assert (built.returncode, "40 projects" in built.stdout) == (0, True)


def test_a_corrected_result_is_on_its_page_and_in_the_counts(project: Path) -> None:
    build(project)
    edited(
        project / "content/2025/dongyi.yaml",
        lambda text: text.replace(
            "改造公路危桥2座，其余正在施工。\n        outcome: 正在办理",
            "改造公路危桥3座。\n        outcome: 已办结",
        ).replace("target: 3, actual: 2, unit: 座", "target: 3, actual: 3, unit: 座"),
    )
    build(project)
    shown = page(project / "site/2025/dongyi/8.html").text
    assert "改造公路危桥3座。" in shown
    assert "其余正在施工" not in shown
    home = page(project / "site/index.html").text
    assert "28项原文写作“已办结”" in home
    assert "1项原文写作“正在办理”" in home


def test_a_word_that_is_none_of_the_countys_is_named_with_its_cell(project: Path) -> None:
    edited(
        project / "content/2025/anhe.csv",
        lambda text: text.replace("建成公厕8座。,已办结", "建成公厕8座。,完成任务"),
    )
    done = yqsite("--lang", "zh", "check", project=project)
    assert done.returncode == 1
    assert "content/2025/anhe.csv:12:" in done.stderr
    assert "YQ206" in done.stderr
    assert "已办结" in done.stderr


def test_a_department_that_nobody_knows_is_named_with_its_cell(project: Path) -> None:
    edited(
        project / "content/2025/anhe.csv",
        lambda text: text.replace(
            "建成公厕8座。,已办结,县综合行政执法局", "建成公厕8座。,已办结,县城管局"
        ),
    )
    done = yqsite("--lang", "zh", "check", project=project)
    assert done.returncode == 1
    assert "content/2025/anhe.csv:12:" in done.stderr
    assert "县城管局" in done.stderr


def test_names_that_are_not_public_are_in_no_file(county: Path) -> None:
    with_names = {
        name: [person for person in PEOPLE if person in words(content)]
        for name, content in files(county).items()
        if not name.endswith(".png")
    }
    assert len(with_names) > 80
    assert {name: found for name, found in with_names.items() if found} == {}


def test_an_exported_table_has_every_row_of_the_county(project: Path, tmp_path: Path) -> None:
    done = yqsite("export", "csv", "--output", str(tmp_path / "out.csv"), project=project)
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    rows = [row for row in csv.reader(text.splitlines()) if any(row)]
    assert sum("建成" in cell or "改造" in cell for row in rows for cell in row) > 30
    for title in ("新建托育园3家", "新建避灾场所7处"):
        assert title in text
