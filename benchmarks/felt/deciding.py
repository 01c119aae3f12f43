"""Decisions on answers that are there: us too for the one alike, and key phrases one by one."""

from benchmarks.felt.evening import SAID
from benchmarks.felt.measures import Keys, milliseconds, word
from benchmarks.felt.terminal import ENTER, Terminal

UP, OTHERS = "\x1b[A", "\x0f"


def tally(terminal: Terminal) -> float:
    """From the last Enter until the group is counted; the words before are typed and looked up."""
    terminal.send(f"{SAID} {word()}")
    terminal.shows("Like:")
    terminal.rest(0.5)  # it has to stand there before a key can mean it
    terminal.send(OTHERS)
    terminal.shows("Who else?")
    terminal.rest(0.1)
    sent = terminal.send(ENTER)
    done = terminal.shows("Us too:")
    terminal.rest(0.1)
    return milliseconds(sent, done)


def begin_bold(terminal: Terminal, first: int) -> None:
    """The pass, from the answer so many rows up."""
    for _ in range(first):
        terminal.send(UP)
        terminal.rest(0.05)
    terminal.send("*")
    terminal.shows("Bold · question")
    terminal.rest(0.3)


def bold(terminal: Terminal, place: int, count: int) -> float:
    """From Enter until the next answer, with its proposal, is up."""
    sent = terminal.send(ENTER)
    done = terminal.shows(f"{place} of {count}")
    terminal.rest(0.1)
    return milliseconds(sent, done)


def decide(mine: Terminal, bare: Keys, times: int, count: int) -> tuple[list[float], list[float]]:
    """So many of each, with some keys in the bare app between each two."""
    tallied, emboldened = [], []
    for _ in range(times):
        tallied.append(tally(mine))
        bare.press(4)
    begin_bold(mine, times + 1)
    for place in range(count - times + 1, count + 1):
        emboldened.append(bold(mine, place, count))
        bare.press(4)
    return tallied, emboldened
