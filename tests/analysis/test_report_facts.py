"""The facts that pages are made of: what is public of a report, and what follows from it."""

from msgspec.structs import replace

from generator.analysis.place_readings import EVERY
from generator.analysis.public import NAMELESS
from generator.analysis.report_facts import content_facts, report_facts
from generator.content.load import load
from generator.problems import Location, Problem
from generator.records import Change, Content, Finding, Ledger, Report
from generator.records.place import Town
from generator.records.project import PlaceWords
from tests.processes import ROOT

LOADED = load(ROOT)
REPORT = LOADED.content.reports[-1]
SHOWN, HIDDEN = (replace(LOADED.site, show_people=shown) for shown in (True, False))


def of_person(year: str, name: str) -> Report:
    """A report of one project that somebody answers for, with what was noted about a document."""
    project = REPORT.projects[0]
    results = (replace(project.results[0], people=(name,)),)
    project = replace(project, id=f"{year}/county/1", results=results, places=())
    documents = (replace(REPORT.documents[0], note="王五、赵六给的"),)
    return replace(
        REPORT, folder=year, projects=(project,), documents=documents, undertakings=(), notices=()
    )


def change(index: int, date: str) -> Change:
    return Change(
        project="2024/county/1",
        field="results[0].text",
        kind="correction",
        date=date,
        who="编辑部",
        why="王五来函",
        old="1座",
        new="2座",
        index=index,
    )


def test_the_names_of_every_year_are_left_out_of_every_report() -> None:
    reports = (of_person("2023", "王五"), of_person("2024", "赵六"))
    question = Problem("YQ303", Location("content/2024/county.yaml"), "王五说")
    findings = {"2023": (), "2024": (Finding(question, ("2024/county/1",), None),)}
    facts = content_facts(HIDDEN, Content(reports, ()), findings)
    assert [of_report.report.folder for of_report in facts.reports] == ["2023", "2024"]
    for of_report in facts.reports:
        assert of_report.report.documents[0].note == f"{NAMELESS}、{NAMELESS}给的"
        assert of_report.report.projects[0].people == ()
    (finding,) = facts.reports[1].findings
    assert finding.question.found == f"{NAMELESS}说"
    alone = report_facts(HIDDEN, reports[1], findings["2024"])  # then of this report
    assert alone.report.documents[0].note == f"王五、{NAMELESS}给的"


def test_a_site_that_names_people_has_the_very_records() -> None:
    report = of_person("2024", "赵六")
    (facts,) = content_facts(SHOWN, Content((report,), ()), {"2024": ()}).reports
    assert facts.report is report
    assert list(facts.states) == ["2024/county/1"]
    assert not facts.is_plan


def test_works_that_go_on_are_known_over_the_years() -> None:
    older, newer = of_person("2023", "王五"), of_person("2024", "赵六")
    continued = replace(newer.projects[0], continues="2023/county/1")
    reports = (older, replace(newer, projects=(continued,)))
    facts = content_facts(SHOWN, Content(reports, ()), {"2023": (), "2024": ()})
    assert [[project.id for project in work] for work in facts.works] == [
        ["2023/county/1", "2024/county/1"]
    ]


def test_changes_come_the_newest_first_and_without_names() -> None:
    changes = (change(0, "2024-01-02"), change(1, "2024-03-02"), change(2, "2024-03-02"))
    report = replace(of_person("2024", "王五"), ledger=Ledger("changes.yaml", {}, changes))
    facts = report_facts(HIDDEN, report, ())
    assert [entry.index for entry in facts.changes] == [2, 1, 0]
    assert {entry.why for entry in facts.changes} == {f"{NAMELESS}来函"}


def test_of_places_nothing_is_said_unless_a_project_names_one() -> None:
    report, town = of_person("2024", "王五"), Town("qingshi", "青石镇", (), ("柳树村",))
    assert town.short_villages == {"柳树村": "柳树"}
    facts = report_facts(SHOWN, report, (), towns=(town,))
    assert (facts.towns, facts.unplaced) == ({}, {})
    (project,) = report.projects
    named = replace(project, places=(PlaceWords("qingshi", "青石镇", "confirmed"),))
    other = replace(project, id="2024/county/2")
    facts = report_facts(SHOWN, replace(report, projects=(named, other)), (), towns=(town,))
    assert facts.towns["qingshi"].projects == ("2024/county/1",)
    assert facts.unplaced[EVERY] == 1
