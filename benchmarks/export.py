"""Seconds it takes to write the document in each format.

    python benchmarks/export.py [FORMAT ...]

Each is timed in a process of its own, from the first import on, as `facilitator export` does it.
"""

import subprocess
import sys
from datetime import date
from time import perf_counter

from facilitator.domain.marks import Mark, MarkedText
from facilitator.harvest.document import Harvest, HarvestAnswer, Section
from facilitator.harvest.exporters import EXPORTERS
from facilitator.harvest.front import Masthead
from facilitator.harvest.style import CLASSIC

SIZES = (44, 500, 5_000)
WORDS = "Wie een keer met de buren heeft gegeten, belt daarna ook aan als er iets mis is"


def document(answers: int) -> Harvest:
    """So many answers under three questions, each with a key phrase."""
    said = tuple(
        HarvestAnswer(f"a{n}", MarkedText(f"{n} {WORDS}.", (Mark(4, 20),)), MarkedText())
        for n in range(answers)
    )
    sections = tuple(Section(f"Vraag {n + 1}?", said[n::3]) for n in range(3))
    head = Masthead("Oogst", "12 maart 2026", "De lange tafel", day=date(2026, 3, 12))
    return Harvest("nl", head, questions=("Een?", "Twee?", "Drie?"), sections=sections)


def written(name: str, answers: int) -> None:
    """Print seconds and kilobytes of one document."""
    harvest = document(answers)
    start = perf_counter()
    content = EXPORTERS[name].write(harvest, CLASSIC).content
    print(f"{perf_counter() - start:8.2f} s {len(content) / 1024:8.0f} kB", end="", flush=True)


def main() -> None:
    names = sys.argv[1:] or list(EXPORTERS)
    print("answers", *(f"{size:>20}" for size in SIZES))
    for name in names:
        print(f"{name:7}", end="", flush=True)
        for size in SIZES:
            subprocess.run([sys.executable, __file__, "--one", name, str(size)], check=True)
        print()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        written(sys.argv[2], int(sys.argv[3]))
    else:
        main()
