"""Reading along: everything new, nothing twice, not a byte written."""

import pytest

from facilitator.store.errors import NotFound
from facilitator.store.follow import Follower
from facilitator.store.names import journal_path
from tests.store.files import answer, answers, everything_in, journal_of, look, put, snapshot_of


def test_the_first_look_has_everything_and_the_next_only_what_is_new(make, path):
    file = make()
    file.append(answers(2), live={"slide": 1})
    follower = Follower(path)
    first = look(follower)
    assert (first.entries, first.afresh, follower.live) == (tuple(answers(2)), True, {"slide": 1})
    assert look(follower) is None
    file.append([answer(3)])
    file.append([answer(4)])
    second = look(follower)
    assert (second.entries, second.afresh) == ((answer(3), answer(4)), False)
    assert follower.entries == tuple(answers(4))
    assert look(follower) is None


def test_a_change_of_what_is_live_is_news_without_entries(make, path):
    file = make()
    file.append([answer(1)])
    follower = Follower(path)
    look(follower)
    file.set_live({"black": True})
    news = look(follower)
    assert (news.entries, news.afresh, follower.live) == ((), False, {"black": True})


def test_half_a_line_is_not_read_yet(path):
    whole = journal_of(3)
    put(path, journal_bytes=journal_of(1))
    follower = Follower(path)
    look(follower)
    seen: list[object] = []
    for end in range(len(journal_of(1)), len(whole) + 1):
        journal_path(path).write_bytes(whole[:end])
        if news := look(follower):
            assert not news.afresh
            seen += news.entries
            assert whole[:end].endswith(b"\n")
    assert seen == [answer(2), answer(3)]


def test_half_a_line_at_the_first_look_is_read_when_it_is_whole(path):
    put(path, journal_bytes=journal_of(2)[:-3])
    follower = Follower(path)
    assert look(follower).entries == (answer(1),)
    put(path, journal_bytes=journal_of(2))
    assert look(follower).entries == (answer(2),)


def test_compaction_is_noticed_however_large_the_new_file_is(make, path):
    file = make()
    file.append(answers(3))
    follower = Follower(path)
    look(follower)
    for more in range(3):
        file.rewrite({0: {"id": "x" * 100 * more}})
        news = look(follower)
        assert news.afresh
        assert news.entries == follower.entries == file.entries
    file.append([answer(4)])
    assert look(follower).entries == (answer(4),)


def test_a_line_taken_back_is_forgotten(path):
    put(path, journal_bytes=journal_of(3))
    follower = Follower(path)
    look(follower)
    put(path, journal_bytes=journal_of(2))
    assert look(follower).entries == tuple(answers(2))


def test_a_damaged_line_makes_it_read_everything_once_more(path):
    put(path, journal_bytes=journal_of(1))
    follower = Follower(path)
    look(follower)
    damaged = journal_of(3).replace(b"antwoord 2", b"antwoord X")
    put(path, journal_bytes=damaged)
    news = look(follower)
    assert (news.entries, news.afresh) == ((answer(1), answer(3)), True)
    assert look(follower) is None
    put(path, journal_bytes=journal_of(1) + b"rubbish\n")
    look(follower)
    assert look(follower) is None


def test_a_snapshot_alone_can_be_followed(path):
    put(path, snapshot_bytes=snapshot_of(2))
    follower = Follower(path)
    assert look(follower).entries == tuple(answers(2))
    assert look(follower) is None
    put(path, snapshot_bytes=snapshot_of(3))
    assert look(follower).entries == tuple(answers(3))


def test_following_writes_not_a_byte_and_takes_no_lock(path):
    put(path, journal_bytes=journal_of(3)[:-3], snapshot_bytes=snapshot_of(1))
    before = everything_in(path.parent)
    look(Follower(path))
    assert everything_in(path.parent) == before


def test_there_is_nothing_to_follow_where_nothing_is(path):
    with pytest.raises(NotFound):
        look(Follower(path))
