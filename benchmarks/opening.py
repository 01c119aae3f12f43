"""How long a dialogue takes to open: `python benchmarks/opening.py [FOLDER]`.

From its two files to a session that can be gone on with, at rest and after a kill, when the file
for people is written again. Both sizes take turns; beside the milliseconds stands the least anybody
could do, which is to parse the same entries as JSON once.
"""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

GOALS = {1_000: 150, 10_000: 1_200}
"""Milliseconds, by the number of entries."""
TURNS = 9


def make(path: Path, entries: int) -> bytes:
    """A dialogue of so many entries at rest; its journal's bytes."""
    from benchmarks.fold import captured, record
    from facilitator.store.codec import encode
    from facilitator.store.dialogue_file import DialogueFile
    from facilitator.store.names import journal_path
    from facilitator.store.readable import readable_tables

    with DialogueFile.create(path, "d", derive=readable_tables, reserve=0) as file:
        file.append([encode(entry) for entry in record(entries, captured)])
    return journal_path(path).read_bytes()


def opened(path: Path) -> None:
    """Everything up to the first answer, and letting go of it."""
    from facilitator.session import Session
    from facilitator.store.dialogue_journal import DialogueJournal

    kept = DialogueJournal.open(path)
    Session(kept, device="laptop")
    kept.close_now()


def after_a_kill(path: Path) -> None:
    """The same when the file for people is missing."""
    path.unlink()
    opened(path)


def parsed(raw: bytes) -> None:
    """The least: each line once."""
    for line in raw.splitlines():
        json.loads(line[9:])


def milliseconds(call: Callable[[], None]) -> float:
    before = time.perf_counter()
    call()
    return (time.perf_counter() - before) * 1000


def measure(folder: Path) -> dict[str, float]:
    """The median of each."""
    calls: dict[str, Callable[[], None]] = {}
    for entries in GOALS:
        path = folder / f"{entries}.json"
        raw = make(path, entries)
        calls[f"{entries} parsed"] = partial(parsed, raw)
        calls[f"{entries} at rest"] = partial(opened, path)
        calls[f"{entries} after a kill"] = partial(after_a_kill, path)
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(TURNS):
        for name, call in calls.items():
            taken[name].append(milliseconds(call))
    return {name: statistics.median(times) for name, times in taken.items()}


def main() -> int:
    """Print the figures; 1 when a goal is missed."""
    sys.path.insert(0, str(Path(__file__).parents[1]))
    parent = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory(dir=parent) as folder:
        medians = measure(Path(folder))
    late = 0
    for entries, goal in GOALS.items():
        least = medians[f"{entries} parsed"]
        for name in ("at rest", "after a kill"):
            took = medians[f"{entries} {name}"]
            late += took > goal
            what = f"{entries:>6} entries {name}"
            print(f"{what:<30} {took:8.0f} ms  {took / least:5.1f} × parsing  goal ≤ {goal} ms")
    few, many = GOALS
    growth = medians[f"{many} at rest"] / medians[f"{few} at rest"] / (many / few)
    print(f"an entry among {many} costs {growth:.2f} × one among {few}")
    return int(late > 0)


if __name__ == "__main__":
    sys.exit(main())
