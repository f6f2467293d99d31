"""The reading of a bulletin: its paragraphs -> proposals."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.importing.documents import Document
from generator.importing.facts import LevelName
from generator.importing.prose.bulletin.candidates import Candidates
from generator.importing.prose.bulletin.figures import FigureReader
from generator.importing.prose.bulletin.found_figures import Figures, Naming
from generator.importing.prose.bulletin.heading import (
    addressee_of,
    attachments_of,
    is_attachment,
    signature_of,
    title_of,
    year_of,
)
from generator.importing.prose.bulletin.level_mentions import LevelMentions
from generator.importing.prose.bulletin.lines import Line, lines_of, tables_begin
from generator.importing.prose.bulletin.proposals import (
    Bulletin,
    Example,
    Fact,
    Flag,
    KnownProject,
    Open,
    Words,
)
from generator.importing.prose.bulletin.settlement import counts_of, settled
from generator.importing.prose.bulletin.singled_out import SingledOut, singled_out
from generator.importing.prose.bulletin.states import EXCEEDED
from generator.importing.prose.bulletin.tokens import tokens_in

_LONGEST_HEADING: Final = 30


def proposals_of(
    document: Document, levels: Sequence[LevelName], projects: Sequence[KnownProject] = ()
) -> Bulletin:
    """What the paragraphs of a document say about the levels of a report and its projects.

    `levels` are those that the report has or will have; figures without a level, and all of a
    report that has one only, are of the whole. Names are matched with `projects`.
    """
    lines = lines_of(document)
    first_table = tables_begin(document)
    before = [line for line in lines if line.paragraph <= first_table]
    title = title_of(before)
    attachments = tuple(attachments_of(lines))
    publisher, published = signature_of(lines)
    year = year_of(title, [a.words for a in attachments], lines)
    frame = [fact for fact in (title, addressee_of(before), publisher, published) if fact]
    mentions = LevelMentions(levels)
    body = list(_body(lines, frame))
    figures = _figures(body, mentions, year.value if year else "")
    flags = singled_out(body, year.value if year else "")
    figures.found = [found for found in figures.found if not _counts_flags(found.words, flags)]
    stated, questions = settled(figures.found, counts_of(projects))
    left = [Open(words) for words in figures.left if not _counts_flags(words, flags)]
    candidates = Candidates(projects)
    examples = [_example(named, candidates, is_sole=mentions.only) for named in figures.named]
    notices, warnings, highlights = (
        tuple(_matched(flag, candidates, mentions) for flag in found)
        for found in (flags.notices, flags.warnings, flags.highlights)
    )
    return Bulletin(
        title=title,
        year=year,
        addressee=addressee_of(before),
        publisher=publisher,
        published=published,
        attachments=attachments,
        stated=tuple(figure for figure in stated if figure.has_field),
        beside=tuple(figure for figure in stated if not figure.has_field),
        examples=tuple(example for example in examples if example.state == EXCEEDED),
        others_named=tuple(example for example in examples if example.state != EXCEEDED),
        notices=notices,
        warnings=warnings,
        highlights=highlights,
        open=(*questions, *left, *flags.left),
    )


def _example(named: Naming, candidates: Candidates, *, is_sole: bool) -> Example:
    """An example among the projects of its level; of all where that is not clear."""
    levels = named.found.levels
    level = levels[0] if len(levels) == 1 else None
    matching = candidates.match(named.text, None if is_sole or not level else level)
    return Example(named.text, level or "", named.found.figure, named.words, matching)


def _matched(flag: Flag, candidates: Candidates, mentions: LevelMentions) -> Flag:
    by = flag.by, mentions.of_authority(flag.by) if not mentions.only else ""
    matching = candidates.match(flag.name, None, flag.department, by)
    return replace(flag, matching=matching)


def _counts_flags(words: Words, flags: SingledOut) -> bool:
    """Whether a figure counts those that its sentence, or the one before, singles out.

    …等5个项目曾被通报；5个项目均已完成.
    """
    count = sum(
        flag.sentence.paragraph == words.paragraph and flag.sentence.start <= words.start
        for flag in (*flags.notices, *flags.warnings, *flags.highlights)
    )
    numbers = [token.value for token in tokens_in(words.text) if token.kind in ("count", "bare")]
    return count > 0 and numbers == [count]


def _body(lines: Sequence[Line], frame: Sequence[Fact]) -> Iterator[Line]:
    """The lines between heading and foot, without the names of attachments."""
    taken = {fact.words.paragraph for fact in frame}
    is_attached = False
    for line in lines:
        is_attached = is_attachment(line) or (is_attached and not line.text.endswith("。"))
        if line.paragraph not in taken and not is_attached:
            yield line


def _figures(body: Sequence[Line], mentions: LevelMentions, year: str) -> Figures:
    reader = FigureReader(mentions, year)
    for line in body:
        if len(line.text) <= _LONGEST_HEADING and not any(sign in line.text for sign in ",。;"):
            found = mentions.mentions(line.text)
            reader.begin(found[0] if found else None)
        else:
            reader.add(line)
    return reader.result
