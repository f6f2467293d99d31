"""The text of changes.yaml: what a person wrote stays, and the digests are written anew."""

import re
from collections.abc import Iterator, Mapping

_HEAD = """\
# yaml-language-server: $schema=../schema/changes.schema.json
# 改动台账：最初公布的文字（以摘要记录），以及此后的每一处改动。
# 改动已公布的文字时，在 changes: 下写一条，写法见 docs/content.md 第 16 节。
# published: 由 yqsite ledger --accept 写出，不要手改。

"""
# The block of digests: its name, and all lines below that stand further in.
_PUBLISHED = re.compile(r"^published:[^\n]*\n?(?:[ \t-][^\n]*(?:\n|$))*", re.MULTILINE)


def ledger_text(text: str, published: Mapping[str, Mapping[str, str]]) -> str:
    """The file with these digests; everything else in it, comments too, is kept as it was."""
    block = "published:\n" + "".join(f"{line}\n" for line in _lines(published))
    if _PUBLISHED.search(text):
        return _PUBLISHED.sub(lambda match: block, text, count=1)
    kept = text or _HEAD
    return f"{kept}{'' if kept.endswith(chr(10)) else chr(10)}{block}"


def _lines(published: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """One line a project, so that a version control's difference names it."""
    for project, digests in published.items():
        own = [f"{name}: {value}" for name, value in digests.items() if "[" not in name]
        results: dict[str, list[str]] = {}
        for name, value in digests.items():
            index, _, part = name.partition(".")
            if part:
                results.setdefault(index, []).append(f"{part}: {value}")
        inner = ", ".join(f"{{{', '.join(parts)}}}" for parts in results.values())
        yield f"  - {{project: {project}, {', '.join(own)}, results: [{inner}]}}"
