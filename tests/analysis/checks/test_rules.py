"""The registry; and what a rule must still see although it leaves early where nothing is asked."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from generator.analysis.checks import (
    PROJECT_RULES,
    REPORT_RULES,
    TEXT_RULES,
    findings_of,
    questions_about,
    questions_about_texts,
)
from generator.content.load import load
from generator.problems import CATALOGUE
from generator.records import Answer, Outcome, OutcomeKind, Position, Project, Report
from tests.processes import ROOT

REPORT = load(ROOT).content.reports[-1]
MET = Outcome("完成任务", OutcomeKind.MET)
EXCEEDED = Outcome("超额完成", OutcomeKind.EXCEEDED)


def project(number: int, title: str, text: str, outcome: Outcome = MET) -> Project:
    first = REPORT.projects[0]
    source = replace(first.results[0].source, raw="")
    result = replace(first.results[0], text=text, outcome=outcome, people=("张三",), source=source)
    id_ = f"2022/{first.level}/{number}"
    return replace(first, id=id_, number=number, title=title, results=(result,), measures=())


def report(*projects: Project) -> Report:
    return replace(REPORT, projects=projects, notices=(), highlights=(), examples=(), answers=())


def asked(title: str, text: str, outcome: Outcome = MET) -> list[str]:
    return [question.code for question in questions_about(project(5, title, text, outcome))]


def beside(*projects: Project) -> list[tuple[str, str]]:
    """Which project is asked about by YQ311, beside which other."""
    return [
        (finding.projects[0].rpartition("/")[2], finding.question.values["number"])
        for finding in findings_of(report(*projects))
        if finding.question.code == "YQ311"
    ]


def test_every_code_that_a_rule_asks_is_asked_by_one_rule() -> None:
    rules = (*TEXT_RULES, *PROJECT_RULES, *REPORT_RULES)
    codes = [
        rule.__doc__.partition(":")[0]
        for rule in rules
        if rule.__doc__ and rule != questions_about_texts
    ]
    # YQ321 is about the answers to what the rules ask
    wanted = {code for code in CATALOGUE if code.startswith("YQ3")} - {"YQ321"}
    assert sorted(codes) == sorted(wanted)


def test_what_a_project_is_asked_is_the_same_wherever_it_stands() -> None:
    questions = {record.id: questions_about(record) for record in REPORT.projects}
    apart = [question for some in reversed(questions.values()) for question in some]
    assert findings_of(REPORT, apart) == findings_of(REPORT)
    assert sum(map(len, questions.values())) == 24


CASES = {
    "nothing": ("新建公园5个。", "新建公园5个。", []),
    "parts in half-width brackets": ("新建公园。", "新建公园5个(东城2个,西城2个)。", ["YQ308"]),
    "parts in full-width brackets": ("新建公园。", "新建公园5个（东城2个，西城2个）。", ["YQ308"]),
    "parts behind 其中": ("新建公园。", "新建公园5个，其中东城6个。", ["YQ308"]),
    "list behind 分别是": ("新建公园。", "新建公园5个，分别是东园、西园。", ["YQ309"]),
    "list behind 即": ("新建公园。", "新建公园3个，即东园、西园。", ["YQ309"]),
    "list in brackets": ("新建公园。", "新建3个公园(东园、西园)。", ["YQ309"]),
    "list before 等": ("新建公园。", "建成东园、西园、南园、北园等3个公园。", ["YQ309"]),
    "until": ("新建公园。", "截止6月底，建成公园。", ["YQ314"]),
    "day": ("新建公园。", "6月5号建成公园。", ["YQ315"]),
    "no day": ("新建公园。", "公园销号5个。", []),
    "bracket": ("新建公园。", "建成（公园。", ["YQ316"]),
    "bracket of an item": ("新建公园。", "建成\n12)公园。", []),
    "bracket of no item": ("新建公园。", "建成.12)公园。", ["YQ316"]),
    "space": ("新建\u3000公园。", "建成公园。", ["YQ317"]),
    "mobile": ("新建公园。", "电话13800138000。", ["YQ319"]),
    "identity": ("新建公园。", "证号11010519491231002X。", ["YQ318"]),
    "number at the head": ("5.新建公园。", "5、建成公园。", ["YQ320", "YQ320"]),
    "another number at the head": ("15.新建公园。", "5.5公里绿道建成。", []),
    "rate": ("新建公园5个。", "新建公园5个，完成率120%。", ["YQ304"]),
    "excess": ("新建公园5个。", "新建公园6个，超额120%。", ["YQ305", "YQ306"]),
    "word below": ("新建公园5个。", "新建公园6个。", ["YQ306"]),
    "word below, one of two": (
        "新建公园5个，绿道8公里。",
        "新建公园5个，绿道9公里。",
        ["YQ306"],
    ),
    "one of two falls short": ("新建公园5个，绿道8公里。", "新建公园4个，绿道9公里。", []),
    "pending": ("新建公园。", "公园有待有关部门验收。", ["YQ312"]),
    "received, not pending": ("新建公园。", "已接待验收。", []),
}


@pytest.mark.parametrize(("title", "text", "codes"), CASES.values(), ids=CASES)
def test_a_rule_sees_what_it_is_for(title: str, text: str, codes: list[str]) -> None:
    assert asked(title, text) == codes


def test_the_word_above_the_numbers_is_asked_where_no_number_goes_beyond() -> None:
    assert asked("新建公园5个。", "新建公园5个。", EXCEEDED) == ["YQ307"]
    assert asked("新建公园5个。", "新建公园6个。", EXCEEDED) == []
    assert asked("新建公园5个。", "新建公园5个，绿道8公里。", EXCEEDED) == []


def test_private_numbers_are_seen_wherever_a_page_shows_them() -> None:
    plain = project(5, "新建公园。", "建成公园。")
    result = plain.results[0]
    raw = replace(result.source, raw="13800138000")
    shown = (
        replace(plain, extra=(("备注", "13800138000"),)),
        replace(plain, results=(replace(result, people=("13800138000",)),)),
        replace(plain, results=(replace(result, source=raw),)),
    )
    for changed in shown:
        assert [found.code for found in questions_about(changed)] == ["YQ319"]


def test_each_is_asked_beside_the_first_before_it_whose_word_differs() -> None:
    text = "全部建成，已经投入使用，运行良好。"
    words = (MET, MET, EXCEEDED, MET, EXCEEDED)
    same = [project(n, "新建公园。", text, word) for n, word in enumerate(words, 1)]
    assert beside(*same) == [("3", "1"), ("4", "3"), ("5", "1")]


def test_targets_explain_different_words_for_the_same_text() -> None:
    text = "新建公园5个，全部投入使用，运行良好。"
    low, high = "新建公园3个。", "新建公园5个。"
    assert beside(project(1, low, text, EXCEEDED), project(2, high, text)) == []
    assert beside(project(1, low, text), project(2, high, text, EXCEEDED)) == [("2", "1")]
    # 1 is explained by its target, and 2 is the first that is not
    three = (project(1, low, text, EXCEEDED), project(2, high, text, EXCEEDED))
    assert beside(*three, project(3, high, text)) == [("3", "2")]


def test_many_projects_of_one_text_are_looked_at_once_each() -> None:
    """Beside each other they would be eight million pairs."""
    text = "全部建成，已经投入使用，运行良好。"
    same = [project(n, "新建公园。", text) for n in range(1, 4001)]
    assert beside(*same, project(4001, "新建公园。", text, EXCEEDED)) == [("4001", "1")]


@pytest.mark.parametrize(
    ("name", "fitting"),
    {"公园": 2, "新建公园二期": 1, "新": 3, "新建 公园": 2, "公园三期": 0, "绿道。": 1}.items(),
)
def test_a_name_is_found_in_titles_whatever_its_length(name: str, fitting: int) -> None:
    titles = ("新建公园一期。", "新建 公园二期。", "新建绿道。")
    projects = [project(n, title, "建成。") for n, title in enumerate(titles, 1)]
    notice = replace(REPORT.notices[0], name=name, projects=(projects[0].id,))
    found = findings_of(replace(report(*projects), notices=(notice,)))
    numbers = [
        finding.question.values["number"] for finding in found if finding.question.code == "YQ313"
    ]
    assert numbers == ([] if fitting == 1 else [f"{fitting}"])


def test_of_several_answers_the_first_that_fits_is_given() -> None:
    asked_about = project(5, "新建公园5个。", "新建公园6个。")

    def answer(index: int, id_: str, field: str, why: str) -> Answer:
        place = Position("content/2022/answers.yaml", index)
        return Answer(
            finding="YQ306",
            project=id_,
            field=field,
            who="某人",
            when="2023-01-05",
            why=why,
            position=place,
        )

    field = "projects[5].results[0].outcome"
    answers = (
        answer(0, "", "stated", "no"),
        answer(1, "", field, "a"),
        answer(2, asked_about.id, "", "b"),
    )
    for given, why in ((answers, "a"), (tuple(reversed(answers)), "b")):
        found = findings_of(replace(report(asked_about), answers=given))
        assert [finding.answer.why for finding in found if finding.answer] == [why]
        assert [
            finding.question.found for finding in found if finding.question.code == "YQ321"
        ] == ["stated"]


def test_findings_stand_in_order_of_file_and_code() -> None:
    found = [finding.question for finding in findings_of(replace(REPORT, answers=()))]
    keys = [(question.at.file, question.code, question.at.field) for question in found]
    assert all(first <= second for first, second in pairwise(keys))
