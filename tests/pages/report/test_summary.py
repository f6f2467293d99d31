"""The summary: counts, contradictions, courses and departments of invented counties."""

import re
from pathlib import Path

import pytest

from generator.analysis.report_facts import report_facts
from generator.content.load import load
from generator.pages.outline import outline_of
from generator.pages.parts.year.course_chart import chart_of
from generator.pages.parts.year.tally import tally_of
from tests.pages.counties import DEPARTMENTS, STATES, WORDS, Entry, plain, project, step, write
from tests.site.building import build
from tests.site.markup import Element, page

HOUSES = "新建住房{}套。"
DONE = "已新建住房309套，完成率120%。"


def built(folder: Path) -> Element:
    build(folder)
    return page(folder / "site/index.html")


def parts(home: Element) -> dict[str, Element]:
    """The sections of the page by their headings."""
    return {part.one("h2").text: part for part in home.all("section", "part")}


def two_levels(folder: Path) -> Path:
    """One work at two levels: the same was done, the higher target has the better word."""

    def row(target: int, outcome: str) -> Entry:
        measure = {"name": "住房", "target": target, "actual": 309, "unit": "套"}
        result = {"text": DONE, "outcome": outcome, "departments": ["县教育局"]}
        return project(1, HOUSES.format(target), result, measures=[measure])

    pending = {"text": "已建成，正在等待验收。", "outcome": "已完成"}
    levels = [{"id": "city", "label": "市级"}, {"id": "county", "label": "县级"}]
    work = {"id": "w", "title": "住房", "projects": ["2023/city/1", "2023/county/1"]}
    return write(
        folder,
        records={
            "city": [row(300, "超额完成任务")],
            "county": [row(200, "已完成"), project(2, "新建公园1个", pending)],
        },
        levels=levels,
        outcomes=WORDS,
        departments=DEPARTMENTS,
        undertakings=[work],
    )


@pytest.fixture(scope="module")
def doubted(tmp_path_factory: pytest.TempPathFactory) -> Element:
    return built(two_levels(tmp_path_factory.mktemp("doubted") / "project"))


def test_figures_that_contradict_each_other_stand_before_words(doubted: Element) -> None:
    section = parts(doubted)["有疑问的，先看这三处"]
    heads = [each.text for each in section.all("h3")]
    assert heads == [
        "同一个“120%”，2处都写",
        "1组相同的事，1组成效不同",
        "1项写作已完成，文字里还没有完",
    ]
    rates = [each.text for each in section.all("li", "contra-rate")]
    assert rates == ["目标300套实际309套，为目标的103%", "目标200套实际309套，为目标的155%"]
    rows = [each.text for each in section.all("ul")[1].all("li")]
    assert rows == ["市级1：目标300套▲ 超额完成任务", "县级1：目标200套✓ 已完成"]
    assert "“住房”实际数同为309套，成效用语不同。" in section.text


def test_distinct_works_and_open_doubts_stand_beside_the_claim(doubted: Element) -> None:
    assert doubted.one("h1").text == "3项民生实事，原文称全部完成"
    assert [part.text for part in doubted.one("h1").all("span", "owner")] == ["原文称"]
    counts = [each.text for each in doubted.one("ul", "counts").all("li")]
    assert counts[0] == "2件不同的事，1组重复只计一次"
    waiting = int(counts[1].partition("处")[0])
    assert waiting >= 3
    assert counts[1] == f"{waiting}处数字或用语有疑问，待核对，尚无答复"
    assert f"{waiting}处待核对。" in parts(doubted)["数字从哪里来"].text


def test_the_strip_says_what_it_shows(doubted: Element) -> None:
    assert "2个数字，都高于目标" in parts(doubted)


