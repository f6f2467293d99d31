"""The state that is told of the last number of a list is that of the others as well."""

import pytest

from generator.analysis.measures import Aspect, clauses, pair


@pytest.mark.parametrize(
    ("text", "first"),
    {
        "甲镇祠堂2座，及乙镇祠堂3座正在修缮。": Aspect.UNDER_WAY,
        "甲镇祠堂2座、乙镇祠堂3座已开工。": Aspect.BEGUN,
        "甲镇2座祠堂和乙镇3座祠堂正在修缮。": Aspect.UNDER_WAY,
        "祠堂2座、300平方米正在修缮。": Aspect.UNDER_WAY,
        # one thing in two numbers, one of them in brackets or behind a comma's words
        "3条山路12公里改线工程已完成施工图设计，正在办理用地手续。": Aspect.UNDER_WAY,
        "山路3条12公里，已完成施工图设计。": Aspect.UNDER_WAY,
        "山路3条全长12公里，预计10月底完工。": Aspect.PLANNED,
        "3条山路（12公里）改线工程正在招标。": Aspect.UNDER_WAY,
        "3条山路、12公里改线工程正在招标。": Aspect.UNDER_WAY,
        "山路3条共12公里已全部完工。": Aspect.UNSAID,
        "改线完成3条12公里，正在办理验收手续。": Aspect.DONE,
        "山路3条，总里程12公里，目前正在铺油。": Aspect.UNDER_WAY,
        "山路3条、总长12公里改线预计10月底完工。": Aspect.PLANNED,
        "3所学堂810个座位主体已封顶。": Aspect.UNDER_WAY,
        "学堂3所、座位810个，均在建设中。": Aspect.UNDER_WAY,
        "山路3条12公里，现处于设计阶段。": Aspect.UNDER_WAY,
        "学堂3所，可新增座位810个，目前主体已封顶。": Aspect.UNDER_WAY,
        "绿道2公里、祠堂3座的修缮项目正在招标。": Aspect.UNDER_WAY,
        # or it is another thing that is so long, or some of the first
        "山路3条，总长12公里的水渠正在施工。": Aspect.UNSAID,
        "学堂30所12所正在施工。": Aspect.UNSAID,
        "学堂3所，12公里水渠正在施工。": Aspect.UNSAID,
        "3条山路共计12公里的施工图已批复。": Aspect.UNDER_WAY,
        # what it cost, and what stands in brackets with a state of its own, is not the thing
        "山路3条投资90万元正在申请拨付。": Aspect.UNSAID,
        "山路3条（涵洞12米正在施工）。": Aspect.UNSAID,
        # another sentence, a state of its own, another unit, a verb that is of the second alone
        "甲镇祠堂2座，乙镇祠堂3座正在修缮。": Aspect.UNSAID,
        "甲镇祠堂2座；乙镇祠堂3座正在修缮。": Aspect.UNSAID,
        "建成甲镇祠堂2座、乙镇祠堂3座正在修缮。": Aspect.DONE,
        "绿道2公里、祠堂3座正在修缮。": Aspect.UNSAID,
        "甲镇祠堂2座，和在建祠堂3座。": Aspect.UNSAID,
    }.items(),
)
def test_a_state_behind_a_list_is_of_all_in_it(text: str, first: Aspect) -> None:
    assert clauses(text)[0].aspect is first


# Each text with the states of all its numbers.
STATES = {
    # so much of the work is done that these are under way
    "水渠进度达60%的有4条，进度达100%的有3条。": "done under_way done unsaid",
    "水渠施工至60%左右的4条。": "under_way under_way",
    "水渠完成进度60%的4条，合格率60%的5条。": "done under_way unsaid unsaid",
    "已开工60公里的有4条。": "begun begun",
    "水渠进度达60%，有4条。": "done unsaid",
    # what is told of all goes back to the sentence's begin, or to what has a state of its own
    "2座祠堂、3间书屋，均已完成招标。": "under_way under_way",
    "绿道1条、祠堂2座。书屋3座，均已完成招标。": "unsaid unsaid under_way",
    "建成祠堂2座，书屋3座，均已完成招标。": "done under_way",
    "2间祠堂，3间书屋，均已完成招标。": "under_way under_way",
    "祠堂2座，书屋3座、学堂4座，均已完成招标。": "under_way under_way under_way",
    "祠堂2座，书屋3座，均已建成。": "unsaid done",
    # and not to the end of the text
    "祠堂2座，书屋3座，均已完成招标。全镇有学堂4座。": "under_way under_way unsaid",
    "正在修缮祠堂2座。全镇有书屋300平方米。": "under_way unsaid",
}


@pytest.mark.parametrize(("text", "states"), STATES.items(), ids=[*STATES])
def test_the_state_of_each_number(text: str, states: str) -> None:
    assert " ".join(clause.aspect.name.lower() for clause in clauses(text)) == states


def test_a_number_of_which_only_a_design_is_done_is_not_delivered() -> None:
    title = "完成3条山路改线12公里。"
    assert pair(title, ["3条山路12公里改线工程已完成施工图设计和评审，计划8月开工。"]) == {}
    done = pair(title, ["3条山路12公里改线工程已全部完工。"])
    assert {n: found.quantity.words for n, found in done.items()} == {0: "3条", 1: "12公里"}
