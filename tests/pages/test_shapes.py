"""Pages claim only what is printed: an invented county of each shape, word for word."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.pages.counties import COUNTIES
from tests.site.building import build, files, words
from tests.site.links import faults
from tests.site.markup import Element, page

# Headline (a line for each element), counts beside it, and description of each county's summary.
CLAIMS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...], str]] = {
    "without_outcome": (
        ("2项民生实事，", "原文未注明完成成效"),
        (),
        "2项民生实事，原文未注明完成成效。",
    ),
    "of_shares": (
        ("3项民生实事，", "原文各项注明工程进度，75.5%—100%"),
        ("1个责任单位",),
        "3项民生实事，原文各项注明工程进度，75.5%—100%。由1个责任单位负责。",
    ),
    "partly_stated": (
        ("4项民生实事，", "记录为已完成2项"),
        (
            "1项原文写作“超额完成任务”",
            "2项原文未注明完成成效；其中1项注明完成比例，为80%",
            "1项成效是整理时补记的，原文没有",
        ),
        (
            "4项民生实事，记录为已完成2项，1项超额完成任务，2项原文未注明。"
            "其中1项注明完成比例，为80%。其中1项的成效是整理时补记的，原文没有。"
        ),
    ),
    "finished": (
        ("2项重点任务，", "原文称全部完成"),
        ("1项原文写作“超额完成任务”", "2个责任单位"),
        "2项重点任务，原文称全部完成，1项超额完成任务。由2个责任单位负责。",
    ),
    "of_plan": (
        ("2024年计划实施3项民生实事",),
        ("1个责任单位；1项没有写明",),
        "2024年计划实施3项民生实事。2项写明了责任单位，共1个。",
    ),
    "of_month": (
        ("4项民生实事，", "原文称1项滞后"),
        (
            "1处数字或用语有疑问，待核对，尚无答复",
            "2项原文写作“按序时推进”",
            "1项原文写作“快于序时”：新增停车位500个，90%",
            "1项只有更早的进展",
        ),
        (
            "截至2023年8月，4项民生实事，原文称滞后1，按序时推进2，快于序时1。"
            "数字或用语有疑问的1处，待核对。其中1项只有更早的进展。"
        ),
    ),
    "of_quarter": (
        ("4项民生实事，", "原文称1项滞后"),
        ("3项原文写作“按序时推进”",),
        "2023年第三季度，4项民生实事，原文称滞后1，按序时推进3。",
    ),
    "of_half_year": (
        ("4项民生实事，", "原文各项注明完成比例，10%—40%"),
        (),
        "2023年上半年，4项民生实事，原文各项注明完成比例，10%—40%。",
    ),
    "of_span": (
        ("4项民生实事，", "原文称全部完成"),
        (),
        "2023年1—9月，4项民生实事，原文称全部完成。",
    ),
    "of_two_tables": (
        ("主要目标2项，原文未注明完成成效；", "重点任务3项，原文称全部完成"),
        ("2项原文未注明完成成效",),
        "主要目标2项，原文未注明完成成效；重点任务3项，原文称全部完成。",
    ),
    "of_items": (
        ("3项民生实事，", "原文称已完成2项"),
        ("1处数字或用语有疑问，待核对，尚无答复", "1项曾被通报", "1项原文未注明完成成效"),
        (
            "3项民生实事，原文称已完成2项，1项原文未注明。数字或用语有疑问的1处，待核对。"
            "其中1个项目曾因进度滞后被市里通报。2项写明了责任单位，共2个。"
        ),
    ),
}

SAMPLE = ("乐清", "温州", "yueqing", "wenzhou", "海塘")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The site of each county."""
    found = {}
    for name, write in COUNTIES.items():
        project = write(tmp_path_factory.mktemp(name) / "project")
        build(project)
        found[name] = project / "site"
    return found


def site_pages(site: Path) -> Iterator[tuple[str, Element]]:
    """Every page but the one of data files, which explains all fields that there are."""
    for file in sorted(site.rglob("*.html")):
        address = file.relative_to(site).as_posix()
        if "/data/" not in address:
            yield address, page(file)


def description(shown: Element) -> str:
    (found,) = [each for each in shown.all("meta") if each.attrs.get("name") == "description"]
    return found.attrs["content"]


