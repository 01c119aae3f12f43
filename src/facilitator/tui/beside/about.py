"""What there is to know of what one is at, in the row that is kept for sentences."""

from collections.abc import Callable

from facilitator.language import Language
from facilitator.tui.beside.same_acts import SameActs
from facilitator.tui.beside.walk import Walk
from facilitator.tui.harvest_texts import about_text
from facilitator.tui.harvest_words import about


class About:
    """Says it, or what is asked meanwhile."""

    def __init__(
        self,
        walk: Walk,
        same: SameActs,
        language: Language,
        *,
        chosen: Callable[[], str],
        tell: Callable[[str], None],
    ) -> None:
        """`chosen`: the answer, or text, one is at."""
        self._walk, self._same, self._language = walk, same, language
        self._chosen, self._tell = chosen, tell

    def say(self) -> None:
        """Say it, in place of whatever is said now."""
        self._tell(self._same.asked or self._known)

    @property
    def _known(self) -> str:
        walk, chosen = self._walk, self._chosen()
        if walk.at_texts and (text := walk.text(chosen)):
            return about_text(text, walk.profile, self._language)
        return about(walk.dialogue, chosen, self._language)
