"""The rules of the record, one test or more each, on an invented county (安和县).

Each says in content files what a rule is about, and looks at the records or at the built site.
"""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from textwrap import dedent

import pytest

from generator.analysis.counting import counts_by_level, distinct_works
from generator.content.load import load
from generator.problems import Problem, ProblemsFound
from generator.records import Report

SITE = "title: 安和县民生实事\npublisher: 安和县整理\nofficial: false\nshow_people: true\n"
REPORT = """\
title: 2023年度安和县民生实事项目完成情况
short_title: 安和县民生实事
sources:
  - {id: bulletin, title: 通报}
levels:
  - {id: county, label: 县级}
outcomes:
  - {word: 超额完成, kind: exceeded}
  - {word: 完成任务, kind: met}
  - {word: 滞后, kind: behind}
"""
DEPARTMENTS = """\
departments:
  - {slug: education, name: 县教育局}
  - {slug: housing, name: 县住建局}
"""


def project(folder: Path, records: str, **files: str) -> Path:
    """A project with these records of the county's level; other files by name, `/` as `__`."""
    texts: Mapping[str, str] = {
        "content/site.yaml": SITE,
        "content/2023/report.yaml": REPORT,
        "content/2023/departments.yaml": DEPARTMENTS,
        "content/2023/county.yaml": f"level: county\nprojects:\n{dedent(records)}",
    }
    given = {f"content/{name.replace('__', '/')}.yaml": text for name, text in files.items()}
    for name, text in {**texts, **given}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def report(folder: Path, records: str, **files: str) -> Report:
    return load(project(folder, records, **files)).content.reports[-1]


def problems(folder: Path, records: str, **files: str) -> list[Problem]:
    with pytest.raises(ProblemsFound) as found:
        report(folder, records, **files)
    return list(found.value.problems)


PLAIN = """\
- {number: 1, title: 新建幼儿园3所, results: [{text: 建成3所, outcome: 完成任务}]}
"""


def test_rule_1_what_was_written_before_stays_valid(tmp_path: Path) -> None:
    (first, second) = report(
        tmp_path,
        """\
        - number: 1
          programme: “学前”工程
          title: 新建幼儿园3所
          results:
            - {text: 建成2所。, outcome: 完成任务, departments: [县教育局], people: [张三]}
            - {text: 建成1所。, outcome: 完成任务, departments: [县教育局], inherited: true}
          measures: [{name: 幼儿园, target: 3, actual: 3, unit: 所}]
          extra: {投资主体: 县城投}
        - {number: 2, title: 加装电梯5台, results: [{text: 5台, outcome: 超额完成,
           departments: [县住建局]}]}
        """,
    ).projects
    assert (first.id, first.key, first.number, first.programme) == (
        "2023/county/1",
        "1",
        "1",
        "“学前”工程",
    )
    assert [result.inherited for result in first.results] == [(), ("departments",)]
    assert first.extra == (("投资主体", "县城投"),)
    assert [(measure.part, measure.ratio) for measure in first.measures] == [(0, Decimal(1))]
    assert second.whole_number == 2


def test_rule_2_an_item_has_a_title_and_no_page_of_its_own(tmp_path: Path) -> None:
    found = report(
        tmp_path,
        """\
        - number: 3
          results:
            - {title: 新建公厕2座, text: 建成2座, outcome: 完成任务, departments: [县住建局]}
            - {title: 改造公厕4座, text: 改造3座, departments: [县住建局]}
        """,
        **{
            "2023__report": REPORT
            + "notices:\n  - {id: slow, name: 公厕, by: 县政府, reason: 进度, match: exact,"
            + ' projects: ["2023/county/3#2"]}\n'
        },
    )
    (only,) = found.projects
    assert only.heading == "新建公厕2座等2个子项"
    assert [result.part for result in only.items] == [1, 2]
    assert found.notices[0].projects == ("2023/county/3",)
    assert found.notices[0].items == ("2023/county/3#2",)
    assert counts_by_level(found)[""].projects == 1


def test_rule_2_an_item_that_is_named_has_to_be_there(tmp_path: Path) -> None:
    (problem,) = problems(
        tmp_path,
        PLAIN,
        **{
            "2023__report": REPORT
            + "examples:\n  - {name: 幼儿园, match: exact, project: '2023/county/1#2'}\n"
        },
    )
    assert (problem.code, problem.found) == ("YQ209", "2023/county/1#2")


def test_rule_3_a_key_is_the_number_or_made_once(tmp_path: Path) -> None:
    found = report(
        tmp_path,
        """\
        - {number: "1.1", title: 甲}
        - {number: （二）, title: 乙}
        - {number: 1, title: 丙}
        - {number: 1, key: 1-b, title: 丁}
        - {key: n7, title: 戊}
        """,
    )
    assert [one.key for one in found.projects] == ["1-1", "2", "1", "1-b", "n7"]
    assert [one.number for one in found.projects] == ["1.1", "（二）", "1", "1", ""]
    assert [one.whole_number for one in found.projects] == [None, None, 1, 1, None]


def test_rule_3_two_with_one_key_and_one_without_are_told(tmp_path: Path) -> None:
    twice, none = problems(
        tmp_path,
        """\
        - {number: 1, title: 甲}
        - {number: "1.", title: 乙}
        - {title: 丙}
        """,
    )
    assert (twice.code, twice.values["free"]) == ("YQ205", "1-b")
    assert (none.code, none.values["key"]) == ("YQ223", "n3")


@pytest.mark.parametrize("key", ["index", "page-2", "con", "A", "a_b", "x" * 41, "-a"])
def test_rule_3_a_key_can_stand_in_an_address(key: str, tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, f"- {{number: 1, key: {key}, title: 甲}}\n")
    assert (problem.code, problem.kind) == ("YQ203", "key")


