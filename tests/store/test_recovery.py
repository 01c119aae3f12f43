"""Recovery is a function of bytes: every way of damaging them is tried."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.store import journal, snapshot
from facilitator.store.errors import NewerFormat, StoreError, Unreadable
from facilitator.store.recovery import (
    FILE_BELIEVED,
    FILE_DAMAGED,
    JOURNAL_MISSING,
    JOURNAL_SHORT,
    NOTHING_LOST,
    SOME_LOST,
    UNFINISHED,
    recover,
)
from tests.store.files import answer, journal_of, snapshot_of, tables_of

ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=20)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | ANY_TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(ANY_TEXT, inner),
    max_leaves=4,
)
TABLES = st.dictionaries(
    ANY_TEXT.filter(lambda name: name != "_store"),
    st.dictionaries(ANY_TEXT, st.dictionaries(ANY_TEXT, JSON, max_size=3), max_size=2),
    max_size=2,
)


def texts(found):
    return [problem.text for problem in found.problems]


def test_nothing_at_all_is_an_empty_dialogue():
    assert recover(b"", b"").tables == {}
    assert recover(b"", b"").n == 0


def test_the_journal_alone_is_enough():
    found = recover(journal_of(3), b"")
    assert found.tables == tables_of(3)
    assert (found.n, found.dialogue, found.sealed) == (3, "d1", None)
    assert found.problems == ()
    assert found.notes == ()


def test_the_snapshot_alone_is_enough_and_says_that_the_journal_is_missing():
    found = recover(b"", snapshot_of(3))
    assert found.tables == tables_of(3)
    assert (found.n, found.dialogue, found.sealed) == (3, "d1", 3)
    assert texts(found) == [JOURNAL_MISSING]


@pytest.mark.parametrize("behind", [0, 1, 2, 3])
def test_what_the_snapshot_does_not_have_yet_comes_from_the_journal(behind):
    found = recover(journal_of(3), snapshot_of(behind))
    assert found.tables == tables_of(3)
    assert (found.sealed, found.problems) == (behind, ())


def test_derived_tables_are_left_out_and_unknown_ones_stay():
    tables = {"events": {"1": answer(1)}, "from the future": {"x": {"y": [None, True]}}}
    raw = snapshot.encode(tables, {"answers": {"1": {"text": "a"}}}, n=1, dialogue="d1")
    assert b'"answers":{"1"' in raw
    assert recover(b"", raw).tables == tables


def test_a_recorded_table_is_not_hidden_by_a_derived_one():
    tables = {"answers": {"1": {"mine": True}}}
    raw = snapshot.encode(tables, {"answers": {"1": {"text": "a"}}}, n=1, dialogue="d1")
    assert recover(b"", raw).tables == tables


@settings(max_examples=60)
@given(tables=TABLES, dialogue=ANY_TEXT)
def test_whatever_is_json_comes_back_from_either_file(tables, dialogue):
    raw = snapshot.encode(tables, {}, n=7, dialogue=dialogue)
    line = journal.header(dialogue) + journal.change(1, tables)
    assert raw.isascii()
    assert line.isascii()
    assert recover(b"", raw).tables == tables
    assert recover(line, b"").tables == tables
    assert recover(journal.whole(7, tables, dialogue), b"").tables == tables
    assert recover(line, b"").dialogue == recover(b"", raw).dialogue == dialogue


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_no_bytes_at_all_make_it_stumble(one, other):
    for pair in ((one, other), (one, snapshot_of(2)), (journal_of(2), other), (one, b"")):
        try:
            found = recover(*pair)
        except StoreError:
            continue
        assert found.n >= 0


@pytest.mark.parametrize("sealed", [None, 1, 4])
def test_a_journal_cut_at_every_byte_has_all_lines_before_the_cut(sealed):
    raw = journal_of(4)
    readable = b"" if sealed is None else snapshot_of(sealed)
    for cut in range(len(journal.header("d1")), len(raw)):
        found = recover(raw[:cut], readable)
        n = max(raw[:cut].count(b"\n") - 1, sealed or 0)
        assert found.tables == tables_of(n)
        assert raw[: found.end] + found.torn == raw[:cut]
        assert bool(found.notes) == (bool(found.torn) or JOURNAL_SHORT in texts(found))


def flips(raw):
    """The bytes with each one changed in several ways."""
    for at, byte in enumerate(raw):
        for change in (0x01, 0x20, byte ^ 0x0A, byte ^ 0x0D, byte ^ ord("9")):
            if change:
                yield at, raw[:at] + bytes([byte ^ change]) + raw[at + 1 :]


def test_a_changed_byte_in_the_journal_costs_nothing_that_the_snapshot_has():
    for _, raw in flips(journal_of(2)):
        found = recover(raw, snapshot_of(2))
        assert found.tables == tables_of(2)
        assert found.problems


@pytest.mark.parametrize("sealed", [None, 1])
def test_a_changed_byte_in_the_journal_costs_one_line_at_most_and_is_told(sealed):
    whole = journal_of(3)
    readable = b"" if sealed is None else snapshot_of(sealed)
    everything = set(tables_of(3)["events"])
    for at, raw in flips(whole):
        found = recover(raw, readable)
        row = whole[:at].count(b"\n")
        # A damaged line end costs nothing, nor does a line the snapshot has.
        spared = row <= (sealed or 0) or whole[at : at + 1] == b"\n"
        lost = set() if spared else {str(row)}
        assert set(found.tables["events"]) == everything - lost
        assert found.problems
        assert (found.lost > 0) == bool(lost)


def test_a_changed_byte_in_the_snapshot_costs_nothing():
    for behind in (1, 2):
        for _, readable in flips(snapshot_of(behind)):
            found = recover(journal_of(2), readable)
            assert found.tables["events"].keys() == tables_of(2)["events"].keys()
            assert found.problems
            if texts(found) == [FILE_DAMAGED]:
                assert found.tables == tables_of(2)


def test_a_changed_byte_in_a_snapshot_without_journal_is_told_or_refused():
    right, refused = snapshot_of(2), 0
    for _, readable in flips(right):
        try:
            assert FILE_BELIEVED in texts(recover(b"", readable))
        except StoreError:
            refused += 1
    assert 0 < refused < len(right) * 5


def test_both_damaged_in_different_places_give_everything_together():
    raw = journal_of(3).replace(b"antwoord 2", b"antwoord X")
    found = recover(raw, snapshot_of(3).replace(b"antwoord 1", b"antwoord X"))
    assert found.tables == tables_of(3)
    assert texts(found) == [FILE_BELIEVED, NOTHING_LOST]


def test_what_a_damaged_snapshot_lacks_is_put_back_in_its_place():
    raw = journal_of(12).replace(b"antwoord 5", b"antwoord X")
    readable = snapshot_of(12).replace(b'"2":{', b'"x":{').replace(b'"10":{', b'"99":{')
    found = recover(raw, readable)
    assert list(found.tables["events"]) == [str(n) for n in range(1, 13)] + ["99", "x"]


def test_both_damaged_and_the_snapshot_unreadable_gives_what_the_journal_still_has():
    raw = journal_of(3).replace(b"antwoord 2", b"antwoord X")
    found = recover(raw, b"\x00" * 99)
    assert found.tables["events"] == {"1": answer(1), "3": answer(3)}
    assert texts(found) == [FILE_DAMAGED, SOME_LOST]
    assert found.lost == 1


@pytest.mark.parametrize(
    "broken", [snapshot_of(3)[:-9], snapshot_of(3).replace(b'events":{', b'events":[')]
)
def test_of_a_snapshot_that_is_no_json_any_more_the_entries_are_read_singly(broken):
    raw = journal_of(3).replace(b"antwoord 2", b"antwoord X")
    found = recover(raw, broken)
    assert found.tables["events"] == tables_of(3)["events"]
    assert texts(found) == [FILE_BELIEVED, NOTHING_LOST]


def test_a_cut_snapshot_without_a_journal_has_every_entry_before_the_cut():
    derived = {"answers": {"1": {"id": "a1", "kind": "answer", "text": "antwoord 1"}}}
    raw = snapshot_of(3, derived=derived)
    ends = [raw.index(b"antwoord %d" % n) + len(b'antwoord 1"}}') for n in (1, 2, 3)]
    for cut in range(len(raw) - 1):
        said = sum(end <= cut for end in ends)
        if said:
            found = recover(b"", raw[:cut])
            assert found.events == tuple(answer(n) for n in range(1, said + 1))
            assert FILE_BELIEVED in texts(found)
        elif cut:
            with pytest.raises(Unreadable):
                recover(b"", raw[:cut])


def test_an_unfinished_line_is_no_damage_but_is_told():
    found = recover(journal_of(2)[:-5], b"")
    assert found.tables == tables_of(1)
    assert found.problems == ()
    assert [note.text for note in found.notes] == [UNFINISHED]
    assert str(len(found.torn)) in str(found.notes[0])


def test_missing_numbers_are_counted():
    lines = journal_of(5).splitlines(keepends=True)
    found = recover(b"".join(lines[:2] + lines[4:]), b"")
    assert found.lost == 2
    assert texts(found) == [SOME_LOST]
    assert set(found.tables["events"]) == {"1", "4", "5"}


def test_a_line_written_twice_counts_once():
    lines = journal_of(3).splitlines(keepends=True)
    found = recover(b"".join([*lines, lines[2], lines[1]]), b"")
    assert (found.tables, found.lost, texts(found)) == (tables_of(3), 0, [NOTHING_LOST])


def test_one_number_with_two_contents_is_told():
    other = journal.change(2, {"events": {"2": {"id": "somebody else's"}}})
    found = recover(journal_of(2) + other, b"")
    assert found.tables == tables_of(2)
    assert (found.lost, texts(found)) == (1, [SOME_LOST])


def test_one_line_may_hold_everything():
    raw = journal.whole(5, tables_of(3), "d1") + journal.change(6, {"events": {"4": answer(4)}})
    for readable in (b"", snapshot_of(2), snapshot_of(2).replace(b"1", b"2")):
        found = recover(raw, readable)
        assert found.tables["events"] == {str(n): answer(n) for n in range(1, 5)}
        assert (found.n, found.lost) == (6, 0)


def test_what_is_not_in_the_line_with_everything_is_gone():
    without = {"events": {"1": {"id": "e1"}}}
    raw = journal.whole(3, without, "d1")
    for readable in (b"", snapshot_of(2)):
        assert recover(raw, readable).tables == without
    assert recover(journal_of(2) + raw.split(b"\n", 1)[1], b"").tables == without


def test_a_newer_format_is_refused_in_either_file():
    newer = journal._line({"n": 0, "format": 2, "dialogue": "d1"})
    for raw, readable in (
        (newer, b""),
        (newer, snapshot_of(1)),
        (b"", snapshot_of(1).replace(b'"format":1', b'"format":2')),
    ):
        with pytest.raises(NewerFormat) as refused:
            recover(raw, readable)
        assert refused.value.found == 2
        assert "format 2" in str(refused.value)


@pytest.mark.parametrize(
    "foreign",
    [
        b'{"name":"package","version":1}',
        b'{"_default":{"1":{"int":1}}}',
        b"[1,2]",
        b"3",
        b'"_store"',
        b'{"_store":{"1":3}}',
        b'{"_store":[]}',
        b"not json",
        b"\xff\xfe\x00",
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b"\x00" * 50,
        b"NaN",
    ],
)
def test_what_is_not_ours_is_refused_unless_a_journal_of_ours_stands_beside_it(foreign):
    with pytest.raises(Unreadable):
        recover(b"", foreign)
    with pytest.raises(Unreadable):
        recover(foreign, foreign)
    with pytest.raises(Unreadable):
        recover(foreign, b"")
    found = recover(journal_of(2), foreign)
    assert (found.tables, texts(found)) == (tables_of(2), [FILE_DAMAGED])
    beside = recover(foreign, snapshot_of(2))
    assert (beside.tables, texts(beside)) == (tables_of(2), [JOURNAL_MISSING])


def test_two_dialogues_are_not_mixed():
    with pytest.raises(Unreadable, match="two different dialogues"):
        recover(journal_of(2), snapshot_of(1, dialogue="d2"))


def test_a_byte_order_mark_is_told_but_read():
    found = recover(b"", b"\xef\xbb\xbf" + snapshot_of(2))
    assert (found.tables, texts(found)) == (tables_of(2), [FILE_BELIEVED, JOURNAL_MISSING])


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"1e999"])
def test_a_number_nobody_can_write_again_is_not_read(number):
    body = b'{"n":1,"set":{"events":{"1":{"x":%b}}}}' % number
    import zlib

    line = b"%08x %s\n" % (zlib.crc32(body), body)
    found = recover(journal.header("d1") + line, b"")
    assert found.tables == {}
    assert found.problems


def test_a_kind_of_line_from_later_changes_nothing_here():
    later = journal._line({"n": 2, "note": "from later"})
    after = journal.change(3, {"events": {"3": answer(3)}})
    found = recover(journal_of(1) + later + after, b"")
    assert (set(found.tables["events"]), found.problems) == ({"1", "3"}, ())
