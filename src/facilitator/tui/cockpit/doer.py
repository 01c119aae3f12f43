"""What all acts in the cockpit have in common: they are done beside the keys, and said in a row."""

from collections.abc import Awaitable, Callable

from facilitator.domain.message import NotNow, Refused
from facilitator.language import Language
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.cockpit.told import Stays
from facilitator.tui.work import Work, nothing


class Doer:
    """None of its acts is awaited where a key is handled: that would hold up the keys after it."""

    def __init__(
        self, teller: Teller, language: Language, *, work: Work, done: Callable[[], None]
    ) -> None:
        """`done` is called after every act, also one that was refused."""
        self._teller, self._language = teller, language
        self._work, self._done = work, done

    def perform(
        self,
        act: Awaitable[object],
        *,
        public: bool = False,
        refused: Callable[[], None] = nothing,
    ) -> None:
        """Do something that may be refused, and say what there is to say.

        `refused` is called where it is: what was typed for it goes back to where it came from.
        """
        self._work(self._performed(act, refused, public=public), group="acts")

    async def _performed(
        self, act: Awaitable[object], refused: Callable[[], None], *, public: bool
    ) -> None:
        try:
            said = await act
        except Refused as refusal:
            refused()
            self._tell_why(refusal)
        else:
            if isinstance(said, str) and said:
                self._teller.tell(said, public=said if public else self._language.say("Done."))
        self._done()

    def _tell_why(self, refusal: Refused) -> None:
        why, hidden = self._language.tell(refusal), self._language.say("! Not done.")
        if isinstance(refusal, NotNow):
            self._teller.announce(why)
        else:
            self._teller.tell(why, public=hidden, stays=Stays.FOR_ITS_TIME)
