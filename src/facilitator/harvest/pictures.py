"""How large a picture is, read from its first bytes."""

import re
import struct

from facilitator.harvest.style import Logo

SQUARE = (1.0, 1.0)
"""What a picture is taken for that does not say."""

_NUMBER = rb"(\d+(?:\.\d+)?|\.\d+)"
_TAG = re.compile(rb"<svg\b[^>]*>")
_VIEW_BOX = re.compile(
    rb"\bviewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+" + _NUMBER + rb"[\s,]+" + _NUMBER
)
_WIDTH, _HEIGHT = (
    re.compile(rb"\s" + side + rb"\s*=\s*[\"']" + _NUMBER + rb"(?:px|pt|mm|cm|in)?[\"']")
    for side in (b"width", b"height")
)


def size(logo: Logo) -> tuple[float, float] | None:
    """Width and height of a logo, in a unit of its own; None where it does not say."""
    sizes = {"png": _png, "jpg": _jpeg, "svg": _svg}
    found = sizes[logo.suffix](logo.content)
    return found if found and min(found) > 0 else None


def within(logo: Logo, width: float, height: float) -> tuple[float, float]:
    """The largest size a logo has inside a rectangle."""
    wide, high = size(logo) or SQUARE
    scale = min(width / wide, height / high)
    return wide * scale, high * scale


def _png(content: bytes) -> tuple[float, float] | None:
    if len(content) < 24 or content[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", content[16:24])
    return float(width), float(height)


def _jpeg(content: bytes) -> tuple[float, float] | None:
    """From the frame, which comes after a row of segments that each say how long they are."""
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        kind, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4])
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return float(width), float(height)
        place += 2 + length
    return None


def _svg(content: bytes) -> tuple[float, float] | None:
    """From what it shows, else from how large it wants to be."""
    tag = _TAG.search(content)
    if tag is None:
        return None
    if found := _VIEW_BOX.search(tag[0]):
        return float(found[1]), float(found[2])
    width, height = _WIDTH.search(tag[0]), _HEIGHT.search(tag[0])
    return (float(width[1]), float(height[1])) if width and height else None
