"""How well two colours can be told apart: the contrast of WCAG 2.2, 1.4.3."""

from typing import Final

# Text of running size.
LEAST: Final = 4.5
_LINEAR_UP_TO: Final = 0.04045  # of a channel, as sRGB has it
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)


def contrast(first: str, second: str) -> float:
    """From 1 to 21, of two colours as six hexadecimal digits each."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(digits: str) -> float:
    channels = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [
        channel / 12.92 if channel <= _LINEAR_UP_TO else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    ]
    return sum(weight * channel for weight, channel in zip(_WEIGHTS, linear, strict=True))
