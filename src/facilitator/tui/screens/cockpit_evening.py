"""The keys of the evening: phases, time, the wall, the document, and taking back."""

from rich.cells import cell_len

from facilitator.domain.guardian import Guardian
from facilitator.domain.history import Act, acts
from facilitator.domain.message import Refused, sentence
from facilitator.domain.phases import PhaseKind
from facilitator.phase_names import phase_name
from facilitator.tui.act_words import act_words
from facilitator.tui.screens.cockpit_doing import Doing


class EveningActs(Doing):
    """What they do, whatever has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.guardian = Guardian()
        """What was accepted of the evening being late."""

    def action_next(self) -> None:
        """On to what the footer names."""
        self.perform(self._next(), public=True)

    async def _next(self) -> str:
        self.tell("")
        before = self.conductor.dialogue.evening.current
        said = await self.conductor.next()
        self.forget_soon(said)
        if self.conductor.dialogue.evening.closed:
            return await self._written_at_the_end()
        if self.conductor.dialogue.evening.current != before:
            self._write_quietly()
        return said

    async def _written_at_the_end(self) -> str:
        """People go home: the document is there at once."""
        from facilitator.tui.harvest_words import names_of

        await self.saver.drain()
        paths = await self.desk.write_documents()
        said = sentence("The dialogue is closed; {name} is written. /harvest puts it in order.")
        room = self._width - cell_len(self.language.say(said, name=""))
        return self.language.say(said, name=names_of(paths[:1], room))

    def _write_quietly(self) -> None:
        """Bring the document up to date between two phases, once there is anything in it."""
        if self.conductor.dialogue.answers:
            self.run_worker(self._written_quietly(), group="documents")

    async def _written_quietly(self) -> None:
        try:
            await self.desk.write_documents()
        except Refused as refused:
            self.tell(self.language.tell(refused))

    def action_time(self, minutes: int = 1) -> None:
        """More time for whatever runs."""
        self.perform(self.conductor.more_time(minutes), public=True)

    def action_pause(self) -> None:
        """Stop the clock, or let it run."""
        self.perform(self.conductor.pause(), public=True)

    def action_back(self) -> None:
        """Take back the last step of the evening."""
        self.perform(self.conductor.back(), public=True)

    def action_skip(self) -> None:
        """Leave the time the laptop slept out of the count."""
        self.perform(self.conductor.do_not_count(), public=True)

    # -- the wall ---------------------------------------------------------------------------

    def action_black(self) -> None:
        """The room sees nothing, or again what it saw."""
        self.perform(self.conductor.black())

    def action_slide(self, number: int = 1) -> None:
        """Go to a slide."""
        self.perform(self.conductor.slide(number))

    def turn_page(self, *, forward: bool, whole: bool = True) -> None:
        """A step in the talk, a page or an answer being read back; elsewhere it scrolls."""
        phase, by = self.conductor.dialogue.evening.current, 1 if forward else -1
        if self.reader.here:
            self.perform(self.reader.turn(by) if whole else self.reader.step(by))
        elif phase and phase.kind is PhaseKind.TALK:
            self.perform(self.conductor.step_on() if forward else self.conductor.step_back())
        else:
            self.scroll_said(forward=forward)

    def scroll_said(self, *, forward: bool) -> None:
        """Show what was said earlier, or later."""
        raise NotImplementedError

    # -- words ------------------------------------------------------------------------------

    def action_undo(self) -> None:
        """Take back the last act on answers."""
        self.perform(self._undo())

    async def _undo(self) -> str:
        act = await self.conductor.session.undo()
        return self.language.say("Undone: {what} · ^Y redo", what=self._named(act))

    def action_redo(self) -> None:
        """Bring back what was undone last."""
        self.perform(self._redo())

    async def _redo(self) -> str:
        act = await self.conductor.session.redo()
        return self.language.say("Done after all: {what}", what=self._named(act))

    def _named(self, act: Act) -> str:
        made = acts(self.conductor.session.entries)
        return act_words(act, made, self.conductor.dialogue, self.language)

    def action_history(self) -> None:
        """What was done with the words, and a way to take one step of it back."""
        from facilitator.tui.screens.history import HistoryScreen

        page = HistoryScreen(self.conductor.session, self.language)
        self.app.push_screen(page, lambda _: self.show())

    # -- the document -----------------------------------------------------------------------

    def action_save(self) -> None:
        """Write the document now."""
        self.perform(self._written())

    async def _written(self) -> str:
        from facilitator.tui.chosen import left_out
        from facilitator.tui.harvest_words import Room, written

        saved = await self.saver.drain()
        paths = await self.desk.write_documents()
        missing = await left_out(self.desk, self.language)
        return written(paths, missing, self.language, Room(self._width), saved=saved)

    @property
    def _width(self) -> int:
        """Cells of the row for sentences; of the screen where the room has it."""
        return self.query_one("#under").size.width or self.size.width

    def action_folder(self) -> None:
        """Show the folder with the documents, or say where it is."""
        self.perform(self._folder())

    async def _folder(self) -> str:
        paths = await self.desk.write_documents()
        if paths:
            self.app.open_url(paths[0].parent.as_uri(), new_tab=False)
        return self.language.say("The folder: {path}", path=str(paths[0].parent) if paths else "–")

    def before_leaving(self) -> str:
        """What to say at the first ^Q: what is not saved, else what still runs."""
        dialogue, unsaved = self.conductor.dialogue, len(self.saver.pending)
        if unsaved:
            return self.language.count(
                "{n} answer is not saved yet. ^Q again to close all the same.",
                "{n} answers are not saved yet. ^Q again to close all the same.",
                unsaved,
            )
        if dialogue.evening.current is None:
            return ""
        return self.language.say(
            "{phase} is still running. ^Q again to close; everything is saved.",
            phase=phase_name(dialogue, dialogue.evening.current, self.language),
        )

    def action_plan(self) -> None:
        """Planned against real, and the ways out when it is late."""
        from facilitator.tui.screens.plan import PlanScreen

        page = PlanScreen(
            self.desk.session,
            self.language,
            now=self.desk.session.now,
            guardian=self.guardian,
            entering=self.conductor.enter,
        )
        self.app.push_screen(page, self._keep_guardian)

    def _keep_guardian(self, guardian: Guardian | None) -> None:
        """What was said about the lateness holds."""
        self.guardian = guardian or self.guardian
        self.show()
