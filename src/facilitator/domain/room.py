"""What the room sees at a moment: made of the dialogue and of what was chosen for the wall."""

from dataclasses import replace
from datetime import datetime, timedelta

from facilitator.domain.clock import LAST_STRETCH, Clock, Stage
from facilitator.domain.clock_words import Speaks, time_of_day
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.phases import PhaseKind
from facilitator.domain.plan import Group, Plan, Question, Slide
from facilitator.domain.room_answers import answers_shown
from facilitator.domain.room_time import share, until, wall_clock
from facilitator.domain.text import clean, clean_lines
from facilitator.domain.turns import next_group
from facilitator.domain.wall import Choices, RoomView, Showing, WallClock

HALF_A_DAY = timedelta(hours=12)


def waiting(speaks: Speaks) -> RoomView:
    """What hangs there before any dialogue is open."""
    return RoomView(Showing.WAITING, speaks.say("Welcome"), speaks.say("We begin shortly"))


def room_view(dialogue: Dialogue, choices: Choices, now: datetime, speaks: Speaks) -> RoomView:
    """The picture on the wall; an equal value as long as nothing on it changes.

    `speaks` is the language of the plan. What was chosen for the wall goes before what the
    evening brings by itself.
    """
    if choices.black:
        return RoomView(Showing.BLACK)
    shown = answers_shown(dialogue, choices, speaks)
    if shown:
        return shown
    return _Room(dialogue, choices, now, speaks).view()


def slide_shown(plan: Plan, number: int) -> Slide | None:
    """The slide with this number from 1; past the last one, the last."""
    return plan.slides[min(number, len(plan.slides)) - 1] if plan.slides and number > 0 else None


