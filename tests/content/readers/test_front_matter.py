"""The head of a page is read, and its body keeps its lines."""

import pytest

from generator.content.readers import read_front_matter
from generator.problems import ProblemsFound


def test_the_body_of_a_page_knows_its_first_line() -> None:
    tree, body, line = read_front_matter("a.md", "---\ntitle: 一\n---\n正文\n")
    assert (tree.data, body, line) == ({"title": "一"}, "正文\n", 4)


def test_a_head_that_is_not_closed_is_named() -> None:
    with pytest.raises(ProblemsFound) as found:
        read_front_matter("a.md", "---\ntitle: 一\n正文\n")
    assert found.value.problems[0].code == "YQ111"
