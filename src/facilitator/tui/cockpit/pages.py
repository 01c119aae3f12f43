"""The pages that are opened from the cockpit, and what one comes back with."""

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from textual.app import App

from facilitator.desk import Desk
from facilitator.domain.guardian import Guardian
from facilitator.language import Language
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.conductor import Conductor
from facilitator.tui.saving import Saver
from facilitator.tui.widgets.footer import Badge

if TYPE_CHECKING:  # each is loaded as it is opened
    from facilitator.tui.screens.export_page import Left


class Pages:
    """Whatever was typed there is for the line."""

    def __init__(
        self,
        app: App[None],
        desk: Desk,
        conductor: Conductor,
        saver: Saver,
        language: Language,
        teller: Teller,
        *,
        chosen: Callable[[], tuple[str, ...]],
        show: Callable[[str], Coroutine[Any, Any, str]],
        badge: Callable[[], Badge],
        type_in: Callable[[str], None],
        shown: Callable[[], None],
    ) -> None:
        """`show` shows an answer to the room, `badge` is what it sees now.

        `type_in` is for letters, `shown` shows all anew.
        """
        self.guardian = Guardian()
        """What was accepted of the evening being late."""
        self._app, self._desk, self._conductor, self._saver = app, desk, conductor, saver
        self._language, self._teller = language, teller
        self._chosen, self._show, self._badge = chosen, show, badge
        self._type_in, self._shown = type_in, shown

    def history(self) -> None:
        """What was done with the words, and a way to take one step of it back."""
        from facilitator.tui.screens.history import HistoryScreen

        page = HistoryScreen(self._desk.session, self._language)
        self._app.push_screen(page, lambda _: self._shown())

    def plan(self) -> None:
        """Planned against real, and the ways out when it is late."""
        from facilitator.tui.screens.plan import PlanScreen

        page = PlanScreen(
            self._desk.session,
            self._language,
            now=self._desk.session.now,
            guardian=self.guardian,
            entering=self._conductor.enter,
        )
        self._app.push_screen(page, self._keep_guardian)

    def _keep_guardian(self, guardian: Guardian | None) -> None:
        """What was said about the lateness holds."""
        self.guardian = guardian or self.guardian
        self._shown()

    # -- the answers, beside what is made of them -------------------------------------------

    def harvest(self, answer: str = "", question: str = "", then: str = "") -> None:
        """The answers beside the document that is made of them; `then` something is done."""
        from facilitator.tui.screens.harvest import HarvestScreen

        chosen = answer or (self._chosen() or ("",))[0]
        page = HarvestScreen(
            self._desk,
            self._language,
            counts=lambda: self._saver.counts,
            badge=self._badge,
            answer=chosen if answer or not question else "",
            question=question,
            then=then,
            show=self._show,
        )
        self._app.push_screen(page, self._type_what_came_along)

    def check(self) -> None:
        """What to look at before the document goes out."""
        self.harvest(then="check")

    def tidy(self) -> None:
        """Capitals, end marks and double spaces, after a look."""
        self.harvest(then="tidy")

    def bold_pass(self, answer: str, only: tuple[str, ...] = ()) -> None:
        """Choose key phrases, from this answer on, or in `only` these."""
        from facilitator.tui.screens.bold_pass import BoldPassScreen

        page = BoldPassScreen(
            self._desk,
            self._language,
            answer,
            only,
            counts=lambda: self._saver.counts,
            badge=self._badge(),
        )
        self._app.push_screen(page, self._back_from_bold)

    def _back_from_bold(self, said: str | None) -> None:
        self._shown()
        if said:
            self._teller.tell(said)

    # -- the document -----------------------------------------------------------------------

    def texts(self) -> None:
        """The texts around the answers, to be written or put differently."""
        from facilitator.tui.screens.texts import TextsScreen

        self._app.push_screen(TextsScreen(self._desk, self._language), lambda _: self._shown())

    def export(self) -> None:
        """Documents, also in mid-evening: which formats, in what form, and where."""
        from facilitator.tui.screens.export import ExportScreen

        page = ExportScreen(self._desk, self._language, drain=self._saver.drain)
        self._app.push_screen(page, self._after_export)

    def _after_export(self, left: "Left | None") -> None:
        """Go where a remark leads, or on with the evening."""
        from facilitator.tui.harvest_lists import TEXTS
        from facilitator.tui.text_words import text_key

        if left and left.spot and left.spot.text:
            self.harvest(text_key(left.spot.text, left.spot.paragraph), TEXTS)
        elif left and left.spot:
            self.harvest(left.spot.answer, left.spot.question)
        else:
            self._shown()

    def _type_what_came_along(self, typed: str | None) -> None:
        """Letters typed on another page are for the line as well."""
        self._shown()
        if typed:
            self._type_in(typed)
