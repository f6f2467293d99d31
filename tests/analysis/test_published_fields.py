"""Rule 7: every field of every record is watched by the ledger, or named here with its reason.

Each field of a report that has something of everything is changed, one after another; the ledger
must ask for an entry. A field that is added later fails here until somebody has decided.
"""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import Any, Final

import pytest
from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.additions import accepted_ledger
from generator.analysis.ledger import ledger_problems
from generator.records import (
    Answer,
    Department,
    Document,
    Example,
    Ledger,
    Level,
    Measure,
    Mend,
    Notice,
    Outcome,
    OutcomeKind,
    PlaceWords,
    Position,
    Project,
    Prose,
    Report,
    ReportWords,
    Result,
    Scoring,
    Source,
    StatedFigure,
    Step,
    Table,
    Undertaking,
)
from generator.records.flag import Match

# What is no published fact, by record and field, and why.
NOT_PUBLISHED: Final = {
    ("Report", "ledger"): "the ledger itself",
    ("Report", "chain"): "what was stated, and the digests that hold it",
    ("Report", "answers"): "apparatus: each answer has its own author and day",
    ("Document", "file"): "where the project keeps the file; what it is says its SHA-256",
    ("Document", "offer"): "whether it may be downloaded, not what it says",
    ("Project", "position"): "where the record stands in the content",
    ("Project", "set_aside"): "readings that nobody confirmed; no page shows them",
    ("Project", "level"): "part of the id",
    ("Project", "key"): "part of the id",
    ("Result", "departments"): "follows from the printed names and the aliases",
    ("Result", "assisting"): "follows from the printed names and the aliases",
    ("Measure", "reading"): "one that is not confirmed is no measure of the project any more",
    ("Measure", "grade"): "how sure a reading was that nobody has confirmed",
    ("StatedFigure", "position"): "where it stands in the content",
    ("Step", "position"): "where it stands in the content",
    ("Prose", "html"): "the markup of the same words",
    ("Prose", "links"): "where the links of the same words lead",
}
# Of what stands at one place alone.
_FOLLOWS: Final = {
    ("examples", 0, "project"): "part of the id of its item",
    ("examples", 1, "item"): "an example may be a project as a whole",
    **{
        (*place, "outcome", "kind"): "the report's vocabulary says what the word means"
        for place in (("projects", 0, "results", 0), ("projects", 0, "results", 1), ("steps", 0))
    },
}
_OUTCOMES: Final = (
    Outcome("完成任务", OutcomeKind.MET),
    Outcome("超额完成", OutcomeKind.EXCEEDED),
)
_SOURCE: Final = Source(
    "bulletin", 1, 2, "1 | 新建", (Mend("text", "forum_space", "新 建", "新建"),), ("1", "新建")
)


def _measure(part: int) -> Measure:
    return Measure(
        name="床位",
        unit="张",
        target_words="10张",
        actual_words="12张",
        target=Decimal(10),
        actual=Decimal(12),
        part=part,
    )


def _result(part: int) -> Result:
    return Result(
        title="新增床位10张",
        text="新增床位12张。",
        share=Decimal("96.6"),
        share_head="投资完成率",
        people=("甲一",),
        leaders=("乙二",),
        deadline="10月底前",
        part=part,
        outcome=_OUTCOMES[0],
        departments=("health",),
        printed_departments=("县卫健局",),
        assisting=("civil",),
        printed_assisting=("县民政局",),
        inherited=("departments",),
        supplied=("outcome",),
        extra=(("投资主体", "县属企业"),),
        source=_SOURCE,
    )


def _notice(key: str) -> Notice:
    return Notice(
        id=key,
        name="新增床位",
        by="省里",
        reason="进度滞后",
        match=Match.EXACT,
        department="县卫健局",
        ended="已整改",
        period="2023-Q3",
        basis="名称相同",
        projects=("2023/county/1",),
        items=("2023/county/1#2",),
        story=Prose(("<p>经过</p>",), (), "经过"),
    )


def everything() -> Report:
    """A report in which each field of each record has words, in an invented county."""
    project = Project(
        id="2023/county/1",
        key="1",
        number="（一）",
        table="t1",
        title="改善医疗条件",
        places=(PlaceWords("anhe", "安和镇"),),
        continues="2022/county/1",
        level="county",
        programmes=("一、民生", "（一）医疗"),
        results=(_result(1), _result(2)),
        measures=(_measure(0), _measure(1)),
        set_aside=(_measure(0),),
        extra=(("资金来源", "财政"),),
        source=_SOURCE,
        position=Position("content/2023/county.yaml", 0),
    )
    step = Step(
        project=project.id,
        plan="开工",
        actual="已开工",
        note="顺利",
        period="2023-08",
        percent=Decimal(40),
        percent_head="投资完成率",
        outcome=_OUTCOMES[0],
        document="august",
        table=1,
        row=3,
    )
    return Report(
        folder="2023",
        title="安和县2023年民生实事",
        short_title="民生实事",
        published="2024-01-05",
        compiled="2024-01-06",
        documents=(
            Document(
                *("bulletin", "通报", "县政府", "https://anhe.example/a", "0" * 64, "影印件"),
                published="2024-01-04",
                file="bulletin.docx",
            ),
        ),
        levels=(Level("county", "县级", "附表一", "县人大", (Table("t1", "民生", "主要目标"),)),),
        outcomes=_OUTCOMES,
        departments=(Department("health", "县卫生健康局", ("县卫健局",), "又写作卫健委"),),
        projects=(project,),
        stated=(
            StatedFigure("exceeded", "county", Decimal(1), "共1项", Position("report.yaml", 0)),
        ),
        notices=(_notice("beds"),),
        highlights=(_notice("care"),),
        examples=(
            Example(
                name="新增床位",
                match=Match.EXACT,
                basis="名称相同",
                project=project.id,
                item="2023/county/1#2",
            ),
            Example(name="医疗", match=Match.INFERRED, basis="含有该名称", project="2023/county/1"),
        ),
        undertakings=(
            Undertaking(
                id="beds",
                title="床位",
                basis="文字相同",
                projects=(project.id,),
                items=("2023/county/1#2",),
            ),
        ),
        scoring=Scoring(
            dict.fromkeys(OutcomeKind, Decimal(1)), Decimal(-1), Decimal(2), Decimal(9), "得1分"
        ),
        ledger=Ledger("content/2023/changes.yaml", {}, (), frozenset()),
        answers=(
            Answer(
                finding="YQ301",
                who="甲",
                when="2024-01-06",
                why="无",
                position=Position("answers.yaml", 0),
            ),
        ),
        steps=(step,),
        words=ReportWords("实事项目", "完成情况", "安和县"),
    )


