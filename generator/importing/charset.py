"""Decoding: bytes of a text -> text, by the order of the HTML standard and by what is plausible."""

import re
from dataclasses import dataclass
from typing import Final

from generator.problems import Location, Problem, ProblemsFound

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})"
    rb"|^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{1,40})",
    re.I,
)
_SEARCHED: Final = 4096  # bytes in which a page declares its encoding; the standard asks for 1024
# What the names that pages declare stand for: every Chinese page that declares one of the older
# names means the whole of GB 18030, and bytes in which `utf-16` can be read as ASCII are UTF-8.
_ENCODINGS: Final = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8"), "utf-8"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2"), "utf-8"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "chinese"), "gb18030"),
    **dict.fromkeys(
        ("csgb2312", "gb_2312", "iso-ir-58", "cp936", "ms936", "hz-gb-2312"), "gb18030"
    ),
    **dict.fromkeys(("big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5"), "big5hkscs"),
    **dict.fromkeys(("iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252"), "cp1252"),
}
_LATIN: Final = "cp1252"
_MOST: Final = 0.9  # of what is beyond ASCII
_SOME: Final = 0.5


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file; `contradicted` is the encoding that it declares and is not in."""

    text: str
    contradicted: str = ""


def decode(name: str, content: bytes) -> str:
    """The text of a file that declares no encoding; raises what `decode_page` raises."""
    return _decode(name, content, "").text


def decode_page(name: str, content: bytes) -> Decoded:
    """The text of a page: by its mark, by what it declares, as UTF-8, else as GB 18030.

    A declaration is believed unless the bytes say otherwise: what is not valid in the encoding
    that it declares, or gives signs that nobody writes where another one gives Chinese, is in that
    other one. Bytes that are UTF-8 are hardly ever anything else, and the other way round, so that
    none of this is a guess. Raises ProblemsFound (YQ703) with the first line that fits nothing.
    """
    match = _CHARSET.search(content[:_SEARCHED])
    declared = (match[1] or match[2]).decode("ascii").lower() if match else ""
    return _decode(name, content, declared)


def _decode(name: str, content: bytes, declared: str) -> Decoded:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(_decode_strictly(name, content, encoding))
    if content.isascii():
        return Decoded(content.decode("ascii"))
    first = _ENCODINGS.get(declared, "")
    for encoding in _likely(first):
        text = _text_in(content, encoding)
        if text is not None and _is_plausible(text, encoding, first):
            return Decoded(text, declared if first not in ("", encoding) else "")
    return Decoded(_decode_strictly(name, content, first or "utf-8"))


def _likely(first: str) -> tuple[str, ...]:
    """The encodings in the order in which they are tried; `first` is what a page declares."""
    if first == _LATIN:  # which any bytes are, and which programs write by themselves
        return ("utf-8", "gb18030", first)
    return ("utf-8", first, "gb18030") if first else ("utf-8", "gb18030")


def _is_plausible(text: str, encoding: str, first: str) -> bool:
    """Whether a text is likely to be meant, read in this encoding.

    Chinese in UTF-8 is nearly always valid in GB 18030 as well, and Chinese there: it is the other
    way round that is rare. A few words in GB 18030 may be UTF-8, but then not Chinese.
    """
    if encoding == "utf-8":
        return first in ("", "utf-8", _LATIN) or _share_of_chinese(text) >= _SOME
    return encoding == first or _share_of_chinese(text) >= _MOST


def _text_in(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _share_of_chinese(text: str) -> float:
    """How much of what is beyond ASCII is Chinese; other encodings decode to rare signs."""
    beyond = [sign for sign in text if ord(sign) > 127]
    common = sum(
        "\u4e00" <= sign <= "\u9fff" or sign in "，。、；：（）“”《》—\u3000\xa0" for sign in beyond
    )
    return common / len(beyond) if beyond else 0


def _decode_strictly(name: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        found = content[error.start : error.start + 4].hex(" ")
        at = Location(name, line)
        raise ProblemsFound([Problem("YQ703", at, found, values={"encoding": encoding})]) from None
