"""The check beside the document: one walks through the remarks, and the document goes along."""

import asyncio
from collections.abc import Sequence

from textual import on, work

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.message import Message
from facilitator.harvest.check import Remark, RemarkKind, check, mend
from facilitator.harvest.document import harvest
from facilitator.harvest.profile import Profile
from facilitator.language import Language
from facilitator.tui.harvest_lists import TEXTS
from facilitator.tui.screens import harvest_keys
from facilitator.tui.screens.harvest_commands import HarvestCommands
from facilitator.tui.screens.remark_list import RemarkList, remark_rows
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.text_words import question_key, text_key
from facilitator.tui.widgets.edit_line import Edited, Purpose
from facilitator.tui.widgets.remark import ListHead, Title
from facilitator.tui.widgets.sheet import DocumentSheet, Spot


class HarvestChecking(HarvestCommands):
    """Remarks in the place of the answers: Enter goes there, Space puts it right."""

    def __init__(self) -> None:
        super().__init__()
        self._let_be: frozenset[tuple[object, ...]] = frozenset()
        """What is not to be named again: what a remark is about, whatever it says."""
        self._checked: Dialogue | None = None
        self._looking = False
        self._found: tuple[Remark, ...] = ()

    @property
    def checking(self) -> bool:
        """Whether the remarks are shown."""
        return self.has_class("-checking")

    @property
    def remarks(self) -> RemarkList:
        """The remarks."""
        return self.query_one(RemarkList)

    def action_check(self) -> None:
        """Show what there is to remark on the document."""
        if not self.checking:
            self.turn_check()

    def turn_check(self) -> None:
        """Show the remarks, or the answers again."""
        self.set_class(not self.checking, "-checking")
        self._checked = None
        self.back_to_list()
        self.show()

    def back_to_list(self) -> None:
        """Nothing is edited any more: back to the remarks, if one came from there."""
        super().back_to_list()
        if self.checking:
            self.show_keys(harvest_keys.checking(self.language))
            self.remarks.focus()

    def show(self) -> None:
        """Show everything as it is now, the remarks as well."""
        super().show()
        if self.checking and not self._looking and self._checked is not self.dialogue:
            self._looking = True
            self._look()

    def show_head(self, title: Title) -> None:
        """What stands above the list."""
        if not self.checking:
            super().show_head(title)

    @work(group="check")
    async def _look(self) -> None:
        """Check the document beside the keys, until it is that of now; it may take a moment."""
        self._head("" if self.remarks.items else self.language.say("Looking…"))
        while self.checking and self._checked is not self.dialogue:
            self._checked = self.dialogue
            self._found = await asyncio.to_thread(
                _looked_through, self.dialogue, self.tongue, self.profile
            )
        self._looking = False
        self._show_remarks(self._found)

    def _show_remarks(self, found: Sequence[Remark]) -> None:
        """Those that are not to be let be; of the rest the nearest stays chosen."""
        self._found = tuple(each for each in found if _about(each) not in self._let_be)
        self.remarks.show(remark_rows(self._found, self.language))
        self._head("" if self._found else self.language.say("Nothing to remark."))
        self.follow()

    def _head(self, empty: str) -> None:
        if self.checking:
            count = 0 if empty else len(self.remarks.items)
            title = Title(self.language.say("Remarks"), count=count, empty=empty)
            self.query_one(ListHead).title = title

    @on(RemarkList.Walked)
    def follow(self) -> None:
        """Have the document where one is."""
        if not self.checking:
            super().follow()
        elif remark := self.remarks.remark:
            self.query_one(DocumentSheet).spot = self._spot(remark)

    def _spot(self, remark: Remark) -> Spot:
        spot = remark.spot
        if spot.text:
            return Spot("", text_key(spot.text, spot.paragraph))
        return Spot(spot.question, spot.answer)

    # -- what is done about one -------------------------------------------------------------

    @on(Sheet.Taken)
    def jump(self) -> None:
        """Enter: have the words it is about below."""
        if remark := self.remarks.remark:
            spot = remark.spot
            if spot.answer:
                self.go_to(spot.answer)
                self.open_words(Edited(Purpose.WORDS, (spot.answer,)))
            elif spot.text:
                self._jump_to(text_key(spot.text, spot.paragraph))
            elif spot.question:
                self._jump_to(question_key(spot.question))

    def _jump_to(self, key: str) -> None:
        self.turn_to(TEXTS, key)
        self.open_words(Edited(Purpose.TEXT, (key,)))

    @on(RemarkList.Repair)
    def repair(self, event: RemarkList.Repair) -> None:
        """Space: put it right, as an act that can be undone."""
        remark = event.remark
        if remark.kind is RemarkKind.TWICE:
            self.open_words(Edited(Purpose.ONE, (remark.other, remark.spot.answer)))
        else:
            label = remark.repair.label if remark.repair else Message("")
            said = self.language.say("Done: {what}", what=self.language.tell(label))
            self.perform(self._mended(remark, said))

    async def _mended(self, remark: Remark, said: str) -> str:
        """What was put right is gone at once; what else that changes is looked up meanwhile."""
        await self._make(lambda now: mend(now, remark), said)
        self._show_remarks([each for each in self._found if each is not remark])
        return said

    @on(RemarkList.LetBe)
    def let_be(self, event: RemarkList.LetBe) -> None:
        """Del: it is right as it is."""
        self._let_be |= {_about(event.remark)}
        self._show_remarks(self._found)

    @on(RemarkList.Closed)
    def close(self) -> None:
        """Esc: the answers again."""
        self.turn_check()


def _looked_through(dialogue: Dialogue, tongue: Language, profile: Profile) -> tuple[Remark, ...]:
    return check(harvest(dialogue, tongue, profile))


def _about(remark: Remark) -> tuple[object, ...]:
    spot = remark.spot
    return (remark.kind, spot.answer, spot.question, spot.text, remark.words, remark.other)
