"""What the program writes into the content it can read, whatever a text says."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.measures import Reading
from generator.characters import unseen_signs
from generator.content.edit.ledger_text import ledger_text
from generator.content.edit.measures_text import with_measures
from generator.content.edit.yaml_text import LayoutError
from generator.content.readers import read_yaml
from generator.content.schema.change_shapes import ChangesFile
from generator.content.schema.record_shapes import LevelFile
from generator.content.schema.report_shapes import ProgressFile
from generator.content.schema.shape import shape
from generator.importing import Origin, course_file, new_level, updated_level
from generator.importing.cells import Mend
from generator.importing.drafts import ProjectDraft, ResultDraft
from generator.importing.progress_tables import StepDraft

# Signs that mean something in YAML stand beside each other more often than chance would have it.
SIGNS = st.sampled_from("?:-,[]{}#&*!|>'\"%@`~=<.\\/ \t\na1是，：“”")
ANY = st.characters(exclude_categories=["Cs"]).filter(lambda sign: not unseen_signs(sign))
# A carriage return is the end of a line for YAML; an import makes a line feed of it.
TEXTS = st.text(SIGNS | ANY.filter(lambda sign: sign != "\r"), max_size=12)
FILLED = TEXTS.filter(str.strip)
# What separates names stands in none, and an import parts names at the end of a line too.
NAMES = FILLED.map(lambda text: "".join(sign for sign in text if sign not in "、，,;；\n").strip())
ONE_NAME = NAMES.filter(bool)
LISTS = st.lists(ONE_NAME, min_size=1, max_size=3).map(tuple)
MENDS = st.builds(Mend, st.just("text"), st.just("forum_space"), FILLED, TEXTS)
RESULTS = st.builds(
    ResultDraft,
    text=FILLED,
    outcome=FILLED,
    departments=LISTS,
    inherited=st.booleans(),
    people=LISTS | st.just(()),
    row=st.integers(1, 999),
    raw=TEXTS,
    mends=st.lists(MENDS, max_size=1).map(tuple),
)
PROJECTS = st.builds(
    ProjectDraft,
    number=st.just(1),
    programme=TEXTS,
    title=FILLED,
    results=st.lists(RESULTS, min_size=1, max_size=2),
    extra=st.dictionaries(FILLED, TEXTS, max_size=2),
)
ORIGIN = Origin("bulletin", 1)
QUIET = settings(max_examples=200)


def read(text: str, wanted: Any) -> Any:
    """The file as the program reads it."""
    tree = read_yaml("a.yaml", text)
    shape(tree, wanted)
    return tree.data


def told(project: ProjectDraft) -> dict[str, Any]:
    """The project as raw values, without what is empty."""
    return without_empty(
        {
            "number": f"{project.number}",
            "programme": project.programme,
            "title": project.title,
            "results": [result_told(result) for result in project.results],
            "extra": project.extra,
        }
    )


def result_told(result: ResultDraft) -> dict[str, Any]:
    mends: Sequence[Mend] = result.mends
    return {
        "text": result.text,
        "outcome": result.outcome,
        "departments": list(result.departments),
        "inherited": "true" if result.inherited else "",
        "people": list(result.people),
        "source": {
            "document": "bulletin",
            "table": "1",
            "row": f"{result.row}",
            "raw": result.raw,
            "mends": [
                {
                    "field": mend.field,
                    "kind": mend.kind,
                    "before": mend.before,
                    "after": mend.after,
                }
                for mend in mends
            ],
        },
    }


def without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        found = {name: without_empty(part) for name, part in value.items()}
        return {name: part for name, part in found.items() if part not in ("", [], {})}
    return [without_empty(part) for part in value] if isinstance(value, list) else value


@QUIET
@given(project=PROJECTS)
def test_a_new_level_is_read_as_it_was_meant(project: ProjectDraft) -> None:
    data = read(new_level("county", [project], ORIGIN).text, LevelFile)
    assert without_empty(data["projects"]) == [told(project)]


@QUIET
@given(old=PROJECTS, new=PROJECTS)
def test_an_updated_level_is_read_as_it_was_meant(old: ProjectDraft, new: ProjectDraft) -> None:
    text = new_level("county", [old], ORIGIN).text
    data = read(updated_level(text, [new], ORIGIN, replace=False).text, LevelFile)
    wanted = told(new)
    wanted["results"] += told(old)["results"][len(wanted["results"]) :]
    assert without_empty(data["projects"]) == [wanted]


STEPS = st.builds(
    StepDraft,
    project=st.just("2023/county/1"),
    plan=TEXTS,
    actual=TEXTS,
    percent=st.sampled_from(["", "0", "65", "96.64", "0.0001", "9999.9999"]),
    word=TEXTS,
)


@QUIET
@given(old=STEPS, new=STEPS)
def test_a_period_is_read_as_it_was_meant(old: StepDraft, new: StepDraft) -> None:
    first = course_file("2023-08", [old], "").text
    again = course_file("2023-08", [new], first).text
    for text, steps in ((first, (old,)), (again, (new, old))):
        (entry,) = read(text, ProgressFile)["projects"]
        for name in ("plan", "actual", "word", "percent"):
            stated = [getattr(step, name) for step in steps if getattr(step, name)]
            assert entry.get(name, "") == (stated[0] if stated else "")


NUMBERS = st.decimals(
    min_value=Decimal("0.000000001"), max_value=Decimal(999_999_999_999_999), places=9
) | st.sampled_from([Decimal(1), Decimal("1E+6"), Decimal("10.50"), Decimal("0.00001")])
READINGS = st.builds(
    Reading,
    name=FILLED,
    target=NUMBERS,
    actual=NUMBERS,
    unit=TEXTS,
    comparison=st.sampled_from(["at_least", "at_most", "exactly"]),
    target_words=TEXTS,
    actual_words=TEXTS,
)
BLOCK = "level: county\nprojects:\n  - number: 1\n    title: a\n    results:\n      - text: b\n"
BLOCK += "        outcome: c\n        departments: [d]\n"
FLOW = "level: county\nprojects:\n  - {number: 1, title: a, results: "
FLOW += "[{text: b, outcome: c, departments: [d]}]}\n"


@pytest.mark.parametrize("text", [BLOCK, FLOW], ids=["in lines", "in braces"])
@QUIET
@given(reading=READINGS)
def test_a_measure_is_read_as_it_was_meant(text: str, reading: Reading) -> None:
    try:
        made = with_measures(text, {0: [reading]})
    except LayoutError:
        pytest.fail("a plain file is written again")
    (project,) = read(made, LevelFile)["projects"]
    (measure,) = project["measures"]
    for name in ("name", "unit", "target_words", "actual_words"):
        assert measure[name] == getattr(reading, name)
    assert Decimal(measure["target"]) == reading.target
    assert Decimal(measure["actual"]) == reading.actual


DIGESTS = st.text("0123456789abcdef", min_size=12, max_size=12)


@QUIET
@given(digests=st.lists(DIGESTS, min_size=6, max_size=6))
def test_a_ledger_is_read_as_it_was_meant(digests: list[str]) -> None:
    names = ("title", "programme", "results[0].text", "results[0].outcome")
    names += ("results[0].departments", "results[0].people")
    published = dict(zip(names, digests, strict=True))
    first = ledger_text("", {"2023/county/1": published})
    for text in (first, ledger_text(first, {"2023/county/1": published})):
        (entry,) = read(text, ChangesFile)["published"]
        assert entry["title"] == published["title"]
        assert entry["results"][0]["people"] == published["results[0].people"]
