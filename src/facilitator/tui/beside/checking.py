"""The check beside the document: what there is to remark on, and what is done about it."""

import asyncio
from collections.abc import Callable, Sequence

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.message import Message
from facilitator.harvest.check import Remark, RemarkKind, check, let_be, mend, raised
from facilitator.harvest.document import harvest
from facilitator.harvest.profile import Profile
from facilitator.language import Language
from facilitator.tui.act_words import short
from facilitator.tui.beside.doer import Doer
from facilitator.tui.beside.walk import Walk
from facilitator.tui.beside.words import Words
from facilitator.tui.harvest_lists import TEXTS
from facilitator.tui.text_words import question_key, text_key
from facilitator.tui.widgets.edit_line import Purpose
from facilitator.tui.widgets.remark import Title
from facilitator.tui.widgets.sheet import Spot
from facilitator.tui.work import Work


class Checking:
    """Looks through the document as long as it is on; what is let be is not named again."""

    def __init__(
        self,
        walk: Walk,
        words: Words,
        language: Language,
        doer: Doer,
        *,
        work: Work,
        turned: Callable[[], None],
        found: Callable[[], None],
    ) -> None:
        """`turned`: it is on, or no longer; `found`: there are other remarks than before."""
        self._walk, self._words, self._language = walk, words, language
        self._doer, self._work = doer, work
        self._turned, self._found = turned, found
        self.on = False
        self.remarks: tuple[Remark, ...] = ()
        self._checked: Dialogue | None = None
        self._looking = False

    # -- looking ----------------------------------------------------------------------------

    def begin(self) -> None:
        """Look, unless that is being done."""
        if not self.on:
            self.turn()

    def turn(self) -> None:
        """Begin to look, or be done with it."""
        self.on = not self.on
        self._checked = None
        self._turned()

    def follow(self) -> None:
        """Look through the document again, if it is on and the document is not as it was."""
        if self.on and not self._looking and self._checked is not self._walk.dialogue:
            self._looking = True
            self._work(self._look(), group="check")

    async def _look(self) -> None:
        """Check it beside the keys, until it is that of now; it may take a moment."""
        walk = self._walk
        while self.on and self._checked is not walk.dialogue:
            self._checked = walk.dialogue
            found = await asyncio.to_thread(_through, walk.dialogue, walk.tongue, walk.profile)
            self._keep(found)
        self._looking = False
        self._found()

    def _keep(self, found: Sequence[Remark]) -> None:
        self.remarks = raised(self._walk.dialogue, found)

    @property
    def title(self) -> Title:
        """What stands above the remarks."""
        empty = ""
        if not self.remarks:
            say = self._language.say
            empty = say("Looking…") if self._looking else say("Nothing to remark.")
        return Title(self._language.say("Remarks"), count=len(self.remarks), empty=empty)

    # -- what is done about one -------------------------------------------------------------

    def jump(self, remark: Remark) -> None:
        """Have the words it is about below."""
        spot = remark.spot
        if spot.answer:
            self._walk.go_to(spot.answer)
            self._words.open(Purpose.WORDS, spot.answer)
        elif spot.text:
            self._jump_to(text_key(spot.text, spot.paragraph))
        elif spot.question:
            self._jump_to(question_key(spot.question))

    def _jump_to(self, key: str) -> None:
        self._walk.turn_to(TEXTS, key)
        self._words.open(Purpose.TEXT, key)

    def repair(self, remark: Remark) -> None:
        """Put it right, as an act that can be undone."""
        if remark.kind is RemarkKind.TWICE:
            self._words.open(Purpose.ONE, remark.other, remark.spot.answer)
            return
        label = remark.repair.label if remark.repair else Message("")
        self._doer.make(
            lambda now: mend(now, remark),
            self._language.say("Done: {what}", what=self._language.tell(label)),
            then=lambda: self._mended(remark),
        )

    def _mended(self, remark: Remark) -> None:
        """What is seen to is gone at once; what else that changes is looked up meanwhile."""
        self._keep([each for each in self.remarks if each is not remark])
        self._found()

    def let_be(self, remark: Remark) -> None:
        """It is right as it is, and stays so; an act that can be undone."""
        values = remark.message.values
        words = short(remark.words or str(values.get("words") or values.get("sentence") or ""))
        self._doer.make(
            lambda now: let_be(now, remark),
            self._language.say("Let be: “{words}” · ^Z raises it again", words=words),
            then=lambda: self._mended(remark),
        )


def spot_of(remark: Remark) -> Spot:
    """Where the document is to be seen."""
    spot = remark.spot
    if spot.text:
        return Spot(TEXTS, text_key(spot.text, spot.paragraph))
    return Spot(spot.question, spot.answer)


def _through(dialogue: Dialogue, tongue: Language, profile: Profile) -> tuple[Remark, ...]:
    return check(harvest(dialogue, tongue, profile))
