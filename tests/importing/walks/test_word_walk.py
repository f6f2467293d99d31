"""The walk through Word documents: every run in its area, whatever is around it."""

from generator.importing.walks.word_walk import walk_word
from tests.importing.word_files import cell, paragraph, row, ruby, table, text_box, word_file


def test_every_run_is_counted_in_its_area() -> None:
    inner = paragraph("乙", text_box(paragraph("丙")), ruby("丁", "戊"))
    removed = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
    body = paragraph("前", removed) + table(row("甲", cell(inner)))
    found = walk_word(word_file(body, header1=paragraph("页"), styles="<w:style/>"))
    assert {area.name: "".join(area.pieces) for area in found} == {
        "tables": "甲乙丙戊丁",
        "text": "前旧",
        "alternatives": "丙",
        "word/header1.xml": "页",
    }
    assert [area.name for area in found if area.holds_tables] == ["tables"]
