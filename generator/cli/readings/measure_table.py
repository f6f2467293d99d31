"""The table of `yqsite measures`: each target that is read, and what people said to it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from msgspec.structs import replace

from generator.analysis.counting import plain_number
from generator.analysis.kept_columns.number_columns import cell_readings
from generator.analysis.measures import Bound, Grade, Reading, readings_of
from generator.characters import columns_of
from generator.cli.words import say
from generator.content.schema.period_rows import texts_of_rows
from generator.patterns import pattern
from generator.problems import Language
from generator.problems.message import one_line
from generator.problems.value_kinds import CHOICES
from generator.records import Measure, Project, Report

_GAP: Final = "  "
_HEAD: Final = (
    *("column_status", "column_project", "column_name", "column_target", "column_actual"),
    *("column_unit", "column_ratio", "column_grade", "column_target_words", "column_actual_words"),
)
# What a person has to look at first: where the content says otherwise, then what is in doubt.
_ORDER: Final = ("differs", "proposed", "new", "unpaired", "by_hand", "rejected", "confirmed")
_GRADES: Final = (Grade.UNSURE, Grade.LIKELY, Grade.PROVEN)
_BARE: Final = pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?")
_OPEN: Final = (Bound.AT_LEAST, Bound.OVER)


@dataclass(frozen=True, slots=True)
class Row:
    """A reading with its status: new, proposed, confirmed, rejected, differs, unpaired, by_hand.

    `measure` is the one of the content that it is of, if there is one. By hand is a confirmed one
    that the texts do not explain; one that waits, or was rejected, goes on doing so without them.
    """

    project: Project
    reading: Reading
    status: str
    measure: Measure | None = None

    @property
    def measure_to_confirm(self) -> Measure | None:
        """The measure that stands in the file as proposed, if there is one."""
        return self.measure if self.status == "proposed" else None

    @property
    def reading_to_confirm(self) -> Reading:
        """What a person is asked about: as it stands in the file, where it is proposed there."""
        measure = self.measure_to_confirm
        return self.reading if measure is None else _reading_of(measure)

    @property
    def is_proven(self) -> bool:
        """Whether its own text proves a reading that nobody has confirmed or rejected yet."""
        reading, measure = self.reading, self.measure
        if reading.grade is not Grade.PROVEN or reading.actual is None:
            return False
        if measure is None:
            return self.status == "new"
        return self.status == "proposed" and (
            (measure.target, measure.actual, measure.unit)
            == (reading.target, reading.actual, reading.unit)
        )


def doubt_first(rows: Sequence[Row]) -> list[Row]:
    """The rows as a person looks at them; those of a kind as they stand in the files."""
    return sorted(
        rows, key=lambda row: (_ORDER.index(row.status), _GRADES.index(row.reading.grade))
    )


def rows_of(project: Project, newest: str = "") -> list[Row]:
    """The readings of a project with their status, then measures that no reading explains.

    `newest` is what its newest period says was done, which counts until the year has its own words.
    The project of a row has these words as its own.
    """
    known = [*project.measures, *project.set_aside]
    rows = []
    told = _with_newest(project, newest)
    for reading in _readings(told, newest):
        measure = next((measure for measure in known if _is_same(measure, reading)), None)
        if measure is not None:
            known.remove(measure)
        rows.append(Row(told, reading, _status_of(measure, reading, project), measure))
    return rows + [
        Row(told, _reading_of(m), "by_hand" if m.reading == "confirmed" else m.reading, m)
        for m in known
    ]


def _with_newest(project: Project, newest: str) -> Project:
    """A project without words of the year, each row with what its newest period says of it.

    An outcome alone has no numbers: it leaves the words of the newest period to be read.
    """
    if not newest or any(result.text for result in project.results):
        return project
    texts = texts_of_rows(newest, [result.title for result in project.results])
    rows = zip(project.results, texts, strict=True)
    return replace(project, results=tuple([replace(result, text=text) for result, text in rows]))


def rows_of_reports(reports: Iterable[Report]) -> list[Row]:
    """The rows of all projects, report by report."""
    return [
        row
        for report in reports
        for newest in (newest_numbers(report),)
        for project in report.projects
        for row in rows_of(project, newest.get(project.id, ""))
    ]


def _readings(project: Project, newest: str) -> list[Reading]:
    """What is read of the texts, and of columns of numbers; of one target the cells tell.

    A cell that tells of the target of its row tells of no number in the title besides.
    """
    of_cells = cell_readings(project, newest)
    told = {(r.part, r.target) for r in of_cells if r.actual is not None}
    cells = {(r.part, r.actual_words) for r in of_cells if r.actual is not None}
    of_texts = [
        r
        for r in readings_of(project)
        if (r.part, r.target) not in told and (r.part, r.actual_words) not in cells
    ]
    known = {(r.part, r.target) for r in of_texts}
    return [*of_texts, *(r for r in of_cells if (r.part, r.target) not in known)]


def newest_numbers(report: Report) -> dict[str, str]:
    """What the newest period says was done, by project.

    Nothing where it is a number alone and an earlier one was greater: 300 in May and 250 in June
    are of these months, and neither is what was done until then.
    """
    found = dict[str, str]()
    falling = set[str]()
    for step in sorted(report.steps, key=lambda step: step.order):
        if step.actual:
            before, now = (_bare(words) for words in (found.get(step.project, ""), step.actual))
            if before is not None and now is not None and now < before:
                falling.add(step.project)
            found[step.project] = step.actual
    return {project: words for project, words in found.items() if project not in falling}


def _bare(words: str) -> Decimal | None:
    """The number that words are and nothing else."""
    return Decimal(words.replace(",", "")) if _BARE.fullmatch(words) else None


def lines_of_table(rows: Sequence[Row], language: Language) -> Iterator[str]:
    """Head and rows, columns under each other; a Chinese character takes two places."""
    cells = [[say(name, language) for name in _HEAD]]
    cells += [[one_line(cell) for cell in _cells(row, language)] for row in rows]
    widths = [max(columns_of(cell) for cell in column) for column in zip(*cells, strict=True)]
    for line in cells:
        padded = (cell + " " * (w - columns_of(cell)) for cell, w in zip(line, widths, strict=True))
        yield _GAP.join(padded).rstrip()


def _is_same(measure: Measure, reading: Reading) -> bool:
    """Whether both are of one target: by its words, or where these are not known by its name."""
    if measure.part != reading.part:
        return False
    if not measure.target_words:
        return (measure.target, measure.unit) == (reading.target, reading.unit)
    confirmed, read = measure.target_words, reading.target_words
    # a person may quote more of the title than was read, and then corrects the number
    return confirmed == read or (
        measure.target == reading.target and (confirmed in read or read in confirmed)
    )


def _status_of(measure: Measure | None, reading: Reading, project: Project) -> str:
    if measure is None:
        is_planned = not any(
            result.is_stated for result in project.results if reading.part in (0, result.part)
        )
        return "new" if reading.actual is not None or is_planned else "unpaired"
    if measure.reading != "confirmed":
        return measure.reading
    if reading.actual is None:
        return "confirmed"
    same = (measure.target, measure.actual) == (reading.target, reading.actual)
    return "confirmed" if same else "differs"


def _reading_of(measure: Measure) -> Reading:
    return Reading(
        name=measure.name,
        target=measure.target,
        actual=measure.actual,
        unit=measure.unit,
        comparison=measure.comparison,
        target_words=measure.target_words,
        actual_words=measure.actual_words,
        part=measure.part,
    )


def _cells(row: Row, language: Language) -> list[str]:
    reading = row.reading
    least = "≥" if reading.bound in _OPEN else ""  # 8.7万余: so many or more
    ratio = "" if reading.ratio is None else f"{least}{plain_number(reading.ratio * 100)}%"
    return [
        say(f"status_{row.status}", language),
        *(_record_of(row), reading.name, plain_number(reading.target), _number(reading.actual)),
        *(reading.unit, ratio, _grade(row, language)),
        _marked(reading.target_words, reading.target_number),
        _marked(reading.actual_words, reading.actual_number),
    ]


def _grade(row: Row, language: Language) -> str:
    """How sure the reading is; nothing where there is no pair, or a person made it."""
    if row.reading.actual is None or row.status == "by_hand":
        return ""
    grade = row.reading.grade.value
    return CHOICES["grade"][grade] if language == "zh" else grade


def _marked(words: str, number: str) -> str:
    """The words with their number in brackets, so that the eye finds it."""
    before, found, behind = words.partition(number) if number else (words, "", "")
    return f"{before}[{found}]{behind}" if found else words


def _record_of(row: Row) -> str:
    """The project, or the item, that a reading is of."""
    part = row.reading.part
    return f"{row.project.id}#{part}" if part else row.project.id


def _number(number: Decimal | None) -> str:
    return "" if number is None else plain_number(number)
