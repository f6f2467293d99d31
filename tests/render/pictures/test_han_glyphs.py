"""Characters of titles: each is drawn, lines break where one would, nothing is lost unseen."""

import pytest

from generator.importing.county.county_table import county_table
from generator.render.pictures.han_glyphs import SIZE, glyph, lines_of, width


def test_every_county_can_write_its_name() -> None:
    box = glyph("\U00020000")
    names = "".join((*county_table().counties, *county_table().above))
    assert [sign for sign in sorted(set(names)) if glyph(sign) == box] == []
    assert [
        sign for sign in "年度民生实事项目完成情况（）“”、，：0123456789AZ" if glyph(sign) == box
    ] == []


@pytest.mark.parametrize(("sign", "wide"), [("安", SIZE), ("，", SIZE), ("1", 18), (" ", 10)])
def test_a_sign_is_as_high_as_all_and_as_wide_as_it_is(sign: str, wide: int) -> None:
    rows = glyph(sign)
    assert {len(row) for row in rows} == {wide}
    assert len(rows) == SIZE
    assert {level for row in rows for level in row} <= {0, 1, 2, 3}
    assert any(map(any, rows)) == bool(sign.strip())


def test_an_unknown_character_is_an_empty_box() -> None:
    rows = glyph("㵲")
    assert {len(row) for row in rows} == {SIZE} == {len(rows)}
    inked = [sum(map(bool, row)) for row in rows]
    assert inked == [0] * 3 + [26] + [2] * 24 + [26] + [0] * 3


def test_a_title_breaks_between_characters_and_never_in_a_number_or_before_a_sign() -> None:
    assert lines_of("安和县民生实事", 7 * SIZE, 2) == ["安和县民生实事"]
    assert lines_of("安和县民生实事", 4 * SIZE, 2) == ["安和县民", "生实事"]
    assert lines_of("安和县2023年", 4 * SIZE, 2) == ["安和县", "2023年"]
    assert lines_of("安和县实事，完成", 5 * SIZE, 2) == ["安和县实", "事，完成"]
    assert lines_of("安和县 民生实事", 3 * SIZE, 3) == ["安和县", "民生实", "事"]


def test_what_has_no_room_is_cut_off_and_says_so() -> None:
    lines = lines_of("安和县民生实事项目，完成情况", 4 * SIZE, 2)
    assert lines == ["安和县民", "生实事…"]
    assert all(width(line) <= 4 * SIZE for line in lines)
    assert lines_of("安和县民生，实事", 3 * SIZE, 1) == ["安和…"]
    assert lines_of("", 100, 2) == [""]
