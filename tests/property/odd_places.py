"""Places where text may stand in a file, odd ones too, and where a reader must put it.

Each place is markup with a token in it. A file of a form is made of any of its places; of each
token it is known whether it is to be in a cell, a paragraph, or beside them as a part.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Final

from generator.importing.documents import Part
from tests.importing import book_files as book
from tests.importing import word_files as word

MARK: Final = "TOKEN"
CELL, PARAGRAPH = "cell", "paragraph"
HEAD: Final = ("序号", "项目内容", "完成情况", "责任单位")
DEPARTMENT: Final = "市教育局"


@dataclass(frozen=True, slots=True)
class Place:
    """Where text may stand: in a cell, in a row of its own, around the table, or in other parts.

    `shown` is the text of a cell that holds the token, where the markup adds something to it.
    """

    name: str
    where: str | Part
    cell: str = ""
    row: str = ""
    body: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    shown: str = MARK


def token_of(number: int) -> str:
    """Three characters that stand in no other token."""
    return "".join(chr(0x5100 + 0x400 * place + number) for place in range(3))


_RUN: Final = word.run(MARK)
_OWN: Final = word.paragraph(MARK)
_SHAPE: Final = "<w:r><w:drawing>{}</w:drawing></w:r>"


def _note(kind: str, part: str) -> tuple[str, dict[str, str]]:
    sign = f'<w:r><w:{kind}Reference w:id="ID"/></w:r>'
    return word.paragraph("有注", sign), {part: f'<w:{kind} w:id="ID">{_OWN}</w:{kind}>'}


_TICK: Final = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
_FOOTNOTE, _FOOTNOTES = _note("footnote", "footnotes")
_ENDNOTE, _ENDNOTES = _note("endnote", "endnotes")
_COMMENT, _COMMENTS = _note("comment", "comments")
_ROW: Final = word.row("NUMBER", "项目", MARK, DEPARTMENT)
_BEGUN: Final = word.cell("上面", '<w:vMerge w:val="restart"/>')
_INNER: Final = word.table(word.row(MARK, "旁边"))

WORD: Final = (
    Place("plain", CELL, _OWN),
    Place("control around a paragraph", CELL, word.control(_OWN)),
    Place("control in a line", CELL, word.paragraph(word.control(_RUN))),
    Place("custom XML", CELL, f"<w:customXml>{_OWN}</w:customXml>"),
    Place("smart tag", CELL, word.paragraph(f"<w:smartTag>{_RUN}</w:smartTag>")),
    Place("insertion", CELL, word.paragraph(f"<w:ins>{_RUN}</w:ins>")),
    Place("link", CELL, word.paragraph(f"<w:hyperlink>{_RUN}</w:hyperlink>")),
    Place("struck out", CELL, word.paragraph(word.run(MARK, "<w:strike/>"))),
    Place(
        "choice of a block",
        CELL,
        f"<mc:AlternateContent><mc:Choice>{_OWN}</mc:Choice></mc:AlternateContent>",
    ),
    Place(
        "symbol",
        CELL,
        word.paragraph(MARK, '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'),
        shown="TOKEN✓",
    ),
    Place("hyphen", CELL, word.paragraph(MARK, "<w:r><w:noBreakHyphen/></w:r>"), shown="TOKEN-"),
    Place(
        "box of a form",
        CELL,
        word.paragraph(
            MARK, "<w:r><w:fldChar><w:ffData><w:checkBox/></w:ffData></w:fldChar></w:r>"
        ),
        shown="TOKEN□",
    ),
    Place(
        "choice of a form",
        CELL,
        word.paragraph(
            MARK,
            '<w:r><w:fldChar><w:ffData><w:ddList><w:listEntry w:val="甲"/></w:ddList>'
            "</w:ffData></w:fldChar></w:r>",
        ),
        shown="TOKEN甲",
    ),
    Place("base of ruby", CELL, word.paragraph(word.ruby(MARK, "音"))),
    Place("nested table", CELL, word.paragraph("外面") + _INNER),
    Place("table in a text box", CELL, word.paragraph("外面", word.text_box(_INNER))),
    Place("row in a control", CELL, row=word.control(word.row("NUMBER", "项目", MARK, DEPARTMENT))),
    Place(
        "cell in a control",
        CELL,
        row=word.row("NUMBER", "项目", word.control(word.cell(MARK)), DEPARTMENT),
    ),
    Place("reading of ruby", Part.RUBY, word.paragraph(word.ruby("字", MARK))),
    Place("text box", Part.TEXT_BOX, word.paragraph("外面", word.text_box(_OWN))),
    Place(
        "deletion",
        Part.DELETED,
        word.paragraph("留下", f"<w:del><w:r><w:delText>{MARK}</w:delText></w:r></w:del>"),
    ),
    Place("moved away", Part.DELETED, word.paragraph("留下", f"<w:moveFrom>{_RUN}</w:moveFrom>")),
    Place(
        "deleted row",
        Part.DELETED,
        row=word.row("NUMBER", "项目", MARK, DEPARTMENT, properties="<w:del/>"),
    ),
    Place(
        "hidden row",
        Part.HIDDEN,
        row=word.row("NUMBER", "项目", MARK, DEPARTMENT, properties="<w:hidden/>"),
    ),
    Place("hidden", Part.HIDDEN, word.paragraph("看见", word.run(MARK, "<w:vanish/>"))),
    Place(
        "covered by a merged cell",
        Part.HIDDEN,
        row=word.row("NUMBER", "项目", _BEGUN, DEPARTMENT)
        + word.row("NEXT", "项目", word.cell(MARK, "<w:vMerge/>"), DEPARTMENT),
    ),
    Place(
        "prompt in a line",
        Part.FORM,
        word.paragraph("填写", word.control(_RUN, "<w:showingPlcHdr/>")),
    ),
    Place(
        "prompt around a paragraph",
        Part.FORM,
        word.paragraph("填写") + word.control(_OWN, "<w:showingPlcHdr/>"),
    ),
    Place(
        "second choice",
        Part.ALTERNATIVE,
        word.paragraph(
            f"<mc:AlternateContent><mc:Choice>{word.run('先')}</mc:Choice>"
            f"<mc:Choice>{_RUN}</mc:Choice></mc:AlternateContent>"
        ),
    ),
    Place(
        "fallback",
        Part.ALTERNATIVE,
        word.paragraph(
            f"<mc:AlternateContent><mc:Choice>{word.run('先')}</mc:Choice>"
            f"<mc:Fallback>{_RUN}</mc:Fallback></mc:AlternateContent>"
        ),
    ),
    Place(
        "words of a picture",
        Part.PICTURE,
        word.paragraph("图", _SHAPE.format(f'<wp:docPr descr="{MARK}"/>')),
    ),
    Place(
        "drawn words",
        Part.PICTURE,
        word.paragraph("图", f'<w:r><w:pict><v:textpath string="{MARK}"/></w:pict></w:r>'),
    ),
    Place("footnote", Part.NOTE, _FOOTNOTE, parts=_FOOTNOTES),
    Place("endnote", Part.NOTE, _ENDNOTE, parts=_ENDNOTES),
    Place("comment", Part.COMMENT, _COMMENT, parts=_COMMENTS),
    Place("head of a page", Part.HEADER, parts={"header1": _OWN}),
    Place("foot of a page", Part.HEADER, parts={"footer1": word.table(word.row(MARK))}),
    Place("paragraph", PARAGRAPH, body=_OWN),
    Place("paragraph in a control", PARAGRAPH, body=word.control(_OWN)),
)

_CELLS: Final = f"<td>NUMBER<td>项目<td>{MARK}<td>{DEPARTMENT}"

WEB: Final = (
    Place("plain", CELL, MARK),
    Place("inline", CELL, f"<b>{MARK[:2]}</b>{MARK[2:]}"),
    Place("struck out", CELL, f"<s>{MARK}</s>"),
    Place("base of ruby", CELL, f"<ruby>{MARK}<rt>音</rt></ruby>"),
    Place("shown option", CELL, f"<select><option>甲<option selected>{MARK}</select>"),
    Place("nested table", CELL, f"外面<table><tr><td>{MARK}<td>旁边</table>"),
    Place("row without its tag", CELL, row=f"</tr>{_CELLS}"),
    Place("reading of ruby", Part.RUBY, f"<ruby>字<rt>{MARK}</rt></ruby>"),
    Place("hidden", Part.HIDDEN, f"看见<span hidden>{MARK}</span>"),
    Place("hidden by style", Part.HIDDEN, f"看见<i style='display:none'>{MARK}</i>"),
    Place("unseen by style", Part.HIDDEN, f"看见<i style='visibility:hidden'>{MARK}</i>"),
    Place("template", Part.HIDDEN, f"看见<template>{MARK}</template>"),
    Place(
        "hidden row", Part.HIDDEN, row=f"<tr hidden><td>NUMBER<td>项目<td>{MARK}<td>{DEPARTMENT}"
    ),
    Place("other option", Part.FORM, f"<select><option>甲<option>{MARK}</select>"),
    Place("button", Part.FORM, f"看见<button>{MARK}</button>"),
    Place("frame", Part.ALTERNATIVE, f"看见<iframe>{MARK}</iframe>"),
    Place("drawing", Part.PICTURE, f"看见<svg><text>{MARK}</text></svg>"),
    Place("title of the page", Part.HEADER, parts={"head": f"<title>{MARK}</title>"}),
    Place("caption", PARAGRAPH, parts={"caption": f"<caption>{MARK}</caption>"}),
    Place("paragraph", PARAGRAPH, body=f"<p>{MARK}</p>"),
    Place("between rows", PARAGRAPH, row=f"{MARK}"),
)

SHEET: Final = (
    Place("plain", CELL, book.cell("C1", MARK)),
    Place("shared", CELL, '<c r="C1" t="s"><v>SHARED</v></c>', parts={"shared": f"<t>{MARK}</t>"}),
    Place(
        "runs",
        CELL,
        '<c r="C1" t="s"><v>SHARED</v></c>',
        parts={"shared": f"<r><t>{MARK[:2]}</t></r><r><t>{MARK[2:]}</t></r>"},
    ),
    Place("formula", CELL, book.cell("C1", MARK, formula="A1")),
    Place("format with words", CELL, book.cell("C1", MARK, style=1), shown="计TOKEN"),
    Place(
        "reading",
        Part.RUBY,
        '<c r="C1" t="s"><v>SHARED</v></c>',
        parts={"shared": f'<t>字</t><rPh sb="0" eb="1"><t>{MARK}</t></rPh>'},
    ),
    Place("hidden row", Part.HIDDEN, row="hidden"),
    Place("hidden column", Part.HIDDEN, book.cell("C1", "看见") + book.cell("E1", MARK)),
    Place("format that shows nothing", Part.HIDDEN, book.cell("C1", MARK, style=2)),
    Place(
        "covered by a merged cell",
        Part.HIDDEN,
        book.cell("C1", "看见") + book.cell("G1", MARK),
        parts={"merged": "F1:G1"},
    ),
    Place(
        "comment",
        Part.COMMENT,
        book.cell("C1", "看见"),
        parts={"comments": f'<comment ref="C1"><text><t>{MARK}</t></text></comment>'},
    ),
    Place("head of a page", Part.HEADER, parts={"behind": f"<oddHeader>{MARK}</oddHeader>"}),
)

CSV: Final = (
    Place("plain", CELL, MARK),
    Place("quoted", CELL, f'"{MARK}"'),
    Place("quoted with a separator", CELL, f'"甲,{MARK}"', shown="甲,TOKEN"),
    Place("quoted with a quote", CELL, f'"""{MARK}"', shown='"TOKEN'),
    Place("quoted with a break", CELL, f'"甲\n{MARK}"', shown="甲\nTOKEN"),
    Place("as a text", CELL, f'="{MARK}"'),
    Place("guarded", CELL, f"'={MARK}", shown="=TOKEN"),
    Place("title above", CELL, body=MARK),
    Place("note below", CELL, parts={"below": MARK}),
)

