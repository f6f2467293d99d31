"""How sure a reading is: proven by its own text, likely, or to be looked at."""

import pytest

from generator.analysis.measures import Grade
from generator.analysis.measures.readings import readings_in

GRADES = {
    "单元格": ("培育合作社50家", "53", Grade.PROVEN),
    "完成率相符": ("新建公园20个", "新建公园24个，完成率120%。", Grade.PROVEN),
    "只有一个": ("新建公园20个", "已建成公园24个。", Grade.PROVEN),
    "完成率不符": ("新建公园20个", "新建公园24个，完成率130%。", Grade.UNSURE),
    "只是本月": ("新建公园20个", "本月新建公园24个。", Grade.UNSURE),
    "不到一半": ("新建公园20个", "已建成公园5个。", Grade.UNSURE),
    "重述任务": ("新建公园20个", "完成公园20个的目标任务。", Grade.UNSURE),
    "没说完成": ("新建公园20个", "新建公园20个。", Grade.LIKELY),
}


@pytest.mark.parametrize(("title", "result", "grade"), GRADES.values(), ids=GRADES)
def test_a_reading_is_as_sure_as_its_text(title: str, result: str, grade: Grade) -> None:
    (reading,) = readings_in(title, (result,))
    assert reading.actual is not None
    assert reading.grade is grade


def test_a_target_without_an_actual_is_unsure() -> None:
    (reading,) = readings_in("新建公园20个", ("已开工。",))
    assert (reading.actual, reading.grade) == (None, Grade.UNSURE)
