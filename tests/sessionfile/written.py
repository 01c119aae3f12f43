"""Session files as a facilitator might write them, for the tests."""

from facilitator.domain.plan import Plan
from facilitator.language import language
from facilitator.sessionfile import SessionFile, parse, remark_text

QUESTIONS = "# Vragen\n\n1. Wat werkt?\n2. Wat staat in de weg?\n3. Wat nu?\n"


def with_head(*lines: str) -> SessionFile:
    """A file with these lines at the top, and three questions."""
    return parse("\n".join(("---", *lines, "---", "", QUESTIONS)), "avond.md")


def plan_with(*lines: str) -> Plan:
    """The plan of such a file, which has nothing to mend."""
    session = with_head(*lines)
    assert told(session) == []
    return session.plan


def with_body(*lines: str) -> SessionFile:
    """A file without a head."""
    return parse("\n".join(lines), "avond.md")


def told(session: SessionFile) -> list[str]:
    """The remarks as they are printed, in English."""
    return [remark_text(remark, "avond.md", language("en")) for remark in session.remarks]


def sentences(session: SessionFile) -> list[str]:
    """The remarks without the lines they are about."""
    return [str(remark.message) for remark in session.remarks]
