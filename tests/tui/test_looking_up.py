"""Answers that are looked up: by their words, or because they were never finished."""

import pytest

from facilitator.domain.plan import Beamer
from tests.building import COURAGE, OAK, AnEvening, a_plan
from tests.doubles import a_desk
from tests.evening import an_evening


@pytest.fixture(params=[(80, 24), (120, 35)], ids="{0[0]}×{0[1]}".format)
async def evening(request):
    heard = AnEvening(a_plan(beamer=Beamer.NONE))
    heard.hears("Soup on Sunday…", group=OAK)
    heard.hears("A bench in the sun.", group=OAK)
    heard.hears("Soup takes courage…", question=COURAGE)
    async with an_evening(desk=a_desk(heard), size=request.param) as evening:
        await evening.round(2)
        yield evening


async def test_what_is_found_is_walked_through_those_of_this_question_first(evening):
    await evening.says("/search soup")
    assert evening.rows == ["Soup takes courage…", "Soup on Sunday…"]
    assert evening.chosen == "Soup takes courage…"
    assert evening.shows("Looked up: “soup”", "2 answers", "q2", "q1 Oak")


async def test_every_sign_works_there_and_escape_has_the_moment_back(evening):
    await evening.says("/search bench")
    await evening.presses("backspace")
    assert "A bench in the sun." not in evening.words
    await evening.presses("escape")
    assert (evening.typing, evening.rows) == (True, ["Soup takes courage…"])
    assert evening.shows("What takes courage?")


async def test_a_letter_goes_to_the_line(evening):
    await evening.says("/search soup")
    await evening.types("more")
    assert (evening.typing, evening.line) == (True, "more")
    assert evening.rows == ["Soup takes courage…"]


async def test_under_this_question_only(evening):
    await evening.says("/here soup")
    assert evening.rows == ["Soup takes courage…"]


async def test_what_is_unfinished_is_finished_one_after_the_other(evening):
    await evening.says("/unfinished")
    assert evening.chosen == "Soup on Sunday…"
    await evening.presses("enter", "backspace")
    await evening.says(" noon.")
    assert evening.chosen == "Soup takes courage…"
    await evening.presses("enter", "backspace")
    await evening.says(".")
    assert "Soup takes courage." in evening.words
    await evening.presses("escape")
    await evening.says("/unfinished")
    assert evening.told == "Nothing found."


async def test_without_words_the_command_stays_on_the_line_for_them(evening):
    await evening.says("/search")
    assert evening.line == "/search "
    await evening.says("courage")
    assert evening.chosen == "Soup takes courage…"
    await evening.presses("escape")
    await evening.says("/search nowhere")
    assert (evening.told, evening.typing) == ("Nothing found.", True)
