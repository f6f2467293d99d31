"""Templates as code: they print what Jinja alone prints, and are kept for the very same source."""

import hashlib
import inspect
import tomllib
from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape
from msgspec import Struct

from generator.build.cache import Store
from generator.pages.files.host_files import RobotsView
from generator.problems import ProblemsFound
from generator.render.environment import complaints, environment
from generator.render.keys import Keys
from generator.render.template_code import escaped
from tests.processes import ROOT


class ShopView(Struct, frozen=True):
    """A view that holds more than plain words."""

    name: str
    tel: dict[str, str]
    rows: tuple[dict[str, int], ...] = ()


SHOP = ShopView("<甲>", {"office": "0577-1", "items": "many"}, ({"n": 1}, {"n": 2}))
# What an own template may write, as for Jinja alone, in a file of this ending.
WRITTEN = {
    "text of a view": "{{ view.name }}",
    "an entry of a mapping by a dot": "{{ view.tel.office }}",
    "an entry by its name": "{{ view.tel['office'] }}",
    "an entry that is called like a method": "{{ view.tel.items is callable }}",
    "entries in a loop": "{% for row in view.rows %}{{ row.n }}{{ loop.index }}{% endfor %}",
    "a default for a name that a view lacks": "{{ view.fax|default('none') }}",
    "a question whether it has one": "{{ view.fax is defined }} {{ view.name is defined }}",
    "a mapping of its own": "{% set d = {'a': '<'} %}{{ d.a }}",
    "a namespace": "{% set ns = namespace(n=0) %}{% set ns.n = 2 %}{{ ns.n }}",
    "a macro": "{% macro m(x, y=2) %}[{{ x }}{{ y }}]{% endmacro %}"
    "{{ m(view.name) }}{{ m(x=1, y=3) }}",
    "arguments in a list": "{% macro m(x, y) %}{{ x }}{{ y }}{% endmacro %}{{ m(*[1, 2]) }}",
    "a call block": "{% macro m() %}<{{ caller() }}>{% endmacro %}"
    "{% call m() %}{{ view.name }}{% endcall %}",
    "a call block that is given rows": "{% macro m(rows, head='') %}{{ head }}"
    "{% for row in rows %}{{ caller(row) }}{% endfor %}{% endmacro %}"
    "{% call(row) m(['<', view.name], head='&') %}[{{ row }}]{% endcall %}",
    "a call block in another": "{% macro m(x, y=1) %}<{{ x }}{{ y }}{{ caller() }}>{% endmacro %}"
    "{% call m('<') %}{% call m(x=2, y=view.name) %}&{{ view.name }}{% endcall %}{% endcall %}",
    "a call block without escaping": "{% macro m() %}<{{ caller() }}>{% endmacro %}"
    "{% autoescape false %}{% call m() %}{{ view.name }}{% endcall %}{% endautoescape %}",
    "a call block of a macro that takes all": "{% macro m() %}{{ kwargs }}{{ caller() }}"
    "{% endmacro %}{% call m(z='<') %}{{ view.name }}{% endcall %}",
    "a call block of another file": "{% from 'parts.html' import around %}"
    "{% call around(view.name) %}{{ view.name }}{% endcall %}",
    "a caller that is not there": "{% macro m() %}{{ caller is defined }}{% endmacro %}"
    "{{ m() }}{% call m() %}{% endcall %}",
    "a macro of another file": "{% from 'parts.html' import part %}{{ part(view.name) }}",
    "all of another file": "{% import 'parts.html' as parts %}{{ parts.part(view.tel.office) }}",
    "an import that sees the page": "{% from 'parts.html' import seeing with context %}"
    "{{ seeing() }}",
    "an import for a file that is put in": "{% from 'parts.html' import part %}"
    "{% include 'user.html' %}",
    "a loop in itself": "{% for row in [[1, [[2, []]]]] recursive %}{{ row[0] }}"
    "{{ loop(row[1]) }}{% endfor %}",
    "escaping switched off": "{% autoescape false %}{{ view.name }}{% endautoescape %}",
    "what a macro gives in an expression": "{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}"
    "{{ m('<') ~ '<' }}{{ m('<')|length }}{% set y = m(view.name) %}{{ y }}"
    "{% if m('') %}1{% endif %}",
    "a macro in another": "{% macro m(x) %}<{{ x }}{% endmacro %}"
    "{% macro n(x) %}{{ m(x) }}{{ m(x=x)|upper }}{% endmacro %}{{ n(view.name) }}",
    "a macro itself": "{% macro m(x) %}{% endmacro %}{{ m }}{{ m.name }}{{ m.arguments }}",
    "a macro of a file of plain text": "{% from 'plain.txt' import plain %}{{ plain(view.name) }}",
    "all arguments that come": "{% macro m(x) %}{{ x }}{{ varargs }}{{ kwargs }}{% endmacro %}"
    "{{ m(1, 2, y='<') }}",
    "arguments by names of Python and of the code": "{% macro m(class, macro, missing) %}"
    "{{ class }}{{ macro }}{{ missing }}{% endmacro %}{{ m(macro=1, missing=view.name, class=2) }}",
    "an argument that is not given": "{% macro m(x, y='<') %}{{ x is defined }}{{ y }}"
    "{% endmacro %}{{ m() }}",
    "a function that is no macro": "{{ range(3)|list }}{{ dict(a='<').a }}"
    "{% set f = view.tel.items %}{{ f()|list }}{{ f() }}",
    "a macro by another name": "{% macro m(x) %}<{{ x }}{% endmacro %}{% set f = m %}{{ f('<') }}",
    "joined words": "{{ view.name ~ '<' }}{{ ('<' ~ view.name)|length }}",
}
PARTS = (
    "{% macro part(x) %}({{ x }}){% endmacro %}"
    "{% macro around(x) %}<{{ x }}>{{ caller() }}{% endmacro %}"
    "{% macro seeing() %}{{ view.name }}{{ view.tel.office }}{% endmacro %}"
)
PLAIN = "{% macro plain(x) %}<{{ x }}>{% endmacro %}"


