"""What Enter, Esc and letters do with the words below, by what these are for."""

from collections.abc import Callable

from facilitator.language import Language
from facilitator.tui.beside.about import About
from facilitator.tui.beside.below import Below
from facilitator.tui.beside.half_typed import HalfTyped
from facilitator.tui.beside.leaving import Leaving
from facilitator.tui.beside.typed_commands import TypedCommands
from facilitator.tui.beside.words import Words
from facilitator.tui.widgets.edit_line import Edited, Purpose


class Entering:
    """What is refused or cannot be saved stays below, and what is half typed is kept."""

    def __init__(
        self,
        words: Words,
        commands: TypedCommands,
        half_typed: HalfTyped,
        leaving: Leaving,
        about: About,
        language: Language,
        *,
        below: Below,
        back: Callable[[], None],
        shown: Callable[[], None],
        tell: Callable[[str], None],
    ) -> None:
        """`back` is to the list, with nothing below any more; `shown` shows all anew."""
        self._words, self._commands, self._half_typed = words, commands, half_typed
        self._leaving, self._about, self._language = leaving, about, language
        self._below, self._back, self._shown, self._tell = below, back, shown, tell

    def go_on(self) -> None:
        """Have words below again that were half typed when the program stopped."""
        if (found := self._half_typed.found()) and self._words.resume(*found):
            self._shown()
            self._tell(self._language.say("These words were half typed when the program stopped."))

    def changed(self, text: str) -> None:
        """Keep what is typed; name the commands that may be meant by it."""
        self._half_typed.changed()
        if self._below.editing is Purpose.COMMAND:
            self._tell(self._commands.named(text))

    def enter(self, what: Edited, text: str) -> None:
        """Do what these words ask for."""
        self._back()
        if what.purpose is Purpose.COMMAND:
            self._commands.take(text)
        elif not self._words.take(what, text):
            self._half_typed.keep()
            self._about.say()

    def give_up(self, what: Edited | None = None) -> None:
        """Everything stays as it was; these words are not wanted any more."""
        if what:
            self._words.drop(what)
        self._back()
        self._half_typed.keep()
        self._about.say()

    # -- what would take one away from them -------------------------------------------------

    def type_on(self, character: str) -> None:
        """A word: for what is being edited, else for the line."""
        if self._below.open:
            self._below.put(character)
        else:
            self._leaving.leave_for(character)

    def unless_open(self, act: Callable[[], object]) -> None:
        """Do what would take one away from words below, unless there are any."""
        if self._below.open:
            self._tell(self._language.say("First Enter or Esc: these words are still open."))
        else:
            act()
