"""The example evening in a real terminal, from welcome to document; and after a kill -9."""

import json
import re
import signal
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
pytest.importorskip("pexpect")

from tests.e2e.terminal import Terminal  # noqa: E402 - only where there is a pseudo-terminal


@pytest.fixture
def place(tmp_path):
    return tmp_path


def begin(place):
    """The demo, as far as the first round."""
    terminal = Terminal(place, "demo")
    terminal.shows("How is the projector connected?").press("2")
    terminal.shows("Ready when you are").press("ctrl+n").shows("until")
    terminal.press("ctrl+n").shows("^N again to stop it").press("ctrl+n").shows("Slide 1 of")
    return terminal


def to_first_round(terminal):
    terminal.press("ctrl+n").shows("^N again to stop it").press("ctrl+n")
    return terminal.shows("Round 1 of")


def say(terminal, group, words):
    terminal.press("tab", str(group)).type(words).press("enter")
    # The stars of bold words are gone once they have left the line.
    terminal.shows(words.replace("*", ""), "What is being said?").no_longer_shows("saving")


def goes_on(terminal):
    """One ^N: it asks, or what was next is under way and the footer says what follows."""
    (follows,), asks = next_in(terminal.text), "^N again" in terminal.text
    terminal.press("ctrl+n").comes_to(
        lambda text: next_in(text) not in ([], [follows]) or (not asks and "^N again" in text),
        f"did not go on to {follows}",
    )


def next_in(text):
    return re.findall(r"\^N (?!again)(.+?) +\^T", text)


def the_dialogue(place):
    (journal,) = (place / "tmp").rglob("*.journal")
    return journal.with_name(journal.name.removesuffix(".journal"))


def test_an_evening_from_its_welcome_to_its_document(place):
    terminal = begin(place)
    terminal.press("pagedown").shows("Slide").type("She told of the soup.").press("enter")
    terminal.shows("✓ 1 · note · She told of the soup.")
    to_first_round(terminal)
    say(terminal, 1, "A bench in the sun.")
    say(terminal, 2, "Light *at night* in the hall.")
    terminal.shows("1 Oak", "2 Beech", "✓ 3 saved")
    terminal.press("f4").shows("paused since").press("f4").no_longer_shows("paused since")
    terminal.press("ctrl+t").shows("minute more")
    say(terminal, 2, "This one goes.")
    terminal.press("ctrl+z").shows("Undone", "✓ 3 saved")
    while "^N close " not in terminal.text:
        goes_on(terminal)
    terminal.settles().press("ctrl+n").shows("^N again to stop it").press("ctrl+n")
    terminal.shows("is written", "Late remark")
    terminal.type("At the coat rack: once more, please.").press("enter").shows("✓ 4 saved")
    terminal.press("ctrl+s").shows("All is safe, also in ").press("ctrl+q")
    assert terminal.ends() == 0
    (document, *_) = sorted(
        (place / "tmp").rglob("*.md"), key=lambda p: p.stat().st_mtime, reverse=True
    )
    text = document.read_text("utf-8")
    assert "- A bench in the sun." in text
    assert "- Light **at night** in the hall." in text
    assert "At the coat rack" in text
    assert "This one goes." not in text


def test_a_kill_in_mid_round_loses_nothing(place):
    terminal = to_first_round(begin(place))
    say(terminal, 1, "A bench in the sun.")
    terminal.type("half a senten")
    dialogue = the_dialogue(place)
    draft = "half a senten"
    while draft not in dialogue.with_name(dialogue.name + ".journal").read_text("ascii"):
        terminal._read()
    terminal.child.kill(signal.SIGKILL)
    terminal.ends()

    again = Terminal(place, "demo")
    again.shows("Round 1 of", "the clock is right", "A bench in the sun.", draft)
    again.type("ce.").press("enter").shows("✓ 2 · ", "half a sentence.")
    again.press("ctrl+q").shows("^Q again").press("ctrl+q")
    assert again.ends() == 0
    dumped = subprocess.run(
        [sys.executable, "-m", "facilitator", "dump", str(dialogue)],
        capture_output=True,
        check=True,
    )
    texts = [a["text"] for a in json.loads(dumped.stdout)["answers"]]
    assert texts == ["A bench in the sun.", "half a sentence."]


def test_a_kill_in_mid_change_leaves_the_change_and_the_draft_below_it(place):
    terminal = to_first_round(begin(place))
    say(terminal, 1, "A bench in the sun.")
    terminal.type("half a senten").press("ctrl+l").shows("changing")
    terminal.type(" And shade")
    dialogue = the_dialogue(place)
    while " And shade" not in dialogue.with_name(dialogue.name + ".journal").read_text("ascii"):
        terminal._read()
    terminal.child.kill(signal.SIGKILL)
    terminal.ends()

    again = Terminal(place, "demo")
    again.shows("changing", "A bench in the sun. And shade", "waiting: “half a senten”")
    again.type(".").press("enter").shows("✓ 1 · ", "And shade.", "half a senten")
    again.type("ce.").press("enter").shows("✓ 2 · ", "half a sentence.")
    again.press("ctrl+q").shows("^Q again").press("ctrl+q")
    assert again.ends() == 0


@pytest.mark.parametrize("one", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_a_clean_terminal_and_all_that_was_said(place, one):
    terminal = to_first_round(begin(place))
    say(terminal, 1, "A bench in the sun.")
    dialogue = the_dialogue(place)
    terminal.child.kill(one)
    assert terminal.ends() == 128 + one
    dumped = subprocess.run(
        [sys.executable, "-m", "facilitator", "dump", str(dialogue)],
        capture_output=True,
        check=True,
    )
    assert [a["text"] for a in json.loads(dumped.stdout)["answers"]] == ["A bench in the sun."]
