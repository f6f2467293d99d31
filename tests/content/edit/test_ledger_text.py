"""Digests are put into changes.yaml; what people wrote there stays, to the byte."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.content.edit.ledger_text import Published, ledger_text

ONE, TWO, THREE = "2023/city/1", "2023/city/2", "2023/county/1"


def fields(digest: str) -> dict[str, str]:
    return {"title": digest * 12, "results[0].text": digest * 12, "results[1].text": digest * 12}


def line(project: str, digest: str) -> str:
    text = digest * 12
    return f"{{project: {project}, title: {text}, results: [{{text: {text}}}, {{text: {text}}}]}}"


A, B, C = line(ONE, "a"), line(TWO, "b"), line(THREE, "c")
STATE: Published = {ONE: fields("a"), TWO: fields("b"), THREE: fields("c")}


def test_a_new_ledger_has_one_line_a_project_and_says_what_it_is_for() -> None:
    text = ledger_text("", STATE)
    assert text.startswith(
        "# yaml-language-server: $schema=../schema/changes.schema.json\n# 改动台账"
    )
    assert text.endswith(f"\n\npublished:\n  - {A}\n  - {B}\n  - {C}\n")
    assert ledger_text(text, STATE) == text


ENTRIES = {
    "<1>": A,
    "<2>": B,
    "<3>": C,
    "<1, other>": line(ONE, "d"),
    "<9>": line("2023/city/9", "e"),
    "<one>": ONE,
    "<two>": TWO,
    "<a>": "a" * 12,
    "<indent>": " " * len(f"published: [{A},"),
}
# The ledger before, and as it shall be.
CASES = {
    "comments in the block": (
        """
published:
  # 首批
  - <1>  # 已核

    # 又一批
  - <3>
  # 完
changes: []
""",
        """
published:
  # 首批
  - <1>  # 已核
  - <2>

    # 又一批
  - <3>
  # 完
changes: []
""",
    ),
    "a new one is the first": (
        "published:\n- <2>\n- <3>\n# 尾\n",
        "published:\n- <1>\n- <2>\n- <3>\n# 尾\n",
    ),
    "no end of the last line": (
        "changes: []\npublished:\n    - <1>",
        "changes: []\npublished:\n    - <1>\n    - <2>\n    - <3>",
    ),
    "the name between quotes, before a space": (
        '"published" :\n  - <1>\nchanges: []\n',
        '"published" :\n  - <1>\n  - <2>\n  - <3>\nchanges: []\n',
    ),
    "entries on several lines": (
        """
published:
  - project: <one>
    title: '<a>'
    results:
      - text: <a>
      - text: |-
          <a>

# 尾
""",
        """
published:
  - project: <one>
    title: '<a>'
    results:
      - text: <a>
      - text: |-
          <a>
  - <2>
  - <3>

# 尾
""",
    ),
    "all on one line": (
        "{changes: [], published: [<2>]}\n",
        "{changes: [], published: [<1>, <2>, <3>]}\n",
    ),
    "a list between brackets on several lines": (
        "published: [\n  <1>, # 已核\n  <2>\n]\n",
        "published: [\n  <1>, # 已核\n  <2>, <3>\n]\n",
    ),
    "one that says something else": (
        "published:\n  - <1, other>  # 已核\n  - <2>\n  - <3>\n",
        "published:\n  - <1>  # 已核\n  - <2>\n  - <3>\n",
    ),
    "one that says something else, with words of a person": (
        """
published:
  - <1>
  - project: <two> # 甲
    # 乙
    results: [] # 丙
  - <3>
""",
        """
published:
  - <1>
  - # 甲
    # 乙
    <2> # 丙
  - <3>
""",
    ),
    "one between brackets, with words of a person": (
        "published: [<1>,{ # 甲\n  project: <two>,\n  # '乙'\n},<3>]\n",
        "published: [<1>, # 甲\n<indent># '乙'\n<indent><2>,<3>]\n",
    ),
    "one that the records do not have any more": (
        "published:\n  - <1>\n  - <9>\n  - <2>\n",
        "published:\n  - <1>\n  - <9>\n  - <2>\n  - <3>\n",
    ),
    "a text that looks like the block": (
        "changes:\n  - old: |\n      published:\n        - 甲\npublished:\n- <1>\n",
        "changes:\n  - old: |\n      published:\n        - 甲\npublished:\n- <1>\n- <2>\n- <3>\n",
    ),
}


def filled(text: str, ends: str) -> str:
    for name, words in ENTRIES.items():
        text = text.replace(name, words)
    return text.replace("\n", ends)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("case", CASES)
def test_entries_come_to_their_places_and_all_else_stays(case: str, ends: str) -> None:
    before, after = (filled(text, ends) for text in CASES[case])
    made = ledger_text(before, STATE)
    assert made == after
    assert ledger_text(made, STATE) == made
    entries = yaml.load(made, yaml.BaseLoader)["published"]  # noqa: S506 - all as text
    of = {entry["project"]: entry for entry in entries}
    assert [of[project]["title"] for project in STATE] == ["a" * 12, "b" * 12, "c" * 12]
    assert [len(of[project]["results"]) for project in STATE] == [2, 2, 2]


def test_changes_alone_get_the_block_behind_them() -> None:
    made = ledger_text("changes: []", {ONE: fields("a")})
    assert made == f"changes: []\npublished:\n  - {A}\n"


WORDS = st.text("ab#:'\"{}[]-, 甲😀", max_size=12).map(lambda text: f"# {text}")


@given(
    held=st.sets(st.integers(0, 5), min_size=1),
    wanted=st.permutations(range(6)),
    words=st.lists(WORDS, min_size=6, max_size=6),
    ends=st.sampled_from(["\n", "\r\n"]),
)
def test_whatever_is_there_the_ledger_says_all_and_keeps_all_words(
    held: set[int], wanted: list[int], words: list[str], ends: str
) -> None:
    lines = ["published:"]
    for n in sorted(held):
        lines += [f"  {words[n]}", f"  - {line(f'2023/city/{n}', 'f')}  {words[n]}"]
    before = ends.join([*lines, ""])
    state = {f"2023/city/{n}": fields("f" if n % 2 else "e") for n in wanted}
    made = ledger_text(before, state)
    found = yaml.load(made, yaml.BaseLoader)["published"]  # noqa: S506 - all as text
    assert {entry["project"]: entry["title"] for entry in found} == {
        project: digests["title"] for project, digests in state.items()
    }
    assert len(found) == len(state)
    assert made.count("\n") == made.count(ends) == before.count(ends) + 6 - len(held)
    assert [text for text in made.split(ends) if text.startswith("  #")] == [
        f"  {words[n]}" for n in sorted(held)
    ]
