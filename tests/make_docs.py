"""Writes docs/problems.md from the catalogue: `python -m tests.make_docs`, or `make docs`.

The table in docs/import.md of what can be read comes from the kinds of files in the same way.

The words come from the catalogue and the examples from the expected words of tests/problems, so
that the page cannot say what the program does not.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.problems import CATALOGUE, LANGUAGES, Entry
from generator.problems.phrases import EXPECTED
from generator.problems.source_kinds import SOURCE_KINDS

ROOT: Final = Path(__file__).parent.parent
TARGET: Final = ROOT / "docs" / "problems.md"
IMPORT: Final = ROOT / "docs" / "import.md"
CASES: Final = ROOT / "tests" / "problems"
GROUPS: Final = {
    "YQ1": ("YQ1xx 读取 / Reading", "读取内容文件。", "Reading the content files."),
    "YQ2": (
        "YQ2xx 字段与名称 / Shape and names",
        "字段、取值，以及文件之间的对应。",
        "Fields, values, and names that have to agree between files.",
    ),
    "YQ3": (
        "YQ3xx 核对提示 / Findings",
        "对数据的疑问，不是结论。网站照常生成；加 `--strict` 时才算失败。",
        "Questions about the data, not verdicts. The site is built unless `--strict` is given.",
    ),
    "YQ4": ("YQ4xx 页面 / Pages", "页面、地址和链接。", "Pages, addresses and links."),
    "YQ5": ("YQ5xx 模板 / Templates", "自定义模板。", "Templates of one's own."),
    "YQ6": ("YQ6xx 发布 / Publishing", "写入网站和预览。", "Writing the site, and the preview."),
    "YQ7": ("YQ7xx 导入 / Importing", "单位的表格。", "The tables of offices."),
}
HEAD: Final = """\
<!-- Made from the catalogue by `make docs`; do not edit. -->

# 提示代码 / Problem codes

每条提示有固定的代码。花括号中的词在运行时填入；`{kind}` 是[值的种类][kinds]中的一句。
怎样读一条提示，见 [content.md][reading]。

Every message has a permanent code. Words in braces are filled in when it is told; `{kind}` is one
of the [kinds of value][kinds]. [content.md][reading] shows how to read a message.

[kinds]: #值的种类--kinds-of-value
[reading]: content.md#13-读懂提示--reading-a-message

`problem`：改正之前不生成网站。`finding`：核对提示。

`problem`: nothing is built until it is mended. `finding`: a question about the data.
"""
_TABLE: Final = re.compile(r"(<!-- Made from source_kinds\.py by `make docs`\. -->\n\n)(\|.*\n)*")
_PLACEHOLDER: Final = re.compile(r"(?<!{)\{([a-z_]+)\}(?!})")


def problems_page() -> str:
    """The text of docs/problems.md."""
    parts = [HEAD]
    for prefix, (title, chinese, english) in GROUPS.items():
        entries = [one for code, one in sorted(CATALOGUE.items()) if code.startswith(prefix)]
        parts += [f"## {title}\n", f"{chinese}\n", f"{english}\n", "\n".join(_overview(entries))]
        parts += ["\n".join(_section(entry)) for entry in entries]
    parts += ["## 值的种类 / Kinds of value\n", "\n".join(_kinds())]
    return "\n".join(parts)


def import_page() -> str:
    """The text of docs/import.md with the table of the kinds of files as they are."""
    rows = ["| 文件 File | 说明 | Notes |", "|---|---|---|"]
    for kind in SOURCE_KINDS:
        names = "、".join(f"`{ending or '-'}`" for ending in kind.endings)
        chinese, english = (words.replace("|", "\\|") for words in (kind.chinese, kind.english))
        rows.append(f"| {names} | {chinese} | {english} |")
    table = "".join(f"{row}\n" for row in rows)
    text, count = _TABLE.subn(lambda found: found[1] + table, IMPORT.read_text(encoding="utf-8"))
    if count != 1:
        raise ValueError(IMPORT)
    return text


def _overview(entries: list[Entry]) -> Iterator[str]:
    yield "| 代码 Code | 性质 Severity | 含义 | Meaning |"
    yield "|---|---|---|---|"
    for entry in entries:
        link = f"[{entry.code}](#{entry.code.lower()})"
        titles = f"{_cell(entry.zh.title)} | {_cell(entry.en.title)}"
        yield f"| {link} | {entry.severity} | {titles} |"
    yield ""


def _section(entry: Entry) -> Iterator[str]:
    yield f"### {entry.code}\n"
    yield f"| {entry.severity} | 中文 | English |"
    yield "|---|---|---|"
    rows = (("含义 What", "title"), ("应为 Expected", "expected"), ("改法 Fix", "fix"))
    for label, name in rows:
        chinese, english = getattr(entry.zh, name), getattr(entry.en, name)
        yield f"| {label} | {_cell(chinese)} | {_cell(english)} |"
    yield ""
    yield from _examples(entry.code)


def _examples(code: str) -> Iterator[str]:
    """The shortest case of a code, in Chinese and English, if there is one."""
    cases = sorted(CASES.glob(f"{code}-*/expected.en.txt"))
    if not cases:
        return
    case = min(cases, key=lambda file: len(_words(file).splitlines()))
    for language in reversed(LANGUAGES):
        words = _words(case.with_name(f"expected.{language}.txt"))
        yield f"```text\n{words.rstrip()}\n```\n"


def _words(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _kinds() -> Iterator[str]:
    yield "| | 中文 | English |"
    yield "|---|---|---|"
    for name, words in EXPECTED.items():
        yield f"| `{name}` | {_cell(words['zh'])} | {_cell(words['en'])} |"
    yield ""


def _cell(words: str) -> str:
    """The words as a cell: placeholders as code, and nothing that Markdown would take for a sign.

    A brace that stands twice in a template is one brace in the message.
    """
    marked = _PLACEHOLDER.sub(r"`{\1}`", words.replace("|", "\\|").replace("*", "\\*"))
    return marked.replace("{{", "{").replace("}}", "}").replace("<", "&lt;").replace("[{", "\\[{")


if __name__ == "__main__":
    TARGET.write_text(problems_page(), encoding="utf-8", newline="\n")
    IMPORT.write_text(import_page(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{TARGET.relative_to(ROOT)} and {IMPORT.relative_to(ROOT)} written\n")
