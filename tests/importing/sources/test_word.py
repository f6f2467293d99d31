"""Word documents: what Word shows is read, once, and everything else is named by its part."""

import pytest

from generator.importing import read_document
from generator.importing.documents import Document, Oddity, OtherText, Paragraph, Part, Table
from tests.importing.word_files import (
    cell,
    control,
    paragraph,
    row,
    ruby,
    run,
    table,
    text_box,
    word_file,
)

NOTE = '<w:footnote w:id="2">' + paragraph("含分校") + "</w:footnote>"


def document(body: str, **parts: str) -> Document:
    return read_document("a.docx", word_file(body, **parts))


def in_cell(content: str, **parts: str) -> tuple[list[str], list[tuple[Part, str, str]]]:
    """The texts of a table whose second cell has this content, and what stands beside."""
    found = document(table(row("1", cell(content))), **parts)
    texts = [each.text for each in found.tables[0].cells]
    return texts[1:], [(other.part, other.text, other.at) for other in found.other_text]


@pytest.mark.parametrize(
    "content",
    [
        control(paragraph("新建学校")),
        paragraph(control(run("新建学校"))),
        f"<w:customXml>{paragraph('新建学校')}</w:customXml>",
        paragraph(f"<w:smartTag>{run('新建')}</w:smartTag>", "学校"),
        paragraph(f"<w:ins>{run('新建')}</w:ins>", f"<w:moveTo>{run('学校')}</w:moveTo>"),
        paragraph(f"<w:hyperlink>{run('新建学校')}</w:hyperlink>"),
        paragraph(f"<w:fldSimple>{run('新建学校')}</w:fldSimple>"),
        paragraph("<w:r><w:instrText>REF x</w:instrText></w:r>", run("新建学校")),
        paragraph(
            f"<mc:AlternateContent><mc:Choice>{run('新建学校')}</mc:Choice></mc:AlternateContent>"
        ),
        paragraph("新建", properties="<w:rPr><w:del/></w:rPr>") + paragraph("学校"),
        paragraph("<m:oMath><m:r><m:t>新建学校</m:t></m:r></m:oMath>"),
    ],
)
def test_whatever_stands_around_them_words_are_read(content: str) -> None:
    assert in_cell(content) == (["新建学校"], [])


@pytest.mark.parametrize("around", [control, lambda inner: f"<w:customXml>{inner}</w:customXml>"])
def test_rows_and_cells_in_controls_are_rows_and_cells(around: object) -> None:
    assert callable(around)
    inner = row("1", "甲") + around(row("2", "乙")) + row("3", around(cell("丙")))
    (found,) = document(around(table(inner))).tables
    assert [(each.text, each.row, each.column) for each in found.cells] == [
        *(("1", 1, 1), ("甲", 1, 2), ("2", 2, 1), ("乙", 2, 2), ("3", 3, 1), ("丙", 3, 2))
    ]


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (paragraph("学校", "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"), Part.DELETED),
        (paragraph("学校", f"<w:moveFrom>{run('旧')}</w:moveFrom>"), Part.DELETED),
        (paragraph("学校", run("旧", "<w:vanish/>")), Part.HIDDEN),
        (paragraph("学校", text_box(paragraph("旧"))), Part.TEXT_BOX),
        (paragraph("学校", control(run("旧"), "<w:showingPlcHdr/>")), Part.FORM),
        (paragraph(ruby("学校", "旧")), Part.RUBY),
        (
            paragraph("学校", '<w:r><w:drawing><wp:docPr descr="旧"/></w:drawing></w:r>'),
            Part.PICTURE,
        ),
    ],
)
def test_what_is_not_shown_in_the_line_is_named_with_its_cell(content: str, part: Part) -> None:
    texts, beside = in_cell(content)
    assert texts == ["学校"]
    assert [found for found in beside if found[0] is not Part.AGAIN] == [(part, "旧", "B1")]


def test_a_text_box_is_named_once_however_often_it_is_written() -> None:
    _, beside = in_cell(paragraph("学校", text_box(paragraph("注"))))
    assert beside == [(Part.TEXT_BOX, "注", "B1"), (Part.AGAIN, "注", "B1")]


def test_a_text_box_with_words_and_a_table_is_one_alternative() -> None:
    found = document(paragraph("见下", text_box(paragraph("附表") + table(row("1", "甲")))))
    assert [(other.part, other.text) for other in found.other_text] == [
        *((Part.TEXT_BOX, "附表"), (Part.AGAIN, "附表1甲"))
    ]


def test_notes_and_comments_are_named_where_they_are_hung_on() -> None:
    signs = '<w:r><w:footnoteReference w:id="2"/><w:commentReference w:id="0"/></w:r>'
    comment = '<w:comment w:id="0">' + paragraph("待核") + "</w:comment>"
    texts, beside = in_cell(paragraph("学校", signs), footnotes=NOTE, comments=comment)
    assert texts == ["学校"]
    assert beside == [(Part.NOTE, "含分校", "B1"), (Part.COMMENT, "待核", "B1")]


