"""One place rounds, and it rounds figures of any length."""

import ast
import re
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest

import generator
from generator.analysis.checks.numbers import Ratios
from generator.analysis.checks.question import percent
from generator.analysis.counting import percentage
from generator.pages.parts.charts.measure import measure_sentence
from generator.records import Measure
from generator.records.rounding import cut_off, places_of, round_half_up, round_ratio

ROOMS = Path(generator.__file__).parent
# How alike two titles read is no figure, and no Decimal.
NO_FIGURE = {("analysis/same_work.py", "round"), ("analysis/continued_work.py", "round")}
ROUNDING = re.compile(r"quantize|round|ROUND_\w+|to_integral\w*_exact|floor|ceil")


@pytest.mark.parametrize(
    ("number", "places", "rounded", "cut"),
    [
        ("1.005", 2, "1.01", "1.00"),
        ("2.5", 0, "3", "2"),
        ("-2.5", 0, "-3", "-2"),
        ("99.995", 2, "100.00", "99.99"),
        ("46.94", 3, "46.940", "46.940"),
        ("0", 4, "0.0000", "0.0000"),
    ],
)
def test_a_half_is_rounded_up_or_cut_off(number: str, places: int, rounded: str, cut: str) -> None:
    assert f"{round_half_up(Decimal(number), places)}" == rounded
    assert f"{cut_off(Decimal(number), places)}" == cut


@pytest.mark.parametrize(
    ("part", "whole", "ratio", "words"),
    [
        ("29999", "30000", "0.9999", "99.99%"),
        ("30001", "30000", "1.0001", "100.01%"),
        ("30000", "30000", "1.0000", "100%"),
        ("30000.0", "30000", "1.0000", "100%"),
        ("9" * 40, "1" + "0" * 40, "0.9999", "99.99%"),  # their quotient of 28 digits is 1
        ("1" + "0" * 39 + "1", "1" + "0" * 40, "1.0001", "100.01%"),
        ("99985", "100000", "0.9999", "99.99%"),
        ("99984", "100000", "0.9998", "99.98%"),
        ("100015", "100000", "1.0002", "100.02%"),
        ("2", "3", "0.6667", "66.67%"),
        ("0", "3", "0.0000", "0%"),
    ],
)
def test_a_ratio_is_not_rounded_across_its_target(
    part: str, whole: str, ratio: str, words: str
) -> None:
    assert f"{round_ratio(Decimal(part), Decimal(whole), 4)}" == ratio
    measure = Measure(name="长度", target=Decimal(whole), actual=Decimal(part), unit="米")
    assert f"{measure.ratio}" == ratio
    assert measure_sentence(measure).endswith(f"完成率{words}")


@pytest.mark.parametrize(
    ("exact", "words"),
    [("99.999", "99.99"), ("100.001", "100.01"), ("100", "100"), ("113.146", "113.15")],
)
def test_a_rate_in_a_question_is_not_rounded_across_100(exact: str, words: str) -> None:
    assert percent(Decimal(exact)) == words


@pytest.mark.parametrize(("number", "places"), [("46.90", 2), ("47", 0), ("1E+3", 0), ("-0.1", 1)])
def test_the_places_behind_the_point_are_counted(number: str, places: int) -> None:
    assert places_of(Decimal(number)) == places


def test_figures_of_any_length_are_rounded() -> None:
    """Each of these raised: a Decimal is rounded to 28 digits at most, unless one says more."""
    widest = Measure(
        name="长度", target=Decimal("0.000000001"), actual=Decimal(999999999999999), unit="米"
    )
    assert widest.ratio == Decimal("999999999999999000000000.0000")
    long = Decimal("66." + "6" * 40)
    two_thirds = SimpleNamespace(ratio=Decimal(200) / 3)
    assert Ratios([two_thirds]).pair_of(long) is None
    assert Ratios([two_thirds]).pair_of(Decimal("66.67")) is two_thirds
    assert percentage(2, 3, 40) == Decimal("66.66666666666666666666666667")


def test_nothing_else_in_the_program_rounds() -> None:
    found = {
        (file.relative_to(ROOMS).as_posix(), name)
        for file in sorted(ROOMS.rglob("*.py"))
        for name in _names(ast.parse(file.read_text(encoding="utf-8")))
        if ROUNDING.fullmatch(name)
    }
    assert found - NO_FIGURE == {
        ("records/rounding.py", "quantize"),
        ("records/rounding.py", "ROUND_DOWN"),
        ("records/rounding.py", "ROUND_HALF_UP"),
    }


def test_only_the_command_line_writes_numbers_with_so_many_places() -> None:
    """It does so for seconds and megabytes; a format such as `.2f` would round once more."""
    found = {
        file.relative_to(ROOMS).parts[0]
        for file in ROOMS.rglob("*.py")
        if re.search(r":\.\d+f\}", file.read_text(encoding="utf-8"))
    }
    assert found <= {"cli"}


def _names(tree: ast.AST) -> set[str]:
    """The names that are called, imported or handed on."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return names | {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
