"""The web page keeps to itself, and every reader can find the way in it."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest

from facilitator.harvest.colour import standing_out
from facilitator.harvest.contrast import contrast
from facilitator.harvest.style import CLASSIC, Paper
from facilitator.harvest.webpage import webpage
from tests.harvest.readback import Page
from tests.harvest.test_every_format import HOUSE, full


def page_of(document=None, style=CLASSIC):
    return webpage(document or full(), style).decode()


def test_the_policy_lets_in_this_style_and_nothing_else():
    page = page_of(style=HOUSE)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    (sheet,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    assert f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'" in policy
    assert "style=" not in page


def test_nothing_is_fetched_and_links_only_go_where_they_may():
    page = page_of(style=HOUSE)
    assert re.findall(r'src="(?!data:image/png;base64,)', page) == []
    assert not re.search(r"url\(|@import", page)
    assert Page(page).links == ["https://a.nl", "#q1", "#q2"]


def test_headings_go_down_one_level_at_a_time():
    tags = [tag for tag, _ in Page(page_of()).blocks if tag[0] == "h"]
    assert tags == ["h1", "h2", "h2", "h2", "h2", "h2", "h3"]


def test_the_logo_says_what_it_is_and_the_footer_is_the_houses():
    page = page_of(style=HOUSE)
    assert 'alt="Het huis &amp; de &lt;tuin&gt;"' in page
    assert '<footer><p dir="auto">Huis &amp; tuin &lt;1&gt;</p></footer>' in page
    assert "<img" not in page_of()
    assert "<footer>" not in page_of()


def test_capitals_are_a_look_and_a_choice():
    assert '<body class="capitals">' in page_of()
    assert "<body>" in page_of(style=HOUSE)
    assert "WAT?" not in page_of()


def test_a_font_stays_a_name_whatever_is_in_it():
    sheet = page_of(style=HOUSE)
    assert r'--body: "Gill Sans\27 \22 \3c \2f style\3e ", ' in sheet
    assert r'--heading: "Rotis\3b  \7d  body \7b  x\3a  y", ' in sheet


def test_paper_is_what_was_chosen():
    assert "size: a4" in page_of()
    assert "size: letter" in page_of(style=replace(CLASSIC, paper=Paper.LETTER))


@pytest.mark.parametrize("colour", ["#00707a", "#ffe600", "#000000", "#ffffff", "#7a7a7a"])
@pytest.mark.parametrize("paper", ["#ffffff", "#15191e"])
def test_a_colour_that_could_not_be_read_is_mended(colour, paper):
    made = standing_out(colour, paper)
    assert contrast(made, paper) >= 4.5
    assert made == colour or contrast(colour, paper) < 4.5
