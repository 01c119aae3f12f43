"""Keys pressed in the same instant mean what they would mean one after the other."""

import asyncio

import pytest

from tests.evening import Evening, an_evening, pressed

TOGETHER = {
    "correct what was just given": ("a b c enter ctrl+l x enter", ["One.", "Two.", "abcx"]),
    "correct it twice": ("ctrl+l x enter ctrl+l y enter", ["One.", "Two.xy"]),
    "give up a change": ("d ctrl+l x escape e enter", ["One.", "Two.", "de"]),
    "go on after a change": ("d ctrl+l x enter e enter", ["One.", "Two.x", "de"]),
    "change a chosen one": ("d up enter x enter enter", ["One.", "Two.x", "d"]),
    "name a group for a chosen one": ("up + 2 enter a enter", ["One.", "Two.", "a"]),
    "leave out what was just given": ("a enter up delete b enter", ["One.", "Two.", "b"]),
    "the same as": ("up = up enter enter a enter", ["One.", "a"]),
    "to the room and back": ("a b ctrl+r c d ctrl+r e f enter", ["One.", "Two.", "abcdef"]),
}


async def play(evening: Evening, keys: str, turns: int) -> None:
    """All keys, each so many turns of the loop after the one before it."""
    for key in keys.split():
        evening.app.post_message(pressed(key))
        for _ in range(turns):
            await asyncio.sleep(0)
    await evening.settles()


@pytest.mark.parametrize("turns", [0, 2])
@pytest.mark.parametrize("name", TOGETHER)
async def test_keys_of_one_instant_take_their_turn(name, turns):
    keys, words = TOGETHER[name]
    async with an_evening() as evening:
        await evening.round(1)
        await evening.oak_says("One.")
        await evening.oak_says("Two.")
        await play(evening, keys, turns)
        assert evening.words == words
        assert not evening.line


async def test_us_too_pressed_at_once_is_for_what_was_just_given():
    async with an_evening() as evening:
        await evening.round(1)
        await evening.oak_says("One.")
        await play(evening, "a enter ctrl+o 2 enter b enter", 1)
        assert evening.words == ["One.", "a", "b"]
        assert [len(a.tally) for a in evening.dialogue.everything()] == [0, 1, 0]
