"""Web pages: every cell where a browser shows it, and every word that it does not show named."""

import pytest

from generator.importing.documents import Cell, Document, Oddity, OtherText, Paragraph, Part, Table
from generator.importing.sources import read_document
from generator.problems import ProblemsFound

Place = tuple[str, int, int, int, int]


def document(page: str) -> Document:
    return read_document("a.html", f"<!DOCTYPE html><meta charset=utf-8>{page}".encode())


def places(table: Table) -> list[Place]:
    return [(cell.text, cell.row, cell.column, cell.rows, cell.columns) for cell in table.cells]


def table(rows: str) -> list[Place]:
    (found,) = document(f"<table>{rows}</table>").tables
    return places(found)


def lines(page: str) -> list[str]:
    return [block.text for block in document(page).blocks if isinstance(block, Paragraph)]


def beside(page: str) -> list[tuple[Part, str, int, str]]:
    return [(one.part, one.text, one.table, one.at) for one in document(page).other_text]


def test_a_row_span_ends_with_its_group() -> None:
    assert table(
        "<tbody><tr><td rowspan=3>甲<td>1<tr><td>2</tbody><tbody><tr><td>乙<td>3</tbody>"
    ) == [
        ("甲", 1, 1, 2, 1),
        ("1", 1, 2, 1, 1),
        ("2", 2, 2, 1, 1),
        ("乙", 3, 1, 1, 1),
        ("3", 3, 2, 1, 1),
    ]


def test_a_row_span_of_zero_goes_to_the_end_of_its_group() -> None:
    assert table("<tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3")[0] == ("甲", 1, 1, 3, 1)


def test_a_row_without_its_tag_is_a_row() -> None:
    assert table("<tr><td>1<td>甲</tr></tr><td>2<td>乙</tr>") == [
        ("1", 1, 1, 1, 1),
        ("甲", 1, 2, 1, 1),
        ("2", 2, 1, 1, 1),
        ("乙", 2, 2, 1, 1),
    ]


def test_the_foot_stands_last_and_the_head_first() -> None:
    rows = "<tfoot><tr><td>合计</tfoot><tbody><tr><td>1</tbody><thead><tr><td>序号</thead>"
    assert [(text, row) for text, row, *_ in table(rows)] == [("序号", 1), ("1", 2), ("合计", 3)]


def test_spans_are_read_as_the_standard_reads_numbers() -> None:
    assert table(
        '<tr><td colspan="2;">甲<td colspan=0>乙<td colspan=x>丙<td colspan=" +2 ">丁'
    ) == [
        ("甲", 1, 1, 1, 2),
        ("乙", 1, 3, 1, 1),
        ("丙", 1, 4, 1, 1),
        ("丁", 1, 5, 1, 2),
    ]


def test_cells_that_overlap_are_both_there() -> None:
    """A span to the right over a span from above: an error of the table, and both are shown."""
    rows = "<tr><td>1<td rowspan=2>甲<tr><td colspan=2>乙"
    assert table(rows) == [("1", 1, 1, 1, 1), ("甲", 1, 2, 2, 1), ("乙", 2, 1, 1, 2)]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("\n  已建成\n  3所，\n", "已建成 3所，"),
        ("已建成<br>3所<br/>", "已建成\n3所"),
        ("<p>甲</p>\n<p>乙</p>", "甲\n乙"),
        ("<div>甲<div>乙</div></div>丙", "甲\n乙\n丙"),
        ("<b>甲</b><span>乙</span>", "甲乙"),
        ("<pre>甲\n乙  丙</pre>", "甲\n乙  丙"),
        ("甲&nbsp;乙", "甲\xa0乙"),
        ("<ul><li>甲<li>乙</ul>", "甲\n乙"),
        ("<select><option>未完成<option selected>已完成</select>", "已完成"),
        ("<ruby>渌<rp>(</rp><rt>lu</rt><rp>)</rp></ruby>水", "渌水"),
        ("甲<!-- 乙 -->丙", "甲丙"),
        ("甲<script>乙</script><style>丙</style>", "甲"),
    ],
)
def test_the_text_of_a_cell_is_what_a_browser_shows(inside: str, text: str) -> None:
    assert table(f"<tr><td>{inside}")[0][0] == text


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<ruby>渌<rt>lu</rt></ruby>", (Part.RUBY, "lu", 1, "A1")),
        ("甲<template><b>乙</b></template>", (Part.HIDDEN, "乙", 1, "A1")),
        ("甲<noscript>乙</noscript>", (Part.ALTERNATIVE, "乙", 1, "A1")),
        ("甲<span hidden>乙</span>", (Part.HIDDEN, "乙", 1, "A1")),
        ("甲<span style='DISPLAY : none'>乙<b>丙</b></span>", (Part.HIDDEN, "乙丙", 1, "A1")),
        ("甲<i style='visibility:hidden'>乙</i>", (Part.HIDDEN, "乙", 1, "A1")),
        ("<select><option>甲<option>乙</select>", (Part.FORM, "乙", 1, "A1")),
        ("甲<button>查看</button>", (Part.FORM, "查看", 1, "A1")),
    ],
)
def test_what_a_cell_does_not_show_is_named(
    page: str, expected: tuple[Part, str, int, str]
) -> None:
    assert beside(f"<table><tr><td>{page}</table>") == [expected]