Path = tuple[str | int, ...]


def fields_in(value: Any, path: Path = ()) -> Iterator[tuple[str, str, Path]]:
    """The record, the field and the path of every field that is no record itself, or of records."""
    for name in value.__struct_fields__:
        inner = getattr(value, name)
        here = (*path, name)
        if (type(value).__name__, name) in NOT_PUBLISHED:
            continue
        if isinstance(inner, Struct):
            yield from fields_in(inner, here)
        elif isinstance(inner, tuple) and inner and isinstance(inner[0], Struct):
            for place, part in enumerate(inner):
                yield from fields_in(part, (*here, place))
            yield type(value).__name__, name, here
        else:
            yield type(value).__name__, name, here


def other(value: Any) -> Any:
    """Something else of the same type."""
    if isinstance(value, Enum):
        return next(member for member in type(value) if member is not value)
    if isinstance(value, str):
        return f"{value}丙"
    if isinstance(value, int | Decimal):
        return value + 1
    if isinstance(value, dict):
        return {key: other(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return tuple(other(part) for part in value[:1]) + value[1:]
    raise TypeError(value)


def changed(record: Any, path: Path) -> Any:
    """The record with something else at a path; a list of records loses its last one."""
    name = str(path[0])
    inner = getattr(record, name)
    if len(path) == 1:
        is_list = isinstance(inner, tuple) and isinstance(inner[0], Struct)
        return replace(record, **{name: inner[:-1] if is_list else other(inner)})
    if isinstance(path[1], int):
        parts = list(inner)
        parts[path[1]] = changed(parts[path[1]], path[2:])
        return replace(record, **{name: tuple(parts)})
    return replace(record, **{name: changed(inner, path[1:])})


WHOLE: Final = everything()
FIELDS: Final = sorted(
    {(record, name, path) for record, name, path in fields_in(WHOLE) if path not in _FOLLOWS},
    key=str,
)


@pytest.mark.parametrize(
    ("record", "name", "path"), FIELDS, ids=[".".join(map(str, path)) for _, _, path in FIELDS]
)
def test_a_change_of_any_field_asks_for_an_entry(record: str, name: str, path: Path) -> None:
    ledger = accepted_ledger(replace(WHOLE, ledger=None), "content/2023/changes.yaml", "2024-02-01")
    before = replace(WHOLE, ledger=ledger)
    assert list(ledger_problems(before)) == []
    if (record, name) == ("Measure", "comparison"):
        after = _with_measure(before, path, comparison="at_most")
    else:
        after = changed(before, path)
    found = [problem.code for problem in ledger_problems(after)]
    assert found, f"{record}.{name} can change in silence"
    assert set(found) == {"YQ220"}


def _with_measure(report: Report, path: Path, **values: str) -> Report:
    place = path[-2]
    assert isinstance(place, int)
    project = report.projects[0]
    measures = list(project.measures)
    measures[place] = replace(measures[place], **values)
    return replace(report, projects=(replace(project, measures=tuple(measures)),))


def test_the_report_has_something_in_each_field() -> None:
    """Else a field could be changed from nothing to something, which is an addition."""
    for _, _, path in FIELDS:
        value: Any = WHOLE
        for step in path:
            value = value[step] if isinstance(step, int) else getattr(value, step)
        assert value not in ("", (), None, {}), path


def test_what_is_not_published_is_still_there() -> None:
    records = {
        each.__name__: each
        for each in (*_records(WHOLE), Document, Measure, StatedFigure, Prose, Project, Result)
    }
    for record, name in NOT_PUBLISHED:
        assert name in records[record].__struct_fields__


def _records(value: Any) -> Iterator[type[Struct]]:
    if isinstance(value, Struct):
        yield type(value)
        for name in value.__struct_fields__:
            yield from _records(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _records(part)


def test_every_kind_of_record_of_a_report_is_walked() -> None:
    walked = {record for record, _, _ in FIELDS}
    assert walked == {each.__name__ for each in set(_records(WHOLE))} - {
        "Position",
        "Ledger",
        "Answer",
    }
