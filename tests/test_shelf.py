import asyncio
import os
from pathlib import Path
from typing import Any

import pytest

from facilitator.cli.shelf import Places, StoreDesk, StoreShelf
from facilitator.cli.unfinished import left_at
from facilitator.desk import CHOSEN, Papers
from facilitator.domain.forgetting import Forgetting
from facilitator.domain.message import InUse, Refused
from facilitator.domain.moves.answers import submit_answer
from facilitator.domain.moves.evening import close_dialogue, end_phase, enter_phase
from facilitator.domain.phases import CLOSING, READ_BACK, TALK, WELCOME, Phase, PhaseKind
from facilitator.harvest.order import Order, Outcome
from facilitator.harvest.profile import FULL
from facilitator.language import language
from facilitator.store.names import journal_path
from facilitator.store.reading import read
from tests.building import REPORT_TRUST, ROUND_COURAGE, ROUND_TRUST, TRUST, AnEvening, marked

EVENING = "---\ntitel: {title}\ndatum: {day}\n---\n\n# Vragen\n\n1. Wie kookt er?\n2. Voor wie?\n"


@pytest.fixture
def shelf(tmp_path, monkeypatch) -> StoreShelf:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return a_shelf(tmp_path)


def a_shelf(place: Path, **changes) -> StoreShelf:
    places: dict[str, Any] = {
        "dialogues": place / "data",
        "documents": place / "documents",
        "session_files": (place,),
        "examples": (),
    }
    return StoreShelf(Places(**(places | changes)), language("en"))


def write(place: Path, name: str = "avond.md", text: str = EVENING, **values) -> Path:
    place.mkdir(exist_ok=True)
    path = place / name
    path.write_text(text.format(**{"title": "De lange tafel", "day": "13 januari 2025"} | values))
    return path


async def played(desk: StoreDesk, *, phase=None, answers=0, closed=False) -> Path:
    """The file of the dialogue after some of an evening, put away."""
    session = desk.session
    if phase:
        await session.do(enter_phase, phase)
    for number in range(answers):
        await session.do(submit_answer, session.new_id(), marked(f"Answer {number}."))
    if closed:
        await session.do(close_dialogue)
    await desk.close()
    return desk.path


async def test_a_session_file_becomes_a_dialogue_that_can_be_opened_again(shelf, tmp_path):
    desk = await shelf.begin(write(tmp_path))
    path = await played(desk, phase=TALK, answers=3)

    again = await shelf.open(path)

    assert again.session.dialogue.plan.now.title == "De lange tafel"
    assert len(again.session.dialogue.answers) == 3
    await again.close()


async def test_the_session_files_are_the_facilitators_own(shelf, tmp_path):
    write(tmp_path)
    write(tmp_path, "boodschappen.md", "# Boodschappen\n\n1. brood\n")

    assert [p.title for p in shelf.prepared()] == ["De lange tafel"]
    assert [p.questions for p in shelf.prepared()] == [2]


async def test_without_session_files_there_are_the_examples_in_the_facilitators_language(tmp_path):
    dutch = write(tmp_path / "ex", "nl.md")
    english = write(
        tmp_path / "ex", "en.md", "---\ntitle: Table\nlang: en\n---\n# Questions\n1. A?"
    )

    (found,) = a_shelf(tmp_path, examples=(dutch, english)).prepared()

    assert (found.path, found.example) == (english, True)


def test_the_program_comes_with_an_example_in_each_language(tmp_path):
    for code in ("nl", "en"):
        shelf = StoreShelf(Places(tmp_path, tmp_path), language(code))
        assert [shelf.read(p.path)[0].language for p in shelf.prepared()] == [code]
        assert all(p.example and not p.remarks for p in shelf.prepared())


async def test_what_a_session_file_does_not_make_clear_comes_along(shelf, tmp_path):
    path = write(tmp_path, text="---\nronde: lang genoeg\n---\n# Vragen\n1. Wie?\n")

    plan, remarks = shelf.read(path)

    assert len(plan.questions) == 1
    assert remarks == shelf.prepared()[0].remarks
    assert remarks[0].startswith("avond.md:2:8:")