TEXT: Final = (
    Place("plain", CELL, MARK),
    Place("with spaces", CELL, f"  {MARK} "),
    Place("paragraph", PARAGRAPH, body=MARK),
    Place("paragraph below", PARAGRAPH, parts={"below": MARK}),
)


def filled(markup: str, number: int) -> str:
    """The markup with the token of this number, half by half where a place has parted it."""
    token = token_of(number)
    whole = markup.replace(MARK, token).replace(f"{MARK[:2]}<", f"{token[:1]}<")
    return (
        whole.replace(f">{MARK[2:]}", f">{token[1:]}")
        .replace("NUMBER", str(100 + number))
        .replace("NEXT", str(500 + number))
        .replace('w:id="ID"', f'w:id="{number}"')
    )


def word_file(places: Sequence[Place]) -> bytes:
    """A Word file with these places."""
    rows, body, parts = [word.row(*HEAD)], [], dict[str, list[str]]()
    for number, place in enumerate(places, start=1):
        if place.cell:
            inner = filled(place.cell, number)
            rows.append(word.row(str(number), f"项目{number}", word.cell(inner), DEPARTMENT))
        if place.row:
            rows.append(filled(place.row, number))
        body.append(filled(place.body, number))
        for name, inner in place.parts.items():
            parts.setdefault(name, []).append(filled(inner, number))
    whole = "".join(body) + word.table(*rows)
    return word.word_file(whole, **{name: "".join(inner) for name, inner in parts.items()})


