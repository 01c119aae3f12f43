"""A whole harvest typed in a real terminal at fifty characters a second, and its document.

    python -m tests.soak.typing [ANSWERS A QUESTION]

Questions and groups change with every answer; there are key phrases, tallies, corrections, a merge,
undos, and one kill -9 in mid-sentence. The sentences are those of the document that started it,
which is no part of this repository.
"""

import signal
import sys
import tempfile
import time
from itertools import chain, zip_longest
from pathlib import Path

from tests.cli.test_seed import SEED, answers, normalised, session_file
from tests.command import Facilitator
from tests.e2e.terminal import Terminal

RATE = 50
"""Characters a second."""


def shortened(document: str, most: int) -> str:
    """The same document with so many answers to each question."""
    kept: list[str] = []
    for block in document.rstrip("\n").split("\n\n"):
        rows = block.split("\n")
        is_list = rows[0].startswith("- ") and not rows[0].startswith("- *")
        harvested = len(kept) > 1 and kept[-1].startswith("## ") and kept[-1].isupper()
        kept.append("\n".join(rows[:most]) if is_list or harvested else block)
    return "\n\n".join(kept) + "\n"


class Typist:
    """Types answers, and makes and mends mistakes on the way."""

    def __init__(self, place: Path, dialogue: Path, rate: int) -> None:
        self.place, self.dialogue, self.rate = place, dialogue, rate
        self.terminal = self._open()
        self.saved = 0

    def _open(self) -> Terminal:
        return Terminal(self.place, "open", str(self.dialogue))

    def begin(self) -> None:
        """As far as the first round."""
        terminal = self.terminal.shows("How is the projector connected?").press("2")
        terminal.shows("Ready when you are").press("ctrl+n").shows("until")
        terminal.press("ctrl+n").shows("^N again to stop it").press("ctrl+n")
        terminal.shows("note ›").settles().press("ctrl+n").settles()
        if "Round 1 of" not in terminal.text:
            terminal.press("ctrl+n").shows("Round 1 of")

    def says(self, words: str) -> None:
        """Type words and Enter, at the speed of speech."""
        self.types(words)
        self.terminal.press("enter")

    def types(self, words: str) -> None:
        due = time.monotonic()
        for letter in words:
            self.terminal.type(letter)
            due += 1 / self.rate
            self.terminal.reads_until(due)

    def is_saved(self, more: int = 1) -> None:
        """Wait until the screen says that so many more are on the disk."""
        self.saved += more
        self.terminal.shows(f"✓ {self.saved} saved")

    def answers(self, number: int, question: int, words: str) -> None:
        """One answer, in one of several ways, for a question by number."""
        group = str(number % 4 + 1)
        if question > 1:
            self.terminal.press("shift+tab", str(question))
        self.terminal.press("tab", group)
        way = (self._mistaken, self._corrected, self._tallied, self._undone, self._merged)
        way[number % len(way)](words, question)

    def _mistaken(self, words: str, question: int) -> None:
        """The group is another one in mid-sentence, and a letter too many is taken away."""
        half = len(words) // 2
        self.types(words[:half] + "x")
        self.terminal.press("backspace", "tab", "2")
        self.says(words[half:])
        self.is_saved()

    def _corrected(self, words: str, question: int) -> None:
        """The last letters come later."""
        self.says(words[:-1])
        self.is_saved()
        self.types("half a thought")
        self.terminal.press("ctrl+l").shows("changing")
        self.says(words[-1:])
        self.terminal.no_longer_shows("changing").shows("half a thought").press("ctrl+u")

    def _tallied(self, words: str, question: int) -> None:
        """Two groups more say the same."""
        self.says(words.replace("**", "*"))
        self.is_saved()
        self.terminal.press("ctrl+o").shows("Who else?").type("1 2 3").press("enter")
        self.terminal.shows("Us too").no_longer_shows("Who else?")

    def _undone(self, words: str, question: int) -> None:
        """Something else is taken back, and this once too."""
        self.says(words)
        self.is_saved()
        self.says("Qqqq.")
        self.is_saved()
        self.terminal.press("ctrl+z").shows("Undone", f"✓ {self.saved - 1} saved")
        self.terminal.press("ctrl+z").shows(f"✓ {self.saved - 2} saved")
        self.terminal.press("ctrl+y").shows("Done after all", f"✓ {self.saved - 1} saved")
        self.saved -= 1

    def _merged(self, words: str, question: int) -> None:
        """Where it is in the list: said twice, and made one."""
        self.says(words)
        self.is_saved()
        if question == 1:
            self.says(words)
            self.is_saved()
            self.terminal.press("up", " ", "up", " ", "=").shows("Enter makes them one")
            self.terminal.press("enter").shows("One answer now")
            self.saved -= 1
            self.terminal.shows(f"✓ {self.saved} saved").press("escape")

    def killed(self, number: int, question: int, words: str) -> None:
        """The laptop gives up in mid-sentence; the other half is typed after it."""
        half = len(words) // 2
        self.terminal.press("shift+tab", str(question), "tab", "3")
        self.types(words[:half])
        journal = self.dialogue.with_name(self.dialogue.name + ".journal")
        kept = repr(words[:half].encode("ascii", "backslashreplace"))[2:-1].replace("\\\\", "\\")
        while kept[-8:] not in journal.read_text("ascii"):
            self.terminal.reads_until(time.monotonic() + 0.1)
        self.terminal.child.kill(signal.SIGKILL)
        self.terminal.ends()
        self.terminal = self._open().shows("Round 1 of", f"question {question} · this answer only")
        self.says(words[half:])
        self.is_saved()

    def ends(self) -> None:
        self.terminal.press("ctrl+q").shows("^Q again").press("ctrl+q")
        assert self.terminal.ends() == 0


def type_all(place: Path, most: int, rate: int = RATE) -> tuple[str, str]:
    """The document as it came out, and as it ought to be."""
    (path,) = SEED.glob("*.md")
    document = shortened(normalised(path.read_text("utf-8")), most)
    facilitator = Facilitator(place)
    typist = Typist(place, facilitator.new(session_file(document)), rate)
    typist.begin()
    in_turn = zip_longest(*([(q, words) for words in said] for q, said in _numbered(document)))
    rows = [row for row in chain(*in_turn) if row]
    fatal = next(n for n, (q, _) in enumerate(rows) if q > 1 and n >= len(rows) // 2)
    for number, (question, words) in enumerate(rows):
        how = typist.killed if number == fatal else typist.answers
        how(number, question, words)
    typist.ends()
    exported = facilitator("export", typist.dialogue, "--to", "md")
    return Path(exported.last).read_text("utf-8"), document


def _numbered(document: str) -> list[tuple[int, list[str]]]:
    return list(enumerate(answers(document), start=1))


def main(most: str = "99") -> None:
    with tempfile.TemporaryDirectory() as place:
        came_out, ought = type_all(Path(place), int(most))
    print("as intended" if came_out == ought else f"{came_out}\n---\n{ought}")


if __name__ == "__main__":
    main(*sys.argv[1:])
