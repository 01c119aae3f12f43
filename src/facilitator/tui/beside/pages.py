"""The pages that are opened from beside the document, and what one comes back with."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import App

from facilitator.desk import Desk
from facilitator.domain.tidy import tidy_answers, untidy
from facilitator.language import Language
from facilitator.tui.beside.about import About
from facilitator.tui.beside.doer import Doer
from facilitator.tui.beside.walk import Walk
from facilitator.tui.chosen import chosen_profile
from facilitator.tui.work import Work

if TYPE_CHECKING:
    from facilitator.tui.screens.export_page import Left


class Pages:
    """Each is loaded as it is opened."""

    def __init__(
        self,
        app: App[None],
        desk: Desk,
        walk: Walk,
        language: Language,
        doer: Doer,
        about: About,
        *,
        work: Work,
        shown: Callable[[], None],
        tell: Callable[[str], None],
    ) -> None:
        """`shown` shows all anew."""
        self._app, self._desk, self._walk, self._language = app, desk, walk, language
        self._doer, self._about = doer, about
        self._work, self._shown, self._tell = work, shown, tell

    def export(self) -> None:
        """Documents: which formats, in what form, and where."""
        from facilitator.tui.screens.export import ExportScreen

        self._app.push_screen(ExportScreen(self._desk, self._language), self._after_export)

    def _after_export(self, left: "Left | None") -> None:
        """Show the form that was chosen; go where a remark leads."""
        self._walk.profile = chosen_profile(self._desk)
        if left and left.spot:
            self._walk.go_along(left.spot)
        self._shown()
        self._about.say()

    def history(self) -> None:
        """What was done with the words, and a way to take one step of it back."""
        from facilitator.tui.screens.history import HistoryScreen

        page = HistoryScreen(self._desk.session, self._language)
        self._app.push_screen(page, lambda _: self._shown())

    def erase(self, answers: tuple[str, ...]) -> None:
        """Erase answers for good, after a yes on a page of its own."""
        from facilitator.tui.forgetting import erase_answers

        keys = tuple(key for key in answers if key in self._desk.session.dialogue.answers)
        if keys:
            self._doer.perform(erase_answers(self._app, self._desk, keys, self._language))
        else:
            self._tell(self._language.say("There is no answer yet."))

    def tidy(self) -> None:
        """Capitals, end marks and double spaces: shown first, and then one act."""
        self._work(self._tidy(), group="pages", exclusive=True)

    async def _tidy(self) -> None:
        from facilitator.tui.screens.tidy import TidyScreen

        found = await asyncio.to_thread(untidy, self._desk.session.dialogue)
        if not found:
            self._tell(self._language.say("All of it is tidy."))
            return
        chosen = await self._app.push_screen_wait(TidyScreen(found, self._language))
        if chosen:
            said = self._language.count("{n} answer tidied.", "{n} answers tidied.", len(chosen))
            self._doer.make(lambda now: tidy_answers(now, chosen), said)