def web_file(places: Sequence[Place]) -> bytes:
    """A web page with these places."""
    rows, body, parts = [], [], dict[str, list[str]]()
    for number, place in enumerate(places, start=1):
        cells = (str(number), f"项目{number}", filled(place.cell, number), DEPARTMENT)
        if place.cell:
            rows.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
        rows.append(filled(place.row, number))
        body.append(filled(place.body, number))
        for name, inner in place.parts.items():
            parts.setdefault(name, []).append(filled(inner, number))
    head = "".join(parts.get("head", ()))
    caption = "".join(parts.get("caption", ()))
    heads = "".join(f"<th>{escape(words)}</th>" for words in HEAD)
    table = f"<table>{caption}<tr>{heads}</tr>{''.join(rows)}</table>"
    script = "<script>var unseen</script><style>p {}</style><!-- 注 -->"
    page = f"<html><head>{head}{script}</head><body>{''.join(body)}{table}</body></html>"
    return page.encode()


def sheet_file(places: Sequence[Place]) -> bytes:
    """A workbook with these places; column E is hidden."""
    rows = [book.row(1, *HEAD)]
    parts: dict[str, list[str]] = {"shared": [], "merged": [], "comments": [], "behind": []}
    for number, place in enumerate(places, start=1):
        rows.append(_sheet_row(number, place, len(parts["shared"])))
        for name, words in place.parts.items():
            parts[name].append(_in_line(filled(words, number), number + 1))
    shared = "".join(f"<si>{text}</si>" for text in parts["shared"])
    files = {"xl/sharedStrings.xml": f'<sst xmlns="{book.MAIN}">{shared}</sst>'}
    if parts["comments"]:
        listed = f"<commentList>{''.join(parts['comments'])}</commentList>"
        files["xl/comments1.xml"] = f'<comments xmlns="{book.MAIN}">{listed}</comments>'
    merged = "".join(f'<mergeCell ref="{area}"/>' for area in parts["merged"])
    heads = "".join(parts["behind"])
    return book.book(
        *rows,
        style=book.styles("General", '"计"@', ";;;"),
        before='<cols><col min="5" max="5" hidden="1"/></cols>',
        behind=f"<mergeCells>{merged}</mergeCells><headerFooter>{heads}</headerFooter>",
        parts=files,
        links=book.related("comments", "../comments1.xml") if parts["comments"] else "",
    )


