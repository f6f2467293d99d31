"""No change of a rule may make the figures worse, or change what is asked, without being seen."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.figures.__main__ import counts_of, fallen, kept_counts, lines_of
from tests.figures.bulletins import findings_in_bulletins
from tests.figures.gold import alike, unit_and_scale, value_of
from tests.figures.sets import HERE, SETS, every_tally
from tests.figures.sets import lines_of as lines_of_file

FINDINGS = Path(__file__).with_name("findings.txt")


def test_no_figure_falls_below_the_one_that_was_kept() -> None:
    assert fallen(counts_of(every_tally()), kept_counts()) == []


def test_the_findings_on_the_bulletins_are_those_in_the_tree(
    request: pytest.FixtureRequest,
) -> None:
    found = findings_in_bulletins()
    if request.config.getoption("--rewrite"):
        FINDINGS.write_text(found, encoding="utf-8")
    assert found == FINDINGS.read_text(encoding="utf-8")


def test_a_fallen_figure_is_named() -> None:
    kept = {"set": {"pairs": {"found": 9, "wanted": 10, "false": 1}}}
    assert fallen({"set": {"pairs": {"found": 9, "wanted": 10, "false": 1}}}, kept) == []
    assert fallen({"set": {"pairs": {"found": 10, "wanted": 10}}}, kept) == []
    assert fallen({"set": {"pairs": {"found": 17, "wanted": 20, "false": 2}}}, kept) == [
        "set, pairs: recall 17/20, was 9/10",
        "set, pairs: false 2, was 1",
    ]
    assert fallen({}, kept) == ["set, pairs: recall 0/0, was 9/10"]


def test_the_counts_are_a_table() -> None:
    head, line = lines_of({"own": {"pairs": {"read": 3, "targets": 4, "false": 2}}})
    assert head.split() == ["targets", "precision", "recall", "asked", "false", "alarms"]
    assert line.split() == ["own,", "pairs", "3/4", "75%", "2"]


def test_units_are_compared_in_the_plain_one() -> None:
    assert unit_and_scale("万元/户") == ("元", 10_000)
    assert unit_and_scale("千米") == ("公里", 1)
    assert alike("家", "个")
    assert not alike("家", "人")
    gold = value_of({"target": "3.6", "actual": [4, None], "unit": "万人"})
    assert (gold.target, gold.actuals, gold.unit) == (
        Decimal(36_000),
        (Decimal(40_000), None),
        "人",
    )
    assert value_of({"target": "36,000", "unit": "名"}).has_target_of(gold)


def test_every_text_has_an_id_of_its_own_and_says_what_is_right() -> None:
    for name in SETS:
        ids = [
            line["id"]
            for file in ("pairs", "slips", "tables")
            for line in lines_of_file(HERE / name / f"{file}.jsonl")
        ]
        assert len(ids) == len(set(ids)) >= 50
