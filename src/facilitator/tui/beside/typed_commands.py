"""Commands typed beside the document: those that can be asked for here, by name."""

from collections.abc import Callable

from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.commands import Found, available, find, slash_name

HERE = (
    *("save", "export", "undo", "redo", "history", "tidy", "check", "erase"),
    *("app.help", "app.look"),
)
"""Every other command is for the line."""
MOST_NAMED = 6


class TypedCommands:
    """Names what may be meant by what is typed, and hands on what is meant."""

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        run: Callable[[str], None],
        tell: Callable[[str], None],
        leave: Callable[[str], None],
    ) -> None:
        """`run` takes the name of an action; `leave` what is to be typed on the line."""
        self._session, self._language = session, language
        self._run, self._tell, self._leave = run, tell, leave

    def named(self, typed: str) -> str:
        """What begins like this, the first with what it does."""
        found = [one.command for one in self._found(typed)][:MOST_NAMED]
        names = [slash_name(row, self._language) for row in found]
        if not found:
            return self._language.say("Not here: Enter takes it to the line.") if typed else ""
        first = f"{names[0]}: {self._language.say(found[0].title)}"
        return " · ".join((first, *names[1:])) if typed.strip() else "  ".join(names)

    def take(self, typed: str) -> None:
        """Run what was typed; what is not for here goes to the line, slash and all."""
        wanted = typed.strip()
        found = self._found(wanted) if wanted else ()
        if found:
            self._tell("")
            self._run(found[0].command.action)
        elif wanted:
            self._leave(f"/{wanted}")

    def _found(self, typed: str) -> tuple[Found, ...]:
        dialogue = self._session.dialogue
        return find(
            typed, self._language, lambda row: row.action in HERE and available(row, dialogue)
        )
