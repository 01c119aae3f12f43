"""One run of everything, row by row: what was measured, and the goal beside it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median, quantiles

from benchmarks.felt import measures
from benchmarks.felt.deciding import decide
from benchmarks.felt.evening import words_in
from benchmarks.felt.measures import Keys, word
from benchmarks.felt.programs import Programs, end_of
from benchmarks.felt.terminal import Late, Terminal

STARTS = 9
TURNS, KEYS = 10, 30
"""Keys are pressed in turns, so many in each program before it is the next one's turn."""
ENTERS = 15
IDLE = 10.0
"""Seconds."""
RATE, TYPED = 50, 2_000
"""Characters a second, and how many."""
SYNC = 2.0
"""Seconds that a sync takes on the slow disk."""
TOLD = 3.5
"""Seconds after which what was told at the start gives its row to what is alike."""
MOST = 300
"""Answers in the dialogue, as at the end of an evening."""


@dataclass(frozen=True)
class Row:
    """What was measured, in its own unit and against the others, and the goal."""

    what: str
    figures: str
    goal: str = ""

    def __str__(self) -> str:
        return f"{self.what:<38} {self.figures:<58} {self.goal}"


def run(programs: Programs, only: str = "") -> Iterator[Row]:
    """Every row as soon as it is known."""
    parts: dict[str, Callable[[Programs], Iterator[Row]]] = {
        "start": starting,
        "capture": capturing,
        "enter": entering,
        "decide": deciding,
        "typed": typing,
        "slow": on_slow_disk,
    }
    yield Row("", "figures", "goal")
    for name, part in parts.items():
        if name.startswith(only):
            try:
                yield from part(programs)
            except Late as late:
                yield Row(name, f"broke off: {late}")


def p95(taken: list[float]) -> float:
    return quantiles(taken, n=20)[-1]


def against(ours: float, **others: float) -> str:
    return "  ".join(f"{ours / other:.2f}× {name}" for name, other in others.items() if other)


def starting(programs: Programs) -> Iterator[Row]:
    """Each started in turn; what the first start finds cold is not counted."""
    dialogue = programs.evening(MOST)
    makes: dict[str, Callable[[], Terminal]] = {
        "bare": programs.bare,
        "ours": lambda: programs.ours(dialogue, MOST),
    }
    if programs.posting:
        makes["posting"] = programs.other
    taken: dict[str, list[float]] = {name: [] for name in makes}
    for turn in range(STARTS + 1):
        for name, make in makes.items():
            if name == "posting" and turn > STARTS // 2:
                continue
            with make() as terminal:
                ready = measures.start(terminal)
                terminal.rest(0.2)
            if turn:
                taken[name].append(ready)
    middle = {name: median(times) for name, times in taken.items()}
    mine, least = middle.pop("ours"), min(taken["ours"])
    figures = f"{mine:6.0f} ms  {against(mine, **middle)}"
    goal = "≤ 1.8× bare (stretch 1.4), ≤ 0.5× posting"
    yield Row(f"start to usable, {MOST} answers", figures, goal)
    quickest = {name: min(times) for name, times in taken.items() if name != "ours"}
    yield Row("the quickest start of each", f"{least:6.0f} ms  {against(least, **quickest)}")


def capturing(programs: Programs) -> Iterator[Row]:
    """Keys in five programs that are open at once; then what else costs nothing to ask of them."""
    with ExitStack() as stack:
        open_: dict[str, Terminal] = {}
        dialogues = {n: programs.evening(n) for n in (10, MOST, 1_000)}
        open_["bare"] = stack.enter_context(programs.bare())
        for answers, dialogue in dialogues.items():
            open_[f"ours {answers}"] = stack.enter_context(programs.ours(dialogue, answers))
        if programs.posting:
            open_["posting"] = stack.enter_context(programs.other())
        for name, terminal in open_.items():
            measures.start(terminal)
            terminal.rest(0.3)
            if name.startswith("ours") and programs.groups:
                terminal.send("\t1")
                terminal.shows("1 Oak")
        yield from _keys(open_)
        yield from _rest_of(open_)


def _keys(open_: dict[str, Terminal]) -> Iterator[Row]:
    pressing = {name: Keys(terminal, end_of(name)) for name, terminal in open_.items()}
    for turn in range(TURNS):
        for name, keys in pressing.items():
            keys.press(2 * KEYS if name == f"ours {MOST}" else KEYS)
            if turn == TURNS - 1:
                keys.end_stretch()
    taken = {name: keys.taken for name, keys in pressing.items()}
    mine, bare = taken[f"ours {MOST}"], taken["bare"]
    half = {name: median(times) for name, times in taken.items() if not name.startswith("ours")}
    most = {name: p95(times) for name, times in taken.items() if not name.startswith("ours")}
    yield Row(
        f"key to paint, p50, {MOST} answers",
        f"{median(mine):6.1f} ms  {against(median(mine), **half)}",
        "≤ 1.5× bare (stretch 1.2), ≤ 0.35× posting",
    )
    yield Row(
        "key to paint, p95",
        f"{p95(mine):6.1f} ms  {against(p95(mine), **most)}",
        "≤ 2× bare (stretch 1.5)",
    )
    slow = sum(time > 100 for time in mine)
    yield Row(f"slowest of {len(mine)} keys", f"{max(mine):6.1f} ms  {slow} above 100", "none")
    for name in ("bare", f"ours {MOST}"):
        keys = pressing[name]
        each = f"{keys.cpu * 1000 / len(keys.taken):6.1f} ms  {keys.bytes // len(keys.taken)} bytes"
        yield Row(f"processor and output per key, {name}", each)
    growth = median(taken["ours 1000"]) / median(taken["ours 10"])
    yield Row("key at 1,000 answers against 10", f"{growth:6.2f}×", "≤ 1.2× (stretch 1.05)")
    yield Row("", f"   (bare: {median(bare):.1f} ms p50, {p95(bare):.1f} p95)")


