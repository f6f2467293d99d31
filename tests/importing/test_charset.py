"""Encodings: what the bytes are counts more than what a page says of them."""

import pytest

from generator.importing.charset import Decoded, decode, decode_page
from generator.problems import ProblemsFound

WORDS = "序号：新建学校2所，已建成"


def page(declared: str, encoding: str, words: str = WORDS) -> bytes:
    return f'<meta charset="{declared}"><p>{words}</p>'.encode(encoding)


@pytest.mark.parametrize(
    ("declared", "encoding", "contradicted"),
    [
        ("utf-8", "utf-8", ""),
        ("gb2312", "gb18030", ""),
        ("GBK", "gb18030", ""),
        ("big5", "big5hkscs", ""),
        ("gb2312", "utf-8", "gb2312"),
        ("big5", "utf-8", "big5"),
        ("utf-8", "gb18030", "utf-8"),
        ("iso-8859-1", "gb18030", "iso-8859-1"),
        ("iso-8859-1", "utf-8", "iso-8859-1"),
        ("utf-16", "utf-8", ""),
        ("nonesuch", "gb18030", ""),
        ("nonesuch", "utf-8", ""),
    ],
)
def test_the_bytes_decide_where_they_are_plain(
    declared: str, encoding: str, contradicted: str
) -> None:
    words = "項目：新建學校2所，已建成" if encoding == "big5hkscs" else WORDS
    found = decode_page("a.html", page(declared, encoding, words))
    assert words in found.text
    assert found.contradicted == contradicted


def test_a_declaration_decides_where_the_bytes_could_be_either() -> None:
    content = page("gb2312", "gb18030", "学校")
    assert content.decode("utf-8")  # valid, and no Chinese
    assert decode_page("a.html", content) == Decoded('<meta charset="gb2312"><p>学校</p>')


def test_rare_signs_do_not_make_utf_8_another_encoding() -> None:
    words = "①√✓▲●※→ 完成"
    assert decode("a.txt", words.encode()) == words
    assert decode("a.txt", "été".encode()) == "été"


@pytest.mark.parametrize(
    "start",
    ['<?xml version="1.0" encoding="gb2312"?>', '<META http-equiv=x CONTENT="a; charset=gbk">'],
)
def test_a_declaration_is_found_in_its_other_forms(start: str) -> None:
    content = (start + "<p>①√✓▲●※→</p>").encode("gb18030")  # too few words to tell by themselves
    assert "①√✓" in decode_page("a.html", content).text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_mark_decides_before_all(encoding: str) -> None:
    assert WORDS in decode_page("a.html", page("gb2312", encoding)).text
    assert decode("a.csv", WORDS.encode(encoding)) == WORDS


def test_what_fits_nothing_is_refused_with_its_line() -> None:
    with pytest.raises(ProblemsFound) as found:
        decode("a.txt", "一\n二".encode() + b"\xff\xff\xc3 | b")
    assert [(problem.code, problem.at.line) for problem in found.value.problems] == [("YQ703", 2)]
