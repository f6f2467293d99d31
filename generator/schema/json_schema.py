"""JSON Schemas of the content files, from the same shapes that the build checks against."""

import json
from typing import Final

import msgspec

from generator.schema.shapes import (
    AnswersFile,
    ArticleHead,
    DepartmentsFile,
    LevelFile,
    ProjectEntry,
    ReportFile,
    Shape,
    SiteFile,
)

_FILES: Final[dict[str, tuple[type[Shape], str]]] = {
    "site": (SiteFile, "site.yaml"),
    "report": (ReportFile, "report.yaml"),
    "departments": (DepartmentsFile, "departments.yaml"),
    "answers": (AnswersFile, "answers.yaml"),
    "level": (LevelFile, "the records of one level, as YAML"),
    "project": (ProjectEntry, "one line of a level's records as JSON lines"),
    "article": (ArticleHead, "the front matter of a free page"),
}


def json_schemas() -> dict[str, str]:
    """`<name>.schema.json` -> its text, for every kind of content file (draft 2020-12)."""
    return {f"{name}.schema.json": _text_of(*entry) for name, entry in _FILES.items()}


def _text_of(wanted: type[Shape], title: str) -> str:
    (root,), definitions = msgspec.json.schema_components([wanted], ref_template="#/$defs/{name}")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **root,
        "$defs": definitions,
    }
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