@given(st.text() | st.integers() | st.none() | st.text().map(Markup) | st.booleans())
def test_everything_is_escaped_as_markupsafe_does(value: object) -> None:
    assert str(escaped(value)) == str(escape(value))


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "parts.html").write_text(PARTS, encoding="utf-8")
    (folder / "plain.txt").write_text(PLAIN, encoding="utf-8")
    (folder / "user.html").write_text("{{ part(view.name) }}", encoding="utf-8")
    return folder


def page(templates: Path, text: str, name: str = "a.html", store: Store | None = None) -> str:
    (templates / name).write_text(text, encoding="utf-8")
    return environment((templates,), store).fill(name, SHOP)


def as_jinja(templates: Path, text: str, name: str) -> str:
    ours = environment((templates,))
    alone = jinja2.Environment(**ours.options)  # noqa: S701 - escaping as ours does
    alone.policies.update(ours.policies)
    (templates / name).write_text(text, encoding="utf-8")
    return alone.get_template(name).render(view=SHOP)


@pytest.mark.parametrize("name", ["a.html", "a.txt"])
@pytest.mark.parametrize("text", WRITTEN.values(), ids=WRITTEN)
def test_whatever_jinja_prints_is_printed(templates: Path, text: str, name: str) -> None:
    assert page(templates, text, name) == as_jinja(templates, text, name)


def test_an_entry_of_a_mapping_is_its_value(templates: Path) -> None:
    assert page(templates, "{{ view.tel.office }}") == "0577-1"
    assert page(templates, "{{ view.name }}") == "&lt;甲&gt;"
    assert page(templates, "{{ view.name }}", "a.txt") == "<甲>"


def test_a_name_that_a_view_lacks_is_told_with_those_that_it_has(templates: Path) -> None:
    with pytest.raises(ProblemsFound) as found, complaints():
        page(templates, "\n{{ view.tel.office }}{{ view.fax }}")
    (problem,) = found.value.problems
    assert (problem.code, problem.at.line) == ("YQ503", 2)


