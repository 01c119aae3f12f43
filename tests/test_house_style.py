import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.bundled import bundled
from facilitator.harvest.colour import colour, darkened
from facilitator.harvest.contrast import contrast
from facilitator.harvest.style import ACCENT, CLASSIC, Paper
from facilitator.house_style import (
    NoHouseStyle,
    find_house_style,
    house_styles,
    load_house_style,
)

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000090000000308020000")


def style(folder, *lines, file="huisstijl.toml"):
    """What a house style with these lines comes to, and what is said of it."""
    folder.mkdir(exist_ok=True)
    (folder / file).write_text("\n".join(lines), "utf-8")
    found, remarks = load_house_style(folder)
    return found, [str(remark) for remark in remarks]


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "de schakel"


def test_a_house_style_is_understood_in_either_language(folder):
    folder.mkdir()
    (folder / "logo.png").write_bytes(PNG)
    with zipfile.ZipFile(folder / "brief.dotx", "w"):
        pass
    dutch = style(
        folder,
        'naam = "De Schakel"',
        'kleur = "a8432a"',
        'lettertype = "Georgia"',
        'koplettertype = "Gill Sans"',
        'logo = "logo.png"',
        'logo-tekst = "Logo: een schakel"',
        'voettekst = "deschakel.example"',
        'koppen = "gewoon"',
        'papier = "letter"',
        'sjabloon = "brief.dotx"',
    )
    english = style(
        folder,
        'name = "De Schakel"',
        'accent = "#A8432A"',
        'font = "Georgia"',
        'heading-font = "Gill Sans"',
        'logo = "logo.png"',
        'logo-text = "Logo: een schakel"',
        'footer = "deschakel.example"',
        'headings = "as written"',
        'paper = "Letter"',
        'template = "brief.dotx"',
    )
    assert dutch == english
    found, remarks = dutch
    assert remarks == []
    assert (found.name, found.accent, found.paper) == ("De Schakel", "#a8432a", Paper.LETTER)
    assert (found.logo.content, found.logo.alternative) == (PNG, "Logo: een schakel")
    assert found.template
    assert not found.capital_headings


def test_an_empty_file_is_the_classic_form_under_the_name_of_the_folder(folder):
    found, remarks = style(folder, "")
    assert (found.accent, found.capital_headings, remarks) == (ACCENT, True, [])
    assert found.name == "de schakel"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('kleur = "roodachtig"', "huisstijl.toml:2: this is no value for kleur. Write for example"),
        ("kleur = 7", "huisstijl.toml:2: this is no value for kleur"),
        ('font = "a{b}</style>"', "huisstijl.toml:2: this is no value for font"),
        ('papier = "A5"', "huisstijl.toml:2: this is no value for papier"),
        ('koppen = "klein"', "huisstijl.toml:2: this is no value for koppen"),
        ('lettergrootte = "12"', "huisstijl.toml:2: a house style has no lettergrootte. It has:"),
        ('font = "Arial"\nlettertype = "Georgia"', "huisstijl.toml:3: lettertype stands on line 2"),
        ("\n[kleuren]\ndonker = 1", "huisstijl.toml:3: a house style has no kleuren"),
        ("\nkleur.donker = 1", "huisstijl.toml:3: this is no value for kleur"),
        ("kleur = rood", "huisstijl.toml:2: this line is not understood"),
        ('logo = "logo.gif"', "huisstijl.toml:2: logo.gif is no logo"),
        ('logo = "weg.png"', "huisstijl.toml:2: weg.png cannot be read from the folder"),
        ('logo = "nep.png"', "huisstijl.toml:2: nep.png is not the picture"),
        ('logo = "half.png"', "huisstijl.toml:2: half.png is not the picture"),
        ('logo = "../elders.png"', "huisstijl.toml:2: ../elders.png is not in the folder"),
        ('logo = "logo.png"', "huisstijl.toml:2: the logo is left away. Write what it shows"),
        ('sjabloon = "brief.dotm"', "huisstijl.toml:2: brief.dotm is no template"),
        ('sjabloon = "groot.docx"', "huisstijl.toml:2: groot.docx is too large; up to 20 MB"),
        ('logo = "a\\u0000.png"', "huisstijl.toml:2: a.png cannot be read"),
    ],
)
def test_a_line_that_cannot_be_followed_is_named_and_the_rest_counts(folder, line, said):
    folder.mkdir()
    (folder / "logo.png").write_bytes(PNG)
    (folder / "nep.png").write_bytes(b"GIF89a")
    (folder / "half.png").write_bytes(PNG[:12])
    (folder.parent / "elders.png").write_bytes(PNG)
    with (folder / "groot.docx").open("wb") as file:
        file.truncate((20 << 20) + 1)
    found, remarks = style(folder, 'voettekst = "ja {x}"', line)
    assert found.footer == "ja {x}"
    assert (found.accent, found.logo, found.template) == (ACCENT, None, None)
    (remark,) = remarks
    assert remark.startswith(said)


def test_a_colour_too_light_for_white_is_mended_and_said(folder):
    found, remarks = style(folder, 'kleur = "#ffcc00"')
    assert found.accent != "#ffcc00"
    assert contrast(found.accent, "#ffffff") >= 4.5
    assert remarks == [
        f"huisstijl.toml:1: #ffcc00 is too light to be read on white. {found.accent} is used."
    ]


@given(st.from_regex("#[0-9a-f]{6}", fullmatch=True))
def test_every_mended_colour_can_be_read_and_one_that_could_is_left_alone(shade):
    assert contrast(darkened(shade), "#ffffff") >= 4.5
    if contrast(shade, "#ffffff") >= 4.5:
        assert darkened(shade) == shade


def test_a_colour_is_understood_in_three_figures():
    assert colour("#FA0") == "#ffaa00"


def test_a_file_that_is_no_text_gives_the_classic_form_and_says_so(folder):
    folder.mkdir()
    (folder / "huisstijl.toml").write_bytes(b"\xff\xfe\x00")
    found, (remark,) = load_house_style(folder)
    assert found.accent == CLASSIC.accent
    assert "cannot be read" in str(remark)


def test_the_examples_are_whole():
    examples = [path for path in house_styles() if path.parent == bundled("housestyles")]
    assert len(examples) == 2
    for path in examples:
        found, remarks = load_house_style(path)
        assert remarks == ()
        assert found.logo
        assert found.footer


def test_a_house_style_is_found_by_path_by_name_and_beside_the_session_file(folder):
    style(folder, "")
    assert find_house_style(str(folder)) == folder
    assert find_house_style("de schakel", beside=folder.parent) == folder
    assert find_house_style("De-Kaap") == bundled("housestyles") / "de-kaap"


def test_a_house_style_that_is_not_there_is_refused_with_those_that_are(tmp_path):
    with pytest.raises(NoHouseStyle, match=r"There is: .*de-kaap"):
        find_house_style("nergens", beside=tmp_path)
    for asked in ("~nobody-of-that-name", "a" * 5000):
        with pytest.raises(NoHouseStyle):
            find_house_style(asked, beside=tmp_path)
    with pytest.raises(NoHouseStyle):
        load_house_style(tmp_path)
