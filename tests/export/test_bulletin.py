"""The bulletin of a county of any shape: a column for what is printed, and no word more."""

from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace

from generator.content.load import load
from generator.export.bulletin import Bulletin, BulletinTable, bulletin_of
from generator.records import Level, Outcome, OutcomeKind, Project, Report, ReportWords, Result
from tests.processes import ROOT
from tests.site.county import write_county

BASE = load(ROOT / "tests/golden/everything").content.reports[0]
MET, BEHIND, ON_TRACK = (
    Outcome("完成任务", OutcomeKind.MET),
    Outcome("滞后", OutcomeKind.BEHIND),
    Outcome("按序时推进", OutcomeKind.ON_TRACK),
)
OVER = Outcome("超额完成", OutcomeKind.EXCEEDED)
BARE = replace(
    BASE.projects[0].results[0],
    text="",
    outcome=None,
    departments=(),
    printed_departments=(),
    people=(),
)


def result(text: str = "", outcome: Outcome | None = None, title: str = "") -> Result:
    return replace(BARE, text=text, outcome=outcome, title=title)


def project(number: str, title: str, *results: Result, programmes: tuple[str, ...] = ()) -> Project:
    return replace(
        BASE.projects[0],
        id=f"2023/county/{number}",
        number=number,
        key=number,
        title=title,
        results=tuple(replace(one, part=n) for n, one in enumerate(results, start=1)),
        programmes=programmes,
        measures=(),
    )


def county(*projects: Project, words: ReportWords | None = None) -> Report:
    """A report of one level with these projects."""
    level = Level("county", "县级", "2023年度民生实事项目表")
    return replace(
        BASE,
        levels=(level,),
        projects=projects,
        steps=(),
        words=words or ReportWords(),
    )


def texts(table: BulletinTable) -> list[list[str]]:
    """The words of each row; a cell that goes on with the one above is an arrow."""
    return [[cell.text if cell.rows else "↑" for cell in row] for row in table.rows]


def only(report: Report) -> tuple[Bulletin, BulletinTable]:
    made = bulletin_of(report)
    (table,) = made.tables
    return made, table


def test_a_plan_has_no_column_of_results_outcomes_or_departments() -> None:
    made, table = only(county(project("1", "新建学校2所"), project("2", "修路3公里", result())))
    assert made.opening == ("2023年度民生实事共计2项。",)
    assert table.heads == ("序号", "项目内容")
    assert texts(table) == [["1", "新建学校2所"], ["2", "修路3公里"]]


def test_words_are_counted_as_they_are_printed_the_least_first() -> None:
    made, table = only(
        county(
            project("1", "甲", result("已完成。", MET)),
            project("2", "乙", result("在建。", BEHIND)),
            project("3", "丙", result("已开工。")),
            project("4", "丁", result("在建。", ON_TRACK)),
            words=ReportWords("重点任务", "上半年进展", "安和县"),
        )
    )
    assert made.opening == (
        "2023年安和县重点任务共计4项，其中滞后1项、按序时推进1项、完成任务1项、1项原文未注明。",
    )
    assert table.heads == ("序号", "项目内容", "完成情况", "完成成效")
    assert [row[3] for row in texts(table)] == ["完成任务", "滞后", "", "按序时推进"]


def test_one_level_that_is_done_says_how_many_were_exceeded_and_names_no_level() -> None:
    made, _ = only(
        county(project("1", "甲", result("成。", MET)), project("2", "乙", result("成。", OVER)))
    )
    assert made.opening == (
        "2023年度民生实事共计2项，全部完成年度目标任务。",
        "其中1项超额完成、占比50.00%。",
    )


def test_no_share_of_all_is_claimed_where_some_print_no_word() -> None:
    made, _ = only(
        county(project("1", "甲", result("成。")), project("2", "乙", result("成。", OVER)))
    )
    assert made.opening == (
        "2023年度民生实事共计2项，其中超额完成1项、1项原文未注明。",
        "其中1项超额完成。",
    )


