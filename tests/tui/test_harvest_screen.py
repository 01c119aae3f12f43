import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import ClassVar

import pytest
from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.pilot import Pilot

from facilitator.domain.answers import Status
from facilitator.domain.events import AnswerKind
from facilitator.domain.marks import Mark, MarkedText, MarkKind, write_stars
from facilitator.domain.message import Refused
from facilitator.domain.moves.answers import leave_out_answer, star_answer, tally_answer
from facilitator.domain.plan import Group, Question
from facilitator.language import language
from facilitator.tui.act_words import LONGEST, short
from facilitator.tui.beside.typed_commands import HERE
from facilitator.tui.edited_words import reworded, typed
from facilitator.tui.look import Look
from facilitator.tui.pending import Counts
from facilitator.tui.screens import harvest_keys
from facilitator.tui.screens.harvest import HarvestScreen
from facilitator.tui.stylesheets import stylesheets
from facilitator.tui.widgets.bold_line import BoldLine
from facilitator.tui.widgets.edit_line import EditLine
from facilitator.tui.widgets.footer import Badge
from facilitator.tui.widgets.sheet import DocumentSheet
from tests.building import BEECH, COURAGE, NEXT, OAK, TRUST, AnEvening, a_plan, marked
from tests.doubles import MemoryDesk, a_desk
from tests.patience import settled
from tests.tui.looking import HOSTILE, read
from tests.tui.standin import until

EN = language("en")
NAMES = ("space", "asterisk", "plus", "equals_sign", "number_sign", "question_mark")
SIGNS = dict(zip((*NAMES, "exclamation_mark", "slash"), " *+=#?!/", strict=True))


class Opened(Look[None]):
    """The app with nothing but the harvest on it."""

    CSS_PATH: ClassVar = stylesheets("home", "harvest")

    def __init__(self, desk: MemoryDesk, **how: object) -> None:
        super().__init__()
        self.desk, self.how = desk, how
        self.closed_with: str | None = None

    def on_mount(self) -> None:
        self.harvest = HarvestScreen(self.desk, EN, **self.how)  # type: ignore[arg-type]
        self.push_screen(self.harvest, self.close_with)

    def close_with(self, typed: str | None) -> None:
        self.closed_with = typed


