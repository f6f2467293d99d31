"""report.yaml says what the bulletin says: figures, examples, notices and the highlight."""

import hashlib
import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from tests.processes import ROOT
from tests.sample.bulletin import BULLETIN, LEVELS, Row, rows, text, without_spaces
from tests.sample.content import report

FLAT = without_spaces(text())
STATED = {
    ("projects", ""): "126",
    **{("projects", level): n for level, n in zip(LEVELS, ("30", "49", "47"), strict=True)},
    **{("exceeded", level): n for level, n in zip(LEVELS, ("17", "23", "17"), strict=True)},
    ("exceeded_share", "province"): "56.67",
    ("exceeded_share", "wenzhou"): "46.94",
    ("exceeded_share", "yueqing"): "36.17",
}
NOTICES = report()["notices"]
HIGHLIGHTS = report()["highlights"]
EXAMPLES = report()["examples"]
LABELS = {level["label"]: level["id"] for level in report()["levels"]}


def projects() -> dict[str, Row]:
    """Each project by its first row."""
    return {row.project: row for row in reversed(rows())}


def holding(name: str) -> set[str]:
    """The projects whose published target has this name in it, spaces aside."""
    wanted = without_spaces(name)
    return {key for key, row in projects().items() if wanted in without_spaces(row.title)}


def named_in(words: str) -> set[str]:
    """The projects that a sentence names, as in 省级第23项."""
    labels = "|".join(LABELS)
    return {
        f"2022/{LABELS[label]}/{number}"
        for label, number in re.findall(rf"({labels})第(\d+)项", words)
    }


