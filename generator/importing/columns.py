"""Columns by meaning: which field of a record the head of a column names."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.content.readers import read_yaml

FIELDS: Final = (
    *("number", "programme", "title", "text", "outcome", "share", "departments", "assisting"),
    *("people", "leaders", "deadline", "plan", "note"),
)
_SPACE: Final = re.compile(r"\s+")
# 8月计划进度, 2022年完成情况 and 截至9月底进展情况 say when as well as what.
_WHEN: Final = re.compile(
    r"^(\d{4}年度?)?(截[至止]到?(\d{4}年)?(目前|\d{1,2}月份?[底末]?(\d{1,2}日)?)|[上下]半年"
    r"|\d{1,2}[-—~至到\uff5e]\d{1,2}月份?|(前|第)?[一二三四]季度|全年"
    r"|([1-9]|1[0-2]|本|上)?(月份?|季度?|年度?|周))?"
)
_REMARK: Final = re.compile(r"[(（][^()（）]*[)）]$")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Heads without spaces -> fields."""

    heads: Mapping[str, str]

    def field_of(self, head: str) -> str:
        """The field that a head names, or an empty text."""
        words = without_space(head)
        for spelling in (words, _REMARK.sub("", words)):
            found = self.heads.get(spelling) or self.heads.get(_WHEN.sub("", spelling, count=1))
            if found:
                return found
        return ""


def without_space(text: str) -> str:
    """The text without white space: heads are often spelt with spaces, 项 目 内 容."""
    return _SPACE.sub("", text)


def vocabulary(own: str = "", chosen: Iterable[tuple[str, str]] = ()) -> Vocabulary:
    """The heads of the package, then those of the content's columns.yaml, then those of `--map`.

    Raises ProblemsFound where `own` is not YAML.
    """
    shipped = Path(__file__).with_name("columns.yaml").read_text(encoding="utf-8")
    heads: dict[str, str] = {}
    for file, text in (("columns.yaml", shipped), ("content/columns.yaml", own)):
        data = read_yaml(file, text).data if text.strip() else {}
        for name, words in data.items() if isinstance(data, dict) else ():
            if name in FIELDS and isinstance(words, list):
                heads |= {without_space(head): name for head in words if isinstance(head, str)}
    heads |= {without_space(head): name for head, name in chosen}
    return Vocabulary(heads)
