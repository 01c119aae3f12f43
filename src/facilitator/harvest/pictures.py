"""How large a picture is, read from its first bytes."""

import re
import struct

from facilitator.harvest.style import Logo

SQUARE = (1.0, 1.0)
"""What a picture is taken for that does not say."""


def proportions(logo: Logo) -> tuple[float, float]:
    """Width and height of a logo, in a unit of its own."""
    sizes = {"png": _png, "svg": _svg}
    width, height = sizes.get(logo.suffix, _jpeg)(logo.content)
    return (width, height) if width > 0 and height > 0 else SQUARE


def within(logo: Logo, width: float, height: float) -> tuple[float, float]:
    """The largest size a logo has inside a rectangle."""
    wide, high = proportions(logo)
    scale = min(width / wide, height / high)
    return wide * scale, high * scale


def _png(content: bytes) -> tuple[float, float]:
    if len(content) < 24 or content[12:16] != b"IHDR":
        return SQUARE
    width, height = struct.unpack(">II", content[16:24])
    return float(width), float(height)


def _jpeg(content: bytes) -> tuple[float, float]:
    """From the frame, which comes after a row of segments that each say how long they are."""
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        kind, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4])
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return float(width), float(height)
        place += 2 + length
    return SQUARE


def _svg(content: bytes) -> tuple[float, float]:
    number = rb"[\s,]+([\d.]+)"
    found = re.search(
        rb"<svg[^>]*\bviewBox\s*=\s*[\"']\s*[-\d.]+" + rb"[\s,]+[-\d.]+" + number * 2, content
    )
    return (float(found[1]), float(found[2])) if found else SQUARE
