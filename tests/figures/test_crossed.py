"""Any title beside any result, cut and joined as chance has it, is read and asked about."""

import random
import re
from typing import Final

from generator.analysis.checks import questions_about
from generator.analysis.measures import readings_of
from tests.analysis.checks.asked import project
from tests.figures.sets import SETS, texts_of

_TIMES: Final = 600
_CLAUSE: Final = re.compile("(?<=[，,。；;])")


def _cut(chance: random.Random, text: str) -> str:
    parts = _CLAUSE.split(text)
    if chance.random() < 1 / 2:
        chance.shuffle(parts)
    return "".join(parts[: chance.randint(1, len(parts))])


def test_texts_that_do_not_belong_together_are_read_without_a_fault() -> None:
    chance = random.Random(2)  # noqa: S311 - the same at every run
    texts = [text for name in SETS for text, _ in texts_of(name)]
    asked = 0
    for number in range(_TIMES):
        title = _cut(chance, chance.choice(texts)["title"])
        result = "".join(_cut(chance, chance.choice(texts)["result"]) for _ in range(2))
        crossed = project(number, title, result)
        assert all(reading.name for reading in readings_of(crossed))
        asked += sum(question.code.startswith("YQ") for question in questions_about(crossed))
    assert asked > _TIMES / 10
