"""What a list of search results or a shared link says of a page: the result, with its doubt.

A description is whole sentences in the order of their weight: there is room for a few of them
(`whole_sentences()`). A figure and the doubt about it are one sentence, so that neither goes alone.
"""

from collections.abc import Sequence
from typing import Final

from generator.pages.outline import Outline
from generator.pages.parts.answer import Answer
from generator.pages.parts.headlines.headline import claim_sentence, headline_sentence
from generator.pages.parts.headlines.sentences import (
    doubts_sentence,
    notices_sentence,
    remarks,
    scope_sentence,
)
from generator.pages.parts.rows import told_words
from generator.pages.parts.words.shortening import shortened
from generator.pages.parts.words.tag import NO_WORD, NOTHING_YET, UNSTATED, is_supplied, tag
from generator.records import Project

LONGEST: Final = 120  # characters of a description, of which lists show about so many
_TITLE: Final = 12  # of a title, below which it says nothing
_CLAUSE: Final = 70  # characters of an answer, so that there is room for word and doubt


def project_description(
    outline: Outline, project: Project, answer: Answer, label: str, title: str
) -> str:
    """What came of a project with its numbers and its word, what is asked of it; then what it is.

    Nothing is said that its page does not say: the word is the source's, or named as supplied.
    """
    if not outline.has["results"]:
        return f"{label}：{title}。"
    words = "".join(piece.text for piece in answer.words)
    aside = "".join(piece.text for piece in answer.aside)
    said = [f"{answer.own}{shortened(words, _CLAUSE)}", aside]
    if answer.uses not in ("word", "share", "shares"):
        said.append(_printed(outline, project))
    said += _marks(
        noticed=1 if project.id in outline.notices else 0,
        asked=len(outline.questions.get(project.id, ())),
        of_group=False,
    )
    result = f"{'，'.join(filter(None, said))}。"
    room = LONGEST - len(result) - len(f"{label}：。")
    return f"{result}{label}：{shortened(title, room)}。" if room >= _TITLE else result


def _printed(outline: Outline, project: Project) -> str:
    """The printed word, share or state of a project, and whose word it is."""
    told = told_words(outline, project)
    word = tag(outline, project)
    if told:
        return told
    if word.kind == UNSTATED:
        return {NOTHING_YET: NOTHING_YET, NO_WORD: f"{NO_WORD}成效"}.get(word.word, "")
    return f"{'记录为' if is_supplied(outline, project) else '原文写作'}{word.word}"


def _marks(*, noticed: int, asked: int, of_group: bool) -> list[str]:
    """What else has to be known: notices, and open questions."""
    if of_group:
        flagged, doubtful = f"曾被通报{noticed}项", f"有待核对之处{asked}项"
    else:
        flagged, doubtful = "曾被通报", f"{asked}处待核对"
    return [words for words, number in ((flagged, noticed), (doubtful, asked)) if number]


def group_description(outline: Outline, name: str, projects: Sequence[Project]) -> str:
    """How many projects a page is about, by the words of the source; how many are in doubt.

    `name` is what they are together: a level, a department, a place.
    """
    claim = claim_sentence(outline, projects)
    if len(projects) == 1:
        claim = claim.replace("全部完成", "完成")
    noticed = sum(project.id in outline.notices for project in projects)
    asked = sum(project.id in outline.questions for project in projects)
    also = "".join(f"，{mark}" for mark in _marks(noticed=noticed, asked=asked, of_group=True))
    return f"{name}：{claim}{also}。"


def report_description(outline: Outline) -> str:
    """The claim of a report, and how many doubts are open; then what stands beside it."""
    report = outline.report
    claim = f"{headline_sentence(outline)}。"
    beside = "".join([doubts_sentence(outline), *remarks(outline)])
    return f"{claim}{beside}{notices_sentence(report.notices)}{scope_sentence(outline)}"
