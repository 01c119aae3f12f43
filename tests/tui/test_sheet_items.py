"""What can stand on a sheet."""

from facilitator.tui.screens.sheet_items import AsTyped


def rows(*lines: str, width: int) -> list[str]:
    return [row.plain for row in AsTyped(lines).rows(width, chosen=False, airy=False)]


def test_a_written_line_that_is_too_wide_goes_on_below_further_in():
    assert rows("a.md:3", "    ^ put a line above (I use it as it is)", width=24) == [
        "a.md:3",
        "    ^ put a line above",
        "      (I use it as it",
        "      is)",
    ]


def test_a_line_that_is_pointed_at_is_cut_so_that_the_pointer_stays_under_it():
    assert rows("  one two three", "  ^ what", width=10) == ["  one two…", "  ^ what"]


def test_what_a_pointer_far_to_the_right_says_stands_on_the_left_edge():
    source, pointer = "    one two three and four", " " * 22 + "^ put a line above it"
    assert rows(source, pointer, width=30) == [source, " " * 22 + "^", "  put a line above it"]
    far = rows(source * 2, " " * 44 + pointer, width=30)
    assert far[1:] == ["  put a line above it"]


def test_what_fits_stands_as_it_was_written():
    assert rows("  a   b", width=10) == ["  a   b"]
