"""The parts of the harvest screen, without a terminal: what is asked, done and said."""

from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

import pytest

from facilitator.language import language
from facilitator.tui.beside.about import About
from facilitator.tui.beside.answer_acts import AnswerActs
from facilitator.tui.beside.checking import Checking
from facilitator.tui.beside.doer import Doer
from facilitator.tui.beside.key_phrases import KeyPhrases
from facilitator.tui.beside.leaving import Leaving
from facilitator.tui.beside.same_acts import SameActs
from facilitator.tui.beside.signs import Signs
from facilitator.tui.beside.typed_commands import TypedCommands
from facilitator.tui.beside.walk import Walk
from facilitator.tui.beside.words import Words
from facilitator.tui.harvest_lists import TEXTS
from facilitator.tui.undo_acts import UndoActs
from facilitator.tui.widgets.answers import OUT
from facilitator.tui.widgets.edit_line import Edited, Purpose
from facilitator.tui.work import nothing
from tests.building import COURAGE, OAK, TRUST, AnEvening
from tests.doubles import a_desk

EN = language("en")


@dataclass
class Below:
    """Words being edited, or not."""

    editing: Purpose | None = None
    typed: str = ""

    @property
    def open(self) -> bool:
        return self.editing is not None

    def put(self, character: str) -> None:
        self.typed += character


class Beside:
    """Everything that is done beside the document, with what it says and has edited in lists."""

    def __init__(self) -> None:
        evening = AnEvening()
        for words in ("Time.", "Trust.", "A bench."):
            evening.hears(words, group=OAK)
        evening.hears("Saying no.", question=COURAGE)
        self.desk = a_desk(evening)
        self.told: list[str] = []
        self.shown: list[str] = []
        self.edited: list[tuple[Edited, str]] = []
        self._under_way: list[Coroutine[Any, Any, None]] = []
        session = self.desk.session
        self.walk = Walk(session, EN)
        doer = Doer(session, EN, work=self._begin, done=self._done)
        self.words = Words(
            *(session, self.walk, EN, doer),
            edit=lambda what, words: self.edited.append((what, words)),
            editing=lambda: False,
        )
        tell = self.told.append
        same = SameActs(self.walk, self.words, EN, doer, tell=tell, turned=nothing)
        acts = AnswerActs(self.walk, self.words, EN, doer, tell=tell)
        phrases = KeyPhrases(
            *(self.walk, acts, EN),
            embolden=lambda *_: False,
            back=nothing,
            shown=nothing,
            tell=tell,
        )
        checking = Checking(
            *(self.walk, self.words, EN, doer),
            work=self._begin,
            turned=nothing,
            found=nothing,
        )
        about = About(self.walk, same, EN, chosen=lambda: "", tell=tell)
        self.same = same
        self.undoing = UndoActs(session, EN, doer, go_to=self.walk.go_to_act)
        self.below = Below()
        self.signs = Signs(
            *(self.walk, self.words, EN, acts, same, phrases, checking, about),
            below=self.below,
            show=self.shown.append,
            tell=tell,
        )
        self.walk.begin("", "")

    def _begin(
        self, work: Coroutine[Any, Any, None], /, *, group: str, exclusive: bool = False
    ) -> None:
        self._under_way.append(work)

    def _done(self, said: str, *, trouble: bool) -> None:
        self.told.append(f"! {said}" if trouble else said)

    async def ends(self) -> None:
        """All that is under way."""
        while self._under_way:
            await self._under_way.pop(0)

    @property
    def rows(self) -> list[str]:
        return [row.words.text for row in self.walk.here().rows]

    @property
    def chosen(self) -> str:
        here = self.walk.here()
        return next((row.words.text for row in here.rows if row.id == here.chosen), "")

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(row.id for row in self.walk.here().rows)


@pytest.fixture
def beside() -> Beside:
    return Beside()


def test_one_comes_back_to_the_answer_one_was_at(beside: Beside) -> None:
    beside.walk.choose(beside.ids[1])
    assert beside.walk.turn(1, to_end=False)
    assert beside.chosen == "Saying no."
    assert beside.walk.turn(-1, to_end=False)
    assert beside.chosen == "Trust."
    assert beside.walk.turn(-1, to_end=True)
    assert beside.walk.at_texts
    assert not beside.walk.turn(-1, to_end=False)


