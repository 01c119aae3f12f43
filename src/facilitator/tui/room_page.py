"""The page on the wall: what the room sees, set for a screen. Pure: the same in, the same out.

The question shouts and the time stands at the foot; the clock is never larger than the question.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from facilitator.domain.text import clean
from facilitator.domain.wall import RoomView, Showing
from facilitator.tui.letters import SIZES
from facilitator.tui.room_foot import Space, large_foot, set_hands
from facilitator.tui.setting import (
    BODY,
    INK,
    PLAIN,
    Box,
    Row,
    Set,
    Text,
    in_plain_letters,
    largest,
)
from facilitator.tui.sizes import MID, TALL
from facilitator.tui.slide_text import blocks, slide_body

_PROMPTS = (Showing.LAST_MINUTES, Showing.SOFT_END)
"""Where the question stands under a prompt."""
_AS_LARGE = (*_PROMPTS, Showing.SLIDE, Showing.READ_BACK)
"""Where what is quiet is to be read as much as what is loud."""


@dataclass(frozen=True, slots=True)
class RoomPage:
    """The rows of the wall, and those at the foot above the bar."""

    wall: tuple[Row, ...] = ()
    hands: tuple[Row, ...] = ()
    loud: int = PLAIN
    quiet: int = PLAIN
    clock: int = PLAIN
    """The sizes: of what shouts, of what stands under it, and of the clock."""


@lru_cache(maxsize=64)
def set_page(view: RoomView, space: Space) -> RoomPage:
    """The page as large as it can be.

    What stands under the loud words comes in large letters too where a smaller clock allows it.
    """
    sizes = _clock_sizes(view, space)
    for least_quiet, texts, size in product((min(SIZES), PLAIN), _choices_of(view), sizes):
        hands = set_hands(view, space, size)
        boxes = [_box(view, space, hands, air) for air in _airs(space)]
        settings = ((largest(texts, box, _cap(view, space), least_quiet), box) for box in boxes)
        fitting = [
            (found, box) for found, box in settings if found and size <= _most_clock(view, found)
        ]
        if fitting:
            best, box = max(fitting, key=lambda pair: (pair[0].loud, pair[0].quiet, pair[1].air))
            return _page(best, hands, size, box)
    hands = set_hands(view, space, PLAIN)
    box = _box(view, space, hands)
    return _page(in_plain_letters(_choices_of(view), box), hands, PLAIN, box)


def _most_clock(view: RoomView, found: Set) -> int:
    """The clock is never larger than the question, also where that stands under a prompt."""
    return found.quiet if view.showing in _PROMPTS else found.loud


def _page(found: Set, hands: tuple[Row, ...], clock: int, box: Box) -> RoomPage:
    above = max(box.rows - len(found.rows), 0) // 2
    wall = (*[()] * above, *found.rows)
    return RoomPage(wall, hands, found.loud, found.quiet, clock)


def _clock_sizes(view: RoomView, space: Space) -> tuple[int, ...]:
    """Sizes of the figures to try, the screen's own first."""
    if not view.clock.text and not view.foot:
        return (PLAIN,)
    usual = 10 if space.screen < MID else 14 if space.screen < TALL else 24
    sizes = tuple(size for size in SIZES if size <= usual)
    with_words = tuple(size for size in sizes if large_foot(view, space, size))
    return (*(with_words or sizes), *([PLAIN] if view.showing in _PROMPTS else []))


def _cap(view: RoomView, space: Space) -> int:
    """A slide is read, not shouted: the same size for a few words as for many."""
    if view.showing is not Showing.SLIDE:
        return max(SIZES)
    return 12 if space.screen < MID else 14 if space.screen < TALL else 24


def _airs(space: Space) -> tuple[int, ...]:
    """Air between two texts: from the most to the least there may be."""
    return (4, 2, 1) if space.screen >= TALL else (2, 1, 0) if space.screen >= MID else (1, 0)


def _box(view: RoomView, space: Space, hands: tuple[Row, ...], air: int = 0) -> Box:
    """What is left for the wall: the hands and the air above them take their rows, and the bar."""
    taken = 0
    if hands or view.clock.share is not None:
        taken = len(hands) + 1 + max(air, 1)
    rows = max(space.rows - taken, 1)
    return Box(space.columns, rows, space.blocks, air, 0.9 if view.showing in _AS_LARGE else 0.7)


def _choices_of(view: RoomView) -> Iterator[tuple[Text, ...]]:
    """The texts, and for a page being read back ever shorter pages around the one being read."""
    yield _texts(view)
    if view.showing is Showing.READ_BACK and view.chosen is not None:
        for most in range(len(view.texts) - 1, 0, -1):
            first = view.chosen // most * most
            yield _texts(
                replace(view, texts=view.texts[first : first + most], chosen=view.chosen - first)
            )


def _texts(view: RoomView) -> tuple[Text, ...]:
    match view.showing:
        case Showing.BLACK:
            return ()
        case Showing.SLIDE:
            return tuple(_slide(view))
        case Showing.LAST_MINUTES | Showing.SOFT_END:
            under = INK
        case _:
            under = BODY
    texts = (
        text if text.verbatim else replace(text, words=clean(text.words))
        for text in _statement(view, under)
    )
    return tuple(text for text in texts if text.words)


def _statement(view: RoomView, under: str) -> Iterator[Text]:
    yield Text(view.says)
    for number, words in enumerate(view.texts):
        marked = None if view.chosen is None else number == view.chosen
        yield Text(words, style=BODY if marked is False else INK, marked=marked)
    yield Text(view.also, loud=not view.says and not view.texts, style=under)
    for markdown in view.markdown:
        for block in blocks(markdown):
            yield Text(block.text, False, BODY, block.lead, verbatim=block.verbatim)


def _slide(view: RoomView) -> Iterator[Text]:
    body = slide_body(clean(view.says), view.markdown)
    if body.title:
        yield Text(body.title)
    for number, step in enumerate(body.steps):
        for block in step:
            yield Text(
                block.text,
                loud=not body.title,
                style=BODY,
                lead=block.lead,
                hidden=number >= view.seen,
                verbatim=block.verbatim,
            )
