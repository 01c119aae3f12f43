"""Colours that can be read: how much one stands out on white, and one mended until it does."""

import re

ENOUGH = 4.5
"""To 1, the contrast that text needs (WCAG 2.2, level AA)."""
_HEX = re.compile(r"#?(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


def colour(written: str) -> str | None:
    """#rrggbb, of what somebody wrote with or without its sign, in three figures or six."""
    if not _HEX.fullmatch(written.strip()):
        return None
    figures = written.strip().removeprefix("#").lower()
    return "#" + (figures if len(figures) == 6 else "".join(f * 2 for f in figures))


def contrast(shade: str) -> float:
    """How much #rrggbb stands out on white, to 1; between 1 and 21."""
    red, green, blue = (_linear(part) for part in _parts(shade))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def readable(shade: str) -> str:
    """The colour itself where it can be read on white, else as little darker as is needed."""
    for kept in range(100, -1, -1):
        darker = "#" + "".join(f"{part * kept // 100:02x}" for part in _parts(shade))
        if contrast(darker) >= ENOUGH:
            return darker
    return "#000000"


def _parts(shade: str) -> tuple[int, int, int]:
    return int(shade[1:3], 16), int(shade[3:5], 16), int(shade[5:7], 16)


def _linear(part: int) -> float:
    value = part / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
