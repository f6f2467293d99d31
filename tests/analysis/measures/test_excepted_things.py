"""What is left out of what is told of all is none of what was done, and the rest is all of it."""

import pytest

from generator.analysis.measures import Aspect, clauses, pair

PAIRS = {
    "9处祠堂除2处正常推进外，其余7处已全面完工。": {0: "7处"},
    "9处祠堂除2处因拆迁暂缓外，其余7处均已完工。": {0: "7处"},
    "9处祠堂除2处外，已完工7处。": {0: "7处"},
    "除2处之外，其余7处祠堂均已完工。": {0: "7处"},
    "除2处祠堂以外，均已完工。": {},
    "9处祠堂除2处外，其余7处正在施工。": {},
    # those left out are the ones that are done, or nothing is left out
    "除已完工的2处祠堂外，其余7处正在施工。": {0: "2处"},
    "除新建祠堂2处外，还修路3米。": {0: "2处"},
    "除杂草2处，祠堂修缮7处。": {0: "7处"},
}


@pytest.mark.parametrize("result", PAIRS)
def test_some_that_are_left_out_are_not_what_was_done(result: str) -> None:
    found = pair("修缮祠堂9处。", (result,))
    assert {index: one.quantity.words for index, one in found.items()} == PAIRS[result]


def test_the_rest_has_the_state_that_is_told_of_it() -> None:
    whole, some, rest = clauses("9处祠堂除2处外，其余7处已完工")
    assert (whole.is_open, some.is_base, rest.aspect) == (True, True, Aspect.DONE)
    assert clauses("9处祠堂除2处外，其余7处")[2].aspect is Aspect.PLANNED
    other, *_ = clauses("8处祠堂除2处外，其余7处已完工")
    assert not other.is_open
    _, households = clauses("除2处祠堂外，其余7户已完工")
    assert households.aspect is Aspect.PLANNED


@pytest.mark.parametrize(
    ("text", "is_open"),
    {
        "9处祠堂除2处外，7处已完工": True,
        "9处祠堂除2处外，其余7处已完工，投资90万元": True,
        "9处祠堂除2处外，进展顺利，其余7处已完工": False,
    }.items(),
)
def test_the_rest_is_told_right_behind_what_is_left_out(text: str, is_open: bool) -> None:
    assert clauses(text)[0].is_open is is_open