def facts(shown: Element) -> dict[str, str]:
    """What the lists of facts of a page say, the last of each name."""
    rows = [row for each in shown.all("dl", "facts") for row in each.all("div")]
    return {row.one("dt").text: row.one("dd").text for row in rows}


@pytest.mark.parametrize("name", COUNTIES)
def test_headline_lead_and_description_say_what_is_printed(
    name: str, sites: Mapping[str, Path]
) -> None:
    home = page(sites[name] / "index.html")
    headline, beside, told = CLAIMS[name]
    assert tuple(line.text for line in home.one("h1").all("span", "line")) == headline
    counts = [each.text for found in home.all("ul", "counts") for each in found.all("li")]
    assert tuple(counts) == beside
    assert description(home) == told


@pytest.mark.parametrize("name", COUNTIES)
def test_no_word_of_another_place_stands_in_any_file(name: str, sites: Mapping[str, Path]) -> None:
    for address, content in files(sites[name]).items():
        text = words(content)
        assert not [word for word in SAMPLE if word in text or word in address], address


@pytest.mark.parametrize("name", COUNTIES)
def test_every_link_leads_somewhere(name: str, sites: Mapping[str, Path]) -> None:
    assert faults(sites[name], "") == []


@pytest.mark.parametrize("name", COUNTIES)
def test_of_one_level_nobody_speaks_of_levels(name: str, sites: Mapping[str, Path]) -> None:
    for address, shown in site_pages(sites[name]):
        text = shown.text
        assert "级别" not in text, address
        assert "县级" not in text, address
        assert "区级" not in text, address


@pytest.mark.parametrize("name", [name for name in COUNTIES if name != "of_items"])
def test_without_notices_there_is_no_page_and_no_word_of_them(
    name: str, sites: Mapping[str, Path]
) -> None:
    for address, shown in site_pages(sites[name]):
        assert not address.endswith(("notices.html", "undertakings.html"))
        assert "亮点" not in shown.text, address
        assert "曾被通报" not in shown.text, address
        assert "同一事项" not in shown.text, address


@pytest.mark.parametrize("name", ["without_outcome", "partly_stated", "of_month", "of_two_tables"])
def test_without_departments_there_is_no_page_and_no_column(
    name: str, sites: Mapping[str, Path]
) -> None:
    for address, shown in site_pages(sites[name]):
        assert "/departments/" not in address
        assert "部门" not in [link.text for link in shown.all("a")], address
        assert "责任单位" not in [head.text for head in shown.all("th")], address


def test_where_no_word_is_printed_there_is_no_column_of_words(sites: Mapping[str, Path]) -> None:
    listed = page(sites["without_outcome"] / "2023/projects.html")
    assert [head.text for head in listed.one("thead").all("th")] == ["编号", "项目"]
    texts = [row.one("p", "rows-text").text for row in listed.one("tbody").all("tr")]
    assert texts == ["已建成。", "已改造。"]
    assert [each.attrs["id"] for each in listed.all("select")] == []
    project = page(sites["without_outcome"] / "2023/county/1.html")
    assert project.one("p", "outcome").text == "– 原文未注明"
    assert project.one("h1").text == "已建成"
    assert description(project) == "已建成，原文未注明成效。第1项：新建幼儿园3所。"


def test_a_project_without_a_word_has_a_square_of_its_own(sites: Mapping[str, Path]) -> None:
    home = page(sites["partly_stated"] / "index.html")
    groups = [
        (group.attrs["class"].split()[1:], len(group.all("a")))
        for group in home.all("ul", "squares")
    ]
    assert groups == [(["exceeded"], 1), ([], 1), (["unstated"], 1), (["unstated"], 1)]
    assert [each.text for each in home.all("p", "squares-word")] == [
        *("原文写作超额完成任务1", "记录为已完成1", "注明比例1", "原文未注明1")
    ]
    options = page(sites["partly_stated"] / "2023/projects.html").all("select")[0]
    assert options.attrs["id"] == "filter-outcome"
    assert [each.text for each in options.all("option")] == [
        *("全部", "超额完成任务", "已完成", "注明比例", "原文未注明")
    ]


