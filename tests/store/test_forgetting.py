"""After forgetting no file of the folder has the words, wherever the machine stopped meanwhile."""

import errno
import json
import sys
from dataclasses import fields

import pytest

from facilitator.domain.dialogue import Dialogue, fold
from facilitator.domain.events import (
    RECORDED,
    AnswerEvent,
    AnswerPart,
    AnswerSplit,
    AnswerTallied,
    KeepUntilChanged,
    RemarkLetBe,
    Verdict,
)
from facilitator.domain.forgetting import Forgetting, what_happened, with_all_made_of_them
from facilitator.domain.message import NotSaved, Refused
from facilitator.domain.moves.answers import leave_out_answer, reword_answer, tally_answer
from facilitator.domain.moves.merging import merge_answers
from facilitator.domain.moves.plan import add_group, rename_group
from facilitator.domain.moves.reading_back import read_back_answer
from facilitator.domain.plan import Group
from facilitator.store import catalogue
from facilitator.store.blanking import GROUPS, WORDS, blanked
from facilitator.store.codec import decode, encode
from facilitator.store.dialogue_file import DialogueFile
from facilitator.store.errors import NotFound
from facilitator.store.intent import is_going, meant
from facilitator.store.library import Describe, Library
from facilitator.store.names import journal_path, temporary_path
from facilitator.store.readable import readable_tables, recovered_dialogue
from facilitator.store.reading import exists, read
from tests.building import BEECH, LIME, OAK, AnEvening, entry, marked
from tests.store.files import everything_in
from tests.store.machine import failing_everywhere, stopped_everywhere

posix = pytest.mark.skipif(sys.platform == "win32", reason="it replaces no open files")

BOTH = Forgetting(("both",))
SECRETS = ("zwaluw", "kapstok", "lantaarn", "appelmoes", "schuurtje")
LABELS = ("Eikenhout", "Beukenhout", "Lindehout")
DESCRIBE = Describe(lambda *about: {"title": about[1].plan.now.title}, lambda *_: {})


def an_evening() -> AnEvening:
    """One in which an answer with every secret was said, put otherwise, merged and split."""
    evening = AnEvening()
    evening.hears("Blijft staan.", group=BEECH)
    said = evening.hears("Een zwaluw!", group=OAK)
    evening.does(reword_answer, said, "Aan de kapstok.")
    evening.does(tally_answer, said, (LIME,))
    evening.notes(AnswerTallied(said, (BEECH,), "Ook een lantaarn."))
    evening.does(leave_out_answer, said, "appelmoes")
    assert evening.undoes()
    evening.does(read_back_answer, said, Verdict.RIGHT)
    evening.notes(AnswerSplit(said, (AnswerPart("part", "Uit het schuurtje."),)))
    assert evening.undoes()
    evening.notes(RemarkLetBe("name", "kapstok", said), RemarkLetBe("name", "lantaarn"))
    evening.does(merge_answers, "both", (said, evening.hears("Koffie.")), marked("*zwaluw* koffie"))
    return evening


def a_dialogue(path, evening: AnEvening | None = None, **live) -> Dialogue:
    """The evening on the disk, with a catalogue, a damaged copy and what is live beside it."""
    evening = evening or an_evening()
    with DialogueFile.create(path, "d1", derive=readable_tables, reserve=0) as file:
        file.set_live({"draft": "of een zwaluw"})
        for each in evening.entries:
            file.append([encode(each)])
        file.set_live({"pending": [{"ids": ["x"], "words": ["Een zwaluw!"]}], **live})
    journal_path(path).with_name(f"{journal_path(path).name}.damaged-1").write_text("zwaluw")
    temporary_path(path).write_text("kapstok")
    Library(path.parent, DESCRIBE).all()
    return evening.dialogue


def forget(path, what):
    """What the app does, on the disk alone."""
    with DialogueFile.open(path, derive=readable_tables, reserve=0) as file:
        entries = list(map(decode, file))
        gone = with_all_made_of_them(entries, fold(entries), what)
        file.forget(gone, [encode(entry(event, key="told")) for event in what_happened(gone)])


def said_in(folder) -> set[str]:
    """The secrets that are anywhere in a folder, in its files or their names."""
    everything = b"\n".join(f.name.encode() + f.read_bytes() for f in folder.iterdir()).lower()
    return {word for word in (*SECRETS, *LABELS) if word.lower().encode() in everything}


