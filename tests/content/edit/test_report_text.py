"""Sources and tables come into report.yaml, and no other line changes."""

import pytest

from generator.content.edit.report_text import with_source_lines, with_sources
from generator.content.edit.yaml_text import LayoutError

SOURCE = {"id": "doc-1", "title": "“一”: 表", "file": "a.csv", "sha256": "0" * 64}
TEXT = """title: 民生实事
sources:
  - id: table
    # 手写
    title: 原表
levels:
  - id: county
    label: 县级
"""


def test_a_source_is_added_and_one_that_is_declared_gets_what_it_lacks() -> None:
    declared = {"id": "table", "title": "别的", "sha256": "1" * 64}
    made = with_sources(TEXT, [SOURCE, declared], {})
    assert made == TEXT.replace(
        "title: 原表\n",
        f"title: 原表\n    sha256: '{'1' * 64}'\n  - id: doc-1\n    title: '“一”: 表'\n"
        f"    file: a.csv\n    sha256: '{'0' * 64}'\n",
    )


def test_a_level_gets_its_tables() -> None:
    made = with_sources(TEXT, [], {"county": [("t1", "实事"), ("t2", "")]})
    assert made == TEXT + "    tables:\n      - id: t1\n        title: 实事\n      - id: t2\n"


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("title: 民生实事", "title:   民生实事"),
        TEXT.replace("  - id: table", "- id: table").replace("    ", "  ", 2),
        TEXT.replace("title: 民生实事", "title:  民生实事").replace("levels:", "\n# 级别\nlevels:"),
        TEXT.partition("sources:")[0].replace(": ", ":  "),
        TEXT.replace("title: 民生实事", "title:   民生实事").replace("\n", "\r\n"),
    ],
)
def test_an_uneven_file_gets_lines_for_the_source_alone(text: str) -> None:
    made = with_source_lines(text, [SOURCE])
    assert 'title: "“一”: 表"' in made
    kept = made.splitlines()
    for line in text.splitlines():
        kept.remove(line)
    assert len(kept) == 4 + ("sources:" not in text)


def test_what_would_come_to_mean_something_else_is_refused() -> None:
    with pytest.raises(LayoutError):
        with_source_lines("title:  甲\nsources: [{id: a, title: b}]\n", [SOURCE])
    with pytest.raises(LayoutError):
        with_sources("title:  甲\nlevels: []\n", [SOURCE], {"county": [("t2", "")]})