def running(folder: Path) -> Path:
    """Two months of ten projects with shares; one is behind, another has words alone."""
    rows = plain([{"departments": ["县公路局"]} for _ in range(10)])
    shares = {1: (5, 9), 2: (20, 41), **{number: (8, 16 + number) for number in range(3, 10)}}
    words = {1: "滞后", 2: "快于序时"}
    progress = {
        f"2023-0{month}": [
            step(number, words.get(number, "按序时推进"), percent=both[month - 1])
            for number, both in shares.items()
        ]
        for month in (1, 2)
    }
    progress["2023-02"].append(step(10, "按序时推进"))
    progress["2023-02"][0]["note"] = "雨天多"
    return write(
        folder,
        records={"county": rows},
        outcomes=[*WORDS, *STATES],
        progress=progress,
        departments=DEPARTMENTS,
    )


@pytest.fixture(scope="module")
def under_way(tmp_path_factory: pytest.TempPathFactory) -> Element:
    return built(running(tmp_path_factory.mktemp("running") / "project"))


def test_what_is_behind_stands_first_with_its_course(under_way: Element) -> None:
    assert [head for head in parts(under_way) if "疑问" not in head][:5] == [
        *("先看滞后的", "比1月变了什么", "每一格是一个项目", "其余各项的进度", "各期滞后几项")
    ]
    behind = parts(under_way)["先看滞后的"]
    assert behind.one("div", "course-share").text == "9%"
    assert "按月均分应到17%，差8个百分点" in behind.text
    assert "1月底5%，2月底9%；按月均分到2月底为17%。" in behind.text
    assert "原文：“雨天多”" in behind.text
    circles = [(each.attrs["cx"], each.attrs["cy"]) for each in behind.all("circle")]
    assert circles == [("8.33%", "95%"), ("16.67%", "91%")]
    (gap,) = behind.all("line", "course-gap")
    assert [gap.attrs[name] for name in ("x1", "y1", "x2", "y2")] == [
        *("16.67%", "91%", "16.67%", "83.33%")
    ]


def test_the_other_courses_begin_with_the_lowest(under_way: Element) -> None:
    others = parts(under_way)["其余各项的进度"].one("ul", "courses").all("li")
    assert [each.one("b").text for each in others] == [
        *("19%", "20%", "21%", "22%", "23%", "24%", "25%", "41%")
    ]


def test_squares_are_filled_to_their_share(under_way: Element) -> None:
    filled = [
        [square.attrs["class"].split()[-1] for square in group.all("a")]
        for group in under_way.all("ul", "squares")
    ]
    assert filled == [["f0"], ["f1", "f2", "f2", "f2", "f2", "f2", "f2", "f0"], ["f4"]]


def test_the_months_that_came_in_are_a_row_of_twelve(under_way: Element) -> None:
    months = parts(under_way)["各期滞后几项"]
    cells = months.one("p", "course-received").all("i")
    assert [each.text for each in cells] == ["1月1", "2月1", *(f"{n}月" for n in range(3, 13))]
    assert ["now" in each.classes for each in cells] == [True] * 2 + [False] * 10
    (tally,) = months.all("svg", "course-tally")
    lines = [(each.attrs["x1"], each.attrs["y1"], each.attrs["y2"]) for each in tally.all("line")]
    assert lines == [("4.17%", "12", "0"), ("12.5%", "12", "0")]
    assert months.one("div", "part-body").text.endswith(
        "1月、2月滞后1项。1月、2月各有一期，共19行；3月起还没有。"
    )


def test_a_department_is_squares_in_one_line_for_each_kind(under_way: Element) -> None:
    (block,) = under_way.one("ul", "departments").all("li")
    assert block.text.startswith("县公路局10项")
    paths = [(each.attrs["class"], each.attrs["d"]) for each in block.all("path")]
    assert paths == [
        ("over", "M0 5h12"),
        ("even", "M12 5h96"),
        ("inner", "M12 5h96"),
        ("behind", "M108 5h12"),
        ("inner", "M108 5h12"),
    ]


