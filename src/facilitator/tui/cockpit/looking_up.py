"""Answers that are looked up: by their words, or because they were never finished."""

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.looking_up import unfinished, with_words
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.scene import Heading, Instead

Find = Callable[[Dialogue], tuple[Answer, ...]]


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What is looked for, and how it is found anew."""

    title: str
    find: Find


class LookingUp:
    """They stand in the list instead of what the moment brings by itself."""

    def __init__(
        self,
        session: Session,
        language: Language,
        teller: Teller,
        *,
        in_public: Callable[[], bool],
        shown: Callable[[], None],
        walk: Callable[[str], None],
        begin: Callable[[str], object],
    ) -> None:
        """`in_public`: the room view is in front; `walk` leads to an answer in the list.

        `begin` puts a command on the line, for its words to be typed.
        """
        self._session, self._language, self._teller = session, language, teller
        self._in_public, self._shown, self._walk = in_public, shown, walk
        self._begin = begin
        self._looked_up: LookedUp | None = None

    @property
    def open(self) -> bool:
        """Whether anything is looked up."""
        return self._looked_up is not None

    @property
    def instead(self) -> Instead | None:
        """What stands in place of what the moment brings; None where nothing does."""
        found = self._looked_up.find(self._session.dialogue) if self._looked_up else ()
        if not self._looked_up or not found:
            return None
        count = self._language.count("{n} answer", "{n} answers", len(found))
        return Instead(found, Heading(self._looked_up.title, count), everywhere=True)

    def close(self) -> None:
        """Back to what the moment brings."""
        self._looked_up = None

    def search(self, words: str = "") -> None:
        """The answers with these words in them, those of this question first."""
        here = self._here()
        name = self._language.say("/search")
        self._look_up_words(name, words, lambda dialogue: with_words(dialogue, words, here))

    def search_here(self, words: str = "") -> None:
        """The same, under the question of this moment alone."""
        here = self._here()

        def find(dialogue: Dialogue) -> tuple[Answer, ...]:
            found = with_words(dialogue, words, here)
            return tuple(a for a in found if dialogue.list_of(a) == here)

        self._look_up_words(self._language.say("/here"), words, find)

    def unfinished(self) -> None:
        """The answers that end in … or ??."""
        title = self._language.say("Unfinished: ending in … or ??")
        self._look_up(LookedUp(title, unfinished))

    def _here(self) -> str:
        phase = self._session.dialogue.evening.current
        return phase.of if phase else ""

    def _look_up_words(self, name: str, words: str, find: Find) -> None:
        if words:
            title = self._language.say("Looked up: “{words}”", words=words)
            self._look_up(LookedUp(title, find))
        else:
            self._begin(name)

    def _look_up(self, looked_up: LookedUp) -> None:
        found = looked_up.find(self._session.dialogue)
        if self._in_public():
            self._teller.announce(self._language.say("To look something up takes the cockpit: ^R."))
        elif not found:
            self._teller.tell(self._language.say("Nothing found."))
        else:
            self._looked_up = looked_up
            self._teller.tell("")
            self._shown()
            self._walk(found[0].id)