def recounted(figure: str, level: str) -> Decimal:
    own = [row for row in projects().values() if level in ("", row.level)]
    over = sum(row.outcome == "超额完成" for row in own)
    if figure != "exceeded_share":
        return Decimal(len(own) if figure == "projects" else over)
    return (Decimal(100 * over) / len(own)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def by_id(entries: list[dict[str, Any]]) -> Callable[[Any], Any]:
    names = [entry.get("id", entry.get("project")) for entry in entries]
    return pytest.mark.parametrize("entry", entries, ids=names)


def test_every_figure_that_the_bulletin_states_is_recorded_and_no_other() -> None:
    recorded = {
        (entry["figure"], entry.get("level", "")): entry["value"] for entry in report()["stated"]
    }
    assert recorded == STATED
    assert len(report()["stated"]) == len(STATED)


@pytest.mark.parametrize("entry", report()["stated"], ids=lambda entry: str(entry["quote"]))
def test_a_stated_figure_stands_in_its_quote_and_the_quote_in_the_bulletin(
    entry: dict[str, str],
) -> None:
    assert without_spaces(entry["quote"]) in FLAT
    assert re.search(rf"(?<![\d.]){re.escape(entry['value'])}(?![\d.])", entry["quote"])


@pytest.mark.parametrize(("figure", "level"), list(STATED))
def test_a_stated_figure_equals_a_recount_of_the_bulletins_own_rows(
    figure: str, level: str
) -> None:
    assert recounted(figure, level) == Decimal(STATED[figure, level])


def test_a_level_is_quoted_from_its_own_part_of_the_sentence() -> None:
    """等17项超额完成 stands twice, so the quotes of a level must follow each other."""
    sentence = FLAT.split("交出了一份暖心的民生答卷。")[1].split("另,")[0]
    parts = dict(zip(LEVELS, sentence.split(";"), strict=True))
    for entry in report()["stated"]:
        if level := entry.get("level"):
            assert without_spaces(entry["quote"]) in parts[level]


@by_id(EXAMPLES)
def test_an_example_is_named_in_the_bulletin_and_was_exceeded(entry: dict[str, Any]) -> None:
    assert f"“{entry['name']}”" in text()
    assert projects()[entry["project"]].outcome == "超额完成"


def test_the_nine_examples_are_those_of_the_bulletin_in_its_order_and_levels() -> None:
    sentence = FLAT.split("交出了一份暖心的民生答卷。")[1].split("另,")[0]
    told = [
        (level, name)
        for level, part in zip(LEVELS, sentence.split(";"), strict=True)
        for name in re.findall("“([^”]+)”", part)
    ]
    assert len(told) == 9
    assert [(one["project"].split("/")[1], one["name"]) for one in EXAMPLES] == told


@by_id(EXAMPLES)
def test_an_example_is_exact_when_its_name_stands_in_one_project_of_its_level(
    entry: dict[str, Any],
) -> None:
    level = entry["project"].split("/")[1]
    found = {key for key in holding(entry["name"]) if key.split("/")[1] == level}
    assert (entry["match"] == "exact") is (found == {entry["project"]})
    assert (entry["match"] == "inferred") is bool(entry.get("basis"))


def test_the_five_notices_and_the_highlight_are_those_of_the_bulletin() -> None:
    sentence = next(line for line in text().split("\n") if line.startswith("另,"))
    told = re.findall("“([^”]+)”\\(([^)]+)\\)", sentence)
    assert len(told) == 6
    assert [(one["name"], one["department"]) for one in (*NOTICES, *HIGHLIGHTS)] == told
    assert len(NOTICES) == 5


@by_id(NOTICES)
def test_a_notice_says_by_whom_why_and_how_it_ended_in_the_bulletins_words(
    entry: dict[str, Any],
) -> None:
    assert f"等5个项目曾因{entry['reason']}被{entry['by']}通报,但{entry['ended']}。" in text()


@by_id(HIGHLIGHTS)
def test_a_highlight_says_by_whom_and_why_in_the_bulletins_words(entry: dict[str, Any]) -> None:
    assert f"“{entry['name']}”({entry['department']})被{entry['by']}{entry['reason']}。" in text()


@by_id([*NOTICES, *HIGHLIGHTS])
def test_a_notice_is_exact_when_its_name_stands_in_one_project_of_all(
    entry: dict[str, Any],
) -> None:
    found = holding(entry["name"])
    assert (entry["match"] == "exact") is (found == set(entry["projects"]))
    if entry["match"] == "exact":
        return
    # An inferred one says why, and names every project that its name would fit.
    assert found <= named_in(entry["basis"])
    assert set(entry["projects"]) <= named_in(entry["basis"])
    chosen = entry["basis"].partition("本站对应到")[2]
    assert not chosen or set(entry["projects"]) == named_in(chosen)


@by_id([*NOTICES, *HIGHLIGHTS])
def test_a_notice_is_matched_with_a_project_of_the_department_that_is_named(
    entry: dict[str, Any],
) -> None:
    for key in entry["projects"]:
        departments = [name for row in rows() if row.project == key for name in row.departments]
        assert entry["department"] in departments


@by_id([*EXAMPLES, *NOTICES, *HIGHLIGHTS])
def test_what_a_story_or_a_basis_puts_between_quotes_is_in_the_bulletin(
    entry: dict[str, Any],
) -> None:
    for quoted in re.findall("“([^”]+)”", entry.get("story", "") + entry.get("basis", "")):
        assert without_spaces(quoted) in FLAT


@by_id([*NOTICES, *HIGHLIGHTS])
def test_every_number_of_a_story_stands_in_the_rows_it_tells_of(entry: dict[str, Any]) -> None:
    linked = re.findall(r"\((2022/\w+/\d+)\.html\)", entry["story"])
    told = {*entry["projects"], *linked}
    known = "".join(row.raw for row in rows() if row.project in told) + "2022年"
    own_words = re.sub(r"\[[^\]]*\]\([^)]*\)", "", entry["story"])
    for number in re.findall(r"\d+(?:\.\d+)?", own_words):
        assert number in re.findall(r"\d+(?:\.\d+)?", known)


def test_the_source_is_the_text_that_lies_in_the_tree() -> None:
    (source,) = report()["sources"]
    assert source["sha256"] == hashlib.sha256(BULLETIN.read_bytes()).hexdigest()


def test_the_titles_of_the_tables_are_those_of_the_annexes() -> None:
    lines = {without_spaces(line) for line in text().split("\n")}
    for number, level in enumerate(report()["levels"], start=1):
        named = f"{number}.{level['title']}"
        assert named in lines or f"附件:{named}" in lines


def test_the_page_on_method_gives_the_numbers_of_the_bulletin() -> None:
    method = (ROOT / "content/pages/method.md").read_text(encoding="utf-8")
    assert f"附表中有{sum(row.inherited for row in rows())}行没有写责任单位" in method
    assert f"附表共{len(rows())}行，项目共{len(projects())}个" in method
    assert f"{len(NOTICES)}个曾被通报的项目和{len(HIGHLIGHTS)}个亮点案例" in method