def test_heads_and_feet_of_pages_are_named_with_their_tables() -> None:
    found = document(
        table(row("1", "甲")), header1=table(row("内部", "资料")), footer1=paragraph("1")
    )
    assert found.other_text == (
        OtherText(Part.HEADER, "内部资料", area="word/header1.xml"),
        OtherText(Part.HEADER, "1", area="word/footer1.xml"),
    )


def test_blocks_stand_in_reading_order_with_nested_tables_behind_their_own() -> None:
    outer = table(row("甲", cell(paragraph("乙") + table(row("丙", "丁")) + "<w:p/>")))
    boxed = paragraph("见下", text_box(table(row("戊", "己"))))
    found = document(paragraph("前言") + outer + boxed + paragraph("落款"))
    assert [
        block.text if isinstance(block, Paragraph) else [each.text for each in block.cells]
        for block in found.blocks
    ] == ["前言", ["甲", "乙"], ["丙", "丁"], "见下", ["戊", "己"], "落款"]
    first = found.blocks[1]
    assert isinstance(first, Table)
    assert first.cells[1].oddities == {Oddity.NESTED}


def test_merged_cells_are_one_and_what_is_covered_is_named() -> None:
    begun, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    side = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    found = document(
        table(
            row(cell("甲", begun), cell("乙", '<w:gridSpan w:val="2"/>')),
            row(cell("盖住", goes_on), cell("丙", side[0]), cell("丁", side[1])),
        )
    )
    assert [
        (each.text, each.row, each.column, each.rows, each.columns)
        for each in found.tables[0].cells
    ] == [("甲", 1, 1, 2, 1), ("乙", 1, 2, 1, 2), ("丙\n丁", 2, 2, 1, 2)]
    assert [(other.part, other.text) for other in found.other_text] == [(Part.HIDDEN, "盖住")]


@pytest.mark.parametrize(
    ("properties", "part"), [("<w:del/>", Part.DELETED), ("<w:hidden/>", Part.HIDDEN)]
)
def test_rows_that_are_not_shown_are_named(properties: str, part: Part) -> None:
    found = document(table(row("1", "甲"), row("2", "乙", properties=properties), row("3", "丙")))
    assert [(each.text, each.row) for each in found.tables[0].cells] == [
        *(("1", 1), ("甲", 1), ("3", 2), ("丙", 2))
    ]
    assert [(other.part, other.text) for other in found.other_text] == [(part, "2乙")]


@pytest.mark.parametrize(
    ("font", "char", "sign"),
    [
        *(("Wingdings", "F0FC", "✓"), ("Wingdings", "00FE", "☑"), ("Wingdings 2", "F0A3", "□")),
        *(("Wingdings 2", "F052", "☑"), ("Symbol", "F0B4", "×"), ("宋体", "2161", "Ⅱ")),
    ],
)
def test_signs_of_symbol_fonts_are_signs(font: str, char: str, sign: str) -> None:
    symbol = f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'
    assert in_cell(paragraph(symbol, "完成")) == ([f"{sign}完成"], [])


def test_a_sign_that_nobody_knows_is_one_to_look_at() -> None:
    symbol = '<w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>'
    (found,) = document(table(row(cell(paragraph(symbol, "完成"))))).tables
    assert found.cells[0].text == "\ufffd完成"
    assert found.cells[0].oddities == {Oddity.SYMBOL}


def test_breaks_and_hyphens() -> None:
    pieces = "<w:r><w:t>2023</w:t><w:noBreakHyphen/><w:t>08</w:t><w:br/><w:t>月</w:t></w:r>"
    assert in_cell(paragraph(pieces) + paragraph("底")) == (["2023-08\n月\n底"], [])


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☑"),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☑"),
        ("<w:checkBox/>", "□"),
        (
            (
                '<w:ddList><w:result w:val="1"/><w:listEntry w:val="未完成"/>'
                '<w:listEntry w:val="完成任务"/></w:ddList>'
            ),
            "完成任务",
        ),
    ],
)
def test_what_a_form_shows_is_made(form: str, text: str) -> None:
    content = paragraph(f"<w:r><w:fldChar><w:ffData>{form}</w:ffData></w:fldChar></w:r>")
    assert in_cell(content) == ([text], [])


def test_struck_out_words_stay_and_are_odd() -> None:
    body = table(row(cell(paragraph("学校", run("2所", "<w:strike/>")))))
    (found,) = document(body).tables
    assert (found.cells[0].text, found.cells[0].oddities) == ("学校2所", {Oddity.STRUCK})


def test_styles_hide_and_strike_as_runs_do() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    content = paragraph(
        run("甲", '<w:rStyle w:val="b"/>'), run("乙", '<w:rStyle w:val="b"/><w:vanish w:val="0"/>')
    )
    assert in_cell(content, styles=styles) == (["乙"], [(Part.HIDDEN, "甲", "B1")])
