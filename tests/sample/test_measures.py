"""The automatic reading against the 2022 report as a person read it, and the content itself."""

from collections import Counter
from decimal import Decimal

from tests.sample.content import records
from tests.sample.reviewed import figures, reviewed, texts


def test_nearly_every_numeric_target_is_read() -> None:
    assert figures().recall >= Decimal("0.95"), figures().differences
    assert figures().target_precision >= Decimal("0.95"), figures().differences


def test_a_target_is_hardly_ever_paired_with_a_wrong_number() -> None:
    assert figures().pairing_precision >= Decimal("0.98"), figures().differences
    assert figures().pairing_recall >= Decimal("0.95"), figures().differences


def test_the_confirmed_measures_are_those_that_were_reviewed() -> None:
    measures = {record.project: record.measures for record in records()}
    content = Counter(
        (project, *(measure[name] for name in ("name", "target", "actual", "unit")))
        for project, found in measures.items()
        for measure in found
    )
    person = Counter(
        (target.project, target.name, f"{target.target:f}", f"{target.actual:f}", target.unit)
        for target in reviewed()
        if target.actual is not None
    )
    assert content == person
    assert (content.total(), len({project for project, *_ in content})) == (149, 119)


def test_the_words_of_a_measure_stand_in_title_and_result_as_published() -> None:
    for target in reviewed():
        title, results = texts()[target.project]
        for part in target.target_words.split("…"):
            assert part, target
            assert part in title, target
        for part in target.actual_words.split("…"):
            assert any(part in result for result in results), target
        assert bool(target.actual_words) is (target.actual is not None), target


# The sums that a person made of two stated numbers; every other actual stands in its words.
SUMS = {
    ("2022/province/25", "4"): "3座 + 1座",
    ("2022/yueqing/22", "20"): "11公里 + 9公里",
    ("2022/yueqing/39", "32"): "30处 + 2处",
}


def test_every_number_stands_in_its_words_but_for_three_sums() -> None:
    missing = set()
    for target in reviewed():
        assert _stands(target.target, target.target_words), target
        if target.actual is not None and not _stands(target.actual, target.actual_words):
            missing.add((target.project, f"{target.actual:f}"))
    assert missing == set(SUMS)


def _stands(value: Decimal, words: str) -> bool:
    short = f"{(value / 10_000).normalize():f}万"
    return f"{value:f}" in words or short in words
