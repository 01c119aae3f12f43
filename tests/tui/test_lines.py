from facilitator.tui.lines import even, even_cells, flow


def test_lines_are_as_even_as_they_can_be():
    assert even("one two three four", 14) == ("one two", "three four")


def test_no_word_stands_alone_at_the_end():
    assert even_cells("a bb ccc dddd eeeee", 14)[-1].count(" ") >= 1


def test_there_are_never_more_lines_than_the_width_asks_for():
    assert len(even_cells("word " * 40, 24)) == len(flow("word " * 40, 24))


def test_a_word_wider_than_a_line_cannot_be_set_evenly():
    assert even("Kindercarnavalsoptochtvoorbereiding", 10) is None


def test_a_word_wider_than_a_line_of_cells_is_cut_and_not_lost():
    lines = even_cells("Kindercarnavalsoptochtvoorbereiding ja", 10)
    assert "".join(lines).replace(" ", "") == "Kindercarnavalsoptochtvoorbereidingja"
    assert all(len(line) <= 10 for line in lines)


def test_wide_letters_count_for_two_cells():
    assert all(len(line) <= 5 for line in flow("日本語テスト日本語", 10))


def test_nothing_gives_no_lines():
    assert even_cells("", 10) == ()


def test_no_line_ends_at_a_space_that_ties():
    assert flow("1\u00a0Oak\u00a0 2\u00a0Big\u00a0Beech", 12) == (
        "1\u00a0Oak\u00a0",
        "2\u00a0Big\u00a0Beech",
    )


def test_a_letter_and_its_marks_are_not_cut_apart():
    assert flow("e\u0301" * 6, 4) == ("e\u0301" * 4, "e\u0301" * 2)
