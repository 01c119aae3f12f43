"""How the harvest looks: answers on the left, the document on the right, words below them."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from facilitator.domain.line import Place
from facilitator.domain.marks import MarkedText
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.beside.walk import Here
from facilitator.tui.harvest_words import Room
from facilitator.tui.head_scene import route, top
from facilitator.tui.pending import Counts
from facilitator.tui.screens import harvest_keys
from facilitator.tui.screens.remark_list import RemarkList
from facilitator.tui.widgets.edit_line import Edited
from facilitator.tui.widgets.footer import Badge, Key, KeyRow, Keys
from facilitator.tui.widgets.harvest_list import HarvestList
from facilitator.tui.widgets.head import Head
from facilitator.tui.widgets.rail import Rail
from facilitator.tui.widgets.remark import MOST, ListHead, Remark, Said, Title
from facilitator.tui.widgets.sheet import DocumentSheet
from facilitator.tui.widgets.words_below import WordsBelow


class Halves(Vertical):
    """Shows what it is given; what is touched on it goes up as messages."""

    def __init__(self, language: Language) -> None:
        super().__init__(classes="whole")
        self._language = language
        self.answers, self.remarks = HarvestList(language), RemarkList()
        self.sheet, self.below = DocumentSheet(), WordsBelow(classes="band")
        self._badge = Badge()

    def compose(self) -> ComposeResult:
        """Head, two halves, words being edited, a row for what is said, keys."""
        with Vertical(classes="head band"):
            yield Head()
            yield Rail()
        with Horizontal(classes="matter band"):
            with Vertical(classes="answers"):
                yield ListHead()
                yield self.answers
                yield self.remarks
            yield self.sheet
        yield self.below
        with Vertical(classes="foot band"):
            yield Remark()
            yield KeyRow()

    # -- what is shown ----------------------------------------------------------------------

    def show(self, here: Here, place: Place) -> None:
        """The list one is at."""
        self.answers.place = place
        self.answers.have(here.rows, here.chosen)

    def show_head(self, title: Title) -> None:
        """What stands above the list, or the remarks."""
        self.query_one(ListHead).title = title

    def show_time(self, session: Session, counts: Counts) -> None:
        """What changes by itself: the time, and whether all is saved."""
        now, dialogue = session.now(), session.dialogue
        self.query_one(Head).top = top(dialogue, counts, now, self._language)
        self.query_one(Rail).route = route(dialogue, now, self._language)

    def show_badge(self, badge: Badge) -> None:
        """What the room sees."""
        self._badge = badge
        self._show_keys()

    def say(self, words: str, *, trouble: bool = False) -> None:
        """In the row that is kept for it, until something else is said."""
        self.query_one(Remark).said = Said(words, trouble)

    @property
    def room(self) -> Room:
        """What there is for a sentence."""
        return Room(self.query_one(Remark).size.width, MOST)

    # -- where the keys go ------------------------------------------------------------------

    @property
    def checking(self) -> bool:
        """Whether the remarks are shown in place of the answers."""
        return self.has_class("-checking")

    def check(self, *, on: bool) -> None:
        """Show the remarks, or the answers again."""
        self.set_class(on, "-checking")
        self.back_to_list()

    def back_to_list(self) -> None:
        """Nothing is edited any more: back to the answers, or the remarks one came from."""
        self.below.close()
        self._show_keys()
        (self.remarks if self.checking else self.answers).focus()

    def edit(self, what: Edited, words: str, lead: str) -> None:
        """Have words below, to edit."""
        self.below.edit(what, words, lead)
        self._show_keys()

    def embolden(self, answer: str, words: MarkedText, lead: str, language: str) -> bool:
        """Have words below, to choose key phrases in; whether any are proposed."""
        proposed = self.below.embolden(answer, words, lead, language)
        self._show_keys()
        return proposed

    def _show_keys(self) -> None:
        self.query_one(KeyRow).keys = Keys(self._keys, self._badge)

    @property
    def _keys(self) -> tuple[Key, ...]:
        if self.below.bolding:
            return harvest_keys.bolding(self._language)
        if self.below.editing:
            return harvest_keys.editing(self.below.editing, self._language)
        keys = harvest_keys.checking if self.checking else harvest_keys.walking
        return keys(self._language)
