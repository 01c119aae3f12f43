"""What the line is for besides answers: how it begins, ends, waits, and outlives a crash."""

from collections.abc import Awaitable
from functools import partial

from facilitator.domain.errands import Duty, Errand, Errands, possible
from facilitator.tui.drafts import kept
from facilitator.tui.screens.cockpit_alike import AlikeActs


class ErrandActs(AlikeActs):
    """Keeps the line and the errands in step."""

    _keeping = 0
    """How many times what is half typed is on its way to the disk."""

    @property
    def held(self) -> Errands:
        """The errands, with what stands on the line by now."""
        return self.errands.holding(self.line.words, self.line.addressing.address)

    def begin_errand(self, errand: Errand) -> None:
        """Have the line for something else; what was typed there waits, and is kept."""
        now = self.held.begin(errand)
        if not now.now.same(self.errands.now):
            self.take_up(now)
        self.tell("")
        self._face_line()
        self.show()

    def hand_in(self, words: str) -> Errand:
        """Enter gave these words for what the line is for; what waited goes on."""
        self.take_up(self.errands.finish(words, self.line.words))
        self._back_from_errand()
        return self.errands.leaving[-1]

    def carry_out(self, errand: Errand, act: Awaitable[object], *, public: bool = False) -> None:
        """Do what was handed in. Refused, its words are back on the line."""
        refused = partial(self._take_back, errand)
        self.perform(self._carried_out(errand, act), public=public, refused=refused)

    async def _carried_out(self, errand: Errand, act: Awaitable[object]) -> object:
        said = await act
        self.errands = self.errands.done(errand)
        self.keep()
        return said

    def _take_back(self, errand: Errand) -> None:
        self.take_up(self.held.refused(errand))
        self._face_line()

    def give_up_errand(self) -> None:
        """What the line was for besides answers is left as it was; what waited goes on."""
        if self.errands.now.duty is not Duty.ANSWER:
            self.take_up(self.errands.give_up())
            self._back_from_errand()

    def put_back(self, words: str) -> None:
        """Give words back, in front of the answer that is half typed."""
        self.take_up(self.held.put_back(words))

    def come_ashore(self) -> None:
        """Have words whose answer is gone as an answer of their own, and say so."""
        there = self.held
        landed = there.ashore(lambda each: possible(each, self.conductor.dialogue))
        if landed != there:
            self.take_up(landed)
            if len(landed.draft.words) > len(there.draft.words):
                self.announce(self._landed())

    def _landed(self) -> str:
        return self.language.say(
            "What you were changing is gone; Enter makes an answer of your words."
        )

    def _back_from_errand(self) -> None:
        """The line is for what waited; what several answers were chosen for is over."""
        self.answers.picked = frozenset()
        self.show()

    def _face_line(self) -> None:
        """Have the keys go to the line at once: the next one is for it."""
        if self.wall:
            self.line.focus()
        else:
            self.set_focus(self.line)

    def take_up(self, errands: Errands) -> None:
        """Have on the line what it is for now."""
        self.errands, now = errands, errands.now
        self.line.may_be_empty = now.worded
        self.line.swap(now.words)
        if now.duty is Duty.ANSWER:
            self.line.resume(now.address)
        self.keep()

    # -- kept beside the record -------------------------------------------------------------

    def keep_address(self) -> None:
        """Whose words the draft is to be has changed."""
        if self.line.text:
            self.keep()

    def keep(self) -> None:
        """Have what is half typed back after a crash, each for what it is for."""
        words = kept(self.conductor.dialogue, self.held)
        live = self.desk.live
        if self._keeping or any(live.get(key) != value for key, value in words.items()):
            self._keeping += 1
            self.perform(self._keep(words))

    async def _keep(self, words: dict[str, object]) -> None:
        try:
            await self.desk.set_live(words, sync=True)
        finally:
            self._keeping -= 1
