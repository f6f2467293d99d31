"""From pages to bytes: escaped, guarded, trimmed."""

import gzip
from decimal import Decimal
from pathlib import Path

import jinja2
import pytest

from generator.pages.addresses import with_hash
from generator.pages.file_content import CsvFile, ScriptFile
from generator.pages.files.host_files import RobotsView
from generator.pages.page import Page, TextPage
from generator.problems import ProblemsFound
from generator.render.assets import assets, script, style_sheet
from generator.render.encode import as_csv, as_script
from generator.render.environment import environment
from generator.render.renderer import Renderer
from generator.render.showcase import showcase
from tests.processes import ROOT

TEMPLATES = (ROOT / "templates",)


def test_a_text_that_a_spreadsheet_would_run_is_guarded_and_a_number_is_none() -> None:
    cells = ("=1", "＝1", "1", -1, Decimal("-1.5"))
    assert as_csv(CsvFile(("a",), (cells,))) == "a\r\n'=1,'＝1,1,-1,-1.5\r\n".encode()


def test_a_table_has_crlf_and_quotes_where_needed() -> None:
    assert as_csv(CsvFile(("a", "b"), (("1,2", '"x"'),))) == b'a,b\r\n"1,2","""x"""\r\n'


def test_a_script_is_one_call() -> None:
    assert as_script(ScriptFile("yqsite.text", (3, ["一"]))) == 'yqsite.text(3,["一"]);\n'.encode()


@pytest.mark.parametrize(("name", "escaped"), [("a.html", True), ("a.xml", True), ("a.txt", False)])
def test_everything_is_escaped_but_plain_text(tmp_path: Path, name: str, escaped: bool) -> None:
    (tmp_path / name).write_text("{{ view.sitemap }}", encoding="utf-8")
    page = TextPage("x", name, RobotsView("<a>&"))
    assert (b"&lt;a&gt;" in Renderer((tmp_path,)).contents([page])[0]) is escaped


def test_the_first_folder_that_has_a_template_wins(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    for folder, text in ((own, "own"), (shipped, "shipped")):
        folder.mkdir()
        (folder / "a.txt").write_text(text, encoding="utf-8")
    assert environment((own, shipped)).get_template("a.txt").render() == "own"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ view.nothing }}", "YQ503"),
        ("{{ nothing }}", "YQ503"),
        ("{% if %}", "YQ502"),
        ('{% include "b.txt" %}', "YQ501"),
    ],
)
def test_a_fault_in_a_template_is_a_problem_with_its_line(
    tmp_path: Path, text: str, code: str
) -> None:
    (tmp_path / "a.txt").write_text(f"\n{text}", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        Renderer((tmp_path,)).contents([TextPage("x", "a.txt", RobotsView(""))])
    (problem,) = found.value.problems
    assert (problem.code, problem.at.line) == (code, 2)


def test_a_page_without_a_frame_is_its_template_alone() -> None:
    from generator.pages.site.not_found import NotFoundView

    page = Page(
        "404.html", "pages/404.html", NotFoundView("名称", "/index.html", "", is_of_level=True)
    )
    assert Renderer(TEMPLATES).contents([page])[0].startswith(b"<!DOCTYPE html>")


def test_the_summary_needs_the_small_style_sheet_alone() -> None:
    made = assets(TEMPLATES)
    assert b".legend" in made["assets/site.css"]
    assert b".legend" not in made["assets/more.css"]
    assert b".annex" in made["assets/more.css"]
    assert b"/*" not in made["assets/site.css"] + made["assets/more.css"]


def test_a_style_sheet_that_is_not_utf_8_is_a_problem(tmp_path: Path) -> None:
    own = tmp_path / "styles/base.css"
    own.parent.mkdir()
    own.write_bytes("/* 样式 */".encode("gb18030"))
    with pytest.raises(ProblemsFound) as found:
        assets((tmp_path, *TEMPLATES))
    (problem,) = found.value.problems
    assert (problem.code, problem.at.file, problem.at.line) == (
        "YQ102",
        "templates/styles/base.css",
        1,
    )


def test_every_literal_colour_is_a_token() -> None:
    import re

    for file in (ROOT / "templates").rglob("*.css"):
        if file.name not in ("tokens.css", "print.css"):
            assert not re.search(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(|hsla?\(", file.read_text("utf-8")), (
                file
            )


def test_layers_stand_in_their_order() -> None:
    assert style_sheet(TEMPLATES, ()).startswith("@layer tokens,base,components,print;")


def test_a_script_loses_comments_and_space_alone() -> None:
    assert script("/* a */\n  var x = 1; // b\n\n  y();\n") == "var x = 1; // b\ny();\n"


def test_every_component_has_a_macro_and_examples_that_are_shown() -> None:
    folders = sorted(entry.name for entry in (ROOT / "templates/components").iterdir())
    page = showcase(TEMPLATES).decode()
    for name in folders:
        files = {entry.name for entry in (ROOT / "templates/components" / name).iterdir()}
        assert {f"{name}.html", "examples.yaml"} <= files
        assert f'id="c-{name}"' in page
    made = assets(TEMPLATES)
    for address in ("assets/site.css", "assets/more.css", "assets/icon.svg", "assets/page.js"):
        assert f'"{with_hash(address, made[address])}"' in page


def test_an_example_with_an_unknown_key_is_a_problem(tmp_path: Path) -> None:
    folder = tmp_path / "components/x"
    folder.mkdir(parents=True)
    (folder / "x.html").write_text("{% macro x() %}{% endmacro %}", encoding="utf-8")
    (folder / "examples.yaml").write_text("about: a\nexample: []\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        showcase((tmp_path, *TEMPLATES))
    assert found.value.problems[0].code == "YQ204"


def test_templates_that_are_code_already_are_not_made_code_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.html").write_text("{{ view.sitemap }}", encoding="utf-8")
    (tmp_path / "wrong.html").write_text("{% if %}", encoding="utf-8")
    (tmp_path / "bytes.html").write_bytes(b"\xff")
    renderer = Renderer((tmp_path,))
    renderer.prepare()

    def never(*_: object, **__: object) -> None:
        raise AssertionError("it was compiled again")

    monkeypatch.setattr(jinja2.Environment, "compile", never)
    assert renderer.contents([TextPage("x", "a.html", RobotsView("<"))]) == [b"&lt;"]


def test_a_template_that_is_wrong_is_told_when_a_page_uses_it(tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text("{% if %}", encoding="utf-8")
    renderer = Renderer((tmp_path,))
    renderer.prepare()
    with pytest.raises(ProblemsFound) as found:
        renderer.contents([TextPage("x", "wrong.html", RobotsView(""))])
    assert [problem.code for problem in found.value.problems] == ["YQ502"]


def test_a_script_loses_idle_spaces_and_nothing_that_means_something() -> None:
    text = """/* about */
      function f (a, b) { return a ? b : { c: "x ( y" }; }
      var g = a => a.replace(/ ( ) /g, " ; ");
      var h = 'it ; is';   /* ends */
    """
    assert script(text) == (
        'function f(a,b){return a?b:{c:"x ( y"};}\n'
        'var g = a => a.replace(/ ( ) /g, " ; ");\n'
        "var h = 'it ; is';\n"
    )
    assert script("var a = `b ; ${c}`;\nvar d = e;") == "var a = `b ; ${c}`;\nvar d = e;\n"


def test_all_scripts_together_weigh_little() -> None:
    found = assets(TEMPLATES)
    packed = [gzip.compress(text, mtime=0) for name, text in found.items() if name.endswith(".js")]
    assert sum(map(len, packed)) <= 12 * 1024
