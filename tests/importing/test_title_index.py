"""Which record a row of a monthly table is about: only where there is no doubt."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from generator.importing.title_index import TitleIndex

TITLES = {
    1: "新建幼儿园3所，新增学位1000个。",
    2: "改造老旧小区5个",
    3: "新建公园一期",
    4: "新建公园一期",
    5: "甲",
    9: "新建绿道20公里，沿线设置驿站、公厕和停车场，并完善照明、标识、座椅等设施。",
}


@pytest.mark.parametrize(
    ("number", "title", "record"),
    [
        (1, "新建幼儿园3所,新增学位1000个", 1),
        (1, "新建幼儿园3所", None),  # too short, though the number is right
        (2, "改造老旧小区", 2),
        (7, "改造老旧小区5个", 2),  # another number and the same title
        (None, "改造老旧小区5个。", 2),
        (None, "改造老旧小区", None),
        (None, "新建公园一期", None),  # two have it
        (3, "新建公园一期", 3),
        (None, "甲", 5),
        (None, "乙", None),
        (None, "", None),
        (5, "", None),
        (None, "新建绿道20公里，沿线设置驿站公厕和停车场，完善照明、标识、座椅等设施", 9),
        (8, "全部重来", None),
    ],
)
def test_a_row_is_about_a_record_only_where_there_is_no_doubt(
    number: int | None, title: str, record: int | None
) -> None:
    assert TitleIndex(TITLES).record_of(number, title) == record


@pytest.mark.parametrize(
    ("number", "title", "nearest"),
    [
        (2, "全部重来", "2 改造老旧小区5个"),
        (7, "改造老旧小区", "2 改造老旧小区5个"),
        (None, "新建公园二期", "3 新建公园一期"),
        (None, "全部重来", "—"),
    ],
)
def test_the_nearest_record_is_shown_for_comparison(
    number: int | None, title: str, nearest: str
) -> None:
    assert TitleIndex(TITLES).nearest(number, title) == nearest
    assert TitleIndex({}).nearest(number, title) == "—"


def test_where_very_many_titles_are_alike_a_person_has_to_say() -> None:
    index = TitleIndex(dict.fromkeys(range(400), f"新建公园{'甲' * 9}"))
    assert index.record_of(None, f"新建公园{'甲' * 9}") is None
    assert index.record_of(7, f"新建公园{'甲' * 9}") == 7


NAMES = st.text("新建公园绿道甲乙12", min_size=1, max_size=24)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(NAMES, max_size=12), NAMES)
def test_what_is_found_by_pairs_is_what_a_look_at_all_titles_finds(
    titles: list[str], title: str
) -> None:
    several = dict(enumerate([*titles, title[:-1] + "新"]))
    same = [number for number, words in several.items() if fuzz.ratio(title, words) >= 95]
    assert TitleIndex(several).record_of(None, title) == (same[0] if len(same) == 1 else None)
