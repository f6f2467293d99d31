"""Texts of the sets that are read rightly, and whether what is made of them is read as they are."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from generator.analysis.checks import questions_about
from generator.analysis.measures import readings_of
from generator.content.load import load
from generator.records import Outcome, OutcomeKind, Position, Project, Result, Source
from tests.figures.county import INVENTED, WORDS
from tests.figures.gold import unit_and_scale
from tests.figures.scoring import NOT_JUDGED, Tally
from tests.figures.sets import SETS, texts_of
from tests.processes import ROOT

_COUNTERS: Final = frozenset("个家所处座间门套台栋幢条只张口件支盏根组项班期场把块片段棵株艘辆")
_PEOPLE: Final = frozenset(("人", "名", "位", "人次", "例", "例次"))


class Variant(NamedTuple):
    """A text made of another; `times` is how many times as large its amounts are."""

    title: str
    result: str
    times: int = 1


class Original(NamedTuple):
    """A text that is read rightly, its kind, and the word of its outcome."""

    name: str
    kind: str
    title: str
    result: str
    outcome: Outcome | None


class Read(NamedTuple):
    """What is read and asked of a text: targets with actuals, and the codes of the questions."""

    measures: Counter[tuple[Decimal, Decimal | None, str, str]]
    codes: frozenset[str]


def originals() -> Iterator[Original]:
    """The texts of all sets of which nothing is read wrongly, and those of the report here.

    Of a text of which more than one reading is right none is made.
    """
    for name in SETS:
        for text, gold in texts_of(name):
            word = str(text.get("outcome") or gold.get("outcome") or "")
            used = word or INVENTED
            original = Original(
                f"{name} {text['id']}",
                text["kind"],
                text["title"],
                text["result"],
                Outcome(word=used, kind=OutcomeKind(WORDS[used])),
            )
            project, tally = project_of(original), Tally()
            if text is not gold or text["measures"]:
                tally.measures(text, gold, project)
            codes = {question.code for question in questions_about(project)}
            tally.findings(text, gold, codes, invented=not word)
            is_sure = not any(isinstance(want["actual"], list) for want in gold["measures"])
            if is_sure and not tally.errors:
                yield original
    for project in load(ROOT).content.reports[-1].projects:
        if len(project.results) == 1 and project.results[0].text:
            result = project.results[0]
            yield Original(project.id, "report", project.title, result.text, result.outcome)


def project_of(text: Original) -> Project:
    """A text as the only result of a project."""
    source = Source(document="bulletin", table=1, row=1, raw="", mends=())
    result = Result(
        text=text.result,
        outcome=text.outcome,
        departments=(),
        printed_departments=(),
        source=source,
    )
    return Project(
        number="901",
        title=text.title,
        id="2023/county/901",
        key="901",
        level="county",
        results=(result,),
        measures=(),
        position=Position("content/2023/county.yaml", 0),
    )


def read(text: Original, times: int = 1) -> Read:
    """What is read and asked of a text, amounts divided by `times`; counting words alike."""
    project = project_of(text)
    measures: Counter[tuple[Decimal, Decimal | None, str, str]] = Counter()
    for reading in readings_of(project):
        unit = unit_and_scale(reading.unit)[0]
        by = 1 if unit in ("%", "百分点", "倍", "‰") else times
        actual = None if reading.actual is None else (reading.actual / by).normalize()
        plain = "个" if unit in _COUNTERS else "人" if unit in _PEOPLE else unit
        measures[(reading.target / by).normalize(), actual, plain, reading.comparison] += 1
    codes = {question.code for question in questions_about(project)} - NOT_JUDGED
    return Read(measures, frozenset(codes))


def difference(expected: Read, found: Read) -> str:
    """What is read or asked otherwise, in few words; nothing where all is the same."""
    said = [f"+{code}" for code in sorted(found.codes - expected.codes)]
    said += [f"-{code}" for code in sorted(expected.codes - found.codes)]
    for targets, actual, unit, comparison in (expected.measures - found.measures).elements():
        said.append(
            f"-{targets:f}→{'-' if actual is None else f'{actual:f}'}{unit} {comparison[3:]}"
        )
    for targets, actual, unit, comparison in (found.measures - expected.measures).elements():
        said.append(
            f"+{targets:f}→{'-' if actual is None else f'{actual:f}'}{unit} {comparison[3:]}"
        )
    return " ".join(said)
