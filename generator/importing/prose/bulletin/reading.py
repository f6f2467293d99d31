"""The reading of a bulletin: its paragraphs -> proposals."""

from collections.abc import Sequence

from generator.importing.documents import Document
from generator.importing.facts import LevelName
from generator.importing.prose.bulletin.heading import (
    addressee_of,
    attachments_of,
    signature_of,
    title_of,
    year_of,
)
from generator.importing.prose.bulletin.lines import lines_of, tables_begin
from generator.importing.prose.bulletin.proposals import Bulletin, KnownProject


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
    return Bulletin(
        title=title,
        year=year_of(title, [a.words for a in attachments], lines),
        addressee=addressee_of(before),
        publisher=publisher,
        published=published,
        attachments=attachments,
    )