def test_a_share_is_a_number_under_its_printed_head(sites: Mapping[str, Path]) -> None:
    shown = page(sites["of_shares"] / "2023/county/3.html")
    assert shown.one("h1").text == "工程进度96.64%"
    assert shown.one("p", "outcome").text == "县公路局"
    assert description(shown) == "工程进度96.64%。第3项：新增停车位500个。"
    level = page(sites["of_shares"] / "2023/county/index.html")
    cells = [cell.text for cell in level.all("td", "rows-outcome")]
    assert cells == ["工程进度75.5%", "工程进度100%", "工程进度96.64%"]


def test_what_was_supplied_is_marked_and_not_blamed_on_the_source(
    sites: Mapping[str, Path],
) -> None:
    shown = page(sites["partly_stated"] / "2023/county/2.html")
    assert shown.one("p", "outcome").text == "成效：✓ 已完成 整理时补记，原文没有"
    listed = page(sites["partly_stated"] / "2023/projects.html")
    assert [cell.text for cell in listed.all("td", "rows-outcome")] == [
        "▲ 超额完成任务",
        "✓ 已完成补记",
        "完成比例80%",
        "– 原文未注明",
    ]


def test_a_plan_says_what_is_planned_and_nothing_of_results(sites: Mapping[str, Path]) -> None:
    for address, shown in site_pages(sites["of_plan"]):
        assert "完成" not in shown.text, address
        assert "完成" not in (description(shown) if address != "404.html" else ""), address
    listed = page(sites["of_plan"] / "2024/projects.html")
    assert [head.text for head in listed.one("thead").all("th")] == ["编号", "项目", "责任单位"]
    assert listed.one("caption").text == "计划实施3项。"
    planned = page(sites["of_plan"] / "2024/county/1.html")
    assert planned.one("h1").text == "新建幼儿园3所"
    assert planned.all("p", "answer-target") == []
    assert planned.one("p", "outcome").text == "县教育局"
    assert facts(planned) == {
        "配合单位": "县财政局",
        "时限": "10月底前",
    }


def test_a_running_year_speaks_of_its_newest_state(sites: Mapping[str, Path]) -> None:
    site = sites["of_month"]
    home = page(site / "index.html")
    assert home.one("p", "kicker").text == "2023年度报告　截至8月"
    assert [each.text for each in home.all("p", "squares-word")] == [
        *("原文写作滞后1", "原文写作按序时推进2", "原文写作快于序时1")
    ]
    listed = page(site / "2023/projects.html")
    heads = [head.text for head in listed.one("thead").all("th")]
    assert heads == ["编号", "项目", "状态"]
    rows = [[cell.text for cell in row.all("td")] for row in listed.one("tbody").all("tr")]
    assert rows[0] == ["新建幼儿园3所", "↓ 滞后"]
    assert rows[1] == ["改造农村公路12公里改造5公里", "→ 按序时推进"]
    shown = page(site / "2023/county/1.html")
    assert "备注：资金未到位" in shown.text
    assert "年度完成情况" not in shown.text


def test_two_tables_with_words_of_their_own_are_never_summed(sites: Mapping[str, Path]) -> None:
    site = sites["of_two_tables"]
    level = page(site / "2023/district/index.html")
    assert level.one("h1").text == "主要目标、重点任务"
    assert level.one("p", "lead").text == "主要目标2项、重点任务3项。"
    heads = [each.text for each in level.all("h2")]
    assert heads == ["每一格是一个项目", "1个数字，高于目标", "《发展目标》", "《任务清单》"]
    assert page(site / "2023/projects.html").one("h1").text == "全部项目"
    assert page(site / "2023/district/1.html").one("p", "kicker").text == "《发展目标》第1项"
    assert page(site / "2023/district/t2-1.html").one("p", "kicker").text == "《任务清单》第1项"
    goal = page(site / "2023/district/2.html")
    assert goal.one("p", "answer-target").text == "财政收入增长6%"
    assert goal.one("h1").text == "尚无完成情况"
    assert goal.all("p", "measures-target") == []  # the target says it
    annexes = [each.one("h2").text for each in page(site / "2023/print.html").all(cls="annex")]
    assert annexes == ["附表1　发展目标", "附表2　任务清单"]


