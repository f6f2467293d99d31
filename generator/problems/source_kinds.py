"""Kinds of files that an import reads, by their endings, and what may be saved as one of them.

Messages, the help of `yqsite import`, what is refused before it is opened and the table in
docs/import.md follow from these rows; `generator/importing/sources/__init__.py` says by what each
is read.
"""

from typing import Final, Literal

from msgspec import Struct


class SourceKind(Struct, frozen=True):
    """Files with these endings: what they are made of, and what is read of them.

    The first of the `endings` is the one that is named; an empty one is standard input. A `package`
    is a ZIP file, which is none of this kind without its `part`; a `compound` is Microsoft's old
    container. `chinese` and `english` are its line in docs/import.md.
    """

    endings: tuple[str, ...]
    made_of: Literal["text", "package", "compound"]
    chinese: str
    english: str
    part: str = ""


SOURCE_KINDS: Final = (
    SourceKind(
        (".xlsx",),
        "package",
        "单元格按表中显示读取：数字格式、日期、合并单元格；隐藏的不读并逐处指出",
        (
            "Cells as the sheet shows them: number formats, dates, merges; what is hidden is "
            "named and not read"
        ),
        part="xl/workbook.xml",
    ),
    SourceKind(
        (".xls",),
        "compound",
        "旧格式的工作簿，读法同上；网页或制表符文本另存为 `.xls` 的，按其内容读取",
        (
            "Workbooks in the old format, read likewise; a web page or a text with tabs that is "
            "named `.xls` is read as what it is"
        ),
    ),
    SourceKind(
        (".csv",),
        "text",
        "逗号、分号、制表符或竖线；表头上方可有标题行；空单元格沿用上一行",
        (
            "Comma, semicolon, tab or bar; titles may stand above the head; an empty cell goes on "
            "from above"
        ),
    ),
    SourceKind(
        (".docx",),
        "package",
        (
            "表格及其前后的段落，与 Word 所显示的一致：合并单元格、修订后的文字、内容控件、文本框"
            "中的表格、嵌套表格、自动编号、符号字体；脚注、批注、页眉页脚、隐藏文字等不导入，逐处"
            "列出"
        ),
        (
            "Tables with the paragraphs around them, as Word shows them: merges, tracked changes "
            "as accepted, content controls, tables in text boxes and in cells, automatic numbers, "
            "symbol fonts; footnotes, comments, heads of pages, hidden text and the like are not "
            "imported, and each is named"
        ),
        part="word/document.xml",
    ),
    SourceKind(
        (".html", ".htm"),
        "text",
        "网页中的表格，按浏览器所见；声明的编码与字节不符时以字节为准，并说明",
        "Tables of a page as a browser shows them; bytes count more than a declared encoding",
    ),
    SourceKind(
        (".txt", ""),
        "text",
        "从网页、论坛或 Excel 复制的表格：`|`、制表符或空格分列，或每格一行；`-` 为标准输入",
        (
            "Pasted tables: bars, tabs or spaces between the cells, or a cell a line; `-` is "
            "standard input"
        ),
    ),
)
# How people save what cannot be read, by the ending of the name.
SAVED_AS: Final = {
    ".doc": "docx",
    ".wps": "docx",
    ".rtf": "docx",
    ".et": "xlsx",
    ".ods": "xlsx",
    ".xlsm": "xlsx",
    ".xlsb": "xlsx",
    ".docm": "docx",
}
TEXT_ENDINGS: Final = frozenset(
    [ending for kind in SOURCE_KINDS if kind.made_of == "text" for ending in kind.endings]
)
COMPOUND_ENDINGS: Final = frozenset(
    [ending for kind in SOURCE_KINDS if kind.made_of == "compound" for ending in kind.endings]
)
# Of each package the part without which it is none of its kind.
PARTS: Final = {ending: kind.part for kind in SOURCE_KINDS if kind.part for ending in kind.endings}
ENDINGS: Final = frozenset([ending for kind in SOURCE_KINDS for ending in kind.endings])
_NAMED: Final = tuple([kind.endings[0] for kind in SOURCE_KINDS])
ENDINGS_LISTED: Final = ", ".join(_NAMED)
ANY_OF_THEM: Final = f"{', '.join(_NAMED[:-1])} or {_NAMED[-1]}"
ALL_IN_CHINESE: Final = "、".join(_NAMED)
ANY_IN_CHINESE: Final = f"{'、'.join(_NAMED[:-1])} 或 {_NAMED[-1]}"
