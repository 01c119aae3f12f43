"""What people read in a mail program or a plain editor."""

from email import message_from_bytes
from email.policy import default

import pytest

from facilitator.domain.marks import MarkedText
from facilitator.harvest.document import Harvest, Section
from facilitator.harvest.email_draft import email_draft
from facilitator.harvest.front import Masthead
from facilitator.harvest.plain_text import plain_text
from facilitator.harvest.widths import LINE, width, wrapped
from tests.harvest.building import linked
from tests.harvest.test_every_format import HOUSE, answer, full

WORDS = "Een lange tafel is er voor wie aanschuift, en voor wie later komt. "


def test_a_plain_text_looks_like_this():
    document = Harvest(
        "nl",
        Masthead("Oogst", "12 maart 2026", "De lange tafel"),
        introduction=(linked("Zie de site.", site="https://a.nl"),),
        questions=("Wat?",),
        sections=(
            Section("Wat?", (answer(MarkedText(WORDS * 2 + "Zo.")), answer(MarkedText("Ja")))),
        ),
    )
    assert (
        plain_text(document, HOUSE).decode()
        == """\
Oogst
=====

12 MAART 2026

De lange tafel
--------------

Zie de site (https://a.nl).

- Wat?


Wat?
----

- Een lange tafel is er voor wie aanschuift, en voor wie later komt. Een
  lange tafel is er voor wie aanschuift, en voor wie later komt. Zo.
- Ja


Huis & tuin <1>
"""
    )


@pytest.mark.parametrize("text", [WORDS * 9, "a  " * 200, "日本 語 " * 40, "x" * 99 + "  y " * 30])
def test_lines_fit_and_together_are_the_text(text):
    lines = wrapped(text, "- ")
    assert " ".join(line[2:] for line in lines) == text
    assert [line for line in lines if width(line.rstrip()) > LINE and " " in line[2:].strip()] == []
    assert all(lines)


@pytest.mark.parametrize(
    ("href", "written"),
    [
        ("mailto:a@b.nl", "Mail (a@b.nl)"),
        ("tel:+31", "Mail (+31)"),
        ("#", "Mail"),
    ],
)
def test_an_address_stands_behind_its_words(href, written):
    document = Harvest("nl", Masthead("K"), method=linked("Mail", Mail=href))
    assert written in plain_text(document).decode().split("\n")


def test_an_address_that_is_its_own_words_stands_there_once():
    document = Harvest("nl", Masthead("K"), method=linked("a@b.nl", **{"a@b.nl": "mailto:a@b.nl"}))
    assert "a@b.nl\n" in plain_text(document).decode()


def test_a_mail_opens_as_a_draft_and_is_from_nobody():
    mail = message_from_bytes(email_draft(full()), policy=default)
    ours = {"Subject", "X-Unsent", "Content-Language", "MIME-Version", "Content-Type"}
    assert set(mail.keys()) == ours
    assert mail["X-Unsent"] == "1"
    assert mail["Subject"] == "Oogst – De lange tafel"
    kinds = [part.get_content_type() for part in mail.walk()]
    assert kinds == ["multipart/alternative", "text/plain", "text/html"]


def test_a_mail_is_made_of_lines_that_every_server_takes():
    lines = email_draft(full(), HOUSE).split(b"\r\n")
    assert max(map(len, lines)) <= 78
    assert not any(b"\n" in line or b"\r" in line for line in lines)
