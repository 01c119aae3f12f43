"""One thread owns the dialogue; nothing that was asked is dropped."""

import asyncio
import threading
from functools import partial

import pytest

from facilitator.domain.message import NotSaved
from facilitator.store.dialogue_file import DialogueFile
from facilitator.store.errors import NotFound, ReadOnly
from facilitator.store.reading import read
from facilitator.store.writer import Writer
from tests.store.files import answer, answers


@pytest.fixture
def opened(path):
    return partial(DialogueFile.create, path, "d1", reserve=0)


async def test_awaiting_means_it_is_on_the_disk(opened, path):
    writer = Writer(opened)
    assert writer.file.id == "d1"
    await writer.run(DialogueFile.append, [answer(1)], live={"draft": "x"})
    assert read(path).events == (answer(1),)
    await writer.close()
    assert read(path).sealed == 1


async def test_saves_happen_in_the_order_they_were_asked(opened, path):
    writer = Writer(opened)
    await asyncio.gather(*(writer.run(DialogueFile.append, [each]) for each in answers(50)))
    assert read(path).events == tuple(answers(50))
    await writer.close()


async def test_giving_up_waiting_does_not_give_up_saving(opened, path):
    writer = Writer(opened)
    may_go = threading.Event()
    blocker = asyncio.ensure_future(writer.run(lambda _: may_go.wait()))
    saves = [asyncio.ensure_future(writer.run(DialogueFile.append, [each])) for each in answers(3)]
    await asyncio.sleep(0)
    for save in saves:
        save.cancel()
    assert all(
        isinstance(end, asyncio.CancelledError)
        for end in await asyncio.gather(*saves, return_exceptions=True)
    )
    may_go.set()
    await blocker
    await writer.close()
    assert read(path).events == tuple(answers(3))


async def test_a_failure_reaches_who_asked_and_the_next_save_is_normal(opened, path):
    def fails(_):
        raise NotSaved("Not saved.")

    writer = Writer(opened)
    with pytest.raises(NotSaved):
        await writer.run(fails)
    await writer.run(DialogueFile.append, [answer(1)])
    await writer.close()
    assert read(path).events == (answer(1),)


async def test_what_opening_refuses_is_refused_here(path):
    with pytest.raises(NotFound):
        Writer(lambda: DialogueFile.open(path))


async def test_closing_at_once_finishes_what_was_asked(opened, path):
    writer = Writer(opened)
    may_go = threading.Event()
    waiting: list[asyncio.Future[object]] = [
        asyncio.ensure_future(writer.run(lambda _: may_go.wait()))
    ]
    waiting += [
        asyncio.ensure_future(writer.run(DialogueFile.append, [each])) for each in answers(3)
    ]
    await asyncio.sleep(0)
    may_go.set()
    writer.close_now()
    assert read(path).events == tuple(answers(3))
    await asyncio.gather(*waiting)
    with pytest.raises(ReadOnly):
        writer.file.append([answer(4)])


async def test_an_answer_is_acknowledged_before_the_file_is_brought_up_to_date(path, monkeypatch):
    may_go, writer = threading.Event(), Writer(partial(DialogueFile.create, path, "d1", reserve=0))
    storage = writer.file._storage
    storage._checkpoint_every = 2
    checkpoint = storage.checkpoint
    monkeypatch.setattr(storage, "checkpoint", lambda: may_go.wait() and checkpoint())
    for number in (1, 2):
        await writer.run(DialogueFile.append, [answer(number)])
    assert read(path).sealed is None
    may_go.set()
    await writer.run(len)
    assert read(path).sealed == 2
    await writer.close()
