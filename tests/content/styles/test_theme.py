"""theme.css: nothing that it may say loads from elsewhere, however it is written."""

from contextlib import suppress

import pytest

from generator.content.styles import Color, Theme, theme_from
from generator.problems import Problem, ProblemsFound

FILE = "content/theme.css"
OFFERED = frozenset({"mark.png", "安和.webp", "plan.pdf"})
# What a theme says -> code, line, column, and what is wrong there.
REFUSED = {
    '@import "https://a.example/x.css";': ("YQ120", 1, 1, "css_rule"),
    "@import url(files/mark.png);": ("YQ120", 1, 1, "css_rule"),
    '@\\69 mport "x.css";': ("YQ120", 1, 1, "css_rule"),
    '@IMPORT/**/"x.css";': ("YQ120", 1, 1, "css_rule"),
    '@namespace "https://a.example/";': ("YQ120", 1, 1, "css_rule"),
    '@charset "gbk";': ("YQ120", 1, 1, "css_rule"),
    "a { b: url(https://a.example/x.png) }": ("YQ120", 1, 8, "css_url"),
    "a {\n  b: url(//a.example/x.png) }": ("YQ120", 2, 6, "css_url"),
    "a { b: \\75rl(//a.example/x) }": ("YQ120", 1, 8, "css_url"),
    "a { b: \\000075\r\nrl('//a.example/x') }": ("YQ120", 1, 8, "css_url"),
    "a { b: UrL( '//a.example/x' ) }": ("YQ120", 1, 8, "css_url"),
    "a { b: url(data:image/png;base64,AA) }": ("YQ120", 1, 8, "css_url"),
    "a { b: url(files/../2022/index.html) }": ("YQ120", 1, 8, "css_url"),
    "a { b: url(files/none.png) }": ("YQ120", 1, 8, "css_url"),
    "a { b: url(files/plan.pdf) }": ("YQ120", 1, 8, "css_url"),
    "a { b: url(mark.png) }": ("YQ120", 1, 8, "css_url"),
    "a { b: url('files/mark.png' '//a.example') }": ("YQ120", 1, 8, "css_url"),
    "a { b: url(var(--x)) }": ("YQ119", 1, 8, "css_address"),
    "a { b: url(var) url( }": ("YQ119", 1, 17, "css_address"),
    "a { b: ur/**/l(//a.example/x) }": ("YQ120", 1, 14, "css_function"),
    "a { b: image-set('//a.example/x' 1x) }": ("YQ120", 1, 8, "css_function"),
    "a { b: -webkit-image-set('//a.example/x' 1x) }": ("YQ120", 1, 8, "css_function"),
    "a { b: src('//a.example/x') }": ("YQ120", 1, 8, "css_function"),
    "a { b: expression(alert(1)) }": ("YQ120", 1, 8, "css_function"),
    ":root { --a: url(//a.example/x) }": ("YQ120", 1, 14, "css_url"),
    "@font-face { font-family: a; src: url(//a.example/x) }": ("YQ120", 1, 35, "css_url"),
    "@media print { a { b: url(//a.example/x) } }": ("YQ120", 1, 23, "css_url"),
    'a { b: "/*" } c { d: url(//a.example/x) } /* " */': ("YQ120", 1, 22, "css_url"),
    "a { b: c } }": ("YQ119", 1, 12, "css_bracket"),
    "a { b: (c } ) }": ("YQ119", 1, 11, "css_bracket"),
    "a { b: c": ("YQ119", 1, 3, "css_open"),
    "a { b: 'c }": ("YQ119", 1, 8, "css_string"),
    "a { b: 'c\n' }": ("YQ119", 1, 8, "css_string"),
    "a { } /* b": ("YQ119", 1, 7, "css_comment"),
    "<!-- a { } -->": ("YQ119", 1, 1, "css_markup"),
    "a { b: \x00 }": ("YQ119", 1, 8, "css_control"),
    "a { b: c\\": ("YQ119", 1, 9, "css_escape"),
    "{" * 17 + "}" * 17: ("YQ119", 1, 17, "css_deep"),
}


def read(text: str) -> Theme:
    return theme_from(FILE, text, OFFERED)


def refused(text: str) -> Problem:
    with pytest.raises(ProblemsFound) as raised:
        read(text)
    return raised.value.problems[0]


@pytest.mark.parametrize("text", REFUSED)
def test_what_loads_or_cannot_be_read_is_refused_where_it_stands(text: str) -> None:
    problem = refused(text)
    found = (problem.code, problem.at.line, problem.at.column, problem.kind)
    assert found == REFUSED[text]
    assert problem.at.file == FILE


def test_all_that_is_wrong_is_named_at_once() -> None:
    with pytest.raises(ProblemsFound) as raised:
        read("@import 'a';\na { b: url(x) }\nc { d: src('e') }\n")
    assert [problem.at.line for problem in raised.value.problems] == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "served"),
    [
        ("a { b: url(files/mark.png) }", 'a { b: url("../files/mark.png") }'),
        ("a { b: url( 'files/安和.webp' ) }", 'a { b: url( "../files/%E5%AE%89%E5%92%8C.webp" ) }'),
        ("a { b: \\75rl(files/m\\61rk.png) }", 'a { b: url("../files/mark.png") }'),
        ("a { b: calc(1px + var(--x)) }\r\n", "a { b: calc(1px + var(--x)) }\n"),
        ("a:not(.b) > c::before { content: '\\201C' }", None),
        ('a { content: "https://a.example/ url(x) /*" } /* url(x) } */', None),
        ("@media (min-width: 40rem) and (prefers-color-scheme: dark) { a { b: #fff } }", None),
        ("@font-face { font-family: 'a'; src: local('Noto Sans') }", None),
        ("", None),
    ],
)
def test_what_is_good_is_served_as_it_is_but_for_the_addresses(
    text: str, served: str | None
) -> None:
    assert read(text).css == (text if served is None else served)


def test_the_colours_of_the_root_are_told_for_each_kind_of_screen() -> None:
    theme = read(
        ":root { --color-brand: #8a1f2b; --page: 60rem }\n"
        ".a { --color-ink: #000000 }\n"
        "@media (prefers-color-scheme: dark) {\n  :root { --color-brand: #F9a }\n}\n"
        "@media print { :root { --color-ink: #000000 } }\n"
    )
    assert theme.colors == {
        "both": {"--color-brand": Color("8A1F2B", 1, 9), "--page": Color("", 1, 33)},
        "dark": {"--color-brand": Color("FF99AA", 4, 11)},
        "light": {},
    }


@pytest.mark.parametrize("piece", ['"\\aaaaaa', "url(\\aaaaaa", "\\aaaaaa", "/*", "a{b:c}", "@a "])
def test_reading_looks_at_no_character_twice(piece: str) -> None:
    """Twice the text is at most twice the tokens; a pattern that went back would never end."""
    with suppress(ProblemsFound):
        read(piece * 6_000)
