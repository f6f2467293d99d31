"""Printed texts of a result: words of the source that are carried through as they stand.

A text here and its field in `ResultWords` (generator/records/project.py) is all that it takes: by
this table it is read and written, imported, shown, given out, covered by the ledger and named in
messages. What is worked out of its words, or stands in two fields, is no such text.
"""

from typing import Final

from msgspec import Struct


class PrintedText(Struct, frozen=True):
    """A text of a result, by all the names that it has.

    `name` is the field's, `label` what people call it in tables, messages and data, `head` what
    stands before it on a project's page. `heads` is a pattern of the heads of columns that hold
    it, without time and brackets, where `head_kinds` has no rule of its own for the field. A text
    that is not `is_public` is in no output of a site that does not name people. `width` is that of
    its column in the workbook, in characters.
    """

    name: str
    label: str
    head: str
    heads: str = ""
    is_public: bool = True
    width: int = 12


# In the order of a file. Published tables have all but the first behind their other columns: a
# column that was published keeps its place.
PRINTED_TEXTS: Final[tuple[PrintedText, ...]] = (PrintedText("deadline", "完成时限", "时限"),)

LATER_TEXTS: Final = PRINTED_TEXTS[1:]
TEXT_NAMES: Final = tuple([text.name for text in PRINTED_TEXTS])
TEXT_LABELS: Final = {text.name: text.label for text in PRINTED_TEXTS}
PRIVATE_TEXTS: Final = frozenset([text.name for text in PRINTED_TEXTS if not text.is_public])
