"""kill -9 in mid-capture: what was acknowledged is there, and at most the one under way besides."""

import json
import os
import random
import signal
import sys

import pytest

KILLS = int(os.environ.get("FACILITATOR_KILLS", "25"))


@pytest.mark.fsync
@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_a_kill_in_mid_capture_loses_no_acknowledged_answer(facilitator):
    path = facilitator.new()
    chance = random.Random(11)
    acknowledged: list[str] = []
    said: list[str] = []
    for number in range(KILLS):
        process = facilitator.start("capture", path, "-q", 1)
        words = [f"Antwoord {number}-{n}." for n in range(400)]
        process.stdin.write("\n".join(words).encode() + b"\n")
        process.stdin.flush()
        heard = [process.stdout.readline() for _ in range(chance.randrange(1, 30))]
        with process:
            process.send_signal(signal.SIGKILL)
            # communicate() would pass over what readline() has taken in already.
            heard += process.stdout.readlines()
        acknowledged += [row.split()[1].decode() for row in heard if row.endswith(b"\n")]
        said += words
        kept = json.loads(facilitator("dump", path).out)["answers"]
        ids = [answer["id"] for answer in kept]
        assert set(acknowledged) <= set(ids)
        assert len(ids) <= len(acknowledged) + number + 1
        assert {answer["text"] for answer in kept} <= set(said)
    assert facilitator("check", path).code in (0, 1)
    assert facilitator("capture", path, "-q", 1, said="En het gaat door.").code == 0
