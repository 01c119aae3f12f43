"""The page on which documents are chosen and written, and the texts around the answers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from facilitator.desk import CHOSEN, Look
from facilitator.domain.events import RemarkLetBe, TextName
from facilitator.domain.message import Message, Refused
from facilitator.domain.plan import Beamer
from facilitator.harvest.check import RemarkKind
from facilitator.harvest.profile import CLASSIC, FULL, Part
from facilitator.harvest.style import HouseStyle
from facilitator.tui.screens.export import ExportScreen
from facilitator.tui.screens.harvest import HarvestScreen
from facilitator.tui.screens.preview import PreviewScreen
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.texts import TextsScreen
from facilitator.tui.widgets.remark import Remark
from facilitator.tui.widgets.sheet import DocumentSheet
from tests.building import TRUST, AnEvening, a_plan, marked
from tests.doubles import MemoryDesk, MemoryDocuments, a_desk
from tests.evening import Evening, an_evening
from tests.tui.looking import HOSTILE


@asynccontextmanager
async def exporting(*words: str, **how: Any) -> AsyncIterator[Evening]:
    """The page is open, in mid-evening, after these answers."""
    async with an_evening(desk=how.pop("desk", None), **how) as evening:
        await evening.round(1)
        for said in words or ("Time.",):
            await evening.oak_says(said)
        await evening.says("/export")
        await evening.comes(lambda: evening.shows("Markdown"))
        yield evening


def a_desk_with(**how: Any) -> MemoryDesk:
    return a_desk(AnEvening(a_plan(beamer=Beamer.NONE)), press=MemoryDocuments(**how))


async def go(evening: Evening, key: object) -> None:
    """Choose a row by what it is."""
    sheet = evening.app.screen.query_one(Sheet)
    keys = [item.key for item in sheet.items]
    sheet.chosen = keys.index(key)
    await evening.settles()


def order(evening: Evening) -> Any:
    return evening.desk.press.ordered[-1]


async def test_enter_writes_what_is_chosen_and_says_of_each_what_came_of_it():
    desk = a_desk_with(refuses={"txt": Refused("There is no room.")})
    async with exporting(desk=desk) as evening:
        await go(evening, ("format", "txt"))
        await evening.presses("space", "enter")
        await evening.comes(lambda: evening.shows("There is no room."))
        assert {"md", "txt"} <= set(order(evening).formats)
        assert evening.shows("written  md", "harvest.md", "documents are written, in /evening.")
        assert "txt" in evening.desk.live[CHOSEN]["formats"]


async def test_what_was_chosen_is_there_again_the_next_time():
    async with exporting() as evening:
        await go(evening, ("format", "csv"))
        await evening.presses("space")
        await go(evening, "profile")
        await evening.presses("right", "enter")
        await evening.comes(lambda: evening.shows("Everything is written"))
        await evening.presses("escape")
        await evening.comes(lambda: evening.typing)
        await evening.says("/export")
        await evening.comes(lambda: evening.shows("full  ←→"))
        await evening.presses("enter")
        await evening.comes(lambda: len(evening.desk.press.ordered) == 2)
        assert (order(evening).profile, "csv" in order(evening).formats) == (FULL, True)


async def test_a_choice_of_parts_is_kept_under_its_name():
    async with exporting() as evening:
        await go(evening, "parts")
        await evening.presses("space")
        await go(evening, ("part", Part.QUOTES))
        await evening.presses("space")
        await go(evening, "name")
        await evening.presses("space", "ctrl+u")
        await evening.bursts(*"short/sweet", "enter")
        await evening.presses("enter")
        await evening.comes(lambda: evening.desk.press.ordered)
        kept = evening.desk.press.own[-1]
        assert (kept.name, kept.parts) == ("short-sweet", CLASSIC.parts | {Part.QUOTES})
        assert order(evening).profile == kept


async def test_a_house_style_is_chosen_and_what_is_wrong_with_it_is_said():
    looks = (Look("", HouseStyle()), Look("/kaap", HouseStyle("De Kaap", "#a8432a")))
    async with exporting(desk=a_desk_with(styles=looks)) as evening:
        await go(evening, "look")
        await evening.presses("right")
        assert evening.shows("De Kaap")
        await evening.presses("enter")
        await evening.comes(lambda: evening.desk.press.ordered)
        assert order(evening).style.accent == "#a8432a"


async def test_what_is_not_understood_of_a_kept_profile_is_said():
    remark = Message("{file}:{line}: write {key} = true or {key} = false.",
        {"file": "kort.toml", "line": 2, "key": "citaten"})  # fmt: skip
    async with exporting(desk=a_desk_with(remarks=(remark,))) as evening:
        assert evening.shows("kort.toml:2: write citaten = true")


async def test_a_folder_is_typed_and_a_file_is_none(tmp_path):
    (tmp_path / "file").touch()
    async with exporting() as evening:
        await go(evening, "folder")
        await evening.presses("space", "ctrl+u")
        await evening.pastes(str(tmp_path / "file"))
        await evening.presses("enter")
        assert "is no folder." in evening.app.screen.query_one(Remark).said.words
        for unheard_of in ("~nobody-of-that-name", "a" * 5000):
            await evening.presses("space", "ctrl+u")
            await evening.pastes(unheard_of)
            await evening.presses("enter")
        await evening.presses("space", "ctrl+u")
        await evening.pastes(str(tmp_path / "stick"))
        await evening.presses("enter", "enter")
        await evening.comes(lambda: evening.desk.press.ordered)
        assert order(evening).folder == tmp_path / "stick"


async def test_without_a_format_nothing_is_written():
    async with exporting() as evening:
        screen = evening.app.screen
        assert isinstance(screen, ExportScreen)
        for name in sorted(screen.shown.wish.formats if screen.shown else ()):
            await go(evening, ("format", name))
            await evening.presses("space")
        await evening.presses("enter")
        assert evening.shows("Choose a format first: Space.")
        assert evening.desk.press.ordered == []


async def test_a_remark_leads_to_its_answer():
    async with exporting("A bench.", "Ask anna@example.org about it.") as evening:
        await go(evening, ("remark", 0))
        await evening.presses("space")
        await evening.comes(lambda: isinstance(evening.app.screen, HarvestScreen))
        harvest = evening.app.screen
        assert isinstance(harvest, HarvestScreen)
        await evening.comes(lambda: harvest.page.answers.chosen)
        chosen = evening.dialogue.answers[harvest.page.answers.chosen]
        assert chosen.text == "Ask anna@example.org about it."


async def test_a_remark_that_was_let_be_is_not_raised_here_either():
    busy = AnEvening(a_plan(beamer=Beamer.NONE))
    first = busy.hears("Ask Fatima.")
    busy.hears("Ask Ahmed.")
    busy.notes(RemarkLetBe("name", "Fatima", first, TRUST))
    async with exporting(desk=a_desk(busy)) as evening:
        page = evening.app.screen
        assert isinstance(page, ExportScreen)
        await evening.comes(lambda: page.shown is not None and page.shown.remarks is not None)
        assert page.shown
        named = [each.words for each in page.shown.remarks or () if each.kind is RemarkKind.NAME]
        assert named == ["Ahmed"]


async def test_a_remark_leads_to_its_text():
    desk = a_desk(AnEvening(a_plan(beamer=Beamer.NONE, introduction=(marked("Ask a@b.example."),))))
    async with exporting(desk=desk) as evening:
        await go(evening, ("remark", 0))
        await evening.presses("space")
        await evening.comes(lambda: isinstance(evening.app.screen, HarvestScreen))
        harvest = evening.app.screen
        assert isinstance(harvest, HarvestScreen)
        await evening.comes(lambda: harvest.page.answers.chosen)
        assert harvest.page.answers.chosen.startswith(TextName.INTRODUCTION)


async def test_letters_are_for_the_line():
    async with exporting() as evening:
        await evening.bursts(*"They")
        await evening.comes(lambda: evening.typing)
        await evening.comes(lambda: evening.line == "They")


async def test_the_document_can_be_read_copied_and_opened(monkeypatch):
    async with exporting("*Samen eten* op het plein.") as evening:
        opened: list[str] = []
        monkeypatch.setattr(evening.app, "open_url", lambda url, **_: opened.append(url))
        await go(evening, "preview")
        await evening.presses("space")
        await evening.comes(lambda: isinstance(evening.app.screen, PreviewScreen))
        await evening.presses("pagedown")
        await evening.comes(lambda: evening.shows("– Samen eten op het plein."))
        assert evening.app.screen.query_one(DocumentSheet).size.height > evening.app.size.height - 8
        await evening.presses("escape")
        await go(evening, "copy")
        await evening.presses("space")
        await evening.comes(lambda: evening.shows("Copied."))
        assert "Samen eten op het plein." in evening.app.clipboard
        await go(evening, "profile")
        await evening.presses("enter")
        await evening.comes(lambda: evening.shows("Everything is written"))
        await go(evening, ("open", Path("/evening/harvest.md")))
        await evening.presses("space")
        await go(evening, "open folder")
        await evening.presses("enter")
        assert opened == ["file:///evening/harvest.md", "file:///evening"]
        assert len(evening.desk.press.ordered) == 1


async def test_it_stays_within_every_size_whatever_people_typed():
    async with exporting(*HOSTILE, size=(60, 18)) as evening:
        await go(evening, "parts")
        await evening.presses("space")
        for width, height in ((60, 18), (80, 24), (120, 35), (200, 60)):
            await evening.resizes(width, height)
            assert all(len(row) <= width for row in evening.page), width
            assert evening.shows("Enter write"), width


async def test_it_opens_from_the_harvest_and_goes_back_there():
    async with an_evening() as evening:
        await evening.round(1)
        await evening.oak_says("Time.")
        await evening.says("/harvest")
        await evening.comes(lambda: isinstance(evening.app.screen, HarvestScreen))
        await evening.presses("ctrl+e")
        await evening.comes(lambda: evening.shows("Markdown"))
        await evening.presses("escape")
        await evening.comes(lambda: isinstance(evening.app.screen, HarvestScreen))


# -- the texts around the answers -----------------------------------------------------------------


@asynccontextmanager
async def texts() -> AsyncIterator[Evening]:
    async with an_evening() as evening:
        await evening.says("/texts")
        await evening.comes(lambda: isinstance(evening.app.screen, TextsScreen))
        yield evening


async def test_a_text_is_written_in_paragraphs_with_bold_words_and_can_be_undone():
    async with texts() as evening:
        await go(evening, TextName.COMMON_THREADS)
        await evening.presses("enter")
        await evening.types("Everybody wants *a bench*. // And time.")
        await evening.presses("enter")
        await evening.comes(lambda: evening.shows("Saved: common threads", "And time."))
        first, second = evening.dialogue.plan.texts[TextName.COMMON_THREADS]
        assert (first.text, second.text) == ("Everybody wants a bench.", "And time.")
        assert first.text[first.marks[0].start : first.marks[0].end] == "a bench"
        await evening.presses("ctrl+z")
        await evening.comes(lambda: not evening.shows("And time."))


async def test_a_text_that_is_not_saved_stays_in_the_field():
    async with texts() as evening:
        await go(evening, TextName.IN_SHORT)
        await evening.presses("enter")
        await evening.types("One thing.")
        evening.desk.journal.full = True
        await evening.presses("enter")
        await evening.comes(lambda: evening.shows("In short") or evening.shows("One thing."))
        assert TextName.IN_SHORT not in evening.dialogue.plan.texts
        evening.desk.journal.full = False
        await evening.presses("enter")
        await evening.comes(lambda: TextName.IN_SHORT in evening.dialogue.plan.texts)


async def test_esc_leaves_a_text_as_it_was_and_then_the_page():
    async with texts() as evening:
        await go(evening, TextName.TITLE)
        await evening.presses("enter")
        await evening.types("!!")
        await evening.presses("escape")
        assert TextName.TITLE not in evening.dialogue.plan.texts
        await evening.presses("escape")
        await evening.comes(lambda: evening.typing)
