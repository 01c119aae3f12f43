"""What a facilitator feels, each measured on a program that is running. Times in milliseconds."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from math import nan
from time import monotonic_ns, sleep

from benchmarks.felt.terminal import WIPE, Terminal

LETTERS = "abcdefghijklmnopqrstuvwxyz"
STRETCH = 60
"""Characters until Enter."""
GAP = 0.035
"""Seconds between two keys; a third more or less, so that no clock falls in step with them."""
_number = count(1)


def word() -> str:
    """A word that was never on any screen."""
    left, letters = next(_number), ""
    while left:
        left, letter = divmod(left, 26)
        letters = LETTERS[letter] + letters
    return "q" + letters.rjust(4, "z")


def milliseconds(since: int, until: int) -> float:
    return (until - since) / 1e6


def start(terminal: Terminal) -> float:
    """From its start until it can be used."""
    return milliseconds(terminal.started, terminal.shows(terminal.ready))


@dataclass
class Keys:
    """Presses keys one by one, and notes how long each takes to be seen."""

    terminal: Terminal
    stretch_ends: str
    """What is pressed after each stretch of words."""
    taken: list[float] = field(default_factory=list)
    cpu: float = 0.0
    bytes: int = 0
    typed: str = ""

    def __post_init__(self) -> None:
        self._coming = self._letters()

    def press(self, keys: int) -> None:
        """Measure so many, from the second word on: behind the first it is nowhere else."""
        cpu, written = self.terminal.cpu(), self.terminal.bytes
        measured = 0
        while measured < keys:
            letter = next(self._coming)
            sent = self.terminal.send(letter)
            self.typed += letter
            tail = self.typed[-12:]
            if len(self.typed) > 6 and letter != " ":
                self.taken.append(milliseconds(sent, self.terminal.shows(tail)))
                measured += 1
            self.terminal.rest(GAP * (2 + measured % 3) / 3)
        self.cpu += self.terminal.cpu() - cpu
        self.bytes += self.terminal.bytes - written

    def _letters(self) -> Iterator[str]:
        while True:
            yield from word() + " "
            if len(self.typed) > STRETCH:
                self.end_stretch()

    def end_stretch(self) -> None:
        self.terminal.send(self.stretch_ends)
        if self.stretch_ends == WIPE:  # Textual wipes after letters typed meanwhile, and them too
            before = self.typed.strip()[-12:]
            self.terminal.wait(lambda: before not in self.terminal.text)
        self.typed = ""
        self.terminal.rest(GAP * 2)


@dataclass
class Typed:
    """What became of characters that were typed at a steady pace."""

    words: list[str]
    lags: list[float]
    """From a word's last letter until that word could be seen."""


def typed(terminal: Terminal, characters: int, rate: int, stretch_ends: str) -> Typed:
    """Type words without ever waiting for the screen."""
    words = [word() for _ in range(characters // 6)]
    sent: dict[str, int] = {}
    lags: dict[str, float] = {}
    begun, pressed = monotonic_ns(), 0

    def look() -> None:
        for each in [w for w in sent if w not in lags and w in terminal.text]:
            lags[each] = milliseconds(sent[each], terminal.seen)

    def wait_for_beat() -> None:
        due = begun + int(pressed * 1e9 / rate)
        terminal.watch(look, max(due - monotonic_ns(), 0) / 1e9)

    for number, each in enumerate(words):
        last = (number + 1) % (STRETCH // 6) == 0
        for letter in each + (stretch_ends if last else " "):
            wait_for_beat()
            at = terminal.send(letter)
            pressed += 1
            if letter == each[-1]:
                sent[each] = at
    terminal.watch(look, 1.0)
    return Typed(words, [lags.get(each, nan) for each in words])


def paste(terminal: Terminal, lines: list[str]) -> float:
    """From the paste until its end could be seen."""
    sent = terminal.paste("\n".join(lines))
    return milliseconds(sent, terminal.shows(lines[-1].split()[-1]))


def enter(terminal: Terminal, saved: int) -> float:
    """From Enter until the answer is said to be saved; `saved` is how many are then."""
    last = word()
    terminal.send(f"That took some {last}")
    terminal.shows(last)
    terminal.rest(0.1)
    sent = terminal.send("\r")
    done = terminal.shows(f"✓ {saved} saved", f"{last}")
    terminal.rest(0.1)
    return milliseconds(sent, done)


@dataclass(frozen=True)
class Idle:
    cpu: float
    """Percent of one processor."""
    bytes: float
    """Each second, to the terminal."""


def idle(terminals: list[Terminal], seconds: float) -> list[Idle]:
    """Leave all of them alone for the same while."""
    for terminal in terminals:
        terminal.rest(0.01)
    before = [(t.cpu(), t.bytes) for t in terminals]
    sleep(seconds)
    return [
        Idle((t.cpu() - cpu) / seconds * 100, (t.bytes - written) / seconds)
        for t, (cpu, written) in zip(terminals, before, strict=True)
    ]
