"""Which level a table is of: the nearest line that names one decides."""

from generator.importing.facts import LevelName
from generator.importing.level_titles import levels_of
from tests.importing.test_grids import grid

LEVELS = (
    LevelName("province", "省级", "2023年度省政府民生实事项目完成情况（安和县）", ()),
    LevelName("county", "县级", "2023年度安和县民生实事项目完成情况", ()),
)
WORDS = "关于2023年度安和县民生实事项目完成情况的通报"


def found(*above: tuple[str, ...]) -> dict[int, str]:
    """The levels of tables with these lines above them, the nearest last."""
    grids = [grid(index=place) for place in range(1, len(above) + 1)]
    titles = {place: list(reversed(lines)) for place, lines in enumerate(above, start=1)}
    return levels_of(grids, titles, LEVELS)


def test_the_nearest_line_decides_and_not_the_title_of_the_whole_bulletin() -> None:
    first = (WORDS, "现将完成情况通报如下。", "附表1：2023年度省级民生实事项目完成情况")
    second = ("附表2：2023年度县级民生实事项目完成情况",)
    assert found(first, second) == {1: "province", 2: "county"}
    assert found(first) == {1: "province"}


def test_a_title_is_as_good_as_a_label() -> None:
    assert found((WORDS,)) == {1: "county"}
    title = ("附表1：2023年度省政府民生实事项目完成情况（安和县）",)
    assert found(title, (WORDS,)) == {1: "province", 2: "county"}


def test_titles_of_all_tables_above_the_first_are_told_apart_by_the_others() -> None:
    both = ("附表1：省级民生实事", "附表2：县级民生实事")
    assert found(both, ("县级民生实事",)) == {1: "province", 2: "county"}
    assert found(both) == {}
