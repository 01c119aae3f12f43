"""Every event can be written, read again, and read by a version that does not know it."""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.domain import events
from facilitator.domain.dialogue import fold
from facilitator.domain.entry import Entry, Event
from facilitator.domain.events import (
    RECORDED,
    AnswerEmphasised,
    AnswerKind,
    AnswerPart,
    AnswerReworded,
    AnswersMerged,
    AnswerSplit,
    AnswerSubmitted,
    AnswerTallied,
    DialogueCreated,
    PhaseEntered,
    PhasePaused,
    Unknown,
)
from facilitator.domain.marks import Mark, MarkKind
from facilitator.domain.phases import Phase, PhaseKind
from facilitator.domain.plan import Beamer, Question
from facilitator.store.codec import decode, encode
from tests.building import START, TRUST, a_plan, at, entry, record

OFFSETS = [timezone(timedelta(minutes=m)) for m in (-210, 0, 60, 120, 345)]
whole_milliseconds = st.datetimes(
    min_value=datetime(1970, 1, 1),  # noqa: DTZ001 - hypothesis wants it bare
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from(OFFSETS),
).map(lambda t: t.replace(microsecond=t.microsecond // 1000 * 1000))
# Lone surrogates too: what a keyboard cannot type, a pipe can.
texts = st.text(st.characters() | st.characters(categories=["Cs"]), max_size=8)

numbers = st.integers(-(2**40), 2**40)


def anything_of(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type that fields of events have."""
    if get_origin(kind) is tuple:
        return st.lists(anything_of(get_args(kind)[0]), max_size=3).map(tuple)
    if get_origin(kind) in (Union, UnionType):
        return st.one_of([anything_of(each) for each in get_args(kind)])
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        drawn = {f.name: anything_of(hints[f.name]) for f in fields(kind)}
        return st.builds(kind, **drawn)
    simple = {str: texts, int: numbers, bool: st.booleans(), datetime: whole_milliseconds}
    return simple[kind] if kind in simple else st.from_type(kind)


def through_json(one: Entry) -> Entry:
    written = json.dumps(encode(one), ensure_ascii=True, allow_nan=False)
    assert written.isascii()
    return decode(json.loads(written))


@pytest.mark.parametrize("kind", RECORDED.values(), ids=RECORDED.keys())
def test_every_kind_of_event_comes_back_as_it_was(kind: type[Event]) -> None:
    @given(anything_of(kind), whole_milliseconds)
    @settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
    def comes_back(event: Event, moment: datetime) -> None:
        written = Entry("e1", "e0", "laptop", moment, "0194610b8640-0000", event)
        read = through_json(written)

        assert read == written
        assert read.at.utcoffset() == written.at.utcoffset()

    comes_back()


def test_every_event_class_is_among_the_recorded() -> None:
    made = {
        name
        for name, each in vars(events).items()
        if isinstance(each, type) and issubclass(each, Event)
    }

    assert made - set(RECORDED) == {"Event", "AnswerEvent", "Unknown"}
    assert len(RECORDED) > 40


def test_no_kind_of_event_was_renamed_or_lost() -> None:
    """The names are the record of every dialogue ever held: this list only grows."""
    assert set(RECORDED) >= {
        "DialogueCreated",
        "QuestionAdded",
        "QuestionReworded",
        "QuestionDropped",
        "QuestionRestored",
        "QuestionMoved",
        "GroupAdded",
        "GroupRenamed",
        "GroupDropped",
        "GroupRestored",
        "LengthChanged",
        "MovingChanged",
        "TurnLengthChanged",
        "ReportBackChanged",
        "TextChanged",
        "PhaseEntered",
        "PhasePaused",
        "PhaseResumed",
        "PhaseExtended",
        "PhaseEnded",
        "PhaseReopened",
        "PhaseCancelled",
        "StartCorrected",
        "ClockShifted",
        "TurnGiven",
        "TurnEnded",
        "DialogueClosed",
        "DialogueReopened",
        "AnswerSubmitted",
        "AnswerReworded",
        "AnswerEmphasised",
        "AnswerMoved",
        "AnswersMerged",
        "AnswersUnmerged",
        "AnswerSplit",
        "AnswerTallied",
        "TallyTakenBack",
        "AnswerStarred",
        "AnswerUnstarred",
        "AnswerLeftOut",
        "AnswerTakenBack",
        "AnswerReadBack",
        "RemarkLetBe",
        "Undone",
        "Redone",
    }


def test_an_answer_is_written_as_anyone_would_expect() -> None:
    said = AnswerSubmitted("a", "A key.", (Mark(2, 5),), question=TRUST, group="oak")

    assert encode(entry(said, at("14:32:07"), "e7", "e6")) == {
        "id": "e7",
        "act": "e6",
        "device": "0123456789abcdef",
        "at": "2025-01-13T14:32:07.000+01:00",
        "clock": "01945fdd4fd8-0000",
        "kind": "AnswerSubmitted",
        "body": {
            "answer": "a",
            "text": "A key.",
            "marks": [[2, 5, "bold"]],
            "kind": "answer",
            "question": TRUST,
            "group": "oak",
        },
    }


def test_marks_phases_and_missing_times_have_their_own_shape() -> None:
    linked = AnswerEmphasised("a", (Mark(0, 2, MarkKind.LINK, "https://example.org"),))
    entered = PhaseEntered(Phase(PhaseKind.ROUND, TRUST), effective=at("19:55"))

    assert encode(entry(linked))["body"]["marks"] == [[0, 2, "link", "https://example.org"]]
    assert encode(entry(entered))["body"] == {
        "phase": {"kind": "round", "of": TRUST},
        "length": 0,
        "effective": "2025-01-13T19:55:00.000+01:00",
    }
    assert encode(entry(PhasePaused()))["body"] == {"effective": None}


def test_every_field_is_written_so_that_no_later_default_changes_it() -> None:
    written = encode(entry(DialogueCreated("d", a_plan())))["body"]

    def complete(value: Any, raw: Any) -> bool:
        if is_dataclass(value) and not isinstance(value, type | Mark):
            return set(raw) == {f.name for f in fields(value)} and all(
                complete(getattr(value, name), raw[name]) for name in raw
            )
        if isinstance(value, tuple):
            return all(complete(v, r) for v, r in zip(value, raw, strict=True))
        return True

    assert complete(DialogueCreated("d", a_plan()), written)
    assert "beamer" in written["plan"]


def test_a_time_without_an_offset_is_our_mistake_and_is_not_written() -> None:
    bare = START.replace(tzinfo=None)

    for mistake in (entry(PhasePaused(bare)), replace(entry(PhasePaused()), at=bare)):
        with pytest.raises(ValueError, match="offset"):
            encode(mistake)


# -- what this version does not know -----------------------------------------------------------


def body_of(event: Event, **changes: Any) -> dict[str, Any]:
    """An event as it is written, with some of its fields changed."""
    raw = encode(entry(event))
    raw["body"] |= changes
    return raw


SAID = AnswerSubmitted("a", "Time.", (Mark(0, 4),), AnswerKind.AGREEMENT, TRUST, "oak")


def test_an_unknown_kind_is_kept_by_its_name() -> None:
    raw = body_of(SAID) | {"kind": "AnswerSung"}

    assert decode(raw).event == Unknown("AnswerSung")
    assert decode(raw).id == "e1"


def test_unknown_fields_are_passed_over() -> None:
    raw = body_of(SAID, melody="la la") | {"weather": "rain"}

    assert decode(raw) == entry(SAID)


def test_missing_fields_take_their_defaults() -> None:
    raw = body_of(SAID)
    raw["body"] = {"answer": "a", "text": "Time."}

    assert decode(raw).event == AnswerSubmitted("a", "Time.")


@pytest.mark.parametrize(
    ("changes", "read"),
    [
        ({"kind": "song"}, {"kind": AnswerKind.ANSWER}),
        ({"kind": ["song"]}, {"kind": AnswerKind.ANSWER}),
        ({"marks": "all of it"}, {"marks": ()}),
        ({"marks": [[0, 4, "wavy"], [1, 2, "italic"]]}, {"marks": (Mark(1, 2, MarkKind.ITALIC),)}),
        ({"marks": [[0, 4], [0, "4", "bold"], 7, None, [0, 1, "link", 5]]}, {"marks": ()}),
        ({"question": 7}, {"question": ""}),
        ({"group": None}, {"group": ""}),
    ],
)
def test_no_words_are_lost_to_a_detail_that_cannot_be_read(
    changes: dict[str, Any], read: dict[str, Any]
) -> None:
    event = decode(body_of(SAID, **changes)).event

    assert isinstance(event, AnswerSubmitted)
    assert event.text == "Time."
    assert {name: getattr(event, name) for name in read} == read


def test_a_plan_of_a_later_version_is_still_a_plan() -> None:
    raw = body_of(DialogueCreated("d", a_plan()))
    raw["body"]["plan"] |= {"beamer": "hologram", "clock": 7, "perfume": "lavender"}
    raw["body"]["plan"]["questions"][0] |= {"length": "long", "mood": "calm"}
    raw["body"]["plan"]["questions"].append("not a question")

    event = decode(raw).event
    assert isinstance(event, DialogueCreated)
    assert event.plan.beamer is Beamer.ASK
    assert event.plan.questions[0] == Question(TRUST, "When did you feel trusted?")
    assert event.plan.questions[1:] == a_plan().questions[1:]


@pytest.mark.parametrize(
    "raw",
    [
        body_of(SAID, text=5),
        body_of(SAID, answer=None),
        body_of(PhaseEntered(Phase(PhaseKind.TALK)), phase={"kind": "dance"}),
        body_of(PhaseEntered(Phase(PhaseKind.TALK)), phase="talk"),
        body_of(AnswersMerged("m", "Both", ("a", "b")), originals="a b"),
        body_of(DialogueCreated("d", a_plan()), plan=[]),
        body_of(SAID) | {"body": None},
        body_of(SAID) | {"body": []},
        body_of(SAID) | {"kind": 5},
        body_of(SAID) | {"kind": "AnswerEvent"},
        body_of(SAID) | {"kind": "Unknown"},
        {},
        None,
        [],
        "text",
    ],
)
def test_what_cannot_be_read_is_unknown_and_never_an_exception(raw: object) -> None:
    assert isinstance(decode(raw).event, Unknown)


def test_true_is_not_a_number() -> None:
    raw = body_of(PhaseEntered(Phase(PhaseKind.TALK)), length=True)

    assert decode(raw).event == PhaseEntered(Phase(PhaseKind.TALK))


@pytest.mark.parametrize("when", ["yesterday", "2025-01-13T14:32:07", None, 5])
def test_words_count_whenever_they_were_said_but_a_clock_needs_its_times(when: object) -> None:
    assert decode(body_of(SAID) | {"at": when}).event == SAID
    assert decode(body_of(SAID) | {"at": when}).at == datetime(1970, 1, 1, tzinfo=UTC)
    assert decode(body_of(PhasePaused()) | {"at": when}).event == Unknown("PhasePaused")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
some_events = st.sampled_from(
    [
        SAID,
        AnswerReworded("a", "Other."),
        AnswerSplit("a", (AnswerPart("b", "B", (Mark(0, 1),)),)),
        AnswersMerged("m", "Both", ("a", "b")),
        AnswerTallied("a", ("oak",)),
        DialogueCreated("d", a_plan()),
        PhaseEntered(Phase(PhaseKind.TALK), 60, START),
    ]
)


@given(some_events, st.data())
def test_one_value_of_any_kind_anywhere_breaks_nothing(event: Event, data: st.DataObject) -> None:
    raw = encode(entry(event))
    place: Any = raw
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        inner = place[key]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.booleans()):
            break
        place = inner
    place[key] = data.draw(json_values)

    read = decode(raw)
    assert isinstance(read.event, type(event) | Unknown)
    fold([*record(DialogueCreated("d", a_plan()), SAID), read])


@given(json_values)
def test_anything_at_all_can_be_read(raw: object) -> None:
    assert isinstance(decode(raw).event, Unknown)
