"""A tiny app that shows one screen or widget, and what can be read on it."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from textual.app import App, ComposeResult
from textual.widget import Widget

from facilitator.domain.answers import Answer
from facilitator.domain.clock import Run, Stretch, Turn
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.evening import Evening
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.domain.plan import Group, Plan, Question
from facilitator.domain.planning import LivePlan
from facilitator.tui.look import Look

NOW = datetime(2026, 11, 22, 14, 32, 13, tzinfo=UTC)
QUESTION = "Welke ideeën kunnen morgen beginnen, zonder één vergadering?"
ROUND = Phase(PhaseKind.ROUND, "1")
REPORT_BACK = Phase(PhaseKind.REPORT_BACK, "1")
PLAN = Plan(
    "Een straat voor alle leeftijden",
    speaker="Noor Haddad",
    groups=(Group("oak", "Oak"), Group("beech", "Beech")),
    questions=(Question("1", QUESTION), Question("2", "Why?")),
)
HOSTILE = (
    "[/]",
    "[b]x",
    "[@click=app.quit]x[/]",
    "a\x1b[31mb",
    "日本語 テスト",
    "مرحبا بكم",
    "{name} %s $ink",
    "👩‍👩‍👧 e\u0301\u0301",
    "\u202eabc",
)


def evening(
    phase: Phase | None,
    used: int = 0,
    *,
    plan: Plan = PLAN,
    paused: bool = False,
    turn: str = "",
    answers: Mapping[str, Answer] | None = None,
) -> Dialogue:
    """A dialogue whose phase has used so many seconds by `NOW`."""
    start = NOW - timedelta(seconds=used)
    runs = {phase: Run((Stretch(start, NOW if paused else None),))} if phase else {}
    turns = (Turn(phase, turn, start),) if phase and turn else ()
    went = Evening(phase, runs, turns)
    return Dialogue(plan=LivePlan(plan, plan), evening=went, answers=answers or {})


class Shown(Look[None]):
    """Shows widgets under each other."""

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.widgets = widgets

    def compose(self) -> ComposeResult:
        yield from self.widgets


def read(app: App[Any]) -> list[str]:
    """What stands on the screen, row by row."""
    _, height = app.size
    return [
        "".join(segment.text for segment in strip).rstrip()
        for strip in app.screen._compositor.render_strips()
    ][:height]
