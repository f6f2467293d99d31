"""Monthly tables become the course of a year on the pages of the projects that they are about."""

from pathlib import Path

import pytest

from tests.importing.offices import imported, projects, small_year
from tests.processes import yqsite
from tests.site.building import build
from tests.site.markup import page

YEAR = "序号,项目内容,责任单位,责任人\n1,新建学校2所,市教育局,张三\n2,改造公园3个,市住建局,李四\n"
AUGUST = (
    "序号,项目名称,8月计划进度,实际进度情况,进度\n"
    "1,新建学校2所,主体完工,主体已完工,按序时推进(65%)\n"
    "2,改造公园,完成1个,完成2个,80%\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    made = small_year(tmp_path / "project", outcomes=("按序时推进",))
    year = tmp_path / "year.csv"
    year.write_text(YEAR, encoding="utf-8")
    assert imported(made, year, year="2023").returncode == 0
    return made


def month(project: Path, text: str, period: str = "2023-08") -> tuple[int, str]:
    file = project.parent / "month.csv"
    file.write_text(text, encoding="utf-8")
    done = imported(project, file, year="2023", period=period)
    return done.returncode, done.stdout + done.stderr


def test_a_month_is_joined_to_the_records_and_shown_on_their_pages(project: Path) -> None:
    code, said = month(project, AUGUST)
    assert code == 0, said
    assert "2 rows read, 2 projects" in said
    assert ", 0 lost." in said
    assert [record.results[0].text for record in projects(project)] == ["", ""]
    assert month(project, AUGUST.replace("8月", "9月").replace("65", "90"), "2023-09")[0] == 0
    build(project)
    shown = page(project / "site/2023/city/1.html").text
    for words in ("年度进程", "2023年8月", "65%", "计划：主体完工", "实际：主体已完工", "90%"):
        assert words in shown
    course = shown[shown.index("年度进程") :]  # above it stands the newest step
    assert course.index("2023年8月") < course.index("2023年9月")
    home = page(project / "site/index.html").text
    assert "截至9月" in home
    assert "全部完成" not in home


def test_the_same_month_twice_changes_nothing_and_a_correction_one_line(project: Path) -> None:
    month(project, AUGUST)
    file = project / "content/2023/progress/2023-08.yaml"
    before = file.read_text(encoding="utf-8")
    assert "Nothing changes." in month(project, AUGUST)[1]
    assert file.read_text(encoding="utf-8") == before
    commented = before.replace("    plan: 主体完工\n", "    plan: 主体完工  # 已核实\n")
    file.write_text(commented, encoding="utf-8")
    month(project, AUGUST.replace("65%", "66%"))
    first = commented.index("project: 2023/city/2")
    one, two = commented[:first], commented[first:]
    corrected = one.replace("percent: 65", "percent: 66").replace("doc-2", "doc-3")
    assert file.read_text(encoding="utf-8") == corrected + two


def test_a_row_that_fits_no_record_surely_is_a_question(project: Path) -> None:
    code, said = month(project, AUGUST.replace("改造公园", "治理河道"))
    assert code == 1
    assert "YQ732" in said
    assert "改造公园3个" in said
    assert not (project / "content/2023/progress").exists()


def test_a_wrong_period_is_wrong_usage(project: Path) -> None:
    code, said = month(project, AUGUST, "August")
    assert (code, "2022-08" in said) == (2, True)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("period: 2023-08", "period: 2023-07", "YQ222 period"),
        ("project: 2023/city/1", "project: 2023/city/9", "YQ209"),
        ("project: 2023/city/2", "project: 2023/city/1", "YQ210"),
        ("word: 按序时推进", "word: 差不多", "YQ206"),
        ("percent: 65", "percent: 多半", "YQ203"),
    ],
)
def test_a_slip_in_the_file_is_named(project: Path, old: str, new: str, words: str) -> None:
    month(project, AUGUST)
    file = project / "content/2023/progress/2023-08.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    done = yqsite("check", project=project)
    assert done.returncode == 1
    assert words in done.stderr
    assert "progress/2023-08.yaml" in done.stderr


def test_a_notice_names_its_period(project: Path) -> None:
    report = project / "content/2023/report.yaml"
    notice = (
        "notices:\n  - id: late\n    name: 新建学校2所\n    by: 省里\n    reason: 滞后\n"
        "    period: 2023-Q3\n    projects: [2023/city/1]\n    match: exact\n"
    )
    report.write_text(report.read_text(encoding="utf-8") + notice, encoding="utf-8")
    build(project)
    shown = page(project / "site/2023/notices.html").text
    assert "曾于2023年第三季度因滞后被省里通报。" in shown


def test_quarters_stand_behind_their_last_month(project: Path) -> None:
    for period in ("2023-Q3", "2023-Q1", "2023-10", "2023-09", "2023-03", "2023-04"):
        assert month(project, AUGUST, period)[0] == 0
    build(project)
    shown = page(project / "site/2023/city/1.html").text
    shown = shown[shown.index("年度进程") :]
    periods = ("3月", "第一季度", "4月", "9月", "第三季度", "10月")
    places = [shown.index(f"2023年{period}") for period in periods]
    assert places == sorted(places)
    assert "截至10月" in page(project / "site/index.html").text
