import pytest

from facilitator.domain.message import Refused
from facilitator.harvest.profile import CLASSIC, FULL, Part
from facilitator.profiles import KEYS, NoProfile, find_profile, keep_profile, load_profiles


def test_without_a_folder_there_are_two_profiles(tmp_path):
    assert load_profiles(tmp_path / "profiles") == ((CLASSIC, FULL), ())


@pytest.mark.parametrize(("name", "profile"), [("Klassiek", CLASSIC), ("uitgebreid", FULL)])
def test_ours_are_found_by_their_dutch_names(tmp_path, name, profile):
    assert find_profile(name, tmp_path) == (profile, ())


@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_kept_profile_is_found_again(tmp_path, code):
    parts = frozenset({Part.QUOTES, Part.TALLIES})
    path = keep_profile("Wijkteam: kort", parts, code, tmp_path / "profiles")
    profile, remarks = find_profile("wijkteam – kort", path.parent)
    assert (profile.parts, remarks) == (parts, ())
    assert profile in load_profiles(path.parent)[0]


def test_what_is_not_written_is_as_in_the_classic_one(tmp_path):
    (tmp_path / "kort.toml").write_text("citaten = true\nparkeerplaats = 'nee'\n", "utf-8")
    profile, remarks = find_profile("kort", tmp_path)
    assert profile.parts == CLASSIC.parts - {Part.PARKING_LOT} | {Part.QUOTES}
    assert remarks == ()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("kleur = true", "kort.toml:2: there is no part “kleur”"),
        ("citaten = 3", "kort.toml:2: write citaten = true or citaten = false."),
        ("citaten = ja", "kort.toml:2: this line is not understood"),
        ("[deel]", ""),
    ],
)
def test_a_line_that_is_not_understood_is_named_and_the_rest_counts(tmp_path, line, said):
    (tmp_path / "kort.toml").write_text(f"bijlage = true\n{line}\n", "utf-8")
    profile, remarks = find_profile("kort", tmp_path)
    assert Part.ANNEX in profile.parts
    assert " ".join(map(str, remarks)).startswith(said)


def test_a_file_that_is_no_text_gives_the_classic_form_and_says_so(tmp_path):
    (tmp_path / "stuk.toml").write_bytes(b"\xff\xfe\x00")
    profile, remarks = find_profile("stuk", tmp_path)
    assert profile.parts == CLASSIC.parts
    assert "cannot be read" in str(remarks[0])


def test_a_name_that_is_not_there_is_refused_with_those_that_are(tmp_path):
    keep_profile("wijkteam", frozenset(), "nl", tmp_path)
    with pytest.raises(NoProfile, match="classic, full, wijkteam"):
        find_profile("../../elders", tmp_path)


def test_our_own_names_are_not_given_away(tmp_path):
    with pytest.raises(Refused, match="choose another name"):
        keep_profile("Uitgebreid", frozenset(), "nl", tmp_path)


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "profiles").touch()
    with pytest.raises(Refused, match="for now only"):
        keep_profile("wijkteam", frozenset(), "nl", tmp_path / "profiles")


def test_every_part_has_its_words():
    assert set(KEYS) == set(Part)
