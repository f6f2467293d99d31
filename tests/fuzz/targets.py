"""What is fuzzed: each reader with inputs that are nearly right, and what may come of them.

A target takes bytes and gives nothing; ProblemsFound is the one exception that a reader may raise.
Inputs are good files with a few pieces cut out, doubled, moved or put in, because noise alone
never gets past the first line of a parser.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from hypothesis import strategies as st

from generator.analysis.measures import quantities
from generator.analysis.measures.readings import readings_in
from generator.content.markup.markdown import prose_of
from generator.content.readers import decode, read_csv, read_front_matter, read_jsonl, read_yaml
from generator.importing import read_source
from generator.problems import Location, ProblemsFound
from tests.hostile.sources import GOOD, HEAD, MAIN_PART, SHEET, changed, good_document
from tests.importing.test_bad_files import good_workbook
from tests.processes import ROOT
from tests.sample.bulletin import BULLETIN

BASE: Final = ROOT / "tests/problems/base/content/2023"
Mutation = tuple[str, int, int, bytes]


@dataclass(frozen=True, slots=True)
class Target:
    """A reader, the good inputs that are changed, and pieces of its syntax that are put in."""

    run: Callable[[bytes], object]
    seeds: tuple[bytes, ...]
    pieces: tuple[bytes, ...]

    def __call__(self, content: bytes) -> None:
        """Reads; raises whatever is not a problem that is told."""
        with contextlib.suppress(ProblemsFound):
            self.run(content)

    def inputs(self) -> st.SearchStrategy[bytes]:
        """Good inputs with up to eight changes."""
        piece = st.one_of(
            st.sampled_from(self.pieces), st.binary(max_size=8), st.text(max_size=6).map(_encoded)
        )
        mutation = st.tuples(
            st.sampled_from(("put", "cut", "copy", "over")),
            st.integers(0, 1 << 16),
            st.integers(0, 64),
            piece,
        )
        seeds = st.integers(0, len(self.seeds) - 1).map(self.seeds.__getitem__)
        return st.builds(mutated, seeds, st.lists(mutation, max_size=8))


def mutated(content: bytes, mutations: list[Mutation]) -> bytes:
    """The content with its changes made one after the other."""
    for kind, at, length, piece in mutations:
        at %= len(content) + 1
        before, middle, after = content[:at], content[at : at + length], content[at + length :]
        match kind:
            case "put":
                content = before + piece + middle + after
            case "cut":
                content = before + after
            case "copy":
                content = before + middle * 2 + after
            case _:
                content = before + piece + after
    return content


def _encoded(words: str) -> bytes:
    return words.encode("utf-8", "surrogatepass")


def _yaml(content: bytes) -> None:
    tree = read_yaml("a.yaml", decode("a.yaml", content))
    tree.find(("projects", 0, "title"))  # reads the text again, for the place of a problem


def _front_matter(content: bytes) -> None:
    read_front_matter("a.md", decode("a.md", content))


def _csv(content: bytes) -> None:
    read_csv("a.csv", decode("a.csv", content))


def _json_lines(content: bytes) -> None:
    read_jsonl("a.jsonl", decode("a.jsonl", content))


def _markdown(content: bytes) -> None:
    prose_of(content.decode("utf-8", "replace"), Location("a.md", 1, 1))


def _quantities(content: bytes) -> None:
    text = content.decode("utf-8", "replace")
    quantities(text)
    readings_in(text[::2], (text, text[1::2]))


def _source(name: str) -> Callable[[bytes], object]:
    return lambda content: read_source(name, content)


def _part(package: bytes, part: str, name: str) -> Callable[[bytes], object]:
    """Reads a package of which one part is the content."""
    return lambda content: read_source(name, changed(package, part, lambda _: content))


def _whole(name: str) -> bytes:
    return (BASE / name).read_bytes()


def _part_of(package: bytes, part: str) -> bytes:
    found: list[bytes] = []
    changed(package, part, found.append)
    return found[0]


_ODD: Final = (b"\0", b"\xff", b"\xc0\x80", b"\xed\xa0\x80", "\u202e\u200b\ufeff".encode(), b"\r")
_MARKUP: Final = (b"<", b">", b"</", b"/>", b"<!--", b"<![CDATA[", b"&#0;", b"&x;", b'"', b"<?")
_CELLS: Final = (b",", b'"', b'""', b"\n", b"\r\n", b";", b"\t", b"'=", b"1" * 30)
_JSON: Final = '{"number": 1, "title": "甲", "results": [{"text": "乙\\n"}]}\n'.encode()
_WORKBOOK: Final = good_workbook()
_DOCUMENT: Final = good_document()
_TABLE: Final = (" | ".join(HEAD) + "\n" + " | ".join(GOOD)).encode()
_PAGE: Final = (
    "<meta charset=utf-8><h1>市级</h1><table border=1><caption>表</caption><tr><th>"
    + "<th>".join(HEAD)
    + "<tr><td rowspan=2>"
    + "<td colspan='1'>".join(GOOD)
    + "<tr><td>b</table><p>注"
).encode()


def _odd(*pieces: bytes) -> tuple[bytes, ...]:
    return (*pieces, *_ODD)


def _tags(*pieces: bytes) -> tuple[bytes, ...]:
    return (*pieces, *_MARKUP, *_ODD)


def _words(*pieces: str) -> tuple[bytes, ...]:
    return tuple(one.encode() for one in pieces)


TARGETS: Final[dict[str, Target]] = {
    "yaml": Target(
        _yaml,
        (_whole("city.yaml"), _whole("report.yaml"), _whole("departments.yaml")),
        _odd(
            *(b": ", b"- ", b"\n  ", b"\t", b"&a ", b"*a", b"!!x ", b"|", b">", b"'", b'"', b"["),
            *(b"{", b"]", b"}", b"---\n", b"...\n", b"%YAML 9\n", b"? ", b"<<: ", b"#", b"\\u"),
        ),
    ),
    "front matter": Target(
        _front_matter,
        ((BASE.parent / "pages/about.md").read_bytes(),),
        _odd(b"---\n", b"---", b"\n", b": ", b"'", b"title: "),
    ),
    "csv": Target(_csv, (_whole("county.csv"),), _odd(*_CELLS)),
    "csv table": Target(_source("a.csv"), (_TABLE.replace(b" | ", b","),), _odd(*_CELLS)),
    "json lines": Target(
        _json_lines,
        (_JSON,),
        _odd(
            *(b"{", b"}", b"[", b"]", b'"', b"\\", b"\\ud800", b"NaN", b"1e999", b"null", b","),
        ),
    ),
    "xlsx": Target(
        _part(_WORKBOOK, SHEET, "a.xlsx"),
        (_part_of(_WORKBOOK, SHEET),),
        _tags(
            *(b'<c r="A1" t="s">', b"<v>", b'<mergeCell ref="A1:C9"/>', b'r="XFD1048576"', b"-1"),
        ),
    ),
    "xlsx package": Target(_source("a.xlsx"), (_WORKBOOK,), (b"PK\1\2", b"PK\3\4", b"\xff" * 4)),
    "docx": Target(
        _part(_DOCUMENT, MAIN_PART, "a.docx"),
        (_part_of(_DOCUMENT, MAIN_PART),),
        _tags(
            *(b'<w:gridSpan w:val="9"/>', b"<w:vMerge/>", b"<w:tbl>", b"</w:tc>", b"<w:del>"),
        ),
    ),
    "docx package": Target(_source("a.docx"), (_DOCUMENT,), (b"PK\1\2", b"PK\3\4", b"\xff" * 4)),
    "html": Target(
        _source("a.html"),
        (_PAGE,),
        _tags(b"<table>", b"</table>", b"<tr>", b"<td>", b" colspan=99999", b" rowspan=0"),
    ),
    "text": Target(
        _source("a.txt"),
        (_TABLE, _TABLE.replace(b" | ", b"\t")),
        _odd(b"|", b"\t", b"\n", b"1.", b" "),
    ),
    "markdown": Target(
        _markdown,
        _words("# 甲\n\n- 乙 [丙](2023/a.html)\n- *丁*\n\n| a | b |\n|---|---|\n| 1 | `2` |\n"),
        _tags(
            *(b"[", b"](", b")", b"![", b"*", b"**", b"_", b"`", b"```\n", b"> ", b"    ", b"\2"),
            *(b"&#x202e;", b"javascript:", b"\n\n", b"|", b"---", b":   ", b"\\", b"klzzwxh:0"),
        ),
    ),
    "quantities": Target(
        _quantities,
        tuple(one for one in BULLETIN.read_bytes().split(b"\n") if len(one) > 60)[::4],
        (
            *_words("1", "\uff05", "万", "亿", "余", "以上", "、", ".", ",", "\uff0f", "½", "①"),
            *(b"9" * 400, b"1e9", *_words("〇一二", "\u0663")),
        ),
    ),
}
