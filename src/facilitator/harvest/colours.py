"""Colours that can be read: contrast as WCAG 2 counts it."""

BLACK, WHITE = "#000000", "#ffffff"
ENOUGH = 4.5
"""Between words and what they stand on: level AA."""


def contrast(one: str, other: str) -> float:
    """How far two colours (#rrggbb) are apart for the eye: 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, paper: str, least: float = ENOUGH) -> str:
    """The colour itself, or the nearest to it towards black or white that can be read on paper."""
    towards = max((BLACK, WHITE), key=lambda end: contrast(end, paper))
    mixed = (_mixed(colour, towards, percent) for percent in range(101))
    return next((made for made in mixed if contrast(made, paper) >= least), towards)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _mixed(colour: str, other: str, percent: int) -> str:
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * percent / 100):02x}" for a, b in pairs)


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