TABLES = REPORT.replace(
    "{id: county, label: 县级}",
    "{id: county, label: 县级, tables: [{id: t1, title: 民生实事}, "
    "{id: t2, title: 主要目标, word: 主要目标}]}",
)


def test_rule_4_numbers_are_unique_in_a_table(tmp_path: Path) -> None:
    found = report(
        tmp_path,
        """\
        - {number: 1, table: t1, title: 新建幼儿园3所}
        - {number: 1, table: t2, title: 生产总值增长6%}
        """,
        **{"2023__report": TABLES},
    )
    assert [one.id for one in found.projects] == ["2023/county/1", "2023/county/t2-1"]


def test_rule_4_a_table_that_the_level_has_not_is_told(tmp_path: Path) -> None:
    (problem,) = problems(
        tmp_path, "- {number: 1, table: t3, title: 甲}\n", **{"2023__report": TABLES}
    )
    assert (problem.code, problem.values["known"]) == ("YQ226", "t1、t2")


def test_rule_6_only_stated_results_are_counted_and_every_row_has_to_print_a_word(
    tmp_path: Path,
) -> None:
    found = report(
        tmp_path,
        """\
        - number: 1
          title: 甲
          results: [{title: 一, text: 建成, outcome: 完成任务}, {title: 二, text: 在建}]
        - {number: 2, title: 乙, results: [{outcome: 超额完成}, {outcome: 滞后}]}
        - {number: 3, title: 丙, results: [{departments: [县教育局]}]}
        - {number: 4, title: 丁, results: [{share: 96.64}]}
        - {number: 5, title: 戊}
        """,
    )
    words = [one.outcome.word if one.outcome else None for one in found.projects]
    assert words == [None, "滞后", None, None, None]
    assert [len(one.stated) for one in found.projects] == [2, 2, 0, 1, 0]
    whole = counts_by_level(found)[""]
    assert (whole.projects, whole.results, whole.exceeded) == (5, 5, 0)


def test_rule_6_works_are_projects_less_repeats(tmp_path: Path) -> None:
    found = report(
        tmp_path,
        "- {number: 1, title: 甲}\n- {number: 2, title: 乙, results: [{title: 一}, {title: 二}]}\n",
        **{
            "2023__report": REPORT
            + "  - {word: 完成, kind: met}\nundertakings:\n"
            + "  - {id: same, title: 同, projects: [2023/county/1, '2023/county/2#1']}\n"
        },
    )
    assert found.undertakings[0].projects == ("2023/county/1", "2023/county/2")
    assert found.undertakings[0].whole_projects == ("2023/county/1",)
    assert distinct_works(found) == 2  # an item alone makes no project a repeat


def test_rule_8_a_measure_of_an_item_and_a_target_without_an_actual(tmp_path: Path) -> None:
    (only,) = report(
        tmp_path,
        """\
        - number: 1
          results:
            - title: 新建公厕2座
              share: 96.64
              share_head: 投资完成率
              measures: [{name: 公厕, target: 2, unit: 座}]
            - {title: 改造公厕4座, measures: [{name: 公厕, target: 4, actual: 3, unit: 座}]}
        """,
    ).projects
    assert [(measure.part, measure.actual, measure.ratio) for measure in only.measures] == [
        (1, None, None),
        (2, Decimal(3), Decimal("0.75")),
    ]
    assert (only.results[0].share, only.results[0].share_head) == (Decimal("96.64"), "投资完成率")


def test_rule_9_periods_sort_by_their_last_day(tmp_path: Path) -> None:
    steps = {
        f"2023__progress__{period}": f"period: {period}\nprojects:\n"
        f"  - {{project: 2023/county/1, percent: {percent}}}\n"
        for period, percent in (("2023-H1", 50), ("2023-01--09", 75), ("2023-04", 30))
    }
    found = report(tmp_path, PLAIN, **steps)
    assert [step.period for step in found.steps] == ["2023-04", "2023-H1", "2023-01--09"]


def test_rule_10_a_row_is_of_the_document_it_came_from_and_never_of_the_first(
    tmp_path: Path,
) -> None:
    two = REPORT.replace(
        "  - {id: bulletin, title: 通报}\n", "  - {id: a, title: 甲}\n  - {id: b, title: 乙}\n"
    )
    records = "- {number: 1, title: 甲, results: [{text: 一, source: {table: 1, row: 2}}]}\n"
    (only,) = report(tmp_path / "two", records, **{"2023__report": two}).projects
    assert only.results[0].source.document == ""
    (only,) = report(tmp_path / "one", records).projects
    assert only.results[0].source.document == "bulletin"


def test_rule_12_what_differs_from_place_to_place_is_the_reports(tmp_path: Path) -> None:
    words = "words: {project: 重点任务, report: 上半年进展, county: 安和县}\n"
    found = report(tmp_path, PLAIN, **{"2023__report": REPORT + words})
    assert (found.words.project, found.words.report, found.words.county) == (
        "重点任务",
        "上半年进展",
        "安和县",
    )


def test_rule_14_scalars_are_text_and_a_name_stands_once(tmp_path: Path) -> None:
    (only,) = report(
        tmp_path / "a", "- {number: 1.10, title: 007, results: [{text: no}]}\n"
    ).projects
    assert (only.number, only.key, only.title, only.results[0].text) == (
        "1.10",
        "1-10",
        "007",
        "no",
    )
    (problem,) = problems(tmp_path / "b", "- {number: 1, title: 甲, title: 乙}\n")
    assert problem.code == "YQ104"
