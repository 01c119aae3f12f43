"""Words half typed beside the document are there again after a crash."""

import asyncio

import pytest

from facilitator.domain.moves.answers import reword_answer
from facilitator.domain.moves.merging import merge_answers
from facilitator.tui.beside import half_typed
from facilitator.tui.beside.half_typed import KEY
from facilitator.tui.widgets.edit_line import EditLine, Purpose
from tests.building import marked
from tests.doubles import MemoryDesk
from tests.tui.test_harvest_screen import Harvesting, an_evening, opened

TOLD = "These words were half typed when the program stopped."


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(half_typed, "EVERY", 0.01)


def below(harvest: Harvesting) -> str | None:
    line = harvest.screen.query_one(EditLine)
    return line.text if line.display and line.has_focus else None


async def half_way(*keys: str) -> MemoryDesk:
    """The desk as a crash leaves it, after these keys on the first answer."""
    async with opened(an_evening()) as harvest:
        await harvest.press(*keys)
        await harvest.until(lambda: KEY in harvest.desk.live)
        await harvest.until(lambda: harvest.desk.live[KEY]["words"].endswith("so"))
        return harvest.desk


@pytest.mark.parametrize(
    "keys", [("enter",), ("left", "enter"), ("space", "down", "space", "equals_sign")]
)
async def test_words_half_typed_are_below_again(keys: tuple[str, ...]) -> None:
    desk = await half_way(*keys, "end", "s", "o")
    async with opened(desk=desk) as harvest:
        assert below(harvest) == desk.live[KEY]["words"]
        assert TOLD in harvest.page()
        await harvest.press("enter")
        assert below(harvest) is None
        await harvest.until(lambda: KEY not in harvest.desk.live)
        assert "so" in harvest.page()


async def test_words_stay_kept_until_they_are_on_record() -> None:
    desk = await half_way("enter", "end", "s", "o")
    desk.journal.opens = asyncio.Event()
    async with opened(desk=desk) as harvest:
        harvest.send("enter")
        await harvest.handled()
        harvest.send("escape")
        await harvest.until(lambda: harvest.app.closed_with is not None)
        desk.journal.full = True
        desk.journal.opens.set()
        for _ in range(20):
            await asyncio.sleep(0)  # so far does the refusal come, whom nobody hears any more
        assert desk.live[KEY]["words"].endswith("so")
    desk.journal.full = False
    async with opened(desk=desk) as harvest:
        assert below(harvest) == desk.live[KEY]["words"]


async def test_letters_of_the_last_moment_are_kept_when_the_program_closes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(half_typed, "EVERY", 60)
    async with opened(an_evening()) as harvest:
        await harvest.press("enter", "end", "s", "o")
        desk = harvest.desk
        assert KEY not in desk.live
    assert desk.live[KEY]["words"].endswith("so")


async def test_a_text_that_is_gone_is_not_opened() -> None:
    async with opened(an_evening()) as harvest:
        harvest.screen.parts.words.open(Purpose.TEXT, "introduction:7")
        await harvest.until(lambda: "These words are not there any more." in harvest.page())
        assert below(harvest) is None


async def test_words_given_up_are_not_kept() -> None:
    desk = await half_way("enter", "end", "s", "o")
    async with opened(desk=desk) as harvest:
        await harvest.press("escape")
        await harvest.until(lambda: KEY not in harvest.desk.live)
    async with opened(desk=desk) as harvest:
        assert below(harvest) is None


async def test_words_that_are_on_record_already_are_not_asked_for_again() -> None:
    desk = await half_way("enter", "end", "s", "o")
    answer, words = desk.live[KEY]["about"][0], marked(desk.live[KEY]["words"])
    await desk.session.do(reword_answer, answer, words.text, words.marks)
    async with opened(desk=desk) as harvest:
        assert below(harvest) is None


async def test_words_of_an_answer_that_was_merged_meanwhile_do_not_bring_it_back() -> None:
    desk = await half_way("enter", "end", "s", "o")
    first, second, *_ = desk.session.dialogue.answers
    await desk.session.do(merge_answers, "one", (first, second), marked("Both."))
    async with opened(desk=desk) as harvest:
        assert below(harvest) is None
        assert "Both." in harvest.page()


@pytest.mark.parametrize(
    "value",
    [
        *(7, [], {}, {"purpose": "words"}, {"purpose": "?", "about": [], "words": "x"}),
        *({"purpose": name, "about": [], "words": "x"} for name in ("words", "text")),
        *({"purpose": name, "about": ["nowhere"], "words": "x"} for name in ("words", "text")),
    ],
)
async def test_what_cannot_be_read_is_passed_by(value: object) -> None:
    async with opened(an_evening()) as harvest:
        desk = harvest.desk
    desk.live[KEY] = value
    async with opened(desk=desk) as harvest:
        assert below(harvest) is None
