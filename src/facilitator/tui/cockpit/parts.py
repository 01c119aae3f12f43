"""The parts of the cockpit, put together: the one place that knows all of them."""

from functools import partial

from facilitator.desk import Desk
from facilitator.domain.marks import write_stars
from facilitator.domain.message import Message
from facilitator.language import Language
from facilitator.tui.badge_scene import badge
from facilitator.tui.cockpit.acts import acts_of
from facilitator.tui.cockpit.alike import Alike
from facilitator.tui.cockpit.answer_acts import AnswerActs
from facilitator.tui.cockpit.changing import Changing
from facilitator.tui.cockpit.counted import Counted
from facilitator.tui.cockpit.document_acts import DocumentActs
from facilitator.tui.cockpit.doer import Doer
from facilitator.tui.cockpit.entering import Entering
from facilitator.tui.cockpit.erasing import Erasing
from facilitator.tui.cockpit.errand_acts import ErrandActs
from facilitator.tui.cockpit.evening_acts import EveningActs
from facilitator.tui.cockpit.front import Front
from facilitator.tui.cockpit.group_acts import GroupActs
from facilitator.tui.cockpit.looking_up import LookingUp
from facilitator.tui.cockpit.pages import Pages
from facilitator.tui.cockpit.reading_acts import ReadingActs
from facilitator.tui.cockpit.room_acts import RoomActs
from facilitator.tui.cockpit.seat import Seat
from facilitator.tui.cockpit.seconds import Idle, News, Seconds, Sleep, Steady
from facilitator.tui.cockpit.teller import Teller
from facilitator.tui.cockpit.told import Stays
from facilitator.tui.commands import Found
from facilitator.tui.conductor import Conductor
from facilitator.tui.held import held
from facilitator.tui.pending import Pending
from facilitator.tui.reader import Reader
from facilitator.tui.saving import Saver
from facilitator.tui.undo_acts import UndoActs
from facilitator.tui.widgets.footer import Badge


class Parts:
    """Each knows only parts that stand above it here, and what it is given of the screen."""

    def __init__(self, seat: Seat, desk: Desk, language: Language, *, steady: Steady) -> None:
        self.desk, self.language, self._seat = desk, language, seat
        session, work, later, shown = desk.session, seat.run_worker, seat.set_timer, seat.show
        quickly = partial(held, seat.app)

        # What the evening is made of, apart from any screen.
        self.conductor = conductor = Conductor(desk, language, steady=steady)
        self.reader = reader = Reader(conductor, language)
        self.saver = saver = Saver(
            desk,
            on_change=shown,
            on_refused=self._give_back,
            on_fault=self._fail,
            held=quickly,
        )

        # Saying, doing, and where one types.
        self.teller = teller = Teller(
            steady=steady,
            later=later,
            told=seat.show_told,
            words=lambda: seat.line.text,
            unasked=conductor.unask,
        )
        self.doer = doer = Doer(teller, language, work=work, done=shown)
        self.front = front = Front(conductor, language, teller, own=seat.own_line)
        self.errands = errands = ErrandActs(
            desk,
            language,
            teller,
            doer,
            line=lambda: front.line,
            face=seat.face_line,
            begun=shown,
            ended=seat.come_back_to_words,
            held=quickly,
        )

        # What goes by itself.
        sleep = Sleep(conductor, teller, language, steady=steady)
        self.news = news = News(desk, teller, language, steady=steady)
        self.idle = idle = Idle(desk, saver, work=work, steady=steady)
        self.seconds = Seconds(
            session.now, sleep, news, idle, teller, later=later, shown=seat.show_time
        )
        self.alike = alike = Alike(
            conductor,
            teller,
            errands,
            whole=lambda: seat.is_whole,
            shown=shown,
            work=work,
            later=later,
            painted=seat.call_after_refresh,
            steady=steady,
        )

        # What is asked for.
        self.documents = documents = DocumentActs(
            desk,
            saver,
            language,
            teller,
            doer,
            work=work,
            browse=self._browse,
            width=lambda: seat.row_width,
        )
        self.evening = EveningActs(conductor, reader, documents, teller, doer, scroll=seat.scroll)
        self.undoing = UndoActs(session, language, doer)
        session.turned = Counted(errands).turned
        self.reading = ReadingActs(conductor, reader, language, doer, errands)
        self.looking_up = LookingUp(
            session,
            language,
            teller,
            in_public=lambda: front.wall is not None,
            shown=shown,
            walk=seat.walk,
            begin=lambda name: front.line.swap(f"{name} {front.line.words}"),
        )
        self.room = RoomActs(
            seat.app,
            desk,
            conductor,
            front,
            language,
            teller,
            wall=seat.wall,
            shown=shown,
            work=work,
        )
        self.changing = changing = Changing(session, reader, language, teller, errands)
        self.groups = groups = GroupActs(
            conductor, reader, language, teller, doer, errands, alike, chosen=self._chosen
        )
        self.pages = pages = Pages(
            seat.app,
            desk,
            conductor,
            saver,
            language,
            teller,
            chosen=lambda: seat.answers.ids,
            show=reader.show,
            badge=self._badge,
            type_in=self._type_in,
            shown=shown,
        )
        self.erasing = Erasing(
            seat.app,
            desk,
            reader,
            saver,
            language,
            teller,
            errands,
            chosen=self._chosen,
            in_front=lambda: seat.is_active,
            shown=shown,
            work=work,
        )

        # Enter on the line, and keys in the list.
        self.entering = Entering(
            session,
            saver,
            language,
            teller,
            errands,
            changing,
            groups,
            self.looking_up,
            front,
            black=self.evening.black,
            run=self._run_typed,
            shown=shown,
        )
        self.answers = AnswerActs(session, reader, language, teller, doer, changing, groups, pages)
        self.acts = acts_of(self)

    # -- what parts are given of others -----------------------------------------------------

    def _chosen(self) -> tuple[str, ...]:
        """The answers one is at, while one walks through them."""
        answers = self._seat.answers
        return answers.ids if answers.has_focus else ()

    def _type_in(self, letters: str) -> None:
        self.front.line.type_in(letters)

    def _badge(self) -> Badge:
        conductor = self.conductor
        return badge(self.room.view, conductor.wall, self.language, mirrored=conductor.mirrored)

    def _browse(self, address: str) -> None:
        self._seat.app.open_url(address, new_tab=False)

    def _run_typed(self, found: Found) -> None:
        self.run(found.command.action, *(() if found.argument is None else (found.argument,)))

    def run(self, name: str, *given: int | str) -> None:
        """As a key would: the screen may be put away, and cannot wait for that itself."""
        app = self._seat.app
        if act := self.acts.get(name):
            app.call_later(act, *given)
        else:
            app.call_later(app.run_action, name)

    # -- when saving comes to an end of its own ---------------------------------------------

    def _give_back(self, pending: Pending, reason: Message) -> None:
        """Words that can never be saved as they are: back into the line, before what is there."""
        words = [write_stars(said) for said in pending.words]
        self.errands.put_back(" // ".join(words))
        self.teller.announce(self.language.tell(reason), stays=Stays.FOR_ITS_TIME)

    def _fail(self, fault: BaseException) -> None:
        """A mistake of ours ends the program as any other does; the words are kept."""

        async def raised() -> None:
            raise fault

        self._seat.run_worker(raised(), group="fault")
