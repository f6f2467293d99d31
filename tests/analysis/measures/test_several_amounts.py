"""Numbers that are only together what was delivered: none of them is the actual."""

import pytest

from generator.analysis.measures import matches

# the title, the result, and the number of it that is the actual
AMOUNTS: dict[tuple[str, str], str | None] = {
    # each kind that the target names is counted by itself
    ("新建、改建公厕64座", "新建公厕30座、改建公厕34座。"): None,
    ("新增公办、民办幼儿园12所", "公办幼儿园新增5所，民办幼儿园新增7所。"): None,
    ("新增12所公办、民办幼儿园", "公办幼儿园新增5所，民办幼儿园新增7所。"): None,
    ("引进央企、外企或名企项目8个", "引进央企项目3个，外企项目1个；名企项目4个。"): None,
    ("引进央企、外企或名企项目8个", "引进央企项目3个，外企项目4个。"): None,
    (
        "引进世界名企、中国名企、上市公司或龙头企业投资项目不少于4个",
        "引进世界名企投资项目2个；引进中国名企投资项目1个；引进上市公司或龙头企业投资项目3个。",
    ): None,
    # one that is beside all of them too, and any number of other things
    (
        "引进央企、外企或名企项目8个，开工亿元项目20个",
        "引进央企项目3个，外企项目4个，名企项目2个；开工亿元项目24个。",
    ): None,
    (
        "新增养老床位280张",
        "甲院新增床位90张；新增床位190张；餐桌11张，书桌12张，长椅13张，门票14张，地毯15张，挂图16张，席17张。",
    ): None,
    ("安装路灯、庭院灯1200盏", "安装路灯1300盏、庭院灯350盏。"): None,
    # by its rate one of them may be all that is held against the target, but no share of both
    ("新建、改建公厕64座", "新建公厕60座，完成率93.8%；改建公厕34座。"): "60座",
    ("新建、改建公厕64座", "新建公厕30座，完成率46.9%；改建公厕34座。"): None,
    # or all of them together, or only one is told of
    ("引进央企、外企或名企项目8个", "引进央企、外企或名企项目9个，其中央企3个。"): "9个",
    ("新建公园、游园12个", "建成公园12个，新增绿地3万平方米。"): "12个",
    # a list of targets is none of kinds
    ("新建公园（东、西）12个", "新建公园11个，西片水池4个。"): "11个",
    # the same thing at several places, and all of it
    ("新增养老床位280张", "甲院新增床位90张；乙院内部装修完成，新增床位190张。"): None,
    ("新增养老床位280张", "新增床位90张；内部装修完成，新增床位190张。"): None,
    ("新增养老床位280张", "甲院新增床位90张，乙院新增床位150张，共新增床位240张。"): "240张",
    ("新增养老床位280张", "新增床位190张，护理型床位40张。"): "190张",
    ("新增养老床位280张", "新增床位190张，其中新增护理型床位40张。"): "190张",
    ("新增养老床位280张", "新增养老床位190张，其中甲院新增养老床位40张。"): "190张",
    ("新增养老床位280张", "甲院新增床位90张；新增床位280张。"): "280张",
    ("新增养老床位280张", "新增190张养老床位，食堂新增90张餐桌。"): "190张",
    # kinds of the same, which the target does not name
    ("举办展会50场", "举办线上展会22场、线下展会35场。"): None,
    ("举办展会50场", "举办线上展会22场、线下展会35场，共57场。"): "57场",
    ("举办线上展会50场", "举办线上展会42场、线下展会35场。"): "42场",
    ("选派农技员120名", "选派省级农技员23名、市级36名、县级58名。"): None,
    ("选派省级农技员20名", "选派省级农技员23名、市级农技员36名。"): "23名",
    ("新建驿站20座", "新建驿站14座，改建驿站9座。"): "14座",
    # the number of places has the words of what stands there
    ("安装路灯2000盏", "在36个村安装路灯1860盏。"): "1860盏",
    # 普及, 参与 and 和美 are words
    ("群众参与义诊500人次", "群众参加讲座300人次，义诊460人次。"): "460人次",
    ("新增和美庭院500户", "新增院坝会300户，美庭院460户。"): "460户",
    ("垃圾分类普及率达到80%", "垃圾分类普及率提升至83%，集中收运率达98%。"): "83%",
    ("垃圾分类及回收率达到80%", "垃圾分类率提升至83%，回收率达78%。"): None,
    # its rate says which it is
    ("培训农民500人", "培训农民260人，占年度任务的52%；农闲时培训农民200人。"): "260人",
}


@pytest.mark.parametrize(("texts", "actual"), AMOUNTS.items())
def test_what_is_only_a_share_is_no_actual(texts: tuple[str, str], actual: str | None) -> None:
    title, result = texts
    match = matches(title, (result,))[0]
    found = match.actual.quantity if match.actual else None
    assert (found and found.words) == actual


def test_numbers_of_two_targets_are_each_of_its_own() -> None:
    found = matches("建成助餐点15个、睦邻点10家", ("建成助餐点14个、睦邻点9家。",))
    assert [match.actual and match.actual.quantity.words for match in found] == ["14个", "9家"]
    found = matches("东堤、西堤分别加高8米、12米", ("东堤加高9米，西堤加高13米。",))
    assert [match.actual and match.actual.quantity.words for match in found] == ["9米", "13米"]
    result = (
        "共发放取暖补贴人数1836人（市任务数为1820人），超任务数16人。"
        "共完成助浴人数214人（市任务数为180人）。"
    )
    found = matches("取暖补贴和助浴", (result,))
    assert [match.actual and match.actual.quantity.words for match in found] == ["1836人", "214人"]


@pytest.mark.parametrize(
    ("title", "result"),
    [
        ("新增12所公办、民办幼儿园和3所小学及4所中学", "公办幼儿园新增5所，小学新增4所。"),
        ("新建小学3所、中学4所和公办、民办幼儿园12所", "公办幼儿园新建5所，中学新建6所。"),
    ],
)
def test_the_kinds_of_an_amount_are_none_of_those_beside_it(title: str, result: str) -> None:
    found = {match.target.quantity.words: match.actual for match in matches(title, (result,))}
    kindergartens = found["12所"]
    assert kindergartens is not None
    assert kindergartens.quantity.words == "5所"
