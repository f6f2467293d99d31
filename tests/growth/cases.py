"""All cases."""

from tests.growth import records, tables, texts

CASES = (*records.cases(), *tables.cases(), *texts.cases())