def test_an_entry_that_a_mapping_lacks_is_told(templates: Path) -> None:
    with pytest.raises(ProblemsFound) as found, complaints():
        page(templates, "{{ view.tel.fax }}")
    (problem,) = found.value.problems
    assert (problem.code, problem.at.line) == ("YQ503", 1)
    assert "fax" in str(problem.values)


@pytest.mark.parametrize("given", ["z=1", "1, 2", "1, x=1"])
def test_arguments_that_a_macro_does_not_take_are_told_as_jinja_does(
    templates: Path, given: str
) -> None:
    text = "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(" + given + ") }}"
    with pytest.raises(TypeError) as alone:
        as_jinja(templates, text, "a.html")
    with pytest.raises(TypeError) as ours:
        page(templates, text)
    assert str(ours.value) == str(alone.value)
    assert "macro 'm'" in str(ours.value)


def test_a_caller_that_is_missed_is_told_as_jinja_does(templates: Path) -> None:
    text = "{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}"
    with pytest.raises(jinja2.UndefinedError, match="No caller defined"):
        page(templates, text)
    text = "{% macro m() %}{% endmacro %}{% call m() %}{% endcall %}"
    with pytest.raises(TypeError, match="macro 'm' was invoked with two values"):
        page(templates, text)


def test_a_template_gets_view_and_nothing_of_the_page_before(templates: Path) -> None:
    (templates / "a.html").write_text("{{ view.sitemap }}{% set kept = 1 %}", encoding="utf-8")
    (templates / "b.html").write_text("{{ kept }}", encoding="utf-8")
    jinja = environment((templates,))
    assert jinja.fill("a.html", RobotsView("1")) == "1"
    assert jinja.fill("a.html", RobotsView("2")) == "2"
    with pytest.raises(jinja2.UndefinedError):
        jinja.fill("b.html", RobotsView(""))


# Of the source of the methods of Jinja's compiler that are replaced, as they were read for 3.1.
READ = {
    "visit_Getattr": "abe25075f175d0b5",
    "visit_Call": "f851b3bf5364bdfe",
    "macro_def": "69d86b06d17d402c",
    "_output_child_pre": "950d7b8230fc9ca2",
}


@pytest.mark.parametrize("name", READ)
def test_jinja_makes_code_as_it_did_when_its_compiler_was_read(name: str) -> None:
    """Where this fails, Jinja has changed how it makes code of a template.

    Read the method in `jinja2/compiler.py` again, mend `generator/render/template_code.py`, and
    only then change the digest here and the bound on jinja2 in pyproject.toml.
    """
    source = inspect.getsource(inspect.unwrap(getattr(CodeGenerator, name)))
    assert hashlib.sha256(source.encode()).hexdigest()[:16] == READ[name]


def test_jinja_is_bound_to_the_versions_whose_compiler_was_read() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "jinja2>=3.1.6,<3.2" in project["dependencies"]
    assert jinja2.__version__.startswith("3.1.")


def kept(project: Path) -> list[Path]:
    return sorted((project / ".yqsite/kept").glob("template-*"))


def test_the_code_of_a_template_is_kept_in_the_project_and_used(
    templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(templates.parent)
    page(templates, "one {{ view.name }}", store=store)
    assert len(kept(templates.parent)) == 1

    def never(*_: object, **__: object) -> None:
        raise AssertionError("it was compiled again")

    monkeypatch.setattr(jinja2.Environment, "compile", never)
    filled = environment((templates,), store).fill("a.html", SHOP)
    assert filled == "one &lt;甲&gt;"


@pytest.mark.parametrize("damage", [b"", b"j2", b"\0" * 500])
def test_code_that_is_damaged_is_compiled_again(templates: Path, damage: bytes) -> None:
    store = Store(templates.parent)
    page(templates, "one", store=store)
    kept(templates.parent)[0].write_bytes(damage)
    assert page(templates, "one", store=store) == "one"


def test_another_source_is_other_code(templates: Path) -> None:
    store = Store(templates.parent)
    assert page(templates, "one", store=store) == "one"
    assert page(templates, "two", store=store) == "two"


def test_without_a_place_to_keep_it_no_code_is_kept(templates: Path) -> None:
    assert page(templates, "one") == "one"
    assert kept(templates.parent) == []


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
