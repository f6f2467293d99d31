import pytest

from generator.pages.parts.words.search_hint import search_hint
from tests.growth.records import project


@pytest.mark.parametrize(
    ("titles", "hint"),
    [
        (("新建公厕8座", "改造农村公路12公里", "新增停车位500个"), "如：停车位、公厕"),
        (("改造农村公路12公里",), "如：农村公路"),
        (("粮食总产量增长",), ""),
        ((), ""),
    ],
)
def test_the_hint_is_made_of_words_that_titles_have(titles: tuple[str, ...], hint: str) -> None:
    projects = [project(number, title, "") for number, title in enumerate(titles, start=1)]
    assert search_hint(projects) == hint
