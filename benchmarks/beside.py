"""What a key costs beside the document, with 10, 1,000 and 10,000 answers to one question.

    .venv/bin/python -m benchmarks.beside

In one process and in memory, at 120 by 35, until the list shows what the key leads to; the
document beside it is made again meanwhile. What counts are the ratios to ten answers: the goal is
1.3 with 1,000 and 3.5 with 10,000. A missed goal is told and fails nothing.
"""

import asyncio
from dataclasses import replace
from statistics import median
from time import perf_counter

from textual import events
from textual.pilot import Pilot

from facilitator.domain.dialogue import fold
from facilitator.domain.entry import Entry
from facilitator.domain.events import AnswerSubmitted
from facilitator.domain.stamp import stamp
from tests.building import OAK, TRUST, AnEvening
from tests.doubles import a_desk
from tests.tui.standin import until
from tests.tui.test_harvest_screen import Opened

SIZES = (10, 1_000, 10_000)
GOALS = {1_000: 1.3, 10_000: 3.5}
KEYS = ("down", "up", "shift+down", "shift+up", "delete", "number_sign")
TIMES = 6
WORDS = "Answer number {n}, about time and trust in the street where we all live."


def an_evening(answers: int) -> AnEvening:
    """So many answers to the first question."""
    evening = AnEvening()
    first = evening.entries[-1]
    for n in range(answers):
        event = AnswerSubmitted(f"a{n}", WORDS.format(n=n), question=TRUST, group=OAK)
        clock = stamp(evening.entries[-1].clock, evening.now)
        made = replace(first, id=f"a{n}", act=f"a{n}", clock=clock, event=event)
        assert isinstance(made, Entry)
        evening.entries.append(made)
    evening.dialogue = fold(evening.entries)
    return evening


async def timed(app: Opened, pilot: Pilot[None], key: str) -> float:
    """Milliseconds until the list shows what the key leads to."""
    before = _seen(app)
    began = perf_counter()
    app.post_message(events.Key(key, "#" if key == "number_sign" else None))
    while _seen(app) == before:  # noqa: ASYNC110 - nothing in the app would set an event
        await asyncio.sleep(0)
    app.harvest._on_timer_update()
    took = (perf_counter() - began) * 1000
    await pilot.pause()
    await until(pilot, lambda: not list(app.workers))
    return took


def _seen(app: Opened) -> tuple[object, ...]:
    """What a key of these changes: the rows, or which of them is chosen."""
    answers = app.harvest.page.answers
    return answers.chosen, id(answers.rows)


async def measured(answers: int) -> dict[str, float]:
    """Each key's median."""
    app = Opened(a_desk(an_evening(answers)))
    async with app.run_test(size=(120, 35)) as pilot:
        await until(pilot, lambda: app.screen is app.harvest and app.harvest.is_mounted)
        await until(pilot, lambda: not list(app.workers))
        await timed(app, pilot, "down")
        return {key: median([await timed(app, pilot, key) for _ in range(TIMES)]) for key in KEYS}


async def main() -> None:
    """A row for each key."""
    found = {size: await measured(size) for size in SIZES}
    for key in KEYS:
        base = found[SIZES[0]][key]
        ratios = {size: found[size][key] / base for size in SIZES[1:]}
        told = "   ".join(f"{size:,}: {ratio:.2f}×" for size, ratio in ratios.items())
        missed = any(ratios[size] > goal for size, goal in GOALS.items())
        print(f"{key:12} {base:6.1f} ms   {told}{'   missed' if missed else ''}", flush=True)


if __name__ == "__main__":
    asyncio.run(main())