async def test_a_changed_session_file_is_read_again(shelf, tmp_path):
    path = write(tmp_path)
    assert shelf.read(path)[0].title == "De lange tafel"

    write(tmp_path, title="De korte tafel van morgen")

    assert shelf.read(path)[0].title == "De korte tafel van morgen"


async def test_what_is_unfinished_is_on_top_and_then_the_latest(shelf, tmp_path):
    for title, day, how in (
        ("Old", "1 maart 2024", {"closed": True}),
        ("New", "1 maart 2026", {"closed": True}),
        ("Left", "1 maart 2023", {"answers": 2}),
    ):
        desk = await shelf.begin(write(tmp_path, title=title, day=day))
        await played(desk, phase=TALK, **how)

    found = shelf.kept()

    assert [k.title for k in found] == ["Left", "New", "Old"]
    assert str(found[0].running) == "the talk was running"
    assert [k.answers for k in found] == [2, 0, 0]
    assert [k.closed for k in found] == [False, True, True]


async def test_only_what_changed_is_read_again(shelf, tmp_path, monkeypatch):
    paths = [
        await played(await shelf.begin(write(tmp_path, title=f"Evening {n}"))) for n in range(3)
    ]
    shelf.kept()
    seen: list[Path] = []

    def looked_into(path):
        seen.append(path)
        return read(path)

    monkeypatch.setattr("facilitator.store.library.read", looked_into)

    shelf.kept()
    assert seen == []

    await played(await shelf.open(paths[1]), answers=1)
    shelf.kept()
    assert seen == [paths[1]]


async def test_a_dialogue_that_cannot_be_read_stays_on_the_list(shelf, tmp_path):
    path = await played(await shelf.begin(write(tmp_path)))
    path.write_bytes(b"nothing of ours")
    journal_path(path).write_bytes(b"nor this\n")

    (found,) = shelf.kept()

    assert (found.title, found.damaged) == (path.stem, True)
    with pytest.raises(Refused):
        await shelf.open(path)


async def test_damage_is_on_the_list_and_told_at_opening(shelf, tmp_path):
    path = await played(await shelf.begin(write(tmp_path)), answers=2)
    path.unlink()
    with journal_path(path).open("ab") as file:
        file.write(b'0000 {"n":9')

    (found,) = shelf.kept()
    assert found.damaged
    desk = await shelf.open(path)
    assert len(desk.session.dialogue.answers) == 2
    assert any("kept in" in str(note) for note in desk.notes)
    await desk.close()


async def test_a_dialogue_that_is_open_elsewhere_is_refused(shelf, tmp_path):
    desk = await shelf.begin(write(tmp_path))

    with pytest.raises(InUse) as refused:
        await a_shelf(tmp_path).open(desk.path)

    assert str(os.getpid()) in str(refused.value)
    await desk.close()


async def test_an_evening_goes_on_where_no_device_id_can_be_kept(tmp_path, monkeypatch):
    (tmp_path / "state").write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    shelf = a_shelf(tmp_path)

    desk = await shelf.begin(write(tmp_path))
    await desk.session.do(submit_answer, "one", marked("Soup."))
    await desk.session.undo()

    assert not desk.session.dialogue.answers
    await desk.close()


# -- the desk ---------------------------------------------------------------------------------


async def test_the_document_is_written_beside_the_session_file_also_after_a_restart(
    shelf, tmp_path
):
    folder = tmp_path / "stick"
    desk = await a_shelf(tmp_path, session_files=(folder,)).begin(write(folder))
    path = await played(desk, answers=1)

    again = await shelf.open(path)
    written, *_ = await again.write_documents()

    assert written.parent == folder
    assert "Answer 0." in written.read_text()
    await again.close()


async def test_without_its_folder_the_document_goes_to_the_documents(shelf, tmp_path):
    folder = tmp_path / "stick"
    file = write(folder)
    desk = await shelf.begin(file)
    file.unlink()
    folder.rmdir()

    written, *_ = await desk.write_documents()

    assert written.parent == tmp_path / "documents"
    await desk.close()


async def test_the_document_of_an_example_goes_to_the_documents(tmp_path):
    example = write(tmp_path / "ex")
    desk = await a_shelf(tmp_path, examples=(example,)).begin(example)

    written, *_ = await desk.write_documents()

    assert written.parent == tmp_path / "documents"
    await desk.close()


