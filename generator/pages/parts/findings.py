"""Findings as pages show them: the words in their text, the formula, the answer."""

import re
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.outline import Outline
from generator.pages.parts.field_words import FIELD_WORDS
from generator.pages.parts.links import Link
from generator.pages.parts.typography import display
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


def finding_item(outline: Outline, finding: Finding, page: str) -> FindingItem:
    """A finding in words, as it stands on a page."""
    question = finding.question
    told = message_of(question, "zh")
    text = display(_text_of(outline, finding))
    words = display(question.found) or "（无）"
    start = text.find(words)
    before, after = ("", "") if start < 0 else (text[:start], text[start + len(words) :])
    checks = addresses.checks(outline.report.folder)
    return FindingItem(
        projects=tuple(
            Link(outline.label(outline.projects[key]), relative(page, addresses.project(key)))
            for key in finding.projects
        ),
        where=_where(question.at.field),
        kind=Link(
            told["title"], relative(page, f"{checks}#{addresses.finding_fragment(question.code)}")
        ),
        before=before if len(before) <= _AROUND else f"…{before[-_AROUND:]}",
        words=words,
        after=after if len(after) <= _AROUND else f"{after[:_AROUND]}…",
        formula=told["expected"],
        ask=told["fix"],
        answer=answer_words(finding.answer) if finding.answer else "",
        levels=" ".join(dict.fromkeys(outline.projects[key].level for key in finding.projects)),
    )


def answer_words(answer: Answer) -> str:
    """An answer with who gave it, and when."""
    return f"{display(answer.why)}（{answer.who}，{answer.when}）"


def _where(field: str) -> str:
    """The field in words: the last of its names that people have one for."""
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
