"""What bulletins of other counties and offices state, each figure with its level and its words."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importing.facts import LevelName
from tests.importing.prose.bulletin.bulletins import bulletin, figures

HERE = Path(__file__).parent
INVENTED = [
    pytest.param(case, id=case["name"])
    for case in yaml.safe_load((HERE / "invented.yaml").read_text(encoding="utf-8"))
]


def right(entries: list[list[Any]]) -> list[tuple[str, str, str]]:
    return [(figure, level, f"{value}") for figure, level, value in entries]


@pytest.mark.parametrize("case", INVENTED)
def test_an_invented_bulletin_says_what_it_says(case: dict[str, Any]) -> None:
    levels = [LevelName(label, label, "") for label in case["levels"]]
    found = bulletin(case["text"], *levels)
    assert sorted(figures(found.stated)) == sorted(right(case.get("stated", [])))
    assert sorted(figures(found.beside)) == sorted(right(case.get("beside", [])))
    assert [[e.name, e.level] for e in found.examples] == case.get("examples", [])
    for name in ("notices", "warnings", "highlights"):
        flags = getattr(found, name)
        said = [[f.name, f.department, f.by, f.reason, f.ended] for f in flags]
        assert said == case.get(name, [])
    listed = [words.words.text for words in found.open]
    wanted = case.get("open", [])
    assert len(listed) == len(wanted)
    assert all(any(words in text for text in listed) for words in wanted)


@pytest.mark.parametrize("case", INVENTED)
def test_every_figure_has_the_words_of_the_document(case: dict[str, Any]) -> None:
    lines = [line.strip() for line in case["text"].splitlines() if line.strip()]
    levels = [LevelName(label, label, "") for label in case["levels"]]
    found = bulletin(case["text"], *levels)
    for figure in (*found.stated, *found.beside):
        line = lines[figure.words.paragraph - 1]
        assert line[figure.words.start :].startswith(figure.words.text)
