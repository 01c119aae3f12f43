"""Answers that say the same become one, and one that was made of several becomes those again."""

from collections.abc import Callable

from facilitator.domain.message import NotNow
from facilitator.domain.moves.merging import unmerge_answers
from facilitator.language import Language
from facilitator.tui.beside.doer import Doer
from facilitator.tui.beside.walk import Walk
from facilitator.tui.beside.words import Words
from facilitator.tui.harvest_moves import in_the_document
from facilitator.tui.widgets.edit_line import Purpose


class SameActs:
    """Knows the answer for which another one, the same, is being looked for."""

    def __init__(
        self,
        walk: Walk,
        words: Words,
        language: Language,
        doer: Doer,
        *,
        tell: Callable[[str], None],
        turned: Callable[[], None],
    ) -> None:
        """`turned`: one is looked for, or no longer."""
        self._walk, self._words, self._language = walk, words, language
        self._doer, self._tell, self._turned = doer, tell, turned
        self._first = ""

    @property
    def looking(self) -> bool:
        """Whether another one is looked for."""
        return bool(self._first)

    @property
    def asked(self) -> str:
        """What is asked meanwhile."""
        say = self._language.say
        if not self._first:
            return ""
        if self._was_merged(self._first):
            return say("The same as which? ↑ ↓ to it, Enter · = takes this one apart · Esc")
        return say("The same as which? ↑ ↓ to it, Enter · Esc gives up")

    def sign(self, ids: tuple[str, ...]) -> None:
        """One of those picked; else look for the other, be it, or take this one apart."""
        if len(ids) > 1:
            self._one_of(ids)
        elif self._first == ids[0]:
            self.look_for("")
            self._take_apart(ids[0])
        elif self._first:
            self.found(ids[0])
        else:
            self.look_for(ids[0])

    def look_for(self, answer: str) -> None:
        """Look for the answer that is the same as this one; "" is no longer."""
        self._first = answer
        self._turned()

    def found(self, other: str) -> None:
        """This is the one that was looked for; it cannot be the first itself."""
        first = self._first
        if first != other:
            self.look_for("")
            self._one_of((first, other))

    def _one_of(self, ids: tuple[str, ...]) -> None:
        """Ask for the common sentence, unless it would be for nothing."""
        try:
            in_the_document(self._walk.dialogue, ids)
        except NotNow as refusal:
            self._tell(self._language.tell(refusal))
        else:
            self._words.open(Purpose.ONE, *ids)

    def _take_apart(self, key: str) -> None:
        answer = self._walk.dialogue.answers.get(key)
        originals = answer.originals if answer else ()
        self._doer.make(
            lambda now: unmerge_answers(now, key),
            self._language.say("Taken apart: the originals stand here again."),
            then=lambda: self._walk.go_to(*originals),
        )

    def _was_merged(self, key: str) -> bool:
        answers = self._walk.dialogue.answers
        originals = answers[key].originals if key in answers else ()
        return any(answers[each].into == key for each in originals if each in answers)