async def test_a_document_is_written_again_when_it_says_something_else(shelf, tmp_path):
    desk = await shelf.begin(write(tmp_path))
    first, *_ = await desk.write_documents()
    before = first.read_bytes()
    assert (await desk.write_documents())[0] == first
    path = await played(desk, answers=1)

    again = await shelf.open(path)
    assert (await again.write_documents())[0] == first
    assert first.read_bytes() != before
    await again.close()


async def test_a_document_that_somebody_changed_is_left_alone(shelf, tmp_path):
    desk = await shelf.begin(write(tmp_path))
    first, *_ = await desk.write_documents()
    first.write_text("Mine now.")
    path = await played(desk, answers=1)

    again = await shelf.open(path)
    second, *_ = await again.write_documents()
    assert second != first
    assert first.read_text() == "Mine now."
    await again.close()


async def test_a_document_somebody_changed_is_left_alone_and_written_anew(shelf, tmp_path):
    desk = await shelf.begin(write(tmp_path))
    first, *_ = await desk.write_documents()
    first.write_text("My own words.")

    second, *_ = await desk.write_documents()

    assert second != first
    assert first.read_text() == "My own words."
    await desk.close()


async def test_two_writings_at_once_make_one_document(shelf, tmp_path):
    desk = await shelf.begin(write(tmp_path))

    first, second = await asyncio.gather(desk.write_documents(), desk.write_documents())

    assert first == second
    await desk.close()


async def test_what_was_asked_for_is_told_format_by_format(shelf, tmp_path):
    desk = await shelf.begin(write(tmp_path))
    told: list[Outcome] = []

    outcomes = await desk.documents.write(Order(("md",), tmp_path / "stick"), told.append)

    assert tuple(told) == outcomes
    assert [(one.format, one.path.parent) for one in outcomes] == [("md", tmp_path / "stick")]
    await desk.close()


async def test_documents_of_two_profiles_stand_beside_each_other_and_are_each_kept_up(
    shelf, tmp_path
):
    desk = await shelf.begin(write(tmp_path))
    path = await played(desk, answers=1)
    again = await shelf.open(path)
    short, *_ = await again.write_documents()
    order = Order(("md",), short.parent, FULL)
    (full,) = await again.documents.write(order)
    assert full.path.stem == f"{short.stem} – uitgebreid"

    (same,) = await again.documents.write(order)
    assert same.path == full.path
    assert (await again.write_documents())[0] == short
    assert full.path.read_bytes() != short.read_bytes()
    await again.close()


async def test_what_was_chosen_for_the_documents_holds_for_those_nobody_asks_for(shelf, tmp_path):
    desk = await shelf.begin(write(tmp_path))
    stick = tmp_path / "stick"
    stick.mkdir()
    await desk.set_live({CHOSEN: {"profile": "full", "style": "de-kaap", "folder": str(stick)}})

    written, *_ = await desk.write_documents()

    assert written.parent == stick
    assert written.stem.endswith(" – uitgebreid")
    stick.rename(tmp_path / "gone")
    assert (await desk.write_documents())[0].parent == tmp_path
    await desk.close()


async def test_what_is_live_is_there_after_a_restart(shelf, tmp_path):
    desk = await shelf.begin(write(tmp_path))
    await desk.set_live({"slide": 3, "draft": "half a sen"}, sync=True)
    await desk.set_live({"draft": None})
    assert "draft" not in desk.live
    path = await played(desk)

    again = await shelf.open(path)

    assert again.live["slide"] == 3
    assert "draft" not in again.live
    await again.close()


async def test_closing_twice_in_either_way_is_closing_once(shelf, tmp_path):
    desk = await shelf.begin(write(tmp_path))
    await desk.close()
    desk.close_now()
    await desk.close()

    again = await shelf.open(desk.path)
    again.close_now()
    again.close_now()


# -- what was under way ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phase", "said"),
    [
        (WELCOME, "the welcome was running"),
        (TALK, "the talk was running"),
        (ROUND_TRUST, "round 1 was running"),
        (ROUND_COURAGE, "round 2 was running"),
        (REPORT_TRUST, "report-back 1 was running"),
        (Phase(PhaseKind.REPORT_BACK), "the report-back was running"),
        (Phase(PhaseKind.BREAK, TRUST), "it was break time"),
        (READ_BACK, "answers were being read back"),
        (CLOSING, "the closing was running"),
    ],
)
def test_what_ran_when_it_was_left(phase, said):
    evening = AnEvening()
    evening.enters(phase)
    assert str(left_at(evening.dialogue)) == said


