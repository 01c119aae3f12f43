import pytest

from facilitator.domain.answers import Status
from facilitator.domain.dialogue import fold
from facilitator.domain.events import AnswerPart, AnswerSplit
from facilitator.domain.forgetting import Forgetting, what_happened, with_all_made_of_them
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import leave_out_answer, reword_answer
from facilitator.domain.moves.merging import merge_answers, unmerge_answers
from tests.building import OAK, AnEvening, marked


def forgets(evening: AnEvening, *answers: str) -> set[str]:
    """Erase answers; the ids of all that went with them."""
    gone = with_all_made_of_them(evening.entries, evening.dialogue, Forgetting(answers))
    evening.notes(*what_happened(gone))
    evening.dialogue = fold(evening.entries)
    return set(gone.answers)


def merges(evening: AnEvening, *originals: str, key: str = "one") -> str:
    evening.does(merge_answers, key, originals, marked("Both, in one."))
    return key


def splits(evening: AnEvening, answer: str, *parts: str) -> None:
    evening.notes(AnswerSplit(answer, tuple(AnswerPart(part, f"{part} said.") for part in parts)))


def test_a_forgotten_answer_is_nowhere_in_the_document():
    evening = AnEvening()
    time, trust = evening.hears("Time.", group=OAK), evening.hears("Trust.")

    assert forgets(evening, time) == {time}

    assert evening.words() == ["Trust."]
    assert [a.id for a in evening.dialogue.everything()] == [trust]
    assert evening.answer(time).status is Status.FORGOTTEN
    assert evening.answer(time).said.text == ""


def test_of_a_merged_answer_the_originals_go_as_well():
    evening = AnEvening()
    one = merges(evening, time := evening.hears("Time."), trust := evening.hears("Trust."))

    assert forgets(evening, one) == {one, time, trust}
    assert evening.words() == []


def test_of_an_original_the_merged_answer_goes_and_the_other_original_stands_again():
    evening = AnEvening()
    one = merges(evening, time := evening.hears("Time."), evening.hears("Trust."))

    assert forgets(evening, time) == {one, time}
    assert evening.words() == ["Trust."]


def test_of_a_part_the_whole_goes_and_the_other_part_stays():
    evening = AnEvening()
    whole = evening.hears("Time and trust.")
    splits(evening, whole, "time", "trust")

    assert forgets(evening, "time") == {"time", whole}
    assert evening.words() == ["trust said."]


def test_what_was_made_of_it_once_and_taken_apart_again_goes_too():
    evening = AnEvening()
    one = merges(evening, time := evening.hears("Time."), trust := evening.hears("Trust."))
    evening.does(unmerge_answers, one)
    undone = merges(evening, time, trust, key="undone")
    assert evening.undoes()

    assert forgets(evening, time) == {time, one, undone}
    assert evening.words() == ["Trust."]


def test_undo_and_redo_pass_by_what_was_forgotten():
    evening = AnEvening()
    kept = evening.hears("Trust.")
    evening.does(leave_out_answer, kept)
    time = evening.hears("Time.")
    evening.does(reword_answer, time, "More time.")
    assert evening.undoes()

    forgets(evening, time)

    assert not evening.redoes()
    assert evening.undoes()
    assert evening.words() == ["Trust."]


def test_a_forgotten_answer_can_not_be_changed_or_forgotten_again():
    evening = AnEvening()
    forgets(evening, time := evening.hears("Time."))

    with pytest.raises(NotNow):
        evening.does(reword_answer, time, "More time.")
    for unknown in (time, "nobody"):
        with pytest.raises(NotNow):
            forgets(evening, unknown)
