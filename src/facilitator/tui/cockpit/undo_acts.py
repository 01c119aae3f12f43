"""Taking back what was done with words, and doing it after all."""

from collections.abc import Callable

from facilitator.domain.events import AnswerTallied
from facilitator.domain.history import Act, acts
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.act_words import act_words
from facilitator.tui.cockpit.doer import Doer
from facilitator.tui.cockpit.errand_acts import ErrandActs
from facilitator.tui.edited_words import to_type


class UndoActs:
    """One act at a time, named as it was done.

    Words that were only counted stand nowhere in the list: they come back to the line.
    """

    def __init__(
        self, session: Session, language: Language, doer: Doer, errands: ErrandActs
    ) -> None:
        self._session, self._language, self._doer = session, language, doer
        self._errands = errands

    def undo(self) -> None:
        """Take back the last act on answers."""
        self._doer.perform(self._undo())

    async def _undo(self) -> str:
        act = await self._session.undo()
        self._have_on_line(self._errands.put_back, act)
        return self._language.say("Undone: {what} · ^Y redo", what=self._named(act))

    def redo(self) -> None:
        """Bring back what was undone last."""
        self._doer.perform(self._redo())

    async def _redo(self) -> str:
        act = await self._session.redo()
        self._have_on_line(self._errands.take_away, act)
        return self._language.say("Done after all: {what}", what=self._named(act))

    def _have_on_line(self, change: Callable[[str], None], act: Act) -> None:
        """Put the words of a counted answer back, or away; ^Z and ^Y go on where one typed none."""
        line, words = self._errands.line, _counted_words(act)
        if words:
            untouched = line.untouched or not line.text
            change(to_type(words))
            line.given_back = line.words if untouched else ""

    def _named(self, act: Act) -> str:
        made = acts(self._session.entries)
        return act_words(act, made, self._session.dialogue, self._language)


def _counted_words(act: Act) -> str:
    """How somebody put the answer that they were counted with."""
    events = (entry.event for entry in act.entries)
    return next((e.words for e in events if isinstance(e, AnswerTallied)), "")
