"""The findings of the 2022 report, each judged by a person: asked with reason, or a false alarm."""

import csv
from decimal import Decimal
from pathlib import Path

from generator.build.rehearsal import check_project
from generator.problems import CATALOGUE
from tests.processes import ROOT

REVIEWED = ROOT / "tests" / "data" / "findings-2022.csv"


def reviewed() -> list[dict[str, str]]:
    with REVIEWED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_finding_of_2022_has_been_judged_and_no_other() -> None:
    asked = [finding.question for finding in check_project(ROOT).findings]
    found = {
        (question.code, f"{Path(question.at.file).stem} {question.at.field}", question.found)
        for question in asked
    }
    judged = {(row["code"], row["field"], row["words"]) for row in reviewed()}
    assert found == judged
    assert len(asked) == len(reviewed()) == 34


def test_nine_of_ten_findings_are_asked_with_reason() -> None:
    judged = [row["judged"] for row in reviewed()]
    assert set(judged) == {"right", "false"}
    assert Decimal(judged.count("right")) / len(judged) >= Decimal("0.9")
    assert all(row["why"] for row in reviewed())


def test_every_kind_of_finding_has_a_case_of_its_own() -> None:
    cases = {folder.name.partition("-")[0] for folder in (ROOT / "tests/problems").iterdir()}
    assert {code for code in CATALOGUE if code.startswith("YQ3")} <= cases
