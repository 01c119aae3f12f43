"""The texts around the answers: title, introduction, in short, what happens next."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key as KeyPress

from facilitator.desk import Desk
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind, TextName
from facilitator.domain.marks import MarkedText
from facilitator.domain.message import NotNow, Refused
from facilitator.domain.moves.texts import change_text
from facilitator.language import Language
from facilitator.language import language as language_of
from facilitator.tui.edited_words import reworded, typed
from facilitator.tui.harvest_texts import shown
from facilitator.tui.lines import flow
from facilitator.tui.screens.leaf import COLUMNS, ROWS, Leaf
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import MARK, Item, Space, Words
from facilitator.tui.text_words import IN_ORDER, named
from facilitator.tui.widgets.edit_line import Edited, EditLine, Purpose
from facilitator.tui.widgets.footer import Key, KeyRow, Keys
from facilitator.tui.widgets.remark import Remark, Said
from facilitator.tui.widgets.too_small import TooSmall
from facilitator.tui.words import BODY, HERE, INK, WHISPER, plain

BETWEEN = " // "
"""What stands between two paragraphs where they are typed: as between two answers on the line."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text: what it is, and under that what it says."""

    key: TextName
    title: str
    words: tuple[str, ...]

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:  # noqa: ARG002
        """The title, and the paragraphs hanging under it; a dash where there are none."""
        mark = Content.styled(MARK if chosen else "  ", HERE)
        title = plain(self.title, INK if chosen else WHISPER)
        lines = [line for text in self.words for line in flow(text, width - 4)]
        first = title if lines else title + Content("  ") + plain("–", WHISPER)
        return [mark + first, *(mark + Content("  ") + plain(line, BODY) for line in lines)]


class TextsScreen(Leaf[None]):
    """Shows every text as it is now; Enter has one in the field below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+z", "undo", show=False),
        Binding("ctrl+y", "redo", show=False),
        Binding("f9", "app.help", show=False),
    ]

    def __init__(self, desk: Desk, language: Language) -> None:
        super().__init__(language)
        self.desk = desk

    def compose(self) -> ComposeResult:
        """The texts, the field, what is said, the keys."""
        with Vertical(classes="leaf"):
            yield Sheet()
            with Vertical(classes="foot band"):
                yield EditLine()
                yield Remark()
                yield KeyRow()
        yield TooSmall(COLUMNS, ROWS, self.language)

    def on_mount(self) -> None:
        """Show them."""
        super().on_mount()
        self.show()

    def show(self) -> None:
        """Show everything as it is now."""
        say = self.language.say
        self.sheet.show(_items(self.desk.session.dialogue, self.language))
        walking = (Key("↑↓", say("choose")), Key("Enter", say("change")))
        back = (Key("^Z", say("undo"), "undo"), Key("Esc", say("back"), "leave"))
        editing = (
            Key("Enter", say("save")),
            Key("Esc", say("leave it as it was")),
            Key(say("*word*"), say("bold")),
            Key("//", say("new paragraph")),
        )
        keys = editing if self.has_class("-editing") else (*walking, *back)
        self.query_one(KeyRow).keys = Keys(keys)

    # -- words ------------------------------------------------------------------------------

    @on(Sheet.Taken)
    def edit(self, event: Sheet.Taken) -> None:
        """Enter: have a text in the field, each paragraph behind the other."""
        if isinstance(event.key, TextName):
            paragraphs = _standing(self.desk.session.dialogue, event.key)
            words = BETWEEN.join(map(typed, paragraphs))
            self.add_class("-editing")
            lead = named(event.key, self.language)
            self.query_one(EditLine).begin(Edited(Purpose.TEXT, (event.key,)), words, lead)
            self.show()

    @on(EditLine.Taken)
    def take(self, event: EditLine.Taken) -> None:
        """Enter: it says this from now on."""
        self._change(TextName(event.what.keys[0]), event.text)

    @work(group="acts")
    async def _change(self, name: TextName, text: str) -> None:
        before = _standing(self.desk.session.dialogue, name)
        if text == BETWEEN.join(map(typed, before)):
            self._back()
            return
        try:
            await self.desk.session.do(change_text, name, _paragraphs(before, text))
        except Refused as refused:
            # The field keeps the words until they are somewhere else.
            self._say(self.language.tell(refused), trouble=not isinstance(refused, NotNow))
        else:
            self._back()
            self._say(self.language.say("Saved: {what}", what=named(name, self.language)))

    @on(EditLine.GivenUp)
    def _back(self) -> None:
        self.remove_class("-editing")
        self._say("")
        self.sheet.focus()
        self.show()

    def _say(self, words: str, *, trouble: bool = False) -> None:
        self.query_one(Remark).said = Said(words, trouble)

    def tell(self, words: str) -> None:
        """What the app has to say."""
        self._say(words)

    def on_key(self, event: KeyPress) -> None:
        """A letter that no field took is for the line."""
        if not self.has_class("-editing"):
            self.type_elsewhere(event)

    # -- and back ---------------------------------------------------------------------------

    def action_undo(self) -> None:
        """Take back the last act on words."""
        self._turn_back(redo=False)

    def action_redo(self) -> None:
        """Bring back what was undone last."""
        self._turn_back(redo=True)

    @work(group="acts")
    async def _turn_back(self, *, redo: bool) -> None:
        session = self.desk.session
        try:
            await (session.redo() if redo else session.undo())
        except Refused as refused:
            self._say(self.language.tell(refused))
        else:
            self._say(
                self.language.say("Done after all.") if redo else self.language.say("Undone.")
            )
        self.show()

    def action_leave(self) -> None:
        """Back to where one was."""
        self.dismiss(None)


def _paragraphs(before: Sequence[MarkedText], text: str) -> list[MarkedText]:
    """What was typed, in paragraphs; links stay on their words."""
    pieces = [piece.strip() for piece in text.split(BETWEEN.strip()) if piece.strip()]
    old = [*before, *(MarkedText() for _ in pieces)]
    return [reworded(paragraph, piece) for paragraph, piece in zip(old, pieces, strict=False)]


def _standing(dialogue: Dialogue, name: TextName) -> tuple[MarkedText, ...]:
    """The paragraphs of a text as the document has them."""
    return shown(dialogue, name, language_of(dialogue.plan.now.language))


def _items(dialogue: Dialogue, language: Language) -> list[Item]:
    say = language.say
    items: list[Item] = [Words(say("The texts around the answers"), INK), Space()]
    for name in IN_ORDER:
        words = tuple(paragraph.text for paragraph in _standing(dialogue, name))
        items += [Text(name, named(name, language), words), Space(0, 1)]
    notes = dialogue.of_kind(AnswerKind.TALK_NOTE)
    if notes:
        items += [Space(), Words(say("Noted during the talk"), WHISPER)]
        items += [Words(note.text, indent=4) for note in notes]
    return items
