"""Words that are edited beside the document: had below, taken, and had back if not saved."""

from collections.abc import Callable

from facilitator.domain.message import NotNow
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.beside.changes import Change, Changes
from facilitator.tui.beside.doer import Doer
from facilitator.tui.beside.walk import Walk
from facilitator.tui.edited_words import reworded, typed
from facilitator.tui.harvest_lists import TEXTS
from facilitator.tui.harvest_texts import Text
from facilitator.tui.widgets.edit_line import Edited, Purpose


class Words:
    """Words that could not be saved are kept by what they are for."""

    def __init__(
        self,
        session: Session,
        walk: Walk,
        language: Language,
        doer: Doer,
        *,
        edit: Callable[[Edited, str], None],
        editing: Callable[[], bool],
    ) -> None:
        """`edit` has words below; `editing`: whether there are any."""
        self._walk, self._doer = walk, doer
        self._edit, self._editing = edit, editing
        self._changes = Changes(session, language)
        self._unsaved: dict[Edited, str] = {}
        self._texts: dict[str, Text] = {}
        """The texts that are edited, as they were when that began."""

    def open(self, purpose: Purpose, *keys: str) -> None:
        """Have the words of an answer or a text below, and those that were not saved first."""
        what = Edited(purpose, keys)
        if purpose is Purpose.TEXT:
            text = self._walk.text(keys[0])
            if text is None:
                self._doer.perform(_gone())
                return
            self._texts[text.key] = text
        self._edit(what, self._unsaved.get(what) or self._words(what))

    def resume(self, what: Edited, words: str) -> bool:
        """Go on with words that were begun before; whether there is anything left to do."""
        if not what.keys or not self._is_left(what, words):
            return False
        self._unsaved[what] = words
        if what.purpose is Purpose.TEXT:
            self._walk.turn_to(TEXTS, what.keys[0])
        else:
            self._walk.go_to(what.keys[0])
        self.open(what.purpose, *what.keys)
        return True

    def _is_left(self, what: Edited, words: str) -> bool:
        """Whether what they are about is still there, and not in these words already."""
        if what.purpose is Purpose.TEXT:
            text = self._walk.text(what.keys[0])
            return text is not None and words != typed(text.words)
        answers = [self._walk.dialogue.answers.get(key) for key in what.keys]
        if not all(answer and not answer.into for answer in answers):
            return False
        if what.purpose is Purpose.WORDS and (first := answers[0]):
            return reworded(first.now, words) != first.now
        return words != self._words(what)

    def _words(self, what: Edited) -> str:
        key = what.keys[0] if what.keys else ""
        answer = self._walk.dialogue.answers.get(key)
        match what.purpose:
            case Purpose.TEXT:
                return typed(self._texts[key].words) if key in self._texts else ""
            case Purpose.WORDS | Purpose.ONE:
                return typed(answer.now) if answer else ""
            case Purpose.REASON:
                return answer.reason if answer else ""
            case _:
                return ""

    def take(self, what: Edited, words: str) -> bool:
        """Do what they ask for; whether there is anything. What is not done is below again."""
        change = self._change(what, words)
        if change is None:
            self.drop(what)
            return False
        self._unsaved[what] = words
        self._doer.make(
            change.move,
            change.said,
            then=lambda: self._taken(change, what),
            refused=lambda: self._open_again(what),
        )
        return True

    def _change(self, what: Edited, words: str) -> Change | None:
        if what.purpose is Purpose.TEXT:
            text = self._texts[what.keys[0]]
            return self._changes.of_text(text, words, self._walk.tongue)
        return self._changes.of_answers(what, words)

    def _taken(self, change: Change, what: Edited) -> None:
        self.drop(what)
        self._walk.go_to(change.then)

    def _open_again(self, what: Edited) -> None:
        """Have the words back that were not saved, unless others are being edited."""
        if not self._editing():
            self._edit(what, self._unsaved.get(what, ""))

    @property
    def under_way(self) -> tuple[Edited, str] | None:
        """What Enter gave last that is not on record yet."""
        return next(reversed(self._unsaved.items()), None)

    def drop(self, what: Edited) -> None:
        """These words are not wanted any more."""
        self._unsaved.pop(what, None)


async def _gone() -> str:
    raise NotNow("These words are not there any more.")


def lead_of(what: Edited, walk: Walk, language: Language) -> str:
    """What stands before the words: numbers of answers, the name of a text, what is asked."""
    numbers = " + ".join(str(n) for n in map(walk.number, what.keys) if n)
    match what.purpose:
        case Purpose.COMMAND:
            return "/"
        case Purpose.TEXT:
            text = walk.text(what.keys[0])
            return text.label if text else ""
        case Purpose.US_TOO:
            return " ".join(filter(None, (numbers, language.say("us too"))))
        case Purpose.REASON:
            return " ".join(filter(None, (numbers, language.say("out"))))
        case _:
            return numbers
