"""Shows what the parts of the harvest know: values go down to the two halves."""

from facilitator.domain.line import Place
from facilitator.tui.beside.checking import spot_of
from facilitator.tui.beside.parts import Parts
from facilitator.tui.harvest_words import title
from facilitator.tui.screens.harvest_halves import Halves
from facilitator.tui.screens.remark_list import remark_rows


class Showing:
    """Equal values paint nothing."""

    def __init__(self, parts: Parts, page: Halves) -> None:
        self._parts, self._page = parts, page

    def show(self) -> None:
        """Show everything as it is now; of the rows one was at, the nearest stays chosen."""
        parts, page = self._parts, self._page
        here, dialogue = parts.walk.here(page.answers.place_chosen), parts.walk.dialogue
        page.show(here, Place(len(dialogue.groups), len(dialogue.known_questions)))
        parts.checking.follow()
        parts.drafting.follow()
        head = title(here.listed, len(here.rows), parts.language)
        page.show_head(parts.checking.title if parts.checking.on else head)
        self.follow()
        self.show_time()

    def show_time(self) -> None:
        """Show what changes by itself."""
        self._page.show_time(self._parts.desk.session, self._parts.counts())
        self._page.show_badge(self._parts.badge())

    def show_remarks(self) -> None:
        """There are others than before; the nearest stays chosen."""
        checking, page = self._parts.checking, self._page
        page.remarks.show(remark_rows(checking.remarks, self._parts.language))
        if checking.on:
            page.show_head(checking.title)
        self.follow()

    def follow(self) -> None:
        """Have the document where one is."""
        if not self._parts.checking.on:
            self._page.sheet.spot = self._parts.walk.spot
        elif remark := self._page.remarks.remark:
            self._page.sheet.spot = spot_of(remark)
