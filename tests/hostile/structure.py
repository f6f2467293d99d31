"""YAML, CSV, JSON lines and identifiers that mean harm, or mean nothing."""

from collections.abc import Iterator

from tests.hostile.case import LEVEL, Case, replaced, written
from tests.hostile.texts import DEPARTMENTS, REPORT, SITE, as_lines

CSV = "content/2023/county.csv"
LINES = "content/2023/county.jsonl"
HEAD = "number,programme,title,text,outcome,departments,people,inherited\n"
ROW = "1,安居工程,改造小区2个,改造小区2个。,完成任务,市教育局,李四,false\n"
TITLE = "title: 新建学校1所"

# What stands for the title of a project -> the problem.
SCALARS = {
    "anchor": ("&a 新建学校", "YQ105"),
    "alias": ("*a", "YQ105"),
    "tag": ("!!str 新建学校", "YQ105"),
    "object": ("!!python/object/apply:os.system ['true']", "YQ105"),
    "own tag": ("!yq 新建学校", "YQ105"),
    "merge": ("新建\n    <<: {number: 9}", "YQ201"),
    "list": ("[新建, 学校]", "YQ204"),
    "mapping": ("{a: b}", "YQ204"),
    "nothing": ("", "YQ224"),
    "tab": ("新建\n\tnumber: 2", "YQ103"),
    "open quote": ("'新建", "YQ103"),
    "open bracket": ("[新建", "YQ103"),
    "colon": ("新建: 学校", "YQ103"),
    "escape that is none": ('"\\q"', "YQ103"),
    "percent": ("%新建", "YQ103"),
    "backquote": ("`新建`", "YQ103"),
    "at": ("@新建", "YQ103"),
    "complex key": ("新建\n    ? [a]\n    : b", "YQ105"),
    "number twice": ("新建\n    number: 3", "YQ104"),
    "deep": ("[" * 40 + "]" * 40, "YQ106"),
    "very deep": ("[" * 9_000 + "]" * 9_000, "YQ106"),
    "long": ("新" * 30_000, "YQ106"),
    "many": ("[" + "a," * 400_000 + "]", "YQ106"),
    "unknown field": ("新建\n    __class__: x", "YQ201"),
    "second document": ("新建\n---\nlevel: city", "YQ105"),
}
# A whole file of records -> the problem.
WHOLE = {
    "empty": ("", ""),
    "comment alone": ("# nothing\n", ""),
    "scalar": ("hello\n", ""),
    "list": ("- a\n- b\n", ""),
    "no records": ("level: city\nprojects: []\n", ""),
    "laughs": ("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "YQ105"),
    "directive": ("%YAML 9.9\n---\nlevel: city\n", ""),
    "utf-16": ("level: city\n".encode("utf-16"), "YQ102"),
    "not utf-8": (b"level: \xff\xfe\n", "YQ102"),
    "overlong": (b"level: \xc0\xae\n", "YQ102"),
    "cut": ("level: 城".encode()[:-1], "YQ102"),
    "binary": (bytes(range(256)), "YQ102"),
    "other level": ("level: county\nprojects: []\n", ""),
    "json": ('{"level": "city", "projects": 1}', ""),
    "end of text": ("level: city\n...\nmore\n", ""),
}
IDENTIFIERS = (
    "..",
    ".",
    "a/b",
    "a\\\\b",
    "../x",
    "/etc",
    "a b",
    "A",
    "CON",
    "con",
    "nul",
    "com1",
    "aux",
    "lpt9",
    "-a",
    "a-",
    "a--b",
    "a.html",
    "_headers",
    "_redirects",
    "index",
    "é",
    "\uff41",
    "x" * 61,
    "x" * 300,
    "%2e%2e",
    "a%00",
    "~",
    "a:b",
    "a?b",
    "a#b",
    "a*b",
    "\u0430dmin",
    "教育",
)
CSV_FILES = {
    "no head": (ROW, ""),
    "empty": ("", ""),
    "head alone": (HEAD, ""),
    "head twice": (HEAD.replace("people", "title") + ROW, ""),
    "unknown head": (HEAD.replace("people", "<script>") + ROW, ""),
    "long row": (HEAD + ROW.strip() + ",more\n", ""),
    "short row": (HEAD + "1,安居工程\n", ""),
    "open quote": (HEAD + '1,"安居\n', ""),
    "quote inside": (HEAD + ROW.replace("改造小区2个。", '"a"b'), ""),
    "number": (HEAD + ROW.replace("1,", "\uff0e,", 1), ""),
    "number too long": (HEAD + ROW.replace("1,", "9" * 5_000 + ",", 1), ""),
    "negative row": ((HEAD + ROW).replace("people,", "row,").replace("李四,", "-1,"), ""),
    "inherited": (HEAD + ROW.replace("false", "maybe"), ""),
    "utf-16": ((HEAD + ROW).encode("utf-16"), "YQ102"),
    "gbk": ((HEAD + ROW).encode("gbk"), "YQ102"),
    "long cell": (HEAD + ROW.replace("李四", "李" * 30_000), ""),
    "semicolons": ((HEAD + ROW).replace(",", ";"), ""),
    "xlsx": (b"PK\x03\x04" + b"\x00" * 40, ""),
}
JSON_LINES = {
    "broken": ("}", "]"),
    "no value": ('"改造小区2个"', ""),
    "NaN": ('"改造小区2个"', "NaN"),
    "huge number": (
        '"number": 1',
        '"number": 1, "measures": [{"name": "a", "target": 1e999, "actual": 1}]',
    ),
    "fraction": ('"number": 1', '"number": 1, "key": 1.5'),
    "field twice": ('"number": 1', '"number": 1, "number": 2'),
    "deep": ('"改造小区2个"', "[" * 2_000 + "]" * 2_000),
    "long": ("改造小区2个", "改" * 30_000),
    "single quotes": ('"title"', "'title'"),
    "comment": ('{"number"', '/* x */ {"number"'),
    "control": ("改造小区2个", "a\tb\x01"),
    "null": ('"改造小区2个"', "null"),
}


def yaml() -> Iterator[Case]:
    for name, (value, code) in SCALARS.items():
        yield Case("yaml", name, replaced(LEVEL, TITLE, f"title: {value}"), code or "YQ")
    for name, (content, code) in WHOLE.items():
        yield Case("yaml", f"file: {name}", written(LEVEL, content), code or "YQ")
    for name, value in {"yes": "yes", "1": "1", "null": "~", "True": "True"}.items():
        prepare = replaced(SITE, "official: false", f"official: {value}")
        yield Case("yaml", f"official: {name}", prepare, "YQ105" if value == "~" else "YQ203", SITE)


def identifiers() -> Iterator[Case]:
    for slug in IDENTIFIERS:
        shown = slug if len(slug) < 20 else f"{slug[:3]} × {len(slug)}"
        prepare = replaced(DEPARTMENTS, "slug: education", f'slug: "{slug}"')
        yield Case("identifiers", f"department {shown!r}", prepare, "YQ", DEPARTMENTS)
        prepare = replaced(REPORT, "id: road", f'id: "{slug}"')
        yield Case("identifiers", f"notice {shown!r}", prepare, "YQ", REPORT)
    for name, after in {
        "the same department twice": "slug: transport",
        "a name twice": "slug: education\n    aliases: [市交通局]",
    }.items():
        prepare = replaced(DEPARTMENTS, "slug: education", after)
        yield Case("identifiers", name, prepare, "YQ", DEPARTMENTS)


def tables() -> Iterator[Case]:
    for name, (content, code) in CSV_FILES.items():
        yield Case("csv", name, written(CSV, content), code or "YQ", CSV)
    for name, edit in JSON_LINES.items():
        yield Case("json", name, as_lines({}, edit), "YQ", LINES)
