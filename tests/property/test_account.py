"""The account closes: every word of a document is placed or named, wherever it stands.

Documents of all forms are made with text in every odd place. Each branch of a reader that looks
into such a place is taken out in turn, and then the account does not close.
"""

from collections.abc import Sequence
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importing import (
    Choices,
    Facts,
    LevelName,
    Target,
    Update,
    facts_of,
    grids_of,
    new_level,
    read_document,
    read_tables,
    settle,
    tables_of,
    vocabulary,
)
from generator.importing.documents import Document, Paragraph, Part, Table, differences
from generator.importing.sources import WALKS, sheet_cells
from generator.importing.sources.word_numbers import Numbering
from generator.importing.sources.word_styles import Styles
from generator.importing.sources.word_text import TextReader
from generator.importing.updating.level_tables import LevelTable
from generator.problems import ProblemsFound
from tests.importing.offices import small_year
from tests.processes import ROOT
from tests.property.odd_places import FORMS, MARK, Place, token_of
from tests.property.reader_branches import BRANCHES, Branch


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    return facts_of(small_year(tmp_path_factory.mktemp("account")), "content/2023")


def stands_in(document: Document, token: str) -> list[str | Part]:
    """Where the token stands: in cells, in paragraphs, in parts beside them."""
    found: list[str | Part] = []
    for block in document.blocks:
        if isinstance(block, Table):
            found += ["cell" for cell in block.cells if token in cell.text]
            found += ["paragraph"] if token in block.caption else []
        elif isinstance(block, Paragraph) and token in block.text:
            found.append("paragraph")
    others = [other for other in document.other_text if other.part is not Part.AGAIN]
    return found + [other.part for other in others if token in other.text]


def check_places(form: str, places: Sequence[Place]) -> Document:
    """Asserts that a file of these places closes, and that each token is where it belongs."""
    content = FORMS[form][1](places)
    document = read_document(f"a.{form}", content)
    assert list(differences(document, WALKS[f".{form}"](content))) == []
    for number, place in enumerate(places, start=1):
        token = token_of(number)
        assert stands_in(document, token) == [place.where], place.name
        cells = [cell.text for table in document.tables for cell in table.cells]
        if place.where == "cell":
            assert place.shown.replace(MARK, token) in cells, place.name
        if place.where in (Part.NOTE, Part.COMMENT):  # which are told where they hang
            assert [other.at != "" for other in document.other_text if token in other.text] == [
                True
            ]
    return document


def check_import(document: Document, facts: Facts) -> None:
    """Asserts that what is written of the document has every word, or names it."""
    grids = grids_of(document)
    choices = Choices()
    tables = tables_of(grids, facts, vocabulary(), choices)
    reading = read_tables(tables, grids, facts, choices)
    update = Update()
    level = LevelName("city", "市级", "市级")
    for read in reading.levels:
        new_level(
            "content/2023", Target("2023", level), [LevelTable("", "", read.projects)], update
        )
    settle(reading, update.written, is_course=False)
    assert reading.account.unread == 0
    assert reading.account.lost == 0


PIECES = ("", "|", "\t", "\n", "'=", ",", "<", "</td>", "<tr>", "<td rowspan=3>", "甲", "1", "&")
FORM = st.sampled_from(sorted(FORMS))


@given(
    FORM.flatmap(
        lambda form: st.tuples(
            st.just(form), st.lists(st.sampled_from(FORMS[form][0]), min_size=1, max_size=9)
        )
    )
)
@settings(max_examples=60)
def test_documents_close_wherever_text_stands(facts: Facts, drawn: tuple[str, list[Place]]) -> None:
    form, places = drawn
    document = check_places(form, places)
    if any(place.cell for place in places):
        check_import(document, facts)


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_document_with_all_places_closes(form: str, facts: Facts) -> None:
    check_import(check_places(form, FORMS[form][0]), facts)


@given(
    st.sampled_from(["csv", "html", "txt"]),
    st.lists(
        st.tuples(st.integers(0, 2000), st.integers(0, 8), st.sampled_from(PIECES)), max_size=6
    ),
)
@settings(max_examples=30)
def test_damaged_documents_close_or_are_refused(
    facts: Facts, form: str, changes: list[tuple[int, int, str]]
) -> None:
    """Some characters are taken out, others put in: no word of a table may vanish by that."""
    places, file = FORMS[form]
    text = file(places).decode()
    for at, length, piece in changes:
        start = at % (len(text) + 1)
        text = text[:start] + piece + text[start + length :]
    with suppress(ProblemsFound):
        check_import(read_document(f"a.{form}", text.encode()), facts)


@pytest.mark.parametrize("branch", BRANCHES, ids=lambda branch: f"{branch.form} {branch.name}")
def test_without_any_branch_of_a_reader_it_does_not_close(
    branch: Branch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(branch.home, branch.attribute, branch.absence)
    with pytest.raises((AssertionError, ProblemsFound)):
        check_places(branch.form, FORMS[branch.form][0])


def test_every_element_that_word_text_looks_into_has_its_branch() -> None:
    styles = Styles(None)
    readers = TextReader(styles, Numbering(None, styles)).readers.values()
    assert {reader.__name__ for reader in readers} <= {branch.attribute for branch in BRANCHES}


def test_an_old_workbook_closes_and_without_its_hidden_rows_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing writes .xls any more, so that a file of another program stands for all."""
    content = (ROOT / "tests/cases/xls/old.xls").read_bytes()
    document = read_document("old.xls", content)
    assert list(differences(document, WALKS[".xls"](content))) == []
    assert stands_in(document, "隐藏的草稿项目") == [Part.HIDDEN]
    monkeypatch.setattr(sheet_cells, "_unseen", lambda *_: iter(()))
    with pytest.raises(ProblemsFound) as found:
        read_document("old.xls", content)
    assert [problem.code for problem in found.value.problems] == ["YQ712"]
