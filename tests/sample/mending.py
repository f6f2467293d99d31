"""Mends forwards and backwards. A mend says what the forum's words were, and what they became."""

Mend = dict[str, str]


def mended(cell: str, mends: list[Mend]) -> str:
    """The cell with every mend made, one place a mend; a mend that does not apply is a fault."""
    for mend in mends:
        before, after = mend["before"], mend.get("after", "")
        assert before in cell, mend
        if mend["kind"] == "repeated_number":
            assert cell.startswith(before), mend
        cell = cell.replace(before, after, 1)
    return cell


def unmended(text: str, mends: list[Mend], cell: str) -> str:
    """The text with every mend undone, at the place where the cell had it."""
    places: list[tuple[int, Mend]] = []
    for mend in mends:
        start = cell.find(mend["before"], places[-1][0] + 1 if places else 0)
        places.append((start, mend))
    for start, mend in places:
        after = mend.get("after", "")
        assert text[start : start + len(after)] == after, mend
        text = text[:start] + mend["before"] + text[start + len(after) :]
    return text


def is_mechanical(mend: Mend, number: int) -> bool:
    """Whether a mend takes away a space, or the project's own number, and nothing else."""
    before, after = mend["before"], mend.get("after", "")
    if mend["kind"] == "forum_space":
        return before != after and before.replace(" ", "") == after
    return after == "" and before in (f"{number}.", f"({number})")
