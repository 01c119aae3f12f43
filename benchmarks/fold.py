"""How long it takes to make a dialogue of its record, and whether that grows in proportion.

    .venv/bin/python benchmarks/fold.py

Prints milliseconds, and what counts: the time an entry takes in a long record against a short one,
within this one run. Near 1 is linear.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from time import process_time

from facilitator.domain.dialogue import Dialogue, apply, fold
from facilitator.domain.entry import Entry, Event
from facilitator.domain.events import (
    AnswerEmphasised,
    AnswerMoved,
    AnswerReworded,
    AnswersMerged,
    AnswerSubmitted,
    AnswerTallied,
    DialogueCreated,
)
from facilitator.domain.marks import Mark
from facilitator.domain.plan import Group, Plan, Question

SIZES = (1_000, 10_000, 20_000)
QUESTIONS = [f"question {n}" for n in range(5)]
GROUPS = [f"group {n}" for n in range(6)]
PLAN = Plan(
    "An evening",
    questions=tuple(Question(key, f"{key}?") for key in QUESTIONS),
    groups=tuple(Group(key, key) for key in GROUPS),
)
TEXT = "Someone who stays, also when the project is over and the money has gone."


def captured(number: int) -> Event:
    """An evening of answers only."""
    question, group = QUESTIONS[number % 5], GROUPS[number % 6]
    return AnswerSubmitted(f"a{number}", TEXT, (Mark(12, 17),), question=question, group=group)


def edited(number: int) -> Event:
    """An evening with its editing: of ten entries six answers, and four things done with them."""
    answer, question, before = f"a{number - 5}", QUESTIONS[number % 5], f"a{number - 9}"
    match number % 10:
        case 6:
            return AnswerReworded(answer, f"{TEXT} Really.")
        case 7:
            return AnswerTallied(answer, (GROUPS[number % 6],))
        case 8:
            return AnswerMoved(answer, question, "", before)
        case 9 if number % 20 == 9:
            return AnswersMerged(f"m{number}", TEXT, (answer, before), question=question)
        case 9:
            return AnswerEmphasised(answer, (Mark(0, 7),))
        case _:
            return captured(number)


def record(number: int, happened: Callable[[int], Event]) -> list[Entry]:
    """So many entries, a second after each other."""
    start = datetime(2025, 1, 13, 18, 30, tzinfo=UTC)

    def entries() -> Iterator[Entry]:
        yield Entry("e", "e", "laptop", start, "", DialogueCreated("d", PLAN))
        for n in range(number - 1):
            yield Entry(f"e{n}", f"e{n}", "laptop", start + timedelta(seconds=n), "", happened(n))

    return list(entries())


def applied(entries: list[Entry]) -> Dialogue:
    """One by one, as while people talk."""
    dialogue = Dialogue()
    for entry in entries:
        dialogue = apply(dialogue, entry)
    return dialogue


def milliseconds(work: Callable[[list[Entry]], Dialogue], entries: list[Entry]) -> float:
    """The best of five, of this process alone: what else the machine does counts little."""
    times = []
    for _ in range(5):
        start = process_time()
        work(entries)
        times.append(process_time() - start)
    return min(times) * 1000


def main() -> None:
    for name, happened in (("answers only", captured), ("with editing", edited)):
        took = {size: milliseconds(fold, record(size, happened)) for size in SIZES}
        print(f"fold, {name}")
        for size, ms in took.items():
            ratio = ms / size / (took[SIZES[0]] / SIZES[0])
            print(f"  {size:>6} entries {ms:8.1f} ms   per entry {ratio:5.2f} × that of 1,000")
    entries = record(1_000, captured)
    one_by_one = milliseconds(applied, entries) / milliseconds(fold, entries)
    print(f"apply one by one, 1,000 answers: {one_by_one:.1f} × fold")


if __name__ == "__main__":
    main()
