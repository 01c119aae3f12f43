"""Hands that do anything at all with a dialogue, for the tests that say what always holds."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from facilitator.domain.events import AnswerKind, TextName, Verdict
from facilitator.domain.history import acts, built_upon
from facilitator.domain.marks import Mark
from facilitator.domain.message import NotNow
from facilitator.domain.moves import answers as on_answers
from facilitator.domain.moves import evening as on_evening
from facilitator.domain.moves import merging
from facilitator.domain.moves import plan as on_plan
from facilitator.domain.moves.reading_back import read_back_answer
from facilitator.domain.moves.texts import change_text
from facilitator.domain.phases import CLOSING, TALK, WELCOME, Phase, PhaseKind
from facilitator.domain.plan import Group, Question, ReportBack
from tests.building import (
    BEECH,
    COURAGE,
    LIME,
    NEXT,
    OAK,
    REPORT_TRUST,
    ROUND_COURAGE,
    ROUND_TRUST,
    TRUST,
    AnEvening,
    marked,
)

PHASES = [
    WELCOME,
    TALK,
    ROUND_TRUST,
    ROUND_COURAGE,
    REPORT_TRUST,
    CLOSING,
    Phase(PhaseKind.BREAK, "coffee"),
]
QUESTIONS = ["", TRUST, COURAGE, NEXT, "added", "unknown"]
GROUPS = ["", OAK, BEECH, LIME, "elm"]
WORDS = ["Time.", "*Trust* and time", "We *greet* each other", "Two // parts"]


class Hands:
    """A facilitator who does anything at all, as three numbers tell."""

    def __init__(self) -> None:
        self.evening = AnEvening()

    def acts(self, what: int, one: int, two: int) -> None:
        """Do one of all the things that can be done, a little later."""
        everything = (
            self.submit_one,
            self.submit_more,
            self.reword_it,
            self.emphasise_it,
            self.move_it,
            self.merge_them,
            self.unmerge_it,
            self.split_it,
            self.tally_it,
            self.untally_it,
            self.star_it,
            self.leave_out_or_not,
            self.read_back_one,
            self.write_text,
            self.change_plan,
            self.enter_one,
            self.turn_clock,
            self.undo_one,
            self.redo_one,
            self.take_back,
        )
        self.evening.waits(seconds=one % 500)
        everything[what % len(everything)](one, two)

    def does(self, move: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        try:
            self.evening.does(move, *args, **kwargs)
        except NotNow:
            return

    def _answer(self, number: int) -> str:
        keys = list(self.evening.dialogue.answers)
        return keys[number % len(keys)] if keys else "none"

    def _some(self, number: int) -> list[str]:
        return [self._answer(number), self._answer(number // 7), self._answer(number // 49)]

    def submit_one(self, one: int, two: int) -> None:
        kinds = [*[AnswerKind.ANSWER] * 4, *AnswerKind]
        self.evening.hears(
            WORDS[one % len(WORDS)],
            question=QUESTIONS[two % len(QUESTIONS)],
            group=GROUPS[one % len(GROUPS)],
            kind=kinds[two % len(kinds)],
        )

    def submit_more(self, one: int, two: int) -> None:
        said = [marked(WORDS[two % len(WORDS)]), marked(WORDS[one % len(WORDS)])]
        question = QUESTIONS[two % len(QUESTIONS)]
        self.does(on_answers.submit_answers, self.evening.new_id, said, question=question)

    def reword_it(self, one: int, two: int) -> None:
        words = marked(WORDS[two % len(WORDS)])
        self.does(on_answers.reword_answer, self._answer(one), words.text + " indeed")

    def emphasise_it(self, one: int, two: int) -> None:
        marks = (Mark(two % 5, two % 9),)
        self.does(on_answers.emphasise_answer, self._answer(one), marks)

    def move_it(self, one: int, two: int) -> None:
        self.does(
            on_answers.move_answer,
            self._answer(one),
            question=[None, *QUESTIONS][two % 7],
            group=[None, *GROUPS][two % 5],
            after=[None, "", self._answer(two)][one % 3],
        )

    def merge_them(self, one: int, two: int) -> None:
        words = marked(WORDS[two % len(WORDS)])
        self.does(merging.merge_answers, self.evening.new_id(), self._some(one), words)

    def unmerge_it(self, one: int, two: int) -> None:
        merged = [a.id for a in self.evening.dialogue.everything() if a.originals]
        if merged:
            self.does(merging.unmerge_answers, merged[one % len(merged)])

    def split_it(self, one: int, two: int) -> None:
        parts = [(self.evening.new_id(), marked(word)) for word in WORDS[: 1 + two % 3]]
        self.does(merging.split_answer, self._answer(one), parts)

    def tally_it(self, one: int, two: int) -> None:
        groups = [GROUPS[1 + two % 4], GROUPS[1 + one % 4]]
        self.does(on_answers.tally_answer, self._answer(one), groups)

    def untally_it(self, one: int, two: int) -> None:
        self.does(on_answers.take_back_tally, self._answer(one), [GROUPS[two % 5]])

    def star_it(self, one: int, two: int) -> None:
        move = on_answers.star_answer if two % 2 else on_answers.unstar_answer
        self.does(move, self._answer(one))

    def leave_out_or_not(self, one: int, two: int) -> None:
        move = on_answers.leave_out_answer if two % 2 else on_answers.take_back_answer
        self.does(move, self._answer(one))

    def read_back_one(self, one: int, two: int) -> None:
        verdict = list(Verdict)[two % 4]
        self.does(read_back_answer, self._answer(one), verdict)

    def write_text(self, one: int, two: int) -> None:
        paragraphs = [marked(word) for word in WORDS[: two % 3]]
        self.does(change_text, list(TextName)[one % len(TextName)], paragraphs)

    def change_plan(self, one: int, two: int) -> None:
        question, group = QUESTIONS[one % 6], GROUPS[one % 5]
        changes: list[tuple[Any, ...]] = [
            (on_plan.add_question, Question("added", "What else?"), QUESTIONS[one % 4] or None),
            (on_plan.reword_question, question, WORDS[one % 4]),
            (on_plan.drop_question, question),
            (on_plan.restore_question, question),
            (on_plan.move_question, question, QUESTIONS[two % 6] or None),
            (on_plan.add_group, Group("elm", "Elm")),
            (on_plan.rename_group, group, WORDS[one % 4]),
            (on_plan.drop_group, group),
            (on_plan.restore_group, group),
            (on_plan.change_length, PHASES[one % 7], one),
            (on_plan.change_moving, one % 300),
            (on_plan.change_turn_length, one % 200),
            (on_plan.change_report_back, list(ReportBack)[one % 4]),
        ]
        move, *args = changes[two % len(changes)]
        self.does(move, *args)

    def enter_one(self, one: int, two: int) -> None:
        effective = self.evening.now - timedelta(seconds=two % 900) if two % 3 == 0 else None
        length = one % 2000 if two % 4 == 0 else 0
        self.does(on_evening.enter_phase, PHASES[one % 7], length=length, effective=effective)

    def turn_clock(self, one: int, two: int) -> None:
        earlier = self.evening.now - timedelta(seconds=one % 900)
        changes: list[tuple[Any, ...]] = [
            (on_evening.pause_phase,),
            (on_evening.resume_phase,),
            (on_evening.extend_phase, one % 600 - 300),
            (on_evening.end_phase,),
            (on_evening.go_back,),
            (on_evening.go_back,),
            (on_evening.reopen_phase, PHASES[one % 7]),
            (on_evening.correct_start, earlier),
            (on_evening.shift_clock, one % 2000 - 500),
            (on_evening.give_turn, GROUPS[one % 5]),
            (on_evening.end_turn,),
            (on_evening.close_dialogue,),
        ]
        move, *args = changes[two % len(changes)]
        self.does(move, *args)

    def undo_one(self, one: int, two: int) -> None:
        if not self.evening.undoes():
            assert not any(a.about_words and not a.undone for a in acts(self.evening.entries))

    def redo_one(self, one: int, two: int) -> None:
        self.evening.redoes()

    def take_back(self, one: int, two: int) -> None:
        free = [
            act.id
            for act in acts(self.evening.entries)
            if act.about_words and not act.undone and not built_upon(self.evening.entries, act)
        ]
        if free:
            self.evening.takes_back(free[one % len(free)])


def played(history: list[tuple[int, int, int]]) -> AnEvening:
    """The evening after all these acts, of three numbers each."""
    hands = Hands()
    for what, one, two in history:
        hands.acts(what, one, two)
    return hands.evening
