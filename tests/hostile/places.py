"""Markdown that means harm, and files that are no files."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.hostile.case import LEVEL, Case, written
from tests.hostile.texts import PAGE

FRONT = "---\ntitle: 关于\nsummary: 样例。\n---\n见 [全部项目](2023/projects.html)。\n\n"
SEVERAL = "一段。\n\n第二段。\n\n"
# Shown as text, or without what would act; never as what it says.
SHOWN = {
    "script": "<script>alert(1)</script>",
    "handler": "<img src=x onerror=alert(1)>",
    "svg": "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "frame": "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "form": "<form action=http://e.example><button>x</button></form>",
    "style": "<style>@import 'http://e.example/x.css'</style>",
    "base": "<base href='http://e.example/'>",
    "refresh": "<meta http-equiv=refresh content='0;url=http://e.example'>",
    "half a tag": "<img src=x onerror=alert(1) ",
    "code": "`<script>alert(1)</script>`",
    "fence": "```html onload=alert(1)\n<script>alert(1)</script>\n```",
    "entity": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "template": "{{ view.__class__ }} {% include '/etc/passwd' %}",
    "title": '[a](about.html "x\\" onmouseover=\\"alert(1)")',
    "table": "| <script> | b |\n|---|---|\n| `a` | <b onclick=alert(1)> |",
}
LINKS = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#x0A;script:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//e.example/x",
    "blob:x",
    "ftp://e.example",
    "\\\\e.example\\x",
    "jar:x",
    "ws://e.example",
    "tel:1",
    "../../../etc/passwd",
    "/etc/passwd",
    "nowhere.html",
)
REFUSED = ("brackets", "links", "lists", "pictures", "quotes", "rows", "spaces")
SLOW = {
    "brackets": "[" * 60_000,
    "stars": "*a **b " * 20_000,
    "quotes": ">" * 5_000 + "a",
    "ticks": "`" * 60_000,
    "angles": "<" * 60_000,
    "lists": "".join(" " * n + "- a\n" for n in range(400)),
    "links": "[a](" * 20_000,
    "pictures": "![" * 30_000,
    "underscores": "_" * 60_000 + "a",
    "entities": "&" * 60_000,
    "escapes": "\\" * 60_000,
    "references": "[a]: " * 20_000,
    "rows": "|a" * 30_000 + "\n" + "|-" * 30_000,
    "comments": "<!--" * 20_000,
    "bangs": "<!" * 30_000,
    "spaces": " " * 100_000 + "a",
    "hashes": "#" * 60_000,
    "emphasis": "*" * 60_000,
}
PAGE_NAMES = (
    "CON.md",
    "_headers.md",
    "index.md",
    "search.md",
    "404.md",
    "A.md",
    "a b.md",
    "\u00e9.md",
    "e\u0301.md",
    "-x.md",
    "a.html.md",
    "x" * 80 + ".md",
    "a\nb.md",
    "a\u202eb.md",
    "<b>.md",
    "about.MD",
)


def _instead(name: str, make: Callable[[Path], object]) -> Callable[[Path], None]:
    def prepare(project: Path) -> None:
        file = project / name
        file.unlink()
        make(file)

    return prepare


def _socket(file: Path) -> None:
    before = Path.cwd()
    os.chdir(file.parent)  # the path of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(file.name)
    finally:
        os.chdir(before)


KINDS: dict[str, Callable[[Path], object]] = {
    "folder": Path.mkdir,
    "pipe": lambda file: os.mkfifo(file),
    "socket": _socket,
    "link to itself": lambda file: file.symlink_to(file.name),
    "link to nothing": lambda file: file.symlink_to("nothing.yaml"),
    "link to a device": lambda file: file.symlink_to("/dev/zero"),
    "link to a folder": lambda file: file.symlink_to("/etc"),
    "hole": lambda file: os.truncate(_touched(file), 1 << 40),
    "nothing": lambda file: None,
}


def _touched(file: Path) -> Path:
    file.touch()
    return file


def pages() -> Iterator[Case]:
    for name, words in SHOWN.items():
        yield Case("markdown", name, written(PAGE, f"{FRONT}{words}\n"), file=PAGE)
    for link in LINKS:
        prepare = written(PAGE, f"{FRONT}{SEVERAL}[a]({link})\n")
        yield Case("markdown", f"link {link}", prepare, "YQ402", PAGE, line=11)
        prepare = written(PAGE, f"{FRONT}{SEVERAL}![a]({link})\n")
        yield Case("markdown", f"picture {link}", prepare, "YQ", PAGE, line=11)
    for name, words in SLOW.items():
        prepare = written(PAGE, f"{FRONT}{words}\n")
        code = "YQ106" if name in REFUSED else ""
        yield Case("markdown", f"slow {name}", prepare, code, PAGE)


def places() -> Iterator[Case]:
    for file in (LEVEL, "content/2023/report.yaml", "content/site.yaml", PAGE):
        for name, make in KINDS.items():
            if (name, file) == ("nothing", PAGE):  # a site need not have that page
                continue
            yield Case("files", f"{name} for {file}", _instead(file, make), "YQ", file)
    for name in PAGE_NAMES:
        shown = f"content/pages/{name}"
        yield Case("files", f"page {name[:20]!r}", written(shown, f"{FRONT}a\n"), "YQ", shown)
    for name in (
        "content/2023/notes.txt",
        "content/x.yaml",
        "content/2023/a.yaml",
        "content/20233/report.yaml",
        "content/pages/x.html",
        "content/pages/a.js",
    ):
        shown = name.replace("20233/report.yaml", "20233")  # the folder is what is not known
        yield Case("files", f"stray {name}", written(name, "x"), "YQ", shown)
