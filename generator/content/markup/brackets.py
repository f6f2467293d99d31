"""How far Markdown will look for the ends of links, counted before it looks.

The converter reads on from every opening bracket to the one that closes it, or to the end of the
paragraph, and begins anew at the next: many open brackets take time by their square. Two steps for
each character of the text are what links take, however many there are, and grow with it; what is
beyond them is limited by a number, so that all of it together takes no more than a moment.
"""

from typing import Final

from generator.patterns import pattern

_PARAGRAPH_END: Final = pattern(r"\n[ \t]*\n")
_BRACKET: Final = pattern(r"[\[\]()]")


_STEPS_OF_A_CHARACTER: Final = (
    2  # a link that is closed takes one for its words, one for its address
)


def steps_beyond(text: str) -> int:
    """The steps beyond those that links take."""
    return max(0, steps_to_close(text) - _STEPS_OF_A_CHARACTER * len(text))


def steps_to_close(text: str) -> int:
    """The characters from each bracket to its end, summed over all; in one pass."""
    return sum(_steps(paragraph) for paragraph in _PARAGRAPH_END.split(text))


def _steps(paragraph: str) -> int:
    steps = 0
    opened: dict[str, list[int]] = {"]": [], ")": []}
    for found in _BRACKET.finditer(paragraph):
        at, sign = found.start(), found.group()
        if sign in opened:
            steps += at - opened[sign].pop() if opened[sign] else 0
        else:
            opened["]" if sign == "[" else ")"].append(at)
    return steps + sum(len(paragraph) - at for places in opened.values() for at in places)
