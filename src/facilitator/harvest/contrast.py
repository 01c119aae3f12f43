"""How well a colour can be read on paper, by the rule of WCAG 2.2."""

import re

ENOUGH = 4.5
"""What ordinary text needs (WCAG AA)."""

_COLOUR = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


def readable(colour: str, on: str = "#ffffff") -> bool:
    """Whether text of this colour can be read on the other. What is no colour cannot be told."""
    if not (_COLOUR.fullmatch(colour) and _COLOUR.fullmatch(on)):
        return True
    return contrast(colour, on) >= ENOUGH


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white), of two colours written `#rgb` or `#rrggbb`."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (_linear(int(digits[i : i + 2], 16) / 255) for i in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
