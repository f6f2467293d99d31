"""Numbers that a result has in the order of the title are those of its targets in turn."""

import pytest

from generator.analysis.measures import clauses
from generator.analysis.measures.pairing import matches
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.targets import Target
from generator.analysis.measures.title_order import with_title_order

CROPS = "柑橘、猕猴桃、茶叶面积分别新增2万亩、8000亩、3500亩。"
WORKS = "新建路灯80盏、护栏2公里、标线5公里"

# What each target of a title is paired with.
ORDERED: dict[tuple[str, str], list[str]] = {
    (CROPS, "三类作物面积分别扩大2.08万亩、8260亩和3615亩。"): ["20800", "8260", "3615"],
    (CROPS, "年内，3项依次完成3615亩、2.08万亩、8260亩。"): ["3615", "20800", "8260"],
    (WORKS, "三项依次完成82盏、2.1公里、5.5公里"): ["82", "2.1", "5.5"],
    ("柑橘、茶叶分别新增2万亩、8000亩", "两类作物分别扩种2.08万亩、8260亩"): ["20800", "8260"],
    # nothing is named, so it is of all that the title sets
    (WORKS, "截至11月底，已分别完成82盏、2.1公里、5.5公里，分别超额2%、5%、10%。"): [
        "82",
        "2.1",
        "5.5",
    ],
    ("新建食堂60个，新增餐馆25个", "实际分别完成72个、29个。"): ["72", "29"],
    ("新建食堂60个，新增餐馆25个", "进展顺利。目前，分别建成72个和29个。"): ["72", "29"],
    ("新建食堂60个，新增餐馆25个", "分别完成72个、29个、31个。"): ["", ""],
    ("新建食堂60个，新增餐馆25个", "分别在东镇、西镇完成72个、29个。"): ["", ""],
    ("新建食堂60个，新增餐馆25个", "改建3座。分别完成72个、29个。"): ["", ""],
    # something else between two of them
    (CROPS, "三类作物分别扩种2.08万亩、8260亩，又扩种3615亩。"): ["", "", ""],
    # what is announced is another number of things than are told, or than the title sets
    (CROPS, "两类作物分别扩种2.08万亩、8260亩、3615亩。"): ["", "", ""],
    (CROPS, "三类作物分别扩种2.08万亩、8260亩。"): ["", "", ""],
    (f"{CROPS}新建冷库4座", "三类作物分别扩种2.08万亩、8260亩、3615亩"): ["", "", "", ""],
    # other units, so another order
    (WORKS, "三项依次完成5.5公里、2.1公里、82盏"): ["", "", ""],
    # two targets of one value are not told apart
    ("柑橘、茶叶分别新增2万亩、2万亩", "两类作物分别扩种2.1万亩、2.3万亩"): ["", ""],
}


@pytest.mark.parametrize(("texts", "found"), ORDERED.items(), ids=["|".join(k) for k in ORDERED])
def test_numbers_in_the_order_of_the_title(texts: tuple[str, str], found: list[str]) -> None:
    pairs = matches(texts[0], (texts[1],))
    assert [f"{pair.actual.quantity.value:f}" if pair.actual else "" for pair in pairs] == found


LISTED = "三类作物分别扩种2.08万亩、8260亩、3615亩。"
ANSWERS = ["20000", "8000", "3500"]
NONE = ["", "", ""]


@pytest.mark.parametrize(
    ("title", "stated_in", "results", "expected"),
    [
        (CROPS, (-1, -1, -1), (LISTED,), ANSWERS),
        # in one result of several, whatever numbers stand before the list
        (CROPS, (-1, -1, -1), ("修路3公里。", LISTED), ["", *ANSWERS]),
        # targets that the results say themselves
        (CROPS, (0, 0, 0), (LISTED,), NONE),
        (CROPS, (-1, 0, 0), (LISTED,), NONE),
        (CROPS, (1, 1, 1), (LISTED,), NONE),
        # a list goes on in no other result
        (CROPS, (-1, -1, -1), ("三类作物分别扩种2.08万亩、8260亩", "扩种3615亩"), NONE),
        ("柑橘面积新增2万亩", (-1,), ("1类作物分别扩种2.08万亩",), [""]),
    ],
)
def test_a_list_answers_the_targets_of_the_title_in_their_order(
    title: str, stated_in: tuple[int, ...], results: tuple[str, ...], expected: list[str]
) -> None:
    wanted = [
        Target(clause, at, result)
        for at, (clause, result) in enumerate(zip(clauses(title), stated_in, strict=True))
    ]
    found = [Candidate(nth, clause) for nth, text in enumerate(results) for clause in clauses(text)]
    answered = with_title_order(found, wanted, results)
    assert [candidate.quantity for candidate in answered] == [number.quantity for number in found]
    answers = [candidate.answers for candidate in answered]
    assert ["" if value is None else f"{value:f}" for value in answers] == expected