def test_nothing_ran_before_and_after_but_it_did_in_between():
    evening = AnEvening()
    assert left_at(evening.dialogue) is None
    evening.enters(TALK)
    evening.does(end_phase)
    assert str(left_at(evening.dialogue)) == "it was under way"
    evening.does(close_dialogue)
    assert left_at(evening.dialogue) is None


async def with_document(shelf, tmp_path):
    """A desk on which something was said and written."""
    desk = await shelf.begin(write(tmp_path))
    for words in ("De zwaluw vliegt.", "De koffie is op."):
        await desk.session.do(submit_answer, desk.session.new_id(), marked(words))
    return desk, next(p for p in await desk.write_documents() if p.suffix == ".md")


def first(desk) -> Forgetting:
    return Forgetting((desk.session.dialogue.everything()[0].id,))


async def test_a_document_nobody_touched_is_written_again_without_the_words(shelf, tmp_path):
    desk, document = await with_document(shelf, tmp_path)
    left = await desk.forget(first(desk), Papers.OURS)

    assert "zwaluw" not in document.read_text("utf-8")
    assert "koffie" in document.read_text("utf-8")
    assert [str(message) for message in left][-1].startswith("Copies elsewhere")
    assert desk.traces().documents
    await desk.close()


@pytest.mark.parametrize(("papers", "stays"), [(Papers.OURS, True), (Papers.ALL, False)])
async def test_what_was_changed_by_hand_is_named_and_goes_only_on_a_yes(
    shelf, tmp_path, papers, stays
):
    desk, document = await with_document(shelf, tmp_path)
    document.write_text(document.read_text("utf-8") + "Ook van mij: zwaluw.", "utf-8")

    left = " ".join(map(str, await desk.forget(first(desk), papers)))

    assert ("zwaluw" in document.read_text("utf-8")) == stays
    assert (f"{document.name} was changed by hand" in left) == stays
    await desk.close()


async def test_a_document_that_was_moved_is_named(shelf, tmp_path):
    desk, document = await with_document(shelf, tmp_path)
    document.rename(tmp_path / "elders.md")
    left = " ".join(map(str, await desk.forget(first(desk), Papers.OURS)))
    assert f"{document.name} is not where it was written" in left
    await desk.close()


async def test_documents_a_crash_left_behind_forget_at_the_next_opening(
    shelf, tmp_path, monkeypatch
):
    desk, document = await with_document(shelf, tmp_path)

    async def crash():
        raise KeyboardInterrupt

    monkeypatch.setattr(desk, "finish_documents", crash)
    with pytest.raises(KeyboardInterrupt):
        await desk.forget(first(desk), Papers.OURS)
    assert "zwaluw" in document.read_text("utf-8")
    await desk.close()

    again = await shelf.open(desk.path)
    assert "zwaluw" not in document.read_text("utf-8")
    await again.close()


async def test_with_the_notes_gone_the_document_stays_as_it_was(shelf, tmp_path):
    desk, document = await with_document(shelf, tmp_path)
    written = document.read_bytes()
    await desk.forget(Forgetting(notes=True), Papers.LEAVE)

    with pytest.raises(Refused):
        await desk.write_documents()
    assert document.read_bytes() == written
    await desk.close()
    (kept,) = shelf.kept()
    assert (kept.notes_gone, kept.answers, kept.may_go) == (True, 0, "")


@pytest.mark.parametrize("papers", list(Papers))
async def test_of_a_deleted_dialogue_the_documents_go_as_asked(shelf, tmp_path, papers):
    desk, document = await with_document(shelf, tmp_path)
    await desk.delete(papers)
    assert document.exists() == (papers is Papers.LEAVE)
    assert shelf.kept() == ()


async def test_everything_ever_said_can_be_searched(shelf, tmp_path):
    desk, _ = await with_document(shelf, tmp_path)
    await desk.close()
    (found,) = shelf.search("ZWAL vlie")
    assert (found.path, found.title, found.text) == (
        desk.path,
        "De lange tafel",
        "De zwaluw vliegt.",
    )
