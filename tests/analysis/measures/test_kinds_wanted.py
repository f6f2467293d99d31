"""Of a whole only the part of the kind that a title names is what was wanted."""

import pytest

from generator.analysis.measures import pair

KINDS: dict[tuple[str, str], str | None] = {
    ("配备专职导游60名", "全县配备导游114名，其中专职52名、兼职62名。"): "52名",
    ("新增发放助农贷款80万元", "发放贷款91万元，其中新增贷款75万元、展期16万元。"): "75万元",
    ("建设公办托儿所5所", "建成托儿所8所，其中公办4所。"): "4所",
    # what is done of those of which but a step is finished; neither of two kinds
    ("新建驿站15座", "15座驿站已全部完成设计，其中已建成8座、在建5座。"): "8座",
    ("荒地轮作5万亩", "落实轮作面积5.3万亩，其中稻麦轮作3.6万亩、豆麦轮作1.7万亩。"): "5.3万亩",
    # the whole has the word as well, or the part has another one besides
    ("建设公办托儿所5所", "建成公办托儿所8所，其中公办示范4所。"): "8所",
    ("救助残疾居民50人", "救助居民62人，其中残疾儿童20人。"): "62人",
    # several kinds of a title are wanted together
    ("新建、改建驿站30座", "建成驿站28座，其中新建15座。"): "28座",
}


@pytest.mark.parametrize(("texts", "actual"), KINDS.items())
def test_the_part_that_is_called_what_is_wanted_is_taken(
    texts: tuple[str, str], actual: str | None
) -> None:
    found = pair(texts[0], (texts[1],))
    assert [told.quantity.words for told in found.values()] == ([actual] if actual else [])
