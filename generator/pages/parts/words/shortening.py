"""Texts that have to be short: whole sentences, and a title that is cut where one would pause."""

from typing import Final

from generator.patterns import pattern

_SENTENCE: Final = pattern(r"[^。！？]*[。！？]+[”’）》」』]*|[^。！？]+$")
_PAUSE: Final = "，、；：。！？,;:— 　"
_OPEN, _CLOSED = "“‘（《〈「『【(", "”’）》〉」』】)"
_RUN: Final = pattern(r"[0-9A-Za-z.,:/%‰]")  # what stands together, as 1.2万 or AED


def whole_sentences(text: str, limit: int) -> str:
    """The sentences for which there is room, in their order; one that is too long is passed over.

    A first sentence that is too long by itself is cut.
    """
    kept = ""
    for sentence in _SENTENCE.findall(text):
        if not kept:
            kept = shortened(sentence.strip(), limit)
        elif len(kept) + len(sentence) <= limit:
            kept += sentence
    return kept


def shortened(text: str, limit: int) -> str:
    """The text, or its beginning with `…`: so many characters at most.

    It is cut behind a clause where one ends in the second half; else between characters, but in no
    number or Latin word. A bracket or quotation mark that would stay open goes too, or is closed
    where that would take most of it.
    """
    if len(text) <= limit:
        return text
    room = max(limit - 2, 1)  # for `…` and what closes
    end = _clause_end(text, room) or _run_end(text, room)
    left = _last_open(text[:end])
    if left >= room // 2:
        return f"{text[:left].rstrip(_PAUSE)}…"
    closing = _CLOSED[_OPEN.index(text[left])] if left >= 0 else ""
    return f"{text[:end].rstrip(_PAUSE)}…{closing}"


def _clause_end(text: str, room: int) -> int:
    """Where the last clause ends for which there is room, in its second half; else 0."""
    stops = (place for place in range(room, room // 2, -1) if text[place] in _PAUSE)
    return next((place for place in stops if not _is_run(text, place)), 0)


def _is_run(text: str, place: int) -> bool:
    """Whether a mark is one of a number, as the commas of 1,140 and the point of 2:1."""
    return _RUN.match(text[place]) is not None and text[place + 1 : place + 2].isdigit()


def _run_end(text: str, room: int) -> int:
    """The last place for which there is room where neither a number nor a Latin word is parted.

    Nor is a number parted from the sign behind it: 60 of 60万 would be another one. A text that is
    one such run from its beginning is cut all the same.
    """
    end = room
    while end and _RUN.match(text[end - 1]):
        end -= 1
    return end or room


def _last_open(text: str) -> int:
    """Where the outermost bracket opens that is not closed again; -1 where all are."""
    waiting: list[int] = []
    for place, sign in enumerate(text):
        if sign in _OPEN:
            waiting.append(place)
        elif sign in _CLOSED and waiting:
            waiting.pop()
    return waiting[0] if waiting else -1
