"""Templates as code: escaped as ever, looked up once, and kept for the very same source only."""

from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from generator.pages.files.host_files import RobotsView
from generator.render import template_code as module
from generator.render.environment import environment
from generator.render.keys import Keys
from generator.render.template_code import escaped


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "__file__", str(tmp_path / "kept/compiled.py"))
    monkeypatch.setattr(module.sys, "dont_write_bytecode", False)
    (tmp_path / "kept").mkdir()
    (tmp_path / "templates").mkdir()
    return tmp_path / "templates"


def kept(templates: Path) -> list[Path]:
    return sorted((templates.parent / "kept/__pycache__").glob("*"))


def filled(templates: Path, text: str, name: str = "a.html") -> str:
    (templates / name).write_text(text, encoding="utf-8")
    return environment((templates,)).fill(name, RobotsView("<&>\"'"))


@given(st.text() | st.integers() | st.none() | st.text().map(Markup) | st.booleans())
def test_everything_is_escaped_as_markupsafe_does(value: object) -> None:
    assert escaped(value) == str(escape(value))


def test_text_of_a_view_is_escaped_once(templates: Path) -> None:
    assert filled(templates, "{{ view.sitemap }}") == "&lt;&amp;&gt;&#34;&#39;"
    text = "{% macro m(x) %}[{{ x }}]{% endmacro %}{{ m(x=view.sitemap) }}"
    assert filled(templates, text) == "[&lt;&amp;&gt;&#34;&#39;]"
    assert filled(templates, "{{ view.sitemap }}", "a.txt") == "<&>\"'"


def test_a_template_gets_view_and_nothing_of_the_page_before(templates: Path) -> None:
    (templates / "a.html").write_text("{{ view.sitemap }}{% set kept = 1 %}", encoding="utf-8")
    (templates / "b.html").write_text("{{ kept }}", encoding="utf-8")
    jinja = environment((templates,))
    assert jinja.fill("a.html", RobotsView("1")) == "1"
    assert jinja.fill("a.html", RobotsView("2")) == "2"
    with pytest.raises(jinja2.UndefinedError):
        jinja.fill("b.html", RobotsView(""))


def test_the_code_of_a_template_is_kept_and_used(
    templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(templates, "one {{ view.sitemap }}")
    assert len(kept(templates)) == 1

    def never(*_: object, **__: object) -> None:
        raise AssertionError("it was compiled again")

    monkeypatch.setattr(jinja2.Environment, "compile", never)
    assert environment((templates,)).fill("a.html", RobotsView("x")) == "one x"


@pytest.mark.parametrize("damage", [b"", b"j2", b"\0" * 500])
def test_code_that_is_damaged_is_compiled_again(templates: Path, damage: bytes) -> None:
    filled(templates, "one")
    kept(templates)[0].write_bytes(damage)
    assert filled(templates, "one") == "one"


def test_another_source_is_other_code(templates: Path) -> None:
    assert filled(templates, "one") == "one"
    assert filled(templates, "two") == "two"
    assert len(kept(templates)) == 1


def test_where_python_keeps_no_code_none_is_kept(
    templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.sys, "dont_write_bytecode", True)
    filled(templates, "one")
    assert kept(templates) == []


def test_a_key_depends_on_all_that_a_template_names(templates: Path) -> None:
    from generator.pages.page import TextPage

    def key(view: str = "x", program: bytes = b"") -> bytes:
        return Keys(environment((templates,)), program).of(
            TextPage("address", "a.html", RobotsView(view))
        )

    (templates / "a.html").write_text('{% from "b.html" import b %}{{ b() }}', encoding="utf-8")
    (templates / "b.html").write_text(
        '{%- import "c.html" as c %}{% macro b() %}{{ c.c() }}{% endmacro %}', encoding="utf-8"
    )
    (templates / "c.html").write_text("{% macro c() %}1{% endmacro %}", encoding="utf-8")
    (templates / "d.html").write_text("unused", encoding="utf-8")
    first = key()
    assert key() == first
    assert key(view="y") != first
    assert key(program=b"2") != first
    (templates / "d.html").write_text("unused still", encoding="utf-8")
    assert key() == first
    (templates / "c.html").write_text("{% macro c() %}2{% endmacro %}", encoding="utf-8")
    assert key() != first


def test_a_template_that_works_out_names_depends_on_every_one(templates: Path) -> None:
    from generator.pages.page import TextPage

    (templates / "a.html").write_text("{% include view.sitemap %}", encoding="utf-8")
    (templates / "d.html").write_text("1", encoding="utf-8")
    page = TextPage("address", "a.html", RobotsView("d.html"))
    first = Keys(environment((templates,)), b"").of(page)
    (templates / "d.html").write_text("2", encoding="utf-8")
    assert Keys(environment((templates,)), b"").of(page) != first
