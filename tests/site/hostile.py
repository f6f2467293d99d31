"""The content of the small golden site, with hostile words around every free text of every file."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from generator.analysis.additions import accepted_ledger
from generator.analysis.ledger import digest
from generator.content.edit.ledger_text import ledger_text
from generator.content.load import load
from tests.processes import ROOT

CONTENT = ROOT / "tests/golden/everything/content"
LEDGER = "2023/changes.yaml"
BEFORE = "=cmd|' /C calc'!A0"
# Without a semicolon, which the name of a person may not have; browsers read these entities still.
AFTER = (
    "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7*7 }}{% raw %}{# x #}"
    "]]>&amp&lt&#60--><style>*{color:red}</style></title></textarea>"
)
# What is not free text: addresses, numbers and words of a fixed vocabulary. Their own patterns
# refuse hostile words, which tests/problems shows.
STRUCTURE = {
    *("id", "slug", "level", "number", "kind", "match", "comparison", "target", "actual"),
    *("figure", "value", "project", "projects", "document", "table", "row", "inherited"),
    *("published", "compiled", "url", "sha256", "official", "contact", "base_url", "show_people"),
    *("site_code", "field", "story", "exceeded", "met", "behind", "notice", "highlight", "cap"),
    *("reading", "date"),
}


# The words of a measure stand in the title or the results; between the parts that do, an ellipsis.
PARTS = {"target_words": "…", "actual_words": "…"}


def hostile(words: str, name: str = "") -> str:
    return PARTS.get(name, "").join((BEFORE, words, AFTER)) if words else words


def all_hostile(value: Any, name: str = "") -> Any:
    """The value with every free text in it made hostile."""
    if isinstance(value, dict):
        return {key: all_hostile(part, key) for key, part in value.items()}
    if isinstance(value, list) and name == "projects" and isinstance(value[0], str):
        return value
    if isinstance(value, list):
        return [all_hostile(part, name if isinstance(part, str) else "") for part in value]
    return value if name in STRUCTURE else hostile(value, name)


def texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """The name of every free text in a value, and the text."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from texts(part, key)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part, name)
    elif name not in STRUCTURE and value:
        yield name, value


def read(name: str) -> Any:
    """A content file as plain values, whatever its format."""
    text = (CONTENT / name).read_text(encoding="utf-8")
    if name.endswith(".csv"):
        return list(csv.DictReader(io.StringIO(text)))
    if name.endswith(".md"):
        text = text.split("---\n")[1]
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - text only


def write_hostile(project: Path) -> None:
    """Lays out the hostile content in a project folder."""
    for file in sorted(one for one in CONTENT.rglob("*") if one.is_file()):
        name = file.relative_to(CONTENT).as_posix()
        if name == LEDGER:
            continue
        target = project / "content" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        value = read(name)
        if name.endswith(".csv"):
            _write_csv(target, value)
        elif name.endswith(".md"):
            head = json.dumps(all_hostile(value), ensure_ascii=False)
            target.write_text(f"---\n{head}\n---\n{AFTER}\n", encoding="utf-8")
        else:  # JSON is YAML
            value = all_hostile(value)
            for notice in (*value.get("notices", ()), *value.get("highlights", ())):
                notice["story"] = AFTER if notice.get("story") else ""
            target.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    _write_ledger(project)


def _write_ledger(project: Path) -> None:
    """The changes with hostile words, and the digests of what would then have been first."""
    changes = all_hostile(read(LEDGER)["changes"])
    report = load(project).content.reports[-1]
    state = accepted_ledger(report, "changes.yaml", "2024-01-01").published
    for change in changes:
        if change["field"] == "project":  # one that is gone: its other digests are never compared
            state[change["project"]] = dict.fromkeys(next(iter(state.values())), digest("x"))
        else:
            state[change["project"]][change["field"]] = digest(change["old"])
    text = f"changes: {json.dumps(changes, ensure_ascii=False)}\n"
    target = project / "content" / LEDGER
    target.write_text(ledger_text(text, state), encoding="utf-8")


def _write_csv(target: Path, rows: list[dict[str, str]]) -> None:
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        for row in rows:
            measures = json.loads(row["measures"]) if row["measures"] else ""
            row = all_hostile({name: cell for name, cell in row.items() if name != "measures"})
            row["measures"] = json.dumps(all_hostile(measures)) if measures else ""
            writer.writerow(row)
