"""Proposals for undertakings: what reads alike across levels, and never a verdict."""

from itertools import combinations
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.analysis.counting import distinct_works, works_of
from generator.analysis.same_work import close_pairs, letters, proposals
from generator.content.load import load
from generator.records import Report, Undertaking
from tests.processes import ROOT, yqsite


@pytest.fixture(scope="module")
def report() -> Report:
    return load(ROOT).content.reports[-1]


def unconfirmed(report: Report) -> Report:
    return replace(report, undertakings=())


def confirmed_pairs(report: Report) -> set[frozenset[str]]:
    """The pairs of different levels in what is confirmed."""
    return {
        frozenset(pair)
        for undertaking in report.undertakings
        for pair in combinations(undertaking.projects, 2)
        if pair[0].split("/")[1] != pair[1].split("/")[1]
    }


def test_numbers_and_punctuation_do_not_count() -> None:
    assert letters("新增AED(除颤仪)49台。") == letters("新增 AED（除颤仪）52台")


def test_most_of_what_is_confirmed_is_found_and_little_else(report: Report) -> None:
    found = {
        frozenset((project.id, other.id)) for _, project, other in close_pairs(report.projects)
    }
    true = confirmed_pairs(report)
    assert len(true & found) / len(true) >= 0.9
    assert len(true & found) / len(found) >= 0.8


def test_nothing_is_proposed_inside_one_level_and_the_closest_comes_first(report: Report) -> None:
    pairs = list(close_pairs(report.projects))
    assert all(project.level != other.level for _, project, other in pairs)
    scores = [proposal.score for proposal in proposals(unconfirmed(report))]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 100


def test_one_work_at_three_levels_is_one_proposal(report: Report) -> None:
    groups = [
        {project.id for project in found.projects} for found in proposals(unconfirmed(report))
    ]
    assert {"2022/province/14", "2022/wenzhou/19", "2022/yueqing/44"} in groups
    assert sum(len(group) for group in groups) == len(set().union(*groups))


def test_what_is_confirmed_is_not_proposed_again(report: Report) -> None:
    left = proposals(report)
    pairs = {frozenset(pair) for proposal in left for pair in combinations(proposal.projects, 2)}
    assert all(
        not {project.id for project in found.projects} <= set(undertaking.projects)
        for found in left
        for undertaking in report.undertakings
    )
    assert pairs
    beside = {found.confirmed for found in left}
    assert ("child-rehabilitation",) in beside


def test_an_undertaking_counts_as_many_works_as_its_longest_level(report: Report) -> None:
    ids = ("2022/wenzhou/47", "2022/wenzhou/48", "2022/wenzhou/49", "2022/yueqing/34")
    merged = Undertaking(id="aid", title="医疗救助", projects=ids)
    assert works_of(merged) == 3
    assert distinct_works(replace(report, undertakings=(merged,))) == 125
    assert distinct_works(unconfirmed(report)) == 126


def test_the_126_entries_of_2022_are_98_works(report: Report) -> None:
    assert distinct_works(report) == 98
    assert len(report.undertakings) == 26
    assert all(undertaking.basis for undertaking in report.undertakings)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_the_verb_prints_can_be_pasted_and_is_then_confirmed(
    language: str, tmp_path: Path
) -> None:
    content = tmp_path / "content"
    (content / "2023").mkdir(parents=True)
    base = ROOT / "tests/problems/base/content"
    for file in base.rglob("*.*"):
        target = content / file.relative_to(base)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(file.read_bytes())
    county = content / "2023/county.csv"
    head = county.read_text(encoding="utf-8").splitlines()[0].split(",")
    row = {"number": "9", "title": "新建公路：12公里", "text": "已新建公路13公里。"}
    row |= {"outcome": "完成任务", "departments": "市教育局"}
    city = content / "2023/city.yaml"
    text = city.read_text(encoding="utf-8").replace(
        "title: 新建公路10公里", "title: 新建公路12公里"
    )
    city.write_text(text, encoding="utf-8")
    with county.open("a", encoding="utf-8") as rows:
        rows.write(",".join(row.get(name, "") for name in head) + "\n")

    said = yqsite("--lang", language, "undertakings", project=tmp_path)
    assert said.returncode == 0, said.stderr
    pasted = said.stdout[said.stdout.index("\n  # ") :]
    report = content / "2023/report.yaml"
    with report.open("a", encoding="utf-8") as lines:
        lines.write("undertakings:" + pasted)

    again = yqsite("--lang", language, "undertakings", project=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "\n  # " not in again.stdout
    assert "2023/county/9" in again.stdout


def test_a_year_without_a_report_is_wrong_usage() -> None:
    done = yqsite("undertakings", "--year", "1999", project=ROOT)
    assert done.returncode == 2
    assert "1999" in done.stderr
