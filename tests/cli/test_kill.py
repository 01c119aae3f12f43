"""kill -9 in mid-capture: what was acknowledged is there, and at most the one under way besides."""

import sys

import pytest

from tests.soak.kills import kill

KILLS = 25
"""`python -m tests.soak.kills 1000` is the same, longer."""


@pytest.mark.fsync
@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_a_kill_in_mid_capture_loses_no_acknowledged_answer(facilitator):
    assert kill(facilitator, KILLS) > 0
