"""Points by a rule that the report itself states. Without such a rule there are none."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.records import OutcomeKind, Report, Scoring


class Points(Struct, frozen=True):
    """Points by what they are for, their sum before and after the cap, and the sum in words."""

    outcomes: Decimal
    notices: Decimal
    highlights: Decimal
    sum: Decimal
    total: Decimal
    formula: str


class Tally(Struct, frozen=True):
    """What is counted for a department: its projects by kind, its notices, its highlights."""

    outcomes: Mapping[OutcomeKind, int]
    notices: int
    highlights: int


def points(words: Mapping[OutcomeKind, str], rule: Scoring, tally: Tally) -> Points:
    """The points of one department; `words` are those of the kinds of outcome (`kind_words`)."""
    counted = [
        (words[kind], tally.outcomes[kind], each)
        for kind, each in rule.outcomes.items()
        if tally.outcomes.get(kind)
    ]
    outcomes = sum((each * number for _, number, each in counted), Decimal(0))
    notices, highlights = rule.notice * tally.notices, rule.highlight * tally.highlights
    whole = outcomes + notices + highlights
    counted += [
        ("通报", tally.notices, rule.notice),
        ("亮点案例", tally.highlights, rule.highlight),
    ]
    terms = [_term(*term) for term in counted if term[1] and term[2]]
    said = " + ".join(terms) or "没有计分的事项"
    total = whole if rule.cap is None else min(whole, rule.cap)
    capped = f"，封顶 {signed_number(total)}" if total != whole else ""
    return Points(
        outcomes, notices, highlights, whole, total, f"{said} = {signed_number(whole)}{capped}"
    )


def rule_words(words: Mapping[OutcomeKind, str], rule: Scoring) -> str:
    """The rule's numbers in one line: 超额完成每项 2 分；完成任务每项 1 分；封顶 10 分."""
    said = [
        f"{words[kind]}每项 {signed_number(each)} 分"
        for kind, each in rule.outcomes.items()
        if kind in words and each
    ]
    said += [
        f"{name}每次 {signed_number(each)} 分"
        for name, each in (("通报", rule.notice), ("亮点案例", rule.highlight))
        if each
    ]
    if rule.cap is not None:
        said.append(f"封顶 {signed_number(rule.cap)} 分")
    return "；".join(said)


def kind_words(report: Report) -> dict[OutcomeKind, str]:
    """The published words of each kind of outcome."""
    words: dict[OutcomeKind, list[str]] = {}
    for outcome in report.outcomes:
        words.setdefault(outcome.kind, []).append(outcome.word)
    return {kind: "、".join(several) for kind, several in words.items()}


def _term(name: str, number: int, each: Decimal) -> str:
    shown = signed_number(each)
    return f"{name} {number} × {f'({shown})' if each < 0 else shown}"


def signed_number(number: Decimal) -> str:
    """A number as people print it, with a minus in place of the hyphen."""
    return plain_number(number).replace("-", "−")  # noqa: RUF001 - a minus, as it is printed