class Harvesting:
    """Somebody who makes the document."""

    def __init__(self, pilot: Pilot[None], app: Opened) -> None:
        self.pilot, self.app = pilot, app
        self.screen, self.desk = app.harvest, app.desk

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, and wait until all that comes of them is there."""
        for key in keys:
            self.send(key)
            await self.handled()
        await self.settles()

    def send(self, key: str) -> None:
        """A key as a terminal sends it."""
        self.app.post_message(events.Key(key, SIGNS.get(key, key if len(key) == 1 else None)))

    async def handled(self) -> None:
        """Wait until nobody has a message left."""
        for _ in range(3):
            for pump in (self.app, self.screen.focused or self.screen, self.screen):
                done = asyncio.Event()
                pump.call_next(done.set)
                await done.wait()

    async def settles(self) -> None:
        await self.until(lambda: not list(self.app.workers))
        await settled(self.pilot.app)

    async def until(self, condition: Callable[[], bool]) -> None:
        await until(self.pilot, condition)

    def page(self) -> str:
        return "\n".join(read(self.app))

    @property
    def left(self) -> list[str]:
        """The half with the answers, without the empty rows."""
        half = self.screen.page.answers.region
        top = self.screen.page.answers.parent.region.y  # type: ignore[union-attr]
        rows = [row[half.x : half.right].rstrip() for row in read(self.app)[top : half.bottom]]
        return [row for row in rows if row]

    @property
    def right(self) -> list[str]:
        """The sheet, without the empty rows."""
        sheet = self.app.harvest.query_one(DocumentSheet).content_region
        rows = [
            row[sheet.x : sheet.right].rstrip() for row in read(self.app)[sheet.y : sheet.bottom]
        ]
        return [row for row in rows if row]

    @property
    def said(self) -> str:
        """The row that is kept for sentences."""
        from facilitator.tui.widgets.remark import Remark

        return self.screen.query_one(Remark).said.words

    @property
    def foot(self) -> str:
        return [row for row in read(self.app) if row][-1]

    @property
    def chosen(self) -> str:
        """The words of the chosen answer."""
        key = self.screen.page.answers.chosen
        return self.desk.session.dialogue.answers[key].text if key else ""

    def words(self, question: str = TRUST) -> list[str]:
        return [write_stars(a.now) for a in self.desk.session.dialogue.answers_to(question)]


def an_evening(**plan: object) -> AnEvening:
    """Three answers under the first question, one under the second, one agreement."""
    evening = AnEvening(replace(a_plan(), **plan))  # type: ignore[arg-type]
    for words in ("*Time.*", "They greet first.", "A bench."):
        evening.hears(words, group=OAK)
    evening.hears("Saying no.", question=COURAGE)
    evening.hears("Bring soup.", question="", kind=AnswerKind.AGREEMENT)
    return evening


@asynccontextmanager
async def opened(
    evening: AnEvening | None = None,
    size: tuple[int, int] = (80, 24),
    desk: MemoryDesk | None = None,
    **how: object,
) -> AsyncIterator[Harvesting]:
    app = Opened(desk or a_desk(evening or an_evening()), **how)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.screen is app.harvest and app.harvest.is_mounted)
        harvesting = Harvesting(pilot, app)
        await harvesting.settles()
        yield harvesting


# -- what is shown ------------------------------------------------------------------------------


async def test_answers_on_the_left_and_the_document_on_the_right() -> None:
    async with opened() as harvest:
        assert " ".join(harvest.left[0].split()) == "1 When did you feel trusted? 3"
        assert harvest.left[1:] == ["▌  1  Time.", "   2  They greet first.", "   3  A bench."]
        assert "WHEN DID YOU FEEL TRUSTED?" in harvest.right
        assert "– They greet first." in harvest.right
        assert "✓ 5 saved" in harvest.page()
        keys = "←→ question Enter change ! remarks / more Shift+↑↓ move F9 help"
        assert " ".join(harvest.foot.split()) == keys


@pytest.mark.parametrize(("size", "lead"), [((80, 24), ""), ((140, 35), "The room view: ")])
async def test_the_last_row_says_what_the_room_sees_and_keeps_help(
    size: tuple[int, int], lead: str
) -> None:
    seen = ["question and clock"]
    badge = lambda: Badge("□", "The room view:", seen[-1])  # noqa: E731
    async with opened(size=size, badge=badge) as harvest:
        assert harvest.foot.endswith(f"□ {lead}question and clock")
        assert {"F9", "/", "!"} <= set(harvest.foot.split())
        seen.append("one answer")
        await harvest.press("number_sign")
        assert harvest.foot.endswith(f"□ {lead}one answer")
        await harvest.press("enter")
        assert harvest.foot.endswith(f"□ {lead}one answer")


async def test_stars_tallies_and_what_is_left_out_stand_beside_the_answers() -> None:
    evening = an_evening()
    one, two, three = evening.dialogue.order[TRUST]
    evening.does(star_answer, one)
    evening.does(tally_answer, two, [BEECH])
    evening.does(leave_out_answer, three)
    async with opened(evening) as harvest:
        ends = [row.split()[-1] for row in harvest.left[1:]]
        assert ends == ["★", "+1", "out"]
        assert "– A bench." not in harvest.right


async def test_the_answer_that_is_edited_stays_in_sight_and_marked() -> None:
    evening = an_evening()
    for number in range(30):
        evening.hears(f"number {number}", group=OAK)
    async with opened(evening) as harvest:
        for keys in (("enter",), ("escape", "asterisk"), ("escape", "plus")):
            await harvest.press(*keys)
            assert harvest.left[1] == "▌  1  Time."


async def test_one_goes_through_the_questions_and_what_belongs_to_none() -> None:
    async with opened() as harvest:
        titles = []
        for _ in range(5):
            titles.append(harvest.left[0].split("  ")[0:2])
            await harvest.press("right")
        assert titles == [
            ["1", "When did you feel trusted?"],
            ["2", "What takes courage?"],
            ["3", "What could we try?"],
            ["Agreements", ""],
            ["Agreements", ""],
        ]
        await harvest.press("pageup", "left", "pagedown")
        assert harvest.left[1] == "No answers yet under this question."


async def test_walking_past_the_last_answer_is_walking_into_the_next_question() -> None:
    async with opened() as harvest:
        await harvest.press("down", "down", "down")
        assert harvest.chosen == "Saying no."
        await harvest.press("up")
        assert harvest.chosen == "A bench."
        await harvest.press("home", "up")
        assert harvest.left[0].startswith("The texts around the answers")
        assert harvest.screen.page.answers.chosen == "next steps:0"


async def test_the_sheet_goes_along_with_the_chosen_answer() -> None:
    evening = an_evening()
    for number in range(60):
        evening.hears(f"Answer {number}.", question=NEXT)
    async with opened(evening) as harvest:
        assert "– Time." in harvest.right
        assert "– Answer 30." not in harvest.right
        await harvest.press("right", "right")
        heading = harvest.right.index("WHAT COULD WE TRY?")
        assert harvest.right[heading + 1 : heading + 4] == [f"– Answer {n}." for n in range(3)]
        await harvest.press("end")
        assert "– Answer 59." in harvest.right
        await harvest.press("up", "up")
        assert "– Answer 57." in harvest.right


async def test_it_opens_at_the_answer_one_came_from() -> None:
    evening = an_evening()
    key = evening.dialogue.order[COURAGE][0]
    async with opened(evening, answer=key) as harvest:
        assert harvest.chosen == "Saying no."
        assert harvest.left[0].startswith("2  What takes courage?")


async def test_without_any_question_or_answer_it_says_so() -> None:
    async with opened(AnEvening(a_plan(questions=()))) as harvest:
        assert harvest.left[0].startswith("The texts around the answers")
        await harvest.press("asterisk", "backspace", "shift+up", "down", "number_sign")
        assert not harvest.screen.page.below.open


async def test_a_window_that_is_too_small_is_told() -> None:
    async with opened(size=(50, 12)) as harvest:
        assert "takes 60×18" in harvest.page()


# -- order and place ----------------------------------------------------------------------------


async def test_an_answer_moves_in_the_order_and_stays_chosen() -> None:
    async with opened() as harvest:
        await harvest.press("shift+down", "shift+down")
        assert harvest.words() == ["They greet first.", "A bench.", "*Time.*"]
        assert harvest.chosen == "Time."
        assert harvest.right.index("– Time.") > harvest.right.index("– A bench.")
        await harvest.press("shift+up")
        assert harvest.words() == ["They greet first.", "*Time.*", "A bench."]
        await harvest.press("shift+up", "shift+up")
        assert harvest.said == "There is nothing beyond it in this list."
        assert harvest.words() == ["*Time.*", "They greet first.", "A bench."]


async def test_an_answer_moves_past_one_that_is_out_as_past_any_other() -> None:
    evening = an_evening()
    evening.does(leave_out_answer, evening.dialogue.order[TRUST][1])
    async with opened(evening) as harvest:
        await harvest.press("shift+down")
        assert [row.split()[0:3] for row in harvest.left[1:3]] == [
            ["1", "They", "greet"],
            ["▌", "2", "Time."],
        ]


async def test_an_answer_is_given_to_another_question_or_group() -> None:
    async with opened() as harvest:
        await harvest.press("shift+tab")
        assert harvest.said.startswith("Question? 1–3")
        await harvest.press("2")
        assert harvest.words() == ["They greet first.", "A bench."]
        assert harvest.words(COURAGE) == ["Saying no.", "*Time.*"]
        assert harvest.said == "It stands under question 2 now."
        assert harvest.chosen == "They greet first."
        await harvest.press("tab", "2")
        answer = harvest.desk.session.dialogue.answers_to(TRUST)[0]
        assert answer.group == BEECH
        assert harvest.said == "It belongs to 2 Beech now."
        await harvest.press("tab", "0")
        assert harvest.desk.session.dialogue.answers_to(TRUST)[0].group == ""


async def test_several_are_given_to_the_parking_lot_in_one_act() -> None:
    async with opened() as harvest:
        await harvest.press("space", "down", "space", "shift+tab", "0")
        assert harvest.words("") == ["*Time.*", "They greet first."]
        await harvest.press("ctrl+z")
        assert harvest.words() == ["*Time.*", "They greet first.", "A bench."]
        assert harvest.said == "Undone: 2 answers moved · ^Y redo"


# -- in and out, stars --------------------------------------------------------------------------


async def test_out_of_the_document_and_back_in() -> None:
    async with opened() as harvest:
        await harvest.press("backspace")
        assert harvest.words() == ["They greet first.", "A bench."]
        assert harvest.left[1].endswith("out")
        assert "– Time." not in harvest.right
        await harvest.press("delete")
        assert harvest.words()[0] == "*Time.*"
        assert "– Time." in harvest.right


async def test_several_go_out_together() -> None:
    async with opened() as harvest:
        await harvest.press("space", "down", "space", "delete")
        assert harvest.words() == ["A bench."]
        await harvest.press("delete")
        assert harvest.words() == ["They greet first.", "A bench."]


async def test_a_star_and_no_star() -> None:
    async with opened() as harvest:
        await harvest.press("number_sign")
        assert harvest.left[1].endswith("★")
        await harvest.press("number_sign")
        assert not harvest.left[1].endswith("★")


# -- words --------------------------------------------------------------------------------------


async def test_an_answer_is_put_differently_with_stars_for_bold() -> None:
    async with opened() as harvest:
        await harvest.press("enter")
        line = harvest.screen.query_one(EditLine)
        assert (line.text, line.has_focus) == ("*Time.*", True)
        assert "1 › *Time.*" in harvest.page()
        assert harvest.foot.split()[:2] == ["Enter", "save"]
        line.fill("Time for *each other*, [/] 2 * 3")
        await harvest.press("!", "enter")
        assert harvest.words()[0] == r"Time for *each other*, [/] 2 \* 3!"
        assert not harvest.screen.page.below.open
        assert harvest.screen.page.answers.has_focus
        assert "– Time for each other, [/] 2 * 3!" in harvest.right


async def test_what_was_given_up_or_did_not_change_is_no_act() -> None:
    async with opened() as harvest:
        await harvest.press("enter", "x", "escape")
        assert harvest.words()[0] == "*Time.*"
        await harvest.press("enter")
        assert harvest.screen.query_one(EditLine).text == "*Time.*"
        before = len(harvest.desk.journal.entries)
        await harvest.press("enter", "enter")
        assert len(harvest.desk.journal.entries) == before
        assert harvest.said == ""


async def test_links_and_half_words_in_bold_outlive_an_edit() -> None:
    evening = an_evening()
    link = Mark(0, 4, MarkKind.LINK, "https://example.org")
    half = Mark(7, 10)
    evening.does(
        lambda _: replace(_submitted(evening), text="They greet first.", marks=(link, half))
    )
    async with opened(evening) as harvest:
        await harvest.press("end", "enter")
        line = harvest.screen.query_one(EditLine)
        assert line.text == "They greet first."
        await harvest.press("backspace", "!", "enter")
        now = harvest.desk.session.dialogue.answers_to(TRUST)[-1].now
        assert now == MarkedText("They greet first!", (link, half))


def _submitted(evening: AnEvening):
    from facilitator.domain.events import AnswerSubmitted

    return AnswerSubmitted(evening.new_id(), "", question=TRUST)


async def test_letters_are_undone_while_one_edits_and_acts_otherwise() -> None:
    async with opened() as harvest:
        await harvest.press("delete", "enter", "x", "ctrl+z")
        assert harvest.screen.query_one(EditLine).text == "*Time.*"
        assert harvest.words()[0] == "They greet first."
        await harvest.press("escape", "ctrl+z")
        assert harvest.words()[0] == "*Time.*"


async def test_what_cannot_be_saved_is_not_lost() -> None:
    async with opened() as harvest:
        harvest.desk.journal.full = True
        await harvest.press("enter", "x", "enter")
        assert harvest.said == "The disk is full."
        assert "! The disk is full." in harvest.page()
        assert harvest.screen.query_one(EditLine).text == "*Time.*x"
        assert harvest.words()[0] == "*Time.*"
        harvest.desk.journal.full = False
        await harvest.press("enter")
        assert harvest.words()[0] == r"\*Time.\*x"
        await harvest.press("enter", "ctrl+u", "enter")
        assert harvest.said == "Type the answer first."
        assert harvest.words()[0] == r"\*Time.\*x"
        assert harvest.screen.page.below.open


async def test_a_slow_disk_holds_up_no_key() -> None:
    async with opened() as harvest:
        harvest.desk.journal.opens = asyncio.Event()
        for key in ("shift+down", "shift+down", "right", "enter", "x"):
            harvest.send(key)
            await harvest.handled()
        assert harvest.screen.query_one(EditLine).text == "Saying no.x"
        harvest.desk.journal.opens.set()
        await harvest.settles()
        assert harvest.words() == ["They greet first.", "A bench.", "*Time.*"]
        assert harvest.screen.query_one(EditLine).text == "Saying no.x"


async def test_pasted_lines_are_one_paragraph() -> None:
    async with opened() as harvest:
        await harvest.press("enter")
        line = harvest.screen.query_one(EditLine)
        line.clear()
        line.paste_words("one\r\ntwo\x1b[31m three\x07\n")
        await harvest.press("enter")
        assert harvest.words()[0] == "one two three"


async def test_two_answers_become_one_and_both_are_kept() -> None:
    async with opened() as harvest:
        await harvest.press("space", "down", "space", "equals_sign")
        assert "1 + 2 ›" in harvest.page()
        harvest.screen.query_one(EditLine).fill("*Time* and greeting.")
        await harvest.press("enter")
        assert harvest.words() == ["*Time* and greeting.", "A bench."]
        assert harvest.chosen == "Time and greeting."
        kept = [a for a in harvest.desk.session.dialogue.everything() if a.status is Status.MERGED]
        assert len(kept) == 2
        await harvest.press("ctrl+z")
        assert harvest.words() == ["*Time.*", "They greet first.", "A bench."]
        assert harvest.said == "Undone: 2 answers of Oak made one: “Time and greeting.” · ^Y redo"


# -- key phrases --------------------------------------------------------------------------------


async def test_key_phrases_are_chosen_word_by_word_one_answer_after_the_other() -> None:
    async with opened() as harvest:
        await harvest.press("down", "asterisk")
        assert harvest.screen.query_one(BoldLine).has_focus
        assert "2 › They greet first." in harvest.page()
        assert harvest.said == "2 of 3 · What is underlined is a proposal."
        await harvest.press("shift+left", "left", "space", "enter")
        assert harvest.words()[1] == "*They greet* first."
        assert harvest.chosen == "A bench."
        assert "3 › A bench." in harvest.page()
        await harvest.press("enter")
        assert harvest.words()[2] == "A *bench*."


async def test_the_pass_goes_on_in_the_next_list_and_says_when_it_is_done() -> None:
    async with opened() as harvest:
        await harvest.press("down", "down", "asterisk", "enter")
        assert harvest.chosen == "Saying no."
        assert harvest.left[0].split() == ["2", "What", "takes", "courage?", "1"]
        assert harvest.said.startswith("1 of 1")
        for _ in range(9):
            if harvest.screen.page.below.open:
                await harvest.press("space", "enter")
        assert not harvest.screen.page.below.open
        assert harvest.said == "That was the last answer without a key phrase."


async def test_what_has_key_phrases_already_is_passed_by() -> None:
    evening = AnEvening()
    for words in ("Time.", "They *greet* first.", "A bench."):
        evening.hears(words)
    async with opened(evening) as harvest:
        await harvest.press("asterisk", "enter")
        assert harvest.chosen == "A bench."


async def test_esc_stops_and_leaves_the_answer_as_it_was() -> None:
    async with opened() as harvest:
        await harvest.press("asterisk", "space", "escape")
        assert harvest.words()[0] == "*Time.*"
        assert not harvest.screen.page.below.open
        assert harvest.screen.page.answers.has_focus
        before = len(harvest.desk.journal.entries)
        await harvest.press("asterisk", "ctrl+z", "tab", "backspace", "escape")
        assert len(harvest.desk.journal.entries) == before
        assert harvest.app.screen is harvest.screen


async def test_a_long_answer_is_shown_where_one_is() -> None:
    evening = AnEvening()
    evening.hears(" ".join(f"word{n}" for n in range(300)))
    async with opened(evening, (80, 24)) as harvest:
        await harvest.press("asterisk", "end")
        assert "word299" in "\n".join(read(harvest.app)[-10:])
        assert harvest.screen.query_one(BoldLine).size.height == 6


# -- undo, writing, leaving ---------------------------------------------------------------------


async def test_undo_and_redo_say_what_and_go_there() -> None:
    async with opened() as harvest:
        await harvest.press("delete", "right", "right", "ctrl+z")
        assert harvest.said == "Undone: out of the document: “Time.” · ^Y redo"
        assert harvest.chosen == "Time."
        await harvest.press("ctrl+y")
        assert harvest.said == "Done after all: out of the document: “Time.”"
        assert harvest.words() == ["They greet first.", "A bench."]


async def test_what_cannot_be_undone_or_written_is_told() -> None:
    async with opened(AnEvening()) as harvest:
        await harvest.press("ctrl+z")
        assert harvest.said == "There is nothing to undo."
        await harvest.press("ctrl+y")
        assert harvest.said == "There is nothing to redo."
        harvest.desk.refuses = Refused("The disk is full.")
        await harvest.press("ctrl+s")
        assert "! The disk is full." in harvest.page()


async def test_writing_says_that_all_is_saved_and_what_is_not_in_it() -> None:
    async with opened() as harvest:
        await harvest.press("delete", "ctrl+s")
        assert harvest.said == (
            "All is safe, also in bridges.md · /folder opens it"
            " · 1 answer was left out of the document."
        )


async def test_it_does_not_say_saved_while_words_are_on_their_way() -> None:
    async with opened(counts=lambda: Counts(saving=1)) as harvest:
        assert "saving 1…" in harvest.page()
        await harvest.press("ctrl+s")
        assert harvest.said == "Not everything is saved yet. Written: bridges.md"


async def test_esc_goes_back() -> None:
    async with opened() as harvest:
        await harvest.press("space", "escape")
        assert harvest.app.closed_with is None
        harvest.send("escape")
        await harvest.until(lambda: harvest.app.closed_with is not None)
        assert harvest.app.closed_with == ""


async def test_a_key_that_is_touched_is_as_good_as_pressed() -> None:
    async with opened() as harvest:
        await harvest.screen.run_action("act('turn', 1)")
        await harvest.settles()
        assert harvest.chosen == "Saying no."
        for given in ("'shift', 1", "'change'", "'embolden'", "'leave_out'"):
            await harvest.screen.run_action(f"act({given})")
            await harvest.settles()


async def test_whatever_is_asked_for_by_name_is_known() -> None:
    keys = (harvest_keys.walking(EN), harvest_keys.checking(EN), harvest_keys.bolding(EN))
    asked = [key.action for row in keys for key in row]
    asked += [each.action for each in harvest_keys.BINDINGS if isinstance(each, Binding)]
    names = {action.split("'")[1] for action in asked if action.startswith("act(")}
    names |= {name for name in HERE if not name.startswith("app.")}
    async with opened() as harvest:
        assert names | {"check", "turn_check"} == set(harvest.screen.parts.acts)


# -- hostile texts ------------------------------------------------------------------------------


def a_hostile_evening() -> AnEvening:
    """Every text of a person is one that tears at what it is shown in."""
    plan = a_plan(
        title=HOSTILE[0],
        kind=HOSTILE[1],
        date=HOSTILE[2],
        speaker=HOSTILE[3],
        questions=(Question(TRUST, HOSTILE[0]), Question(COURAGE, HOSTILE[2])),
        groups=tuple(Group(f"g{n}", text) for n, text in enumerate(HOSTILE)),
        introduction=tuple(map(MarkedText, HOSTILE)),
        bridge=MarkedText(HOSTILE[1]),
    )
    evening = AnEvening(plan)
    for text in HOSTILE:
        evening.hears(f"{text} *{text}*", question=TRUST, group="g1")
        evening.hears(text * 20, question="")
    return evening


async def test_texts_that_tear_at_the_screen_stay_words() -> None:
    async with opened(a_hostile_evening(), (80, 60)) as harvest:
        page = harvest.page()
        for text in ("[/]", "[b]x", "[@click=app.quit]x[/]", "日本語 テスト", "{name} %s $ink"):
            assert page.count(text) > 2
        assert "\x1b" not in page
        assert "\u202e" not in page


async def test_such_texts_can_be_edited_and_made_bold() -> None:
    async with opened(a_hostile_evening(), (80, 24)) as harvest:
        before = harvest.words()
        keys = ("enter", "enter", "asterisk", "right", "escape", "down")
        await harvest.press(*keys * len(HOSTILE))
        await harvest.press("shift+tab", "2", "ctrl+z", "ctrl+s")
        assert harvest.words() == before
        assert all(cell_len(row) <= 80 for row in read(harvest.app))
        assert harvest.app.screen is harvest.screen


@pytest.mark.parametrize("text", HOSTILE)
def test_words_are_typed_as_they_were_and_come_back(text: str) -> None:
    now = marked(f"{text} *{text}* and * \\* {text}")
    assert reworded(now, typed(now)) == now


@pytest.mark.parametrize("text", HOSTILE)
def test_the_beginning_of_a_text_is_short_and_clean(text: str) -> None:
    assert len(short(text * 9)) <= LONGEST + 1
    assert "\x1b" not in short(text * 9)
