"""An invented county: texts as its projects, and tables imported into it."""

import json
import shutil
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any, Final

import yaml

from generator.cli import run
from generator.content.load import load
from generator.records import Report

LEVEL: Final = "county"
INVENTED: Final = "完成任务"  # the word of records whose source states none
WORDS: Final = {
    "超额完成": "exceeded",
    "完成任务": "met",
    "正常推进": "on_track",
    "未完成": "missed",
}
OFFICES: Final = ("县府办", "县水利局")


def report_of(folder: Path, texts: Sequence[Mapping[str, Any]]) -> Report:
    """The texts as the projects of a county, numbered in their order."""
    _write_county(folder)
    projects = [
        {
            "number": number,
            "title": text["title"],
            "results": [
                {
                    "text": text["result"],
                    "outcome": text.get("outcome") or INVENTED,
                    "departments": [OFFICES[0]],
                }
            ],
        }
        for number, text in enumerate(texts, start=1)
    ]
    # JSON is YAML, and is read quicker
    data = json.dumps({"level": LEVEL, "projects": projects}, ensure_ascii=False, indent=1)
    (folder / f"content/2023/{LEVEL}.yaml").write_text(data, encoding="utf-8")
    return load(folder).content.reports[-1]


def imported(folder: Path, table: Path) -> Report | str:
    """The report that an import makes of a table, or what the program says against it."""
    _write_county(folder)
    shutil.copy(table, folder)
    words = ["import", str(folder / table.name), "--year", "2023", "--level", LEVEL]
    words += ["--department", OFFICES[0], "--outcome", INVENTED, "--yes"]
    said = StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        code = run(["-C", str(folder), "--lang", "en", *words])
    return load(folder).content.reports[-1] if code == 0 else said.getvalue()


def _write_county(folder: Path) -> None:
    content = folder / "content/2023"
    content.mkdir(parents=True)
    _put(
        folder / "content/site.yaml",
        {"title": "云岫县民生实事", "publisher": "样例整理者", "official": False},
    )
    _put(
        content / "report.yaml",
        {
            "title": "2023年度云岫县民生实事项目完成情况",
            "short_title": "云岫县民生实事",
            "compiled": "2024-01-05",
            "sources": [{"id": "bulletin", "title": "样例通报"}],
            "levels": [{"id": LEVEL, "label": "县级"}],
            "outcomes": [{"word": word, "kind": kind} for word, kind in WORDS.items()],
        },
    )
    offices = [{"slug": f"office{n}", "name": name} for n, name in enumerate(OFFICES)]
    _put(content / "departments.yaml", {"departments": offices})


def _put(file: Path, data: object) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    file.write_text(text, encoding="utf-8")
