"""The kinds of files that can be read: each has its walk, and no ending is told two ways."""

from generator.content.stray_files import fix_for_stray
from generator.importing.sources import WALKS
from generator.problems.source_kinds import (
    ANY_IN_CHINESE,
    ANY_OF_THEM,
    COMPOUND_ENDINGS,
    ENDINGS,
    PARTS,
    SAVED_AS,
    TEXT_ENDINGS,
)


def test_every_kind_is_held_against_a_walk() -> None:
    assert WALKS.keys() == ENDINGS


def test_an_ending_is_of_one_making_and_is_not_saved_as_another() -> None:
    made = [*TEXT_ENDINGS, *COMPOUND_ENDINGS, *PARTS]
    assert sorted(made) == sorted(ENDINGS)
    assert not ENDINGS & SAVED_AS.keys()
    assert {f".{ending}" for ending in SAVED_AS.values()} <= PARTS.keys()


def test_they_are_named_in_both_languages() -> None:
    assert ANY_OF_THEM == ".xlsx, .xls, .csv, .docx, .html or .txt"
    assert ANY_IN_CHINESE == ".xlsx、.xls、.csv、.docx、.html 或 .txt"


def test_a_table_in_the_content_is_imported_and_one_in_another_form_saved_first() -> None:
    file = "content/2023/表.ods"
    assert fix_for_stray(file, "表.ods", is_folder=False) == ("import_old", {"ending": "xlsx"})
    values = {"name": "表.xlsx", "year": "2023"}
    file = "content/2023/表.xlsx"
    assert fix_for_stray(file, "表.xlsx", is_folder=False) == ("import_it", values)
    assert fix_for_stray("content/2023/表", "表", is_folder=False) == ("", {})
