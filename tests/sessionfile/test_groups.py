import pytest

from facilitator.domain.plan import ReportBack
from facilitator.language import language
from facilitator.sessionfile.groups import named, usual_number
from tests.sessionfile.written import plan_with, sentences, with_head


def names(*lines: str) -> list[str]:
    return [group.name for group in plan_with(*lines).groups]


@pytest.mark.parametrize(
    "written", ["4", "vier", "four", "4 groepjes", "4 tafels", "4 groups of 5", "ongeveer 4"]
)
def test_groups_are_a_number(written: str) -> None:
    for name in ("groepen", "groups", "groepjes", "tafels"):
        assert len(names(f"{name}: {written}")) == 4


@pytest.mark.parametrize(
    "written",
    [
        "Rood, Blauw, Groen",
        "Rood, Blauw en Groen",
        "Rood; Blauw; Groen",
        "[Rood, Blauw, Groen]",
        "3 (Rood, Blauw, Groen)",
    ],
)
def test_groups_are_names(written: str) -> None:
    assert names(f"groepen: {written}") == ["Rood", "Blauw", "Groen"]


def test_groups_are_a_list_or_two_with_and() -> None:
    assert names("groepen:", "- Rood", "- Blauw en Geel") == ["Rood", "Blauw en Geel"]
    assert names("groups: Red and Blue") == ["Red", "Blue"]
    assert names("groepen: Groep #1, Groep #2") == ["Groep #1", "Groep #2"]


def test_two_groups_never_have_one_name() -> None:
    assert names("groepen: Rood, Rood, Blauw") == ["Rood", "Blauw"]


@pytest.mark.parametrize("written", ["geen", "none", "0", "kring"])
def test_there_can_be_no_groups_at_all(written: str) -> None:
    assert names(f"groepen: {written}") == []


@pytest.mark.parametrize(
    ("people", "groups"), [(0, 4), (1, 0), (10, 0), (11, 2), (12, 2), (20, 4), (24, 5), (60, 12)]
)
def test_the_number_of_groups_follows_the_number_of_people(people: int, groups: int) -> None:
    assert usual_number(people) == groups
    assert len(names(f"deelnemers: {people}")) == groups


def test_a_group_is_three_to_six_people() -> None:
    assert all(3 <= people / usual_number(people) <= 6 for people in range(11, 300))


def test_groups_that_are_asked_for_win_from_the_number_of_people() -> None:
    assert len(names("deelnemers: 40", "groepen: 3")) == 3


def test_groups_without_a_name_are_trees_in_the_language_of_the_evening() -> None:
    english = names("groepen: 2", "taal: en")
    assert english == ["Oak", "Beech"]
    assert names("groepen: 2") == [group.name for group in named(2, language("nl"))]


def test_there_are_trees_for_twenty_four_groups() -> None:
    trees = named(26, language("en"))
    assert len({group.name for group in trees}) == 26
    assert [group.name for group in trees[23:]] == ["Fig", "Group 25", "Group 26"]
    assert [group.id for group in trees] == [str(n) for n in range(1, 27)]


def test_up_to_six_groups_report_back_after_each_round_and_more_at_the_end() -> None:
    six, seven = plan_with("groepen: 6"), plan_with("groepen: 7")
    assert (six.report_back, six.turn) == (ReportBack.AFTER_EACH_ROUND, 90)
    assert (seven.report_back, seven.turn) == (ReportBack.AT_THE_END_PER_QUESTION, 60)


def test_a_single_word_is_no_list_of_groups() -> None:
    session = with_head("groepen: veel")
    assert len(session.plan.groups) == 4
    assert "not a number of groups" in sentences(session)[0]
