"""What saving one answer costs: `python benchmarks/commit.py [FOLDER]`.

Every turn does each of the five once, so that whatever else the machine is doing hits all alike;
the medians are compared as ratios. Put FOLDER on the disk you mean to measure.
"""

import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from facilitator.store import disk, journal
from facilitator.store.dialogue_file import DialogueFile

FEW, MANY, TURNS = 100, 10_000, 300
GOAL_GROWTH, GOAL_BARE, GOAL_SQLITE = 1.5, 2.0, 1.5
ANSWER = {
    "id": "0194605f1a2b4c3d8e9f0a1b2c3d4e5f",
    "act": "0194605f1a2b4c3d8e9f0a1b2c3d4e5f",
    "device": "00112233aabbccdd",
    "at": "2025-01-13T14:32:07.123+01:00",
    "clock": "0194605f1a2b-0003",
    "kind": "AnswerSubmitted",
    "body": {"answer": "a" * 32, "question": "b" * 32, "group": "c" * 32, "text": "Woorden " * 8},
}


def dialogue(path: Path, answers: int) -> DialogueFile:
    """A dialogue with so many answers, at rest."""
    file = DialogueFile.create(path, "d" * 32, reserve=0)
    file.append([{**ANSWER, "id": f"{number:032x}"} for number in range(answers)])
    file.checkpoint()
    return file


def bare(path: Path) -> Callable[[], None]:
    """The least anybody can do: append the same bytes and wait for the disk."""
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    line = journal.change(FEW, {"events": {str(FEW): ANSWER}})

    def append() -> None:
        os.write(fd, line)
        disk.sync(fd)

    return append


def sqlite(path: Path) -> Callable[[], None]:
    """SQLite, waiting for the disk as thoroughly (journal_mode=WAL, synchronous=FULL)."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=FULL")
    db.execute("CREATE TABLE answers (id INTEGER PRIMARY KEY, document TEXT)")
    text = journal.change(FEW, {"events": {str(FEW): ANSWER}}).decode()
    return lambda: void(db.execute("INSERT INTO answers (document) VALUES (?)", (text,)))


def void(_: object) -> None:
    """Drop a result."""


def seconds(call: Callable[[], None]) -> float:
    before = time.perf_counter()
    call()
    return time.perf_counter() - before


def measure(folder: Path) -> dict[str, float]:
    """The median of each in microseconds."""
    with ExitStack() as stack:
        few = stack.enter_context(dialogue(folder / "few.json", FEW))
        many = stack.enter_context(dialogue(folder / "many.json", MANY))
        table = stack.enter_context(dialogue(folder / "table.json", FEW)).db.table("events")
        calls: dict[str, Callable[[], None]] = {
            "bare": bare(folder / "bare"),
            "few": lambda: few.append([ANSWER]),
            "many": lambda: many.append([ANSWER]),
            "insert": lambda: void(table.insert(ANSWER)),
            "sqlite": sqlite(folder / "sqlite.db"),
        }
        taken: dict[str, list[float]] = {name: [] for name in calls}
        for turn in range(TURNS):
            # Whoever comes after a slow one pays for it: begin with another each time.
            names = list(calls)[turn % len(calls) :] + list(calls)[: turn % len(calls)]
            for name in names:
                taken[name].append(seconds(calls[name]))
        return {name: statistics.median(times) * 1e6 for name, times in taken.items()}


def main() -> int:
    """Print the ratios; 1 when a goal is missed."""
    parent = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory(dir=parent) as folder:
        medians = measure(Path(folder))
    growth = medians["many"] / medians["few"]
    above = medians["few"] / medians["bare"]
    print(f"bare append and sync       {medians['bare']:8.0f} µs")
    print(f"commit at {FEW:>6} answers   {medians['few']:8.0f} µs  {above:5.2f} × bare")
    print(f"commit at {MANY:>6} answers   {medians['many']:8.0f} µs  {growth:5.2f} × few")
    for name, title in (("insert", "Table.insert"), ("sqlite", "SQLite, FULL")):
        ratio = medians[name] / medians["bare"]
        print(f"{title:<26} {medians[name]:8.0f} µs  {ratio:5.2f} × bare")
    beside = medians["many"] / medians["sqlite"]
    print(f"commit at {MANY:>6} answers beside SQLite: {beside:.2f} ×")
    goals = ((growth, GOAL_GROWTH), (above, GOAL_BARE), (beside, GOAL_SQLITE))
    print("goals:", ", ".join(f"{found:.2f} ≤ {goal}" for found, goal in goals))
    return int(any(found > goal for found, goal in goals))


if __name__ == "__main__":
    sys.exit(main())
