"""Outcomes of the same text, and of work that its own words call unfinished."""

import pytest
from msgspec.structs import replace

from generator.records import Outcome, OutcomeKind, Project
from tests.analysis.checks.asked import (
    EXCEEDED,
    MET,
    asked,
    of_code,
    project,
    questions,
    report,
)

OPEN = ("验收", "认定", "审批", "批复", "发文", "评审", "交付")
AHEAD = ("正在", "试运行", "试运营", "尚未", "即将", "有望", "争取于", "推进中", "进行中")


@pytest.mark.parametrize("word", OPEN)
@pytest.mark.parametrize("waits", ["等待", "尚待", "有待", "待"])
def test_what_waits_for_a_decision_is_pending(waits: str, word: str) -> None:
    text = f"公园主体已完，{waits}有关部门{word}。"
    assert questions("YQ312", "新建公园。", text) == [
        ("results[0].text", f"{waits}有关部门{word}", {"outcome": "完成任务"})
    ]


@pytest.mark.parametrize("word", AHEAD)
def test_what_is_still_ahead_is_pending(word: str) -> None:
    assert questions("YQ312", "新建公园。", f"公园{word}的部分。") == [
        ("results[0].text", word, {"outcome": "完成任务"})
    ]


@pytest.mark.parametrize("word", ["招待", "接待", "期待", "对待", "看待"])
def test_other_words_with_the_same_character_are_not(word: str) -> None:
    assert questions("YQ312", "新建公园。", f"公园{word}验收。") == []


@pytest.mark.parametrize("sign", [*",，。;；、等"])
def test_what_waits_is_said_in_one_clause_of_few_words(sign: str) -> None:
    assert questions("YQ312", "新建公园。", f"公园等待雨停{sign}验收。") == []
    assert len(questions("YQ312", "新建公园。", "公园待验收。")) == 1
    far = "一" * 12
    assert len(questions("YQ312", "新建公园。", f"公园等待{far}验收。")) == 1
    assert questions("YQ312", "新建公园。", f"公园等待{far}一验收。") == []


@pytest.mark.parametrize("title", ["公园开工。", "启动公园建设。"])
def test_work_that_was_only_to_begin_may_go_on(title: str) -> None:
    assert questions("YQ312", title, "公园正在建设。") == []


@pytest.mark.parametrize("word", ["完工", "竣工", "建成", "投用", "投入使用"])
def test_work_that_was_to_begin_and_to_end_may_not(word: str) -> None:
    assert len(questions("YQ312", f"公园开工，年底{word}。", "公园正在建设。")) == 1


@pytest.mark.parametrize(
    ("kind", "count"), [(kind, int(kind in ("met", "exceeded"))) for kind in OutcomeKind]
)
def test_only_an_outcome_that_says_done_is_asked_about(kind: OutcomeKind, count: int) -> None:
    found = questions("YQ312", "新建公园。", "正在建设。", outcome=Outcome("词", kind))
    assert len(found) == count


def test_each_result_is_asked_about_for_itself() -> None:
    found = questions("YQ312", "新建公园。", "建成。", "正在建设。", "尚未完工，即将开放。")
    assert [(field, words) for field, words, _ in found] == [
        ("results[1].text", "正在"),
        ("results[2].text", "尚未"),
    ]


TEXT = "全部建成，已经投入使用，运行良好。"


def beside(*projects: Project) -> list[tuple[str, str]]:
    """Which project is asked about by YQ311, beside which other."""
    return [
        (finding.projects[0].rpartition("/")[2], finding.question.values["number"])
        for finding in of_code("YQ311", report(*projects))
    ]


def test_the_question_says_beside_which_project_of_which_level() -> None:
    first = project(1, "新建公园。", TEXT)
    second = project(2, "新建绿道。", TEXT, outcome=EXCEEDED)
    (finding,) = of_code("YQ311", report(first, second))
    question = finding.question
    assert question.at.field == "projects[2].results[0].outcome"
    assert question.found == "超额完成"
    assert question.values == {
        "other": "新建公园",
        "level": "省级",
        "number": "1",
        "outcome": "完成任务",
    }


@pytest.mark.parametrize("sign", [*' \t\n\u3000,，。.;；:：、()（）“”"'])
def test_signs_do_not_tell_two_texts_apart(sign: str) -> None:
    other = project(2, "新建公园。", f"全部{sign}建成已经投入使用运行良好", outcome=EXCEEDED)
    assert beside(project(1, "新建公园。", TEXT), other) == [("2", "1")]


def test_a_letter_tells_them_apart() -> None:
    other = project(2, "新建公园。", TEXT.replace("良好", "正常"), outcome=EXCEEDED)
    assert beside(project(1, "新建公园。", TEXT), other) == []


