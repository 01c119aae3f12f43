"""How the harvest looks: on the left the answers of one question, on the right the document."""

import asyncio

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from facilitator.domain.clock_words import time_of_day
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.line import Place
from facilitator.harvest.document import harvest
from facilitator.language import language as language_of
from facilitator.tui.harvest_lists import AnswersOf, lists, rows
from facilitator.tui.harvest_words import title, waiting_for
from facilitator.tui.scene import route
from facilitator.tui.screens import harvest_keys
from facilitator.tui.screens.cockpit_rows import saved_words
from facilitator.tui.screens.harvest_acts import HarvestActs
from facilitator.tui.widgets.answers import AnswerList
from facilitator.tui.widgets.bold_line import BoldLine
from facilitator.tui.widgets.edit_line import EditLine
from facilitator.tui.widgets.footer import Key, KeyRow, Keys
from facilitator.tui.widgets.harvest_list import HarvestList
from facilitator.tui.widgets.head import Head, Top
from facilitator.tui.widgets.rail import Rail
from facilitator.tui.widgets.remark import ListHead, Remark, Said
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

    # -- showing ----------------------------------------------------------------------------

    @property
    def _lists(self) -> tuple[AnswersOf, ...]:
        return lists(self.dialogue, self.language, self._of)

    @property
    def _listed(self) -> AnswersOf:
        found = self._lists
        return next((each for each in found if each.of == self._of), found[0])

    def show(self) -> None:
        """Show everything as it is now; of the rows one was at, the nearest stays chosen."""
        listed, dialogue = self._listed, self.dialogue
        chosen = self._nearest(listed)
        self._of = listed.of
        self.query_one(ListHead).title = title(listed, self.language)
        self.answers.place = Place(len(dialogue.groups), len(dialogue.known_questions))
        self.answers.have(rows(dialogue, listed), chosen)
        self._follow()
        self.show_time()
        self._show_document()

    def show_time(self) -> None:
        """Show what changes by itself: the time, and whether all is saved."""
        now, dialogue, counts = self.desk.session.now(), self.dialogue, self.counts()
        saved = saved_words(dialogue, counts, self.language)
        top = Top(dialogue.plan.now.title, saved, bool(counts.failed), time_of_day(now))
        self.query_one(Head).top = top
        self.query_one(Rail).route = route(dialogue, now, self.language)

    def _nearest(self, listed: AnswersOf) -> str:
        """The answer chosen last in a list; where it is gone, the one in its place."""
        keys = [answer.id for answer in listed.answers]
        chosen = self._places.get(listed.of, "")
        if chosen in keys or not keys:
            return chosen if keys else ""
        return keys[min(self.answers.place_chosen or 0, len(keys) - 1)]

    def _follow(self) -> None:
        """Have the document where the chosen answer is."""
        self._places[self._of] = self.answers.chosen
        self.query_one(DocumentSheet).spot = Spot(self._of, self.answers.chosen)

    def _show_document(self) -> None:
        if not self._making and self._made is not self.dialogue:
            self._making = True
            self._make_document()

    @work(group="document")
    async def _make_document(self) -> None:
        """Make the document until it is that of now; keys go on meanwhile."""
        while self._made is not self.dialogue:
            self._made = self.dialogue
            tongue = language_of(self._made.plan.now.language)
            made = await asyncio.to_thread(harvest, self._made, tongue)
            self.query_one(DocumentSheet).harvest = made
        self._making = False

    def go_to(self, answer: str) -> None:
        """Choose an answer that is shown, in the list where it stands."""
        if answer:
            self._turn_to(self.dialogue.list_of(self.dialogue.answers[answer]), answer)

    def _turn_to(self, of: str, answer: str) -> None:
        self._of = of
        self._places[of] = answer
        self.answers.picked = frozenset()
        self.show()

    @on(HarvestList.Turned)
    def turn(self, event: HarvestList.Turned) -> None:
        """The next list, or the one before."""
        found = self._lists
        place = [each.of for each in found].index(self._of) + event.by
        if 0 <= place < len(found):
            of, answers = found[place].of, found[place].answers
            end = answers[-1 if event.to_end else 0].id if answers else ""
            self._turn_to(of, end if event.to_end else self._places.get(of) or end)

    @on(AnswerList.Addressed)
    def ask_number(self, event: AnswerList.Addressed) -> None:
        """Tab waits for a number, or no longer."""
        self.say_so(waiting_for(event.addressing, self.answers.place, self.language))

    def say_so(self, words: str, *, trouble: bool = False) -> None:
        """Say something in the row that is kept for it, until something else is said."""
        self.query_one(Remark).said = Said(words, trouble)

    # -- words below ------------------------------------------------------------------------

    def begin_edit(self, answers: tuple[str, ...], words: str) -> None:
        """Have the words of an answer below; of several, the first one's."""
        self._below("-editing", harvest_keys.editing(self.language))
        self.query_one(EditLine).begin(answers, words, " + ".join(map(self._number, answers)))

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
        if self.has_class("-editing"):
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
        self.query_one(KeyRow).keys = Keys(keys)

    def _number(self, answer: str) -> str:
        return next((str(row.number) for row in self.answers.rows if row.id == answer), "")
