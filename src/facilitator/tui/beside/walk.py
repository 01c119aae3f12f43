"""Where one is in the harvest: which list, and in each list the answer chosen last."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import (
    AnswerKind,
    QuestionReworded,
    RemarkLetBe,
    TextChanged,
    TextName,
)
from facilitator.domain.history import Act, touched
from facilitator.harvest.profile import CLASSIC, Profile
from facilitator.harvest.remark import Spot as Remarked
from facilitator.language import Language
from facilitator.language import language as language_of
from facilitator.session import Session
from facilitator.tui.harvest_lists import TEXTS, AnswersOf, first_of, lists, shown_of, stands_in
from facilitator.tui.harvest_rows import HarvestRows
from facilitator.tui.harvest_texts import Text, text_rows, texts
from facilitator.tui.text_words import question_key, text_key
from facilitator.tui.widgets.answer_row import AnswerRow
from facilitator.tui.widgets.sheet import Spot


@dataclass(frozen=True, slots=True)
class Here:
    """A list, its rows, and the one that is chosen."""

    listed: AnswersOf
    rows: tuple[AnswerRow, ...]
    chosen: str


class Walk:
    """Goes from list to list. It only knows where one is to be; who shows that looks here."""

    def __init__(self, session: Session, language: Language, profile: Profile = CLASSIC) -> None:
        """`profile`: which parts the document has."""
        self._session, self._language = session, language
        self.profile = profile
        self._of = ""
        """Which list one is at."""
        self._chosen: dict[str, str] = {}
        """The answer that was chosen last in each list."""
        self._rows = HarvestRows()

    @property
    def dialogue(self) -> Dialogue:
        """The dialogue as it stands."""
        return self._session.dialogue

    @property
    def tongue(self) -> Language:
        """The language of the document."""
        return language_of(self.dialogue.plan.now.language)

    @property
    def at_texts(self) -> bool:
        """Whether one is at the texts around the answers."""
        return self._of == TEXTS

    @property
    def texts(self) -> tuple[Text, ...]:
        """The texts around the answers."""
        return texts(self.dialogue, self._language, self.tongue)

    def text(self, key: str) -> Text | None:
        """The text that goes by this key."""
        return next((text for text in self.texts if text.key == key), None)

    # -- where one is -----------------------------------------------------------------------

    def here(self, place: int | None = None) -> Here:
        """What there is to show; of the rows one was at, the one in this `place` stays chosen."""
        listed = self._listed
        self._of, rows = listed.of, self._rows_of(listed)
        self.choose(self._nearest(rows, place or 0))
        return Here(listed, rows, self._chosen[self._of])

    @property
    def _listed(self) -> AnswersOf:
        found = self._lists
        return next((each for each in found if each.of == self._of), found[0])

    @property
    def _lists(self) -> tuple[AnswersOf, ...]:
        return lists(self.dialogue, self._language, self._of)

    def _rows_of(self, listed: AnswersOf) -> tuple[AnswerRow, ...]:
        if listed.of == TEXTS:
            return text_rows(self.texts, self.profile)
        return self._rows.of(self.dialogue, listed)

    def _nearest(self, rows: Sequence[AnswerRow], place: int) -> str:
        chosen = self._chosen.get(self._of, "")
        if self._is_shown(chosen, rows):
            return chosen
        return rows[min(place, len(rows) - 1)].id if rows else ""

    def _is_shown(self, key: str, rows: Sequence[AnswerRow]) -> bool:
        if self.at_texts:
            return any(row.id == key for row in rows)
        return stands_in(self.dialogue, self._of, key)

    @property
    def spot(self) -> Spot:
        """Where the document is to be seen."""
        chosen = self._chosen.get(self._of, "")
        if self.at_texts:
            text = self.text(chosen)
            return Spot(text.question) if text and text.question else Spot(TEXTS, chosen)
        if self._of == AnswerKind.TALK_NOTE:
            return Spot(TEXTS, text_key(TextName.INTRODUCTION))
        return Spot(self._of, chosen)

    def number(self, key: str) -> int:
        """The number of an answer, where it stands in this list; else 0."""
        return next((row.number for row in self._rows_of(self._listed) if row.id == key), 0)

    # -- going elsewhere --------------------------------------------------------------------

    def begin(self, of: str, key: str) -> None:
        """Be at the answer one came from; else where there is most to do."""
        if of == TEXTS:
            self.turn_to(TEXTS, key)
        else:
            self._of = of or first_of(self._lists)
            self.go_to(key)

    def choose(self, key: str) -> None:
        """Another one is chosen in this list."""
        self._chosen[self._of] = key

    def go_to(self, *answers: str) -> None:
        """Choose the first of these that stands in a list, wherever that is."""
        if answer := shown_of(self.dialogue, answers):
            self.turn_to(self.dialogue.list_of(self.dialogue.answers[answer]), answer)

    def go_along(self, spot: Remarked) -> None:
        """Go where a remark leads."""
        if spot.answer:
            self.go_to(spot.answer)
        elif spot.text:
            self.turn_to(TEXTS, text_key(spot.text, spot.paragraph))
        elif spot.question:
            self.turn_to(spot.question)

    def go_to_act(self, act: Act) -> None:
        """Go to what an act was about."""
        match act.entries[0].event:
            case TextChanged(name=name):
                self.turn_to(TEXTS, text_key(name))
            case QuestionReworded(question=question):
                self.turn_to(TEXTS, question_key(question))
            case RemarkLetBe(answer=answer):
                self.go_to(answer)
            case event:
                self.go_to(*touched(event))

    def turn_to(self, of: str, key: str = "") -> None:
        """Choose what goes by this key in a list."""
        self._of = of
        self._chosen[of] = key

    def turn(self, by: int, *, to_end: bool) -> bool:
        """Go to the next list, or the one before; whether there is one. `to_end`: to its end."""
        found = self._lists
        place = [each.of for each in found].index(self._of) + by
        if not 0 <= place < len(found):
            return False
        listed = found[place]
        rows = self._rows_of(listed)
        end = rows[-1 if to_end else 0].id if rows else ""
        self.turn_to(listed.of, end if to_end else self._chosen.get(listed.of) or end)
        return True
