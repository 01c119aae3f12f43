from facilitator.tui.slide_text import Block, SlideBody, blocks, slide_body


def test_items_hang_on_a_dash_or_their_number():
    assert blocks("- one\n- two\n\n3. three\n4. four") == (
        Block("one", "–"),
        Block("two", "–"),
        Block("three", "3."),
        Block("four", "4."),
    )


def test_marks_links_pictures_and_comments_are_left_out():
    text = "**Bold** [link](https://x.nl) `code` ![alt](x.png) <b>h</b>\n\n<!-- secret -->"
    assert [b.text.split() for b in blocks(text)] == [["Bold", "link", "code", "h"]]


def test_code_keeps_its_spaces():
    assert blocks("```\n  a\n   b\n```") == (
        Block("  a", verbatim=True),
        Block("   b", verbatim=True),
    )


def test_a_row_of_a_table_is_one_line():
    assert blocks("| a | b |\n|---|---|\n| c | d |") == (Block("a · b"), Block("c · d"))


def test_an_entity_cannot_bring_in_a_control_character():
    assert "\x1b" not in blocks("a &#27;[31m b")[0].text


def test_a_title_stands_in_one_place():
    assert slide_body("What I saw", ("# What I *saw*\n\n- one", "- two")) == SlideBody(
        "What I saw", ((Block("one", "–"),), (Block("two", "–"),))
    )


def test_first_words_that_name_a_slide_stay_where_they_are():
    assert slide_body("one", ("- one\n- two",)).title == ""
    assert slide_body("A long sen…", ("A long sentence.",)).steps == ((Block("A long sentence."),),)
    assert slide_body("Own title", ("- one",)).title == "Own title"
    assert slide_body("", ("text",)).title == ""
    assert slide_body("Empty", ()) == SlideBody("Empty", ())