async def test_what_is_undone_is_gone_to_also_in_another_list(beside: Beside) -> None:
    beside.signs.give("#", beside.ids[:1])
    await beside.ends()
    beside.walk.turn_to(TEXTS)
    beside.undoing.undo()
    await beside.ends()
    assert beside.told[-1].startswith("Undone: ")
    assert beside.chosen == "Time."


async def test_words_that_are_refused_are_had_back(beside: Beside) -> None:
    key = beside.ids[0]
    beside.words.open(Purpose.WORDS, key)
    what, words = beside.edited[-1]
    assert words == "Time."
    beside.desk.journal.full = True
    assert beside.words.take(what, "Time and trust.")
    await beside.ends()
    assert beside.told == ["! The disk is full."]
    beside.words.open(Purpose.WORDS, key)
    assert beside.edited[-2:] == [(what, "Time and trust.")] * 2
    beside.words.drop(what)
    beside.words.open(Purpose.WORDS, key)
    assert beside.edited[-1] == (what, "Time.")


def test_the_room_is_shown_one_answer_at_a_time(beside: Beside) -> None:
    beside.signs.give(">", beside.ids[:2])
    assert beside.told == ["The room sees one answer at a time: choose one."]
    beside.signs.give(">", beside.ids[1:2])
    assert beside.shown == [beside.ids[1]]


async def test_two_that_are_the_same_become_one_and_two_again(beside: Beside) -> None:
    one, two, _ = beside.ids
    beside.signs.give("=", (one,))
    beside.signs.enter(one)
    assert beside.same.looking
    assert not beside.edited
    beside.signs.enter(two)
    what, words = beside.edited[-1]
    assert what == Edited(Purpose.ONE, (one, two))
    beside.words.take(what, words)
    await beside.ends()
    assert beside.rows == ["Time.", "A bench."]
    for _ in range(2):
        beside.signs.give("=", beside.ids[:1])
    await beside.ends()
    assert beside.rows == ["Time.", "Trust.", "A bench."]


async def test_one_that_is_out_is_named_before_a_sentence_is_asked_for(beside: Beside) -> None:
    beside.signs.give("out", beside.ids[1:2])
    await beside.ends()
    beside.signs.give("=", beside.ids[:2])
    assert beside.told[-1] == "2 “Trust.” is out of the document: Del has it back in."
    assert not beside.edited


async def test_signs_are_for_answers(beside: Beside) -> None:
    beside.walk.turn_to(TEXTS)
    assert not beside.signs.give("#", beside.ids[:1])
    beside.walk.turn_to(TRUST)
    assert not beside.signs.give("#", ())


def test_a_command_is_run_here_or_taken_to_the_line(beside: Beside) -> None:
    run: list[str] = []
    left: list[str] = []
    commands = TypedCommands(
        beside.desk.session, EN, run=run.append, tell=beside.told.append, leave=left.append
    )
    for typed in ("tidy", "undo", "pause", " ", "pause 3", "/undo"):
        commands.take(typed)
    assert (run, left) == (["tidy", "undo"], ["/pause", "/pause 3", "//undo"])
    assert commands.named("/undo") == "Not here: Enter takes it to the line."


def test_the_page_closes_once_and_every_letter_is_pressed_where_one_goes() -> None:
    closed: list[str] = []
    again: list[str] = []
    leaving = Leaving(close=closed.append, again=again.append)
    for letter in "dag":
        leaving.leave_for(letter)
    leaving.leave("/time")
    assert (closed, again) == ([""], ["d", "a", "g"])


async def test_a_sign_ahead_of_words_that_open_is_theirs(beside: Beside) -> None:
    beside.below.editing = Purpose.WORDS
    beside.signs.take("#", beside.ids[:1])
    beside.signs.take(OUT, beside.ids[:1])
    await beside.ends()
    assert beside.below.typed == "#"
    assert not beside.desk.session.dialogue.answers[beside.ids[0]].starred
