"""How the harvest looks: on the left the answers of one question, on the right the document."""

import asyncio
from collections.abc import Sequence
from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from facilitator.domain.clock_words import time_of_day
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind, TextName
from facilitator.domain.line import Place
from facilitator.harvest.document import Harvest, harvest
from facilitator.harvest.profile import CLASSIC, Profile
from facilitator.language import Language
from facilitator.tui.document import Document, lay_out
from facilitator.tui.harvest_lists import TEXTS, AnswersOf, lists, stands_in
from facilitator.tui.harvest_rows import HarvestRows
from facilitator.tui.harvest_texts import Text, text_rows, texts
from facilitator.tui.harvest_words import about, asked, title, waiting_for
from facilitator.tui.scene import route
from facilitator.tui.screens import harvest_keys
from facilitator.tui.screens.cockpit_rows import saved_words
from facilitator.tui.screens.harvest_acts import HarvestActs
from facilitator.tui.screens.remark_list import RemarkList
from facilitator.tui.text_words import text_key
from facilitator.tui.widgets.answers import AnswerList, AnswerRow
from facilitator.tui.widgets.bold_line import BoldLine
from facilitator.tui.widgets.edit_line import Edited, EditLine, Purpose
from facilitator.tui.widgets.footer import Key, KeyRow, Keys
from facilitator.tui.widgets.harvest_list import HarvestList
from facilitator.tui.widgets.head import Head, Top
from facilitator.tui.widgets.rail import Rail
from facilitator.tui.widgets.remark import ListHead, Remark, Said, Title
from facilitator.tui.widgets.sheet import DocumentSheet, Spot
from facilitator.tui.widgets.too_small import TooSmall

COLUMNS, ROWS = 60, 18
"""Below this two halves are too narrow for words."""


