"""Words of the system and of Jinja in Chinese, without a word of English that is not the user's."""

import os
import re

import jinja2
import pytest

from generator.problems.system_words import SYSTEM_WORDS, in_chinese

TEMPLATES = {
    "{% if a %}": "模板没有写完，缺少结束的标记",
    "{% iff a %}": "没有 iff 这个标记",
    "{{ a b }}": "此处应为 end of print statement，现为 b",
    "{{ a|nosuch }}": "没有 nosuch 这个过滤器",
    "{{ }": "多了 }",
    "{# a": "注释没有结束，缺少 #}",
    "{% if %}": "此处缺少表达式",
    "{{ a": "模板没有写完，缺少结束的标记",
}


@pytest.mark.parametrize(("template", "words"), TEMPLATES.items())
def test_what_jinja_says_is_said_in_chinese(template: str, words: str) -> None:
    with pytest.raises(jinja2.TemplateSyntaxError) as found:
        jinja2.Environment(autoescape=True).compile(template)
    assert in_chinese(str(found.value.message)) == words


def test_the_systems_words_are_those_of_a_system() -> None:
    """A phrase that no system says would never be found; csv says two of them."""
    said = {os.strerror(number) for number in range(1, 134)}
    known = {words for words in SYSTEM_WORDS if words in said}
    assert {"Permission denied", "No space left on device", "File exists"} <= known
    assert all(re.search("[\u4e00-\u9fff]", words) for words in SYSTEM_WORDS.values())


def test_what_nobody_knows_stays_as_it_is_said() -> None:
    assert in_chinese("something quite new") == "something quite new"
