"""Markup, scripts, templates and formulas in every text field; characters that nobody sees."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.hostile.case import LEVEL, Case, replaced, written

REPORT = "content/2023/report.yaml"
DEPARTMENTS = "content/2023/departments.yaml"
SITE = "content/site.yaml"
PAGE = "content/pages/about.md"

# The field -> the file, the words to replace, and the words around the payload.
FIELDS = {
    "title of a project": (LEVEL, "title: 新建学校1所", "title: {}"),
    "result": (LEVEL, "text: 已建成。", "text: {}"),
    "person": (LEVEL, "people: [张三]", "people: [{}]"),
    "raw row": (LEVEL, "raw: 1 | 新建公路10公里 |", "raw: {} #"),
    "unit": (LEVEL, "unit: 公里", "unit: {}"),
    "name of a measure": (LEVEL, "name: 公路", "name: {}"),
    "title of the report": (REPORT, "title: 2023年度样例市民生实事项目完成情况", "title: {}"),
    "label of a level": (REPORT, "label: 县级", "label: {}"),
    "title of a source": (REPORT, "title: 样例通报", "title: {}"),
    "reason of a notice": (REPORT, "reason: 进度滞后", "reason: {}"),
    "authority of a notice": (REPORT, "by: 省里", "by: {}"),
    "quote of a figure": (REPORT, "quote: 共计4项", "quote: {}"),
    "title of the site": (SITE, "title: 样例市民生实事", "title: {}"),
    "publisher": (SITE, "publisher: 样例整理者", "publisher: {}"),
    "name of a department": (DEPARTMENTS, "aliases: [市交通局]", "aliases: [市交通局, {}]"),
}
PAYLOADS = {
    "script": "<script>alert(1)</script>",
    "handler": "<img src=x onerror=alert(1)>",
    "attribute": "\"' autofocus onfocus=alert(1) x='\"",
    "end of an element": "</title></p></td></script><svg/onload=alert(1)>",
    "comment": "<!-- --!> ]]> <![CDATA[ <style>*{display:none}</style>",
    "template": "{{ 7*7 }} {% raw %} {# x #} {{ view.__class__.__mro__ }} ${7*7} #{7*7}",
    "entity": "&lt;script&gt; &#60;script&#62; &amp;lt; &nbsp &#x202e;",
    "formula": '=HYPERLINK("http://e.example",1)',
    "address": "javascript:alert(1) data:text/html,<script>alert(1)</script>",
}
MARKS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰"  # one for each field
UNSEEN = {
    "NUL": 0x00,
    "bell": 0x07,
    "backspace": 0x08,
    "escape": 0x1B,
    "delete": 0x7F,
    "next line": 0x85,
    "csi": 0x9B,
    "soft hyphen": 0xAD,
    "combining joiner": 0x34F,
    "arabic mark": 0x61C,
    "vowel separator": 0x180E,
    "zero width space": 0x200B,
    "joiner": 0x200D,
    "left mark": 0x200E,
    "right mark": 0x200F,
    "line separator": 0x2028,
    "embedding": 0x202A,
    "override": 0x202E,
    "word joiner": 0x2060,
    "isolate": 0x2066,
    "pop": 0x2069,
    "no-break mark": 0xFEFF,
    "hangul filler": 0x3164,
    "annotation": 0xFFF9,
    "no character": 0xFFFE,
    "tag": 0xE0041,
}


def quoted(words: str) -> str:
    """As a YAML scalar in single quotes."""
    return "'" + words.replace("'", "''") + "'"


def markup() -> Iterator[Case]:
    """Each payload ends with a mark of its field, so that a page tells which field it shows."""
    for (field, (file, before, after)), mark in zip(FIELDS.items(), MARKS, strict=True):
        for kind, words in PAYLOADS.items():
            payload = words + mark
            several = field == "person" and any(sign in words for sign in ",;")
            yield Case(
                "templates" if kind == "template" else "markup",
                f"{kind} in the {field}",
                replaced(file, before, after.format(quoted(payload))),
                "YQ203" if several else "",  # one name has no comma
                file=file,
                payload=payload,
                together="" if several else kind,
            )


def unseen() -> Iterator[Case]:
    for kind, number in UNSEEN.items():
        sign = chr(number)
        yield Case(
            "unicode",
            f"{kind} in a title",
            replaced(LEVEL, "title: 新建学校1所", f"title: 新建{sign}学校1所"),
            "YQ112",
        )
        escape = f"\\U{number:08x}"
        yield Case(
            "unicode",
            f"{kind} as an escape",
            replaced(LEVEL, "title: 新建学校1所", f'title: "新建{escape}学校1所"'),
            "YQ112",
        )
    for number in (0x00, 0x200B, 0x202E, 0xFEFF):
        yield Case(
            "unicode",
            f"U+{number:04X} in a page",
            replaced(PAGE, "\n---\n", f"\n---\n文{chr(number)}字\n"),
            "YQ112",
            PAGE,
        )
        yield Case(
            "unicode",
            f"U+{number:04X} in a table",
            replaced("content/2023/county.csv", "李四", f"李{chr(number)}四"),
            "YQ112",
            "content/2023/county.csv",
        )
    for name, escape in {
        "high": "\\ud800",
        "low": "\\udfff",
        "both, wrong": "\\udc00\\ud800",
    }.items():
        yield Case(
            "unicode",
            f"surrogate in YAML: {name}",
            replaced(LEVEL, "title: 新建学校1所", f'title: "{escape}"'),
            "YQ103",
        )
        yield Case(
            "unicode",
            f"surrogate in JSON: {name}",
            as_lines({"title": "@"}, ("@", escape)),
            "YQ112",
            "content/2023/county.jsonl",
        )


RECORD = {
    "number": 1,
    "title": "改造小区2个",
    "results": [{"text": "改造小区2个。", "outcome": "完成任务", "departments": ["市教育局"]}],
}


def as_lines(
    change: dict[str, object], *edits: tuple[str, str], more: str = ""
) -> Callable[[Path], None]:
    """The county's records as JSON lines: the first one changed, then as text."""
    line = json.dumps({**RECORD, **change}, ensure_ascii=False)
    for before, after in edits:
        line = line.replace(before, after)

    def prepare(project: Path) -> None:
        (project / "content/2023/county.csv").unlink()
        second = json.dumps({**RECORD, "number": 2}, ensure_ascii=False)
        written("content/2023/county.jsonl", f"{line}{more}\n{second}\n")(project)

    return prepare
