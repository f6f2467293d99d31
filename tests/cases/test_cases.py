"""Tables that are read wrongly easily, each with the records that are right.

A folder is a kind of file; its `cases.yaml` says what is right. A record has the fields that
matter, and of those each must be as it says.
"""

from decimal import Decimal
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
import yaml

from generator.records import Project, Result
from tests.importing.offices import DEPARTMENTS, imported, projects, small_year

HERE = Path(__file__).parent
CASES = [
    pytest.param(folder, case, id=f"{folder.name}/{case['file']}")
    for folder in sorted(HERE.iterdir())
    if (folder / "cases.yaml").exists() and folder.name != "strangers"
    for case in yaml.safe_load((folder / "cases.yaml").read_text(encoding="utf-8"))
]
UNITS = ("departments", "assisting")


def year_for(folder: Path, case: dict[str, Any]) -> Path:
    """A year with the departments and words that the right records name."""
    records = case["expect"]
    units = {name for record in records for field in UNITS for name in record.get(field) or ()}
    words = tuple(sorted({r["outcome"] for r in records if r.get("outcome")}))
    project = small_year(
        folder, outcomes=tuple(w for w in words if w not in ("超额完成", "完成任务"))
    )
    names = [*DEPARTMENTS, *sorted(units - set(DEPARTMENTS))]
    entries = [{"slug": f"unit-{n}", "name": name} for n, name in enumerate(names)]
    text = yaml.safe_dump({"departments": entries}, allow_unicode=True)
    (project / "content/2023/departments.yaml").write_text(text, encoding="utf-8")
    return project


def fields_of(project: Project, result: Result) -> dict[str, Any]:
    """What a record says, by the names of the cases."""
    return {
        "number": project.number or None,
        "title": result.title or project.title,
        "text": result.text or None,
        "outcome": result.outcome.word if result.outcome else None,
        "share": result.share,
        "departments": list(result.printed_departments),
        "assisting": list(result.printed_assisting),
        "people": list(result.people),
        "leaders": list(result.leaders),
        "programme": project.programme or None,
        "extra": {**dict.fromkeys(("完成时限", "完成日期"), result.deadline), **dict(result.extra)},
        "part": result.part,
    }


def is_right(name: str, found: Any, right: Any) -> bool:
    """Whether a field says what is right; several things may be."""
    if isinstance(right, dict) and "any" in right:
        return any(is_right(name, found, one) for one in right["any"])
    if name == "extra":
        return all(found.get(head) == words for head, words in right.items())
    if name == "share" and right is not None:
        return found is not None and Decimal(found) == Decimal(right.rstrip("%"))
    if isinstance(found, str) and isinstance(right, str):  # white space is layout
        form = "NFKC" if name == "number" else "NFC"
        found, right = ("".join(normalize(form, words).split()) for words in (found, right))
    return bool(found == right)


@pytest.mark.parametrize(("folder", "case"), CASES)
def test_the_records_are_right(folder: Path, case: dict[str, Any], tmp_path: Path) -> None:
    project = year_for(tmp_path / "project", case)
    options = dict(zip(*[iter(case.get("options") or [])] * 2, strict=True))
    named: dict[str, Any] = {name.lstrip("-"): value for name, value in options.items()}
    if case.get("as_said"):  # the source names another year than the small one
        named["as_said"] = True
    if "before" in case:
        before = imported(project, folder / case["before"], year="2023")
        assert before.returncode == 0, before.stderr
    done = imported(project, folder / case["file"], year="2023", lang="zh", **named)
    assert done.returncode == 0, done.stderr
    found = [fields_of(record, result) for record in projects(project) for result in record.results]
    if "before" not in case and "period" not in named:
        assert len(found) == len(case["expect"])
        for fields, right in zip(found, case["expect"], strict=True):
            wrong = {
                name: (fields[name], words)
                for name, words in right.items()
                if name != "why" and not is_right(name, fields[name], words)
            }
            assert wrong == {}
    said = done.stdout + "".join(map(str, found))
    assert [words for words in case.get("words", ()) if words not in said] == []
    assert [words for words in case.get("forbid", ()) if words in str(found)] == []
    if "output_any" in case:
        assert any(words in done.stdout for words in case["output_any"])
