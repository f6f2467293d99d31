"""Fonts of symbols: which sign stands at a place of Wingdings, Wingdings 2 or Symbol."""

from typing import Final

# Signs of the fonts of symbols, by the last two digits of their place: ticks, crosses and boxes.
_WINGDINGS: Final = {
    0xFC: "✓",
    0xFB: "✗",
    0xFE: "☑",
    0xFD: "☒",
    0xA8: "□",
    0x6F: "□",
    0x6C: "●",
    0x6E: "■",
    0x71: "□",
    0x72: "□",
    0x75: "◆",
    0xA1: "○",
    0xA7: "▪",
    0xD8: "➢",
    0x78: "☒",
    0xE0: "→",
    0x76: "❖",
    0xAB: "★",
    0xB2: "☆",
    0x46: "☞",
}
_WINGDINGS_2: Final = {
    0x50: "✓",
    0x4F: "✗",
    0x51: "☒",
    0x52: "☑",
    0x53: "☒",
    0x54: "☒",
    0xA3: "□",
    0x98: "●",
    0xA2: "■",
    0x97: "●",
}
_SYMBOL: Final = {
    0xD6: "√",
    0xB7: "•",
    0xB4: "×",
    0xB3: "≥",
    0xA3: "≤",
    0xB1: "±",
    0xAE: "→",
    0xB0: "°",
    0xA5: "∞",
    0xB9: "≠",
    0xBB: "≈",
    0x44: "Δ",
    0x66: "φ",
    0x6D: "μ",
}
_FONTS: Final = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE: Final = 0xE000  # from here on a font alone says what a sign is


def symbol_sign(font: str, place: str) -> str:
    """The sign at a place, which is hexadecimal as Word writes it; empty where nobody knows it."""
    try:
        code = int(place, 16)
    except ValueError:
        code = 0
    known = _FONTS.get(font.lower(), {}).get(code & 0xFF, "")
    return known or (chr(code) if 0x20 < code < _PRIVATE else "")
