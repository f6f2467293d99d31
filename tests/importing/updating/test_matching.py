"""Rule 5: which record a row of a later table is about."""

import pytest

from generator.importing.rows.drafts import ProjectDraft, ResultDraft, RowDraft
from generator.importing.updating.matching import Known, matches_of

RECORDS = [
    Known("1", "1", "新建幼儿园3所，新增学位1000个。"),
    Known("2", "2", "改造老旧小区5个"),
    Known("3", "3", "新建公园一期"),
    Known("4", "4", "新建公园一期"),
    Known("5", "5", "", ("建成驿站7家", "新增托位500个")),
]


def row(number: str, title: str, *items: str) -> ProjectDraft:
    results = [ResultDraft(source=RowDraft(1, ""), title=item) for item in items]
    return ProjectDraft(number, title, results=results)


@pytest.mark.parametrize(
    ("number", "title", "sure", "unsure"),
    [
        ("1", "新建幼儿园3所,新增学位1000个", "1", ""),  # the same but for signs
        ("1", "新建幼儿园3所新增学位1200个", "1", ""),  # the same number and an alike title
        ("1", "新建幼儿园3所", "", "1"),  # the same number, and not alike enough
        ("1", "疏浚河道", "", "1"),  # a number alone never matches
        ("7", "改造老旧小区5个", "2", ""),  # moved
        ("", "改造老旧小区5个。", "2", ""),
        ("7", "改造老旧小区6个", "", "2"),  # moved and worded otherwise: nobody knows
        ("4", "新建公园一期", "4", ""),
        ("9", "新建公园一期", "", "3"),  # two have it
        ("5", "新增托位500个", "5", ""),  # the title of an item
        ("8", "疏浚河道", "", ""),
        ("", "疏浚河道", "", ""),
    ],
)
def test_rule_5_a_row_by_itself(number: str, title: str, sure: str, unsure: str) -> None:
    found = matches_of([row(number, title)], RECORDS, {})
    keys = {
        name: [RECORDS[place].key for place in places.values()]
        for name, places in (("sure", found.sure), ("unsure", found.unsure))
    }
    assert keys == {"sure": [sure] if sure else [], "unsure": [unsure] if unsure else []}


def test_rule_5_rows_that_have_changed_places_take_no_record_from_each_other() -> None:
    rows = [row("1", "改造老旧小区5个"), row("2", "新建幼儿园3所，新增学位1000个")]
    assert matches_of(rows, RECORDS, {}).sure == {0: 1, 1: 0}


def test_rule_5_equal_titles_without_numbers_are_taken_in_their_order() -> None:
    rows = [row("", "新建公园一期"), row("", "新建公园一期")]
    assert matches_of(rows, RECORDS, {}).sure == {0: 2, 1: 3}


def test_rule_5_what_a_person_has_said_holds() -> None:
    rows = [row("1", "疏浚河道"), row("2", "种树")]
    found = matches_of(rows, RECORDS, {"1": "3", "2": "new"})
    assert (found.sure, found.unsure) == ({0: 2}, {})
