"""What one needs for the line in the first minute: what to remember, and an evening in keys."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from facilitator.domain.message import sentence
from facilitator.language import Language
from facilitator.tui.lines import flow
from facilitator.tui.words import BODY, INK, WHISPER, plain

KEYS = re.compile(
    r"Shift\+Tab|Tab( \d)?(?!\w)|Enter|Ctrl|Esc|Del|\^[A-Z]( \d)?(?!\w)|↑|\+( \d)?(?!\S)"
    r"|(?<!\S)([=>*]|//?)(?!\S)|(?<!\S)\?(?=\w)"
)
"""What is a key, or a sign that counts as one, among words."""
GAP = 3
LEAST_TOLD = 24
"""Cells for what a row of keys does; with fewer it stands below them."""

REMEMBER = (
    sentence("Letters and digits are always words. Enter saves them."),
    sentence("Tab and a number: who. Shift+Tab and a number: which question. 0: none."),
    sentence("^O is Ctrl and O. Ctrl and a letter: the evening."),
    sentence("First ↑ chooses an answer; then + = > * work on it."),
    sentence("/ is everything else. Esc goes back to the line, ^Z undoes."),
)


@dataclass(frozen=True, slots=True)
class Step:
    """A row of keys as they are typed, and what comes of it."""

    typed: str
    told: str


WITH_GROUPS = (
    Step(sentence("Tab 2 Eat outside together. Enter"), sentence("group 2 says this")),
    Step(sentence("More benches. Enter"), sentence("2 again: the group stays")),
    Step("^O 1 4 Enter", sentence("groups 1 and 4 say that last one too")),
    Step(
        sentence("Tab 3 Together eat outside."),
        sentence("group 3: the first again; below: “Like:”"),
    ),
    Step(
        "^O Enter",
        sentence("^O before Enter: not saved twice; 3 is added to the first"),
    ),
    Step(
        sentence("Tab 0 ?Who pays for that? Enter"),
        sentence("whole room: a question for the speaker"),
    ),
    Step(sentence("Tab 1 Light. // Quiet. Enter"), sentence("group 1: two answers at once")),
    Step("^L Tab 4 Enter", sentence("a mistake: the last one was group 4’s")),
    Step("^Z", sentence("it was not: that is undone")),
    Step("↑ ↑ + 3 Enter", sentence("↑ Quiet, ↑ again Light: 3 says Light too")),
)
WITHOUT_GROUPS = (
    Step(sentence("Eat outside together. Enter"), sentence("an answer")),
    Step(
        sentence("Together eat outside."),
        sentence("somebody says it again; “Like:” appears below"),
    ),
    Step("^O", sentence("^O instead of Enter: not saved twice; it counts with the first")),
    Step(sentence("?Who pays for that? Enter"), sentence("a question for the speaker")),
    Step(sentence("Light. // Quiet. Enter"), sentence("two answers at once")),
    Step("↑ Del", sentence("↑ chooses the last, Del takes it out of the document")),
    Step("^Z", sentence("that is undone")),
)


@dataclass(frozen=True, slots=True)
class FirstMinute:
    """Five sentences, and a short evening. Without groups none are in it."""

    language: Language
    grouped: bool
    key: None = None

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:  # noqa: ARG002
        """All of it, and the air before what follows."""
        say, air = self.language.say, [Content("")] * (2 if airy else 1)
        remember = [line for each in REMEMBER for line in _inked(say(each), width)]
        steps = WITH_GROUPS if self.grouped else WITHOUT_GROUPS
        played = [Step(say(each.typed), say(each.told)) for each in steps]
        return [
            *_headed(say("To remember"), width),
            *remember,
            *air,
            *_headed(say("An evening, key by key"), width),
            *_played(played, width),
            *air,
        ]


def _headed(heading: str, width: int) -> tuple[Content, Content]:
    return plain(heading, INK), Content.styled("─" * width, "$hair")


def _inked(text: str, width: int) -> Iterator[Content]:
    """The text in lines, its keys in ink."""
    for line in flow(text, width):
        yield with_keys(line)


def with_keys(line: str) -> Content:
    """A line of which the keys stand out from the words."""
    shown = plain(line, BODY)
    for found in KEYS.finditer(shown.plain):
        shown = shown.stylize(INK, *found.span())
    return shown


def _played(steps: Sequence[Step], width: int) -> Iterator[Content]:
    """Keys on the left edge, what comes of them beside; below where there is no room for that."""
    left = max(cell_len(step.typed) for step in steps) + GAP
    for step in steps:
        typed = with_keys(step.typed)
        if width - left < LEAST_TOLD:
            yield typed
            yield from (plain(f"  {line}", WHISPER) for line in flow(step.told, width - 2))
            continue
        first, *rest = flow(step.told, width - left)
        yield typed + Content(" " * (left - typed.cell_length)) + plain(first, WHISPER)
        yield from (Content(" " * left) + plain(line, WHISPER) for line in rest)
