"""What finding something back costs: `python benchmarks/archive.py [DIALOGUES] [ANSWERS]`.

Makes an archive in a temporary folder, lists and searches it in this process, and prints the first
time, in which every dialogue is read, and the median of the times after that. Nothing is held in
memory in between: each time the catalogue is read from the disk and every file is looked at.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from facilitator.cli.unfinished import DESCRIBE
from facilitator.domain.entry import Entry
from facilitator.domain.events import AnswerSubmitted, DialogueCreated
from facilitator.domain.plan import Group, Plan, Question
from facilitator.domain.stamp import FIRST, stamp
from facilitator.session import wall_clock
from facilitator.store import journal
from facilitator.store.codec import encode
from facilitator.store.library import Hit, Library
from facilitator.store.names import journal_path

DIALOGUES, ANSWERS, TURNS = 1000, 300, 15
GOAL_LIST, GOAL_SEARCH = 50, 300
"""Milliseconds."""
SYLLABLES = tuple("bu ren stra at plein sa men e ten ou ders kin de tuin ge luk ver trou".split())  # noqa: SIM905 - read as words
SOUGHT = ("zeldzaamwoord", "samen", "bu str", "e", "niemandzei")


def words(chance: random.Random, count: int) -> str:
    """A sentence of invented words."""
    made = ("".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(count))
    return " ".join(made).capitalize() + "."


def dialogue(path: Path, number: int, answers: int) -> None:
    """A dialogue of so many answers, as its journal has it after compaction."""
    chance, now = random.Random(number), wall_clock()
    questions = tuple(Question(f"q{n}", words(chance, 9)) for n in range(3))
    plan = Plan(words(chance, 4), questions=questions, groups=(Group("g", "Oak"),))
    said = [
        AnswerSubmitted(f"{number}-{n}", words(chance, 12), (), question=f"q{n % 3}", group="g")
        for n in range(answers)
    ]
    said[0] = AnswerSubmitted(f"{number}-0", f"Een zeldzaamwoord{number}.", (), question="q0")
    last, events = FIRST, {}
    for place, event in enumerate((DialogueCreated(str(number), plan), *said), start=1):
        last = stamp(last, now)
        key = f"{number:08x}{place:08x}"
        events[str(place)] = encode(Entry(key, key, "0" * 16, now, last, event))
    journal_path(path).write_bytes(journal.whole(1, {"events": events}, str(number)))


def searched(library: Library, sought: str) -> list[Hit]:
    """As the screen does it: no more than fit a list."""
    return list(library.search(sought, 200))


def took(act: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def measure(name: str, act: Callable[[], object], goal: float = 0) -> bool:
    """Print the median; whether it is within the goal."""
    median = statistics.median(took(act) for _ in range(TURNS))
    print(f"{name:42}{median:9.1f} ms" + (f"   goal {goal:.0f}" if goal else ""))
    return not goal or median <= goal


def main() -> int:
    """Make the archive, and print what list and search cost."""
    given = [int(each) for each in sys.argv[1:]]
    dialogues, answers = (*given, *(DIALOGUES, ANSWERS)[len(given) :])
    with tempfile.TemporaryDirectory(prefix="archive-") as place:
        folder = Path(place)
        for number in range(dialogues):
            dialogue(folder / f"2025-{number:04}.json", number, answers)
        library = Library(folder, DESCRIBE)
        print(f"{dialogues} dialogues of {answers} answers")
        print(f"{'the first list, which reads all of them':42}{took(library.all):9.1f} ms")
        good = measure("list", library.all, GOAL_LIST)
        for sought in SOUGHT:
            hits = sum(1 for _ in library.search(sought, 200))
            name = f"search “{sought}”, at most 200 hits ({hits})"
            good &= measure(name, partial(searched, library, sought), GOAL_SEARCH)
        hits = sum(1 for _ in library.search(SOUGHT[0]))
        measure(
            f"search “{SOUGHT[0]}”, every hit ({hits})", lambda: list(library.search(SOUGHT[0]))
        )
        dialogue(folder / "2025-0000.json", 0, answers + 1)
        print(f"{'list after one dialogue changed':42}{took(library.all):9.1f} ms")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
