"""Reading back as the keys do it: right and next, one larger, reworded, out; one sentence back."""

import asyncio
from dataclasses import replace

from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind, Verdict
from facilitator.domain.message import NotNow
from facilitator.domain.moves.reading_back import leave_out_as_heard, read_back_answer
from facilitator.domain.phases import PhaseKind
from facilitator.domain.reading_back import (
    agreed,
    beside,
    first_unread,
    page_beside,
    page_of,
    pages,
)
from facilitator.language import Language
from facilitator.tui.conductor import Conductor
from facilitator.tui.reading_scene import read_words


class Reader:
    """Goes through the answers on the wall. Where one is, is part of what the room sees."""

    def __init__(self, conductor: Conductor, language: Language) -> None:
        self._conductor = conductor
        self._language = language
        self._one_at_a_time = asyncio.Lock()

    @property
    def here(self) -> str:
        """The id of the answer being read; "" while nothing is."""
        return self._conductor.wall.reading

    @property
    def due(self) -> bool:
        """Whether Enter on an empty line means: right, next."""
        phase = self._dialogue.evening.current
        return bool(self.here) or (phase is not None and phase.kind is PhaseKind.READ_BACK)

    def last_answer(self) -> Answer | None:
        """The one being read, else the one written down last that still counts."""
        standing = (a for a in reversed(self._dialogue.everything()) if a.standing)
        here = self._dialogue.answers.get(self.here)
        return here or max(standing, key=lambda answer: answer.at, default=None)

    @property
    def _dialogue(self) -> Dialogue:
        return self._conductor.dialogue

    async def start_or_stop(self) -> str:
        """Begin where the room has not agreed yet, or have the wall as it was."""
        if self.here:
            await self._leave()
            return self._language.say("No longer read back.")
        return await self.start()

    async def start(self) -> str:
        """Begin with what the room has not agreed to, else with the first answer."""
        found = pages(self._dialogue)
        if not found:
            raise NotNow("There is nothing to read back yet.")
        await self._go(first_unread(self._dialogue) or found[0][0])
        return ""

    async def read(self, answer: str) -> None:
        """Be at this one: it took the place of the one that was read."""
        await self._go(answer)

    async def right(self) -> str:
        """Enter: the room agrees, and the next one is read."""
        async with self._one_at_a_time:
            here = self.here
            if not here:
                return await self.start()
            answer = self._dialogue.answers.get(here)
            if answer and answer.standing and not agreed(answer):
                await self._conductor.session.do(read_back_answer, here, Verdict.RIGHT)
            return await self._on_to(beside(self._dialogue, here, 1))

    async def leave_out(self) -> str:
        """The room wants it out: the next one is read."""
        async with self._one_at_a_time:
            here = self.here
            following = beside(self._dialogue, here, 1)
            await self._conductor.session.do(leave_out_as_heard, here)
            ended = await self._on_to(following)
            out = self._language.say("Out of the document: it is kept, and named as left out.")
            return ended or out

    async def step(self, by: int) -> None:
        """Look at the next answer, or the one before, without a word about this one."""
        if key := beside(self._dialogue, self.here, by):
            await self._go(key)

    async def turn(self, by: int) -> None:
        """The same by whole pages."""
        if key := page_beside(self._dialogue, self.here, by):
            await self._go(key)

    async def show(self, answer: str) -> str:
        """One answer large, for whoever corrects it; again = off. One being read is contested."""
        self._check_public(answer)
        await self._conductor.show(answer)
        if not self._conductor.wall.answer:
            return self._language.say("The room no longer sees it.")
        if answer == self.here and not _contested(self._dialogue, answer):
            await self._conductor.session.do(read_back_answer, answer, Verdict.CONTESTED)
        return self._language.say("The room sees this answer; > again takes it away.")

    def _check_public(self, answer: str) -> None:
        found = self._dialogue.answers.get(answer)
        if found is None:
            raise NotNow("This answer is not saved yet.")
        if found.kind is AnswerKind.TALK_NOTE:
            raise NotNow("A note on the talk is never shown to the room.")
        if not found.standing:
            raise NotNow("This answer is not in the document any more.")

    async def _on_to(self, key: str) -> str:
        """On to an answer; past the last one it is done, and what came of it is said."""
        if key:
            await self._go(key)
            return ""
        await self._leave()
        return read_words(self._dialogue, self._language)

    async def _go(self, key: str) -> None:
        page = page_of(self._dialogue, key)
        wall = replace(self._conductor.wall, page=page, chosen=page.index(key), answer="")
        await self._conductor.choose(wall)

    async def _leave(self) -> None:
        wall = replace(self._conductor.wall, page=(), chosen=0, answer="")
        await self._conductor.choose(wall)


def _contested(dialogue: Dialogue, answer: str) -> bool:
    heard = dialogue.answers[answer].read_back
    return heard is not None and heard.verdict is Verdict.CONTESTED
