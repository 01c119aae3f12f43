"""The parts of the harvest, put together: the one place that knows all of them."""

from collections.abc import Callable, Coroutine
from typing import Any

from textual.events import Key

from facilitator.desk import Desk
from facilitator.domain.message import NotNow
from facilitator.language import Language
from facilitator.tui.beside.about import About
from facilitator.tui.beside.acts import acts_of
from facilitator.tui.beside.answer_acts import AnswerActs
from facilitator.tui.beside.checking import Checking
from facilitator.tui.beside.document_acts import DocumentActs
from facilitator.tui.beside.doer import Doer
from facilitator.tui.beside.drafting import Drafting
from facilitator.tui.beside.entering import Entering
from facilitator.tui.beside.half_typed import HalfTyped
from facilitator.tui.beside.key_phrases import KeyPhrases
from facilitator.tui.beside.leaving import Leaving
from facilitator.tui.beside.pages import Pages
from facilitator.tui.beside.same_acts import SameActs
from facilitator.tui.beside.seat import Seat
from facilitator.tui.beside.signs import Signs
from facilitator.tui.beside.typed_commands import TypedCommands
from facilitator.tui.beside.walk import Walk
from facilitator.tui.beside.words import Words, lead_of
from facilitator.tui.chosen import chosen_profile
from facilitator.tui.harvest_words import asked
from facilitator.tui.in_turn import press_again
from facilitator.tui.pending import Counts
from facilitator.tui.undo_acts import UndoActs
from facilitator.tui.widgets.edit_line import Edited
from facilitator.tui.widgets.footer import Badge

Show = Callable[[str], Coroutine[Any, Any, str]]
"""Shows an answer to the room, or takes it away again; what there is to say of it."""


async def not_here(_: str) -> str:
    """Where there is no room to show anything to."""
    raise NotNow("That is done at the line: Esc goes back to it.")


class Parts:
    """Each knows only parts that stand above it here, and what it is given of the screen."""

    def __init__(
        self,
        seat: Seat,
        desk: Desk,
        language: Language,
        *,
        counts: Callable[[], Counts],
        badge: Callable[[], Badge],
        show: Show,
    ) -> None:
        """`counts`: what is on its way to the disk; `badge`: what the room sees.

        `show` shows it an answer.
        """
        self._seat, self.desk, self.language = seat, desk, language
        self.counts, self.badge = counts, badge
        session, work, page = desk.session, seat.run_worker, seat.page
        tell, below = page.say, page.below

        # Where one is, how acts are done, and the words they are about.
        self.walk = walk = Walk(session, language, chosen_profile(desk))
        doer = Doer(session, language, work=work, done=self._done)
        self.words = words = Words(
            session, walk, language, doer, edit=self._edit, editing=lambda: below.open
        )
        self.half_typed = half_typed = HalfTyped(
            desk, work=work, later=seat.set_timer, now=lambda: below.now or words.under_way
        )

        # What is done with the chosen answers.
        self.answers = acts = AnswerActs(walk, words, language, doer, tell=tell)
        self.same = same = SameActs(
            walk, words, language, doer, tell=tell, turned=self._show_looking
        )
        self.about = about = About(
            walk, same, language, chosen=lambda: page.answers.chosen, tell=tell
        )
        self.key_phrases = key_phrases = KeyPhrases(
            walk,
            acts,
            language,
            embolden=page.embolden,
            back=page.back_to_list,
            shown=seat.show,
            tell=tell,
        )

        # The document: what there is to remark on, how it looks, where it goes.
        self.checking = checking = Checking(
            walk,
            words,
            language,
            doer,
            work=work,
            turned=seat.show_checking,
            found=seat.show_remarks,
        )
        self.drafting = Drafting(walk, page.sheet, work=work)
        self.documents = DocumentActs(desk, language, doer, counts=counts, room=lambda: page.room)
        self.undoing = UndoActs(session, language, doer, go_to=walk.go_to_act)
        self.pages = Pages(
            seat.app, desk, walk, language, doer, about, work=work, shown=seat.show, tell=tell
        )

        # Keys in the list, words below it, and the way back to the line.
        self.signs = Signs(
            walk,
            words,
            language,
            acts,
            same,
            key_phrases,
            checking,
            about,
            below=below,
            show=lambda key: doer.perform(show(key)),
            tell=tell,
        )
        self.leaving = leaving = Leaving(close=seat.dismiss, again=self._press_again)
        commands = TypedCommands(session, language, run=self.run, tell=tell, leave=leaving.leave)
        self.entering = Entering(
            words,
            commands,
            half_typed,
            leaving,
            about,
            language,
            below=below,
            back=page.back_to_list,
            shown=seat.show,
            tell=tell,
        )
        self.acts = acts_of(self, page.answers)

    # -- what parts are given of others -----------------------------------------------------

    def turn(self, by: int, *, to_end: bool = False) -> None:
        """The next list, or the one before; `to_end`: to its end."""
        if self.walk.turn(by, to_end=to_end):
            self._seat.show()

    def run(self, name: str) -> None:
        """As a key would, behind what is under way; what is not for this page is for the app."""
        seat = self._seat
        if act := self.acts.get(name):
            seat.call_later(act)
        else:
            seat.call_later(seat.run_action, name)

    def _edit(self, what: Edited, words: str) -> None:
        """Have words below, and say what is asked for, where that is not plain to see."""
        self._seat.page.edit(what, words, lead_of(what, self.walk, self.language))
        self._seat.page.say(asked(what, self.walk.dialogue, self.language))

    def _show_looking(self) -> None:
        self._seat.page.answers.looking = self.same.looking
        self.about.say()

    def _press_again(self, key: str) -> None:
        press_again(self._seat.app, Key(key, key if len(key) == 1 else None))

    def _done(self, said: str, *, trouble: bool) -> None:
        """Something was done, or refused: show it, and say what there is to say."""
        self._seat.show()
        self.half_typed.keep()
        if said:
            self._seat.page.say(said, trouble=trouble)
        elif not self._seat.page.below.open:
            self.about.say()
