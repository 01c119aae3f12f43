"""The colour of a house style as people write it, made dark enough where it is not."""

import re

from facilitator.harvest.contrast import ENOUGH, contrast

WHITE, BLACK = "#ffffff", "#000000"
_HEX = re.compile(r"#?(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


def colour(written: str) -> str | None:
    """#rrggbb, of what somebody wrote with or without its sign, in three figures or six."""
    if not _HEX.fullmatch(written.strip()):
        return None
    figures = written.strip().removeprefix("#").lower()
    return "#" + (figures if len(figures) == 6 else "".join(f * 2 for f in figures))


def darkened(shade: str) -> str:
    """The colour itself where it can be read on white, else as little darker as is needed."""
    return standing_out(shade, WHITE)


def standing_out(shade: str, paper: str, least: float = ENOUGH) -> str:
    """The colour itself where its contrast with the paper is enough, else the nearest that has."""
    towards = 0 if contrast(BLACK, paper) > contrast(WHITE, paper) else 255
    parts = [int(shade[at : at + 2], 16) for at in (1, 3, 5)]
    mixes = ([p * k // 100 + towards * (100 - k) // 100 for p in parts] for k in range(100, 0, -1))
    shades = ("#" + "".join(f"{part:02x}" for part in mixed) for mixed in mixes)
    furthest = WHITE if towards else BLACK
    return next((each for each in shades if contrast(each, paper) >= least), furthest)
