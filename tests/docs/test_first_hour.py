"""docs/first-hour.md: every command does what the page says, and a clerk meets no YAML there."""

import re

from tests.docs.reading import Page
from tests.make_first_hour import TARGET, commands, page_with_screens

PAGE = Page(TARGET)


def test_every_command_prints_what_the_page_says() -> None:
    assert page_with_screens(PAGE.text) == PAGE.text, "make docs"


def test_every_command_of_the_page_is_among_those() -> None:
    told = list(commands(PAGE.text))
    blocks = [block.strip() for kind, block in PAGE.blocks if kind == "sh"]
    assert told == blocks
    assert [command.split()[-1] for command in told].count("check") == 2
    assert len(told) == 12


def test_there_is_no_yaml_to_write() -> None:
    assert {kind for kind, _ in PAGE.blocks} == {"sh", "text"}
    assert not re.search("yaml", PAGE.prose, re.IGNORECASE)


def test_the_answers_are_in_it_and_the_site_is_reached() -> None:
    screens = "\n".join(block for kind, block in PAGE.blocks if kind == "text")
    assert "（是/否，默认否）是\n" in screens
    assert "核对提示：0 条，其中 0 条待核对" in screens
    assert "YQ301" in screens
    assert "Traceback" not in screens
