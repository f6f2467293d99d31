"""Changes are never silent: the ledger's chain from the words published first to the record."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.analysis.ledger import (
    acceptance_problems,
    accepted_digests,
    digest,
    ledger_problems,
    published_fields,
)
from generator.content.load import load
from generator.problems import Problem
from generator.records import Change, Ledger, Project, Report
from tests.processes import ROOT

WORDS = "results[0].text"


def base() -> Report:
    return load(ROOT / "tests/problems/base").content.reports[-1]


def kept(report: Report, *changes: Change) -> Report:
    """The report with its present state as the one published first, and these changes."""
    published = {key: dict(found) for key, found in accepted_digests(report).items()}
    placed = tuple(replace(entry, index=index) for index, entry in enumerate(changes))
    return replace(report, ledger=Ledger("changes.yaml", published, placed))


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


def with_text(report: Report, text: str) -> Report:
    """The report with other words in the first result of its first project of the city."""

    def altered(project: Project) -> Project:
        result = replace(project.results[0], text=text)
        return replace(project, results=(result, *project.results[1:]))

    return replace(
        report,
        projects=tuple(altered(p) if p.id == "2023/city/1" else p for p in report.projects),
    )


def told(report: Report) -> list[tuple[str, str]]:
    return [(problem.code, problem.at.field) for problem in ledger_problems(report)]


def first_words(report: Report) -> str:
    return next(p for p in report.projects if p.id == "2023/city/1").results[0].text


def test_an_unchanged_report_has_nothing_to_account_for() -> None:
    assert told(kept(base())) == []
    assert told(base()) == []


@pytest.mark.parametrize("name", sorted(published_fields(base().projects[0])))
def test_every_published_field_is_watched(name: str) -> None:
    report = kept(base())
    assert report.ledger is not None
    project = report.projects[0]
    report.ledger.published[project.id][name] = digest("其他文字")
    (problem,) = ledger_problems(report)
    assert (problem.code, problem.at.file) == ("YQ220", project.position.file)
    assert problem.at.field == f"projects[{project.number}].{name}"


def test_a_chain_of_changes_leads_from_the_first_words_to_those_of_today() -> None:
    report = kept(base())
    old = first_words(report)
    changed = with_text(report, "第三")
    entries = (change(old, "第二"), change("第二", "第三"))
    assert report.ledger is not None
    whole = replace(changed, ledger=replace(report.ledger, changes=entries))
    assert told(whole) == []
    for count in (0, 1):
        for some in itertools.combinations(entries, count):
            torn = replace(changed, ledger=replace(report.ledger, changes=some))
            assert told(torn), "an entry was taken away and nobody noticed"


@given(st.lists(st.text("甲乙丙123", min_size=1), min_size=1, max_size=4))
def test_without_its_entries_no_sequence_of_changes_passes(texts: list[str]) -> None:
    report = kept(base())
    changed = with_text(report, texts[-1])
    words = [first_words(report), *texts]
    entries = [change(old, new) for old, new in itertools.pairwise(words)]
    placed = tuple(replace(entry, index=index) for index, entry in enumerate(entries))
    assert report.ledger is not None
    assert told(replace(changed, ledger=replace(report.ledger, changes=placed))) == []
    assert [code for code, _ in told(changed)] == ["YQ220"]


def test_an_entry_whose_words_went_back_tells_both_ways() -> None:
    report = base()
    old = first_words(report)
    there_and_back = kept(report, change(old, "误"), change("误", old))
    assert told(there_and_back) == []
    assert told(kept(report, change(old, "误"))) == [("YQ221", "changes[0].new")]


def test_a_project_that_came_is_held_to_its_words_once_they_are_accepted() -> None:
    report = base()
    title = next(p.title for p in report.projects if p.id == "2023/city/2")
    ledger = kept(report, change("", title, project="2023/city/2", field="project")).ledger
    assert ledger is not None
    held = {key: value for key, value in ledger.published.items() if key != "2023/city/2"}
    arrived = replace(report, ledger=replace(ledger, published=held))
    assert told(arrived) == []
    assert [problem.code for problem in acceptance_problems(arrived)] == ["YQ220"]
    after = replace(report, ledger=replace(ledger, published=dict(accepted_digests(arrived))))
    assert list(acceptance_problems(after)) == told(after) == []


def test_a_project_that_is_gone_needs_an_entry_and_keeps_its_history() -> None:
    report = base()
    gone = tuple(p for p in report.projects if p.id != "2023/city/1")
    old = first_words(report)
    entries = (change(old, "第二"), change("题目", "", field="project"))
    whole = replace(kept(report, *entries), projects=gone)
    assert told(whole) == []
    assert told(replace(kept(report, entries[0]), projects=gone)) == [("YQ220", "published[0]")]
    # The entry that it went, while it is still there:
    assert told(kept(report, entries[1])) == [("YQ221", "changes[0].field")]


def test_accepting_never_alters_what_was_published_first() -> None:
    report = kept(base())
    assert report.ledger is not None
    changed = with_text(report, "第二")
    assert accepted_digests(changed)["2023/city/1"] == report.ledger.published["2023/city/1"]


def test_the_ledger_of_2022_holds_every_project(tmp_path: Path) -> None:
    report = load(ROOT).content.reports[-1]
    assert report.ledger is not None
    assert list(report.ledger.published) == [project.id for project in report.projects]
    problems: list[Problem] = list(ledger_problems(report))
    assert problems == []