def _rest_of(open_: dict[str, Terminal]) -> Iterator[Row]:
    mine = open_[f"ours {MOST}"]
    for terminal in open_.values():
        terminal.rest(0.5)
    held = {name: terminal.memory() for name, terminal in open_.items()}
    memory = held[f"ours {MOST}"]
    others = {name: mib for name, mib in held.items() if not name.startswith("ours")}
    yield Row(
        f"memory after {2 * TURNS * KEYS} keys",
        f"{memory:6.0f} MiB  {against(memory, **others)}",
        "≤ 1.6× bare (stretch 1.3), ≤ 0.75× posting",
    )
    for name in [name for name in open_ if name not in ("bare", f"ours {MOST}")]:
        open_[name].send("\x11")
    mine.rest(3.0)  # the file for people is brought up to date
    bare, ours = measures.idle([open_["bare"], mine], IDLE)
    yield Row("idle, processor", f"{ours.cpu:6.2f} %  {against(ours.cpu, bare=bare.cpu)}", "≤ 1.5×")
    written = f"{ours.bytes:6.0f} a second  {against(ours.bytes, bare=bare.bytes)}"
    yield Row("idle, bytes to the terminal", written, "≤ 4,000 (stretch 1,000)")


def entering(programs: Programs) -> Iterator[Row]:
    """Answers one by one, with some keys in the bare app between each two."""
    with programs.bare() as bare, programs.ours(programs.evening(MOST), MOST) as mine:
        for terminal in (bare, mine):
            measures.start(terminal)
        mine.rest(0.3)
        keys, taken = Keys(bare, end_of("bare")), []
        for number in range(1, ENTERS + 1):
            taken.append(measures.enter(mine, MOST + number))
            keys.press(4)
    yield Row(
        "enter to shown as saved",
        f"{median(taken):6.1f} ms  {median(taken) / median(keys.taken):.1f}× a bare key",
        "≤ 6× (stretch 4)",
    )


def deciding(programs: Programs) -> Iterator[Row]:
    """Us too and key phrases, with some keys in the bare app between each two."""
    asked_now = MOST - MOST // 3
    with programs.bare() as bare, programs.ours(programs.evening(MOST), MOST) as mine:
        for terminal in (bare, mine):
            measures.start(terminal)
        mine.rest(TOLD)
        keys = Keys(bare, end_of("bare"))
        tallied, emboldened = decide(mine, keys, ENTERS, asked_now)
    rows = {"us too to shown as counted": tallied, "key phrase to the next answer": emboldened}
    for what, taken in rows.items():
        times = median(taken) / median(keys.taken)
        yield Row(what, f"{median(taken):6.1f} ms  {times:.1f}× a bare key", "≤ 6×")


def typing(programs: Programs) -> Iterator[Row]:
    """2,000 characters at 50 a second; then as many pasted, and 200 lines."""
    dialogue = programs.evening(MOST)
    with programs.bare() as bare:
        measures.start(bare)
        floor = measures.typed(bare, TYPED // 5, RATE, end_of("bare")).lags
    with programs.ours(dialogue, MOST) as mine:
        measures.start(mine)
        mine.rest(0.3)
        typed = measures.typed(mine, TYPED, RATE, end_of("ours"))
        mine.send("\r")
        mine.rest(1.0)
        lost = _lost(typed.words, words_in(dialogue))
        lags = [lag for lag in typed.lags if lag == lag]
        unseen = len(typed.lags) - len(lags)
        yield Row(
            f"{TYPED:,} characters at {RATE}/s",
            f"{lost} words lost, {unseen} never seen, "
            f"lag p95 {p95(lags):.1f} ms  {against(p95(lags), bare=p95(floor))}",
            "none lost, p95 ≤ 50 ms (stretch 3× bare)",
        )
        for what, lines in (("2,000 characters", 1), ("200 lines", 200)):
            words = [word() for _ in range(400)]
            each = len(words) // lines
            rows = [" ".join(words[n * each : (n + 1) * each]) for n in range(lines)]
            took = measures.paste(mine, rows)
            mine.send("\r")
            mine.rest(2.0)
            lost = _lost(words, words_in(dialogue))
            yield Row(f"paste of {what}", f"{took:6.1f} ms  {lost} words lost", "≤ 100 ms, none")


def _lost(words: list[str], kept: str) -> int:
    found = set(kept.split())
    return sum(each not in found for each in words)


def on_slow_disk(programs: Programs) -> Iterator[Row]:
    """Keys while an answer waits for a sync of two seconds."""
    dialogue, since = programs.evening(MOST), programs.folder / "from-now-on"
    with programs.bare() as bare, programs.ours_on_slow_disk(dialogue, MOST, since, SYNC) as mine:
        for terminal in (bare, mine):
            measures.start(terminal)
        mine.rest(0.3)
        since.touch()
        quick, slow = Keys(bare, end_of("bare")), Keys(mine, "")
        said = 0
        for _ in range(4):
            mine.send(f"{word()}\r")
            slow.typed = ""
            slow.press(25)
            said += "saving" in mine.text
            quick.press(25)
            mine.send("\x15")
            mine.rest(0.1)
        yield Row(
            f"key to paint, a sync takes {SYNC:.0f} s",
            f"{median(slow.taken):6.1f} ms p50, {p95(slow.taken):.1f} p95, "
            f"{max(slow.taken):.0f} most  {against(median(slow.taken), bare=median(quick.taken))}",
            "as above; the answer says “saving”",
        )
        yield Row("", f"       “saving” was shown in {said} of 4 turns")
        since.unlink()
