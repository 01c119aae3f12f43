"""What the line is for besides answers: how it begins, ends, waits, and outlives a crash."""

from collections.abc import Awaitable, Callable
from functools import partial

from facilitator.desk import Desk
from facilitator.domain.errands import Duty, Errand, Errands, possible
from facilitator.domain.line import Address
from facilitator.language import Language
from facilitator.tui.cockpit.doer import Doer
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.cockpit.typed import Typed
from facilitator.tui.drafts import kept
from facilitator.tui.work import Held


class ErrandActs:
    """Keeps the line and the errands in step."""

    def __init__(
        self,
        desk: Desk,
        language: Language,
        teller: Teller,
        doer: Doer,
        *,
        line: Callable[[], Typed],
        face: Callable[[], None],
        begun: Callable[[], None],
        ended: Callable[[], None],
        held: Held,
    ) -> None:
        """`face` has the keys go to the line at once; the others are called for every errand.

        `held` is for what was handed in: on a quick disk it is painted with what came of it.
        """
        self.errands = Errands()
        self._desk, self._language, self._teller, self._doer = desk, language, teller, doer
        self._line, self._face, self._begun, self._ended = line, face, begun, ended
        self._held = held
        self._keeping = 0
        """How many times what is half typed is on its way to the disk."""

    @property
    def line(self) -> Typed:
        """Where one types now."""
        return self._line()

    @property
    def answering(self) -> bool:
        """Whether the line is for an answer."""
        return self.errands.now.duty is Duty.ANSWER

    @property
    def held(self) -> Errands:
        """The errands, with what stands on the line by now."""
        return self.errands.holding(self.line.words, self.line.addressing.address)

    def begin(self, errand: Errand) -> None:
        """Have the line for something else; what was typed there waits, and is kept."""
        self.line.settle()
        now = self.held.begin(errand)
        if not now.now.same(self.errands.now):
            self.take_up(now)
        self._teller.pass_by()
        self._teller.tell("")
        self._face()
        self._begun()

    def hand_in(self, words: str, address: Address) -> Errand:
        """Enter gave these words for what the line is for; what waited goes on."""
        given = self.errands.holding(words, address)
        self.take_up(given.finish(words, self.line.words))
        self._teller.pass_by()
        self._ended()
        return self.errands.leaving[-1]

    def carry_out(self, errand: Errand, act: Awaitable[object], *, public: bool = False) -> None:
        """Do what was handed in. Refused, its words are back on the line."""
        refused = partial(self._take_back, errand)
        self._doer.perform(self._carried_out(errand, act), public=public, refused=refused)

    async def _carried_out(self, errand: Errand, act: Awaitable[object]) -> object:
        with self._held():
            said = await act
        self.let_go(errand)
        return said

    def let_go(self, errand: Errand) -> None:
        """It is on record, or needs not be."""
        self.errands = self.errands.done(errand)
        self.keep()

    def _take_back(self, errand: Errand) -> None:
        self.take_up(self.held.refused(errand))
        self._face()

    def give_up(self) -> None:
        """What the line was for besides answers is left as it was; what waited goes on."""
        if not self.answering:
            self.take_up(self.errands.give_up())
            self._ended()

    def put_back(self, words: str) -> None:
        """Give words back, in front of the answer that is half typed."""
        self.take_up(self.held.put_back(words))

    def take_away(self, words: str) -> None:
        """Have words that were put back no longer, unless they were touched since."""
        self.take_up(self.held.take_away(words))

    def forget_groups(self) -> None:
        """Have nothing on the line, or waiting, be any group's."""
        self.take_up(self.held.without_groups())

    def come_ashore(self) -> None:
        """Have words whose answer is gone as an answer of their own, and say so."""
        there, dialogue = self.held, self._desk.session.dialogue
        landed = there.ashore(lambda each: possible(each, dialogue))
        if landed != there:
            self.take_up(landed)
            if len(landed.draft.words) > len(there.draft.words):
                self._teller.announce(self._landed())

    def _landed(self) -> str:
        return self._language.say(
            "What you were changing is gone; Enter makes an answer of your words."
        )

    def take_up(self, errands: Errands) -> None:
        """Have on the line what it is for now."""
        self.errands, now = errands, errands.now
        self.line.may_be_empty = now.worded
        self.line.of_answer = now.duty is Duty.CHANGE
        self.line.swap(now.words)
        self._teller.swapped()
        if now.duty in (Duty.ANSWER, Duty.CHANGE):
            self.line.resume(now.address)
        self.keep()

    # -- kept beside the record -------------------------------------------------------------

    def keep_address(self) -> None:
        """Whose words the next ones are to be has changed."""
        if self.line.addressing.axis is None:
            self.keep()

    def keep(self) -> None:
        """Have what is half typed back after a crash, each for what it is for."""
        words = kept(self._desk.session.dialogue, self.held)
        live = self._desk.live
        if self._keeping or any(live.get(key) != value for key, value in words.items()):
            self._keeping += 1
            self._doer.perform(self._keep(words))

    async def _keep(self, words: dict[str, object]) -> None:
        try:
            await self._desk.set_live(words, sync=True)
        finally:
            self._keeping -= 1
