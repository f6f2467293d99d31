"""What is written as YAML is read as it was meant."""

import pytest

from generator.content.edit.yaml_text import new_yaml, yaml_text
from generator.content.readers import read_yaml
from generator.content.slips import BEFORE_NAMES
from generator.problems import ProblemsFound


@pytest.mark.parametrize("sign", sorted(BEFORE_NAMES))
def test_a_name_that_begins_as_by_a_slip_is_quoted_and_read(sign: str) -> None:
    data = {"extra": {f"{sign}name": "值", "name": sign}}
    text = yaml_text(new_yaml(), data)
    assert f"'{sign}name': 值" in text
    assert read_yaml("a.yaml", text).data == data
    with pytest.raises(ProblemsFound):
        read_yaml("a.yaml", text.replace("'", ""))
