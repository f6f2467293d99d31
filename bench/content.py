"""The records as a project folder of yqsite: YAML up to some thousands, JSON lines above."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final, Literal

from bench.records import LEVELS, Work, departments, works

Form = Literal["yaml", "jsonl", "csv"]

MOST_YAML: Final = 2_000  # projects; a program that has more exports them as JSON lines
HEAD: Final = (
    *("number", "programme", "title", "text", "outcome", "departments", "people"),
    *("inherited", "measures"),
)
# A result's text, in YAML and in JSON lines.
_RESULT: Final = re.compile(r'^      - text: (.+)$|"text": "([^"]+)"', re.MULTILINE)


def write_content(
    project: Path, count: int, seed: int = 1, *, pages: bool = True, form: Form | None = None
) -> None:
    """Writes `content/` with so many projects; the same arguments give the same bytes.

    With `pages` there is a free page too, as in most reports. `form` is that of the records' files.
    """
    folder = project / "content/2022"
    folder.mkdir(parents=True)
    _text(
        project / "content/site.yaml",
        "title: 样例市民生实事\npublisher: 样例整理者\nofficial: false\nshow_people: true\n",
    )
    _text(folder / "report.yaml", _report())
    _text(folder / "departments.yaml", _departments(count))
    if pages:
        (project / "content/pages").mkdir()
        about = "---\ntitle: 关于\nsummary: 样例。\n---\n样例，没有所指。\n"
        _text(project / "content/pages/about.md", about)
    by_level: dict[str, list[Work]] = {level: [] for level, _, _ in LEVELS}
    for work in works(count, seed):
        by_level[work.level].append(work)
    form = form or ("yaml" if count <= MOST_YAML else "jsonl")
    for level, found in by_level.items():
        _WRITERS[form](folder / f"{level}.{form}", found)


def edit(project: Path, level: str, number: int, words: str) -> str:
    """Puts words at the end of a project's result; gives the address of its page."""
    folder = project / "content/2022"
    file = next(
        entry for entry in folder.iterdir() if entry.stem == level and entry.suffix != ".csv"
    )
    text = file.read_text(encoding="utf-8")
    found = list(_RESULT.finditer(text))[number - 1]
    end = found.end(1) if found[1] else found.end(2)
    file.write_text(f"{text[:end]}{words}{text[end:]}", encoding="utf-8")
    return f"2022/{level}/{number}.html"


def _report() -> str:
    levels = "".join(f"  - id: {level}\n    label: {label}\n" for level, label, _ in LEVELS)
    return (
        "title: 2022年度样例市民生实事项目完成情况\nshort_title: 样例市民生实事\n"
        f"compiled: 2023-01-05\nsources:\n  - id: bulletin\n    title: 样例通报\nlevels:\n{levels}"
        "outcomes:\n  - word: 超额完成\n    kind: exceeded\n  - word: 完成任务\n    kind: met\n"
    )


def _departments(count: int) -> str:
    entries = (f"  - slug: {slug}\n    name: {name}\n" for slug, name in departments(count))
    return "departments:\n" + "".join(entries)


def _write_yaml(file: Path, found: Iterable[Work]) -> None:
    _text(file, f"level: {file.stem}\nprojects:\n" + "".join(map(_yaml, found)))


def _yaml(work: Work) -> str:
    lines = [
        f"  - number: {work.number}",
        f"    programme: {work.programme}",
        f"    title: {work.title}",
        "    results:",
        f"      - text: {work.text}",
        f"        outcome: {work.outcome}",
        f"        departments: [{work.department}]",
        f"        people: [{', '.join(work.people)}]",
    ]
    if work.target is not None:
        lines.append("    measures:")
        values = (f"{name}: {value}" for name, value in _measure(work).items())
        lines += [f"{start}{value}" for start, value in zip(_STARTS, values, strict=True)]
    return "\n".join(lines) + "\n"


_STARTS: Final = ("      - ", *["        "] * 3)


def _measure(work: Work) -> dict[str, object]:
    return {"name": work.name, "target": work.target, "actual": work.actual, "unit": work.unit}


def _write_jsonl(file: Path, found: Iterable[Work]) -> None:
    with file.open("w", encoding="utf-8") as out:
        out.writelines(f"{_json(_record(work))}\n" for work in found)


def _record(work: Work) -> dict[str, object]:
    result = {
        "text": work.text,
        "outcome": work.outcome,
        "departments": [work.department],
        "people": work.people,
    }
    record = {
        "number": work.number,
        "programme": work.programme,
        "title": work.title,
        "results": [result],
    }
    return record if work.target is None else {**record, "measures": [_measure(work)]}


def _write_csv(file: Path, found: Iterable[Work]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out)
        table.writerow(HEAD)
        for work in found:
            measures = "" if work.target is None else _json([_measure(work)])
            table.writerow(
                (
                    *(work.number, work.programme, work.title, work.text, work.outcome),
                    *(work.department, "、".join(work.people), "false", measures),
                )
            )


_WRITERS: Final[Mapping[Form, Callable[[Path, Iterable[Work]], None]]] = {
    "yaml": _write_yaml,
    "jsonl": _write_jsonl,
    "csv": _write_csv,
}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _text(file: Path, words: str) -> None:
    file.write_text(words, encoding="utf-8")
