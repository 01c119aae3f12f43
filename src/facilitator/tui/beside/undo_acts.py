"""Taking back what was done with words, and doing it after all."""

from facilitator.domain.events import QuestionReworded, RemarkLetBe, TextChanged
from facilitator.domain.history import Act, acts, touched
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.act_words import act_words
from facilitator.tui.beside.doer import Doer
from facilitator.tui.beside.walk import Walk
from facilitator.tui.harvest_lists import TEXTS
from facilitator.tui.text_words import question_key, text_key


class UndoActs:
    """One act at a time, named as it was done; one goes to what it was about."""

    def __init__(self, session: Session, walk: Walk, language: Language, doer: Doer) -> None:
        self._session, self._walk = session, walk
        self._language, self._doer = language, doer

    def undo(self) -> None:
        """Take back the last act on words."""
        self._doer.perform(self._undo())

    async def _undo(self) -> str:
        act = await self._session.undo()
        return self._language.say("Undone: {what} · ^Y redo", what=self._gone_to(act))

    def redo(self) -> None:
        """Bring back what was undone last."""
        self._doer.perform(self._redo())

    async def _redo(self) -> str:
        act = await self._session.redo()
        return self._language.say("Done after all: {what}", what=self._gone_to(act))

    def _gone_to(self, act: Act) -> str:
        match act.entries[0].event:
            case TextChanged(name=name):
                self._walk.turn_to(TEXTS, text_key(name))
            case QuestionReworded(question=question):
                self._walk.turn_to(TEXTS, question_key(question))
            case RemarkLetBe(answer=answer):
                self._walk.go_to(answer)
            case event:
                self._walk.go_to(*touched(event))
        made = acts(self._session.entries)
        return act_words(act, made, self._session.dialogue, self._language)
