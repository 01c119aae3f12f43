"""A command from the process that stands ready is the command that starts anew."""

import pytest

from tests.command import Facilitator


@pytest.mark.parametrize(
    ("asked", "code"),
    [(["list"], 0), (["check", "avond.md"], 0), (["dump", "nergens"], 2), (["--wat"], 2)],
)
def test_it_says_and_ends_as_one_that_starts_anew(facilitator, asked, code):
    facilitator.write("avond.md")
    anew = Facilitator(facilitator.place)(*asked)
    assert facilitator(*asked) == anew
    assert anew.code == code
    assert anew.out or anew.err
