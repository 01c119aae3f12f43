"""What the line is for, and what waits meanwhile."""

from dataclasses import replace

from facilitator.domain.errands import Duty, Errand, Errands, joined, possible
from facilitator.domain.line import Address
from facilitator.domain.moves.answers import leave_out_answer
from facilitator.domain.moves.merging import merge_answers
from tests.building import AnEvening, marked

OAK = Address(group=1)


def a_draft(words, address=OAK):
    return Errands().holding(words, address)


def changing(answer, words="Time."):
    return Errand(Duty.CHANGE, (answer,), words, begun=words)


def on_top(errands, words):
    return errands.holding(words, Address())


def test_what_is_half_typed_waits_with_its_address_and_comes_back():
    under_way = a_draft("half").begin(changing("a"))
    assert (under_way.now.words, under_way.waiting[0].words) == ("Time.", "half")
    back = on_top(under_way, "Time!").finish("Time!", since=" and")
    assert (back.now.words, back.now.address, back.waiting) == ("half and", OAK, ())
    assert [each.words for each in back.leaving] == ["Time!"]
    assert back.done(back.leaving[0]).leaving == ()


def test_a_change_that_was_begun_waits_for_another_and_comes_back_with_its_words():
    first = on_top(a_draft("half").begin(changing("a")), "Time and money")
    second = on_top(first.begin(changing("b")), "Light and air")
    assert [each.words for each in second.waiting] == ["half", "Time and money"]
    assert second.give_up().now.words == "Time and money"
    again = second.begin(changing("a"))
    assert again.now.words == "Time and money"
    assert [each.words for each in again.waiting] == ["half", "Light and air"]


def test_the_same_change_asked_for_twice_goes_on():
    under_way = on_top(a_draft("half").begin(changing("a")), "Time and")
    assert under_way.begin(changing("a")) == under_way


def test_a_change_in_which_nothing_was_typed_does_not_wait():
    assert len(a_draft("half").begin(changing("a")).begin(changing("b")).waiting) == 1


def test_a_refused_change_is_up_again_and_what_stood_there_waits():
    given = on_top(a_draft("half").begin(changing("a")), "Patience").finish("Patience")
    back = given.refused(given.leaving[0])
    assert (back.now.words, back.waiting[0].words, back.leaving) == ("Patience", "half", ())


def test_words_typed_where_a_number_was_asked_for_are_an_answer():
    asked = on_top(a_draft("half").begin(Errand(Duty.TURN)), "and then")
    assert asked.draft.words == "half // and then"
    given = asked.finish("and then")
    assert given.refused(given.leaving[0]).now.words == "and then // half"
    assert asked.begin(changing("a")).waiting[0].words == "and then // half"
    numbers = on_top(asked, "3 4")
    assert numbers.begin(changing("a")).waiting[0].words == "half"


def test_how_somebody_put_it_is_the_draft_again_when_that_is_refused():
    asked = a_draft("our words").begin(Errand(Duty.US_TOO, ("a",), worded=True))
    given = on_top(asked, "3").finish("3", since="next")
    assert given.now.words == "next"
    assert given.draft.words == "our words // next"
    assert given.refused(given.leaving[0]).now.words == "our words // next"
    assert given.done(given.leaving[0]).draft.words == "next"
    assert asked.give_up().now.words == "our words"


def test_where_groups_are_forgotten_nothing_that_waits_is_any_groups():
    change = replace(changing("a"), address=Address(2, 3), belonged=Address(1, 3))
    left = a_draft("half").begin(change).without_groups()
    assert [each.words for each in (left.now, *left.waiting)] == ["Time.", "half"]
    assert (left.now.address, left.now.belonged) == (Address(0, 3), Address(0, 3))
    assert left.draft.address == Address()


def test_words_given_back_go_in_front_of_the_draft_wherever_that_is():
    assert a_draft("half").put_back("lost").now.words == "lost // half"
    waits = a_draft("half").begin(changing("a")).put_back("lost")
    assert (waits.now.words, waits.waiting[0].words) == ("Time.", "lost // half")
    assert joined("", " ", "a", "b") == "a // b"


def test_a_change_of_what_is_gone_is_an_answer_of_its_own():
    first = on_top(a_draft("half").begin(changing("a")), "mine")
    both = on_top(first.begin(changing("b")), "yours")
    landed = both.ashore(lambda each: each.answers != ("b",))
    assert (landed.now.words, landed.waiting[0].words) == ("mine", "yours // half")
    untouched = a_draft("half").begin(changing("a"))
    assert untouched.ashore(lambda each: not each.answers).now.words == "half"


def test_what_can_still_be_changed_or_made_one():
    evening = AnEvening()
    a, b, c = map(evening.hears, ("Time.", "Light.", "Soup."))
    one = Errand(Duty.ONE, (a, b))
    assert possible(one, evening.dialogue)
    assert possible(changing(a), evening.dialogue)
    evening.does(leave_out_answer, a)
    assert possible(changing(a), evening.dialogue)
    assert not possible(one, evening.dialogue)
    evening.does(merge_answers, "m", (b, c), marked("Both."))
    assert not possible(changing(b), evening.dialogue)
    assert not possible(changing("nowhere"), evening.dialogue)


def test_words_put_back_before_what_is_counted_end_the_counting():
    asked = a_draft("half").begin(Errand(Duty.US_TOO, ("a",), worded=True))
    back = asked.put_back("first")
    assert (back.now, back.waiting) == (Errand(words="first // half", address=OAK), ())
