"""Changes are never silent: the ledger's chain from the words published first to the record."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.analysis.additions import KINDS, accepted_ledger, additions, kinds_taken_in
from generator.analysis.ledger import digest, ledger_problems
from generator.analysis.published_fields import FIRST_KINDS, kind_of, published_fields
from generator.content.load import load
from generator.problems import Problem
from generator.records import Addition, Change, Ledger, Project, Report
from tests.processes import ROOT

WORDS = "results[0].text"
DAY = "2024-01-01"


def base() -> Report:
    return load(ROOT / "tests/problems/base").content.reports[-1]


def ledger_of(report: Report) -> Ledger:
    return accepted_ledger(report, "content/2023/changes.yaml", DAY)


def kept(report: Report, *changes: Change) -> Report:
    """The report with its present state as the one published first, and these changes."""
    placed = tuple(replace(entry, index=index) for index, entry in enumerate(changes))
    return replace(report, ledger=replace(ledger_of(report), changes=placed))


def change(old: str, new: str, *, project: str = "2023/city/1", field: str = WORDS) -> Change:
    return Change(
        project=project,
        field=field,
        kind="correction",
        old=old,
        new=new,
        date="2024-01-01",
        who="编辑部",
        why="核对",
        index=0,
    )


def with_project(report: Report, project: Project) -> Report:
    """The report with a project in place of the one of the same id."""
    projects = tuple(project if one.id == project.id else one for one in report.projects)
    return replace(report, projects=projects)


def of_id(report: Report, key: str) -> Project:
    return next(project for project in report.projects if project.id == key)


def with_text(report: Report, text: str) -> Report:
    """The report with other words in the first result of its first project of the city."""
    project = of_id(report, "2023/city/1")
    result = replace(project.results[0], text=text)
    return with_project(report, replace(project, results=(result, *project.results[1:])))


def found(report: Report) -> list[tuple[str, str]]:
    return [(problem.code, problem.at.field) for problem in ledger_problems(report)]


def first_words(report: Report) -> str:
    return of_id(report, "2023/city/1").results[0].text


def test_an_unchanged_report_has_nothing_to_account_for() -> None:
    assert found(kept(base())) == []
    assert found(base()) == []
    assert additions(kept(base())) == additions(base()) == {}


@pytest.mark.parametrize("name", sorted(published_fields(base().projects[0])))
def test_every_published_field_is_watched(name: str) -> None:
    report = kept(base())
    assert report.ledger is not None
    project = report.projects[0]
    report.ledger.published[project.id][name] = digest("其他文字")
    (problem,) = ledger_problems(report)
    assert (problem.code, problem.at.file) == ("YQ220", project.position.file)
    assert (problem.values["project"], problem.values["field"]) == (project.id, name)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("title", "title"),
        ("results[0].people", "results[0].people"),
        ("results[0].source[bulletin].row", "results[0].source.row"),
        ("results[0].source[bulletin].raw", "results[0].source.raw"),
        ("measures[公路].target", "measures"),
    ],
)
def test_a_changed_field_is_found_in_its_file(name: str, place: str) -> None:
    report = kept(base())
    assert report.ledger is not None
    report.ledger.published["2023/city/1"][name] = digest("其他文字")
    assert found(report) == [("YQ220", f"projects[1].{place}")]


def test_a_chain_of_changes_leads_from_the_first_words_to_those_of_today() -> None:
    report = kept(base())
    old = first_words(report)
    changed = with_text(report, "第三")
    entries = (change(old, "第二"), change("第二", "第三"))
    assert report.ledger is not None
    whole = replace(changed, ledger=replace(report.ledger, changes=entries))
    assert found(whole) == []
    for count in (0, 1):
        for some in itertools.combinations(entries, count):
            torn = replace(changed, ledger=replace(report.ledger, changes=some))
            assert found(torn), "an entry was taken away and nobody noticed"


@given(st.lists(st.text("甲乙丙123", min_size=1), min_size=1, max_size=4))
def test_without_its_entries_no_sequence_of_changes_passes(texts: list[str]) -> None:
    report = kept(base())
    changed = with_text(report, texts[-1])
    words = [first_words(report), *texts]
    entries = [change(old, new) for old, new in itertools.pairwise(words)]
    placed = tuple(replace(entry, index=index) for index, entry in enumerate(entries))
    assert report.ledger is not None
    assert found(replace(changed, ledger=replace(report.ledger, changes=placed))) == []
    assert [code for code, _ in found(changed)] == ["YQ220"]


def test_an_entry_whose_words_went_back_is_told_both_ways() -> None:
    report = base()
    old = first_words(report)
    there_and_back = kept(report, change(old, "误"), change("误", old))
    assert found(there_and_back) == []
    assert found(kept(report, change(old, "误"))) == [("YQ221", "changes[0].new")]


def without(ledger: Ledger, key: str) -> Ledger:
    published = {name: held for name, held in ledger.published.items() if name != key}
    return replace(ledger, published=published)


@pytest.mark.parametrize("is_told", [True, False])
def test_a_project_that_came_is_held_to_its_words_once_they_are_accepted(is_told: bool) -> None:
    report = base()
    project = of_id(report, "2023/city/2")
    entry = change("", project.title, project=project.id, field="project")
    ledger = without(ledger_of(report), project.id)
    arrived = replace(report, ledger=replace(ledger, changes=(entry,) if is_told else ()))
    assert found(arrived) == []
    assert additions(arrived) == {project.id: tuple(published_fields(project))}
    after = replace(report, ledger=ledger_of(arrived))
    assert found(after) == []
    assert additions(after) == {}
    other = with_project(after, replace(project, title="其他"))
    assert found(other) == [("YQ220", "projects[2].title")]
    assert after.ledger is not None
    assert after.ledger.additions[project.id]["title"] == Addition(DAY, "")


def test_a_project_that_is_gone_needs_an_entry_and_keeps_its_history() -> None:
    report = base()
    gone = tuple(p for p in report.projects if p.id != "2023/city/1")
    old = first_words(report)
    entries = (change(old, "第二"), change("题目", "", field="project"))
    whole = replace(kept(report, *entries), projects=gone)
    assert found(whole) == []
    assert found(replace(kept(report, entries[0]), projects=gone)) == [("YQ220", "published")]
    # The entry that it went, while it is still there:
    assert found(kept(report, entries[1])) == [("YQ221", "changes[0].field")]


@pytest.mark.parametrize("texts", [("", "甲"), ("甲", ""), ("", "甲", ""), ("甲", "", "甲")])
def test_no_entry_says_that_the_report_itself_came_or_went(texts: tuple[str, ...]) -> None:
    entries = [
        change(old, new, project="2023", field="project") for old, new in itertools.pairwise(texts)
    ]
    wrong = [("YQ221", f"changes[{index}].field") for index in range(len(entries))]
    assert found(kept(base(), *entries)) == wrong


def test_accepting_never_alters_what_was_published_first() -> None:
    report = kept(base())
    assert report.ledger is not None
    held = ledger_of(with_text(report, "第二")).published["2023/city/1"]
    assert held == report.ledger.published["2023/city/1"]


def test_words_that_an_entry_gave_first_stay_without_a_digest() -> None:
    report = base()
    project = of_id(report, "2023/city/2")
    named = replace(project, results=(replace(project.results[0], people=("甲乙",)),))
    entry = change("", "甲乙", project=project.id, field="results[0].people")
    told = with_project(kept(report, entry), named)
    assert found(told) == []
    assert additions(told) == {}
    after = replace(told, ledger=ledger_of(told))
    assert found(after) == []


def test_the_ledger_of_2022_holds_every_project() -> None:
    report = load(ROOT).content.reports[-1]
    assert report.ledger is not None
    projects = [key for key in report.ledger.published if "/" in key]
    assert projects == [project.id for project in report.projects]
    problems: list[Problem] = list(ledger_problems(report))
    assert problems == []


def test_an_older_ledger_watches_what_it_covers_and_takes_the_rest_in_once() -> None:
    report = load(ROOT).content.reports[-1]
    whole = ledger_of(report)
    of_old = {
        key: {name: value for name, value in held.items() if kind_of(name) in FIRST_KINDS}
        for key, held in whole.published.items()
        if "/" in key
    }
    old = replace(report, ledger=replace(whole, published=of_old, covers=frozenset(FIRST_KINDS)))
    project = old.projects[0]
    other = with_project(old, replace(project, number="1001"))
    assert found(other) == []
    assert additions(other) == {}
    taken = kinds_taken_in(old)
    assert taken["number"] == len(report.projects)
    assert taken["report.notices.reason"] == len(report.notices)
    after = replace(old, ledger=ledger_of(old))
    assert after.ledger is not None
    assert after.ledger.published == whole.published
    assert after.ledger.covers == frozenset(KINDS)
    assert after.ledger.additions == {}, "what is taken in was published before"
    assert kinds_taken_in(after) == {}
    again = with_project(after, replace(project, number="1001"))
    assert found(again) == [("YQ220", f"projects[{project.key}].number")]
