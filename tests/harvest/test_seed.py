"""The document the product was asked to be able to write, made from its own answers.

The document is private and no part of the project: these tests are skipped where it is not.
"""

import re
from pathlib import Path

import pytest

from facilitator.domain.marks import Mark, MarkedText, MarkKind
from facilitator.harvest.document import harvest
from facilitator.harvest.markdown import markdown
from facilitator.language import language
from tests.harvest.building import dialogue_of, plan, said

SEED = Path(__file__).parents[3] / "shared" / "seed"
DOCUMENTS = sorted(SEED.glob("*.md"))


@pytest.mark.skipif(not DOCUMENTS, reason="the seed document is not on this machine")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_the_seed_document_is_written_byte_for_byte(path):
    document = with_even_blank_lines(path.read_bytes().decode())
    assert markdown(harvest(dialogue_in(document), language("nl"))) == document.encode()


def with_even_blank_lines(document):
    """None at the top, one between blocks, and one line end at the very end."""
    return re.sub(r"\n{3,}", "\n\n", document.strip("\n")) + "\n"


def dialogue_in(document):
    """A dialogue in which what the document says was said."""
    kind, date, theme, *middle = document.strip().split("\n\n")
    asked = next(n for n, block in enumerate(middle) if block.startswith("- *"))
    *introduction, method = middle[:asked]
    questions = [row[3:-1] for row in middle[asked].split("\n")]
    bridge, *sections = middle[asked + 1 :]
    assert [heading[3:] for heading in sections[::2]] == [q.upper() for q in questions]
    evening = plan(
        *questions,
        title=theme[3:],
        kind=kind[2:],
        date=date.lower(),
        introduction=tuple(map(with_links, introduction)),
        method=MarkedText(method),
        bridge=MarkedText(bridge),
    )
    rows = [(q, row[2:]) for q, s in enumerate(sections[1::2], 1) for row in s.split("\n")]
    return dialogue_of(evening, *(said(f"a{n}", row, f"q{q}") for n, (q, row) in enumerate(rows)))


def with_links(paragraph):
    text, marks = "", []
    for words, linked, href in re.findall(r"([^[]+|)(?:\[(.*?)\]\((.*?)\)|$)", paragraph):
        text += words
        if linked:
            marks.append(Mark(len(text), len(text) + len(linked), MarkKind.LINK, href))
            text += linked
    return MarkedText(text, tuple(marks))
