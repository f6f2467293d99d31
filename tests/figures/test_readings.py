"""No change of a rule may read a text in the tree otherwise without being seen."""

from pathlib import Path

import pytest

from tests.figures.readings import readings_in_texts

READINGS = Path(__file__).with_name("readings.txt")


def test_the_readings_of_the_texts_are_those_in_the_tree(request: pytest.FixtureRequest) -> None:
    found = readings_in_texts()
    if request.config.getoption("--rewrite"):
        READINGS.write_text(found, encoding="utf-8")
    assert found == READINGS.read_text(encoding="utf-8")
