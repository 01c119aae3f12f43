"""Every command, said once: bindings, footer, `/` commands, palette and help are read from here.

The rows are in `command_table`; this is how they are asked.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from textual.binding import Binding

from facilitator.domain.dialogue import Dialogue
from facilitator.language import LANGUAGES, Language, language
from facilitator.tui.command import Command, Context, Takes, When
from facilitator.tui.command_table import COMMANDS
from facilitator.tui.widgets.footer import Key

__all__ = [
    "COMMANDS",
    "Command",
    "Context",
    "Found",
    "Takes",
    "When",
    "available",
    "bindings",
    "command",
    "find",
    "footer_keys",
    "in_context",
    "key_label",
    "meant",
    "slash_name",
    "slash_typed",
]

_LABELS = {
    "asterisk": "*",
    "plus": "+",
    "equals_sign": "=",
    "greater_than_sign": ">",
    "slash": "/",
    "full_stop": ".",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "escape": "Esc",
    "delete": "Del",
}
_HIDDEN = frozenset({"f17"})
"""Another name some terminals have for a key that is shown already."""


@dataclass(frozen=True, slots=True)
class Found:
    """A command that was typed behind a slash, and what was typed behind it."""

    command: Command
    argument: int | str | None = None

    @property
    def call(self) -> str:
        """The action as Textual runs it: `time(-2)`."""
        if self.argument is None:
            return self.command.action
        return f"{self.command.action}({self.argument!r})"


def command(action: str) -> Command:
    """The row of an action, the first if there are several."""
    return next(row for row in COMMANDS if row.action == action)


def in_context(*contexts: Context) -> tuple[Command, ...]:
    """The rows of these contexts, in the table's order."""
    return tuple(row for row in COMMANDS if row.context in contexts)


def bindings(*contexts: Context, through: str = "", without: Collection[str] = ()) -> list[Binding]:
    """What Textual has to bind. The keys of the evening come before a field's own, but for undo.

    `through` is an action of the screen that is told which of the rows it is about.
    """
    return [
        Binding(
            ",".join(row.keys),
            spoken(through, row.action),
            row.title,
            show=False,
            id=f"{row.context}.{row.action}",
            priority=row.context is Context.EVENING and row.before_letters,
        )
        for row in in_context(*contexts)
        if row.bound and row.keys and row.action not in without
    ]


def spoken(by: str, action: str) -> str:
    """The call of an action through another; what is the app's own goes by none."""
    return f"{by}('{action}')" if by and not action.startswith("app.") else action


def available(row: Command, dialogue: Dialogue) -> bool:
    """Whether a command makes sense at this point of the evening."""
    evening = dialogue.evening
    match row.when:
        case When.ALWAYS:
            return True
        case When.BEFORE_CLOSING:
            return evening.closed is None
        case When.BEGUN:
            return evening.began is not None
        case When.RUNNING:
            return evening.current is not None
        case When.TALK | When.REPORT_BACK:
            return evening.current is not None and evening.current.kind.value == row.when.value
        case When.ANSWERS:
            return bool(dialogue.answers)
        case When.GROUPS:
            return bool(dialogue.answers and dialogue.groups)


def footer_keys(rows: tuple[Command, ...], says: Language) -> tuple[Key, ...]:
    """What the last row shows of these commands, in their order."""
    return tuple(
        Key(key_label(row, says), says.say(row.footer), row.action) for row in rows if row.footer
    )


def key_label(row: Command, says: Language, place: int = 0) -> str:
    """How a key of a command is written: ^N, F2, Tab n. "" when it has none at that place."""
    if row.shown:
        return says.say(row.shown) if place == 0 else ""
    keys = [key for key in row.keys if key not in _HIDDEN]
    return _label(keys[place], says) if place < len(keys) else ""


def _label(key: str, says: Language) -> str:
    if key == "space":
        return says.say("Space")
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+").upper()
    return _LABELS.get(key) or key.replace("+", " ").title().replace(" ", "+")


def slash_name(row: Command, says: Language) -> str:
    """What is typed to have it: /time, /tijd. "" when it has no name."""
    return says.say(row.slash) if row.slash else ""


def slash_typed(row: Command, says: Language) -> str:
    """Its name, and what is typed behind it: /time n, /zoek woord. "" when it has no name."""
    return " ".join(filter(None, (slash_name(row, says), row.behind and says.say(row.behind))))


def find(
    typed: str, says: Language, usable: Callable[[Command], bool] = lambda _: True
) -> tuple[Found, ...]:
    """What may be meant by words behind a slash; the first is what Enter runs.

    A name counts in every language there is: who knows one knows it in the other interface too. Of
    several that begin like this the one spelt out comes first. With an argument behind it only a
    command that takes one is meant.
    """
    name, _, rest = typed.strip().partition(" ")
    found = [
        (rank, Found(row, argument))
        for row in COMMANDS
        if row.slash and usable(row)
        for rank in [_rank(row, name.casefold(), says, narrowing=not rest)]
        if rank is not None
        for argument in _argument(row, rest.strip())
    ]
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def meant(typed: str, says: Language, dialogue: Dialogue) -> tuple[Found, ...]:
    """What may be meant by it at this point of the evening.

    Nothing, where it is the very name of a command for another moment: no other runs in its place.
    """
    name = typed.strip().partition(" ")[0].casefold()
    spelt_out = (row for row in COMMANDS if row.slash and name in _names(row, *LANGUAGES))
    if any(not available(row, dialogue) for row in spelt_out):
        return ()
    return find(typed, says, lambda row: available(row, dialogue))


def _names(row: Command, *codes: str) -> set[str]:
    return {slash_name(row, language(code)).removeprefix("/") for code in codes}


def _rank(row: Command, typed: str, says: Language, *, narrowing: bool) -> int | None:
    """0 for the name itself, 1 for its beginning, 2 for a word of the title; None: not meant.

    3 is the beginning of its name in a language that the facilitator does not have on.
    """
    if typed in _names(row, *LANGUAGES):
        return 0
    if any(name.startswith(typed) for name in _names(row, says.code, "en")):
        return 1
    words = says.say(row.title).casefold().split()
    if narrowing and any(word.startswith(typed) for word in words):
        return 2
    return 3 if any(name.startswith(typed) for name in _names(row, *LANGUAGES)) else None


def _argument(row: Command, typed: str) -> Iterator[int | str | None]:
    """What a command is given; nothing at all when it cannot take this."""
    match row.takes:
        case _ if not typed:
            yield None
        case Takes.NUMBER if typed.isdecimal():
            yield int(typed)
        case Takes.MINUTES if typed.lstrip("+-").isdecimal() and len(typed) < _LONGEST_NUMBER:
            if typed[1:].isdecimal() or typed.isdecimal():
                yield int(typed)
        case Takes.WORDS:
            yield typed


_LONGEST_NUMBER = 6
