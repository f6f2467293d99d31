"""Problems in words: one line each, in both languages, harmless to a terminal."""

import re
import string

import pytest

from generator.problems import CATALOGUE, LANGUAGES, Language, Location, Problem, in_order
from generator.problems.fixes import FIXES
from generator.problems.message import as_data, as_github, as_text, count_of, one_line, texts_of
from generator.problems.phrases import EXPECTED


class Anything(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return f"<{key}>"


def test_every_phrase_can_be_filled_in_both_languages() -> None:
    for table in (EXPECTED, FIXES):
        for name, words in table.items():
            assert set(words) == set(LANGUAGES), name
            for text in words.values():
                assert text.format_map(Anything())


def test_what_chinese_words_are_filled_with_english_ones_are_too() -> None:
    def asked(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for code, entry in CATALOGUE.items():
        for part in ("title", "expected", "fix"):
            english, chinese = (getattr(entry.words(one), part) for one in ("en", "zh"))
            # Chinese may leave out a field's English name; pages show these words too
            assert asked(english) - asked(chinese) <= {"name"}, (code, part)
            assert asked(chinese) <= asked(english), (code, part)


def test_control_and_direction_marks_are_spelt_out() -> None:
    assert one_line("a\x1b[31m\u202eb\n") == "a<U+001B>[31m<U+202E>b⏎"
    told = as_text(Problem("YQ103", Location("a\x07.yaml", 1, 2), "x\r"), "en")
    assert all(sign.isprintable() or sign == "\n" for sign in told)


def test_problems_stand_in_the_order_of_their_places_and_once() -> None:
    def at(file: str, line: int, column: int) -> Problem:
        return Problem("YQ202", Location(file, line, column), values={"name": "a"})

    given = [at("b", 1, 1), at("a", 10, 1), at("a", 2, 5), at("a", 2, 1), at("a", 2, 5)]
    assert [(p.at.file, p.at.line, p.at.column) for p in in_order(given)] == [
        ("a", 2, 1),
        ("a", 2, 5),
        ("a", 10, 1),
        ("b", 1, 1),
    ]


@pytest.mark.parametrize(
    ("code", "number", "english", "chinese"),
    [
        ("YQ202", 1, "1 problem in 1 file.", "1 个文件中有 1 处问题。"),
        ("YQ202", 2, "2 problems in 1 file.", "1 个文件中有 2 处问题。"),
        ("YQ303", 2, "2 findings in 1 file.", "1 个文件中有 2 条核对提示。"),
    ],
)
def test_a_count_is_in_words(code: str, number: int, english: str, chinese: str) -> None:
    problems = [Problem(code, Location("a", line)) for line in range(number)]
    assert (count_of(problems, "en"), count_of(problems, "zh")) == (english, chinese)


def test_a_workflow_command_cannot_be_ended_from_inside() -> None:
    said = as_github(
        Problem("YQ202", Location("a,b:c%.yaml", 3, 4), values={"name": "x\n::"}), "en"
    )
    assert said.startswith("::error file=a%2Cb%3Ac%25.yaml,line=3,col=4,title=")
    assert "\n" not in said


def unknown_department(file: str, line: int, name: str = "市教育居") -> Problem:
    at = Location(f"content/2023/{file}", line, 5, f"projects[{line}].results[0].departments[0]")
    return Problem("YQ207", at, name)


def test_a_slip_that_was_made_often_is_one_message_with_all_its_places() -> None:
    problems = [
        *(unknown_department("city.yaml", line) for line in (3, 9, 12)),
        unknown_department("city.yaml", 20, "县交通居"),
        *(unknown_department("county.csv", line) for line in (2, 4)),
    ]
    first, second = texts_of(problems, "zh", {"2023/city": "市级"})
    assert first.startswith("content/2023/city.yaml:3:5: YQ207 市级第3项 责任单位\n")
    assert first.endswith("\n  同样  第 9、12 行；content/2023/county.csv 第 2、4 行")
    assert "同样" not in second
    assert texts_of(problems, "en")[0].endswith(
        "\n  also      line 9, 12; content/2023/county.csv line 2, 4"
    )
    assert count_of(problems, "zh") == "2 个文件中有 6 处问题。"


def test_of_very_many_places_the_first_are_named_and_the_others_counted() -> None:
    (told,) = texts_of([unknown_department("city.yaml", line) for line in range(1, 36)], "zh")
    assert told.endswith("、20、21 行，另有 14 处")
    assert len(told.splitlines()) == 5


def test_findings_are_asked_one_by_one() -> None:
    questions = [Problem("YQ314", Location("content/2023/city.yaml", n), "截止") for n in (1, 2)]
    assert len(texts_of(questions, "zh")) == 2


def test_a_name_with_a_line_break_begins_no_line_of_its_own() -> None:
    at = Location("content/2023/city.yaml", 1, 1, "projects[1].a\n::error::b")
    for language in LANGUAGES:
        lines = as_text(Problem("YQ201", at, "a", values={"known": "b"}), language).split("\n")
        assert len(lines) == 4


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CATALOGUE)
def test_what_is_very_long_is_shortened_wherever_a_message_shows_it(
    code: str, language: Language
) -> None:
    """A number of 5,000 digits, as what was found, as a value, and in the path of a field."""
    long = "1" * 5_000
    entry = CATALOGUE[code].words(language)
    names = {name for text in (entry.expected, entry.fix) for name in _names_in(text)}
    values = dict.fromkeys(names - {"kind", "found", "meant"}, long)
    problem = Problem(
        code,
        Location("content/2023/a.jsonl", 1, 1, f"projects[{long}].number"),
        long,
        values=values,
    )
    for text in (as_text(problem, language), as_github(problem, language)):
        assert max(map(len, re.findall("1+", text))) < 400
    first, found, *_ = as_text(problem, language).split("\n")
    assert len(first) < 150
    assert len(found) < 100
    (data,) = as_data([problem], language)
    assert data["field"] == problem.at.field  # for programs, as it is
    assert data["found"] == f"{'1' * 79}…"


def _names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
