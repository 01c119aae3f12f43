"""The JSON keeps to the schema that is published beside it."""

import json

import pytest
from jsonschema import Draft202012Validator

from facilitator.domain.marks import MarkedText
from facilitator.harvest.document import Harvest, HarvestAnswer, Section
from facilitator.harvest.front import Masthead
from facilitator.harvest.json_record import SCHEMA, VERSION, json_record
from tests.harvest.building import bold, linked
from tests.harvest.test_every_format import EVIL, answer, everywhere, full

PUBLISHED = json.loads(SCHEMA.read_text("utf-8"))
RULES = Draft202012Validator(PUBLISHED)


def test_the_schema_is_one():
    Draft202012Validator.check_schema(PUBLISHED)
    assert PUBLISHED["properties"]["schema"]["const"] == VERSION


@pytest.mark.parametrize(
    "document",
    [full(), Harvest("en", Masthead("K")), *map(everywhere, EVIL)],
    ids=lambda document: document.masthead.kind[:20],
)
def test_every_kind_of_harvest_keeps_to_the_schema(document):
    RULES.validate(json.loads(json_record(document)))


@pytest.mark.parametrize(
    "broken",
    [
        {"schema": 2},
        {"day": "3 april"},
        {"kind": ""},
        {"method": {"text": "a"}},
        {"method": {"text": "a\nb", "marks": []}},
        {"method": {"text": "a", "marks": [{"start": 0, "end": 1, "kind": "link"}]}},
        {"method": {"text": "a", "marks": [{"start": 0, "end": 1, "kind": "bold", "href": "#"}]}},
    ],
)
def test_what_does_not_keep_to_it_is_seen(broken):
    record = json.loads(json_record(full())) | broken
    assert not RULES.is_valid(record)


def test_what_was_said_before_editing_is_not_told():
    edited = HarvestAnswer("a1", MarkedText("Soep."), MarkedText("Piet wil soep"), tally=2)
    document = Harvest("nl", Masthead("K"), sections=(Section("H", (edited,)),))
    assert b"Piet" not in json_record(document)


def test_marks_are_counted_in_code_points_and_go_somewhere():
    text = bold("👩‍👧 én soep", "soep")
    document = Harvest("nl", Masthead("K"), (text, linked("Zie site", site="#")))
    first, second = json.loads(json_record(document))["introduction"]
    (mark,) = first["marks"]
    assert first["text"][mark["start"] : mark["end"]] == "soep"
    assert second["marks"] == []


def test_the_questions_are_apart_from_what_answers_none():
    sections = (Section("Wat?", (answer(MarkedText("a")),)), Section("Parkeerplaats"))
    document = Harvest("nl", Masthead("K"), questions=("Wat?",), sections=sections)
    record = json.loads(json_record(document))
    assert [section["heading"] for section in record["questions"]] == ["Wat?"]
    assert [section["heading"] for section in record["further"]] == ["Parkeerplaats"]