class _Room:
    """The pictures the evening itself brings, each made when it is its turn."""

    def __init__(self, dialogue: Dialogue, choices: Choices, now: datetime, speaks: Speaks) -> None:
        self.dialogue = dialogue
        self.plan = dialogue.plan.now
        self.choices = choices
        self.now = now
        self.say = speaks.say
        self.speaks = speaks

    def view(self) -> RoomView:
        phase, clock = self.dialogue.evening.current, self.dialogue.clock
        if self.dialogue.evening.closed:
            return self._closing()
        if phase is None or clock is None:
            began = self.dialogue.evening.began
            return RoomView(Showing.TITLE, clean(self.plan.title)) if began else self._welcome(None)
        match phase.kind:
            case PhaseKind.WELCOME:
                return self._notes_card() if self.choices.notes_card else self._welcome(clock)
            case PhaseKind.TALK:
                return self._talk()
            case PhaseKind.ROUND:
                return self._round(self.dialogue.question(phase.of) or Question("", ""), clock)
            case PhaseKind.REPORT_BACK:
                return self._report_back(self.dialogue.question(phase.of))
            case PhaseKind.BREAK:
                return self._break(clock)
            case PhaseKind.READ_BACK:
                return RoomView(Showing.READ_BACK, self.say("Did we get this right?"))
            case PhaseKind.CLOSING:
                return self._closing()

    def _welcome(self, clock: Clock | None) -> RoomView:
        start = clock.until(self.now) if clock else self._planned_start()
        if start and start > self.now:
            foot = self.say("We start at {time}", time=time_of_day(start))
        else:
            foot = self.say("We begin shortly")
        reads = WallClock(time_of_day(self.now), share(clock, self.now) if clock else None)
        title = clean(self.plan.title)
        return RoomView(Showing.WELCOME, title, foot=(self.say("Welcome"), foot), clock=reads)

    def _planned_start(self) -> datetime | None:
        """When it begins as planned, if that is still to come today."""
        if not self.plan.begins:
            return None
        hour, minute = map(int, self.plan.begins.split(":"))
        start = self.now.replace(hour=hour, minute=minute, second=0, microsecond=0)
        return start if start - self.now < HALF_A_DAY else None

    def _notes_card(self) -> RoomView:
        texts = [self.say("What is said is written down, not who said it.")]
        if self.plan.confidential:
            texts = [
                self.say("You may use what is said here."),
                self.say("Not who said it, nor who was here."),
            ]
        texts.append(self.say("Everything stays on this laptop."))
        texts.append(self.say("The harvest goes to everyone here."))
        return RoomView(Showing.NOTES_CARD, texts=tuple(texts))

    def _talk(self) -> RoomView:
        slide = slide_shown(self.plan, self.choices.slide)
        if slide is None:
            return RoomView(Showing.TITLE, clean(self.plan.title), clean(self.plan.speaker))
        steps = tuple(clean_lines(step) for step in slide.steps)
        seen = self.choices.step + 1
        return RoomView(Showing.SLIDE, clean(slide.title), markdown=steps, seen=seen)

    def _round(self, question: Question, clock: Clock) -> RoomView:
        stage, asked = clock.stage(self.now), clean(question.text)
        view = RoomView(
            Showing.QUESTION,
            asked,
            markdown=(clean_lines(question.explanation),) if question.explanation else (),
            foot=self._round_foot(question, clock),
            clock=wall_clock(clock, self.plan, self.now, self.speaks),
        )
        if stage is Stage.MOVING:
            return replace(
                view,
                showing=Showing.MOVING,
                says=self.say("Find your table"),
                also=self.say("We begin shortly"),
                markdown=(),
            )
        if stage is Stage.OVER:
            says = self.say("Please finish your sentence.")
            return replace(view, showing=Showing.SOFT_END, says=says, also=asked, markdown=())
        if stage is Stage.LAST_MINUTES and question.harvested:
            return replace(
                view,
                showing=Showing.LAST_MINUTES,
                says=self.say(
                    "Write down your three best points together, each as a full sentence."
                ),
                also=asked,
                markdown=(),
            )
        return view

    def _round_foot(self, question: Question, clock: Clock) -> tuple[str, ...]:
        """Which round it is, and until when: in the last two minutes, that those are left."""
        asked = [q.id for q in self.dialogue.questions]
        where = ""
        if question.id in asked and len(asked) > 1:
            number = asked.index(question.id) + 1
            where = self.say("Round {number} of {total}", number=number, total=len(asked))
        left = clock.remaining(self.now)
        if clock.stage(self.now) is Stage.LAST_MINUTES:
            two = left > LAST_STRETCH / 2
            where = self.say("Two minutes left") if two else self.say("One minute left")
        return tuple(
            part for part in (where, until(clock, self.plan, self.now, self.speaks)) if part
        )

    def _report_back(self, question: Question | None) -> RoomView:
        turn, clock = self.dialogue.evening.turn, self.dialogue.turn_clock
        left_unsaid = self.say("What has not been said yet?")
        group = self.dialogue.group(turn.group) if turn else None
        if group is None or clock is None:
            asked = clean(question.text) if question else ""
            return RoomView(Showing.REPORT_BACK, left_unsaid, asked)
        following = self._following()
        foot = (
            [self.say("then {group}", group=clean(self.dialogue.called(following)))]
            if following
            else []
        )
        if clock.run.paused_since:
            foot = [until(clock, self.plan, self.now, self.speaks)]
        return RoomView(
            Showing.REPORT_BACK,
            self.say("{group} has the floor", group=clean(self.dialogue.called(group))),
            left_unsaid,
            foot=tuple(foot),
            clock=wall_clock(clock, self.plan, self.now, self.speaks, last=False),
        )

    def _following(self) -> Group | None:
        return self.dialogue.group(self.choices.next_group) or next_group(self.dialogue)

    def _break(self, clock: Clock) -> RoomView:
        back = self.say("Back at {time}", time=time_of_day(clock.until(self.now)))
        if clock.stage(self.now) is Stage.OVER or clock.run.paused_since:
            back = self.say("We go on shortly")
        reads = WallClock(time_of_day(self.now), share(clock, self.now))
        return RoomView(Showing.BREAK, self.say("Break"), back, clock=reads)

    def _closing(self) -> RoomView:
        thanks = self.say("Thank you for this conversation.")
        return RoomView(Showing.CLOSING, thanks, self.say("The harvest follows soon."))