def _in_line(markup: str, line: int) -> str:
    """The markup with its cells of line 1 in another line."""
    return re.sub(r"(?<![A-Z0-9])([A-G])1(?![0-9])", rf"\g<1>{line}", markup)


def _sheet_row(number: int, place: Place, shared: int) -> str:
    line = number + 1
    is_hidden = place.row == "hidden"
    inner = filled(place.cell, number).replace("SHARED", str(shared))
    inner = inner or book.cell("C1", token_of(number) if is_hidden else "看见")
    first, behind = _parted(inner)
    cells = [
        *(book.cell("A1", number), book.cell("B1", f"项目{number}"), first),
        *(book.cell("D1", DEPARTMENT), behind),
    ]
    attributes = 'hidden="1"' if is_hidden else ""
    return f'<row r="{line}" {attributes}>{_in_line("".join(cells), line)}</row>'


def _parted(cells: str) -> tuple[str, str]:
    """The cell of column C, and those behind the department."""
    match = re.search('<c r="[EG]1"', cells)
    return (cells[: match.start()], cells[match.start() :]) if match else (cells, "")


def csv_file(places: Sequence[Place]) -> bytes:
    """A CSV text with these places."""
    above = [filled(place.body, n) for n, place in enumerate(places, start=1) if place.body]
    below = [
        filled(place.parts["below"], n) for n, place in enumerate(places, start=1) if place.parts
    ]
    rows = [
        f"{n},项目{n},{filled(place.cell, n)},{DEPARTMENT}"
        for n, place in enumerate(places, start=1)
        if place.cell
    ]
    return "\r\n".join([*above, ",".join(HEAD), *rows, *below, ""]).encode()


def text_file(places: Sequence[Place]) -> bytes:
    """A pasted text with these places, its cells between bars, with a line below the head."""
    above = [filled(place.body, n) for n, place in enumerate(places, start=1) if place.body]
    below = [
        filled(place.parts["below"], n) for n, place in enumerate(places, start=1) if place.parts
    ]
    rows = [
        f"| {n} | 项目{n} | {filled(place.cell, n)} | {DEPARTMENT} |"
        for n, place in enumerate(places, start=1)
        if place.cell
    ]
    return "\n".join([*above, f"| {' | '.join(HEAD)} |", "|-|-|-|-|", *rows, *below]).encode()


FORMS: Final = {
    "docx": (WORD, word_file),
    "html": (WEB, web_file),
    "xlsx": (SHEET, sheet_file),
    "csv": (CSV, csv_file),
    "txt": (TEXT, text_file),
}
