"""Whether text can be read in a site's own colours, on light and on dark screens (YQ344)."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from generator.analysis.contrast import LEAST, contrast
from generator.content.folders import THEME
from generator.content.styles import Color, Scheme, Theme, declared_colors
from generator.content.styles.css_tokens import plain_css, tokens_of
from generator.problems import Location, Problem
from generator.render.template_files import find_template, read_template

_TOKENS: Final = "styles/tokens.css"
# Text and the ground that it stands on, by their tokens.
_PAIRS: Final = (
    *[
        (f"--color-{text}", "--color-paper")
        for text in ("ink", "ink-2", "brand", "visited", "notice", "highlight")
    ],
    *[(f"--color-{text}", "--color-surface") for text in ("ink", "brand")],
    *[("--color-ink", f"--color-{ground}") for ground in ("highlight-tint", "tint")],
)
_SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")
Colors = Mapping[Scheme, Mapping[str, Color]]


def contrast_questions(theme: Theme, folders: Sequence[Path]) -> tuple[Problem, ...]:
    """The questions about colours of theme.css, one for a token and a kind of screen: its worst.

    `folders` have the tokens that the theme changes. Of a colour that has to be
    worked out from others nothing is said.
    """
    if not any(theme.colors.values()):
        return ()
    file = find_template(folders, _TOKENS)
    css = plain_css(read_template(file, _TOKENS)) if file else ""
    shipped = declared_colors(css, tokens_of(css))
    return tuple(
        problem for scheme in _SCHEMES for problem in _questions(theme.colors, shipped, scheme)
    )


def _questions(own: Colors, shipped: Colors, scheme: Scheme) -> Iterator[Problem]:
    # of two that hold on this screen the one that is written later wins
    declared = sorted(
        [*own["both"].items(), *own[scheme].items()],
        key=lambda entry: (entry[1].line, entry[1].column),
    )
    changed = dict(declared)
    colors = {**shipped["both"], **shipped[scheme], **changed}
    worst: dict[str, tuple[float, str, str]] = {}
    for text, ground in _PAIRS:
        token = text if text in changed else ground
        digits = [colors[name].digits for name in (text, ground) if name in colors]
        if token not in changed or len(digits) != 2 or not all(digits):
            continue
        found = contrast(*digits)
        if found < LEAST:
            worst[token] = min(worst.get(token, (found, text, ground)), (found, text, ground))
    for token, (ratio, text, ground) in worst.items():
        place = changed[token]
        at = Location(f"content/{THEME}", place.line, place.column)
        values = {
            "least": str(LEAST),
            "ratio": _cut(ratio),
            "text": text,
            "ground": ground,
        }
        yield Problem("YQ344", at, f"#{place.digits}", f"contrast_{scheme}", values=values)


def _cut(ratio: float) -> str:
    """A ratio with two places, never rounded up to what is enough."""
    whole, hundredths = divmod(int(100 * ratio), 100)
    return f"{whole}.{hundredths:02}"
