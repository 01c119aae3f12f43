import time
from typing import Any

import pytest

from facilitator.tui import letters
from facilitator.tui.letters import SIZES, Blocks, Drawing, can_draw, fit
from tests.tui.looking import QUESTION


def one_line(*text: Any, **how: Any) -> Drawing:
    drawing = letters.one_line(*text, **how)
    assert drawing is not None
    return drawing


def setting(*text: Any, **how: Any) -> Drawing:
    drawing = letters.setting(*text, **how)
    assert drawing is not None
    return drawing


def size_in(rows: int) -> int:
    drawing = fit(QUESTION, 180, rows)
    assert drawing is not None
    return drawing.size


def test_a_letter_is_drawn_in_quadrants():
    assert one_line("1", 8).rows == ("▄▌", "▐▌", "▐▌")


def test_a_letter_is_drawn_in_half_blocks_without_air_between_letters():
    rows = one_line("rn", 8, Blocks.HALVES).rows
    assert {cell for row in rows for cell in row} <= set(" ▀▄█")
    assert one_line("rn", 8, Blocks.HALVES).width == 7


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("blocks", list(Blocks))
def test_every_row_keeps_within_the_columns(size, blocks):
    drawing = setting(QUESTION, 180, size, blocks)
    assert drawing.width <= 180


@pytest.mark.parametrize("size", SIZES)
def test_small_letters_have_a_dot_of_air_on_quadrants_only(size):
    dots = one_line("rnrnr", size).width * 2
    without_air = one_line("rnrnr", size, Blocks.HALVES).width
    assert dots - without_air in ((4, 5) if size <= 12 else (0, 1))


def test_the_largest_size_that_fits_is_taken():
    sizes = [size_in(rows) for rows in (60, 24, 17, 15, 12, 6)]
    assert sizes == sorted(sizes, reverse=True)
    assert size_in(60) == 24


def test_what_fits_nowhere_is_not_drawn():
    assert fit(QUESTION, 20, 5) is None


@pytest.mark.parametrize("text", ["日本", "مرحبا", "a\x1bb", "☃", ""])
def test_a_missing_letter_means_plain_letters(text):
    assert fit(text, 200, 60) is None


@pytest.mark.parametrize(
    "text", ["ë é ï ‘ ’ “ ” … – — €", "non\u2011breaking\u00a0space", "‖ 12:47 ‖"]
)
def test_the_letters_of_our_languages_are_all_there(text):
    assert can_draw(text)


def test_a_pause_is_two_strokes():
    assert one_line("‖", 10).rows == ("█ █",) * 4


def test_figures_flush_right_keep_their_places_as_they_change():
    before, after = (one_line(text, 18, flush_right=True).rows for text in ("10:00", "9:00"))
    assert [row[-10:] for row in before] == [row[-10:] for row in after]


def test_lines_hang_under_the_words_and_not_under_the_dash():
    drawing = setting("een twee drie vier vijf zes", 50, 8, lead="–")
    assert len(drawing.rows) > 6
    assert all(row.startswith("  ") for row in drawing.rows[5:])


def test_ink_begins_on_the_edge_in_every_line():
    rows = setting("Schrijf\u00a0punten punten", 40, 14).rows
    assert any(not row.startswith(" ") for row in rows[:6])
    assert any(not row.startswith(" ") for row in rows[8:])


def test_only_sizes_that_are_asked_for_are_read(monkeypatch):
    from facilitator.tui import face

    face.face_of.cache_clear()
    letters.one_line.cache_clear()
    one_line("12", 18)
    assert face.face_of.cache_info().currsize <= 2


def test_a_text_far_too_long_is_not_tried_in_vain():
    began = time.process_time()
    assert fit("woord " * 2000, 108, 20) is None
    assert time.process_time() - began < 5, "it was set at every size"
