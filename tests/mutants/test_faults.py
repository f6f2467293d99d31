"""The faults that are put into modules."""

from tests.mutants.explained import gone, reasons
from tests.mutants.faults import mutants_of
from tests.mutants.rooms import ROOMS, TESTS
from tests.mutants.running import own_tests
from tests.mutants.tally import Tally
from tests.processes import ROOT


def changes(source: str) -> list[tuple[int, str, str]]:
    return [(mutant.line, mutant.change, mutant.source) for mutant in mutants_of(source)]


def test_each_place_is_changed_once_and_all_others_stay() -> None:
    assert changes("a = b < 2\n") == [
        (1, "Lt -> LtE", "a = b <= 2"),
        (1, "2 -> 3", "a = b < 3"),
    ]
    assert changes("a = b < 1 and 2 < c < d") == [
        (1, "And -> Or", "a = b < 1 or 2 < c < d"),
        (1, "Lt -> LtE", "a = b <= 1 and 2 < c < d"),
        (1, "1 -> 2", "a = b < 2 and 2 < c < d"),
        (1, "Lt -> LtE", "a = b < 1 and 2 <= c < d"),
        (1, "Lt -> LtE", "a = b < 1 and 2 < c <= d"),
        (1, "2 -> 3", "a = b < 1 and 3 < c < d"),
    ]
    assert changes("a = any(b)") == [(1, "any -> all", "a = all(b)")]
    assert changes("a = b + c") == [(1, "Add -> Sub", "a = b - c")]
    assert changes("a = not b") == [(1, "not taken away", "a = +b")]
    assert changes("a = True") == [(1, "True -> False", "a = False")]
    assert changes("for a in b:\n    continue") == [
        (2, "a loop goes on or ends", "for a in b:\n    pass")
    ]


def test_a_condition_without_a_fault_of_its_own_is_turned() -> None:
    assert changes("a = b or c") == [
        (1, "part turned", "a = not b or c"),
        (1, "part 2 turned", "a = b or not c"),
        (1, "Or -> And", "a = b and c"),
    ]
    assert changes("if a:\n    b()") == [(1, "condition turned", "if not a:\n    b()")]
    assert changes("a = [b for b in c if b]") == [(1, "part turned", "a = [b for b in c if not b]")]


def test_a_mutant_is_known_by_its_line_and_its_function() -> None:
    source = (
        "_A: Final = 3\n\n\n"
        "class B(Struct, frozen=True):\n    def c(self, d=1):\n        return 1\n"
    )
    found = mutants_of(source)
    assert [(mutant.key, mutant.function, mutant.constant) for mutant in found] == [
        (("_A: Final = 3", "3 -> 4", 1), "", ("_A", 4)),
        (("def c(self, d=1):", "1 -> 2", 1), "", None),
        (("return 1", "1 -> 2", 1), "B.c", None),
    ]
    assert found[0].source.startswith("_A: Final = 4\n")


def test_a_number_that_is_used_while_its_module_is_loaded_is_no_constant_of_its_functions() -> None:
    source = (
        "_A: Final = 3\n_B: Final = 4\n_C: Final = 5\nD: Final = 6\n_E: Final = str(_B)\n"
        "def f(g=_C):\n    return _A + _B + D\n"
    )
    found = [mutant.constant for mutant in mutants_of(source) if not mutant.function]
    assert found == [("_A", 4), None, None, None]


def test_every_explained_mutant_is_one_of_a_module_that_is_tried() -> None:
    known = reasons()
    files = {file for files in ROOMS.values() for file in files}
    assert {file for file, *_ in known} <= files
    read = {file: mutants_of((ROOT / file).read_text(encoding="utf-8")) for file, *_ in known}
    assert gone(known, read) == []
    assert all(len(why) > 10 for why in known.values())


def test_words_are_no_faults() -> None:
    assert changes('a = "新建公园5个"') == []


def test_an_explained_mutant_is_alive_and_no_error() -> None:
    tally = Tally("room")
    for at in range(38):
        tally.add(f"{at}", is_noticed=True, is_known=False)
    tally.add("a.py:1", is_noticed=False, is_known=True)
    assert (tally.lines(), tally.faults) == (
        ["room: 39 mutants, 1 (2.6%) alive: 1 (2.6%) explained, 0 (0.0%) not"],
        [],
    )
    tally.add("a.py:2", is_noticed=False, is_known=False)
    tally.add("a.py:3", is_noticed=True, is_known=True)
    tally.add("a.py:4", is_noticed=False, is_known=True)
    assert tally.lines() == [
        "room: 42 mutants, 3 (7.1%) alive: 2 (4.8%) explained, 1 (2.4%) not",
        "room: more than one in 20 is alive",
    ]
    assert tally.faults == [
        "alive without a reason: a.py:2",
        "explained, and noticed after all: a.py:3",
    ]
    assert Tally("none").lines() == ["none: 0 mutants, 0 alive: 0 explained, 0 not"]


def test_the_tests_that_are_named_after_a_module_come_first_where_it_is_loaded_anew() -> None:
    assert own_tests("generator/analysis/checks/sums.py", TESTS) == [
        "tests/analysis/checks/test_sums.py"
    ]
    assert own_tests("generator/analysis/counting.py", TESTS) == ["tests/analysis/test_counting.py"]
    assert own_tests("generator/analysis/measures/other.py", TESTS) == []
