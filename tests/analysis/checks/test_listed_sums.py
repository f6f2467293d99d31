"""A whole and, behind its stop, the numbered items or the row that it is made up of."""

import pytest

from tests.analysis.checks.asked import questions

_OFF = "42 + 36 + 15 = 93，原文 96"
WRONG = {
    "清理河道96公里，任务完成。一是清理干流42公里；二是清理支流36公里；三是清理沟渠15公里。": _OFF,
    # what else an item tells, and a target said again before them
    "清理河道96公里，占任务96公里的100%。一是干流，投资32万元，清理42公里；"
    "二是支流，投资20万元，清理36公里；三是沟渠，涉及东街等3个社区，清理15公里。": _OFF,
    "清理河道96公里。（一）清理干流42公里；（二）清理支流36公里；（三）清理沟渠15公里。": _OFF,
    "清理河道96公里。1.清理干流42公里；2.清理支流36公里；3.清理沟渠15公里。": _OFF,
    "清理河道96公里。干流清理42公里，支流清理36公里，沟渠清理15公里。": _OFF,
}
RIGHT = (
    "清理河道96公里。一是清理干流42公里；二是清理支流36公里；三是清理沟渠18公里。",
    "清理河道96公里。一是清理干流42公里；二是清理支流36公里；三是清理其他沟渠15公里。",
    "清理河道96公里。一是清理干流42公里；二是清理支流36公里；三是清理北沟等15公里。",
    "清理河道96公里。一是清理干流42公里；二是清理支流36公里；三是巡河1200次。",
    "清理河道96公里。一是清理干流42公里，护岸36公里；二是清理支流36公里；三是清理沟渠15公里。",
    "清理河道96公里。一是清理干流42公里；二是清理支流36公里；三是明年清理沟渠15公里。",
    "清理河道96公里。一是清理干流42公里；二是清理支流36公里；三是清理沟渠75公里。",
    "绿道9公里，清理河道96公里。一是清理干流42公里；二是清理支流36公里；三是清理沟渠15公里。",
    "清理河道96公里。一是清理干流42公里；二是清理支流51公里。",  # two may be some of them
    "一是清理河道96公里；二是清理支流51公里；三是清理沟渠42公里。",
    # of other things, of other years, of no verb of the whole
    "清理河道96公里。清理支流42公里，清理沟渠36公里，清理塘坝15公里。",
    "清理河道96公里。干流清理42公里，支流清理36公里，沟渠清理等15公里。",
    "清理河道96公里。干流清理42公里，支流清理36公里，沟渠清理75公里。",
    "新增学位96个。东关小学改造42个，西关小学改造36个，南关小学改造15个。",
    "清理河道96公里。去年干流清理42公里，前年干流清理36公里，2020年干流清理15公里。",
    "干流清理42公里，支流清理36公里，沟渠清理15公里。清理河道96公里。",
)


@pytest.mark.parametrize(("text", "formula"), WRONG.items())
def test_items_that_do_not_make_the_whole_are_asked_about(text: str, formula: str) -> None:
    asked = questions("YQ308", "办好实事。", text.replace("清理", "改造"))
    assert [values["formula"] for _, _, values in asked] == [formula]


@pytest.mark.parametrize("text", RIGHT)
def test_items_that_are_it_or_may_be_other_things_are_not(text: str) -> None:
    assert questions("YQ308", "办好实事。", text.replace("清理", "改造")) == []
