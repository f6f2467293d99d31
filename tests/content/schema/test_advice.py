"""What is proposed in place of a value that does not fit, and where nothing is."""

import re

import pytest

from generator.content.readers import read_yaml
from generator.content.schema.advice import advice, example_id
from generator.records.settings import LEVEL_ID, TAKEN

ANY = {
    "date": r"\d{4}-\d\d-\d\d",
    "moment": r"\d{4}-\d\d-\d\d( \d\d:\d\d)?",
    "period": r"\d{4}-(0[1-9]|1[0-2]|Q[1-4])",
    "whole": r"(0|[1-9]\d{0,8})",
    "number": r"-?(0|[1-9]\d*)(\.\d+)?",
    "flag": "true|false",
    "standing": "true|draft|false",
    "outcome_kind": "exceeded|met|ahead|on_track|behind|missed",
    "reading": "confirmed|proposed|rejected",
    "change": "correction|typography",
    "slug": "(?!index$)[a-z0-9]+(-[a-z0-9]+)*",
    "level_id": f"{LEVEL_ID}(?!\n)",
    "finding_code": r"YQ3\d\d",
    "sha256": "[0-9a-f]{4}",
}
WRITTEN = {
    "date": {
        "2024年1月8日": "2024-01-08",
        "2024年01月08号": "2024-01-08",
        "2024/1/8": "2024-01-08",
        "2024.1.8": "2024-01-08",
        "20240108": "2024-01-08",
        "2024－1－8": "2024-01-08",
        "2024 年 1 月 8 日": "2024-01-08",
        "2024-01-08 09:30": "2024-01-08",
    },
    "moment": {
        "2024年1月8日": "2024-01-08",
        "2024年1月8日9时30分": "2024-01-08 09:30",
        "2024年1月8日 9时": "2024-01-08 09:00",
        "2024-01-08T09:30:00": "2024-01-08 09:30",
        "2024/1/8 9：05": "2024-01-08 09:05",
    },
    "period": {
        "2023年8月": "2023-08",
        "2023-8": "2023-08",
        "2023年8月份": "2023-08",
        "2023年第三季度": "2023-Q3",
        "2023年3季度": "2023-Q3",
        "2023q3": "2023-Q3",
    },
    "whole": {"010": "10", "第12项": "12", "1,000": "1000"},
    "number": {"85%": "85", "1，200.5": "1200.5", "12 项": "12"},
    "flag": {"是": "true", "否": "false", "不是": "false", "yes": "true", "No": "false"},
    "standing": {
        "是": "true",
        "否": "false",
        "试运行": "draft",
        "非官方": "false",
        "Draft": "draft",
    },
    "outcome_kind": {
        "完成": "met",
        "完成任务": "met",
        "超额完成": "exceeded",
        "未完成": "missed",
        "按序时推进": "on_track",
        "进度滞后": "behind",
        "快于序时进度": "ahead",
        "exeeded": "exceeded",
        "On track": "on_track",
    },
    "reading": {"已确认": "confirmed", "propose": "proposed"},
    "change": {"更正": "correction"},
    "slug": {"Education": "education", "City County": "city-county"},
    "level_id": {"Data County": "data-county", "city_level": "city-level"},
    "finding_code": {"yq304": "YQ304", "304": "YQ304"},
    "sha256": {"AB0F": "ab0f"},
}
# Nothing plain can be said of these: two readings, no such day, no number, other words.
LEFT = {
    "date": ["08/01/2024", "2024年2月30日", "2024年1月", "去年", "2024-1-8至10日", ""],
    "moment": ["2024年1月8日上午"],
    "period": ["2023年13月", "2023年5季度", "2023年", "上半年"],
    "whole": ["十二", "1.1", "(一)", ""],
    "number": ["1e3", "10-12", "两", "1,00"],
    "flag": ["也许"],
    "outcome_kind": ["好", "done", "基本未完成"],
    "slug": ["教育局", "index", "-"],
    "level_id": ["市级", "con", "Places"],
    "finding_code": ["YQ7"],
}
CASES = [(kind, old, new) for kind, pairs in WRITTEN.items() for old, new in pairs.items()]


def advised(value: str, kind: str, name: str = "field") -> tuple[str, dict[str, str]]:
    def fits(text: str) -> bool:
        return re.fullmatch(ANY[kind], text) is not None

    return advice(value, kind, (name, 0), fits)


@pytest.mark.parametrize(("kind", "found", "wanted"), CASES)
def test_what_is_plainly_meant_is_written_out(kind: str, found: str, wanted: str) -> None:
    assert advised(found, kind) == ("write_it", {"name": "field", "value": wanted})


@pytest.mark.parametrize(
    ("kind", "found"), [(kind, value) for kind, values in LEFT.items() for value in values]
)
def test_what_is_not_plain_is_left_to_the_person(kind: str, found: str) -> None:
    assert advised(found, kind) == ("", {})


def test_a_number_with_its_unit_is_parted_where_there_is_a_field_for_the_unit() -> None:
    assert advised("\uff11\uff10㎡", "number", "target") == (
        "split_unit",
        {"name": "target", "number": "10", "unit": "㎡"},
    )
    assert advised("\uff11\uff10", "number", "target") == ("ascii_digits", {"number": "10"})


@pytest.mark.parametrize("name", TAKEN)
def test_a_level_called_as_a_folder_of_the_report_gets_another_id(name: str) -> None:
    fix, values = advised(name, "level_id", "id")
    assert (fix, values["value"]) == ("other_level_id", name)
    assert re.fullmatch(LEVEL_ID, values["other"])


@pytest.mark.parametrize(
    ("file", "text", "wanted"),
    [
        ("content/2023/report.yaml", "levels: [{id: city}]\n", "2023/city/1"),
        ("content/2023/report.yaml", "a: 2023/town/7\nlevels: [{id: city}]\n", "2023/town/7"),
        ("content/2024/answers.yaml", "answers: [{project: 第7项}]\n", "2024/county/1"),
    ],
)
def test_the_example_of_an_id_is_the_contents_own(file: str, text: str, wanted: str) -> None:
    assert example_id(read_yaml(file, text)) == wanted
