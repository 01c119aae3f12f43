"""Asked before anything is erased for good: what it is, where else it is, what becomes of it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.events import Key as KeyPress

from facilitator.desk import Papers, Traces
from facilitator.language import Language
from facilitator.tui.screens.leaf import Leaf
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import Choice, Item, Space, Words
from facilitator.tui.widgets.footer import Key
from facilitator.tui.words import HEED, INK, WHISPER

KEEP = "keep"
_MOST = 4
"""Texts that are shown of what goes."""


class SureScreen(Leaf[Papers | None]):
    """What becomes of the documents; None: nothing is erased. That is what Enter gives at once."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, goes: str, texts: Sequence[str], found: Traces, language: Language) -> None:
        """`goes` says what is erased, `texts` are words of it."""
        say = language.say
        keys = (Key("↑↓", say("choose")), Key("Enter", say("that one")), Key("Esc", say("back")))
        super().__init__(language, tuple(_items(goes, texts, found, language)), keys)

    def on_key(self, event: KeyPress) -> None:
        """A letter erases nothing; it is for the line."""
        self.type_elsewhere(event)

    @on(Sheet.Taken)
    def take(self, event: Sheet.Taken) -> None:
        """Erase, or leave it."""
        self.dismiss(None if event.key == KEEP else Papers(str(event.key)))

    def action_leave(self) -> None:
        """Back, with nothing erased."""
        self.dismiss(None)


def _items(goes: str, texts: Sequence[str], found: Traces, language: Language) -> Iterator[Item]:
    say = language.say
    yield Words("! " + say("Erase for good? This cannot be undone."), HEED)
    yield Space()
    yield Words(goes, INK)
    yield from (Words(f"– {text}", indent=2) for text in texts[:_MOST])
    if len(texts) > _MOST:
        more = len(texts) - _MOST
        yield Words(language.count("and {n} more", "and {n} more", more), WHISPER, indent=2)
    yield from _elsewhere(found, language)
    yield Space()
    yield Choice(KEEP, say("Leave everything as it is"), "Esc")
    yield from _ways(found, language)
    yield Space()
    yield Words(
        say("Copies elsewhere are out of reach: on a stick, in a mail, on paper, in a backup."),
        WHISPER,
    )


def _elsewhere(found: Traces, language: Language) -> Iterator[Item]:
    """Which documents have it as well."""
    told = (
        (language.count("Also in {n} document:", "Also in {n} documents:", len(found.documents))),
        language.count(
            "Also in {n} document that was changed by hand:",
            "Also in {n} documents that were changed by hand:",
            len(found.changed),
        ),
        language.say("Not where it was written any more; look for it yourself:"),
    )
    paths = (found.documents, found.changed, found.missing)
    for sentence, those in zip(told, paths, strict=True):
        if those:
            yield Space()
            yield Words(sentence)
            yield from _names(those)
    if found.aside:
        yield Space()
        yield Words(
            language.count(
                "The copy of a damaged file that was kept goes too.",
                "The {n} copies of damaged files that were kept go too.",
                found.aside,
            )
        )


def _names(paths: Sequence[Path]) -> Iterator[Item]:
    return (Words(path.name, WHISPER, indent=2) for path in paths)


def _ways(found: Traces, language: Language) -> Iterator[Choice]:
    say = language.say
    if found.documents:
        yield Choice(Papers.OURS, say("Erase it, and renew what was written"))
    if found.changed:
        yield Choice(Papers.ALL, say("Erase it in what was changed by hand as well"))
    if found.documents or found.changed:
        yield Choice(Papers.LEAVE, say("Erase it here alone"))
    else:
        yield Choice(Papers.OURS, say("Erase it for good"))
