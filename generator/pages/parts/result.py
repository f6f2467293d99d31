"""The results of a project as its page shows them: each with its words, and where it was read."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from generator.pages.outline import Outline
from generator.pages.parts.answer import Answer
from generator.pages.parts.charts.measure import MeasureRow
from generator.pages.parts.doubts.doubt import Doubts, Run, runs_of
from generator.pages.parts.doubts.measure_doubts import rows_of, targets_beside
from generator.pages.parts.rows import is_own_item
from generator.pages.parts.words.field_words import mend_words
from generator.pages.parts.words.links import Link, department_links
from generator.pages.parts.words.share import percent_words, share_head
from generator.pages.parts.words.tag import Tag, result_tag
from generator.pages.parts.words.typography import display
from generator.problems.printed_texts import PRINTED_TEXTS
from generator.records import Project, Result, Source

_SUPPLIED = "整理时补记，原文没有"
_INHERITED = "原表与上一行合并"
_NO_DOCUMENT = "没有注明来源文件"


class Value(Struct, frozen=True):
    """A value under its head, with a note of where it comes from, where that is not plain.

    `runs` are its words, each with the sign of what is asked about them.
    """

    text: str
    note: str
    runs: tuple[Run, ...] = ()


class Answering(Struct, frozen=True):
    """Who answers: `note` says how the table prints them and whether they are merged or supplied.

    `doubts` are fragments of what is asked about them.
    """

    links: tuple[Link, ...]
    note: str
    doubts: tuple[str, ...]


NOBODY: Final = Answering((), "", ())


class ResultBlock(Struct, frozen=True):
    """One result: what came of it, by whom, by when; `anchor` is its fragment on the page.

    `title` is that of an item, and empty where it is the project's. What is empty is not shown.
    """

    anchor: str
    heading: str
    title: str
    title_note: str
    tag: Tag | None
    tag_note: str
    tag_doubts: tuple[str, ...]
    text: Value
    share_head: str
    share: Value
    departments: Answering
    assisting: Answering
    people: Value
    leaders: Value
    texts: tuple[tuple[str, Value], ...]
    measures: tuple[MeasureRow, ...]
    targets: tuple[str, ...]
    extra: tuple[tuple[str, str], ...]

    @property
    def has_facts(self) -> bool:
        """Whether there is anything to list beside title and measures."""
        said = (self.text, self.share, self.people, self.leaders)
        texts = (*said, *(value for _, value in self.texts))
        lists = (self.departments.links, self.assisting.links, self.extra)
        return bool(self.tag or any(value.text for value in texts) or any(lists))


class SourceRow(Struct, frozen=True):
    """Where a result was read; `raw` is the row as it stood, and `mends` what was altered.

    The document is named where it is another than that of the row before.
    """

    document: str
    table: str
    raw: str
    mends: tuple[str, ...]


def result_head(outline: Outline) -> str:
    """The head over what came of a project: of a whole year, or as far as the report goes."""
    return "年度完成情况" if outline.has["whole_year"] else "完成情况"


def result_blocks(
    outline: Outline,
    project: Project,
    page: str,
    answer: Answer,
    doubts: Doubts,
    *,
    is_named: bool,
) -> tuple[ResultBlock, ...]:
    """The results of a project, in their order, without what the head of the page says.

    Each `is_named` with its departments where the head has none.
    """
    blocks = [
        _block(outline, project, place, page, answer, doubts, is_named=is_named)
        for place in range(len(project.results))
    ]
    return tuple([block for block in blocks if block.title or block.heading or block.has_facts])


def shared_departments(
    outline: Outline, project: Project, page: str, doubts: Doubts
) -> Answering | None:
    """Who answers for the project as a whole; None where its results have each their own."""
    each = [
        answering(outline, result, place, page, doubts)
        for place, result in enumerate(project.results)
    ]
    return each[0] if each and all(other == each[0] for other in each) else None


def answering(outline: Outline, result: Result, place: int, page: str, doubts: Doubts) -> Answering:
    """Who answers for a result, which stands at the place `place` of its project."""
    names = [outline.departments[slug].name for slug in result.departments]
    return Answering(
        department_links(outline, result.departments, page),
        _note(result, "departments", _printed(names, result.printed_departments)),
        tuple([run.doubt for run in doubts.of(place, "departments")]),
    )


def _block(
    outline: Outline,
    project: Project,
    place: int,
    page: str,
    answer: Answer,
    doubts: Doubts,
    *,
    is_named: bool,
) -> ResultBlock:
    result, several = project.results[place], len(project.results) > 1
    assisting = [outline.departments[slug].name for slug in result.assisting]
    is_shown = (
        len({each.outcome for each in project.results}) > 1  # else the head of the page has it
        and outline.has["results"]
        and (result.outcome or result.share is None)
    )

    def value(field: str, text: str) -> Value:
        runs = runs_of(text, doubts.of(place, field)) if text else ()
        return Value(text, _note(result, field), runs)

    is_said = answer.uses == "text" and not doubts.of(place, "text") and not _note(result, "text")
    return ResultBlock(
        anchor=f"{result.part}" if several or result.title else "",
        heading=_heading(project, result) if several else "",
        title=display(result.title) if is_own_item(project, result) or several else "",
        title_note=_note(result, "title"),
        tag=result_tag(outline, result) if is_shown else None,
        tag_note=_note(result, "outcome"),
        tag_doubts=tuple([run.doubt for run in doubts.of(place, "outcome")]),
        text=value("text", "" if is_said else display(result.text)),
        share_head=share_head(result.share_head),
        share=value("share", _share(result, answer)),
        departments=answering(outline, result, place, page, doubts) if is_named else NOBODY,
        assisting=Answering(
            department_links(outline, result.assisting, page),
            _note(result, "assisting", _printed(assisting, result.printed_assisting)),
            (),
        ),
        people=value("people", "、".join(result.people)),
        leaders=value("leaders", "、".join(result.leaders)),
        texts=tuple(
            (text.head, value(text.name, display(getattr(result, text.name))))
            for text in PRINTED_TEXTS
        ),
        measures=rows_of(project, doubts, result.part),
        targets=targets_beside(project, result.part, result.title),
        extra=tuple((display(head), display(words)) for head, words in result.extra),
    )


def _share(result: Result, answer: Answer) -> str:
    """The share of a result, where it is not the answer."""
    is_answer = answer.uses == "share" and "share" not in result.supplied
    return "" if is_answer else percent_words(result.share)


def _heading(project: Project, result: Result) -> str:
    """Which of several results: an item, or a part of a project that several rows tell of."""
    return f"子项{result.part}" if project.items else f"第{result.part}部分"


def _printed(names: Sequence[str], printed: Sequence[str]) -> str:
    return "" if [*printed] == [*names] else f"原表写作“{'、'.join(printed)}”"


def _note(result: Result, field: str, printed: str = "") -> str:
    """Where a value comes from: what a compiler supplied is never said to stand in the table."""
    if field in result.supplied:
        return _SUPPLIED
    merged = _INHERITED if field in result.inherited else ""
    return "，".join(filter(None, (printed, merged)))


def source_rows(outline: Outline, project: Project) -> Iterator[SourceRow]:
    """Where the project was read: the row of its title first; the same place once."""
    sources = [project.source] if project.source else []
    sources += [result.source for result in project.results]
    nowhere, before = Source("", 0, 0, "", ()), None
    for source in dict.fromkeys(sources) or (nowhere,):
        yield _row(outline, source, is_new=source.document != before)
        before = source.document


def _row(outline: Outline, source: Source, *, is_new: bool) -> SourceRow:
    document = outline.documents.get(source.document, "")
    name = "附表" if document else "表"
    return SourceRow(
        document=(document or _NO_DOCUMENT) if is_new else "",
        table=f"{name}{source.table}，第{source.row}行" if source.row else "",
        raw=source.raw,
        mends=mend_words(source),
    )
