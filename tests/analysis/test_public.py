"""What of a report is public: nothing that names people, where the site names nobody."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.analysis.public import (
    NAMELESS,
    Names,
    is_private,
    names_of,
    public_findings,
    public_problem,
    public_report,
)
from generator.content.load import load
from generator.problems import Location, Problem
from generator.records import (
    Answer,
    Change,
    Finding,
    Ledger,
    Position,
    Project,
    Report,
    Result,
    Source,
)
from tests.processes import ROOT

LOADED = load(ROOT)
REPORT = LOADED.content.reports[-1]
SHOWN, HIDDEN = (replace(LOADED.site, show_people=shown) for shown in (True, False))
# Every field of a record is either here or emptied: a new one has to be thought of.
PUBLIC = {
    Project: {"id", "key", "level", "number", "table", "programmes", "title", "places", "results"}
    | {"measures", "position", "set_aside", "source", "continues"},
    Result: {"part", "title", "text", "outcome", "share", "share_head", "deadline", "supplied"}
    | {"departments", "printed_departments", "assisting", "printed_assisting", "inherited"}
    | {"source"},
    Source: {"document", "table", "row", "mends"},
}


def question(project: Project, field: str, code: str = "YQ303") -> Problem:
    name = project.people[0]
    at = Location(project.position.file, field=f"projects[{project.number}].{field}")
    return Problem(code, at, f"{name}说", values={"lowest": name, "highest": "3", "missing": "2"})


def test_a_site_that_names_people_shows_the_very_same_report() -> None:
    assert public_report(SHOWN, REPORT) is REPORT


def test_every_field_of_a_record_is_public_or_emptied() -> None:
    for project in public_report(HIDDEN, REPORT).projects:
        for record in (project, *project.results, *(one.source for one in project.results)):
            kept = {name for name in record.__struct_fields__ if getattr(record, name)}
            assert kept <= PUBLIC[type(record)]
    private = {
        name for kind, public in PUBLIC.items() for name in set(kind.__struct_fields__) - public
    }
    assert private == {"people", "leaders", "raw", "cells", "extra"}
    assert all(map(is_private, private))


@pytest.mark.parametrize(
    ("head", "is_shown"),
    [
        *(
            (head, True)
            for head in ("目标任务", "2018年建设内容", "计划投资（万元）", "惠及人口目标")
        ),
        *(
            (head, True)
            for head in ("投资完成率", "开工时间", "存在问题", "下一步工作打算", "建设地点")
        ),
        *(
            (head, False)
            for head in ("投资主体", "目标任务责任人", "挂钩县领导", "联系电话", "备注")
        ),
        *((head, False) for head in ("包保局长", "填报人", "项目业主", "计划负责人", "任务联系人")),
    ],
)
def test_a_column_about_the_work_is_public_without_names(head: str, is_shown: bool) -> None:
    first = REPORT.projects[0]
    (name,) = first.people[:1]
    result = replace(first.results[0], extra=((head, f"改造12个（{name}）"),))
    report = replace(
        REPORT,
        projects=(replace(first, extra=((head, name),), results=(result,)), *REPORT.projects[1:]),
    )
    shown = public_report(HIDDEN, report).projects[0]
    assert shown.extra == (((head, NAMELESS),) if is_shown else ())
    expected = ((head, f"改造12个（{NAMELESS}）"),) if is_shown else ()
    assert shown.results[0].extra == expected


def test_all_that_is_public_stays_as_it_was() -> None:
    for before, after in zip(REPORT.projects, public_report(HIDDEN, REPORT).projects, strict=True):
        for name in PUBLIC[Project] - {"results"}:
            assert getattr(after, name) == getattr(before, name)
        assert [result.text for result in after.results] == [one.text for one in before.results]
        assert after.departments == before.departments


@pytest.mark.parametrize(
    ("field", "private"),
    [
        ("projects[16].results[0].people[1]", True),
        ("projects[16].results[0].source.raw", True),
        ("projects[16].extra.投资主体", True),
        ("projects[16].results[0].departments", False),
        ("stated[3].value", False),
        ("", False),
    ],
)
def test_fields_that_name_people_are_private(field: str, private: bool) -> None:
    assert is_private(field) is private


def test_findings_lose_names_and_those_about_private_fields_are_left_out() -> None:
    project = next(project for project in REPORT.projects if project.people)
    name, key = project.people[0], (project.id,)
    said = Answer(
        finding="YQ303",
        who="编辑部",
        when="2024-01-02",
        why=f"{name}来函",
        text=name,
        position=Position("answers.yaml", 0),
    )
    findings = (
        Finding(question(project, "title"), key, said),
        Finding(question(project, "results[0].people"), key, None),
        Finding(question(project, "results[0].departments", "YQ310"), key, None),
        Finding(Problem("YQ321", Location("answers.yaml"), f"title {name}"), (), None),
    )
    assert public_findings(SHOWN, REPORT, findings) == findings
    first, last = public_findings(HIDDEN, REPORT, findings)
    assert first.question.found == f"{NAMELESS}说"
    assert first.question.values == {"lowest": NAMELESS, "highest": "3", "missing": "2"}
    assert first.answer is not None
    assert first.answer.why == f"{NAMELESS}来函"
    assert last.question.found == f"title {NAMELESS}"


def test_a_problem_of_reading_repeats_nothing_of_a_field_that_names_people() -> None:
    at = Location("content/2023/county.yaml", 7, 1, "projects[2].results[0].people")
    problem = Problem("YQ204", at, "甲某 乙某", "list", "write_list", {"items": "甲某, 乙某"})
    public = public_problem(problem)
    assert (public.found, public.values, public.at) == (NAMELESS, {"items": NAMELESS}, at)
    other = replace(problem, at=replace(at, field="projects[2].title"))
    assert public_problem(other) == other


def test_titles_and_notes_of_documents_lose_the_names() -> None:
    name = next(project.people[0] for project in REPORT.projects if project.people)
    document = replace(REPORT.documents[0], title=f"{name}提供的表", note=f"{name}盖章")
    report = public_report(HIDDEN, replace(REPORT, documents=(document,)))
    assert report.documents[0].title == f"{NAMELESS}提供的表"
    assert report.documents[0].note == f"{NAMELESS}盖章"


@pytest.mark.parametrize(
    ("text", "names", "left"),
    [
        ("张三和张三丰来函", {"张三", "张三丰"}, f"{NAMELESS}和{NAMELESS}来函"),
        ("来函者李四", {"李四光", "李四"}, f"来函者{NAMELESS}"),
        ("没有人", {"张三"}, "没有人"),
        ("没有人", set(), "没有人"),
        ("甲" * 40 + "乙", {"甲" * 40}, f"{NAMELESS}乙"),
    ],
)
def test_a_mark_stands_for_each_name(text: str, names: set[str], left: str) -> None:
    assert Names(names).left_out_of(text) == left


def of_people(year: str, *people: str) -> Report:
    """A report of one project that these people answer for."""
    project = REPORT.projects[0]
    result = replace(project.results[0], people=people)
    return replace(REPORT, folder=year, projects=(replace(project, results=(result,)),))


def change(field: str, why: str, old: str = "", new: str = "") -> Change:
    return Change(
        project=REPORT.projects[0].id,
        field=field,
        kind="correction",
        date="2024-01-02",
        who="编辑部",
        why=why,
        old=old,
        new=new,
        index=0,
    )


@pytest.mark.parametrize(
    ("printed", "text", "left"),
    [
        ("张三（副局长）", "张三来函", f"{NAMELESS}来函"),
        ("张三（副局长）", "张三（副局长）来函", f"{NAMELESS}来函"),
        ("张三(副局长)", "张 三来函", f"{NAMELESS}来函"),
        ("李 四", "李四来函", f"{NAMELESS}来函"),
        ("李\u3000四", "李 四来函", f"{NAMELESS}来函"),
        ("李四", "李\u3000四来函", f"{NAMELESS}来函"),
        ("李", "桃李满园", "桃李满园"),
        ("李（局长）", "桃李满园", "桃李满园"),
        ("", "桃李满园", "桃李满园"),
    ],
)
def test_a_name_is_known_in_every_form(printed: str, text: str, left: str) -> None:
    assert names_of([of_people("2023", printed)]).left_out_of(text) == left


def test_names_of_ledgers_and_of_other_reports_are_left_out_of_reasons() -> None:
    changes = (
        change("results[0].people", "换人", old="王五（处长、代理）、赵六", new="赵六"),
        change("results[0].text", "王五、赵六、钱七、孙八来函", old="钱七2座", new="钱七3座"),
    )
    report = replace(of_people("2023", "钱七"), ledger=Ledger("changes.yaml", {}, changes))
    names = names_of([report, of_people("2022", "孙八")])
    ledger = public_report(HIDDEN, report, names).ledger
    assert ledger is not None
    told = "、".join([NAMELESS] * 4) + "来函"
    assert ledger.changes == (replace(changes[1], why=told),)  # the source's words stay
    alone = public_report(HIDDEN, report).ledger
    assert alone is not None
    assert alone.changes[0].why == "、".join([NAMELESS] * 3) + "、孙八来函"


def test_what_people_noted_loses_the_names() -> None:
    report = of_people("2023", "张三（副局长）")
    report = replace(
        report,
        departments=(replace(report.departments[0], note="张三说是同一单位"),),
        documents=(replace(report.documents[0], note="张三给的"),),
        undertakings=tuple(replace(work, basis="张三说") for work in report.undertakings),
        notices=tuple(replace(notice, basis="张三说") for notice in report.notices),
        highlights=tuple(replace(notice, basis="张三说") for notice in report.highlights),
        examples=tuple(replace(example, basis="张三说") for example in report.examples),
    )
    public = public_report(HIDDEN, report)
    assert public.departments[0].note == f"{NAMELESS}说是同一单位"
    assert public.documents[0].note == f"{NAMELESS}给的"
    noted = (*public.undertakings, *public.notices, *public.highlights, *public.examples)
    assert noted
    assert {record.basis for record in noted} == {f"{NAMELESS}说"}


@given(st.text("甲乙丙", max_size=30), st.sets(st.text("甲乙丙", min_size=1, max_size=3)))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_no_name_is_left(text: str, names: set[str]) -> None:
    left = Names(names).left_out_of(text).split(NAMELESS)
    assert not any(name in part for name in names for part in left)
