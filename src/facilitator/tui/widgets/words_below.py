"""A table below the answers, for the words of one: to edit, or to choose key phrases in."""

from textual.app import ComposeResult
from textual.containers import Vertical

from facilitator.domain.marks import MarkedText
from facilitator.tui.widgets.bold_line import BoldLine
from facilitator.tui.widgets.edit_line import Edited, EditLine, Purpose


class WordsBelow(Vertical):
    """Closed until there are words; what becomes of them is in the messages of the two."""

    DEFAULT_CSS = """
    WordsBelow, WordsBelow EditLine, WordsBelow BoldLine { display: none; }
    WordsBelow { height: auto; background: $desk; }
    WordsBelow.-editing, WordsBelow.-bolding { display: block; }
    WordsBelow.-editing EditLine, WordsBelow.-bolding BoldLine { display: block; }
    """

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._edited, self._bolded = EditLine(), BoldLine()

    def compose(self) -> ComposeResult:
        """Both fields, of which one is shown."""
        yield self._edited
        yield self._bolded

    @property
    def open(self) -> bool:
        """Whether there are words."""
        return self.editing is not None or self.bolding

    @property
    def editing(self) -> Purpose | None:
        """What the words that are edited are for."""
        return self._edited.what.purpose if self.has_class("-editing") else None

    @property
    def now(self) -> tuple[Edited, str] | None:
        """What the words that are edited are for, and how they stand."""
        return (self._edited.what, self._edited.text) if self.editing else None

    @property
    def bolding(self) -> bool:
        """Whether key phrases are being chosen."""
        return self.has_class("-bolding")

    def edit(self, what: Edited, words: str, lead: str) -> None:
        """Have words to edit, behind what they are called."""
        self._be("-editing")
        self._edited.begin(what, words, lead)

    def embolden(self, answer: str, words: MarkedText, lead: str, language: str) -> bool:
        """Have the words of an answer, to choose key phrases in; whether any are proposed."""
        self._be("-bolding")
        self._bolded.begin(answer, words, lead, language)
        return bool(self._bolded.bolding.proposed)

    def put(self, character: str) -> None:
        """Type what came before the words had the focus."""
        if self.editing:
            self._edited.put(character)

    def close(self) -> None:
        """There are none any more."""
        self._be("")

    def _be(self, state: str) -> None:
        for each in ("-editing", "-bolding"):
            self.set_class(each == state, each)