def test_an_erased_answer_is_in_no_file_of_the_folder(path):
    a_dialogue(path)
    assert said_in(path.parent) == set(SECRETS)

    forget(path, Forgetting(("both",)))

    assert said_in(path.parent) == set()
    left = recovered_dialogue(read(path))
    assert [a.text for a in left.everything()] == ["Blijft staan."]
    assert read(path).notes == ()


def test_the_ids_stay_and_so_does_everything_that_was_not_said_in_it(path):
    a_dialogue(path)
    before = read(path).events

    forget(path, Forgetting(("both",)))

    after = read(path).events
    assert [e["id"] for e in after] == [*(e["id"] for e in before), "told"]
    assert [e["kind"] for e in after[:-1]] == [e["kind"] for e in before]
    assert after[1] == before[1]


def test_words_that_are_typed_meanwhile_stay_on_the_line(path):
    a_dialogue(path, draft="iets heel anders", answer="both", page=["both", "id2"])

    forget(path, Forgetting(("both",)))

    with DialogueFile.open(path, reserve=0) as file:
        assert file.live == {"draft": "iets heel anders", "page": ["id2"]}


def test_where_documents_lie_is_no_word_that_was_said(path):
    a_dialogue(path, documents={"/Een zwaluw!/a.md": "00"})

    forget(path, Forgetting(("both",)))

    with DialogueFile.open(path, reserve=0) as file:
        assert file.live == {"documents": {"/Een zwaluw!/a.md": "00"}}


def labelled() -> AnEvening:
    evening = an_evening()
    for group, name in zip((OAK, BEECH, LIME), LABELS, strict=True):
        evening.does(rename_group, group, name)
    evening.does(add_group, Group("ash", f"{LABELS[0]} 2"))
    return evening


def test_without_groups_nobody_can_tell_who_said_what_or_when(path):
    before = a_dialogue(path, labelled())
    assert set(LABELS) <= said_in(path.parent)

    forget(path, Forgetting(groups=True))

    assert not said_in(path.parent) & set(LABELS)
    after = recovered_dialogue(read(path))
    assert [a.text for a in after.everything()] == [a.text for a in before.everything()]
    raw = json.dumps([e for e in read(path).events if "answer" in e["body"]])
    assert not [group for group in (OAK, BEECH, LIME) if f'"{group}"' in raw]
    assert {a.at.strftime("%H:%M") for a in after.everything()} == {"00:00"}


def test_without_groups_what_is_half_typed_is_no_groups_either(path):
    to = {"group": OAK, "question": "trust"}
    a_dialogue(path, draft="iets", draft_to=to, changes=[{"words": "zo", "to": to}])

    forget(path, Forgetting(groups=True))

    with DialogueFile.open(path, reserve=0) as file:
        left = {"group": "", "question": "trust"}
        assert file.live["draft"] == "iets"
        assert file.live["draft_to"] == left
        assert file.live["changes"] == [{"words": "zo", "to": left}]


def test_how_many_groups_said_it_can_still_be_counted(path):
    before = a_dialogue(path)

    forget(path, Forgetting(groups=True))

    after = recovered_dialogue(read(path))
    count = {key: len(before.saying(answer)) for key, answer in before.answers.items()}
    assert {k: len(after.saying(a)) for k, a in after.answers.items()} == count
    assert max(count.values()) == 3


def test_of_the_notes_nothing_is_left_but_title_and_questions(path):
    a_dialogue(path, documents={"a.md": "00"}, slide=3)

    forget(path, Forgetting(notes=True))

    assert said_in(path.parent) == set()
    after = recovered_dialogue(read(path))
    assert after.everything() == []
    assert after.notes_gone
    assert len(after.questions) == 3
    with DialogueFile.open(path, reserve=0) as file:
        assert file.live == {"documents": {"a.md": "00"}}


def test_of_a_deleted_dialogue_no_file_is_left(path):
    a_dialogue(path)
    other = path.with_name("other.json")
    with DialogueFile.create(other, "d2", reserve=0) as file:
        file.append([encode(each) for each in AnEvening().entries])
    Library(path.parent, DESCRIBE).all()

    DialogueFile.open(path, reserve=0).delete()

    names = {file.name for file in path.parent.iterdir()}
    assert names == {"other.json", "other.json.journal", "other.json.lock", catalogue.NAME}
    assert said_in(path.parent) == set()
    assert [found.path for found in Library(path.parent, DESCRIBE).all()] == [other]


