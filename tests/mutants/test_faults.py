"""The faults that are put into modules."""

from tests.mutants.faults import mutants_of


def changes(source: str) -> list[tuple[int, str, str]]:
    return [(mutant.line, mutant.change, mutant.source) for mutant in mutants_of(source)]


def test_each_place_is_changed_once_and_all_others_stay() -> None:
    assert changes("a = b < 2\n") == [
        (1, "Lt -> LtE", "a = b <= 2"),
        (1, "2 -> 3", "a = b < 3"),
    ]
    assert changes("a = b and c or d") == [
        (1, "Or -> And", "a = (b and c) and d"),
        (1, "And -> Or", "a = (b or c) or d"),
    ]
    assert changes("a = b + c") == [(1, "Add -> Sub", "a = b - c")]
    assert changes("a = not b") == [(1, "not taken away", "a = +b")]
    assert changes("a = True") == [(1, "True -> False", "a = False")]
    assert changes("for a in b:\n    continue") == [
        (2, "a loop goes on or ends", "for a in b:\n    pass")
    ]


def test_words_are_no_faults() -> None:
    assert changes('a = "新建公园5个"') == []
