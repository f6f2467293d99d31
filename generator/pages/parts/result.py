"""The results of a project as its page shows them: each with its words, and where it was read."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.pages.outline import Outline
from generator.pages.parts.field_words import mend_words
from generator.pages.parts.links import Link, department_links
from generator.pages.parts.measure import MeasureRow, measure_rows, target_sentences
from generator.pages.parts.rows import is_own_item
from generator.pages.parts.share import percent_words, share_head
from generator.pages.parts.tag import Tag, result_tag
from generator.pages.parts.typography import display
from generator.records import Project, Result, Source

_SUPPLIED = "整理时补记，原文没有"
_INHERITED = "原表与上一行合并"
_NO_DOCUMENT = "没有注明来源文件"


class Value(Struct, frozen=True):
    """A value under its head, with a note of where it comes from, where that is not plain."""

    text: str
    note: str


class ResultBlock(Struct, frozen=True):
    """One result: what came of it, by whom, by when; `anchor` is its fragment on the page.

    `title` is that of an item, and empty where it is the project's. `departments_note` says how the
    table prints them and whether they are merged or supplied. What is empty is not shown.
    """

    anchor: str
    heading: str
    title: str
    title_note: str
    tag: Tag | None
    tag_note: str
    text: Value
    share_head: str
    share: Value
    departments: tuple[Link, ...]
    departments_note: str
    assisting: tuple[Link, ...]
    assisting_note: str
    people: Value
    leaders: Value
    deadline: Value
    measures: tuple[MeasureRow, ...]
    targets: tuple[str, ...]
    extra: tuple[tuple[str, str], ...]

    @property
    def has_facts(self) -> bool:
        """Whether there is anything to list beside title and measures."""
        texts = (self.text, self.share, self.people, self.leaders, self.deadline)
        lists = (self.departments, self.assisting, self.extra)
        return bool(self.tag or any(value.text for value in texts) or any(lists))


class SourceRow(Struct, frozen=True):
    """Where a result was read; `raw` is the row as it stood, and `mends` what was altered."""

    document: str
    table: str
    raw: str
    mends: tuple[str, ...]


def result_head(outline: Outline) -> str:
    """The head over what came of a project: of a whole year, or as far as the report goes."""
    return "年度完成情况" if outline.has["whole_year"] else "完成情况"


def result_blocks(outline: Outline, project: Project, page: str) -> tuple[ResultBlock, ...]:
    """The results of a project, in their order."""
    return tuple([_block(outline, project, result, page) for result in project.results])


def _block(outline: Outline, project: Project, result: Result, page: str) -> ResultBlock:
    names = [outline.departments[slug].name for slug in result.departments]
    assisting = [outline.departments[slug].name for slug in result.assisting]
    several = len(project.results) > 1
    measures = [measure for measure in project.measures if measure.part == result.part]
    is_shown = several and outline.has["results"] and (result.outcome or result.share is None)
    return ResultBlock(
        anchor=f"{result.part}" if several or result.title else "",
        heading=_heading(project, result) if several else "",
        title=display(result.title) if is_own_item(project, result) or several else "",
        title_note=_note(result, "title"),
        tag=result_tag(outline, result) if is_shown else None,
        tag_note=_note(result, "outcome"),
        text=Value(display(result.text), _note(result, "text")),
        share_head=share_head(result.share_head),
        share=Value(_share(project, result), _note(result, "share")),
        departments=department_links(outline, result.departments, page),
        departments_note=_note(result, "departments", _printed(names, result.printed_departments)),
        assisting=department_links(outline, result.assisting, page),
        assisting_note=_note(result, "assisting", _printed(assisting, result.printed_assisting)),
        people=Value("、".join(result.people), _note(result, "people")),
        leaders=Value("、".join(result.leaders), _note(result, "leaders")),
        deadline=Value(display(result.deadline), _note(result, "deadline")),
        measures=measure_rows(measures),
        targets=target_sentences(measures),
        extra=tuple((display(head), display(words)) for head, words in result.extra),
    )


def _share(project: Project, result: Result) -> str:
    """The share of a result; of the only one without a word it stands at the head of the page."""
    is_at_head = len(project.results) == 1 and result.outcome is None
    return "" if is_at_head and "share" not in result.supplied else percent_words(result.share)


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
    nowhere = Source("", 0, 0, "", ())
    for source in dict.fromkeys(sources) or (nowhere,):
        yield _row(outline, source)


def _row(outline: Outline, source: Source) -> SourceRow:
    document = outline.documents.get(source.document, "")
    name = "附表" if document else "表"
    return SourceRow(
        document=document or _NO_DOCUMENT,
        table=f"{name}{source.table}，第{source.row}行" if source.row else "",
        raw=source.raw,
        mends=mend_words(source),
    )
