"""Names in notices, highlights and examples: in the titles of how many projects they stand."""

import pytest
from msgspec.structs import replace

from generator.analysis.checks.naming import labels_of
from generator.records import Finding, Project, Report
from tests.analysis.checks.asked import REPORT, of_code, project, report

TITLES = ("新建公园一期。", "新建 公园二期。", "新建绿道。")


def projects(*titles: str, level: str = "province") -> list[Project]:
    return [
        replace(project(n, title, "建成。"), level=level, id=f"2022/{level}/{n}")
        for n, title in enumerate(titles, 1)
    ]


def noticing(name: str, *members: Project) -> list[Finding]:
    notice = replace(REPORT.notices[0], name=name, projects=(members[0].id,))
    return of_code("YQ313", replace(report(*members), notices=(notice,)))


@pytest.mark.parametrize(
    ("name", "fitting"),
    {"公园": 2, "新建公园二期": 1, "新": 3, "新建 公园": 2, "公园三期": 0, "绿道。": 1}.items(),
)
def test_a_name_is_found_in_titles_whatever_its_length(name: str, fitting: int) -> None:
    numbers = [one.question.values["number"] for one in noticing(name, *projects(*TITLES))]
    assert numbers == ([] if fitting == 1 else [f"{fitting}"])


def test_the_question_lists_the_projects_of_their_levels() -> None:
    (finding,) = noticing("新建", *projects(*TITLES))
    question = finding.question
    assert (question.at.file, question.at.field, question.found) == (
        "content/2022/report.yaml",
        "notices[0].name",
        "新建",
    )
    assert question.values["listed"] == "：省级第1项、省级第2项、省级第3项"


def test_of_very_many_the_first_four_are_listed() -> None:
    (finding,) = noticing("新建", *projects(*TITLES, "新建桥。"))
    assert finding.question.values["listed"].endswith("省级第3项、省级第4项")
    (finding,) = noticing("新建", *projects(*TITLES, "新建桥。", "新建路。"))
    assert (
        finding.question.values["listed"]
        == "：" + "、".join(f"省级第{n}项" for n in range(1, 5)) + "等"
    )
    assert finding.question.values["number"] == "5"


def test_a_name_that_stands_nowhere_is_listed_without_a_colon() -> None:
    (finding,) = noticing("新建机场", *projects(*TITLES))
    assert finding.question.values == {"number": "0", "listed": ""}


def test_of_one_level_alone_nobody_names_it() -> None:
    one, two = (labels_of(replace(REPORT, levels=REPORT.levels[:n])) for n in (1, 2))
    assert list(one.values()) == [""]
    assert list(two.values()) == [level.label for level in REPORT.levels[:2]]


def both_levels(**stories: object) -> Report:
    members = [*projects(*TITLES), *projects("新建公园一期。", level="wenzhou")]
    return replace(report(*members), **stories)


def test_highlights_name_no_level_either() -> None:
    highlight = replace(REPORT.notices[0], name="新建公园一期", projects=("2022/province/1",))
    (finding,) = of_code("YQ313", both_levels(highlights=(highlight, highlight)))[:1]
    assert finding.question.at.field == "highlights[0].name"
    assert finding.question.values["listed"] == "：省级第1项、温州市级第1项"
    assert len(of_code("YQ313", both_levels(highlights=(highlight, highlight)))) == 2


@pytest.mark.parametrize(
    ("name", "level", "number"),
    [
        ("新建公园一期", "province", None),
        ("新建公园一期", "wenzhou", None),
        ("新建 公园", "province", "2"),
        ("新建公园", "wenzhou", None),
        ("新建绿道", "wenzhou", "0"),
        ("新建机场", "province", "0"),
    ],
)
def test_an_example_stands_under_its_level(name: str, level: str, number: str | None) -> None:
    example = replace(REPORT.examples[0], name=name, project=f"2022/{level}/1")
    other = replace(REPORT.examples[0], name="绿道。", project="2022/province/3")
    found = of_code("YQ313", both_levels(examples=(other, example)))
    shown = [(one.question.at.field, one.question.values["number"]) for one in found]
    assert shown == ([("examples[1].name", number)] if number else [])
    assert all(one.projects == (example.project,) for one in found)
