"""The foot of the page on the wall: which round, until when, and the clock."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

from facilitator.domain.clock import Stage
from facilitator.domain.text import clean
from facilitator.domain.wall import RoomView, WallClock
from facilitator.tui.letters import SIZES, Blocks, Drawing, one_line
from facilitator.tui.setting import BODY, HEED, INK, Piece, Row
from facilitator.tui.sizes import MID, TALL


@dataclass(frozen=True, slots=True)
class Space:
    """The space for the page, within its margins, and the rows of the screen it is on."""

    columns: int
    rows: int
    screen: int
    blocks: Blocks = Blocks.QUADRANTS


def set_hands(view: RoomView, space: Space, size: int) -> tuple[Row, ...]:
    """Lower left the words of the foot, lower right the clock, on one baseline; air to the bar."""
    if not view.clock.text and not view.foot:
        return ()
    clock = _drawn(view.clock, size, space)
    right = _figures(view.clock, clock)
    room = _room(space, right)
    words = _foot(view.foot, room, size, space)
    left = [(Piece(row, BODY),) for row in words.rows] if words else _plain_foot(view.foot, room)
    joined = _joined(left, right, words, clock, space.columns)
    return (*joined, ()) if space.screen >= MID else joined


def large_foot(view: RoomView, space: Space, size: int) -> bool:
    """Whether the words of the foot, or the last of them, can stand beside a clock of this size."""
    right = _figures(view.clock, _drawn(view.clock, size, space))
    return not view.foot or _foot(view.foot, _room(space, right), size, space) is not None


def _drawn(clock: WallClock, size: int, space: Space) -> Drawing | None:
    return one_line(clock.text, size, space.blocks, flush_right=True) if size else None


def _room(space: Space, right: list[Row]) -> int:
    return space.columns - max((_cells(row) for row in right), default=0) - 4


def _figures(clock: WallClock, drawing: Drawing | None) -> list[Row]:
    heeded = clock.stage in (Stage.LAST_MINUTES, Stage.OVER)
    ink = HEED if heeded else INK
    if drawing:
        return [(Piece(row, ink),) for row in drawing.rows]
    return [(Piece(clock.text, f"bold {ink}"),)] if clock.text else []


def _foot(foot: tuple[str, ...], room: int, size: int, space: Space) -> Drawing | None:
    """The foot in large letters, no larger than the clock; its first words are left out first."""
    most = min(size, 14 if space.screen >= TALL else 10)
    for smaller in (s for s in SIZES if s <= most):
        for first in range(len(foot)):
            words = _joint(foot[first:])
            drawing = one_line(words, smaller, space.blocks)
            if drawing and drawing.width <= room:
                return drawing
    return None


def _joint(parts: tuple[str, ...]) -> str:
    return " · ".join(clean(part) for part in parts)


def _plain_foot(foot: tuple[str, ...], room: int) -> list[Row]:
    for first in range(len(foot)):
        words = _joint(foot[first:])
        if cell_len(words) <= room or first == len(foot) - 1:
            return [(Piece(set_cell_size(words, min(cell_len(words), room)), f"bold {BODY}"),)]
    return []


def _joined(
    left: Sequence[Row],
    right: Sequence[Row],
    words: Drawing | None,
    clock: Drawing | None,
    columns: int,
) -> tuple[Row, ...]:
    """Both on one baseline, on the two edges."""
    below = max(words.below if words else 0, clock.below if clock else 0)
    left = [*left, *[()] * (below - (words.below if words else 0))]
    right = [*right, *[()] * (below - (clock.below if clock else 0))]
    high = max(len(left), len(right))
    left = [*[()] * (high - len(left)), *left]
    right = [*[()] * (high - len(right)), *right]
    return tuple(_ends(a, b, columns) for a, b in zip(left, right, strict=True))


def _ends(left: Row, right: Row, columns: int) -> Row:
    free = columns - _cells(left) - _cells(right)
    return (*left, Piece(" " * max(free, 0)), *right)


def _cells(row: Row) -> int:
    return sum(cell_len(piece.text) for piece in row)
