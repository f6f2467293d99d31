"""The target that each number of a text answers, where it is said again right beside it."""

import pytest

from generator.analysis.measures.answered_targets import answer_of, answers_in_turn
from generator.analysis.measures.clauses import clauses

# Each text with the target that each of its numbers answers, or a line.
BESIDE = {
    "助浴53人（省任务数为52人）。": "52 -",
    "助浴53人（省任务数为52人），理发9人。": "52 - -",
    "年度任务16座，开工16座，完工11座。": "- 16 16",
    "完工11座，开工12座，完成年度任务16座。": "- 16 -",
}
# Likewise where several are answered in their order.
IN_TURN = {
    "应更新甲52公里、乙37公里，现已分别更新54公里、35公里。": "- - 52 37",
    "应更新甲52公里、乙37座，现已分别更新54公里、35座。": "- - 52 37",
    "应更新甲52公里、乙37公里，现已分别更新54公里、35公里，新装路灯9盏。": "- - 52 37 -",
    # not as many, in other units, behind the end of a sentence, or only one
    "应更新甲52公里、乙37公里，现已分别更新54公里。": "- - -",
    "应更新甲52公里、乙37公里，现已分别更新54公里，任务60公里。": "- - - -",
    "应更新甲52公里、乙37公里，现已分别更新54公里、35座。": "- - - -",
    "应更新52公里、37座，现已分别更新54公里、35公里。": "- - - -",
    "应更新甲52公里、乙37公里。现已分别更新54公里、35公里。": "- - - -",
    "应更新52公里，现已分别更新54公里。": "- -",
}


@pytest.mark.parametrize(("text", "answered"), BESIDE.items(), ids=[*BESIDE])
def test_what_is_said_again_beside_a_number(text: str, answered: str) -> None:
    said = clauses(text)
    found = [answer_of(text, said, at) for at in range(len(said))]
    assert " ".join("-" if one is None else f"{one:f}" for one in found) == answered


@pytest.mark.parametrize(("text", "answered"), IN_TURN.items(), ids=[*IN_TURN])
def test_what_is_said_again_in_turn(text: str, answered: str) -> None:
    said = clauses(text)
    found = answers_in_turn(text, said)
    assert " ".join(f"{found[at]:f}" if at in found else "-" for at in range(len(said))) == answered
