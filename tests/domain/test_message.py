"""Sentences for a person: translated later, filled once, never read for places of their own."""

import ast
from pathlib import Path

import pytest

import facilitator.domain.moves
from facilitator.domain.message import Message, NotNow, NotSaved, Refused

MOVES = Path(facilitator.domain.moves.__file__).parent


def test_a_message_is_its_sentence_with_the_values_put_in() -> None:
    assert str(Message("{n} saved, {m} not", {"n": 3, "m": 1})) == "3 saved, 1 not"
    assert str(Message("No {places} here")) == "No {places} here"


def test_what_people_typed_is_not_read_for_places() -> None:
    assert str(NotNow("There is no {name}.", name="{text} {0} {")) == "There is no {text} {0} {."


def test_a_refusal_keeps_its_sentence_for_translation() -> None:
    refused = NotSaved("No room for {n}.", n=2)

    assert isinstance(refused, Refused)
    assert refused.message == Message("No room for {n}.", {"n": 2})
    assert str(refused) == "No room for 2."


def refusals() -> list[str]:
    """The sentence of every NotNow that a move can raise, as it stands in the code."""
    found = []
    for path in sorted(MOVES.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name("NotNow"), args=[ast.Constant(str(text))]):
                    found.append(text)
    return sorted(set(found))


def test_the_refusals_of_the_moves_are_found() -> None:
    assert len(refusals()) > 25


@pytest.mark.parametrize("text", refusals())
def test_every_refusal_is_a_sentence(text: str) -> None:
    assert text[0].isupper()
    assert text.endswith(".")
    assert len(text.split()) >= 3
    assert "  " not in text
