"""The evenings that come with the program, and the document it has to be able to make."""

import re
from pathlib import Path

import pytest

from facilitator.domain.marks import MarkKind
from facilitator.domain.phases import planned_length, sequence
from facilitator.domain.plan import Plan
from facilitator.sessionfile import parse, read_session_file

ROOT = Path(__file__).parents[2]
SESSIONS = sorted((ROOT / "sessions").glob("*.md"))
SEED = Path(__file__).parents[3] / "shared" / "seed"


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)
def test_an_example_has_nothing_to_mend_and_all_an_evening_needs(path: Path) -> None:
    session = read_session_file(path)
    plan = session.plan
    assert session.remarks == ()
    assert plan.title
    assert plan.kind
    assert plan.speaker
    assert plan.begins < plan.ends
    assert len(plan.introduction) >= 2
    assert any(paragraph.marks for paragraph in plan.introduction)
    assert 4 <= len(plan.slides) <= 6
    assert any(slide.notes for slide in plan.slides)
    assert any(len(slide.steps) > 1 for slide in plan.slides)
    assert len(plan.questions) >= 3
    assert any(question.explanation for question in plan.questions)
    assert any(question.note for question in plan.questions)
    assert 3 <= len(plan.groups) <= 6


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)
def test_an_example_fits_between_its_own_times(path: Path) -> None:
    plan = read_session_file(path).plan
    needed = sum(planned_length(plan, phase) for phase in sequence(plan, plan.questions))
    assert needed + plan.buffer <= minutes(plan.ends) - minutes(plan.begins)


def test_there_is_an_example_in_each_language() -> None:
    assert sorted(read_session_file(path).plan.language for path in SESSIONS) == ["en", "nl"]


def minutes(clock: str) -> int:
    hours, rest = clock.split(":")
    return int(hours) * 3600 + int(rest) * 60


@pytest.fixture
def seed() -> list[str]:
    """The blocks of the document that the product has to be able to make."""
    documents = sorted(SEED.glob("*.md"))
    if not documents:
        pytest.skip("the document to be made is not on this machine")
    return [
        block.strip() for block in documents[0].read_text("utf-8").split("\n\n") if block.strip()
    ]


def questions_in(blocks: list[str]) -> list[str]:
    (listed,) = (block for block in blocks if block.startswith("- *"))
    return [line.removeprefix("- *").removesuffix("*") for line in listed.split("\n")]


def evening_of(blocks: list[str]) -> Plan:
    """A session file with the head, the introduction and the questions of the document."""
    kind, day, theme, introduction, method = blocks[:5]
    asked = [f"{n}. {text}" for n, text in enumerate(questions_in(blocks), 1)]
    lines = (
        "---",
        f"soort: {kind.removeprefix('# ')}",
        f"datum: {day}",
        f"titel: {theme.removeprefix('## ')}",
        f"bij de vragen: {method}",
        f"bij de opbrengsten: {blocks[6]}",
        "---",
        "",
        introduction,
        "",
        "---",
        "",
        "# Vragen",
        "",
        *asked,
    )
    session = parse("\n".join(lines), "avond.md")
    assert session.remarks == ()
    return session.plan


def test_the_texts_of_the_document_arrive_as_they_are(seed: list[str]) -> None:
    plan = evening_of(seed)
    assert f"# {plan.kind}" == seed[0]
    assert plan.date == seed[1]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", plan.day)
    assert f"## {plan.title}" == seed[2]
    assert plan.method.text == seed[4]
    assert plan.bridge.text == seed[6]


def test_the_introduction_of_the_document_arrives_with_its_links(seed: list[str]) -> None:
    (paragraph,) = evening_of(seed).introduction
    links = re.findall(r"\[([^\]]*)\]\(([^)]*)\)", seed[3])
    assert paragraph.text == re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", seed[3])
    assert [mark.kind for mark in paragraph.marks] == [MarkKind.LINK] * len(links)
    found = [(paragraph.text[m.start : m.end], m.href) for m in paragraph.marks]
    assert found == links
    assert len(links) == 2


def test_the_questions_of_the_document_arrive_as_they_are(seed: list[str]) -> None:
    asked = [question.text for question in evening_of(seed).questions]
    assert asked == questions_in(seed)
    assert [f"## {text.upper()}" for text in asked] == [b for b in seed if b.startswith("## ")][1:]
