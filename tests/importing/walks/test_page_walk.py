"""The walk through web pages: all text between tags, and none of code."""

from hypothesis import given
from hypothesis import strategies as st

from generator.importing.charset import Decoded
from generator.importing.documents import differences
from generator.importing.sources.web import read_web
from generator.importing.walks.page_walk import walk_page

TAGS = (
    *("table", "tr", "td", "th", "caption", "tfoot", "select", "option", "ruby", "rt", "p", "li"),
    *("script", "style", "textarea", "title", "template", "iframe", "b", "noscript", "ol", "pre"),
)
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS]),
    st.sampled_from([f"</{tag}>" for tag in TAGS]),
    st.sampled_from(
        ["甲", "乙丙", "1", " ", "\n", "&amp;", "&#20013;", "<!-- 丁 -->", "<td hidden>"]
    ),
)


def test_text_is_counted_whatever_is_around_it() -> None:
    page = "<title>题</title><table>游<tr><td>甲&amp;<td hidden>乙</table><script>var a</script>后"
    (area,) = walk_page(page.encode())
    assert "".join(area.pieces) == "题游甲&乙后"
    assert area.holds_tables


@given(st.lists(PIECES, max_size=30).map("".join))
def test_a_page_of_any_tags_closes(page: str) -> None:
    found = read_web("a.html", Decoded(page), "")
    assert list(differences(found, walk_page(f"<meta charset=utf-8>{page}".encode()))) == []
