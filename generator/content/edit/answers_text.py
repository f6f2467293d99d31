"""Puts an answer into the text of answers.yaml, behind the others; all other lines stay."""

from typing import Any, Final

from generator.content.edit.yaml_text import edit_yaml, new_list, new_map, new_yaml, yaml_text
from generator.records.finding import AnswerWords

_HEAD: Final = """\
# yaml-language-server: $schema=../schema/answers.schema.json
# 对核对提示的答复，由 yqsite answer 写入；也可手写，写法见 docs/content.md 第 17 节。
# Answers to findings, written by yqsite answer.
"""


def with_answer(text: str, answer: AnswerWords) -> str:
    """The text with one answer more; where it is empty it begins with it.

    Raises LayoutError where other lines would change.
    """
    if not text.strip():
        entries = new_list()
        entries.append(new_map(_entry_of(answer)))
        return _HEAD + yaml_text(new_yaml(), new_map({"answers": entries}))

    def change(data: Any) -> None:
        if not data.get("answers"):
            data["answers"] = new_list()
        data["answers"].append(new_map(_entry_of(answer)))

    return edit_yaml(text, change)


def _entry_of(answer: AnswerWords) -> dict[str, str]:
    """The answer as its lines stand: what it is to, then who, when and why."""
    named = {
        "finding": answer.finding,
        "project": answer.project,
        "field": answer.field,
        "text": answer.text,
        "who": answer.who,
        "when": answer.when,
        "why": answer.why,
    }
    return {name: value for name, value in named.items() if value}
