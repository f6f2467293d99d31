"""A printed share of completion: a number under its printed head, never a verdict."""

from collections.abc import Collection
from decimal import Decimal
from typing import Final

from generator.analysis.counting import plain_number
from generator.analysis.state import State
from generator.pages.parts.words.typography import display
from generator.patterns import pattern
from generator.records import Project

_HEAD: Final = "完成比例"
# 完成进度（%）: the number has its sign itself
_UNIT: Final = pattern(r"\s*[(（](?:单位[:：])?\s*[%％]\s*[)）]$")  # noqa: RUF001


def shown_head(printed: str) -> str:
    """The printed head of a share without its unit; empty where none is printed."""
    return display(_UNIT.sub("", printed))


def share_head(printed: str) -> str:
    """The head under which a share of completion is shown: the printed one, or the usual."""
    return shown_head(printed) or _HEAD


def percent_words(share: Decimal | None) -> str:
    """A share as a number, as 96.64%; empty where none is printed."""
    return "" if share is None else f"{plain_number(share)}%"


def headed_percent(head: str, share: Decimal | None) -> str:
    """A share as a number, behind its head where that is not plainly 完成率; empty for none."""
    return "" if share is None else f"{shown_head(head)}{percent_words(share)}"


def share_words(head: str, share: Decimal | None) -> str:
    """A share with its head, as 完成比例96.64%; empty where none is printed."""
    return "" if share is None else f"{share_head(head)}{percent_words(share)}"


def printed_shares(state: State, project: Project) -> list[tuple[str, Decimal]]:
    """The shares that are printed of a project, each with its printed head: of its newest state.

    Of several results they count only where every one has one.
    """
    if state.period or state.share is not None:
        return [] if state.share is None else [(state.share_head, state.share)]
    printed = [(r.share_head, r.share) for r in project.results if r.share is not None]
    return printed if len(printed) == len(project.results) else []


def percent_range(shares: Collection[Decimal]) -> str:
    """Several shares from the least to the most, as 96.64%—100%; of equal ones, and of one, it."""
    least, most = percent_words(min(shares)), percent_words(max(shares))
    return most if least == most else f"{least}—{most}"


def all_shares_words(shares: list[tuple[str, Decimal]]) -> str:
    """Several shares with their head, as 完成比例96.64%—100%; empty for none."""
    if not shares:
        return ""
    heads = {share_head(head) for head, _ in shares}
    range_ = percent_range([share for _, share in shares])
    return f"{heads.pop() if len(heads) == 1 else _HEAD}{range_}"
