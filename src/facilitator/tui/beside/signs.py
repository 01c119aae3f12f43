"""What Enter and the signs mean at the answer that is chosen beside the document."""

from collections.abc import Callable

from facilitator.language import Language
from facilitator.tui.beside.about import About
from facilitator.tui.beside.answer_acts import AnswerActs
from facilitator.tui.beside.below import Below
from facilitator.tui.beside.checking import Checking
from facilitator.tui.beside.key_phrases import KeyPhrases
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
        key_phrases: KeyPhrases,
        checking: Checking,
        about: About,
        *,
        below: Below,
        show: Callable[[str], None],
        tell: Callable[[str], None],
    ) -> None:
        """`below` has words that are open first; `show` shows the room an answer."""
        self._walk, self._words, self._language = walk, words, language
        self._acts, self._same, self._key_phrases = acts, same, key_phrases
        self._checking, self._about = checking, about
        self._below, self._show, self._tell = below, show, tell

    def enter(self, key: str) -> None:
        """Put what is chosen differently; or it is the one that was looked for."""
        if not key or self._below.open:
            return
        if self._walk.at_texts:
            self._words.open(Purpose.TEXT, key)
        elif self._same.looking:
            self._same.found(key)
        else:
            self._words.open(Purpose.WORDS, key)

    def take(self, sign: str, ids: tuple[str, ...]) -> None:
        """A sign was typed at these answers; ahead of words that open it is theirs."""
        if self._below.open:
            self._below.put(sign if sign != answers.OUT else "")
        elif sign == "!":
            self._checking.turn()
        elif not self.give(sign, ids):
            self._about.say()

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
                self._key_phrases.begin(ids[0])
            case "=":
                self._same.sign(ids)
            case "+":
                self._acts.add(ids)
            case ">" if len(ids) > 1:
                self._tell(self._language.say("The room sees one answer at a time: choose one."))
            case ">":
                self._show(ids[0])
