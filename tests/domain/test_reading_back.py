from facilitator.domain.events import AnswerKind, Verdict
from facilitator.domain.moves.answers import leave_out_answer, reword_answer
from facilitator.domain.moves.reading_back import (
    leave_out_as_heard,
    read_back_answer,
    reword_as_heard,
)
from facilitator.domain.reading_back import (
    beside,
    first_unread,
    page_beside,
    page_of,
    pages,
    progress,
    verdicts,
)
from tests.building import COURAGE, AnEvening


def seven():
    """Seven answers to one question, one to another, one to none, an agreement and a note."""
    evening = AnEvening()
    keys = [evening.hears(f"{n}.") for n in range(7)]
    keys.append(evening.hears("Small.", question=COURAGE))
    keys.append(evening.hears("Later.", question=""))
    keys.append(evening.hears("We go on.", question="", kind=AnswerKind.AGREEMENT))
    evening.hears("She hesitates.", question="", kind=AnswerKind.TALK_NOTE)
    return evening, keys


def test_five_stand_on_a_page_and_no_page_is_about_two_questions():
    evening, keys = seven()
    found = pages(evening.dialogue)
    assert [len(page) for page in found] == [5, 2, 1, 1, 1]
    assert [key for page in found for key in page] == keys


def test_one_goes_through_them_by_answers_and_by_pages():
    evening, keys = seven()
    dialogue = evening.dialogue
    assert beside(dialogue, keys[4], 1) == keys[5]
    assert beside(dialogue, keys[9], 1) == beside(dialogue, keys[0], -1) == ""
    assert page_beside(dialogue, keys[1], 1) == keys[5]
    assert page_beside(dialogue, keys[6], -1) == keys[0]
    assert page_of(dialogue, "unknown") == ()


def test_it_goes_on_where_the_room_has_not_agreed():
    evening, keys = seven()
    for key in keys[:3]:
        evening.does(read_back_answer, key, Verdict.RIGHT)
    evening.does(read_back_answer, keys[3], Verdict.CONTESTED)
    assert first_unread(evening.dialogue) == keys[3]
    evening.does(reword_as_heard, keys[3], "3, then.")
    assert first_unread(evening.dialogue) == keys[4]
    far = progress(evening.dialogue, keys[4])
    assert far
    assert (far.place, far.total, far.agreed) == (5, 7, 4)


def test_what_is_put_differently_afterwards_has_not_been_heard():
    evening, keys = seven()
    evening.does(reword_as_heard, keys[0], "Nought.")
    assert not evening.answer(keys[0]).changed_since_read_back
    evening.does(reword_answer, keys[0], "Zero.")
    assert evening.answer(keys[0]).changed_since_read_back
    assert first_unread(evening.dialogue) == keys[0]
    assert not verdicts(evening.dialogue)


def test_a_word_of_the_room_and_what_is_done_with_it_are_taken_back_together():
    evening, keys = seven()
    evening.does(leave_out_as_heard, keys[0])
    assert verdicts(evening.dialogue) == {Verdict.LEFT_OUT: 1}
    assert keys[0] not in pages(evening.dialogue)[0]
    evening.undoes()
    assert evening.answer(keys[0]).standing
    assert evening.answer(keys[0]).read_back is None


def test_what_is_left_out_by_the_facilitator_is_no_word_of_the_room():
    evening, keys = seven()
    evening.does(read_back_answer, keys[0], Verdict.RIGHT)
    evening.does(leave_out_answer, keys[0])
    assert not verdicts(evening.dialogue)
    assert progress(evening.dialogue, keys[0]) is None
    assert beside(evening.dialogue, keys[0], 1) == keys[1]
