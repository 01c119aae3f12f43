"""kill -9 in mid-capture, as often as asked: `python -m tests.soak.kills 1000`.

Half the kills come after so many answers, half at any moment, so that opening and repairing are hit
as well. The oracle: the dialogue holds what was acknowledged, or that and the one under way.
"""

import json
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from tests.command import Facilitator

FEW, MOST = 400, 30
"""Answers given in one go, and after how many of them at most the process is killed."""
STARTED = 0.5
"""Seconds within which a kill at any moment falls: a start, its repairs and some answers."""


def kill(facilitator: Facilitator, times: int, seed: int = 11) -> int:
    """Kill capturing so many times; how many answers are in the dialogue in the end."""
    path, chance = facilitator.new(), random.Random(seed)
    kept: list[str] = []
    for turn in range(times):
        words = [f"Antwoord {turn}-{n}." for n in range(FEW)]
        acknowledged = _killed(facilitator, path, words, chance)
        before, kept = kept, _answers(facilitator, path)
        assert kept in (before + words[:count] for count in (acknowledged, acknowledged + 1))
    assert facilitator("check", path).code in (0, 1)
    assert facilitator("capture", path, "-q", 1, said="En het gaat door.").code == 0
    assert _answers(facilitator, path) == [*kept, "En het gaat door."]
    return len(kept)


def _killed(facilitator: Facilitator, path: Path, words: list[str], chance: random.Random) -> int:
    """How many answers were acknowledged before the process was killed."""
    process = facilitator.start("capture", path, "-q", 1)
    with process:
        assert process.stdin
        assert process.stdout
        process.stdin.write("\n".join(words).encode() + b"\n")
        process.stdin.flush()
        heard = []
        if chance.random() < 0.5:
            time.sleep(chance.uniform(0, STARTED))
        else:
            heard = [process.stdout.readline() for _ in range(chance.randrange(1, MOST))]
        process.send_signal(signal.SIGKILL)
        # communicate() would pass over what readline() has taken in already.
        heard += process.stdout.readlines()
    return sum(row.startswith(b"ok ") and row.endswith(b"\n") for row in heard)


def _answers(facilitator: Facilitator, path: Path) -> list[str]:
    """What either file gives back, without opening the dialogue."""
    return [answer["text"] for answer in json.loads(facilitator("dump", path).out)["answers"]]


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as place:
        answers = kill(Facilitator(Path(place)), times, seed=random.randrange(1 << 30))
    print(f"{times} kills, {answers} answers, none lost")


if __name__ == "__main__":
    main()