def test_what_a_later_version_wrote_stays_letter_for_letter(path):
    strange = {
        "id": "n1",
        "act": "n1",
        "kind": "SmellNoted",
        "body": {"answer": "id2", "smell": [1]},
    }
    evening = an_evening()
    with DialogueFile.create(path, "d1", reserve=0) as file:
        raw = [encode(each) for each in evening.entries]
        raw[2]["body"]["since version 9"] = {"a": None}
        file.append([*raw, strange])

    for what in (Forgetting(("both",)), Forgetting(groups=True), Forgetting(notes=True)):
        forget(path, what)

    events = read(path).events
    assert strange in events
    assert events[2]["body"]["since version 9"] == {"a": None}
    assert recovered_dialogue(read(path)).unknown == 1


def lying_as_now(folder):
    """What puts the folder back as it is now."""
    files = everything_in(folder)

    def put_back():
        for name, content in files.items():
            (folder / name).write_bytes(content)

    return put_back


@posix
@pytest.mark.parametrize("what", [Forgetting(("both",)), Forgetting(notes=True)], ids=repr)
def test_forgetting_may_be_stopped_at_any_call(path, what):
    a_dialogue(path, labelled())
    gone = {*SECRETS, *(LABELS if what.notes else ())}
    for _ in stopped_everywhere(path.parent, lying_as_now(path.parent), lambda: forget(path, what)):
        begun = meant(read(path).tables)
        DialogueFile.open(path, derive=readable_tables, reserve=0).close()
        assert not begun or not said_in(path.parent) & gone
        assert "Blijft staan." in str(read(path).tables) or what.notes
        assert not read(path).problems
        assert [e["id"] for e in read(path).events].count("told") <= 1


@posix
def test_deleting_may_be_stopped_at_any_call(path):
    a_dialogue(path)

    def delete():
        DialogueFile.open(path, reserve=0).delete()

    for _ in stopped_everywhere(path.parent, lying_as_now(path.parent), delete):
        whole = exists(path) and not is_going(read(path).tables)
        found = Library(path.parent, DESCRIBE).all()
        assert len(found) == whole
        assert (
            len(recovered_dialogue(read(path)).answers) == 4 if whole else not said_in(path.parent)
        )


@posix
def test_what_cannot_be_erased_now_is_said_and_finished_at_the_next_opening(path):
    a_dialogue(path)
    refused = []

    def act():
        try:
            forget(path, Forgetting(("both",)))
        except Refused as reason:
            refused.append(reason)

    for _ in failing_everywhere(path.parent, lying_as_now(path.parent), act, errno.EIO):
        begun = meant(read(path).tables)
        DialogueFile.open(path, derive=readable_tables, reserve=0).close()
        assert not begun or said_in(path.parent) == set()
    assert refused


def test_what_is_said_after_an_unfinished_erasing_is_kept_beside_it(path, monkeypatch):
    a_dialogue(path)

    def refuse(*_):
        raise PermissionError(errno.EACCES, "Permission denied")

    with DialogueFile.open(path, derive=readable_tables, reserve=0) as file:
        told = [encode(entry(event, key="told")) for event in what_happened(BOTH)]
        with monkeypatch.context() as patch:
            patch.setattr(catalogue, "forget", refuse)
            with pytest.raises(NotSaved):
                file.forget(BOTH, told)
        later = AnEvening()
        later.hears("Later.")
        file.append([encode(later.entries[-1])])

    DialogueFile.open(path, derive=readable_tables, reserve=0).close()
    assert [e["id"] for e in read(path).events][-2:] == ["told", later.entries[-1].id]


def test_a_dialogue_that_is_gone_says_so(path):
    a_dialogue(path)
    DialogueFile.open(path, reserve=0).delete()

    with pytest.raises(NotFound):
        DialogueFile.open(path, reserve=0)


def test_every_field_of_an_event_about_an_answer_is_known_to_hold_words_or_none():
    harmless = {"answer", "originals", "parts", "question", "after", "kind", "verdict"}
    for kind, event in RECORDED.items():
        if issubclass(event, AnswerEvent):
            named = {*WORDS.get(kind, ()), *GROUPS.get(kind, ()), *harmless}
            assert {f.name for f in fields(event)} <= named, kind


def test_nothing_changes_where_nothing_was_meant():
    evening = an_evening()
    evening.notes(KeepUntilChanged("2026-01-01"))
    raw = {str(n): encode(each) for n, each in enumerate(evening.entries)}
    assert blanked(raw, Forgetting(("nobody",))) == {}
