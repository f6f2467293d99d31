"""Schema: raw values -> records, or every problem at once. Pure: it reads and writes nothing."""

from generator.content.schema.levels import Spread
from generator.content.schema.report import ReportSources, report_from
from generator.content.schema.site import article_head, site_from

__all__ = ["ReportSources", "Spread", "article_head", "report_from", "site_from"]
