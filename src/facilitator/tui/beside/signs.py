"""What Enter and the signs mean at the answer that is chosen beside the document."""

from collections.abc import Callable

from facilitator.language import Language
from facilitator.tui.beside.answer_acts import AnswerActs
from facilitator.tui.beside.same_acts import SameActs
from facilitator.tui.beside.walk import Walk
from facilitator.tui.beside.words import Words
from facilitator.tui.widgets import answers
from facilitator.tui.widgets.edit_line import Purpose


class Signs:
    """Hands each on to whoever does what it means."""

    def __init__(
        self,
        walk: Walk,
        words: Words,
        language: Language,
        acts: AnswerActs,
        same: SameActs,
        *,
        embolden: Callable[[str], None],
        show: Callable[[str], None],
        tell: Callable[[str], None],
    ) -> None:
        """`embolden` has an answer below, to choose its key phrases; `show` shows it the room."""
        self._walk, self._words, self._language = walk, words, language
        self._acts, self._same = acts, same
        self._embolden, self._show, self._tell = embolden, show, tell

    def enter(self, key: str) -> None:
        """Put what is chosen differently; or it is the one that was looked for."""
        if self._walk.at_texts:
            self._words.open(Purpose.TEXT, key)
        elif self._same.looking:
            self._same.found(key)
        else:
            self._words.open(Purpose.WORDS, key)

    def give(self, sign: str, ids: tuple[str, ...]) -> bool:
        """A sign was given to these answers; whether it means anything here."""
        if sign == "/":
            self._words.open(Purpose.COMMAND)
        elif self._walk.at_texts or not ids:
            return False
        else:
            self._give(sign, ids)
        return True

    def _give(self, sign: str, ids: tuple[str, ...]) -> None:
        match sign:
            case answers.OUT:
                self._acts.turn_out(ids)
            case "?":
                self._words.open(Purpose.REASON, *ids)
            case "#":
                self._acts.turn_star(ids)
            case "*":
                self._embolden(ids[0])
            case "=":
                self._same.sign(ids)
            case "+":
                self._acts.add(ids)
            case ">" if len(ids) > 1:
                self._tell(self._language.say("The room sees one answer at a time: choose one."))
            case ">":
                self._show(ids[0])
