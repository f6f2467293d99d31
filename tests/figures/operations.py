"""All ways to vary a text, by name."""

from typing import Final

from tests.figures import clauses_beside as beside
from tests.figures import other_forms as forms
from tests.figures import phrases
from tests.figures import word_order as order
from tests.figures.clauses_beside import Operation

OPERATIONS: Final[dict[str, Operation]] = {
    operation.__name__: operation
    for operation in (
        *(beside.money, beside.people, beside.meetings, beside.extents, beside.times),
        *(beside.growth, beside.endings, beside.all_years, beside.last_year, beside.next_year),
        *(beside.notes, beside.place_notes),
        *(order.beginnings, order.lead_ins, order.two_beside, order.dates, order.places),
        *(order.inverted, order.fronted),
        *(phrases.titles, phrases.adverbs, phrases.codes, phrases.rate_words),
        *(phrases.spelled_rates, phrases.other_units),
        *(forms.grouped_numbers, forms.large_numbers, forms.spelled_numbers),
        *(forms.spaced_numbers, forms.wide_digits, forms.signs, forms.stops, forms.swaps),
        *(forms.words, forms.units, forms.sevenfold),
    )
}
