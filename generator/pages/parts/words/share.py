"""A printed share of completion: a number under its printed head, never a verdict."""

from decimal import Decimal
from typing import Final

from generator.analysis.counting import plain_number
from generator.pages.parts.words.typography import display

_HEAD: Final = "完成比例"


def share_head(printed: str) -> str:
    """The head under which a share of completion is shown: the printed one, or the usual."""
    return display(printed) or _HEAD


def percent_words(share: Decimal | None) -> str:
    """A share as a number, as 96.64%; empty where none is printed."""
    return "" if share is None else f"{plain_number(share)}%"


def headed_percent(head: str, share: Decimal | None) -> str:
    """A share as a number, behind its head where that is not plainly 完成率; empty for none."""
    return "" if share is None else f"{display(head)}{percent_words(share)}"


def share_words(head: str, share: Decimal | None) -> str:
    """A share with its head, as 完成比例96.64%; empty where none is printed."""
    return "" if share is None else f"{share_head(head)}{percent_words(share)}"