@pytest.mark.parametrize(("text", "found"), [("一" * 12, [("2", "1")]), ("一" * 11, [])])
def test_a_short_text_says_nothing_that_could_be_the_same(
    text: str, found: list[tuple[str, str]]
) -> None:
    two = (project(1, "新建。", text), project(2, "新建。", text, outcome=EXCEEDED))
    assert beside(*two) == found


def test_words_of_one_kind_are_no_difference() -> None:
    other = project(2, "新建公园。", TEXT, outcome=Outcome("已完成", OutcomeKind.MET))
    assert beside(project(1, "新建公园。", TEXT), other) == []


def test_projects_with_several_results_are_not_compared() -> None:
    several = project(2, "新建公园。", TEXT, TEXT, outcome=EXCEEDED)
    assert beside(project(1, "新建公园。", TEXT), several) == []


def test_each_is_asked_beside_the_first_before_it_whose_word_differs() -> None:
    words = (MET, MET, EXCEEDED, MET, EXCEEDED)
    same = [project(n, "新建公园。", TEXT, outcome=word) for n, word in enumerate(words, 1)]
    assert beside(*same) == [("3", "1"), ("4", "3"), ("5", "1")]


def test_of_three_words_the_first_project_is_named() -> None:
    words = (MET, EXCEEDED, Outcome("未完成", OutcomeKind.MISSED))
    same = [project(n, "新建公园。", TEXT, outcome=word) for n, word in enumerate(words, 1)]
    assert beside(*same) == [("2", "1"), ("3", "1")]


def test_a_project_without_a_word_is_not_compared() -> None:
    plain = project(1, "新建公园。", TEXT)
    wordless = replace(plain, results=(replace(plain.results[0], outcome=None),))
    others = (project(2, "新建公园。", TEXT), project(3, "新建公园。", TEXT, outcome=EXCEEDED))
    assert beside(wordless, *others) == [("3", "2")]
    going_on = replace(plain.results[0], text="正在建设。", outcome=None)
    asked_about = report(replace(plain, results=(going_on,)))
    assert of_code("YQ312", asked_about) == []


def test_a_project_without_a_printed_number_is_named_by_its_key() -> None:
    first = replace(project(7, "新建公园。", TEXT), number="")
    assert beside(first, project(2, "新建公园。", TEXT, outcome=EXCEEDED)) == [("2", "7")]
    printed = replace(project(7, "新建公园。", TEXT), number="（七）")
    assert beside(printed, project(2, "新建公园。", TEXT, outcome=EXCEEDED)) == [("2", "（七）")]


WITH_NUMBER = "新建公园5个，全部投入使用，运行良好。"


def judged(number: int, target: int | None, outcome: Outcome) -> Project:
    """A project with that target, which has found its number, or with none that has."""
    title = "新建公园。" if target is None else f"新建公园{target}个。"
    return project(number, title, WITH_NUMBER, outcome=outcome)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ((3, EXCEEDED), (5, MET), []),  # the better word beside the lower target
        ((5, MET), (3, EXCEEDED), []),
        ((5, EXCEEDED), (5, MET), [("2", "1")]),
        ((5, MET), (5, EXCEEDED), [("2", "1")]),
        ((5, EXCEEDED), (3, MET), [("2", "1")]),
        ((3, MET), (5, EXCEEDED), [("2", "1")]),
        ((None, EXCEEDED), (5, MET), [("2", "1")]),
        ((3, EXCEEDED), (None, MET), [("2", "1")]),
        ((None, MET), (None, EXCEEDED), [("2", "1")]),
    ],
)
def test_targets_explain_why_one_word_is_better(
    first: tuple[int | None, Outcome],
    second: tuple[int | None, Outcome],
    found: list[tuple[str, str]],
) -> None:
    assert beside(judged(1, *first), judged(2, *second)) == found


def test_one_that_is_explained_hides_none_that_is_not() -> None:
    # 1 is explained by its target, and 2 is the first that is not
    assert beside(judged(1, 3, EXCEEDED), judged(2, 5, EXCEEDED), judged(3, 5, MET)) == [("3", "2")]
    assert beside(judged(1, 7, MET), judged(2, 5, MET), judged(3, 5, EXCEEDED)) == [("3", "2")]
    several = (judged(1, 2, EXCEEDED), judged(2, None, EXCEEDED), judged(3, 9, EXCEEDED))
    assert beside(*several, judged(4, 4, MET)) == [("4", "2")]
    others = (judged(1, 2, EXCEEDED), judged(2, 9, EXCEEDED), judged(3, None, EXCEEDED))
    assert beside(*others, judged(4, 4, MET)) == [("4", "2")]
    twice = (judged(1, 2, EXCEEDED), judged(2, None, EXCEEDED), judged(3, None, EXCEEDED))
    assert beside(*twice, judged(4, 4, MET)) == [("4", "2")]
    falling = (judged(1, 9, EXCEEDED), judged(2, 2, EXCEEDED))
    assert beside(*falling, judged(3, 4, MET)) == [("3", "1")]


