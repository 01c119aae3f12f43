"""Numbers on the line: which groups said the same, and which of them has the floor."""

from facilitator.domain.answers import Answer
from facilitator.domain.errands import Duty, Errand
from facilitator.domain.line import Address
from facilitator.domain.marks import read_stars
from facilitator.domain.message import NotNow
from facilitator.domain.moves.answers import tally_answer
from facilitator.domain.typed import write_out
from facilitator.tui.alike import beginning
from facilitator.tui.group_numbers import names_one, numbers_in
from facilitator.tui.screens.cockpit_errands import ErrandActs
from facilitator.tui.several import together


class GroupActs(ErrandActs):
    """Us too, and turns."""

    @property
    def most(self) -> int:
        """The highest number that names a group."""
        return len(self.conductor.dialogue.groups)

    def name_groups(self, text: str, address: Address) -> None:
        """Enter on numbers."""
        errand = self.hand_in(text)
        numbers = numbers_in(text, self.most)
        if errand.duty is Duty.TURN:
            turn = self.conductor.give_turn(next(iter(numbers), 0))
            self.carry_out(errand, turn, public=True)
            return
        if errand.worded:
            self.tell("")  # what becomes of them is shown once it is known
            own = (address.group,) if address.group else ()
            numbers = tuple(dict.fromkeys((*own, *numbers)))
        self.carry_out(errand, self._us_too(errand.answers, numbers, errand.draft))

    # -- us too -----------------------------------------------------------------------------

    def action_also(self, typed: str = "") -> None:
        """Us too, for the answer alike that is shown, else the chosen one, else the last."""
        self.line.call_later(self.also, typed, "" if typed else self.seen_alike)

    def also(self, typed: str = "", alike: str = "") -> None:
        """The same at once, where no letters were typed before."""
        now = self.errands.now
        if now.worded and not typed:
            return  # pressed again: it is being asked already
        if alike and now.duty is Duty.ANSWER:
            self._worded_us_too(alike)
            return
        chosen = self.answers.ids if self.answers.has_focus else ()
        last = self.last_answer()
        keys = chosen or ((last.id,) if last else ())
        if not keys:
            self.announce(self.language.say("There is no answer yet."))
        elif not self.most:
            self.announce(self.language.say("There are no groups."))
        elif typed:
            self.perform(self._us_too(keys, numbers_in(typed, self.most)))
        else:
            self.begin_errand(Errand(Duty.US_TOO, keys))

    def _worded_us_too(self, answer: str) -> None:
        """What is typed is how somebody else put that answer."""
        self.begin_errand(Errand(Duty.US_TOO, (answer,), worded=True))
        if not self.most:
            self.name_groups("", Address())

    async def _us_too(
        self, answers: tuple[str, ...], numbers: tuple[int, ...], typed: str = ""
    ) -> str:
        """Count groups, by their numbers, with answers; `typed` is how they put it."""
        groups = self.conductor.dialogue.groups
        if not (numbers or typed) or any(not 0 < n <= len(groups) for n in numbers):
            raise NotNow("There is no such group.")
        named = [groups[n - 1] for n in numbers]
        keys = [group.id for group in named]
        words = read_stars(write_out(typed, self.conductor.dialogue.plan.now.abbreviations)).text
        await self.conductor.session.do(
            together, answers, lambda dialogue, answer: tally_answer(dialogue, answer, keys, words)
        )
        names = ", ".join(group.name for group in named) or self.language.say("Whole room")
        return self._counted(answers, names)

    def _counted(self, answers: tuple[str, ...], names: str) -> str:
        if len(answers) > 1:
            return self.language.say("Us too: {groups}.", groups=names)
        found = self.conductor.dialogue.answers.get(answers[0])
        words = beginning(found.text) if found else ""
        return self.language.say("Us too: {groups} · “{words}”", groups=names, words=words)

    # -- turns ------------------------------------------------------------------------------

    def action_group(self, number: int = 0) -> None:
        """Give a group the floor."""
        self.line.call_later(self._turn, number)

    def _turn(self, number: int) -> None:
        try:
            self.conductor.check_turns()
        except NotNow as refusal:
            self.announce(self.language.tell(refusal))
            return
        if number:
            self.perform(self.conductor.give_turn(number), public=True)
        else:
            self.begin_errand(Errand(Duty.TURN))

    def take_number(self) -> None:
        """Give the floor to the group that is meant, once it can be no other."""
        meant = names_one(self.line.text.strip(), self.most)
        if self.errands.now.duty is Duty.TURN and meant is not None:
            self.name_groups(self.line.take(), Address())

    def last_answer(self) -> Answer | None:
        """The answer that was written down last and still counts, wherever it belongs."""
        standing = [a for a in self.conductor.dialogue.everything() if a.standing]
        return max(reversed(standing), key=lambda answer: answer.at, default=None)
