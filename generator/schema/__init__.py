"""Schema: raw values -> records, or every problem at once. Pure: it reads and writes nothing."""

from generator.schema.json_schema import json_schemas
from generator.schema.report import ReportTrees, report_from
from generator.schema.site import article_head, site_from

__all__ = ["ReportTrees", "article_head", "json_schemas", "report_from", "site_from"]
