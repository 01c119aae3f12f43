"""The page on which documents are chosen, as it is shown; what its keys do is in `export`."""

import asyncio
import shutil
from dataclasses import dataclass, replace

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Resize
from textual.screen import ModalScreen

from facilitator.desk import CHOSEN, Desk
from facilitator.domain.dialogue import Dialogue
from facilitator.harvest.check import Remark, Spot, check, raised
from facilitator.harvest.document import Harvest, harvest
from facilitator.harvest.profile import Part
from facilitator.language import Language
from facilitator.language import language as language_of
from facilitator.tui.ordering import Offered, Wish, first_wish
from facilitator.tui.screens.export_items import Shown, export_items
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.widgets.edit_line import EditLine
from facilitator.tui.widgets.footer import Key, KeyRow, Keys
from facilitator.tui.widgets.one_row import OneRow
from facilitator.tui.widgets.remark import Remark as RemarkRow
from facilitator.tui.widgets.remark import Said
from facilitator.tui.widgets.too_small import TooSmall
from facilitator.tui.words import INK, plain

COUNTED = frozenset({Part.FIGURES, Part.TALLIES, Part.GROUPS, Part.ACCOUNT})
"""The parts that hold nothing anybody wrote: with them there is nothing new to look at."""
COLUMNS, ROWS = 60, 18
"""Below this there is no room for the rows."""


@dataclass(frozen=True, slots=True)
class Left:
    """How one left: back to the cockpit, or to a place in the document."""

    spot: Spot | None = None


class ExportPage(ModalScreen[Left]):
    """Everything of the page but what its keys do."""

    def __init__(self, desk: Desk, language: Language) -> None:
        super().__init__()
        self.desk, self.language = desk, language
        self.offered: Offered | None = None
        self.shown: Shown | None = None
        self.document: Harvest | None = None
        self._looked: object = None
        """What was looked through last, or is being so."""

    def compose(self) -> ComposeResult:
        """Title, rows, what is typed or said, keys."""
        with Vertical(classes="page"):
            yield OneRow()
            yield Sheet()
            yield EditLine()
            yield RemarkRow()
            yield KeyRow()
        yield TooSmall(COLUMNS, ROWS, self.language)

    @property
    def sheet(self) -> Sheet:
        """The rows."""
        return self.query_one(Sheet)

    @property
    def dialogue(self) -> Dialogue:
        """The dialogue as it stands."""
        return self.desk.session.dialogue

    def on_mount(self) -> None:
        """Let the keys go to the rows, and find out what there is to choose."""
        self.query_one(OneRow).content = plain(self.language.say("Write the harvest"), INK)
        self.watch(self.sheet, "chosen", self.show_keys, init=False)
        self.sheet.focus()
        self.begin()

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's shape
        """See whether there is room for the page."""
        self.set_class(self.query_one(TooSmall).applies, "-too-small")

    @work(group="acts")
    async def begin(self) -> None:
        """Have what can be chosen, and what was chosen last."""
        documents = self.desk.documents
        profiles, remarks = await asyncio.to_thread(documents.profiles)
        self.offered = Offered(profiles, await asyncio.to_thread(documents.looks))
        self.say_so(" ".join(map(self.language.tell, remarks)))
        planned = self.dialogue.plan.now.style
        chosen = self.desk.live.get(CHOSEN, {})
        self.shown = Shown(first_wish(chosen, planned, documents.folder, self.offered))
        await self.make_document()

    async def make_document(self) -> None:
        """Make the document that is chosen and show it; then look it through, which may take."""
        if self.shown is None:
            return
        wish, dialogue = self.shown.wish, self.dialogue
        made, free = await asyncio.to_thread(_made, dialogue, wish)
        self.document, left_out = made, made.left_out
        inside = sum(len(section.answers) for section in made.sections)
        self.shown = replace(
            self.shown,
            answers=(inside, inside + left_out.answers + left_out.unchosen),
            left_out=left_out.sentences(self.language),
            free=free,
        )
        self.show()
        await self._look_through(wish, dialogue, made)

    async def _look_through(self, wish: Wish, dialogue: Dialogue, document: Harvest) -> None:
        """Find what there is to look at again, unless that is known already."""
        asked = (dialogue, wish.look.folder, wish.profile.parts - COUNTED)
        if self._looked != asked:
            self._looked = asked
            remarks = raised(dialogue, await asyncio.to_thread(_remarks, document, wish))
            if self._looked == asked and self.shown:
                self.shown = replace(self.shown, remarks=remarks)
                self.show()

    def show(self) -> None:
        """Show everything as it is now."""
        if self.shown and self.is_attached:
            self.sheet.show(export_items(self.shown, self.language))
            self.show_keys()

    def show_keys(self) -> None:
        """The keys of the moment: what Enter and Space do to the chosen row."""
        say = self.language.say
        editing = (Key("Enter", say("right")), Key("Esc", say("leave it as it was")))
        write = (Key("Enter", say("write"), "write"), Key(say("Space"), self.space_word, "act"))
        do = (Key("Enter", self.space_word, "act"),)
        keys = (*(do if self.at_something_to_do else write), Key("Esc", say("back"), "leave"))
        self.query_one(KeyRow).keys = Keys(editing if self.editing else keys)

    @property
    def at_something_to_do(self) -> bool:
        """Whether the chosen row is no choice for what is written, but an act of its own."""
        match self.chosen:
            case "preview" | "texts" | "copy" | "open folder" | ("open" | "remark", _):
                return True
            case _:
                return False

    @property
    def space_word(self) -> str:
        """What Space does to the chosen row."""
        say = self.language.say
        match self.chosen:
            case ("format" | "part", _):
                return say("on or off")
            case "profile" | "look":
                return say("another")
            case "folder" | "name":
                return say("change")
            case ("remark", _):
                return say("go there")
            case _:
                return say("do it")

    @property
    def chosen(self) -> object:
        """The key of the chosen row."""
        place = self.sheet.chosen
        return self.sheet.items[place].key if 0 <= place < len(self.sheet.items) else None

    @property
    def editing(self) -> bool:
        """Whether words are being typed."""
        return self.has_class("-editing")

    def say_so(self, words: str, *, trouble: bool = False) -> None:
        """Say something in the row that is kept for it."""
        if self.is_attached:
            self.query_one(RemarkRow).said = Said(words, trouble)

    def tell(self, sentence: str) -> None:
        """What the app has to say."""
        self.say_so(sentence)


def _made(dialogue: Dialogue, wish: Wish) -> tuple[Harvest, int | None]:
    """The document, and the room on the disk."""
    tongue = language_of(dialogue.plan.now.language)
    return harvest(dialogue, tongue, wish.profile), _free(wish)


def _remarks(document: Harvest, wish: Wish) -> tuple[Remark, ...]:
    style = wish.look.style
    pictures = {"logo": style.logo.alternative} if style.logo else {}
    return check(document, accent=style.accent, pictures=pictures)


def _free(wish: Wish) -> int | None:
    """What the disk has left; of a folder that is still to be made, nobody knows."""
    try:
        return shutil.disk_usage(wish.folder).free
    except OSError:
        return None
