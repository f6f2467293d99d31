"""Tables to import, of many rows, columns, tables and merged cells."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Final

from generator.importing import (
    Choices,
    Grid,
    LevelName,
    LevelTable,
    Target,
    Update,
    course_file,
    new_level,
    read_source,
    read_tables,
    tables_of,
    updated_level,
    vocabulary,
)
from generator.importing.documents import Cell
from generator.importing.facts import Facts
from generator.importing.rows.drafts import ProjectDraft
from generator.importing.sources.even_rows import even_rows
from generator.importing.table_heads.heads import head_of
from generator.importing.updating.matching import Known, matches_of
from generator.importing.updating.progress_tables import records_of_rows, step_of
from generator.problems import ProblemsFound
from tests.growth.measuring import Case, Work
from tests.growth.records import _unique
from tests.hostile.sources import MAIN_PART, changed, good_document
from tests.importing.test_bad_files import good_workbook

HEAD: Final = ("序号", "项目内容", "完成情况", "完成成效", "责任单位")
SHEET: Final = "xl/worksheets/sheet1.xml"


def _facts(levels: int = 1) -> Facts:
    return Facts(
        levels=tuple(LevelName(f"l{k}", f"{_unique(k)}级", "") for k in range(levels)),
        outcomes=frozenset({"完成任务"}),
        departments={"市教育局": "education"},
        documents=(),
    )


def _row(k: int) -> tuple[str, ...]:
    return (f"{k}", f"新建{_unique(k)}公园{k}个", "已建", "完成任务", "市教育局")


def _grid(rows: Sequence[Sequence[str]], **values: object) -> Grid:
    cells = tuple(
        Cell(text, row, column)
        for row, texts in enumerate(rows, start=1)
        for column, text in enumerate(texts, start=1)
        if text
    )
    return Grid("a.xlsx", "", "", 1, cells, **values)  # type: ignore[arg-type]


def _read(grids: Sequence[Grid], levels: int = 1) -> Work:
    facts, known = _facts(levels), vocabulary()

    def work() -> None:
        with contextlib.suppress(ProblemsFound):
            there = tables_of(grids, facts, known, Choices())
            read_tables(there, grids, facts, Choices())

    return work


def _rows(n: int, **values: object) -> Work:
    return _read([_grid([HEAD, *map(_row, range(1, n))], **values)])


def _without_numbers(n: int) -> Work:
    return _read([_grid([HEAD, *(("", *_row(k)[1:]) for k in range(1, n))], states_merges=False)])


def _wrong_rows(n: int) -> Work:
    return _read([_grid([HEAD, *((f"{k}", "甲", "乙", "丙", "丁") for k in range(1, n))])])


def _wide(n: int) -> Work:
    """As many columns that nobody knows as there are rows, and rows of few cells."""
    head = [*HEAD, *(f"列{k}" for k in range(n))]
    return _read([_grid([head, *map(_row, range(1, n))])])


def _merged_head(n: int) -> Work:
    """A cell of the head over many columns, with many words."""
    cells = [Cell(word, 1, column) for column, word in enumerate(HEAD, start=1)]
    cells.append(Cell("甲" * n, 1, 6, 1, n))
    cells += [Cell(word, 2, column) for column, word in enumerate(_row(1), start=1)]
    return _read([Grid("a.xlsx", "", "", 1, tuple(cells))])


def _tables(n: int) -> Work:
    rows: list[Sequence[str]] = []
    for k in range(1, n):
        rows += [(f"{_unique(k % 3)}级实事",), HEAD, _row(k)]
    return _read([_grid(rows)], levels=3)


def _grids(n: int) -> Work:
    """As many levels as tables, each named above its own."""
    grids = [
        Grid("a", "", "", k, _grid([HEAD, _row(k)]).cells, (f"{_unique(k)}级实事",))
        for k in range(1, n)
    ]
    return _read(grids, levels=n)


def _levels_one_by_one(n: int) -> Work:
    """Each table names its level and all before, so that one is sure after another."""
    size = int(n**0.5) + 1
    names = [f"{_unique(k)}级" for k in range(size)]
    grids = [
        Grid("a", "", "", k, _grid([HEAD, _row(k)]).cells, tuple(names[:k])) for k in range(1, size)
    ]
    return _read(grids, levels=size)


@cache
def _drafts(n: int) -> tuple[ProjectDraft, ...]:
    facts, grids = _facts(), [_grid([HEAD, *map(_row, range(1, n))])]
    there = tables_of(grids, facts, vocabulary(), Choices())
    return tuple(read_tables(there, grids, facts, Choices()).levels[0].projects)


def _texts(n: int) -> Work:
    whole, two = (LevelTable("", "", list(drafts)) for drafts in (_drafts(n), _drafts(n)[:2]))
    target = Target("2023", LevelName("l0", "县级", ""))
    name, new = new_level("content/2023", target, [whole], Update())

    def work() -> None:
        updated_level(name, new.text, replace(target, replace=True), [two], Update())
        updated_level(name, new.text, target, [whole], Update())

    return work


def _known(n: int) -> list[Known]:
    return [Known(f"{k}", f"{k}", f"{_row(k)[1]}一期工程") for k in range(1, n)]


def _course(n: int, title: Callable[[int], str]) -> Work:
    rows = [ProjectDraft("", title(k)) for k in range(1, n)]

    def work() -> None:
        found, _ = records_of_rows(rows, _known(n), {})
        course_file(
            "2023-08", [step_of(rows[row], f"2023/l0/{row}") for row in found][:20], "", Update()
        )

    return work


def _one_title(n: int) -> Work:
    rows = [ProjectDraft(f"{k}", "新建公园") for k in range(n)]
    known = [Known(f"{k}", f"{k}", "新建公园") for k in range(n)]
    return lambda: matches_of(rows[1:], known, {})


def _source(name: str, make: Callable[[int], bytes]) -> Callable[[int], Work]:
    def prepare(n: int) -> Work:
        content = make(n)

        def work() -> None:
            with contextlib.suppress(ProblemsFound):
                read_source(name, content)

        return work

    return prepare


def _lines(sign: str, n: int) -> bytes:
    return "\n".join(sign.join(row) for row in (HEAD, *map(_row, range(1, n)))).encode()


def _wide_text(n: int) -> Work:
    """Two rows of many cells, of which the first may be a head over the second."""
    text = "".join(
        "\t".join([number, *word * n]) + "\n" for number, word in (("1", "甲"), ("2", "乙"))
    )

    def work() -> None:
        for grid in read_source("a.txt", text.encode()):
            head_of(grid, vocabulary())

    return work


def _cell_a_line(n: int) -> bytes:
    return "\n".join(word for row in (HEAD, *map(_row, range(1, n))) for word in row).encode()


def _html(rows: Sequence[str]) -> bytes:
    return ("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>").encode()


def _web_rows(n: int) -> bytes:
    return _html(
        ["".join(f"<td>{word}</td>" for word in row) for row in (HEAD, *map(_row, range(n)))]
    )


def _spans(n: int) -> bytes:
    return _html([f"<td rowspan={n}>a</td><td colspan=3>b</td>"] * n)


def _nested(n: int) -> bytes:
    """Text before each of many elements that lead down to a table."""
    text = "<p>甲</p>" * (n // 100)
    return (f"<div>{text}" * 100 + "<table><tr><td>a</table>").encode()


def _bold(n: int) -> bytes:
    text = "<b>甲" * 150 + "乙" * n
    return f"<table><tr><td>{text}</td></tr></table>".encode()


def _list_items(n: int) -> bytes:
    items = (f"{number}、建桥（责任单位：交通局，责任人：甲）。已通车。" for number in range(n))
    return "\n".join(items).encode()


def _list_labels(n: int) -> bytes:
    """An item with very many labels that nobody knows, each of which begins two lines."""
    labels = (f"甲{chr(0x4E00 + k % 2000)}{chr(0x4E00 + k // 2000)}：值\n" * 2 for k in range(n))
    return f"1、建桥\n责任单位：乙局\n{''.join(labels)}2、建校\n责任单位：丙局".encode()


def _short_rows(n: int) -> bytes:
    """A head of two rows, a column that nobody knows, and rows that lack their group."""
    head = "类别 | 序号 | 项目名称 | 进展 | 责任单位\n投资 | 完成情况\n"
    rows = "".join(f"{number} | 建校 | 500 | 建成。 | 教育局\n" for number in range(n))
    return f"{head}教育 | 0 | 建桥 | 400 | 建成。 | 教育局\n{rows}".encode()


def _in_cell(text: str) -> bytes:
    return f"<table><tr><td>甲<td>{text}乙</table>".encode()


def _attributes(n: int) -> str:
    return " ".join(f"a{number}=1" for number in range(n))


def _rules(n: int) -> bytes:
    rules = "".join(f".a{number}{{display:none}}" for number in range(n))
    cells = "".join(f"<tr><td class=b{number}>甲<td>乙" for number in range(n))
    return f"<style>{rules}{'{' * n}</style><table>{cells}</table>".encode()


def _word(body: Callable[[int], str]) -> Callable[[int], bytes]:
    def make(n: int) -> bytes:
        text = f"<w:body>{body(n)}"
        return changed(
            good_document(), MAIN_PART, lambda part: part.replace(b"<w:body>", text.encode())
        )

    return make


def _word_cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def _word_rows(n: int) -> str:
    rows = ("".join(map(_word_cell, row)) for row in (HEAD, *map(_row, range(1, n))))
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def _word_merges(n: int) -> str:
    row = _word_cell("a", "<w:vMerge/>") + _word_cell("b", '<w:gridSpan w:val="9"/>')
    return "<w:tbl>" + f"<w:tr>{row}</w:tr>" * n + "</w:tbl>"


def _word_struck(n: int) -> str:
    text = "<w:r><w:rPr><w:strike/></w:rPr><w:t>a</w:t></w:r>" * n
    return f"<w:tbl><w:tr><w:tc><w:p>{text}</w:p></w:tc></w:tr></w:tbl>"


def _word_tables(n: int) -> str:
    """Tables in tables, with many cells in each."""
    cells = _word_cell("a") * (n // 30)
    begin = f"<w:tbl><w:tr>{cells}</w:tr><w:tr><w:tc><w:p/>"
    return begin * 30 + "</w:tc></w:tr></w:tbl>" * 30


def _sheet(data: Callable[[int], str], behind: Callable[[int], str] = lambda n: "") -> object:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    def make(n: int) -> bytes:
        text = f'<worksheet xmlns="{main}">{data(n)}{behind(n)}</worksheet>'
        return changed(good_workbook(), SHEET, lambda _: text.encode())

    return make


def _sheet_rows(n: int) -> str:
    cells = "".join(f'<c t="inlineStr"><is><t>{word}</t></is></c>' for word in HEAD)
    return "<sheetData>" + f"<row>{cells}</row>" * n + "</sheetData>"


def _merges(n: int) -> str:
    spans = "".join(f'<mergeCell ref="A{2 * k}:B{2 * k + 1}"/>' for k in range(1, n))
    return f"<mergeCells>{spans}</mergeCells>"


def _hidden(n: int) -> str:
    spans = "".join(f'<col min="{k + 1}" max="16384" hidden="1"/>' for k in range(n))
    return f"<cols>{spans}</cols>"


def _words_merge(n: int) -> str:
    text = "mergeCell " * n
    return f'<sheetData><row><c t="inlineStr"><is><t>{text}</t></is></c></row></sheetData>'


WORKS: Final[dict[str, tuple[Callable[[int], Work], int]]] = {
    "rows": (_rows, 400),
    "rows of text": (lambda n: _rows(n, states_merges=False, keeps_columns=True), 400),
    "short rows": (lambda n: _rows(n, states_merges=False), 400),
    "rows without numbers": (_without_numbers, 800),
    "wrong rows": (_wrong_rows, 400),
    "columns and rows": (_wide, 400),
    "merged head": (_merged_head, 2_000),
    "tables of a sheet": (_tables, 150),
    "tables and levels": (_grids, 150),
    "levels one by one": (_levels_one_by_one, 1_500),
    "texts of a level": (_texts, 25),
    "course": (lambda n: _course(n, lambda k: f"{_row(k)[1]}一期工程"), 200),
    "course with other titles": (lambda n: _course(n, lambda k: f"另建{_unique(k + n)}学校"), 200),
    "course with shorter titles": (lambda n: _course(n, lambda k: f"{_row(k)[1]}"), 200),
    "one title": (_one_title, 400),
    "bars": (_source("a.txt", lambda n: _lines(" | ", n)), 800),
    "tabs": (_source("a.txt", lambda n: _lines("\t", n)), 800),
    "columns of tabs": (_wide_text, 2_000),
    "cells a line": (_source("a.txt", _cell_a_line), 800),
    "heads a line": (lambda n: partial(even_rows, [HEAD[0]] * n, vocabulary()), 8_000),
    "spaces": (_source("a.txt", lambda n: _lines(" ", n)), 200),
    "pasted short rows": (_source("a.txt", _short_rows), 400),
    "list items": (_source("a.txt", _list_items), 800),
    "list sections": (_source("a.txt", lambda n: ("一、交通\n" * n).encode()), 2_000),
    "list labels": (_source("a.txt", _list_labels), 400),
    "quotes": (_source("a.txt", lambda n: ('"甲\t"乙""\n' * n).encode()), 8_000),
    "commas": (_source("a.csv", lambda n: _lines(",", n)), 800),
    "columns of CSV": (_source("a.csv", lambda n: (",".join("甲" * n) + "\n").encode() * 3), 3_000),
    "web rows": (_source("a.html", _web_rows), 400),
    "web spans": (_source("a.html", _spans), 60),
    "web depths": (_source("a.html", _nested), 3_000),
    "web bold": (_source("a.html", _bold), 20_000),
    "web open elements": (_source("a.html", lambda n: _in_cell("<div><ul><li>" * n)), 3_000),
    "web attributes": (_source("a.html", lambda n: _in_cell(f"<p {_attributes(n)}>")), 20_000),
    "web rules": (_source("a.html", _rules), 2_000),
    "Word rows": (_source("a.docx", _word(_word_rows)), 200),
    "Word merges": (_source("a.docx", _word(_word_merges)), 400),
    "Word struck": (_source("a.docx", _word(_word_struck)), 2_000),
    "Word tables": (_source("a.docx", _word(_word_tables)), 1_500),
    "Word paragraphs": (
        _source("a.docx", _word(lambda n: "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * n)),
        2_000,
    ),
    "sheet rows": (_source("a.xlsx", _sheet(_sheet_rows)), 150),  # type: ignore[arg-type]
    "sheet merges": (_source("a.xlsx", _sheet(_sheet_rows, _merges)), 60),  # type: ignore[arg-type]
    "sheet hidden": (_source("a.xlsx", _sheet(_hidden, _sheet_rows)), 100),  # type: ignore[arg-type]
    "sheet words": (_source("a.xlsx", _sheet(_words_merge)), 2_000),  # type: ignore[arg-type]
}


def cases() -> Iterator[Case]:
    """Every kind of source, and all that becomes of tables."""
    for name, (work, size) in WORKS.items():
        yield Case(f"tables: {name}", work, size)
