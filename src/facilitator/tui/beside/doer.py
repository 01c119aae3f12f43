"""How the acts of the harvest are done: beside the keys, with a sentence for what comes of it."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.entry import Event
from facilitator.domain.message import NotNow, Refused
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.work import Work, nothing

Move = Callable[[Dialogue], Event | tuple[Event, ...]]


class Done(Protocol):
    """Shows all as it is now, and says what came of an act."""

    def __call__(self, said: str, *, trouble: bool) -> None:
        """Say it; nothing is "". Trouble is what has to be seen to."""


class Doer:
    """None of its acts is awaited where a key is handled: that would hold up the keys after it."""

    def __init__(self, session: Session, language: Language, *, work: Work, done: Done) -> None:
        """`done` is called after every act, also one that was refused."""
        self._session, self._language = session, language
        self._work, self._done = work, done

    def make(
        self,
        move: Move,
        said: str = "",
        *,
        then: Callable[[], None] = nothing,
        refused: Callable[[], None] = nothing,
    ) -> None:
        """Make a move and say something; `then` is where to be once it is made."""
        self.perform(self._made(move, said, then), refused=refused)

    async def _made(self, move: Move, said: str, then: Callable[[], None]) -> str:
        await self._session.do(move)
        then()
        return said

    def perform(self, act: Awaitable[str], *, refused: Callable[[], None] = nothing) -> None:
        """Do something that may be refused, and say what there is to say."""
        self._work(self._performed(act, refused), group="acts")

    async def _performed(self, act: Awaitable[str], refused: Callable[[], None]) -> None:
        said, trouble = "", False
        try:
            said = await act
        except Refused as refusal:
            said, trouble = self._language.tell(refusal), not isinstance(refusal, NotNow)
            refused()
        self._done(said, trouble=trouble)
