"""Days of talk, an entry every thirteen seconds: opened and used. With `CI=1` 20,000 of them."""

import os
from datetime import timedelta

from tinydb import TinyDB

from facilitator.domain.events import AnswerReworded, AnswerSubmitted, DialogueCreated
from facilitator.domain.marks import read_stars
from facilitator.domain.moves.answers import submit_answer
from facilitator.session import Session
from facilitator.store import journal
from facilitator.store.codec import encode
from facilitator.store.dialogue_journal import DialogueJournal
from facilitator.store.names import journal_path
from facilitator.store.readable import recovered_dialogue
from facilitator.store.reading import read
from tests.building import LAPTOP, OAK, START, TRUST, a_plan, entry

MANY = 20_000 if os.environ.get("CI") else 5_000
REWORDED = range(10, MANY, 10)
SAID = MANY - 1 - len(REWORDED)


def happened(number):
    if number == 0:
        return DialogueCreated("d1", a_plan())
    if number in REWORDED:
        return AnswerReworded(f"a{number - 1}", f"Opnieuw {number}.")
    return AnswerSubmitted(f"a{number}", f"Antwoord {number}.", question=TRUST, group=OAK)


def long_journal():
    """The journal's bytes, one line an entry."""
    lines = [journal.header("d1")]
    for n in range(MANY):
        each = entry(happened(n), START + timedelta(seconds=13 * n), f"{n:032x}")
        lines.append(journal.change(n + 1, {"events": {str(n + 1): encode(each)}}))
    return b"".join(lines)


async def test_an_evening_of_days_is_opened_used_and_opened_again(path):
    journal_path(path).write_bytes(long_journal())
    kept = DialogueJournal.open(path)
    session = Session(kept, device=LAPTOP)
    assert len(session.dialogue.everything()) == SAID
    await session.do(submit_answer, "last", read_stars("Nog *een*."), question=TRUST)
    await session.do(submit_answer, "slip", read_stars("Toch niet."), question=TRUST)
    assert (await session.undo()).touches == {"slip"}
    await kept.set_live({"slide": 3})
    assert await kept.checkpoint()
    await kept.close()

    with TinyDB(path, access_mode="r") as db:
        said = {answer["id"]: answer for answer in db.table("answers")}
    assert len(said) == SAID + 1
    assert (said["last"]["text"], said["last"]["marks"]) == ("Nog een.", [[4, 7, "bold"]])
    assert said["a19"]["text"] == "Opnieuw 20."
    found = read(path)
    assert (found.notes, found.n) == ((), found.sealed)
    assert recovered_dialogue(found).everything() == session.dialogue.everything()
