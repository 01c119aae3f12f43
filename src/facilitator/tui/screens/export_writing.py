"""Writes the documents that are chosen, copies them, opens them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from textual import work

from facilitator.desk import CHOSEN, Desk
from facilitator.domain.message import Refused
from facilitator.harvest.exporters import EXPORTERS
from facilitator.harvest.order import Outcome, written
from facilitator.language import Language
from facilitator.tui.ordering import Wish
from facilitator.tui.screens.export_items import Shown, told
from facilitator.tui.screens.export_page import ExportPage

Drain = Callable[[], Awaitable[object]]


class ExportWriting(ExportPage):
    """What is done with the choice that is made."""

    def __init__(self, desk: Desk, language: Language, drain: Drain | None) -> None:
        super().__init__(desk, language)
        self._drain = drain

    def action_write(self) -> None:
        """Write what is chosen."""
        if self.shown is None or self.shown.busy:
            return
        if not self.shown.wish.formats:
            self.say_so(self.language.say("Choose a format first: Space."), trouble=True)
            return
        # It goes on when the page is closed meanwhile.
        self.app.run_worker(self._written(self.shown.wish), group="documents")

    async def _written(self, wish: Wish) -> None:
        """Write everything, and say of each format what came of it as it comes."""
        self._have(lambda shown: replace(shown, busy=True, outcomes={}))
        try:
            if self._drain:
                await self._drain()
            self._keep(wish)
            await self.desk.set_live({CHOSEN: wish.kept})
            outcomes = await self.desk.documents.write(wish.order, self._one_written)
        except Refused as refused:
            self.say_so(self.language.tell(refused), trouble=True)
        else:
            trouble = any(outcome.refused for outcome in outcomes)
            said = told(outcomes, wish.folder)
            self.say_so(self.language.tell(said), trouble=trouble)
        finally:
            self._have(lambda shown: replace(shown, busy=False))

    def _keep(self, wish: Wish) -> None:
        """A choice of one's own is kept, so that it is there again next time."""
        if self.offered and wish.profile not in self.offered.profiles:
            documents = self.desk.documents
            documents.keep_profile(wish.profile.name, wish.profile.parts, self.language.code)

    def _one_written(self, outcome: Outcome) -> None:
        self._have(
            lambda shown: replace(shown, outcomes={**shown.outcomes, outcome.format: outcome})
        )

    def _have(self, change: Callable[[Shown], Shown]) -> None:
        if self.shown:
            self.shown = change(self.shown)
            self.show()

    @work(group="acts")
    async def copy(self) -> None:
        """The document as plain text on the clipboard, for whoever mails it."""
        if self.document is None or self.shown is None:
            return
        made = written(self.document, EXPORTERS["txt"], self.shown.wish.look.style)
        self.app.copy_to_clipboard(made.content.decode())
        self.say_so(self.language.say("Copied. Paste it into a mail."))

    def open_path(self, path: Path) -> None:
        """Have the system show a document or a folder."""
        self.app.open_url(path.absolute().as_uri(), new_tab=False)
        self.say_so(self.language.say("Opened: {path}", path=str(path)))
