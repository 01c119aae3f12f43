import re
from pathlib import Path

import pytest

import facilitator
from facilitator.bundled import bundled
from facilitator.tui.stylesheets import stylesheets
from facilitator.tui.theme import NIGHT, PAPER, SHARP, THEMES

GROUNDS = ("page", "desk", "press")
# LOOK's table: contrast on page, desk and press, for paper, night and sharp.
TABLE = {
    "whisper": ((6.7, 6.1, 5.4), (7.0, 6.4, 5.2), (16.5, 16.5, 10.7)),
    "body": ((11.9, 10.9, 9.6), (11.6, 10.6, 8.6), (21, 21, 13.6)),
    "ink": ((17.8, 16.3, 14.3), (16.5, 15.0, 12.2), (21, 21, 13.6)),
    "here": ((8.1, 7.4, 6.5), (9.0, 8.2, 6.7), (13.8, 13.8, 8.9)),
    "heed": ((7.4, 6.8, 6.0), (8.3, 7.6, 6.2), (14.5, 14.5, 9.4)),
}
ALL = (PAPER, NIGHT, SHARP)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2."""

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ink", TABLE)
@pytest.mark.parametrize("number", range(3))
def test_contrasts_are_those_of_the_table(ink, number):
    tones = ALL[number]
    found = [contrast(getattr(tones, ink), getattr(tones, ground)) for ground in GROUNDS]
    assert found == pytest.approx(TABLE[ink][number], abs=0.06)


@pytest.mark.parametrize("tones", ALL)
def test_the_room_never_goes_below_seven(tones):
    assert min(contrast(getattr(tones, ink), tones.page) for ink in ("ink", "body", "heed")) >= 7


@pytest.mark.parametrize("tones", ALL)
def test_lines_have_at_least_three(tones):
    assert contrast(tones.hair, tones.page) >= 3


def test_the_themes_have_the_same_variables():
    assert len({frozenset(theme.variables) for theme in THEMES}) == 1


def test_only_the_theme_file_knows_colours():
    sources = [*Path(facilitator.__file__).parent.joinpath("tui").rglob("*.py")]
    sources += bundled("styles").glob("*.tcss")
    coloured = {p.name for p in sources if re.search(r"#[0-9a-fA-F]{6}\b", p.read_text("utf-8"))}
    assert coloured == {"theme.py"}


def test_stylesheets_begin_with_what_all_share():
    names = [Path(path).name for path in stylesheets()]
    assert names[0] == "app.tcss"
    assert "room.tcss" in names
    assert all(Path(path).is_file() for path in stylesheets())
