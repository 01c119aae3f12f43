"""Taking back what was done with words, and doing it after all."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from facilitator.domain.history import Act, acts
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.act_words import act_words


class Performs(Protocol):
    """Does acts beside the keys."""

    def perform(self, act: Awaitable[str], /) -> None:
        """Do something that may be refused, and say what there is to say."""


def _stay(act: Act) -> None:
    """One is at the line, whatever an act was about."""


class UndoActs:
    """One act at a time, named as it was done."""

    def __init__(
        self,
        session: Session,
        language: Language,
        doer: Performs,
        *,
        go_to: Callable[[Act], None] = _stay,
    ) -> None:
        """`go_to` leads to what an act was about."""
        self._session, self._language, self._doer = session, language, doer
        self._go_to = go_to

    def undo(self) -> None:
        """Take back the last act on words."""
        self._doer.perform(self._undo())

    async def _undo(self) -> str:
        act = await self._session.undo()
        self._go_to(act)
        return told_undone(act, self._session, self._language)

    def redo(self) -> None:
        """Bring back what was undone last."""
        self._doer.perform(self._redo())

    async def _redo(self) -> str:
        act = await self._session.redo()
        self._go_to(act)
        return told_redone(act, self._session, self._language)


def told_undone(act: Act, session: Session, language: Language) -> str:
    """That this act was taken back."""
    return language.say("Undone: {what} · ^Y redo", what=named(act, session, language))


def told_redone(act: Act, session: Session, language: Language) -> str:
    """That this act was done after all."""
    return language.say("Done after all: {what}", what=named(act, session, language))


def named(act: Act, session: Session, language: Language) -> str:
    """An act in human words, as it is told of now."""
    return act_words(act, acts(session.entries), session.dialogue, language)
