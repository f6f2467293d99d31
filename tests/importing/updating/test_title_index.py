"""The title that reads most like another is found without a look at all of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importing.updating.title_index import ALIKE, TitleIndex, alike, letters_of

TITLES = {
    1: "新建幼儿园3所，新增学位1000个。",
    2: "改造老旧小区5个",
    3: "新建公园一期",
    4: "新建公园一期",
    5: "甲",
}


@pytest.mark.parametrize(
    ("title", "nearest"),
    [("改造老旧小区", 2), ("新建公园二期", 3), ("全部重来", None), ("", None), ("甲！", 5)],
)
def test_the_nearest_title(title: str, nearest: int | None) -> None:
    assert TitleIndex(TITLES).nearest(title) == nearest
    assert TitleIndex({}).nearest(title) is None


def test_one_that_is_left_out_is_not_the_nearest() -> None:
    assert TitleIndex(TITLES).nearest("新建公园二期", without={3}) == 4


def test_signs_and_spaces_are_no_letters() -> None:
    assert letters_of("新建 幼儿园3所，新增学位1,000个。") == "新建幼儿园3所新增学位1000个"


NAMES = st.text("新建公园绿道甲乙12", min_size=1, max_size=24)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(NAMES, max_size=12), NAMES)
def test_what_is_found_by_pairs_is_what_a_look_at_all_titles_finds(
    titles: list[str], title: str
) -> None:
    several = dict(enumerate([*titles, title[:-1] + "新"]))
    best = max(alike(title, words) for words in several.values())
    found = TitleIndex(several).nearest(title)
    if best >= 95:
        assert found is not None
        assert alike(title, several[found]) == best
    assert ALIKE < 95
