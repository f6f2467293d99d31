"""The registry; and what a rule must still see although it leaves early where nothing is asked."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from generator.analysis.checks import (
    PROJECT_RULES,
    REPORT_RULES,
    ROW_RULES,
    ROWS_RULES,
    TEXT_RULES,
    findings_of,
    questions_about,
)
from generator.problems import CATALOGUE
from generator.problems.catalogue.files_3xx import FILES
from tests.analysis.checks.asked import EXCEEDED, REPORT, asked


def test_every_code_that_a_rule_asks_is_asked_by_one_rule() -> None:
    rules = (*TEXT_RULES, *ROW_RULES, *ROWS_RULES, *PROJECT_RULES, *REPORT_RULES)
    codes = [rule.__doc__.partition(":")[0] for rule in rules if rule.__doc__]
    # YQ321 is about the answers to what the rules ask, and FILES about what lies beside records
    others = {"YQ321", *(entry.code for entry in FILES)}
    wanted = {code for code in CATALOGUE if code.startswith("YQ3")} - others
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
    "one of two falls short": (
        "新建公园5个，绿道8公里。",
        "新建公园4个，绿道9公里。",
        ["YQ307"],
    ),
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


def test_findings_stand_in_order_of_file_and_code() -> None:
    found = [finding.question for finding in findings_of(replace(REPORT, answers=()))]
    keys = [(question.at.file, question.code, question.at.field) for question in found]
    assert all(first <= second for first, second in pairwise(keys))
