"""Decoding: bytes of a text -> text, never by a guess."""

import re
from typing import Final

from generator.problems import Location, Problem, ProblemsFound

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{1,40})", re.I
)
# Every Chinese page that declares one of the older names means the whole of GB 18030.
_CHINESE: Final = frozenset({"gb2312", "gbk", "gb18030", "x-gbk", "hz-gb-2312"})


def decode(name: str, content: bytes, *, declared: bool = False) -> str:
    """The text of a file: by its mark, by what it declares, as UTF-8, else as GB 18030.

    Bytes that are UTF-8 are hardly ever anything else, and the other way round, so that the last
    step is no guess: what is valid as GB 18030 alone is GB 18030. Raises ProblemsFound (YQ703)
    with the first line that fits neither.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_strictly(name, content, encoding)
    wanted = _declared_charset(content) if declared else ""
    if wanted in _CHINESE:
        return _decode_strictly(name, content, "gb18030")
    for encoding in ("utf-8", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or _is_chinese(text):
            return text
    return _decode_strictly(name, content, "utf-8")


def _declared_charset(content: bytes) -> str:
    match = _CHARSET.search(content[:4096])
    return match[1].decode("ascii").lower() if match else ""


def _is_chinese(text: str) -> bool:
    """Whether what is beyond ASCII is mostly Chinese; other encodings decode to rare signs."""
    beyond = [sign for sign in text if ord(sign) > 127]
    common = sum(
        "\u4e00" <= sign <= "\u9fff" or sign in "，。、；：（）“”《》—\u3000" for sign in beyond
    )
    return bool(beyond) and 10 * common >= 9 * len(beyond)


def _decode_strictly(name: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        found = content[error.start : error.start + 4].hex(" ")
        at = Location(name, line)
        raise ProblemsFound([Problem("YQ703", at, found, values={"encoding": encoding})]) from None
