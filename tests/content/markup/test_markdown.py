"""Markdown of content: words only, and links that lead somewhere."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.markup.markdown import prose_of
from generator.problems import Location, ProblemsFound

ALLOWED = {
    *("p", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "a", "em", "strong", "code"),
    *("pre", "blockquote", "hr", "br", "table", "thead", "tbody", "tr", "th", "td"),
}


class Tags(HTMLParser):
    """Every tag and attribute of a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: set[tuple[str, str]] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen |= {(tag, name) for name, _ in attrs} or {(tag, "")}


def html(text: str, depth: int = 0) -> str:
    return prose_of(text, Location("a.md", 1, 1)).html[depth]


def test_bold_beside_chinese_punctuation_is_bold() -> None:
    assert html("家**，务一窗**新") == "<p>家<strong>，务一窗</strong>新</p>"


def test_what_looks_like_a_tag_is_text() -> None:
    assert html("<b onclick=x>a</b>") == "<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>"


def test_links_are_written_from_the_root_and_read_from_any_depth() -> None:
    text = "[a](2022/data/index.html#stated) [b](https://example.org/)"
    assert 'href="../../2022/data/index.html#stated"' in html(text, 2)
    assert 'href="https://example.org/"' in html(text, 2)
    assert prose_of(text, Location("a.md")).links == ("2022/data/index.html",)


def test_the_columns_of_a_table_keep_their_side() -> None:
    assert '<th align="right">' in html("| a |\n|--:|\n| 1 |\n")


@pytest.mark.parametrize(
    "address", ["/a.html", "./a.html", "../a.html", "#a", "javascript:a", "tel:1"]
)
def test_an_address_that_cannot_work_everywhere_is_refused(address: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        html(f"[a]({address})")
    assert found.value.problems[0].code == "YQ402"


@given(st.text(alphabet="<>\"'&[]()!*_`#-|:/ \n=abjscript", max_size=60))
@settings(derandomize=True, database=None, deadline=None, max_examples=300)
def test_no_text_makes_a_tag_or_an_attribute_that_is_not_named(text: str) -> None:
    try:
        written = html(text)
    except ProblemsFound:
        return
    for tag, attribute in Tags(written).seen:
        assert tag in ALLOWED
        assert attribute in ("", "href", "align")