def trailing(folder: Path) -> Path:
    """Three months of seven projects: plans in percent, five behind, and one that caught up."""
    shares = {1: (10, 20, 15), 2: (5, 8, 9), 3: (4, 4, 30), 4: (5, 6, 7), 5: (5, 5, 5)}
    late = {1: "..x", 2: "xxx", 3: "xx.", 4: ".xx", 5: "x.x", 6: "..x"}
    progress: dict[str, list[Entry]] = {f"2023-0{month}": [] for month in (1, 2, 3)}
    for number in range(1, 8):
        for month in (1, 2, 3):
            word = "滞后" if late.get(number, "...")[month - 1] == "x" else "按序时推进"
            more: Entry = {"percent": shares[number][month - 1]} if number in shares else {}
            if number == 3:
                more["plan"] = f"计划完成{12 * month}%"
            progress[f"2023-0{month}"].append(step(number, word, **more))
    notice = {"id": "park", "name": "建设口袋公园4个", "by": "县政府", "reason": "进度滞后"}
    flag = {**notice, "match": "exact", "projects": ["2023/county/4"], "period": "2023-02"}
    return write(
        folder,
        records={"county": plain([{} for _ in range(7)])},
        outcomes=[*WORDS, *STATES],
        progress=progress,
        notices=[flag],
    )


@pytest.fixture(scope="module")
def behind_plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = trailing(tmp_path_factory.mktemp("trailing") / "project")
    build(project)
    return project / "site"


def test_everything_behind_is_there_with_how_long_and_by_how_much(behind_plan: Path) -> None:
    section = parts(page(behind_plan / "index.html"))["先看滞后的"]
    words = [block.text for block in section.all("div", "course-words")]
    assert [each.partition("↓")[0].split() for each in words] == [
        ["第5项", "新建幼儿园3所", "5%", "按月均分应到25%，差20个百分点"],
        ["第4项", "建设口袋公园4个", "7%", "按月均分应到25%，差18个百分点"],
        ["第2项", "改造农村公路12公里", "9%", "按月均分应到25%，差16个百分点"],
    ]
    assert [each.partition("滞后 ")[2] for each in words] == [
        "3月起写作“滞后”，2月写作“按序时推进”（5%）",
        "2月以来2期都写作“滞后”",
        "1月以来3期都写作“滞后”",
    ]
    (more,) = section.one("ul", "courses").all("li")
    assert more.one("b").text.startswith("15%")
    (alone,) = section.one("ul", "inline").all("li")
    assert alone.text == "第6项　改造农村公路12公里　3月起写作“滞后”，2月写作“按序时推进”"


def test_what_changed_stands_beside_the_month_before(behind_plan: Path) -> None:
    section = parts(page(behind_plan / "index.html"))["比2月变了什么"]
    assert section.all("p")[0].text == (
        "3月按序时推进2，滞后5：第1项（15%，2月20%）、第2项（9%，2月8%）、"
        "第4项（7%，2月6%）、第5项（5%，2月5%）等5项。2月按序时推进4，滞后3。"
    )
    moved = [
        (
            move.one("b").text,
            move.one("span", "move-words").text,
            move.one("span", "move-shares").text,
        )
        for move in section.one("ul", "moves").all("li")
    ]
    assert moved == [
        ("第5项", "按序时推进 → ↓ 滞后", "5% → 5%"),
        ("第1项", "按序时推进 → ↓ 滞后", "20% → 15%"),
        ("第6项", "按序时推进 → ↓ 滞后", ""),
        ("第3项", "滞后 → → 按序时推进", "4% → 30%"),
    ]
    assert section.all("p")[-1].text == "其余3项用语没有变。完成比例3项提高，1项没有动，1项降低。"


def test_a_share_below_the_sources_own_plan_is_said_and_drawn(behind_plan: Path) -> None:
    section = parts(page(behind_plan / "index.html"))["其余各项的进度"]
    assert "1项没有写作滞后，比例低于原文自己的计划：第3项（30%，计划36%）。" in section.text
    (item,) = section.one("ul", "courses").all("li")
    assert [path.attrs["d"] for path in item.all("path")] == [
        "M0 100L10 88L20 76L30 64",
        "M0 100L10 96L20 96L30 70",
        "M30 70h0",
    ]
    assert item.one("a", "doubt").attrs["href"] == "2023/county/3.html#check-1"
    shown = page(behind_plan / "2023/county/3.html")
    assert "原文计划3月底36%，差6个百分点。" in shown.text
    assert "虚线是原文的计划。" in shown.text


