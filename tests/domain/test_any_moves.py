"""Whatever is done with words, in whatever order: undone it is as before, and no word is gone."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.answers import Answer, Status
from facilitator.domain.dialogue import Dialogue, fold
from facilitator.domain.events import AnswerKind, Redone, TextName, Undone, Verdict
from facilitator.domain.history import acts, built_upon, missing
from facilitator.domain.marks import Mark
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import (
    emphasise_answer,
    leave_out_answer,
    move_answer,
    reword_answer,
    star_answer,
    take_back_answer,
    take_back_tally,
    tally_answer,
    unstar_answer,
)
from facilitator.domain.moves.merging import merge_answers, split_answer, unmerge_answers
from facilitator.domain.moves.plan import drop_question, restore_question, reword_question
from facilitator.domain.moves.reading_back import read_back_answer
from facilitator.domain.moves.texts import change_text, leave_out_because, use_notes
from facilitator.domain.tidy import tidy_answers
from facilitator.harvest.document import harvest
from facilitator.language import language
from tests.building import COURAGE, NEXT, OAK, TRUST, AnEvening, everything_of, marked

GROUPS = ("oak", "beech", "lime")
LISTS = (TRUST, COURAGE, NEXT, "")


class Hands(AnEvening):
    """Somebody who does anything to anything: three numbers and a word say what."""

    def key(self, number: int) -> str:
        """Any answer there ever was."""
        keys = list(self.dialogue.answers) or ["nothing"]
        return keys[number % len(keys)]

    def tries(self, move: Callable[..., object], *args: object, **how: object) -> None:
        self.does(move, *args, **how)  # type: ignore[arg-type]  # any move

    # -- on words -------------------------------------------------------------------------------

    def says(self, a: int, b: int, c: int, word: str) -> None:
        kind = tuple(AnswerKind)[c % len(AnswerKind)]
        asked = LISTS[a % 4] if kind is AnswerKind.ANSWER else ""
        self.hears(word, question=asked, group=GROUPS[b % 3], kind=kind)

    def rewords(self, a: int, b: int, c: int, word: str) -> None:
        self.tries(reword_answer, self.key(a), word)

    def emboldens(self, a: int, b: int, c: int, word: str) -> None:
        self.tries(emphasise_answer, self.key(a), (Mark(b % 3, b % 3 + c % 3),))

    def moves(self, a: int, b: int, c: int, word: str) -> None:
        self.tries(move_answer, self.key(a), question=LISTS[b % 4], group=GROUPS[c % 3])

    def orders(self, a: int, b: int, c: int, word: str) -> None:
        self.tries(move_answer, self.key(a), after=self.key(b) if c % 3 else "")

    def merges(self, a: int, b: int, c: int, word: str) -> None:
        keys = [self.key(n) for n in (a, b, c)]
        self.tries(merge_answers, self.new_id(), keys, marked(word))

    def takes_apart(self, a: int, b: int, c: int, word: str) -> None:
        self.tries(unmerge_answers, self.key(a))

    def splits(self, a: int, b: int, c: int, word: str) -> None:
        parts = [(self.new_id(), marked(word)) for _ in range(2 + b % 2)]
        self.tries(split_answer, self.key(a), parts)

    def counts(self, a: int, b: int, c: int, word: str) -> None:
        move = take_back_tally if c % 3 == 0 else tally_answer
        self.tries(move, self.key(a), [GROUPS[b % 3], OAK])

    def stars(self, a: int, b: int, c: int, word: str) -> None:
        self.tries(star_answer if b % 2 else unstar_answer, self.key(a))

    def leaves_out(self, a: int, b: int, c: int, word: str) -> None:
        if b % 3 == 0:
            self.tries(take_back_answer, self.key(a))
        elif b % 3 == 1:
            self.tries(leave_out_answer, self.key(a), word)
        else:
            self.tries(leave_out_because, self.key(a), word)

    def reads_back(self, a: int, b: int, c: int, word: str) -> None:
        self.tries(read_back_answer, self.key(a), tuple(Verdict)[b % len(Verdict)])

    def writes(self, a: int, b: int, c: int, word: str) -> None:
        self.tries(change_text, tuple(TextName)[a % len(TextName)], [marked(word)] * (b % 3))

    def uses_notes(self, a: int, b: int, c: int, word: str) -> None:
        self.tries(use_notes, [self.key(n) for n in (a, b, c)])

    def tidies(self, a: int, b: int, c: int, word: str) -> None:
        self.tries(tidy_answers, [self.key(n) for n in (a, b, c)])

    def asks_otherwise(self, a: int, b: int, c: int, word: str) -> None:
        self.tries(reword_question, LISTS[a % 3], word)

    # -- on the record --------------------------------------------------------------------------

    def drops(self, a: int, b: int, c: int, word: str) -> None:
        self.tries(drop_question if b % 2 else restore_question, LISTS[a % 3])

    def goes_back(self, a: int, b: int, c: int, word: str) -> None:
        for _ in range(a % 5):
            self.undoes()
        for _ in range(b % 4):
            self.redoes()

    def picks_from_history(self, a: int, b: int, c: int, word: str) -> None:
        """As `Session.take_back` and `bring_back` do."""
        made = [act for act in acts(self.entries) if act.about_words]
        if not made:
            return
        act = made[a % len(made)]
        if not built_upon(self.entries, act) and not (act.undone and missing(self.entries, act)):
            self.notes(Redone(act.id) if act.undone else Undone(act.id))
            self.dialogue = refolded(self)


def refolded(evening: AnEvening) -> Dialogue:
    return fold(evening.entries)


Deed = Callable[[Hands, int, int, int, str], None]
Step = tuple[Deed, int, int, int, str]

ON_WORDS: tuple[Deed, ...] = (
    *(Hands.says, Hands.rewords, Hands.emboldens, Hands.moves, Hands.orders, Hands.merges),
    *(Hands.takes_apart, Hands.splits, Hands.counts, Hands.stars, Hands.leaves_out),
    *(Hands.reads_back, Hands.writes, Hands.uses_notes, Hands.tidies, Hands.asks_otherwise),
)
ANYTHING: tuple[Deed, ...] = (*ON_WORDS, Hands.drops, Hands.goes_back, Hands.picks_from_history)
NUMBER = st.integers(0, 60)
WORD = st.sampled_from(("time", "*trust* first.", "a  bench", "Soup // bread", "é", "🙂", "?"))


def steps(of: tuple[Deed, ...], most: int) -> st.SearchStrategy[list[Step]]:
    often = (*of, *(Hands.says, Hands.merges) * 3)
    return st.lists(
        st.tuples(st.sampled_from(often), NUMBER, NUMBER, NUMBER, WORD), min_size=1, max_size=most
    )


def carried_out(hands: Hands, step: Step) -> bool:
    """Whether it could be done."""
    do, a, b, c, word = step
    try:
        do(hands, a, b, c, word)
    except NotNow:
        return False
    return True


@given(steps(ON_WORDS, 25))
def test_what_is_done_and_undone_has_never_been(plan: list[Step]) -> None:
    hands = Hands()
    before = [everything_of(hands.dialogue)]
    for step in plan:
        if carried_out(hands, step):
            assert everything_of(hands.dialogue) == everything_of(refolded(hands))
            before.append(everything_of(hands.dialogue))
    for expected in reversed(before[:-1]):
        assert hands.undoes()
        assert everything_of(hands.dialogue) == expected
    assert not hands.undoes()
    for expected in before[1:]:
        assert hands.redoes()
        assert everything_of(hands.dialogue) == expected


@given(steps(ANYTHING, 40))
def test_every_word_is_in_the_document_or_left_out_or_in_another_answer(plan: list[Step]) -> None:
    hands = Hands()
    for step in plan:
        carried_out(hands, step)
    made = harvest(hands.dialogue, language("en"))
    there = {answer.id for section in made.sections for answer in section.answers}
    notes = {a.id for a in hands.dialogue.of_kind(AnswerKind.TALK_NOTE)}
    for answer in hands.dialogue.everything():
        if answer.standing:
            assert answer.id in (notes if answer.kind is AnswerKind.TALK_NOTE else there)
        assert accounted_for(hands.dialogue, answer, set())
    out = [a for a in hands.dialogue.everything() if a.status is Status.LEFT_OUT]
    assert made.left_out.answers == sum(a.kind is not AnswerKind.TALK_NOTE for a in out)


def accounted_for(dialogue: Dialogue, answer: Answer, seen: set[str]) -> bool:
    """Whether what was said is somewhere one can find it."""
    if answer.id in seen:
        pytest.fail("an answer became itself")
    seen = {*seen, answer.id}
    match answer.status:
        case Status.STANDING | Status.LEFT_OUT:
            return True
        case Status.MERGED:
            into = dialogue.answers[answer.into]
            assert into.status is not Status.UNMERGED
            return accounted_for(dialogue, into, seen)
        case Status.SPLIT:
            parts = [a for a in dialogue.answers.values() if answer.id in a.originals]
            parts = [p for p in parts if p.status is not Status.UNMERGED]
            return bool(parts) and all(accounted_for(dialogue, part, seen) for part in parts)
        case Status.UNMERGED:
            back = [dialogue.answers[key] for key in answer.originals]
            return bool(back) and all(accounted_for(dialogue, each, seen) for each in back)
    return False
