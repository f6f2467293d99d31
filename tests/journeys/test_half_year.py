"""The first table of a level tells of half a year: in its records, or in a file of the period."""

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.content.edit.progress_text import with_steps, without_periods
from generator.content.load import load
from generator.records import Content
from tests.importing.offices import imported, small_year
from tests.processes import yqsite
from tests.site.building import build, files
from tests.site.markup import page

COUNTY = ("county", "县级")
HALF = """2023年安和县民生实事上半年进展情况,,,,,,,,
序号,项目内容,完成情况,进度,完成率,计划进度,责任单位,存在问题,投资主体
1,新建幼儿园3所,已建成1所,按序时推进,40%,建成1所,市教育局,用地未批,县城投公司
2,新建养老驿站7家,已建成3家,按序时推进,42.86%,,市民政局,,
,新增托位500个,已新增200个,超额完成,40%,,市教育局,,县国投公司
3,新改建农村公路30公里,路基完工,,,,市交通局,,
"""
QUARTERS = """2023年安和县民生实事前三季度进展情况,,,
序号,项目内容,完成情况,责任单位
1,新建幼儿园3所,已建成2所,市教育局
2,新建养老驿站7家,已建成6家,市民政局
3,新改建农村公路30公里,铺设沥青20公里,市交通局
"""
YEAR = """2023年安和县民生实事完成情况,,,,
序号,项目内容,完成情况,完成成效,责任单位
1,新建幼儿园3所,已建成3所,完成任务,市教育局
2,新建养老驿站7家,已建成8家,超额完成,市民政局
3,新改建农村公路30公里,已建成30公里,完成任务,市交通局
"""

MONEY = """2023年安和县民生实事上半年进展情况,,,,
序号,项目内容,完成情况,投资完成率,责任单位
1,新建幼儿园3所,已建成1所,40%,市教育局
2,新建养老驿站7家,,62.5%,市民政局
"""


def taken(project: Path, name: str, text: str, **options: object) -> None:
    file = project.parent / name
    file.write_text(text, encoding="utf-8")
    done = imported(project, file, year="2023", **options)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same table in its records, and with a file of the period beside them."""
    folder = tmp_path_factory.mktemp("forms")
    one, other = (
        small_year(folder / name, COUNTY, outcomes=("按序时推进",)) for name in ("one", "other")
    )
    taken(one, "half.csv", HALF)
    taken(other, "half.csv", HALF, period="2023-H1")
    return one, other


def without_positions(content: Content) -> Content:
    (report,) = content.reports
    steps = tuple(replace(step, position=None) for step in report.steps)
    return replace(content, reports=(replace(report, steps=steps),))


def records_of(project: Path, name: str = "county.yaml") -> str:
    return (project / "content/2023" / name).read_text(encoding="utf-8")


def test_the_words_stand_in_the_records_with_their_period(forms: tuple[Path, Path]) -> None:
    one, other = forms
    assert not (one / "content/2023/progress").exists()
    first = records_of(one).partition("source:")[0]
    assert (
        first[first.index("results:") :]
        == """\