def test_many_projects_of_one_text_are_looked_at_once_each() -> None:
    """Beside each other they would be eight million pairs."""
    same = [project(n, "新建公园。", TEXT) for n in range(1, 4001)]
    other = project(4001, "新建公园。", TEXT, outcome=EXCEEDED)
    assert beside(*same, other) == [("4001", "1")]


def test_the_word_of_a_project_that_has_none_alike_is_not_asked_about() -> None:
    alone = replace(project(1, "新建公园。", TEXT), title="新建公园")
    assert beside(alone) == []


@pytest.mark.parametrize(
    ("text", "asks"),
    {
        "加装电梯168部，另有23部正在施工。": False,
        "加装电梯148部，另有23部正在施工。": True,  # of 150: it may be among them
        "加装电梯168部，正在施工。": True,
        "正在施工，另有加装电梯168部。": True,
        "电梯，另有23部正在施工。": True,
    }.items(),
)
def test_work_that_goes_on_beyond_the_target_is_not_asked_about(text: str, asks: bool) -> None:
    found = questions("YQ312", "加装电梯150部。", text, outcome=EXCEEDED)
    assert [words for _, words, _ in found] == ["正在"] * asks


@pytest.mark.parametrize(
    ("title", "text"),
    {
        "加装电梯150部，改造水表9只。": "加装电梯168部，改造水表8只，另有23部正在施工。",
        "加装电梯150部，安装路灯9盏。": "加装电梯168部，另有23部正在施工。",
        "加装电梯150部。": f"已加装电梯168部，另有{'甲乙丙丁戊己' * 5}正在施工。",
    }.items(),
)
def test_beside_an_open_target_work_that_goes_on_is_asked_about(title: str, text: str) -> None:
    assert [words for _, words, _ in questions("YQ312", title, text)] == ["正在"]


def test_beside_an_item_without_its_number_work_that_goes_on_is_asked_about() -> None:
    plain = project(5, "", "加装电梯168部，另有23部正在施工。", "已安装。")
    first, second = plain.results
    for title in ("安装路灯。", "安装路灯9盏。"):
        items = (replace(first, title="加装电梯150部。"), replace(second, title=title, part=2))
        found = of_code("YQ312", report(replace(plain, results=items)))
        assert [finding.question.found for finding in found] == ["正在"]


@pytest.mark.parametrize(
    ("texts", "words"),
    {
        ("新建公园。", "公园已完成桩基施工。"): ["完成桩基施工"],
        ("新建道路8公里。", "道路完成路基基础施工。"): ["完成路基基础施工"],
        ("新建道路8公里。", "道路8公里。完成路基基础施工。"): [],  # its number tells of more
        ("新建公园。", "公园已投用。"): [],
    }.items(),
)
def test_first_steps_alone_are_asked_about(texts: tuple[str, str], words: list[str]) -> None:
    assert [found for _, found, _ in questions("YQ312", *texts)] == words


def test_what_one_item_delivers_hides_no_first_steps_of_another() -> None:
    plain = project(5, "", "建成道路8公里。", "完成桩基施工。")
    first, second = plain.results
    items = (replace(first, title="新建道路8公里。"), replace(second, title="新建公园。", part=2))
    found = of_code("YQ312", report(replace(plain, results=items)))
    assert [finding.question.found for finding in found] == ["完成桩基施工"]


@pytest.mark.parametrize(
    ("title", "text", "asks"),
    [
        ("民生工程年度计划完成投资5亿元", "完成投资5.1亿元，新院区试运行。", False),
        ("县医院建设项目，年度投资5亿元", "完成投资5.1亿元，主体施工至五层。", False),
        ("民生工程年度计划完成投资5亿元", "完成投资4.1亿元，新院区试运行。", True),
        ("新建县医院，年度投资5亿元", "完成投资5.1亿元，新院区试运行。", True),
        ("完成投资5亿元、建成公园2个", "完成投资5.1亿元，公园正在施工。", True),
        ("发放补贴5亿元", "发放补贴5.1亿元，正在公示。", True),
    ],
)
def test_what_goes_on_beside_a_sum_that_was_spent_is_not_open(
    title: str, text: str, *, asks: bool
) -> None:
    assert ("YQ312" in asked(title, text)) is asks
