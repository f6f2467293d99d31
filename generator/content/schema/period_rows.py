"""Rows of a table that tell of a time of the year: the step that they make of a project.

A file of a period has that step as it is; a result with a `period` has the rows themselves. Both
are read into the same step, so this is the one place where rows become one.
"""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from generator.patterns import pattern

PLAN: Final = "计划进度"  # columns of a row's extra that a step has a field for
NOTE: Final = "备注"
OF_THE_YEAR: Final = ("text", "outcome", "share", "share_head")  # what a row says of a time
_BETWEEN: Final = "；"
# Heads of what is true at the time of a table alone.
_OF_THE_TIME: Final = pattern(
    r"问题|困难|原因|措施|下一步|打算|建议|本月|当月|本季|累计|进度|进展|截至|[上下]半年|季度|\d月"
)


class PeriodRow(NamedTuple):
    """What a row says of a time; `share` as digits, `extra` by head and words."""

    title: str
    text: str
    outcome: str
    share: str
    share_head: str
    extra: Sequence[tuple[str, str]]


class StepText(NamedTuple):
    """The words of a step by the names of its fields; empty where nothing was said."""

    plan: str = ""
    actual: str = ""
    word: str = ""
    percent: str = ""
    percent_head: str = ""
    note: str = ""


def is_lasting(head: str, words: str = "") -> bool:
    """Whether a column says something of the project, and not of the time of the table alone."""
    return head not in (PLAN, NOTE) and not _OF_THE_TIME.search(head)


def step_text(
    rows: Sequence[PeriodRow], is_elsewhere: Callable[[str, str], bool] | None = None
) -> StepText:
    """The step of the rows of a project; of several the words of all, behind their titles.

    What columns say that no field is for stands in the note behind its head, unless it
    `is_elsewhere`, by head and words: in the record.
    """
    if not rows:
        return StepText()
    shares = {(row.share, row.share_head) for row in rows}
    words = {row.outcome for row in rows}
    notes = []
    for row in rows:
        extra = dict(row.extra)
        said = [
            row.outcome if len(words) > 1 else "",
            f"{row.share_head}{row.share}%" if len(shares) > 1 and row.share else "",
            extra.get(NOTE, ""),
        ]
        beside = [
            f"{head}：{text}"
            for head, text in row.extra
            if head not in (PLAN, NOTE) and not (is_elsewhere and is_elsewhere(head, text))
        ]
        both = "，".join(filter(None, said)), _BETWEEN.join(beside)
        notes.append(_BETWEEN.join(filter(None, both)))
    return StepText(
        plan=_together(rows, [dict(row.extra).get(PLAN, "") for row in rows]),
        actual=_together(rows, [row.text for row in rows]),
        word=rows[0].outcome if len(words) == 1 else "",
        percent=rows[0].share if len(shares) == 1 else "",
        percent_head=rows[0].share_head if len(shares) == 1 and rows[0].share else "",
        note=_together(rows, notes),
    )


def texts_of_rows(words: str, titles: Sequence[str]) -> list[str]:
    """What the words of a step say of each row of a project, by its title; empty for nothing.

    Of several rows each has what stands behind its title, and the first without one what stands
    behind none, as `step_text` puts them together.
    """
    if len(titles) == 1:
        return [words]
    told = dict[str, list[str]]()
    title = ""
    for piece in words.split(_BETWEEN):
        name, sign, rest = piece.partition("：")
        is_titled = bool(sign) and name in titles
        title = name if is_titled else title
        told.setdefault(title, []).append(rest if is_titled else piece)
    return [_BETWEEN.join(told.pop(title, ())) for title in titles]


def _together(rows: Sequence[PeriodRow], words: Sequence[str]) -> str:
    """The words of each row, once where all say the same, behind the titles where they differ."""
    if len({*words}) == 1:
        return words[0]
    return _BETWEEN.join(
        f"{row.title}：{said}" if row.title else said
        for row, said in zip(rows, words, strict=True)
        if said
    )
