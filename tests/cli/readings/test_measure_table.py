"""The table of readings: what cells and texts of one row say of its targets."""

import pytest
from msgspec.structs import replace

from generator.cli.readings.measure_table import rows_of
from tests.analysis.checks.asked import project

# The title, the cell of the result, and each pair or target in money: target, actual and unit.
ROWS = {
    ("电网改造(9个村)", "640"): ("6400000", "6400000", "元"),
    ("改造9个村的电网", "640"): ("6400000", "6400000", "元"),
    ("电网改造", "9个村已改造"): ("6400000", "None", "元"),
}


@pytest.mark.parametrize("texts", ROWS)
def test_a_cell_tells_of_one_target(texts: tuple[str, str]) -> None:
    record = project(5, *texts)
    columns = (("单位", "万元"), ("年度目标", "640"))
    record = replace(record, results=(replace(record.results[0], extra=columns),))
    found = [row.reading for row in rows_of(record)]
    said = [(f"{one.target}", f"{one.actual}", one.unit) for one in found]
    assert ROWS[texts] in said
    assert all(actual == "None" for _, actual, unit in said if unit != "元")
