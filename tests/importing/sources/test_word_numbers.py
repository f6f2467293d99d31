"""Automatic numbers: what Word shows before a paragraph of a list."""

import pytest

from generator.importing import read_document
from generator.importing.sources.numerals import in_form
from tests.importing.word_files import cell, paragraph, row, table, word_file


def level(at: int, text: str, form: str = "decimal", start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, nums: str = "") -> str:
    kind = f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
    return f'{kind}<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{nums}'


def of_list(number: int = 1, at: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'


def marks(properties: list[str], lists: str, styles: str = "") -> list[str]:
    """The texts of a column of empty paragraphs with these properties."""
    rows = [row(cell(paragraph(properties=each)), "甲") for each in properties]
    content = word_file(table(*rows), numbering=lists, styles=styles)
    (found,) = read_document("a.docx", content).tables
    texts = {(each.row, each.column): each.text for each in found.cells}
    return [texts.get((number, 1), "") for number in range(1, 1 + len(properties))]


def test_a_list_begins_where_it_says_and_counts_on() -> None:
    assert marks([of_list()] * 3, numbering(level(0, "%1.", start=31))) == ["31.", "32.", "33."]


def test_levels_count_for_themselves_and_begin_again() -> None:
    lists = numbering(level(0, "%1、", "chineseCounting"), level(1, "%1.%2", more="<w:isLgl/>"))
    wanted = [of_list(), of_list(at=1), of_list(at=1), of_list(), of_list(at=1)]
    assert marks(wanted, lists) == ["一、", "1.1", "1.2", "二、", "2.1"]


def test_a_level_that_never_begins_again_counts_on() -> None:
    lists = numbering(level(0, "%1"), level(1, "(%2)", more='<w:lvlRestart w:val="0"/>'))
    wanted = [of_list(), of_list(at=1), of_list(), of_list(at=1)]
    assert marks(wanted, lists) == ["1", "(1)", "2", "(2)"]


def test_lists_of_one_kind_count_on_unless_one_begins_anew() -> None:
    other = '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    anew = (
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    lists = numbering(level(0, "%1"), nums=other + anew)
    wanted = [of_list(), of_list(2), of_list(3), of_list(3), of_list(0)]
    assert marks(wanted, lists) == ["1", "2", "5", "6", ""]


def test_a_style_numbers_its_paragraphs() -> None:
    styles = (
        f'<w:style w:type="paragraph" w:styleId="a"><w:pPr>{of_list()}</w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    wanted = ['<w:pStyle w:val="b"/>', '<w:pStyle w:val="a"/>', ""]
    assert marks(wanted, numbering(level(0, "第%1项")), styles) == ["第1项", "第2项", ""]


def test_a_style_takes_the_level_that_names_it() -> None:
    styles = f'<w:style w:type="paragraph" w:styleId="a"><w:pPr>{of_list()}</w:pPr></w:style>'
    lists = numbering(level(0, "%1"), level(1, "%1.%2", more='<w:pStyle w:val="a"/>'))
    assert marks([of_list(), '<w:pStyle w:val="a"/>'], lists, styles) == ["1", "1.1"]


def test_bullets_are_no_numbers() -> None:
    assert marks([of_list()], numbering(level(0, "\uf06c", "bullet"))) == [""]


def test_number_and_words_of_a_cell_stand_on_one_line() -> None:
    lists = numbering(level(0, "%1"))
    content = word_file(table(row(cell(paragraph("学校", properties=of_list())))), numbering=lists)
    (found,) = read_document("a.docx", content).tables
    assert found.cells[0].text == "1 学校"
    assert [made.shown for made in found.cells[0].made] == ["1 "]


@pytest.mark.parametrize(("form", "text"), [("%1.", "1. 2所学校"), ("%1、", "1、2所学校")])
def test_a_number_is_no_part_of_the_number_behind_it(form: str, text: str) -> None:
    content = paragraph("2所学校", properties=of_list())
    found = read_document(
        "a.docx", word_file(table(row(cell(content))), numbering=numbering(level(0, form)))
    )
    assert found.tables[0].cells[0].text == text


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        *(("chineseCounting", 10, "十"), ("chineseCounting", 21, "二十一")),
        *(("chineseCountingThousand", 105, "一百零五"), ("chineseLegalSimplified", 12, "壹拾贰")),
        *(("upperLetter", 28, "BB"), ("lowerRoman", 14, "xiv"), ("decimalEnclosedCircle", 3, "③")),
        *(("decimalZero", 7, "07"), ("decimalFullWidth", 31, "３１"), ("none", 3, "")),  # noqa: RUF001
        *(("ideographTraditional", 2, "乙"), ("ideographDigital", 20, "二〇"), ("what", 5, "5")),
        *(("decimalEnclosedCircle", 21, "21"), ("upperRoman", 0, "0")),
    ],
)
def test_numbers_are_shown_in_their_form(form: str, number: int, shown: str) -> None:
    assert in_form(number, form) == shown