def test_a_cell_that_is_not_displayed_takes_no_place() -> None:
    page = (
        "<table><tr><td>1<td style='display:none'>暗<td>甲"
        "<tr hidden><td>9<td>乙<tr><td>2<td>丙</table>"
    )
    found = document(page)
    assert places(found.tables[0]) == [
        ("1", 1, 1, 1, 1),
        ("甲", 1, 2, 1, 1),
        ("2", 2, 1, 1, 1),
        ("丙", 2, 2, 1, 1),
    ]
    assert found.other_text == (
        OtherText(Part.HIDDEN, "暗", 1, "B1"),
        OtherText(Part.HIDDEN, "9", 1, "A1"),
        OtherText(Part.HIDDEN, "乙", 1, "B1"),
    )


def test_a_cell_that_is_not_seen_keeps_its_place() -> None:
    page = "<table><tr><td style='visibility:hidden'>暗<td>甲</table>"
    assert places(document(page).tables[0]) == [("甲", 1, 2, 1, 1)]
    assert beside(page) == [(Part.HIDDEN, "暗", 1, "A1")]


def test_a_plain_rule_of_the_page_hides_too() -> None:
    style = (
        "<style>/* .a{display:none} */ .old, td.gone{display:none}"
        "@media print{.paper{display:none}} #x .deep{display:none} .on{display:none}"
        ".on{display:block}</style>"
    )
    page = "<tr><td class='b old'>1<td class=gone>2<td class=paper>3<td class=deep>4<td class=on>5"
    found = document(f"{style}<table>{page}</table>")
    assert [cell.text for cell in found.tables[0].cells] == ["3", "4", "5"]
    assert [other.text for other in found.other_text if other.part is Part.HIDDEN] == ["1", "2"]


def test_text_that_is_struck_through_is_marked() -> None:
    found = document("<table><tr><td>甲<s>乙</s><td style='text-decoration: line-through'>丙<td>丁")
    assert [cell.oddities for cell in found.tables[0].cells] == [
        frozenset({Oddity.STRUCK}),
        frozenset({Oddity.STRUCK}),
        frozenset(),
    ]


def test_a_table_in_a_cell_of_a_record_is_a_table_behind_it() -> None:
    page = (
        "<table><tr><td>1<td>建校<td>已建<table><tr><td>甲</table>好"
        "<tr><td>2<td>修路<td>修好</table>"
    )
    outer, inner = document(page).tables
    assert places(outer)[2] == ("已建\n好", 1, 3, 1, 1)
    assert outer.cells[2].oddities == {Oddity.NESTED}
    assert inner == Table((Cell("甲", 1, 1),))


def test_a_table_that_lays_out_a_page_gives_what_is_in_it() -> None:
    page = (
        "<table><tr><td>首页<tr><td><h1>市级民生实事</h1>"
        "<table><caption>表一</caption><tr><td>序号<td>项目</table>说明<tr><td>版权</table>"
    )
    found = document(page)
    (inner,) = found.tables
    assert inner.caption == "表一"
    assert [block if isinstance(block, Table) else block.text for block in found.blocks] == [
        *("首页", "市级民生实事", inner, "说明", "版权")
    ]


def test_words_between_rows_stand_before_the_table_as_in_a_browser() -> None:
    assert lines("<table><tr><td>1</tr>散落<tr><td>2</table>") == ["散落"]


def test_items_of_lists_have_the_marks_that_a_browser_shows() -> None:
    page = "<ol start=3><li>甲<li>乙<ul><li>丙</ul><li value=9>丁</ol>戊"
    assert document(page).blocks == (
        Paragraph("甲", "3.", 1),
        Paragraph("乙", "4.", 1),
        Paragraph("丙", "•", 2),
        Paragraph("丁", "9.", 1),
        Paragraph("戊"),
    )


def test_the_title_of_the_window_is_named() -> None:
    assert beside("<title>民生实事</title><p>甲") == [(Part.HEADER, "民生实事", 0, "")]


def test_a_page_as_deep_as_it_likes_is_read_whole() -> None:
    deep = "<div>" * 5_000
    page = f"{deep}甲<table><tr><td>{'<b>' * 5_000}乙</table>"
    assert lines(page) == ["甲"]
    assert places(document(page).tables[0]) == [("乙", 1, 1, 1, 1)]


def test_tables_inside_each_other_without_end_are_refused() -> None:
    with pytest.raises(ProblemsFound) as found:
        document("<table><tr><td>" * 200 + "甲")
    assert [problem.code for problem in found.value.problems] == ["YQ706"]


def test_a_contradicted_encoding_is_said() -> None:
    page = "<meta charset=gb2312><table><tr><td>序号<td>项目</table>".encode()
    found = read_document("a.html", page)
    assert [cell.text for cell in found.tables[0].cells] == ["序号", "项目"]
    assert [(note.kind, note.found) for note in found.notes] == [("charset", "gb2312")]
