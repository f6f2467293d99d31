"""What one sees of a sheet's cells, and what becomes of those that nobody sees."""

import pytest

from generator.importing.documents import Document, Oddity, Part
from generator.importing.sources import read_document
from generator.problems import ProblemsFound
from tests.importing.book_files import STRICT, book, cell, related, row, styles

SHARED = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006"


def read(*rows: str, **more: str) -> Document:
    """The workbook of these rows; its account closes, or it would not be read."""
    return read_document("表.xlsx", book(*rows, **more))  # type: ignore[arg-type]


def texts(document: Document) -> list[str]:
    """The texts of the first sheet."""
    return [cell.text for cell in document.tables[0].cells]


def beside(document: Document) -> list[tuple[Part, str, str]]:
    """The text beside the tables: part, place, words."""
    return [(other.part, other.at, other.text) for other in document.other_text]


def test_numbers_are_read_as_shown_and_keep_what_is_stored() -> None:
    codes = styles('0"%"', 'yyyy"年"m"月"', "@", "0.00")
    found = read(
        row(1, cell("A1", 97, 0), cell("B1", 44895, 1), cell("C1", "甲", 2), cell("D1", 1.5, 3)),
        style=codes,
    )
    assert texts(found) == ["97%", "2022年11月", "甲", "1.50"]
    made = [[(made.stored, made.shown) for made in c.made] for c in found.tables[0].cells]
    assert made == [[("97", "97%")], [("44895", "2022年11月")], [], [("1.5", "1.50")]]
    assert [set(c.oddities) for c in found.tables[0].cells] == [set()] * 4


def test_a_number_that_programs_show_differently_says_so() -> None:
    found = read(row(1, cell("A1", 0.5), cell("B1", 2, 1)), style=styles("# ?/?", "[DBNum2]0"))
    assert [set(c.oddities) for c in found.tables[0].cells] == [{Oddity.FORMAT}] * 2


def test_days_are_counted_as_the_workbook_counts_them() -> None:
    found = read(
        row(1, cell("A1", 43433)),
        style=styles("yyyy-mm-dd"),
        workbook='<workbookPr date1904="1"/>',
    )
    assert texts(found) == ["2022-11-30"]


def test_a_strict_workbook_with_written_dates_is_read() -> None:
    dated = '<c r="B1" s="1" t="d"><v>2022-11-30</v></c>'
    found = read(row(1, "甲", dated), style=styles("General", "yyyy-m-d"), space=STRICT)
    assert texts(found) == ["甲", "2022-11-30"]


def test_what_is_hidden_is_in_no_cell_and_is_named_with_its_place() -> None:
    found = read(
        row(1, "序号", "项目", "备注"),
        row(2, "1", "甲", "内部"),
        row(3, "2", "草稿", 7.0, attributes='hidden="1"'),
        row(4, "3", "丙", "丁"),
        before='<cols><col min="3" max="3" hidden="1"/></cols>',
    )
    assert texts(found) == ["序号", "项目", "1", "甲", "3", "丙"]
    assert beside(found) == [
        (Part.HIDDEN, "C1", "备注"),
        (Part.HIDDEN, "C2", "内部"),
        (Part.HIDDEN, "A3:C3", "2 草稿 7"),
        (Part.HIDDEN, "C4", "丁"),
    ]


def test_a_merged_cell_is_as_large_as_one_sees_it() -> None:
    found = read(
        row(1, "甲", "乙"),
        row(2, "", "丙", attributes='hidden="1"'),
        row(3, "", "丁"),
        behind='<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="D1:D1048576"/>'
        '<mergeCell ref="B2:B3"/></mergeCells>',
    )
    cells = [(c.text, c.row, c.column, c.rows, c.columns) for c in found.tables[0].cells]
    assert cells == [("甲", 1, 1, 3, 1), ("乙", 1, 2, 1, 1), ("丙", 3, 2, 1, 1)]
    assert beside(found) == [(Part.HIDDEN, "B3", "丁")]  # a merged cell covers it


def test_merged_cells_may_not_cover_more_than_any_table_has() -> None:
    many = "".join(f'<mergeCell ref="A1:CV{n}"/>' for n in range(100, 200))
    with pytest.raises(ProblemsFound) as found:
        read(row(1, "甲"), '<row r="100"><c r="CV100"><v>1</v></c></row>', behind=many)
    assert [problem.code for problem in found.value.problems] == ["YQ710"]


def test_styled_empty_cells_cost_nothing() -> None:
    empty = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(2, 5000))
    found = read(row(1, "甲"), empty)
    assert texts(found) == ["甲"]


