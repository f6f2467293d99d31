"""YAML: every scalar is the text that was written, and what would surprise is refused."""

import pytest

from generator.content.limits import LIMITS, Limits, limit
from generator.content.readers import read_yaml
from generator.problems import ProblemsFound
from generator.problems.message import as_text


def code_of(text: str) -> tuple[str, int, int]:
    with pytest.raises(ProblemsFound) as found:
        read_yaml("a.yaml", text)
    (problem,) = found.value.problems
    return problem.code, problem.at.line, problem.at.column


@pytest.mark.parametrize(
    "scalar",
    [
        "no",
        "yes",
        "on",
        "010",
        "0x1F",
        "12:30",
        "1e3",
        "1_000",
        ".inf",
        "2022-12-20",
        "1.0",
        "<<",
    ],
)
def test_a_scalar_stays_the_text_it_is(scalar: str) -> None:
    assert read_yaml("a.yaml", f"value: {scalar}").data == {"value": scalar}


def test_an_empty_value_is_an_empty_text() -> None:
    assert read_yaml("a.yaml", "a:\nb: ''\n").data == {"a": "", "b": ""}


def test_a_text_of_several_lines_keeps_its_lines() -> None:
    assert read_yaml("a.yaml", "a: |\n  一\n  二\n").data == {"a": "一\n二\n"}


@pytest.mark.parametrize("null", ["~", "null", "Null", "NULL"])
def test_a_null_is_refused_and_a_quoted_one_is_text(null: str) -> None:
    assert code_of(f"a: {null}\n") == ("YQ105", 1, 4)
    assert read_yaml("a.yaml", f"a: '{null}'\n").data == {"a": null}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: &x 1\n", (1, 4)),
        ("a: 1\nb: *x\n", (2, 4)),
        ("a: !!int 1\n", (1, 4)),
        ("a: 1\n---\nb: 2\n", (2, 1)),
        ("? [a]\n: 1\n", (1, 3)),
        ("a: 楼 #3\n", (1, 4)),
        ("a: [b, c] \nd: [e #f\n  ]\n", (2, 5)),
    ],
)
def test_what_surprises_people_is_refused_at_its_place(text: str, place: tuple[int, int]) -> None:
    assert code_of(text) == ("YQ105", *place)


@pytest.mark.parametrize(
    "text", ["# a comment\na: 1\n", "a: 1\n  # indented\n", "a: 'b #c'\n", "a: b#c\n"]
)
def test_a_comment_on_its_own_line_and_a_sign_inside_a_text_are_no_trouble(text: str) -> None:
    assert isinstance(read_yaml("a.yaml", text).data, dict)


def test_a_name_that_stands_twice_names_the_first() -> None:
    with pytest.raises(ProblemsFound) as found:
        read_yaml("a.yaml", "a: 1\nb: 2\na: 3\n")
    (problem,) = found.value.problems
    assert (problem.code, problem.at.line, problem.values) == ("YQ104", 3, {"first": "1"})


def test_nesting_has_a_limit() -> None:
    deep = limit("depth") - 1
    assert read_yaml("a.yaml", "[" * deep + "]" * deep).data
    assert code_of("[" * 40 + "]" * 40)[0] == "YQ106"


def test_a_text_has_a_limit() -> None:
    assert code_of("#" * (limit("yaml") + 1))[0] == "YQ106"


@pytest.mark.parametrize(
    ("limits", "text"),
    [
        (Limits(yaml=9), "a: 34567890"),
        (Limits(values=3), "a: [b, c]"),
        (Limits(characters=5), "a: 一二三四五六"),
        (Limits(depth=2), "a: [[b]]"),
    ],
)
def test_every_limit_is_named_with_how_to_raise_it_and_can_be_raised(
    limits: Limits, text: str
) -> None:
    assert read_yaml("a.yaml", text).data
    token = LIMITS.set(limits)
    try:
        with pytest.raises(ProblemsFound) as found:
            read_yaml("a.yaml", text)
    finally:
        LIMITS.reset(token)
    (problem,) = found.value.problems
    name = next(one for one in Limits.__struct_fields__ if getattr(limits, one) < 10)
    assert (problem.code, problem.values["name"]) == ("YQ106", name)
    assert f"--limit {name}=" in as_text(problem, "en")
    assert f"--limit {name}=" in as_text(problem, "zh")


def test_places_are_those_of_values_and_of_names() -> None:
    tree = read_yaml("a.yaml", "list:\n  - name: 一\n    deep: {x: 1, yy: 2}\n")
    assert tree.find(("list", 0, "name")) == (2, 11)
    assert tree.find(("list", 0, "deep", "yy")) == (3, 22)
    assert tree.find_name(("list", 0, "deep", "yy")) == (3, 18)
    assert tree.find(("list", 7)) == (2, 3)
    assert tree.find(("nowhere",)) == (1, 1)


def test_places_in_front_matter_count_from_the_file() -> None:
    assert read_yaml("a.md", "a: 1\nb: 2\n", first_line=2).find(("b",)) == (3, 4)


def test_a_project_is_named_by_its_number_and_found_again_by_it() -> None:
    text = "projects:\n  - number: 7\n    title: a\n  - number: 9\n    title: b\n"
    tree = read_yaml("a.yaml", text)
    name = tree.name_of(("projects", 1, "title"))
    assert name == "projects[9].title"
    assert tree.path_of(name) == ("projects", 1, "title")
    assert tree.name_of(("projects", 5)) == "projects[#6]"
