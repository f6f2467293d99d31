"""Findings as pages show them: the words in their text, the formula, the answer."""

import re
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.outline import Outline
from generator.pages.parts.words.field_words import FIELD_WORDS
from generator.pages.parts.words.links import Link, finding_address
from generator.pages.parts.words.typography import display
from generator.problems.message import message_of
from generator.records import Answer, Finding

# So many characters of a long text stand before and behind the words that are asked about.
_AROUND: Final = 60

_WHERE: Final = {
    **FIELD_WORDS,
    "raw": "原文整行",
    "notices": "通报名称",
    "highlights": "亮点案例名称",
    "examples": "所列举的名称",
    "stated": "原文写明的数字",
    "answers": "答复",
    "measures": "指标",
    "word": "进度用语",
    "percent": "完成比例",
    "actual": "实际进度",
    "period": "进展的时期",
}


class FindingItem(Struct, frozen=True):
    """A question: the text with the words it is about, its formula, and its answer if any.

    `where` names the field, `kind` what is asked, and `ask` what a person should look at. By
    `levels`, ids with spaces between them, a filter chooses.
    """

    projects: tuple[Link, ...]
    where: str
    kind: Link
    before: str
    words: str
    after: str
    formula: str
    ask: str
    answer: str
    levels: str


def finding_item(
    outline: Outline, finding: Finding, page: str, *, with_projects: bool
) -> FindingItem:
    """A finding in words, as it stands on a page.

    `with_projects` names the projects it is about, which a project's own page does not show.
    """
    question = finding.question
    told = message_of(question, "zh")
    words = display(question.found) or "（无）"
    before, after = _around(display(_text_of(outline, finding)), words)
    keys = finding.projects if with_projects else ()
    return FindingItem(
        projects=tuple(
            Link(outline.label(outline.projects[key]), relative(page, addresses.project(key)))
            for key in keys
        ),
        where=_where(question.at.field),
        kind=Link(told["title"], relative(page, finding_address(outline, question.code))),
        before=before,
        words=words,
        after=after,
        formula=told["expected"],
        ask=told["fix"],
        answer=answer_words(finding.answer) if finding.answer else "",
        levels=" ".join(dict.fromkeys(outline.projects[key].level for key in keys)),
    )


def _around(text: str, words: str) -> tuple[str, str]:
    """What stands before and behind the words; of a long text the nearest."""
    start = text.find(words)
    if start < 0:
        return "", ""
    end = start + len(words)
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return (
        f"…{before}" if start > _AROUND else before,
        f"{after}…" if len(text) - end > _AROUND else after,
    )


def answer_words(answer: Answer) -> str:
    """An answer with who gave it, and when."""
    return f"{display(answer.why)}（{answer.who}，{answer.when}）"


def _where(field: str) -> str:
    """The field in words: the last of its names that people have one for."""
    if not field:
        return "整个文件"
    names = [_WHERE[name] for name in re.findall(r"[a-z]+", field) if name in _WHERE]
    return names[-1] if names else "编号"


def _text_of(outline: Outline, finding: Finding) -> str:
    """The published text that the words stand in; of other fields the words are all there is."""
    field = finding.question.at.field
    if not finding.projects or not field.startswith("projects["):
        return finding.question.found
    project = outline.projects[finding.projects[0]]
    if field.endswith("].title"):
        return project.title
    match = re.search(r"\.results\[(\d+)\]\.text$", field)
    return project.results[int(match[1])].text if match else finding.question.found