def test_each_item_stands_under_its_own_title_with_an_anchor(sites: Mapping[str, Path]) -> None:
    shown = page(sites["of_items"] / "2023/county/1.html")
    assert shown.one("p", "kicker").text == "第1项"
    assert shown.one("nav", "crumbs").all("a")[-1].text == "一、重点工程 › （一）教育"  # noqa: RUF001
    assert shown.one("h1").text == "3个子项中2个注明"
    titles = shown.all("h2", "result-title")
    assert [(each.attrs["id"], each.text) for each in titles] == [
        ("1", "子项1 新建幼儿园3所"),
        ("2", "子项2 改造食堂5个"),
        ("3", "子项3 购置校车8辆"),
    ]
    first, second, third = ({} for _ in range(3))
    for each, told in zip(shown.all("dl", "facts"), (first, second, third), strict=True):
        told |= {row.one("dt").text: row.one("dd").text for row in each.all("div")}
    assert [each.text for each in shown.all("p", "outcome")] == [
        "✓ 已完成　县教育局",
        "▲ 超额完成任务 整理时补记，原文没有　县教育局 原表与上一行合并",
    ]
    assert first == {
        "完成情况（原文）": "已建成3所。",
        "配合单位": "县财政局",
        "责任人": "张三",
        "分管领导": "李四",
        "时限": "10月底前",
        "投资主体": "县城投公司",
    }
    assert second == {"完成情况（原文）": "已改造6个。"}
    assert third == {"完成情况（原文）": "正在招标。", "完成比例": "40%", "责任单位": "县公路局"}


def test_what_names_an_item_leads_to_it(sites: Mapping[str, Path]) -> None:
    site = sites["of_items"]
    (named,) = page(site / "2023/notices.html").one("article", "notice").all("a")
    assert (named.text, named.attrs["href"]) == ("第1项子项2　改造食堂5个", "county/1.html#2")
    flag = page(site / "2023/county/1.html").one("div", "flag")
    own, more = [link for link in flag.all("a") if "doubt" not in link.classes]
    assert (more.text, more.attrs["href"]) == ("原名对应", "../notices.html#notice-canteen")
    assert (own.text, own.attrs["href"]) == ("改造食堂5个", "#2")
    row = page(site / "2023/projects.html").one("tbody").all("tr")[0]
    links = [link.attrs["href"] for link in row.all("a")]
    assert links[:4] == [f"county/1.html{part}" for part in ("", "#1", "#2", "#3")]
    assert "3个子项中2个注明" in row.text


def test_a_project_without_a_number_goes_by_its_title(sites: Mapping[str, Path]) -> None:
    shown = page(sites["of_items"] / "2023/county/n3.html")
    assert shown.one("p", "kicker").text == "无编号"
    assert shown.one("p", "answer-target").text == "没有编号的一项"
    assert shown.one("h1").text == "已办"
    row = page(sites["of_items"] / "2023/projects.html").one("tbody").all("tr")[2]
    assert row.one("th").text == "无编号"


def test_a_department_that_assists_is_named_with_its_role_and_counted_apart(
    sites: Mapping[str, Path],
) -> None:
    site = sites["of_items"]
    shown = page(site / "2023/departments/finance.html")
    assert shown.one("p", "kicker").text == "配合单位2023"
    assert shown.one("p", "lead").text == "配合1项。"
    assert [each.text for each in shown.all("h2")] == ["配合的项目", "考核依据"]
    index = page(site / "2023/departments/index.html")
    assert index.one("h1").text == "2个责任单位"
    assert "另有1个单位只配合。" in index.one("p", "lead").text
    blocks = [each.text for each in index.one("ul", "departments").all("li")]
    assert blocks[-1] == "县财政局配合1项"


def test_a_plan_for_the_next_year_does_not_take_the_place_of_the_report(tmp_path: Path) -> None:
    COUNTIES["of_plan"](COUNTIES["finished"](tmp_path / "project"))
    build(tmp_path / "project")
    site = tmp_path / "project/site"
    shown = [page(site / name).one("h1").text for name in ("index.html", "2024/index.html")]
    assert shown == ["2项重点任务，原文称全部完成", "2024年计划实施3项民生实事"]
    years = page(site / "index.html").one("footer").all("nav")[0]
    assert [link.text for link in years.all("a")] == ["2024年", "2023年"]
