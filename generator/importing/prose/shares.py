"""Shares in the clauses of a list: …，为计划的101%."""

import re
from collections.abc import Iterator
from typing import Final

_SHARE: Final = re.compile(
    r"(?P<words>[^；;。]{2,200}?)(?P<before>[，,。]?\s*(?:为|达到?|占|完成)?(?:年度|全年)?"
    r"(?:计划|目标|任务|完成率)(?:数|的|为|达)*\s*)(?P<share>\d{1,4}(?:\.\d{1,4})?\s*[%\uff05])"
    r"(?P<behind>[；;。]?\s*)"
)


def shares_in(text: str) -> Iterator[tuple[str, str, str, str]]:
    """The clauses of a text that print a share: words, signs, the share, and signs behind it."""
    for match in _SHARE.finditer(text):
        yield match["words"], match["before"], match["share"], match["behind"]