def test_the_feed_tells_of_each_month(behind_plan: Path) -> None:
    feed = (behind_plan / "feed.xml").read_text(encoding="utf-8")
    titles = re.findall("<title>(.*?)</title>", feed)
    assert titles[2:] == [
        *("2023年3月进展：按序时推进2，滞后5", "2023年2月进展：按序时推进4，滞后3"),
        "2023年1月进展：按序时推进4，滞后3",
    ]
    march = re.findall("<summary>(.*?)</summary>", feed)[1]
    assert march.endswith(
        "等5项。第5项由“按序时推进”变为“滞后”；第1项由“按序时推进”变为“滞后”；"
        "第6项由“按序时推进”变为“滞后”；第3项由“滞后”变为“按序时推进”。"
    )
    days = re.findall("<updated>(.*?)T", feed)
    assert days == ["2023-03-31", "2023-03-31", "2023-03-31", "2023-02-28", "2023-01-31"]


def test_a_notice_names_its_period_wherever_it_is_told(behind_plan: Path) -> None:
    home = page(behind_plan / "index.html")
    assert "曾于2023年2月因进度滞后被县政府通报。" in parts(home)["曾被通报的1项"].text
    shown = page(behind_plan / "2023/county/4.html")
    assert "曾于2023年2月因进度滞后被县政府通报。" in shown.text
    (lead,) = (each for each in home.all("meta") if each.attrs.get("name") == "description")
    assert "其中1个项目曾于2023年2月因进度滞后被县政府通报。" in lead.attrs["content"]


def test_columns_of_many_are_bars_on_one_scale(tmp_path: Path) -> None:
    late = {"2023-03": 12, "2023-04": 3, "2023-05": 0}
    progress = {
        period: [step(n, "滞后" if n <= number else "按序时推进") for n in range(1, 13)]
        for period, number in late.items()
    }
    rows = plain([{} for _ in range(12)])
    words = [*WORDS, *STATES]
    write(tmp_path, records={"county": rows}, outcomes=words, progress=progress)
    loaded = load(tmp_path)
    tally = tally_of(
        outline_of(loaded.site, report_facts(loaded.site, loaded.content.reports[-1], ()))
    )
    assert tally is not None
    assert (tally.is_bars, tally.height) == (True, 120)
    assert [(column.x, column.top) for column in tally.columns] == [
        ("20.83%", "0"),
        ("29.17%", "90"),
    ]
    assert [month.late for month in tally.months][2:6] == ["12", "3", "0", ""]
    assert tally.sentence.startswith("3月滞后12项，4月滞后3项，5月没有滞后的。")


def test_a_time_of_another_year_is_no_month_of_this_one(tmp_path: Path) -> None:
    progress = {
        "2022-12": [step(1, "滞后", percent="5")],
        "2023-03": [step(1, "滞后", percent="20")],
        "2024-01": [step(1, "按序时推进", percent="95")],
    }
    words = [*WORDS, *STATES]
    write(tmp_path, records={"county": plain([{}])}, outcomes=words, progress=progress)
    loaded = load(tmp_path)
    report = loaded.content.reports[-1]
    tally = tally_of(outline_of(loaded.site, report_facts(loaded.site, report, ())))
    assert tally is not None
    assert [month.late for month in tally.months] == ["", "", "1", *[""] * 9]
    assert tally.sentence.startswith("2022年12月、3月滞后1项，2024年1月没有滞后的。")
    chart = chart_of(report.steps, "2023")
    assert chart is not None
    assert [point.x for point in chart.points] == ["0%", "25%", "100%"]
    assert chart.sentence.endswith("按月均分到12月底为100%。")
