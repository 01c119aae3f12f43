"""The words that count, chosen in one answer after the other beside the document."""

from collections.abc import Callable

from facilitator.domain.marks import MarkedText, Marks
from facilitator.language import Language
from facilitator.tui import bold_pass
from facilitator.tui.beside.answer_acts import AnswerActs
from facilitator.tui.beside.walk import Walk
from facilitator.tui.harvest_words import pass_words

Embolden = Callable[[str, MarkedText, str, str], bool]
"""Has the words of an answer below, behind its number, with the language they are in."""


class KeyPhrases:
    """Goes on to the next answer without any, in the next list too, until there is none."""

    def __init__(
        self,
        walk: Walk,
        acts: AnswerActs,
        language: Language,
        *,
        embolden: Embolden,
        back: Callable[[], None],
        shown: Callable[[], None],
        tell: Callable[[str], None],
    ) -> None:
        """`embolden` tells whether any are proposed; `back` is to the list; `shown` shows all."""
        self._walk, self._acts, self._language = walk, acts, language
        self._embolden, self._back, self._shown, self._tell = embolden, back, shown, tell

    def begin(self, answer: str) -> None:
        """Have an answer below, to choose key phrases in."""
        dialogue = self._walk.dialogue
        if found := dialogue.answers.get(answer):
            number, spoken = str(self._walk.number(answer) or ""), dialogue.plan.now.language
            proposed = self._embolden(answer, found.now, number, spoken)
            self._tell(pass_words(dialogue, answer, self._language, proposed=proposed))

    def take(self, answer: str, marks: Marks, *, changed: bool) -> None:
        """These words are bold; the next answer without any is up."""
        following = bold_pass.following(self._walk.dialogue, answer, self._language)
        last = self._language.say("That was the last answer without a key phrase.")
        if following:
            self._walk.go_to(following)
            self._shown()
            self.begin(following)
        else:
            self._back()
            self._tell(last)
        if changed:
            self._acts.emphasise(answer, marks, "" if following else last)