class HarvestShown(HarvestActs):
    """Answers and document side by side, and a table below for words being edited."""

    def __init__(self) -> None:
        super().__init__()
        self._of = ""
        """Which list one is at."""
        self._places: dict[str, str] = {}
        """The answer that was chosen last in each list."""
        self._made: Dialogue | None = None
        """The dialogue of which the document was made last."""
        self._making = False
        self._rows = HarvestRows()
        self.profile = CLASSIC
        """Which parts the document has."""

    def compose(self) -> ComposeResult:
        """Head, two halves, a row for what is said, words being edited, keys."""
        with Vertical(classes="whole"):
            with Vertical(classes="head band"):
                yield Head()
                yield Rail()
            with Horizontal(classes="matter band"):
                with Vertical(classes="answers"):
                    yield ListHead()
                    yield HarvestList(self.language)
                    yield RemarkList()
                yield DocumentSheet()
            with Vertical(classes="words band"):
                yield EditLine()
                yield BoldLine()
            with Vertical(classes="foot band"):
                yield Remark()
                yield KeyRow()
        yield TooSmall(COLUMNS, ROWS, self.language)

    @property
    def answers(self) -> HarvestList:
        """The answers of one question."""
        return self.query_one(HarvestList)

    @property
    def at_texts(self) -> bool:
        """Whether one is at the texts around the answers."""
        return self._of == TEXTS

    @property
    def texts(self) -> tuple[Text, ...]:
        """The texts around the answers."""
        return texts(self.dialogue, self.language, self.tongue)

    # -- showing ----------------------------------------------------------------------------

    @property
    def _lists(self) -> tuple[AnswersOf, ...]:
        return lists(self.dialogue, self.language, self._of)

    @property
    def listed(self) -> AnswersOf:
        """The list one is at."""
        found = self._lists
        return next((each for each in found if each.of == self._of), found[0])

    def show(self) -> None:
        """Show everything as it is now; of the rows one was at, the nearest stays chosen."""
        listed, dialogue = self.listed, self.dialogue
        self._of = listed.of
        rows = self._rows_of(listed)
        self.answers.place = Place(len(dialogue.groups), len(dialogue.known_questions))
        self.answers.have(rows, self._nearest(rows))
        self.show_head(title(listed, len(rows), self.language))
        self.follow()
        self.show_time()
        self._show_document()

    def _rows_of(self, listed: AnswersOf) -> tuple[AnswerRow, ...]:
        if listed.of == TEXTS:
            return text_rows(self.texts, self.profile)
        return self._rows.of(self.dialogue, listed)

    def show_head(self, title: Title) -> None:
        """What stands above the list."""
        self.query_one(ListHead).title = title

    def show_time(self) -> None:
        """Show what changes by itself: the time, and whether all is saved."""
        now, dialogue, counts = self.desk.session.now(), self.dialogue, self.counts()
        saved = saved_words(dialogue, counts, self.language)
        top = Top(dialogue.plan.now.title, saved, bool(counts.failed), time_of_day(now))
        self.query_one(Head).top = top
        self.query_one(Rail).route = route(dialogue, now, self.language)

    def _nearest(self, rows: Sequence[AnswerRow]) -> str:
        """The answer chosen last in this list; where it is gone, the one in its place."""
        chosen = self._places.get(self._of, "")
        if self._is_shown(chosen, rows):
            return chosen
        return rows[min(self.answers.place_chosen or 0, len(rows) - 1)].id if rows else ""

    def _is_shown(self, key: str, rows: Sequence[AnswerRow]) -> bool:
        if self._of == TEXTS:
            return any(row.id == key for row in rows)
        return stands_in(self.dialogue, self._of, key)

    def follow(self) -> None:
        """Have the document where the chosen answer is."""
        chosen = self.answers.chosen
        self._places[self._of] = chosen
        of = self._of
        if of == TEXTS:
            text = next((t for t in self.texts if t.key == chosen), None)
            of, chosen = (text.question, "") if text and text.question else ("", chosen)
        elif of == AnswerKind.TALK_NOTE:
            of, chosen = "", text_key(TextName.INTRODUCTION)
        self.query_one(DocumentSheet).spot = Spot(of, chosen)

    def walked(self) -> None:
        """Another answer is chosen."""
        self.follow()
        if not self.editing and not self.same_as:
            self.say_about()

    def say_about(self) -> None:
        """Say what there is to know of what is chosen."""
        self.say_so(about(self.dialogue, self.answers.chosen, self.language))

    def _show_document(self) -> None:
        if not self._making and self._made is not self.dialogue:
            self._making = True
            self._make_document()

    @work(group="document")
    async def _make_document(self) -> None:
        """Make the document until it is that of now; keys go on meanwhile."""
        while self._made is not self.dialogue:
            self._made = self.dialogue
            sheet = self.query_one(DocumentSheet)
            making = partial(_laid_out, self._made, self.tongue, self.profile, sheet.document)
            sheet.put(*await asyncio.to_thread(making))
        self._making = False

    def go_to(self, answer: str) -> None:
        """Choose an answer that is shown, in the list where it stands."""
        if answer:
            self.turn_to(self.dialogue.list_of(self.dialogue.answers[answer]), answer)

    def turn_to(self, of: str, key: str) -> None:
        """Choose what goes by this key in a list."""
        self._of = of
        self._places[of] = key
        self.answers.picked = frozenset()
        self.show()

    @on(HarvestList.Turned)
    def turn(self, event: HarvestList.Turned) -> None:
        """The next list, or the one before."""
        found = self._lists
        place = [each.of for each in found].index(self._of) + event.by
        if 0 <= place < len(found):
            listed = found[place]
            rows = self._rows_of(listed)
            end = rows[-1 if event.to_end else 0].id if rows else ""
            self.turn_to(listed.of, end if event.to_end else self._places.get(listed.of) or end)

    @on(AnswerList.Addressed)
    def ask_number(self, event: AnswerList.Addressed) -> None:
        """Tab waits for a number, or no longer."""
        self.say_so(waiting_for(event.addressing, self.answers.place, self.language))

    def say_so(self, words: str, *, trouble: bool = False) -> None:
        """Say something in the row that is kept for it, until something else is said."""
        self.query_one(Remark).said = Said(words, trouble)

    # -- words below ------------------------------------------------------------------------

    def begin_edit(self, what: Edited, words: str) -> None:
        """Have words below, behind what they are called."""
        self._below("-editing", harvest_keys.editing(what.purpose, self.language))
        self.query_one(EditLine).begin(what, words, self._lead(what))
        self.say_so(asked(what, self.dialogue, self.language))

    def _lead(self, what: Edited) -> str:
        """The numbers of the answers, the name of the text, or what is asked."""
        numbers = " + ".join(filter(None, map(self._number, what.keys)))
        match what.purpose:
            case Purpose.COMMAND:
                return "/"
            case Purpose.US_TOO:
                return " ".join(filter(None, (numbers, self.language.say("us too"))))
            case Purpose.REASON:
                return " ".join(filter(None, (numbers, self.language.say("out"))))
            case Purpose.TEXT:
                found = (text.label for text in self.texts if text.key in what.keys)
                return next(found, "")
            case _:
                return numbers

    def begin_bold(self, answer: str) -> None:
        """Have an answer below, to choose key phrases in."""
        found = self.dialogue.answers.get(answer)
        if found:
            self._below("-bolding", harvest_keys.bolding(self.language))
            spoken = self.dialogue.plan.now.language
            self.query_one(BoldLine).begin(answer, found.now, self._number(answer), spoken)
            proposed = self.query_one(BoldLine).bolding.proposed
            said = self.language.say("What is underlined is a proposal.") if proposed else ""
            self.say_so(said)

    def type_below(self, character: str) -> None:
        """Type a letter that came before the words below had the focus."""
        if self.has_class("-editing") and character:
            self.query_one(EditLine).put(character)

    @property
    def editing(self) -> bool:
        """Whether words are being edited."""
        return self.has_class("-editing") or self.has_class("-bolding")

    def back_to_list(self) -> None:
        """Nothing is edited any more."""
        self._below("", harvest_keys.walking(self.language))
        self.answers.focus()

    def _below(self, state: str, keys: tuple[Key, ...]) -> None:
        for each in ("-editing", "-bolding"):
            self.set_class(each == state, each)
        self.show_keys(keys)

    def show_keys(self, keys: tuple[Key, ...]) -> None:
        """What the last row shows."""
        self.query_one(KeyRow).keys = Keys(keys)

    def _number(self, answer: str) -> str:
        return next((str(row.number) for row in self.answers.rows if row.id == answer), "")


def _laid_out(
    dialogue: Dialogue, tongue: Language, profile: Profile, before: Document
) -> tuple[Harvest, Document]:
    """The document, and its lines at the width it has on the screen."""
    made = harvest(dialogue, tongue, profile)
    return made, lay_out(made, before.width, before) if before.width else before
