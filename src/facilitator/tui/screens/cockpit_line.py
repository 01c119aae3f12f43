"""What Enter does with the words on the line, and what the line is for besides answers."""

from textual import on

from facilitator.domain.errands import Duty
from facilitator.domain.line import Address
from facilitator.domain.typed import Black, Command, Said, read_typed
from facilitator.tui.commands import find, meant
from facilitator.tui.saving import send_to
from facilitator.tui.scene import kind_here
from facilitator.tui.screens.cockpit_changing import ChangingActs
from facilitator.tui.widgets.line import Line


class LineActs(ChangingActs):
    """Keys that have to do with the words take their turn after the letters typed before them."""

    def enter(self, text: str, address: Address) -> None:
        """What Enter does with the words, by what the line is for."""
        match self.errands.now.duty:
            case Duty.ANSWER:
                self._write_down(text, address)
            case Duty.CHANGE:
                self.save_change(text)
            case Duty.ONE:
                self.save_one(text)
            case _ if text.startswith("/"):
                self.give_up_errand()
                self._write_down(text, address)
            case _:
                self.name_groups(text, address)

    def _write_down(self, text: str, address: Address) -> None:
        dialogue = self.conductor.dialogue
        match read_typed(text):
            case Said(words=words, kind=kind) as said if words:
                what = kind or kind_here(dialogue, address.question)
                self.saver.enter(words, send_to(dialogue, address, what))
                written_out = read_typed(text, dialogue.plan.now.abbreviations) != said
                self.tell(self._written_out() if written_out else "")
            case Command(words=words):
                self._command(words)
            case Black():
                self.action_black()

    def _written_out(self) -> str:
        return self.language.say("Written out; ^Z has it as it was typed.")

    def _command(self, typed: str) -> None:
        found = meant(typed, self.language, self.conductor.dialogue) if typed else ()
        if found and self.room_would_see(found[0].call):
            self.line.swap(f"/{typed}")  # for another Enter
        elif found:
            self.keep()  # the command itself is no draft
            # As a key would: this screen may be put away, and cannot wait for that itself.
            self.app.call_later(self.run_action, found[0].call)
        elif typed and find(typed, self.language):
            self.announce(self.language.say("That makes no sense at this moment."))
        else:
            if typed:
                since = self.line.words
                self.line.swap(f"/{typed} {since}".rstrip())  # it may have been a sentence
            none = self.language.say("There is no command like that. /help names them all.")
            self.announce(none)

    def action_give_up(self) -> None:
        """Leave what the line was for besides answers."""
        self.give_up_errand()
        self.tell("")
        self.line.focus()

    # -- what the line says -----------------------------------------------------------------

    @on(Line.Submitted)
    def take_words(self, event: Line.Submitted) -> None:
        """Enter on the line."""
        self.enter(event.text, event.address)

    @on(Line.Changed)
    def watch_number(self, event: Line.Changed) -> None:
        """A group that can be no other gets the floor without Enter."""
        if event.text_area is self.line:
            self.take_number()

    @on(Line.Drafted)
    def keep_draft(self) -> None:
        """Keep what is half typed by now, so that a crash does not take it."""
        self.keep()

    @on(Line.LinesPasted)
    def look_at_lines(self, event: Line.LinesPasted) -> None:
        """Several lines were pasted: they stand there to be looked at."""
        n = len(event.lines)
        self.announce(
            self.language.count(
                "{n} answer: look it over, then Enter.", "{n} answers: look, then Enter.", n
            )
        )

    @on(Line.DotAlone)
    def dot(self) -> None:
        """The key of a clicker."""
        self.action_black()

    @on(Line.PageKey)
    def page(self, event: Line.PageKey) -> None:
        """A step in the talk; elsewhere it scrolls."""
        self.turn_page(forward=event.forward, whole=event.whole)
