"""What was read before is taken again only where nothing that it depends on has changed."""

import shutil
import sys
from pathlib import Path

import pytest
from markupsafe import Markup

from generator.build.fingerprint import digests
from generator.content import reuse as kept_module
from generator.content.limits import LIMITS, Limits
from generator.content.load import load
from generator.problems import ProblemsFound
from tests.processes import ROOT, output_of

BASE = ROOT / "tests/golden/everything"


class Memory:
    """Keeps in memory; counts what it had and had not."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, bytes], bytes] = {}
        self.hits = 0
        self.misses = 0

    def get(self, kind: str, key: bytes, /) -> bytes | None:
        found = self.values.get((kind, key))
        self.hits += found is not None
        self.misses += found is None
        return found

    def put(self, kind: str, key: bytes, value: bytes, /) -> None:
        self.values[kind, key] = value

    def __len__(self) -> int:  # empty is not the same as none
        return len(self.values)

    def counted(self) -> tuple[int, int]:
        counts = self.hits, self.misses
        self.hits = self.misses = 0
        return counts


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(BASE / "content", tmp_path / "content")
    return tmp_path


def level_of(project: Path) -> Path:
    others = ("report.yaml", "departments.yaml", "changes.yaml", "answers.yaml")
    return next(
        file for file in sorted(project.glob("content/2*/*.yaml")) if file.name not in others
    )


def test_an_unchanged_project_is_taken_as_a_whole(project: Path) -> None:
    memory = Memory()
    plain = load(project)
    first = load(project, cache=memory)
    assert memory.counted()[0] == 0
    second = load(project, cache=memory)
    hits, misses = memory.counted()
    assert (hits > 0, misses) == (True, 0)
    assert plain == first == second
    bodies = [article.body for article in second.content.articles]
    bodies += [notice.story for report in second.content.reports for notice in report.notices]
    assert bodies
    assert all(isinstance(html, Markup) for body in bodies for html in body.html)


def test_the_files_that_were_read_are_counted(project: Path) -> None:
    (project / "content/README.md").write_text("nobody reads this", "utf-8")
    assert load(project).files == len(digests([project / "content"]))


def test_a_changed_file_alone_is_read_again(project: Path) -> None:
    memory = Memory()
    load(project, cache=memory)
    memory.counted()
    file = level_of(project)
    file.write_text(file.read_text("utf-8") + "# 注\n", "utf-8")
    assert load(project, cache=memory) == load(project)
    assert memory.counted()[1] == 1


def test_damaged_bytes_count_as_missing(project: Path) -> None:
    memory = Memory()
    first = load(project, cache=memory)
    whole = dict(memory.values)
    for damage in (b"", b"\xff\xff", b"\x92\x01", b"\xa3abc", b"\xd9\x02\xff\xfe"):
        memory.values = dict.fromkeys(whole, damage)
        assert load(project, cache=memory) == first
        assert memory.values == whole
    memory.values = {key: value[: len(value) // 2] for key, value in whole.items()}
    assert load(project, cache=memory) == first


@pytest.mark.parametrize("what", ["version", "limits", "name"])
def test_what_depends_on_other_things_too_is_read_again(
    project: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Memory()
    load(project, cache=memory)
    memory.counted()
    token = LIMITS.set(Limits(depth=19) if what == "limits" else LIMITS.get())
    if what == "version":
        monkeypatch.setattr(kept_module, "__version__", "other")
    if what == "name":
        page = next(project.glob("content/pages/*.md"))
        page.rename(page.with_name("another.md"))
    load(project, cache=memory)
    LIMITS.reset(token)
    hits, misses = memory.counted()
    assert misses == 1 if what == "name" else hits == 0


def test_nothing_of_a_file_with_problems_is_kept(project: Path) -> None:
    memory = Memory()
    file = level_of(project)
    file.write_text(file.read_text("utf-8").replace("title:", "tilte:"), "utf-8")
    page = next(project.glob("content/pages/*.md"))
    page.write_text(page.read_text("utf-8") + "\n[x](javascript:y)\n", "utf-8")
    told = []
    for _ in range(2):
        with pytest.raises(ProblemsFound) as found:
            load(project, cache=memory)
        told.append(found.value.problems)
    assert told[0] == told[1]
    assert {"YQ201", "YQ402"} <= {problem.code for problem in told[0]}
    assert not any(
        kind == "level" and b"tilte" in value for (kind, _), value in memory.values.items()
    )
    assert not any(b"javascript" in value for value in memory.values.values())


def test_a_later_problem_has_its_line_though_the_file_was_not_parsed(project: Path) -> None:
    memory = Memory()
    load(project, cache=memory)
    file = project / level_of(project).relative_to(project).parent / "departments.yaml"
    file.write_text("departments:\n  - slug: other\n    name: 别的局\n", "utf-8")
    with pytest.raises(ProblemsFound) as plain:
        load(project)
    with pytest.raises(ProblemsFound) as found:
        load(project, cache=memory)
    assert found.value.problems == plain.value.problems
    assert any(problem.code == "YQ207" and problem.at.line > 1 for problem in found.value.problems)


def test_of_the_levels_the_yaml_files_are_kept(project: Path) -> None:
    memory = Memory()
    load(project, cache=memory)
    assert [file.suffix for file in sorted(project.glob("content/2023/c[io]*"))] == [
        ".csv",
        ".yaml",
    ]
    assert [kind for kind, _ in memory.values].count("level") == 1


def test_no_parser_is_imported_where_nothing_has_changed(project: Path) -> None:
    script = (
        "import pathlib, sys\n"
        "from generator.content.load import load\n"
        "from tests.content.test_reuse import Memory\n"
        "memory, project = Memory(), pathlib.Path(sys.argv[1])\n"
        "load(project, cache=memory)\n"
        "late = ('yaml', 'markdown', 'difflib', 'csv', 'generator.content.schema.faults')\n"
        "for name in [n for n in sys.modules if n.partition('.')[0] in late or n in late]:\n"
        "    sys.modules[name] = None\n"
        "load(project, cache=memory)\n"
    )
    assert output_of([sys.executable, "-c", script, str(project)]) == ""
