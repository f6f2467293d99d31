"""content/YEAR/published.txt: the words of what was published, of which the ledger has digests.

A line is a record, a field of it as the ledger names it, and the words between double quotes as
JSON has them: `2023/county/1 results[0].text "建成。"`. Only public fields stand here. Nothing
rests on the file: the ledger proves each word of it, and what is missing is asked for.
"""

import json
from collections.abc import Mapping
from typing import Final

from generator.content.readers import decode
from generator.patterns import pattern

WordsByField = Mapping[str, Mapping[str, str]]  # by record, and by its field
_LINE: Final = pattern(r'(?P<record>\S+) (?P<field>\S+) (?P<words>".*")')
_HEAD: Final = """\
# 已公布的文字，由 yqsite publish 写出，不要手改。文字改动后，yqsite amend 从这里知道原来怎么写。
# The words of what was published, made by yqsite publish: yqsite amend knows the old words by them.
"""


def published_words_from(name: str, content: bytes | None) -> dict[str, dict[str, str]]:
    """The words of a file; a line that cannot be read says nothing.

    Raises ProblemsFound (YQ102) for bytes that are no text.
    """
    found: dict[str, dict[str, str]] = {}
    for line in decode(name, content or b"").split("\n"):
        match = _LINE.fullmatch(line.rstrip("\r"))
        words = _words(match["words"]) if match else ""
        if match and words:
            found.setdefault(match["record"], {})[match["field"]] = words
    return found


def published_words_text(words: WordsByField) -> str:
    """The text of the file; the same words give the same text."""
    lines = [
        f"{record} {field} {json.dumps(text, ensure_ascii=False)}\n"
        for record, fields in words.items()
        for field, text in fields.items()
    ]
    return "".join([_HEAD, *lines])


def _words(quoted: str) -> str:
    try:
        found = json.loads(quoted)
    except ValueError:
        return ""
    return found if isinstance(found, str) else ""
