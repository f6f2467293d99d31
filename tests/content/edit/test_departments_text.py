"""Departments and further names are put into departments.yaml; what stands there stays."""

import pytest

from generator.content.edit.departments_text import with_departments
from generator.content.edit.yaml_text import LayoutError

TEXT = """# 责任单位
departments:
  - slug: health  # 卫健
    name: 县卫生健康局
  - slug: education
    name: 县教育局
    aliases: [教育局]
"""


def test_a_file_begins_with_the_entries() -> None:
    made = with_departments("", [{"slug": "a", "name": "甲局", "aliases": ["甲"]}], {})
    assert made == (
        "# yaml-language-server: $schema=../schema/departments.schema.json\n"
        "departments:\n  - slug: a\n    name: 甲局\n    aliases: [甲]\n"
    )


def test_new_entries_and_aliases_leave_every_other_line() -> None:
    new = [{"slug": "water", "name": "县水利局", "aliases": []}]
    made = with_departments(TEXT, new, {"health": ["县卫健局"], "education": ["县教委"]})
    assert (
        made
        == """# 责任单位
departments:
  - slug: health  # 卫健
    name: 县卫生健康局
    aliases: [县卫健局]
  - slug: education
    name: 县教育局
    aliases: [教育局, 县教委]
  - slug: water
    name: 县水利局
"""
    )


def test_a_file_that_is_laid_out_otherwise_is_left() -> None:
    with pytest.raises(LayoutError):
        with_departments("departments:   [ {slug: a,   name: 甲局} ]\n", [], {"a": ["甲"]})
