"""The branches of the readers that look into odd places, each with what stands for its absence."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final, NamedTuple

from generator.importing.documents import Part
from generator.importing.sources import (
    csv_tables,
    delimited,
    pasted,
    sheet_cells,
    sheets,
    web,
    web_flow,
    web_styles,
    word,
    word_tables,
    word_text,
    xlsx_drawings,
    xlsx_package,
    xlsx_sheet,
)
from generator.importing.sources.word_names import W


class Branch(NamedTuple):
    """A branch of the reader of a form: where it is, and what stands there when it is out."""

    form: str
    name: str
    home: Any
    attribute: str
    absence: Any


def _nothing(*_: object, **__: object) -> None:
    return None


def _none(*_: object, **__: object) -> Iterator[Any]:
    return iter(())


def _no(*_: object, **__: object) -> bool:
    return False


def _without_nested(*given: Any) -> Any:
    draft = word_tables.table_of(*given)
    draft.nested.clear()
    return draft


def _without_readings(element: Any) -> Any:
    return replace(_RICH_TEXT(element), reading="")


_RICH_TEXT: Final = xlsx_package.rich_text
_READER, _FLOW = word_text.TextReader, word_text.Flow

BRANCHES: Final = (
    *(
        Branch("docx", name, _READER, name, _nothing)
        for name in ("control", "ruby", "symbol", "hyphen", "check_box", "choice", "text_box")
    ),
    *(
        Branch("docx", name, _READER, name, _nothing)
        for name in ("alternatives", "described", "note", "run")
    ),
    Branch("docx", "is_hidden", _READER, "is_hidden", _no),
    *(
        Branch("docx", f"Flow.{name}", _FLOW, name, _nothing)
        for name in ("add_made", "add_beside", "keep", "add_rest", "take")
    ),
    *(
        Branch("docx", f"AROUND {tag}", word_text, "AROUND", word_text.AROUND - {f"{W}{tag}"})
        for tag in ("sdt", "sdtContent", "customXml")
    ),
    *(
        Branch("docx", f"REMOVED {tag}", word_text, "REMOVED", word_text.REMOVED - {f"{W}{tag}"})
        for tag in ("del", "moveFrom")
    ),
    Branch("docx", "is_prompt", word_text, "is_prompt", _no),
    Branch("docx", "rows that are not shown", word_tables, "_not_shown", _nothing),
    Branch("docx", "covered cells", word_tables, "_hide", _nothing),
    Branch("docx", "nested tables", word, "table_of", _without_nested),
    Branch("docx", "what stands beside cells", word, "flows_of", _none),
    *(
        Branch(
            "docx",
            f"part {kind}",
            word,
            "_BESIDE",
            {k: part for k, part in word._BESIDE.items() if k != kind},
        )
        for kind in ("footnotes", "endnotes", "comments", "header", "footer")
    ),
    *(
        Branch(
            "html",
            f"part {part.value}",
            web_flow,
            "_PARTS",
            {k: value for k, value in web_flow._PARTS.items() if value is not part},
        )
        for part in (Part.HIDDEN, Part.ALTERNATIVE, Part.FORM, Part.RUBY, Part.PICTURE, Part.HEADER)
    ),
    Branch("html", "code", web_flow, "CODE", frozenset()),
    Branch("html", "chosen options", web_flow, "_chosen_options", _none),
    Branch("html", "hidden elements", web_styles.Hiding, "is_gone", _no),
    Branch("html", "unseen elements", web_styles.Hiding, "is_unseen", _no),
    Branch("html", "what stands beside", web._Reader, "add_beside", _nothing),
    Branch("html", "hidden cells", web._Reader, "add_hidden", _nothing),
    Branch("html", "captions", web, "captions_of", lambda _: []),
    Branch("html", "nested tables", web_flow.Flow, "tables", property(lambda _: [])),
    Branch("xlsx", "hidden columns", xlsx_sheet, "_hidden_columns", lambda _: set()),
    Branch("xlsx", "hidden rows", xlsx_sheet, "is_on", _no),
    Branch("xlsx", "merged cells", xlsx_sheet, "area_of", _nothing),
    Branch("xlsx", "heads of pages", xlsx_sheet, "_HEADERS", ()),
    Branch("xlsx", "readings", xlsx_package, "rich_text", _without_readings),
    Branch("xlsx", "unseen cells", sheet_cells, "_unseen", _none),
    Branch("xlsx", "cells that show nothing", sheet_cells, "_left_out", _nothing),
    Branch("xlsx", "comments", xlsx_drawings, "_comments", _none),
    Branch("xlsx", "parts of a sheet", sheets, "beside_sheet", _none),
    Branch(
        "csv",
        "quotes",
        delimited,
        "_unquoted",
        lambda words, _: delimited.Field(words.replace('""', '"')),
    ),
    Branch("csv", "texts in a formula", delimited, "_shown", delimited.Field),
    Branch("csv", "guards", csv_tables, "without_guard", lambda text: text),
    Branch("csv", "breaks in quotes", delimited, "_quoted", _nothing),
    Branch("txt", "signs that draw", pasted, "_with_signs", lambda blocks, _: tuple(blocks)),
    Branch("txt", "paragraphs", pasted, "Paragraph", lambda _: pasted.Table(())),
)
