"""What Enter and Esc do with the words on the line, by what the line is for."""

from collections.abc import Callable

from facilitator.domain.errands import Duty
from facilitator.domain.line import Address, Axis
from facilitator.domain.typed import Black, Command, Said, read_typed
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.cockpit.changing import Changing
from facilitator.tui.cockpit.errand_acts import ErrandActs
from facilitator.tui.cockpit.front import Front
from facilitator.tui.cockpit.group_acts import GroupActs
from facilitator.tui.cockpit.looking_up import LookingUp
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.commands import Found, find, meant
from facilitator.tui.saving import Saver, send_to
from facilitator.tui.scene import kind_here


class Entering:
    """Answers are written down, commands are run, errands are handed in."""

    def __init__(
        self,
        session: Session,
        saver: Saver,
        language: Language,
        teller: Teller,
        errands: ErrandActs,
        changing: Changing,
        groups: GroupActs,
        looking_up: LookingUp,
        front: Front,
        *,
        black: Callable[[], None],
        run: Callable[[Found], None],
        shown: Callable[[], None],
    ) -> None:
        """`black` is what a lone dot does; `run` runs a command; `shown` shows all anew."""
        self._session, self._saver = session, saver
        self._language, self._teller, self._errands = language, teller, errands
        self._changing, self._groups = changing, groups
        self._looking_up, self._front = looking_up, front
        self._black, self._run, self._shown = black, run, shown

    def enter(self, text: str, address: Address) -> None:
        """Enter, with these words on the line."""
        match self._errands.errands.now.duty:
            case Duty.ANSWER:
                self._write_down(text, address)
            case Duty.CHANGE:
                self._changing.save_change(text, address)
            case Duty.ONE:
                self._changing.save_one(text, address)
            case _ if text.startswith("/"):
                self._errands.give_up()
                self._write_down(text, address)
            case _:
                self._groups.name_groups(text, address)

    def _write_down(self, text: str, address: Address) -> None:
        dialogue = self._session.dialogue
        match read_typed(text):
            case Said(words=words, kind=kind) as said if words:
                what = kind or kind_here(dialogue, address.question)
                self._saver.enter(words, send_to(dialogue, address, what))
                written_out = read_typed(text, dialogue.plan.now.abbreviations) != said
                self._teller.tell(self._written_out() if written_out else "")
            case Command(words=words):
                self._command(words)
            case Black():
                self._black()

    def _written_out(self) -> str:
        return self._language.say("Written out; ^Z has it as it was typed.")

    def _command(self, typed: str) -> None:
        line, say = self._errands.line, self._language.say
        found = meant(typed, self._language, self._session.dialogue) if typed else ()
        if found:
            self._run_unless_seen(found[0], typed)
        elif typed and find(typed, self._language):
            self._teller.announce(say("That makes no sense at this moment."))
        else:
            if typed:
                line.swap(f"/{typed} {line.words}".rstrip())  # it may have been a sentence
            self._teller.announce(say("There is no command like that. /help names them all."))

    def _run_unless_seen(self, found: Found, typed: str) -> None:
        """Run a command; it stays for another Enter where the room would see its page."""
        since = self._errands.line.swap(f"/{typed}")
        if not self._front.room_would_see(found.command.action):
            self._errands.line.swap(since)
            self._errands.keep()  # the command itself is no draft
            self._run(found)

    def give_up(self) -> None:
        """Back to the line as it is for answers, and to what the moment brings."""
        self._errands.give_up()
        self._teller.pass_by()
        self._teller.tell("")
        self._errands.line.focus()
        self._looking_up.close()
        self._shown()

    def say_there_is_none(self, axis: Axis, number: int) -> None:
        """A number behind Tab that names nothing was typed into the words."""
        say = self._language.say
        self._teller.announce(
            say("There is no group {n}: the figure is in the words now.", n=number)
            if axis is Axis.GROUP
            else say("There is no question {n}: the figure is in the words now.", n=number)
        )

    def look_at_lines(self) -> None:
        """Several lines were pasted: they stand there to be looked at, with what was typed."""
        typed = read_typed(self._errands.line.words)
        n = len(typed.words) if isinstance(typed, Said) else 1
        self._teller.announce(
            self._language.count(
                "{n} answer: look it over, then Enter.", "{n} answers: look, then Enter.", n
            )
        )