results:
      - period: 2023-H1
        text: 已建成1所
        outcome: 按序时推进
        share: 40
        departments: [市教育局]
        extra:
          存在问题: 用地未批
          投资主体: 县城投公司
          计划进度: 建成1所
        """
    )
    assert "period" not in records_of(other)


def test_both_forms_are_the_same_content_and_the_same_site(forms: tuple[Path, Path]) -> None:
    one, other = (load(project).content for project in forms)
    (report,) = one.reports
    assert without_positions(one) == without_positions(other)
    assert [step.actual for step in report.steps] == [
        "已建成1所",
        "新建养老驿站7家：已建成3家；新增托位500个：已新增200个",
        "路基完工",
    ]
    first, second = report.steps[:2]
    assert (first.plan, str(first.percent), first.outcome and first.outcome.word) == (
        "建成1所",
        "40",
        "按序时推进",
    )
    assert (first.note, second.percent) == ("存在问题：用地未批", None)
    assert second.note == "新建养老驿站7家：按序时推进，42.86%；新增托位500个：超额完成，40%"
    assert not any(result.is_stated for project in report.projects for result in project.results)
    assert report.projects[0].results[0].extra == (("投资主体", "县城投公司"),)
    sites = []
    for project in forms:
        build(project)
        sites.append(files(project / "site"))
    assert sites[0] == sites[1]


def test_what_comes_later_moves_them_and_loses_nothing(
    forms: tuple[Path, Path], tmp_path: Path
) -> None:
    one, other = (
        shutil.copytree(project, tmp_path / project.name, ignore=shutil.ignore_patterns("site"))
        for project in forms
    )
    before = files(one / "content")
    taken(one, "half.csv", HALF)
    assert files(one / "content") == before  # the same file once more changes nothing
    for project in (one, other):
        taken(project, "quarters.csv", QUARTERS)
        taken(project, "year.csv", YEAR)
    for name in ("progress/2023-H1.yaml", "progress/2023-01--09.yaml"):
        assert records_of(one, name) == records_of(other, name)
    assert without_positions(load(one).content) == without_positions(load(other).content)
    assert "period" not in records_of(one)
    assert records_of(one).count("已建成3所") == records_of(other).count("已建成3所") > 0


def test_another_table_of_the_same_period_changes_its_words_there(
    forms: tuple[Path, Path], tmp_path: Path
) -> None:
    one = shutil.copytree(forms[0], tmp_path / "one", ignore=shutil.ignore_patterns("site"))
    taken(one, "more.csv", HALF.replace("已建成1所", "已建成2所"))
    assert "period" not in records_of(one)
    steps = load(one).content.reports[0].steps
    assert [step.actual for step in steps][::2] == ["已建成2所", "路基完工"]


def test_several_times_in_one_run_keep_every_word(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project", COUNTY, outcomes=("按序时推进",))
    sources = []
    for name, text in (("half.csv", HALF), ("quarters.csv", QUARTERS), ("year.csv", YEAR)):
        sources.append(tmp_path / name)
        sources[-1].write_text(text, encoding="utf-8")
    done = imported(project, *sources, year="2023")
    assert done.returncode == 0, done.stderr
    (report,) = load(project).content.reports
    assert [project.results[0].text for project in report.projects] == [
        "已建成3所",
        "已建成8家",
        "已建成30公里",
    ]
    assert [step.period for step in report.steps] == ["2023-H1"] * 3 + ["2023-01--09"] * 3


def test_the_ledger_knows_them_and_says_where_they_stand(
    forms: tuple[Path, Path], tmp_path: Path
) -> None:
    one = shutil.copytree(forms[0], tmp_path / "one", ignore=shutil.ignore_patterns("site"))
    assert yqsite("ledger", "--accept", project=one).returncode == 0
    assert "steps[2023-H1].actual" in records_of(one, "changes.yaml")
    file = one / "content/2023/county.yaml"
    file.write_text(records_of(one).replace("已建成1所", "已建成2所", 1), encoding="utf-8")
    done = yqsite("check", project=one)
    assert done.returncode == 1
    assert "content/2023/county.yaml:9:9: YQ220" in done.stderr
    file.write_text(records_of(one).replace("已建成2所", "已建成1所", 1), encoding="utf-8")
    amended = ("2023/county/1:steps[2023-H1].percent", "--to", "42%")
    grounds = ("--why", "错字", "--who", "县政府办", "--date", "2023-08-01")
    done = yqsite("amend", "--field", *amended, *grounds, "--yes", project=one)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "share: 42" in records_of(one)
    taken(one, "quarters.csv", QUARTERS)  # the words are moved: nothing of them has changed
    assert yqsite("check", project=one).returncode == 0


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        (
            "county.jsonl",
            (
                '{"number": "1", "title": "甲", "results": [{"period": "2023-H1", "text": "一", '
                '"share": "40.50", "departments": ["县教育局"], "source": {"document": "a", '
                '"table": 1, "row": "2"}}]}\n'
            ),
            (
                '{"number": "1", "title": "甲", "results": [{"departments": ["县教育局"], '
                '"source": {"document": "a", "table": 1, "row": "2"}}]}\n'
            ),
        ),
        (
            "county.csv",
            (
                "number,title,period,text,share,departments,document,table,row\n"
                "1,甲,2023-H1,一,40.50,县教育局,a,1,2\n"
            ),
            (
                "number,title,period,text,share,departments,document,table,row\n"
                "1,甲,,,,县教育局,a,1,2\n"
            ),
        ),
    ],
)
def test_lines_and_tables_of_records_are_moved_too(name: str, text: str, left: str) -> None:
    made, course = without_periods(name, text, lambda entry: f"2023/county/{entry['number']}")
    assert made == left
    assert with_steps("", "2023-H1", course["2023-H1"]).partition("\n")[2] == (
        "period: 2023-H1\n"
        "projects:\n"
        "  - project: 2023/county/1\n"
        "    actual: 一\n"
        "    percent: '40.50'\n"
        "    source: {document: a, table: 1, row: 2}\n"
    )


def test_a_share_of_investment_is_never_shown_without_its_head(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project", COUNTY)
    file = tmp_path / "money.csv"
    file.write_text(MONEY, encoding="utf-8")
    assert imported(project, file, year="2023").returncode == 0
    (report,) = load(project).content.reports
    assert [(step.percent_head, str(step.percent)) for step in report.steps] == [
        ("投资完成率", "40"),
        ("投资完成率", "62.5"),
    ]
    build(project)
    site = project / "site"
    shown = 0
    for name in ("index", "2023/projects", "2023/county/index", "2023/county/1", "2023/print"):
        words = page(site / f"{name}.html").text
        shown += words.count("投资完成率")
        assert "完成比例" not in words
        assert words.replace("投资完成率", "").count("完成率") == 0
    assert shown >= 5
    assert "投资完成率40%" in page(site / "2023/county/1.html").text
    assert "各项注明投资完成率，40%—62.5%" in page(site / "index.html").text
    rows = (site / "2023/data/progress.csv").read_text(encoding="utf-8-sig").splitlines()
    assert rows[0].endswith(",share_head")
    assert rows[1].endswith(",投资完成率")
