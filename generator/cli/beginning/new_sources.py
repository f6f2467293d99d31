"""The sources of a new site, read together: their documents, their tables, what they are about."""

from dataclasses import dataclass, field

from generator.cli.beginning.new_request import NewRequest
from generator.cli.context import Context
from generator.cli.imports.import_documents import print_other_text
from generator.cli.imports.import_sources import pairs_of, read_documents
from generator.importing import (
    Choices,
    Document,
    Facts,
    Grid,
    Tables,
    Vocabulary,
    grids_of,
    tables_of,
    vocabulary,
)
from generator.importing.county import Evidence, evidence_of
from generator.importing.prose.bulletin import Bulletin, proposals_of
from generator.problems import ProblemsFound

NO_FACTS = Facts((), frozenset(), {}, ())


@dataclass(frozen=True, slots=True)
class Beginning:
    """What there is to begin with. Without sources all of it is empty, and `evidence` says nothing.

    `contents` has the bytes of each document by its SHA-256, `bulletins` what its paragraphs say.
    """

    columns: Vocabulary
    documents: tuple[Document, ...] = ()
    contents: dict[str, bytes] = field(default_factory=dict)
    grids: tuple[Grid, ...] = ()
    tables: Tables | None = None
    evidence: Evidence = field(default_factory=lambda: Evidence((), {}, (), (), ()))
    bulletins: dict[str, Bulletin] = field(default_factory=dict)


def beginning_of(context: Context, request: NewRequest) -> Beginning:
    """Reads all sources; raises ProblemsFound, and UsageError where the call names no file.

    A document without tables, as a bulletin whose tables are a workbook, is read for what it says
    where another one has tables.
    """
    columns = vocabulary("", pairs_of(context, request.columns))
    if not request.sources:
        return Beginning(columns)
    documents, contents = _documents(context, request, columns)
    print_other_text(context, documents, request.sheet)
    grids = tuple(
        grid
        for document in documents
        for grid in grids_of(document)
        if not grid.hidden or grid.name == request.sheet
    )
    tables = tables_of(grids, NO_FACTS, columns, Choices(sheet=request.sheet))
    return Beginning(
        columns,
        tuple(documents),
        contents,
        grids,
        tables,
        evidence_of(documents, tables),
        {document.sha256: proposals_of(document, ()) for document in documents},
    )


def _documents(
    context: Context, request: NewRequest, columns: Vocabulary
) -> tuple[list[Document], dict[str, bytes]]:
    """All sources as documents, each once, and the bytes of each by their SHA-256."""
    read = read_documents(context, request.sources, columns)
    if read.problems or len(read.bare) == len(read.documents):
        raise ProblemsFound([*read.problems, *read.bare])
    return read.documents, read.contents