def test_what_a_format_or_a_sheet_does_not_show_is_named() -> None:
    found = read(
        row(1, cell("A1", 5, 1), cell("B1", "密", 1), cell("C1", 0, 0), cell("D1", 0, 2), "甲"),
        style=styles("General", ";;;", "0;-0;"),
        before='<sheetViews><sheetView showZeros="0"/></sheetViews>',
    )
    assert texts(found) == ["甲"]
    assert beside(found) == [
        (Part.HIDDEN, "A1", "5"),
        (Part.HIDDEN, "B1", "密"),
        (Part.HIDDEN, "C1", "0"),
        (Part.HIDDEN, "D1", "0"),
    ]


def test_a_picture_in_a_cell_is_no_text() -> None:
    formula = '_xlfn.DISPIMG("ID_1",1)'
    found = read(
        row(1, "照片"), row(2, cell("A2", '=DISPIMG("ID_1",1)', formula=formula)), row(3, "甲")
    )
    assert texts(found) == ["照片", "甲"]
    assert beside(found) == [(Part.PICTURE, "A2", '=DISPIMG("ID_1",1)')]


def test_struck_out_text_is_read_and_says_so() -> None:
    run = "<r><rPr><strike/></rPr><t>旧</t></r><r><t>新</t></r>"
    found = read(
        row(1, cell("A1", "甲", 1), f'<c r="B1" t="inlineStr"><is>{run}</is></c>', "乙"),
        style=styles("General", strikes=True),
    )
    assert texts(found) == ["甲", "旧新", "乙"]
    odd = [Oddity.STRUCK in c.oddities for c in found.tables[0].cells]
    assert odd == [True, True, False]


def test_a_condition_that_changes_a_format_makes_the_number_unsure() -> None:
    style = styles("0").replace(
        "</styleSheet>",
        '<dxfs><dxf/><dxf><numFmt numFmtId="170" formatCode="0%"/></dxf></dxfs></styleSheet>',
    )
    found = read(
        row(1, 5.0, 6.0, 7.0),
        style=style,
        behind='<conditionalFormatting sqref="A1"><cfRule dxfId="0"/></conditionalFormatting>'
        '<conditionalFormatting sqref="B1:B9 D1"><cfRule dxfId="1"/></conditionalFormatting>',
    )
    assert [set(c.oddities) for c in found.tables[0].cells] == [set(), {Oddity.FORMAT}, set()]


def test_shared_texts_their_readings_and_signs_by_number() -> None:
    shared = (
        f'<sst xmlns="{SHARED}"><si><t>乐</t><rPh sb="0" eb="1"><t>yuè</t></rPh></si>'
        "<si><t>甲_x000D_\n乙_x005F_</t></si></sst>"
    )
    found = read(
        '<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row>',
        parts={"xl/sharedStrings.xml": shared},  # type: ignore[arg-type]
    )
    assert texts(found) == ["甲\n乙_", "乐", "甲\n乙_"]
    assert beside(found) == [(Part.RUBY, "", "yuè")]
    with pytest.raises(ProblemsFound):  # a text that the file does not have
        read('<row><c t="s"><v>7</v></c></row>')


def test_what_lies_over_a_sheet_is_named() -> None:
    box = (
        f'<xdr:wsDr xmlns:xdr="{DRAWN}/spreadsheetDrawing" xmlns:a="{DRAWN}/main">'
        "<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>4</xdr:row></xdr:from>"
        "<xdr:sp><xdr:txBody><a:p><a:r><a:t>以上</a:t></a:r><a:r><a:t>属实</a:t></a:r></a:p>"
        "</xdr:txBody></xdr:sp></xdr:twoCellAnchor>"
        "<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from>"
        '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="图片 1" descr="竣工照片"/></xdr:nvPicPr>'
        "</xdr:pic></xdr:oneCellAnchor></xdr:wsDr>"
    )
    found = read(
        row(1, "甲"),
        behind="<headerFooter><oddFooter>第&amp;P页</oddFooter></headerFooter>",
        links=related("drawing", "../drawings/drawing1.xml"),
        parts={"xl/drawings/drawing1.xml": box},  # type: ignore[arg-type]
    )
    assert beside(found) == [
        (Part.HEADER, "", "第&P页"),
        (Part.TEXT_BOX, "C5", "以上属实"),
        (Part.PICTURE, "A1", "竣工照片"),
    ]


def test_comments_are_named_with_their_cell() -> None:
    comments = (
        f'<comments xmlns="{SHARED}"><commentList><comment ref="B2"><text><r><t>核实</t></r>'
        "</text></comment></commentList></comments>"
    )
    found = read(
        row(1, "甲"),
        links=related("comments", "../comments1.xml"),
        parts={"xl/comments1.xml": comments},  # type: ignore[arg-type]
    )
    assert beside(found) == [(Part.COMMENT, "B2", "核实")]
