"""Checks never raise; and an unrelated record changes no findings of another."""

from itertools import cycle
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.analysis.checks import findings_of, questions_about
from generator.content.load import load
from generator.records import Position, Project, Report
from tests.processes import ROOT

REPORT = load(Path(ROOT)).content.reports[-1]
SOME = REPORT.projects[:6]
FEW = replace(REPORT, notices=(), highlights=(), examples=(), answers=())
# What the rules look for, so that their corners are reached, and anything else.
PARTS = st.sampled_from(
    [
        *(
            "完成率",
            "超额",
            "%",
            "其中",
            "等",
            "、",
            "即",
            "分别是",
            "截止",
            "目前",
            "月",
            "号",
            "12",
        ),
        *(
            "(",
            ")",
            "（",
            "）",
            "“",
            "”",
            "0",
            "1.5",
            "万",
            "个",
            "家",
            "公里",
            "人次",
            "正在",
            "待",
        ),
        *("验收", "试运行", "13800138000", "11010519491231002X", "1+10+100", " ", "\n", "9" * 15),
    ]
)
WORDS = st.lists(PARTS | st.text(max_size=4), max_size=12).map("".join)
# Rules about the report as a whole: counts, gaps, usual departments, same texts, names.
WHOLE = frozenset({"YQ301", "YQ302", "YQ303", "YQ310", "YQ311", "YQ313"})


def with_texts(project: Project, title: str, texts: list[str]) -> Project:
    results = tuple(replace(project.results[0], text=text) for text in texts)
    return replace(project, title=title, results=results)


def asked(report: Report) -> list[tuple[str, str, str]]:
    return [
        (finding.question.code, finding.question.at.field, finding.question.found)
        for finding in findings_of(report)
        if finding.question.code not in WHOLE and finding.projects
    ]


@settings(max_examples=150)
@given(WORDS, st.lists(WORDS, min_size=1, max_size=3), st.booleans())
def test_no_rule_raises_whatever_a_record_says(title: str, texts: list[str], bare: bool) -> None:
    first = with_texts(REPORT.projects[0], title, texts)
    project = replace(first, measures=()) if bare else first
    for finding in findings_of(replace(FEW, projects=(project, *REPORT.projects[1:3]))):
        assert finding.question.code.startswith("YQ3")


@settings(max_examples=25)
@given(WORDS, WORDS)
def test_an_unrelated_record_changes_no_finding_of_another(title: str, text: str) -> None:
    number = 1 + max(
        project.whole_number or 0 for project in REPORT.projects if project.level == "yueqing"
    )
    project = with_texts(REPORT.projects[-1], title, [text])
    place = Position(project.position.file, len(REPORT.projects))
    extra = replace(
        project,
        id=f"2022/yueqing/{number}",
        number=f"{number}",
        key=f"{number}",
        measures=(),
        position=place,
    )
    grown = replace(REPORT, projects=(*REPORT.projects, extra))
    own = f"projects[{number}]."
    assert [question for question in asked(grown) if not question[1].startswith(own)] == asked(
        REPORT
    )


@settings(max_examples=50)
@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=3), st.randoms())
def test_findings_of_projects_may_be_worked_out_apart_and_in_any_order(
    words: list[tuple[str, str]], random: Random
) -> None:
    changed = [
        with_texts(project, title, [text])
        for project, (title, text) in zip(SOME, cycle(words), strict=False)
    ]
    report = replace(FEW, projects=tuple(changed))
    apart = [questions_about(project) for project in changed]
    random.shuffle(apart)
    assert findings_of(report, (question for some in apart for question in some)) == findings_of(
        report
    )