def test_each_head_of_shares_has_a_column() -> None:
    share = replace(result("在建。"), share=Decimal("96.64"), share_head="投资完成率")
    plain = replace(result("在建。"), share=Decimal("50.0"))
    _, table = only(county(project("1", "甲", share), project("2", "乙", plain)))
    assert table.heads == ("序号", "项目内容", "年度完成情况", "投资完成率", "完成率")
    assert [row[3:] for row in texts(table)] == [["96.64%", ""], ["", "50%"]]


def test_items_have_rows_under_one_number_and_a_title_alone_stands_above_them() -> None:
    items = (result("成。", MET, "幼儿园3所"), result("在建。", title="食堂20个"))
    _, table = only(county(project("3", "", *items), project("4", "办好教育", *items)))
    assert texts(table) == [
        ["3", "幼儿园3所", "成。", "完成任务"],
        ["↑", "食堂20个", "在建。", ""],
        ["4", "办好教育", "", ""],
        ["↑", "幼儿园3所", "成。", "完成任务"],
        ["↑", "食堂20个", "在建。", ""],
    ]
    assert [row[0].rows for row in table.rows] == [2, 0, 3, 0, 0]


def test_programmes_inside_each_other_have_a_column_each() -> None:
    first, second = ("一、重点", "（一）教育"), ("一、重点", "（二）出行")
    _, table = only(
        county(
            project("1", "甲", result("成。"), programmes=first),
            project("2", "乙", result("成。"), programmes=first),
            project("3", "丙", result("成。"), programmes=second),
            project("4", "丁", result("成。"), programmes=("二、其他",)),
        )
    )
    assert table.heads[:3] == ("名称", "二级名称", "项目内容")
    assert [row[:3] for row in texts(table)] == [
        ["一、重点", "（一）教育", "(1)甲"],
        ["↑", "↑", "(2)乙"],
        ["↑", "（二）出行", "(3)丙"],
        ["二、其他", "", "(4)丁"],
    ]


def test_cells_that_were_merged_are_one_again_and_names_that_are_none_a_dash() -> None:
    named = replace(
        result("成。"),
        printed_departments=("县教育局",),
        printed_assisting=("县住建局",),
        people=("甲一",),
        leaders=("甲二",),
        deadline="10月底前",
    )
    below = replace(named, inherited=("departments", "people", "deadline"), text="在建。")
    _, table = only(
        county(project("1", "甲", named), project("2", "乙", below), project("3", "丙", result()))
    )
    assert table.heads[3:] == ("责任单位", "配合单位", "责任人", "分管领导", "完成时限")
    assert [row[3:] for row in texts(table)] == [
        ["县教育局", "县住建局", "甲一", "甲二", "10月底前"],
        ["↑", "县住建局", "↑", "甲二", "↑"],
        ["—", "—", "—", "—", ""],
    ]


def test_a_county_with_two_tables_has_each_under_its_title(tmp_path: Path) -> None:
    made = bulletin_of(load(write_county(tmp_path)).content.reports[0])
    assert made.opening == (
        (
            "2025年安和县实事项目共计5项、主要目标1项，"
            "其中滞后1项、按序时推进1项、完成任务1项、3项原文未注明。"
        ),
    )
    first, second = made.tables
    assert (first.title, second.title) == ("县级《实事项目》", "县级《经济发展主要目标》")
    assert second.heads == ("序号", "项目内容", "完成情况", "完成率")
    assert texts(second) == [["1", "地区生产总值增长6%", "增长6.3%。", "105%"]]
    assert [row[2:4] for row in texts(first)] == [
        ["3", "新建幼儿园3所"],
        ["↑", "改造中小学食堂20个"],
        ["（四）", "改造农村公路40公里"],
        ["5", "新建客运站1座"],
        ["6", "建成敬老院2所"],
        ["—", "启用县城北部停车场"],
    ]


def test_each_of_several_levels_has_its_tables(tmp_path: Path) -> None:
    report = load(write_county(tmp_path)).content.reports[0]
    others = (Level("city", "市级", "市级实事"), Level("town", "镇级"))
    made = bulletin_of(replace(report, levels=(*report.levels, *others)))
    assert [table.title for table in made.tables] == [
        *("县级《实事项目》", "县级《经济发展主要目标》", "市级实事", "镇级实事项目")
    ]
    assert made.opening[1] == ("县级实事项目5项、主要目标1项；市级实事项目0项；镇级实事项目0项。")
