"""Erasing for good, from the cockpit: the chosen answers, or which group said what."""

from collections.abc import Awaitable, Callable

from textual.app import App

from facilitator.desk import Desk
from facilitator.domain.message import Refused
from facilitator.language import Language
from facilitator.tui.cockpit.errand_acts import ErrandActs
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.cockpit.told import Stays
from facilitator.tui.reader import Reader
from facilitator.tui.saving import Saver
from facilitator.tui.work import Work


class Erasing:
    """Each asks first, on a page of its own."""

    def __init__(
        self,
        app: App[None],
        desk: Desk,
        reader: Reader,
        saver: Saver,
        language: Language,
        teller: Teller,
        errands: ErrandActs,
        *,
        chosen: Callable[[], tuple[str, ...]],
        in_front: Callable[[], bool],
        shown: Callable[[], None],
        work: Work,
    ) -> None:
        """`chosen` are the answers one is at; `in_front`: no other screen is, nor the room's."""
        self.chosen_before: tuple[str, ...] = ()
        """What was chosen in the list when a slash was typed there."""
        self._app, self._desk, self._reader, self._saver = app, desk, reader, saver
        self._language, self._teller, self._errands = language, teller, errands
        self._chosen, self._in_front, self._shown, self._work = chosen, in_front, shown, work

    def erase(self) -> None:
        """Erase the chosen answers for good, or the last, after a yes."""
        last = self._reader.last_answer()
        keys = self._chosen() or self.chosen_before or ((last.id,) if last else ())
        self.chosen_before = ()
        if keys:
            self._begin(keys)
        else:
            self._teller.announce(self._language.say("There is no answer yet."))

    def forget_groups(self, typed: str = "") -> None:
        """Forget which group said what, after a yes."""
        if typed and not typed.casefold().startswith(("groep", "group")):
            none = self._language.say("Here only groups can be forgotten: /forget groups.")
            self._teller.announce(none)
        else:
            self._begin(())

    def _begin(self, keys: tuple[str, ...]) -> None:
        self._work(self._erase(keys), group="erasing", exclusive=True)

    async def _erase(self, keys: tuple[str, ...]) -> None:
        """Ask, and erase these answers; without any: the groups."""
        if not self._in_front():
            hidden = self._language.say(
                "Not here, where the room would see it: ^R goes back first."
            )
            self._teller.announce(hidden)
            return
        try:
            self._teller.tell(await self._erased(keys))
        except Refused as refused:
            self._teller.tell(self._language.tell(refused), stays=Stays.FOR_ITS_TIME)
        self._shown()

    def _erased(self, keys: tuple[str, ...]) -> Awaitable[str]:
        from facilitator.tui.forgetting import erase_answers, forget_groups

        if keys:
            return erase_answers(self._app, self._desk, keys, self._language)
        return forget_groups(self._app, self._desk, self._language, then=self._without_groups)

    def _without_groups(self) -> None:
        """Nobody has the floor any more; so it is nobody's line either, nor what is on its way."""
        self._saver.forget_groups()
        self._shown()
        self._errands.forget_groups()
