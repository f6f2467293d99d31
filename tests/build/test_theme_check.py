"""Whether text can be read in a site's own colours."""

import pytest

from generator.analysis.contrast import contrast
from generator.build.theme_check import contrast_questions
from generator.content.styles import theme_from
from tests.processes import ROOT

TEMPLATES = (ROOT / "templates",)


def questions(css: str) -> list[tuple[int, str, str, str, str]]:
    """Line, kind, text, ground and ratio of each."""
    found = contrast_questions(theme_from("content/theme.css", css, frozenset()), TEMPLATES)
    return [
        (one.at.line, one.kind, one.values["text"], one.values["ground"], one.values["ratio"])
        for one in found
    ]


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("000000", "FFFFFF", 21.0), ("777777", "FFFFFF", 4.478), ("FFFFFF", "767676", 4.542)],
)
def test_the_contrast_is_that_of_the_guidelines(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == contrast(second, first) == pytest.approx(ratio, abs=0.001)


def test_the_shipped_colours_are_all_right() -> None:
    tokens = (ROOT / "templates/styles/tokens.css").read_text(encoding="utf-8")
    assert questions(tokens) == []


def test_a_colour_for_light_screens_alone_is_asked_about_on_dark_ones() -> None:
    css = ":root {\n  --color-brand: #8A1F2B;\n}\n"
    dark = "@media (prefers-color-scheme: dark) { :root { --color-brand: #FF9AA5 } }\n"
    assert questions(css) == [
        (2, "contrast_dark", "--color-brand", "--color-surface", "1.81"),
    ]
    assert questions(css + dark) == []
    # of two that hold on dark screens the later one wins
    assert [each[0] for each in questions(dark + css)] == [3]


def test_of_a_ground_the_text_that_is_worst_is_named() -> None:
    css = "@media (prefers-color-scheme: light) { :root { --color-paper: #6A6A6A } }"
    ((line, kind, text, ground, ratio),) = questions(css)
    assert (line, kind, ground) == (1, "contrast_light", "--color-paper")
    assert (text, ratio) == ("--color-notice", "1.34")


@pytest.mark.parametrize(
    "white",
    [
        *("rgb(255 255 255)", "rgb(255, 255, 255)", "rgba(255,255,255,1)", "RGB(100% 100% 100%)"),
        *("hsl(0 0% 100%)", "hsl(360deg, 10%, 100%)", "hsla(0 0% 100% / 100%)", "rgb(300 255 255)"),
    ],
)
def test_colours_written_as_functions_are_known(white: str) -> None:
    light = f"@media (prefers-color-scheme: light) {{ :root {{ --color-brand: {white} }} }}"
    assert questions(light) == [(1, "contrast_light", "--color-brand", "--color-surface", "1.00")]


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("hsl(170 22% 11%)", "162220"),
        ("hsl(-60, 100%, 50%)", "FF00FF"),
        ("rgb(14 92 87)", "0E5C57"),
    ],
)
def test_a_colour_has_the_digits_that_a_browser_gives_it(written: str, digits: str) -> None:
    theme = theme_from("content/theme.css", f":root {{ --color-brand: {written} }}", frozenset())
    assert theme.colors["both"]["--color-brand"].digits == digits


@pytest.mark.parametrize(
    "value",
    [
        *("rgb(255 255 255 / 0.5)", "hsl(0 0 100)", "rgb(255 255)", "rgb(255 100% 255)"),
        *("rgb(calc(255) 255 255)", "hwb(0 100% 0%)", "rgb()", "rgb(1turn 2 3)", "hsl(0% 0% 100%)"),
    ],
)
def test_a_colour_that_has_to_be_worked_out_is_not_spoken_of(value: str) -> None:
    assert questions(f":root {{ --color-brand: {value}; --color-ink: var(--x) }}") == []
