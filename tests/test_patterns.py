import ast
import gc
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import generator
from generator import patterns
from generator.patterns import pattern
from tests.processes import ROOT

NO_BUILD = {"importing"}  # rooms that no build enters


def test_a_pattern_is_compiled_when_it_is_first_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    compile_ = re.compile

    def count(text: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(text)
        return compile_(text, flags)

    monkeypatch.setattr(patterns.re, "compile", count)
    number = pattern(r"(?P<number>\d+)公里")
    assert number.pattern == r"(?P<number>\d+)公里"
    assert compiled == []
    match = number.search("新建公路12公里")
    assert match is not None
    assert match["number"] == "12"
    assert number.sub("", "12公里与3公里") == "与"
    assert compiled == [r"(?P<number>\d+)公里"]


def test_a_pattern_can_do_what_a_compiled_one_can() -> None:
    names = {name for name in dir(re.Pattern) if not name.startswith("_")}
    letters, same = pattern("(?P<first>[a-z])b", re.I), re.compile("(?P<first>[a-z])b", re.I)
    values = {"flags", "groupindex", "groups", "pattern"}
    assert {name: getattr(letters, name) for name in values} == {
        name: getattr(same, name) for name in values
    }
    assert all(callable(getattr(letters, name)) for name in names - values)
    assert letters.findall("AB cb") == ["A", "c"]
    assert pattern(rb"\d").findall(b"a1b2") == [b"1", b"2"]


def test_a_pattern_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match="length"):
        pattern("a").length  # type: ignore[attr-defined]  # noqa: B018


def test_every_pattern_of_the_house_is_right() -> None:
    """None may wait for the text of some county to turn out to be no pattern."""
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    gc.unfreeze()  # what was imported before the first test is not listed else
    found = [one for one in gc.get_objects() if type(one) is patterns._Pattern]
    gc.freeze()
    assert len(found) > 300
    for one in found:
        assert one.flags == re.compile(one.pattern, one._flags).flags


def at_once(file: Path) -> list[int]:
    """The lines in which a module compiles a pattern while it is imported."""
    lines = []
    waiting: list[ast.AST] = [ast.parse(file.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "re.compile":
            lines.append(node.lineno)
        elif not isinstance(node, ast.FunctionDef | ast.Lambda):
            waiting += ast.iter_child_nodes(node)
    return lines


def test_no_module_of_a_build_compiles_patterns_while_it_is_imported() -> None:
    found = {
        file.relative_to(ROOT).as_posix(): lines
        for file in sorted((ROOT / "generator").rglob("*.py"))
        if file.relative_to(ROOT).parts[1] not in NO_BUILD and (lines := at_once(file))
    }
    assert found == {}, "write pattern(…) of generator/patterns.py"
