"""What is half typed, kept beside the record: whatever happens, no typed word is lost."""

import json

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errands import WORDED, Duty, Errand, Errands
from facilitator.domain.line import Address
from facilitator.domain.moves.answers import reword_answer
from facilitator.domain.moves.merging import merge_answers
from facilitator.tui.drafts import CHANGES, kept, recovered
from facilitator.tui.pending import DRAFT, DRAFT_TO
from tests.building import BEECH, TRUST, AnEvening, marked

NOBODY = Address()


def an_evening():
    evening = AnEvening()
    return evening, *map(evening.hears, ("Time.", "Light."))


def after_a_crash(dialogue, errands, address=NOBODY):
    live = json.loads(json.dumps(kept(dialogue, errands)))
    return recovered(dialogue, {key: it for key, it in live.items() if it is not None}, address)


def test_a_change_comes_back_above_the_draft_and_its_address():
    evening, time, _ = an_evening()
    draft = Errands().holding("half", Address(2, 1))
    under_way = draft.begin(Errand(Duty.CHANGE, (time,), "Time.", "Time.")).holding("Now.", NOBODY)
    assert kept(evening.dialogue, under_way) == {
        DRAFT: "half",
        DRAFT_TO: {"group": BEECH, "question": TRUST},
        CHANGES: [{"duty": "change", "answers": [time], "words": "Now."}],
    }
    back = after_a_crash(evening.dialogue, under_way)
    assert (back.now.duty, back.now.answers, back.now.words) == (Duty.CHANGE, (time,), "Now.")
    assert (back.waiting[0].words, back.waiting[0].address) == ("half", Address(2, 1))


def test_what_came_on_record_before_the_crash_does_not_come_back():
    evening, time, light = an_evening()
    change = Errand(Duty.CHANGE, (time,), "Time.", "Time.")
    one = Errand(Duty.ONE, (time, light), "Time.", "Time.", into="m")
    changed = Errands().begin(change).finish("*Now.*")
    merged = Errands().begin(one).finish("Both.")
    evening.does(reword_answer, time, "Now.", marked("*Now.*").marks)
    assert after_a_crash(evening.dialogue, changed) == Errands()
    assert after_a_crash(evening.dialogue, merged).now.into == "m"
    evening.does(merge_answers, "m", (time, light), marked("Both."))
    assert after_a_crash(evening.dialogue, merged) == Errands()


def test_what_nobody_can_read_is_passed_by():
    evening, time, _ = an_evening()
    rows = ["?", {}, {"duty": "turn", "answers": [time]}, {"duty": "change", "answers": []}]
    for odd in (rows, "?", {"duty": "change"}):
        live = {DRAFT: "half", DRAFT_TO: "?", CHANGES: odd}
        back = recovered(evening.dialogue, live, Address(1, 1))
        assert (back.now.words, back.now.address, back.waiting) == ("half", Address(1, 1), ())


ABOUT = st.sampled_from(
    [
        Errand(Duty.CHANGE, ("id2",), "Time.", "Time."),
        Errand(Duty.CHANGE, ("id4",), "Light.", "Light."),
        Errand(Duty.ONE, ("id2", "id4"), "Time.", "Time.", into="m"),
        Errand(Duty.US_TOO, ("id2",)),
        Errand(Duty.US_TOO, ("id4",), worded=True),
        Errand(Duty.TURN),
    ]
)
HAPPENS = st.one_of(
    ABOUT, st.sampled_from(["type", "enter", "done", "refused", "esc", "wipe", "crash", "gone"])
)


def marked_words(*texts):
    return {word for text in texts for word in text.split() if word.startswith("w")}


class Hands:
    """What somebody does at the line, and the words that have to be somewhere after it."""

    def __init__(self):
        self.evening, *_ = an_evening()
        self.errands, self.there, self.number = Errands(), set(), 0

    @property
    def answering(self):
        return self.errands.now.duty is Duty.ANSWER

    def begin(self, errand):
        if self.answering or not errand.worded:
            self.errands = self.errands.begin(errand)

    def type(self):
        self.number += 1
        self.there.add(f"w{self.number}")
        words = f"{self.errands.now.words} w{self.number}"
        self.errands = self.errands.holding(words, NOBODY)

    def wipe(self):
        self.there -= marked_words(self.errands.now.words)
        self.errands = self.errands.holding("", NOBODY)

    def enter(self):
        if self.answering:
            self.wipe()  # they are an answer now
        else:
            self.errands = self.errands.finish(self.errands.now.words)

    def done(self):
        for first in self.errands.leaving[:1]:
            if not first.by_mistake:
                self.there -= marked_words(first.words, first.draft)
                self.errands = self.errands.done(first)

    def refused(self):
        for last in self.errands.leaving[-1:]:
            self.errands = self.errands.refused(last)

    def esc(self):
        self.there -= set() if self.answering else marked_words(self.errands.now.words)
        self.errands = self.errands.give_up()

    def crash(self):
        self.errands = after_a_crash(self.evening.dialogue, self.errands)

    def gone(self):
        self.errands = self.errands.ashore(lambda each: "id2" not in each.answers)

    def kept(self):
        live = kept(self.evening.dialogue, self.errands)
        rows = live[CHANGES] or []
        assert {row["duty"] for row in rows} <= set(WORDED)
        return marked_words(live[DRAFT] or "", *(row["words"] for row in rows))


@given(st.lists(HAPPENS, max_size=30))
def test_words_go_with_esc_and_the_wiping_of_the_line_alone(happenings):
    hands = Hands()
    for what in happenings:
        if isinstance(what, Errand):
            hands.begin(what)
        else:
            getattr(hands, what)()
        assert hands.kept() == hands.there
