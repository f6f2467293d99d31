"""The page of a project: its answer first, then what it rests on, with nothing said twice."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.pages.counties import (
    DEPARTMENTS,
    TITLES,
    WORDS,
    Entry,
    project,
    step,
    write,
)
from tests.site.building import build
from tests.site.links import faults
from tests.site.markup import Element, page

DONE = WORDS[1]["word"]


def measure(name: str, target: float, actual: float | None = None, **more: object) -> Entry:
    told = {} if actual is None else {"actual": actual}
    return {"name": name, "target": target, "unit": "个", **told, **more}


def one(text: str, *measures: Entry, title: str = "改造小区", **result: object) -> Entry:
    """A record of one result; its number is set where it is written."""
    return {"title": title, "results": [{"text": text, **result}], "measures": list(measures)}


# Record, answer, and whether the text stands below it.
ANSWERS: Mapping[str, tuple[Entry, str, bool]] = {
    "a number beside its target": (
        one("已改造52个。", measure("小区", 49, 52)),
        "52个 目标49个",
        True,
    ),
    "a number as it is printed": (
        one(
            "送书8.7万余册。",
            {
                "name": "送书",
                "target": 15000,
                "actual": 87000,
                "unit": "册",
                "target_words": "送书1.5万册",
                "actual_words": "送书8.7万余册",
            },
            title="送书1.5万册",
        ),
        "8.7万余册 目标1.5万册",
        True,
    ),
    "a ceiling": (
        one("失业率2.9%。", measure("失业率", 3.5, 2.9, unit="%", comparison="at_most")),
        "2.9% 目标不高于3.5%",
        True,
    ),
    "all beyond": (
        one("甲4个，乙25个。", measure("甲", 2, 4), measure("乙", 10, 25)),
        "两个数字都超过目标 200%至250%",
        True,
    ),
    "all reached": (
        one("甲2个，乙25个。", measure("甲", 2, 2), measure("乙", 10, 25)),
        "两个数字都达到目标 100%至250%",
        True,
    ),
    "some below": (
        one(
            "四项。",
            *(
                measure(name, 10, actual)
                for name, actual in zip("甲乙丙丁", (9, 10, 12, 30), strict=True)
            ),
        ),
        "4个数字中3个达到目标 90%至300%",
        True,
    ),
    "none reached": (
        one("甲1个，乙9个。", measure("甲", 2, 1), measure("乙", 10, 9)),
        "两个数字都没有达到目标 50%至90%",
        True,
    ),
    "a ceiling among them has no range": (
        one("两项。", measure("甲", 10, 12), measure("乙", 5, 4, comparison="at_most")),
        "两个数字都达到目标",
        True,
    ),
    "one of two is known": (
        one("甲3个。", measure("甲", 2, 3), measure("乙", 10)),
        "2个目标中1个有实际数字",
        True,
    ),
    "a share": (one("在建。", share=96.64, share_head="工程进度"), "工程进度96.64%", True),
    "a first clause": (
        one("全线路基已经贯通，正在铺设路面。"),
        "全线路基已经贯通",
        True,
    ),
    "a clause that is too short goes on": (
        one("截至11月底，已完成投资3000万元。"),
        "截至11月底，已完成投资3000万元",
        False,
    ),
    "a whole text is not said again": (one("已全部建成开放。"), "已全部建成开放", False),
    "a word alone": (one("", outcome=DONE), f"原文称{DONE}", False),
    "a word that was supplied": (one("", outcome=DONE, supplied=["outcome"]), DONE, False),
    "a share beside a word": (
        one("", share=80, outcome=WORDS[2]["word"]),
        "完成比例80%",
        False,
    ),
    "nothing yet": ({"title": "改造小区", "results": []}, "尚无完成情况", False),
}


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Element]:
    """The page of each of the records above, which are projects of one county."""
    folder = tmp_path_factory.mktemp("answers") / "project"
    records = [{"number": at, **record} for at, (record, _, _) in enumerate(ANSWERS.values(), 1)]
    write(folder, records={"county": records}, outcomes=WORDS)
    build(folder)
    return {
        name: page(folder / f"site/2023/county/{at}.html") for at, name in enumerate(ANSWERS, 1)
    }


@pytest.mark.parametrize("name", ANSWERS)
def test_a_page_begins_with_what_was_done(name: str, answered: Mapping[str, Element]) -> None:
    shown, (record, answer, has_text) = answered[name], ANSWERS[name]
    assert shown.one("h1").text == answer
    heads = [head.text for head in shown.all("dt")]
    assert ("完成情况（原文）" in heads) is has_text
    if record["results"] and has_text:
        assert record["results"][0]["text"] in shown.text


@pytest.mark.parametrize("name", ANSWERS)
def test_no_word_and_no_share_is_said_twice(name: str, answered: Mapping[str, Element]) -> None:
    main = answered[name].one("article").text
    for words in (DONE, "96.64%", "尚无完成情况"):
        assert main.count(words) <= 1


def test_of_one_measure_bar_and_percent_are_shown_and_of_several_a_table(
    answered: Mapping[str, Element],
) -> None:
    alone = answered["a number beside its target"]
    assert alone.all("table") == []
    assert alone.one(cls="measure-alone").one(cls="percent").text == "106%"
    rows = answered["some below"].one("table", "measures").one("tbody").all("tr")
    assert [row.one(cls="percent").text for row in rows] == ["90%", "100%", "120%", "300%"]


def test_a_word_stands_beside_a_share(answered: Mapping[str, Element]) -> None:
    assert answered["a share beside a word"].one("p", "outcome").text == "原文成效：✕ 未完成"


def county(folder: Path, records: list[Entry], **more: object) -> Path:
    """The site of a county with these projects."""
    numbered = [{"number": at, **record} for at, record in enumerate(records, 1)]
    write(folder, records={"county": numbered}, outcomes=WORDS, departments=DEPARTMENTS, **more)
    build(folder)
    assert faults(folder / "site", "") == []
    return folder / "site/2023/county"


def test_a_doubt_stands_beside_its_words_and_is_told_under_the_bar(tmp_path: Path) -> None:
    text = "已改造小区6个，完成率150%。"
    site = county(
        tmp_path / "project",
        [one(text, measure("改造小区", 5, 6), title="改造小区5个", outcome=DONE)],
    )
    shown = page(site / "1.html")
    questions = shown.all(cls="measures-question")
    assert [each.text for each in questions] == [
        "原文写作完成率150%?有待核对按原文自己的两个数，6 ÷ 5 = 120%。空心点是原文所写的位置。",
        f"6个多于5个，原文只写“{DONE}”；请核对成效用语。",
    ]
    assert [each.text for each in shown.all(cls="doubtful")] == [
        *("完成率150%", f"“{DONE}”", "完成率150%")
    ]
    # Each sign leads to what is asked: under the bar, for nothing more is to be said.
    ids = [each.attrs["id"] for each in questions]
    assert sorted({sign.attrs["href"] for sign in shown.all("a", "doubt")}) == [
        f"#{id}" for id in sorted(ids)
    ]
    assert shown.one("p", "outcome").all("a", "doubt") != []
    assert shown.one("circle", "mark-point").attrs["cy"] == "7"
    assert shown.all("section", "question") == []


def test_what_is_asked_about_words_is_a_paragraph_with_its_sum(tmp_path: Path) -> None:
    site = county(tmp_path / "project", [one("截止11月底，已改造小区完工验收。", outcome=DONE)])
    shown = page(site / "1.html")
    (question,) = shown.all("section", "question")
    assert question.one("h2").text == "待核对：“截止”后接时间"
    assert "“截至”表示统计到某日" in question.text
    assert question.text.count("尚无答复，答复之前以原文为准。") == 1
    (sign,) = shown.all("a", "doubt")
    assert sign.attrs["href"] == f"#{question.attrs['id']}"
    assert shown.one(cls="doubtful").text == "截止11月底"


def test_several_entries_that_print_the_same_rate_stand_together(tmp_path: Path) -> None:
    text = "已改造小区6个，完成率200%。"
    records = {
        level: [
            {"number": 1, **one(text, measure("改造小区", target, 6), title=f"改造小区{target}个")}
        ]
        for level, target in (("city", 5), ("county", 4))
    }
    same = {"id": "homes", "title": "改造小区", "projects": ["2023/city/1", "2023/county/1"]}
    levels = [{"id": "city", "label": "市级"}, {"id": "county", "label": "县级"}]
    write(tmp_path / "project", records=records, levels=levels, undertakings=[same])
    build(tmp_path / "project")
    shown = page(tmp_path / "project/site/2023/county/1.html")
    (question,) = shown.all("section", "question")
    assert (
        "2处都写“完成率200%”，目标却不同，有4、5；6 ÷ 200% ≈ 3，各处都没有这个目标。"
        in question.text
    )
    rows = [[cell.text for cell in row.all()] for row in question.one("tbody").all("tr")]
    assert [row[0] for row in rows] == ["县级1（本项）", "市级1"]
    assert [row[-2:] for row in rows] == [["6 ÷ 4", "150%"], ["6 ÷ 5", "120%"]]
    assert [each.text for each in shown.one("ul", "same").all("li")] == ["市级1 目标5个，结果相同"]


@pytest.mark.parametrize(
    ("title", "text", "target", "actual", "words"),
    [
        ("改造小区5个", "已改造6个。", 5, 6, "同一目标，同一结果"),
        ("改造小区5个", "已改造7个。", 5, 7, "同一目标，结果7个"),
        ("改造小区8个", "已改造6个。", 8, 6, "目标8个，结果相同"),
        ("改造小区8个", "已改造9个。", 8, 9, "目标8个，结果9个"),
        ("改造老小区5个", "共改造6个。", 5, 6, "同一目标，同一结果"),
    ],
)
def test_the_same_work_is_told_as_differences(
    title: str, text: str, target: int, actual: int, words: str, tmp_path: Path
) -> None:
    own = {"number": 1, **one("已改造6个。", measure("小区", 5, 6), title="改造小区5个")}
    other = {"number": 1, **one(text, measure("小区", target, actual), title=title)}
    same = {"id": "homes", "title": "改造小区", "projects": ["2023/city/1", "2023/county/1"]}
    write(
        tmp_path / "project",
        records={"city": [other], "county": [own]},
        levels=[{"id": "city", "label": "市级"}, {"id": "county", "label": "县级"}],
        undertakings=[same],
    )
    build(tmp_path / "project")
    shown = page(tmp_path / "project/site/2023/county/1.html")
    assert shown.one("ul", "same").one("li").text == f"市级1 {words}"


def test_a_letter_is_begun_where_there_is_an_address_and_nothing_where_there_is_none(
    tmp_path: Path,
) -> None:
    from urllib.parse import unquote

    silent = county(tmp_path / "silent", [one("已改造小区。")])
    assert "报告此处有误" not in page(silent / "1.html").text
    write(tmp_path / "open", records={"county": [{"number": 1, **one("已改造小区。")}]})
    settings = tmp_path / "open/content/site.yaml"
    settings.write_text(
        settings.read_text("utf-8").replace("{", '{"contact": "report@example.org",', 1), "utf-8"
    )
    build(tmp_path / "open")
    shown = page(tmp_path / "open/site/2023/county/1.html")
    (letter,) = [link for link in shown.links() if link.startswith("mailto:")]
    assert letter.startswith("mailto:report@example.org?subject=")
    assert "原文：改造小区。已改造小区。" in unquote(letter)
    assert "第1项" in unquote(letter)


def test_each_fold_is_named_with_its_content_and_none_is_empty(tmp_path: Path) -> None:
    site = county(tmp_path / "project", [one("已建成。"), one("已办结。")])
    folds = page(site / "1.html").all("section", "fold")
    assert [each.one("summary").text for each in folds] == [
        *("出处：没有注明来源文件", "引用与分享", "前后各项")
    ]
    (alone,) = [
        each
        for each in page(site / "1.html").all("section", "fold")
        if each.one("h2").text == "前后"
    ]
    assert alone.links() == ["2.html"]


def test_a_running_year_is_a_row_of_months_and_its_newest_step_the_answer(tmp_path: Path) -> None:
    progress = {
        "2023-Q1": [step(1, "按序时推进", actual="完成招标")],
        "2023-08": [
            step(1, "滞后", note="资金未到位"),
            step(2, percent=90),
            step(3, "滞后", actual="完成土建", percent=65),
        ],
    }
    write(
        tmp_path / "project",
        records={"county": [project(at, TITLES[at - 1], {}) for at in (1, 2, 3)]},
        outcomes=[{"word": "按序时推进", "kind": "on_track"}, {"word": "滞后", "kind": "behind"}],
        progress=progress,
    )
    build(tmp_path / "project")
    first, second, third = (
        page(tmp_path / f"project/site/2023/county/{at}.html") for at in (1, 2, 3)
    )
    assert first.one("h1").text == "原文称滞后 截至2023年8月"
    assert second.one("h1").text == "完成比例90% 截至2023年8月"
    months = [each.attrs.get("class", "") for each in first.one("figure", "months").all("li")]
    assert months == [*["month-on_track"] * 3, *[""] * 4, "month-behind", *[""] * 4]
    assert first.one("figcaption").text == "有进展的月份：1月、2月、3月、8月"
    lines = [each.text for each in first.one("ol", "plain").all("li")]
    assert lines == ["2023年第一季度 → 按序时推进实际：完成招标", "2023年8月备注：资金未到位"]
    assert third.one("h1").text == "完成土建 截至2023年8月"
    assert third.one("p", "outcome").text == "原文状态：↓ 滞后完成比例65%"
    assert second.all("ol", "plain") == []  # what it says stands at the head


def test_months_that_a_result_names_are_a_row_where_there_are_several(tmp_path: Path) -> None:
    site = county(
        tmp_path / "project",
        [one("4月开工，历时7个月，11月底完工。"), one("已于10月底完工验收。")],
    )
    named = page(site / "1.html").one("figure", "months")
    assert named.one("figcaption").text == "文中写到的月份：4月、11月"
    assert page(site / "2.html").all("figure") == []


def test_a_page_leads_to_its_neighbours_and_to_its_programme(tmp_path: Path) -> None:
    site = county(
        tmp_path / "project",
        [{**one(f"已改造{at}处。"), "programme": "“安居”工程"} for at in range(1, 4)],
    )
    shown = page(site / "2.html")
    assert shown.one("nav", "neighbours").links() == ["1.html", "3.html"]
    trail = shown.one("nav", "crumbs").all("a")
    assert [link.text for link in trail] == ["2023", "项目", "“安居”工程"]
    assert trail[-1].attrs["href"] == "index.html#programme-1"
