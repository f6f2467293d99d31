"""What a text parts in so many: the parts are counted, and added up."""

import pytest

from generator.analysis.checks.compositions import lists_of_parts, without_counts
from generator.analysis.measures import quantities
from tests.analysis.checks.asked import questions

TITLE = "办好实事。"
AREA = "新增体育场地面积5.3万平方米，{}球场1.4万平方米、门球场0.9万平方米、广场{}万平方米。"
OPENINGS = (
    "由三部分组成：",
    "由3个部分组成:",
    "由三大类构成：",
    "由几部分组成：",
    "分为三类：",
    "分3类，即",
    "划分为三个片区：",
    "由三部分组成，分别是",
)


@pytest.mark.parametrize("opening", OPENINGS)
def test_parts_of_a_composition_are_all_of_it(opening: str) -> None:
    ((_, _, values),) = questions("YQ308", TITLE, AREA.format(opening, 2))
    assert values["formula"] == "14000 + 9000 + 20000 = 43000，原文 53000"
    assert questions("YQ308", TITLE, AREA.format(opening, 3)) == []
    assert questions("YQ309", TITLE, AREA.format(opening, 3)) == []


COUNTED = {
    AREA.format("由四部分组成：", 3): ("3", "部分"),
    AREA.format("分2类：", 3): ("3", "类"),
    "公园由三部分组成：东区、西区、南区、北区。": ("4", "部分"),
    "补助名单分为两类：一类户30户、二级户20户和边缘户16户。": ("3", "类"),
    "林带由三大部分组成：水杉林3亩，香樟林2亩。": ("2", "部分"),
}
NOT_ASKED = (
    "公园由四部分组成：东区、西区、南区、北区。",
    "公园由四部分组成：东区、西区、南区和北区。",
    "林带由三部分组成：水杉林3亩，香樟林2亩，投资30万元。",  # of several units
    "林带由三部分组成：水杉林3亩，香樟林2亩等。",
    "林带由三部分组成：水杉林3亩，香樟林2亩，其余为草地。",
    "林带由几部分组成：水杉林3亩，香樟林2亩。",
    "第3部分：东区、西区、南区、北区。",
    "赛事积分3类：水杉林3亩，香樟林2亩。",
)


@pytest.mark.parametrize(("text", "values"), COUNTED.items())
def test_the_parts_are_as_many_as_is_said(text: str, values: tuple[str, str]) -> None:
    ((_, _, found),) = questions("YQ309", TITLE, text)
    assert (found["named"], found["unit"]) == values


@pytest.mark.parametrize("text", NOT_ASKED)
def test_what_may_be_right_is_not_asked_about(text: str) -> None:
    assert questions("YQ309", TITLE, text) == []


def test_forty_parts_are_counted_and_no_more() -> None:
    opening, part = "林带由四十部分组成：", "水杉林3亩"
    (found,) = lists_of_parts(f"{opening}{'，'.join([part] * 40)}。")
    assert found.names == 40
    assert list(lists_of_parts(f"{opening}{'，'.join([part] * 41)}。")) == []


def test_a_text_may_have_all_words_of_compositions() -> None:
    text = "构成与分布：林带由3个部分组成：水杉林3亩，香樟林2亩。"
    assert [found.names for found in lists_of_parts(text)] == [2]
    assert [str(part.value) for part in without_counts(text, quantities(text))] == ["3", "2"]
