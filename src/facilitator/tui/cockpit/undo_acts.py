"""Taking back what was done with words, and doing it after all."""

from facilitator.domain.history import Act, acts
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.act_words import act_words
from facilitator.tui.cockpit.doer import Doer


class UndoActs:
    """One act at a time, named as it was done."""

    def __init__(self, session: Session, language: Language, doer: Doer) -> None:
        self._session, self._language, self._doer = session, language, doer

    def undo(self) -> None:
        """Take back the last act on answers."""
        self._doer.perform(self._undo())

    async def _undo(self) -> str:
        act = await self._session.undo()
        return self._language.say("Undone: {what} · ^Y redo", what=self._named(act))

    def redo(self) -> None:
        """Bring back what was undone last."""
        self._doer.perform(self._redo())

    async def _redo(self) -> str:
        act = await self._session.redo()
        return self._language.say("Done after all: {what}", what=self._named(act))

    def _named(self, act: Act) -> str:
        made = acts(self._session.entries)
        return act_words(act, made, self._session.dialogue, self._language)
