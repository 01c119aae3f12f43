"""Erasing for good, from the cockpit: the chosen answers, or which group said what."""

from collections.abc import Awaitable

from textual import work

from facilitator.domain.message import Refused
from facilitator.tui.screens.cockpit_acts import CockpitActs


class CockpitErasing(CockpitActs):
    """Each asks first, on a page of its own."""

    def action_erase(self) -> None:
        """Erase the chosen answers for good, or the last, after a yes."""
        last = self.last_answer()
        chosen = self.answers.ids if self.answers.has_focus else self.chosen_before
        keys = chosen or ((last.id,) if last else ())
        self.chosen_before = ()
        if keys:
            self.erase(keys)
        else:
            self.announce(self.language.say("There is no answer yet."))

    def action_forget_groups(self, typed: str = "") -> None:
        """Forget which group said what, after a yes."""
        if typed and not typed.casefold().startswith(("groep", "group")):
            none = self.language.say("Here only groups can be forgotten: /forget groups.")
            self.announce(none)
        else:
            self.erase(())

    @work(group="erasing", exclusive=True)
    async def erase(self, keys: tuple[str, ...]) -> None:
        """Ask, and erase these answers; without any: the groups."""
        if self.app.screen is not self:
            hidden = self.language.say("Not here, where the room would see it: ^R goes back first.")
            self.announce(hidden)
            return
        try:
            said = await self._erased(keys)
        except Refused as refused:
            said = self.language.tell(refused)
        self.tell(said)
        self.show()

    def _erased(self, keys: tuple[str, ...]) -> Awaitable[str]:
        from facilitator.tui.forgetting import erase_answers, forget_groups

        if keys:
            return erase_answers(self.app, self.desk, keys, self.language)
        return forget_groups(self.app, self.desk, self.language)
