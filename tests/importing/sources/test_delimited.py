"""Text with signs between its cells: every quote, break and sign has its place."""

import pytest

from generator.importing.sources.delimited import OpenQuoteError, Record, records_of


def rows(text: str, separator: str = ",", *, is_strict: bool = True) -> list[list[str]]:
    found = records_of(text, separator, is_strict=is_strict)
    return [[field.text for field in record.fields] for record in found]


def test_quotes_hold_signs_and_breaks() -> None:
    assert rows('1,"a,b","c\r\nd","e""f"\n2,,g') == [["1", "a,b", "c\nd", 'e"f'], ["2", "", "g"]]


def test_a_quote_inside_a_plain_cell_is_its_own() -> None:
    assert rows('1,5"管,x') == [["1", '5"管', "x"]]


@pytest.mark.parametrize(("text", "line"), [('1,a\n2,"b', 2), ('"a\nb",c\n"d"e,f', 3)])
def test_a_quote_that_is_not_closed_is_named_with_its_line(text: str, line: int) -> None:
    with pytest.raises(OpenQuoteError) as found:
        rows(text)
    assert found.value.line == line


def test_a_copy_from_a_spreadsheet_quotes_only_cells_with_breaks() -> None:
    text = '1\t"教育局\n住建局"\t完\n2\t"甲"\t"乙\n3\t丙'
    assert rows(text, "\t", is_strict=False) == [
        ["1", "教育局\n住建局", "完"],
        ["2", '"甲"', '"乙'],
        ["3", "丙"],
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [('="001"', "001"), ('"=""甲""乙"""', '="甲"乙"'), ('"=""新建2所"""', "新建2所")],
)
def test_a_formula_that_is_a_text_shows_the_text(cell: str, text: str) -> None:
    assert rows(f"1,{cell},x") == [["1", text, "x"]]


def test_all_that_is_read_is_a_cell_or_a_sign() -> None:
    text = '1,"a,b""c",="001"\r\n2,"=""d""",\n'
    (first, second) = records_of(text, ",", is_strict=True)
    assert (first.line, second.line) == (1, 2)
    for record in (first, second):
        assert sorted(record.signs + "".join(field.text for field in record.fields)) == sorted(
            record.raw
        )


def test_a_record_knows_its_first_line_and_how_it_stood() -> None:
    records = list(records_of('"a\nb",c\nd,e', ",", is_strict=True))
    assert [(record.line, record.raw) for record in records] == [(1, '"a\nb",c'), (3, "d,e")]
    assert isinstance(records[0], Record)
