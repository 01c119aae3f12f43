"""Whatever is done to both files at once: what is not told is true, and nothing is made up."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from facilitator.store.errors import StoreError
from facilitator.store.recovery import FILE_BELIEVED, recover
from tests.store.files import answer, journal_of, snapshot_of, tables_of

SAID = 4
TRUE = [answer(n) for n in range(1, SAID + 1)]

Damage = tuple[str, float, float, int]
DAMAGES: st.SearchStrategy[list[Damage]] = st.lists(
    st.tuples(
        st.sampled_from(["flip", "cut", "remove", "double", "zero", "swap"]),
        st.floats(0, 1, exclude_max=True),
        st.floats(0, 1, exclude_max=True),
        st.integers(1, 255),
    ),
    max_size=3,
)


def damaged(raw: bytes, damages: list[Damage]) -> bytes:
    """The bytes after each of these, at places given as shares of the length."""
    for what, one, other, mask in damages:
        start, end = sorted((int(one * len(raw)), int(other * len(raw)) + 1))
        chunk = raw[start:end]
        match what:
            case "flip" if raw:
                raw = raw[:start] + bytes([raw[start] ^ mask]) + raw[start + 1 :]
            case "cut":
                raw = raw[:start]
            case "remove":
                raw = raw[:start] + raw[end:]
            case "double":
                raw = raw[:end] + chunk + raw[end:]
            case "zero":
                raw = raw[:start] + bytes(len(chunk)) + raw[end:]
            case "swap":
                raw = raw[end:] + chunk + raw[:start]
    return raw


@settings(max_examples=150)
@given(st.sampled_from([0, 2, SAID]), DAMAGES, DAMAGES)
@example(SAID, [("cut", 0.9, 0.9, 1)], [("cut", 0.9, 0.9, 1)])
@example(2, [("swap", 0.5, 0.6, 1)], [("flip", 0.1, 0.1, 1)])
def test_any_damage_to_both_files_is_told_and_makes_nothing_up(sealed, to_journal, to_snapshot):
    readable = snapshot_of(sealed) if sealed else b""
    raw = damaged(journal_of(SAID), to_journal)
    readable = damaged(readable, to_snapshot)
    try:
        found = recover(raw, readable)
    except StoreError:
        return
    if FILE_BELIEVED not in [problem.text for problem in found.problems]:
        assert all(event in TRUE for event in found.events)
    if not found.notes:
        assert found.tables in [tables_of(n) for n in range(SAID + 1)]
        assert found.n >= (SAID if raw == journal_of(SAID) else 0)


def test_a_journal_cut_in_its_first_line_is_as_good_as_none():
    first = journal_of(0)
    for cut in range(1, len(first)):
        found = recover(first[:cut], snapshot_of(2))
        assert found.tables == tables_of(2)
        assert found.problems
        with pytest.raises(StoreError):
            recover(first[:cut], b"")
