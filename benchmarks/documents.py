"""The answers in harvest documents, for the measurements that need real ones."""

import re
import sys
from pathlib import Path

from facilitator.domain.marks import MarkedText, read_stars

SEED = Path(__file__).parents[2] / "shared" / "seed"
_ANSWER = re.compile(r"- (?!\*[^*])(.*)")
"""A row of a list; the questions stand in italics."""


def documents() -> list[Path]:
    """The documents to measure on: those asked for, else those beside the project."""
    asked = [Path(argument) for argument in sys.argv[1:]]
    found = asked or sorted(SEED.glob("*.md"))
    if not found:
        sys.exit("Give the path of a harvest document in Markdown.")
    return found


def answers(path: Path) -> list[MarkedText]:
    """What was said, with its key phrases."""
    rows = map(_ANSWER.fullmatch, path.read_text("utf-8").splitlines())
    return [read_stars(row[1]) for row in rows if row]
