"""Whatever is in a file, it opens: the one promise a grammar for people must keep."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.text import clean
from facilitator.language import language
from facilitator.sessionfile import SessionFile, parse, remark_text
from facilitator.sessionfile.keys import KEYS

PIECES = (
    *("---", "—", "***", "----", "```", "~~~", "````x", "<!--", "-->", "<!-- noot -->", ":::"),
    *("::: notes", "Note: x", ". . .", "<!-- pause -->", "<!-- end_slide -->", "# Vragen"),
    *("## Een", "===", "1. Wat?", "2.", "   uitleg", "- punt", "> citaat", "*a* **b** [c](#)"),
    *("(15 min, optioneel)", "(1:30)", "", "", "\t", "titel: Een", "% titel", "layout: center"),
    *("# een remark", "<br>", "<style>", "\u200b---", "|", "&#8238;", "\\", "é\u0301", "\u202e"),
)
VALUES = st.text(max_size=20) | st.sampled_from(
    ["20 min", "half uur", "1:30", "geen", "4", "Rood, Blauw", "na vraag 2", "19.30", "=", ", ,"]
)
KEY_LINES = st.builds(
    "{}: {}".format, st.sampled_from([name for key in KEYS for name in key.names]), VALUES
)
LINES = st.sampled_from(PIECES) | KEY_LINES | st.text(max_size=30)
FILES = st.lists(LINES, max_size=40).map("\n".join) | st.text()


def check(session: SessionFile, text: str) -> None:
    plan = session.plan
    for words in (plan.title, plan.speaker, *(q.text for q in plan.questions)):
        assert words == clean(words)
    for marked in (plan.method, plan.bridge, *plan.introduction):
        assert marked.text == clean(marked.text)
        assert all(0 <= mark.start < mark.end <= len(marked.text) for mark in marked.marks)
    assert [q.id for q in plan.questions] == [str(n + 1) for n in range(len(plan.questions))]
    assert all(q.text and 0 < q.length <= 8 * 3600 for q in plan.questions)
    assert all(1 <= int(pause.after) <= len(plan.questions) for pause in plan.breaks)
    assert all(slide.steps for slide in plan.slides)
    for remark in session.remarks:
        assert remark.line >= 1
        assert remark.column >= 1
        shown = remark_text(remark, "avond.md", language("en"))
        assert shown.count("\n") == 2
        assert "{" not in shown or "{" in text


@given(FILES)
@settings(deadline=None, max_examples=100)
def test_any_text_opens_and_always_the_same(text: str) -> None:
    session = parse(text, "avond.md")
    check(session, text)
    assert parse(text, "avond.md") == session


@given(st.lists(KEY_LINES, max_size=12))
@settings(deadline=None, max_examples=60)
def test_any_head_opens(lines: list[str]) -> None:
    text = "\n".join(("---", *lines, "---", "# Vragen", "1. Wat?", "2. Wie?"))
    check(parse(text, "avond.md"), text)


HOSTILE = {
    "comments that open": "<!--" * 25_000,
    "comments that open on lines": "<!--\n" * 20_000,
    "code that opens": "```x\n---\n" * 11_000 + "```",
    "brackets": "[" * 9_999,
    "stars": "*a " * 3_300,
    "round brackets": "# Vragen\n1. " + "(" * 100_000,
    "spaces": "# Vragen\n1. a" + " " * 100_000 + "(",
    "a long value": "---\nronde: " + "a " * 50_000 + "\n---\n",
    "many breaks": "---\npauze: " + "5 min na " * 10_000 + "\n---\n",
    "a long key": "---\n" + "a " * 50_000 + "\n---\n",
    "tags": "<a " * 33_000,
    "style sheets": "<style>" * 14_000 + "</script>",
    "marks on a letter": "a" + "\u0301" * 100_000,
    "digits": "# Vragen\n" + "9" * 100_000 + ". Wat?",
    "a long number": "---\nronde: " + "9" * 100_000 + " min\ngroepen: " + "9" * 5_000 + "\n---\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_opens(name: str) -> None:
    # One that took the square of the time would keep this test for minutes.
    check(parse(HOSTILE[name], "avond.md"), HOSTILE[name])


def test_the_markdown_parser_is_loaded_only_for_markdown() -> None:
    ask = (
        "import sys; from facilitator.sessionfile import parse; "
        "parse('# Vragen\\n1. Wat?', 'avond.md'); print('markdown_it' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
