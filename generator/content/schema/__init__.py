"""Schema: raw values -> records, or every problem at once. Pure: it reads and writes nothing."""

from generator.content.schema.level_files import Spread
from generator.content.schema.report_file import ReportSources, report_from
from generator.content.schema.site_file import (
    article_head,
    logo_name,
    site_from,
    site_questions,
    towns_from,
    words_from,
)

__all__ = [
    "ReportSources",
    "Spread",
    "article_head",
    "logo_name",
    "report_from",
    "site_from",
    "site_questions",
    "towns_from",
    "words_from",
]
