"""What a walk counted against what a reader placed: to the character, and by cell."""

from collections import Counter

from generator.importing.documents import (
    Cell,
    Difference,
    Document,
    Made,
    OtherText,
    Paragraph,
    Part,
    Table,
    Walk,
    differences,
    signs_of,
)


def walk(*pieces: str, made: tuple[str, ...] = ()) -> Walk:
    """A walk through one area that holds tables."""
    found = Walk()
    area = found.area("", holds_tables=True)
    area.pieces += pieces
    area.made += made
    return found


def document(*cells: Cell, separators: str = "", other: tuple[OtherText, ...] = ()) -> Document:
    blocks = (Paragraph("前言"), Table(cells, caption="表一", separators=separators))
    return Document("a.txt", "", blocks, other)


def test_it_closes_where_every_character_has_one_place() -> None:
    other = OtherText(Part.NOTE, "含分校")
    there = document(Cell("新建 学校\n2所", 1, 1), separators="||", other=(other,))
    assert list(differences(there, walk("前言", "表一", "|新建学校2", "所 |", "含分校"))) == []


def test_what_the_reader_lacks_is_told_with_its_surroundings() -> None:
    (found,) = differences(document(Cell("学校", 1, 1)), walk("前言表一", "学校", "2所", "已建成"))
    assert found == Difference(
        area="",
        holds_tables=True,
        missing=Counter("2所已建成"),
        surplus=Counter(),
        place="前言表一学校【2所】已建成",
    )
    assert found.size == 5


def test_what_the_reader_has_twice_is_told() -> None:
    other = (OtherText(Part.TEXT_BOX, "学校"),)
    (found,) = differences(document(Cell("学校", 1, 1), other=other), walk("前言表一", "学校"))
    assert (found.missing, found.surplus) == (Counter(), Counter("学校"))


def test_made_text_counts_by_cell() -> None:
    cell = Cell("2023年1月1日", 1, 1, made=(Made("44927", "2023年1月1日"),))
    assert list(differences(document(cell), walk("前言表一", made=("44927",)))) == []
    (found,) = differences(document(cell), walk("前言表一", made=("44927", "12")))
    assert (found.missing, found.place) == (Counter({"12": 1}), "12")


def test_an_area_that_the_walk_does_not_know_holds_too_much() -> None:
    other = (OtherText(Part.COMMENT, "注", area="comments"),)
    (found,) = differences(document(other=other), walk("前言", "表一"))
    assert (found.area, found.holds_tables, found.surplus) == ("comments", False, Counter("注"))


def test_white_space_is_not_counted() -> None:
    assert signs_of(["a b\u3000\n", "a"]) == Counter({"a": 2, "b": 1})
