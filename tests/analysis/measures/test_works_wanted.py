"""Numbers of the same thing in a sentence of other work than the target's."""

import pytest

from generator.analysis.measures import Grade, matches

OPENED = "免费开放机关院内停车场15处，停车泊位872个"
# the title, the result, and the number of it that is the actual
WORKS: dict[tuple[str, str], str | None] = {
    # what was opened, shared, or is but better now was not added
    ("新增停车泊位1000个以上", f"云杉区新增停车泊位1186个，缓解停车难。{OPENED}。"): "1186个",
    ("新增停车泊位1000个以上", f"{OPENED}。\n云杉区新增停车泊位1186个，缓解停车难。"): "1186个",
    (
        "新增体育场地5万平方米",
        "全县新增体育场地5.6万平方米。向社会开放学校操场12处，体育场地5.2万平方米。",
    ): "5.6万平方米",
    ("新增停车位500个", "柳河区新增停车位560个。错时共享停车场8处，停车位430个。"): "560个",
    ("新增养老床位300张", "青山县新增养老床位320张。提升敬老院4家，养老床位280张。"): "320张",
    # whatever parts the two, and where the other has a verb of its own
    ("新增停车泊位1000个", f"云杉区新增停车泊位1186个；{OPENED}。"): "1186个",
    ("新增停车泊位1000个", f"云杉区新增停车泊位1186个，另{OPENED}。"): "1186个",
    ("新增停车泊位1000个", f"{OPENED}；新增停车泊位1186个。"): "1186个",
    ("新增校车30辆", "云杉区新增校车32辆，更新校车30辆。"): "32辆",
    # but the target may want both
    ("新建、改建公厕64座", "新建公厕30座、改建公厕34座。"): None,
    ("新建改建公厕20座", "新建公厕22座、改建公厕21座。"): None,
    # less than is wanted, it may be but a part
    ("新增养老床位300张", "新增养老床位260张。提升敬老院4家，养老床位280张。"): None,
    ("新增养老床位300张", "柳院新增养老床位260张。提升敬老院4家，养老床位280张。"): "280张",
    # the whole by its name, where the other has a verb of its own, or just what is wanted
    ("新增停车泊位1000个", f"新增停车泊位1000个。{OPENED}。"): "1000个",
    ("新增公共停车泊位1000个", f"新增停车泊位1000个。{OPENED}。"): "1000个",
    ("新增停车泊位1000个", "新增停车泊位1186个。共享泊位872个。"): "1186个",
    ("新增校车30辆", "云杉区新增校车25辆，更新校车28辆。"): "28辆",
    ("新增停车泊位1000个", f"新增公共停车泊位1000个。{OPENED}。"): "1000个",
    ("新增停车泊位1000个", "新增停车泊位960个。开放道路15公里，泊位872个。"): "960个",
    ("新建公厕60座", "新建改造公厕64座，开放广场3个，改造62座。"): "64座",
    ("新建桥60座", "新建改造桥64座，开放广场3个，改造桥62座。"): "64座",
    ("新增停车泊位1000个", "新增停车泊位960个。开放停车场15处，停车泊位1010个。"): "960个",
    ("新增停车泊位1000个", "新增公共停车泊位1000个。开放停车场15处，停车泊位1020个。"): "1000个",
    # however many others are told of
    (
        "新增停车泊位1000个",
        f"新增停车泊位1186个。{OPENED}；岗亭11个，道闸12个，地锁13个，雨棚14个，栏杆15个，灯箱16个，花箱17个，标牌18个。",
    ): "1186个",
    # not where no other work stands between, or it is said how far the other is
    ("新增停车泊位1000个", "新增停车泊位1186个，停车泊位872个。"): None,
    ("新增停车泊位1000个", "新增停车泊位1186个。投用停车场8处，建成停车泊位872个。"): "872个",
    (
        "新增停车泊位1000个",
        "新增停车泊位1186个。投用停车场8处，停车泊位872个，完成率87.2%。",
    ): "872个",
    (
        "新增停车泊位1000个",
        "新增停车泊位1186个。开放停车场8处，停车泊位1020个，均已建成。",
    ): "1020个",
    (
        "新增停车泊位1000个",
        "新增停车泊位1186个。开放停车场8处，停车泊位872个，占任务的87.2%。",
    ): "872个",
    (
        "新增停车泊位1000个",
        "新增停车泊位1186个。开放停车场8处，停车泊位1020个，年度目标为1000个。",
    ): "1020个",
    # what is told of a part of the year, of one place or among others is not all of it
    ("新增停车泊位1000个", f"全市停车泊位9000个，其中新增停车泊位1186个。{OPENED}。"): None,
    ("新增停车泊位1000个", f"上半年新增停车泊位1186个。{OPENED}。"): "872个",
    ("新增停车泊位1000个", f"石桥镇新增停车泊位1186个。{OPENED}。"): None,
    ("新增停车泊位1000个", f"其中城区新增停车泊位1186个。{OPENED}。"): None,
    # the same verb, a rate, or the year so far say that it may be the number as well
    ("新增停车泊位1000个", "新增停车泊位1060个。新增停车场8处，停车泊位1186个。"): None,
    (
        "新增停车泊位1000个",
        "新增停车泊位360个。投用停车场8处，停车泊位872个，完成率87.2%。",
    ): "872个",
    ("新增停车泊位1000个", "新增停车泊位360个。截至目前投用停车场8处，停车泊位1186个。"): None,
    # of another thing the target has no number, nor is it one of a list
    ("新增停车泊位1000个", f"新增非机动车棚1186个。{OPENED}。"): "872个",
    ("新增停车泊位1000个", f"{OPENED}。"): "872个",
}


@pytest.mark.parametrize(("texts", "actual"), WORKS.items())
def test_what_another_work_came_to_is_no_actual(texts: tuple[str, str], actual: str | None) -> None:
    title, result = texts
    (match,) = matches(title, (result,))
    found = match.actual.quantity if match.actual else None
    assert (found and found.words) == actual


def test_the_only_number_of_the_work_has_no_rival() -> None:
    result = "新增公共停车泊位1000个。开放停车场15处，停车泊位1020个。"
    (match,) = matches("新增停车泊位1000个", (result,))
    assert match.grade is Grade.PROVEN
