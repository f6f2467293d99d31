"""Parts that have the word of a target that their whole lacks: they are what is wanted.

Of 专职教师60名 the result may say 配备教师114名，其中专职52名、兼职62名: the 114 are not wanted.
"""

from collections.abc import Sequence
from typing import Final

from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.roles import Role
from generator.analysis.measures.several_amounts import kinds_of
from generator.analysis.measures.subjects import LetterPairs, letter_pairs
from generator.analysis.measures.targets import Target

_AMONG: Final = "其中"
_FEW: Final = 4  # parts of a whole
_LONG: Final = 3  # pairs of letters, of which one may be where two words meet


def of_its_kind(
    title: str, target: Target, found: Sequence[Candidate], delivered: Sequence[int]
) -> list[int]:
    """Those of the candidates that are no whole of which but a part is wanted."""
    if target.result >= 0 or len(kinds_of(title, target.quantity)) > 1:
        return list(delivered)
    return [c for c in delivered if not _has_part_wanted(target, found, c)]


def _has_part_wanted(target: Target, found: Sequence[Candidate], c: int) -> bool:
    """Whether just one of the parts that are told right behind a whole is of the kind wanted."""
    whole, wanted = found[c], 0
    for part in found[c + 1 : c + 1 + _FEW]:
        is_next = part.result == whole.result and part.quantity.role is Role.PART
        if not is_next or part.quantity.unit != whole.quantity.unit:
            break
        wanted += is_kind_wanted(target, part, whole)
    return wanted == 1


def is_kind_wanted(target: Target, part: Candidate, whole: Candidate) -> bool:
    """Whether a part is called by a word of the target that its whole has not."""
    own = letter_pairs(part.quantity.lead.replace(_AMONG, "") + part.quantity.tail)
    wanted = _said_of(target)
    left = own - wanted
    is_named = bool(own) and len(left) <= (len(own) >= _LONG)
    return is_named and not (own & wanted) <= (_said_of(whole) | letter_pairs(whole.clause.words))


def _said_of(number: Target | Candidate) -> LetterPairs:
    return letter_pairs(number.quantity.lead) | letter_pairs(number.quantity.tail)
