import os
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.settings import (
    Big,
    NotRemembered,
    Settings,
    ThemeChoice,
    load_settings,
    remember,
    settings_path,
)

CHOSEN = Settings(
    theme=ThemeChoice.PAPER,
    big=Big.HALVES,
    language="nl",
    documents=Path("/stick/verslagen"),
)
IN_DUTCH = """\
# Mijn keuzes.
thema = "papier"
groot = "helften"
taal = "nl"
documenten = "/stick/verslagen"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "facilitator" / "settings.toml"


def written(file: Path, text: str) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text.encode())
    return file


def remarks(file: Path, text: str) -> list[str]:
    return [str(remark) for remark in load_settings(written(file, text))[1]]


def test_without_a_file_the_usual_settings_hold(file):
    assert load_settings(file) == (Settings(), ())


def test_settings_are_understood_in_dutch(file):
    assert load_settings(written(file, IN_DUTCH)) == (CHOSEN, ())


def test_what_was_chosen_is_remembered(file):
    remember(Settings(), CHOSEN, file)
    assert load_settings(file) == (CHOSEN, ())
    remember(CHOSEN, Settings(), file)
    assert load_settings(file) == (Settings(), ())


def test_an_unknown_setting_gets_a_sentence_with_its_line(file):
    (said,) = remarks(file, '# mine\n\nthem = "paper"\n')
    assert said.startswith("settings.toml:3: there is no setting them.")
    assert "theme" in said


def test_a_value_that_is_none_gets_a_sentence_and_the_others_hold(file):
    text = 'language = "nl"\ntheme = 3\nbig = "huge"\n'
    settings, said = load_settings(written(file, text))
    assert settings == Settings(language="nl")
    assert [str(s)[:16] for s in said] == ["settings.toml:2:", "settings.toml:3:"]
    assert '"quadrants" | "halves"' in str(said[1])


@pytest.mark.parametrize(
    "text",
    ['theme = "paper"\nthis is no TOML\ntaal = "nl"\n', 'theme = "paper"\ntaal = "nl"\nbig = '],
)
def test_of_a_file_that_is_no_toml_the_good_lines_hold(file, text):
    settings, said = load_settings(written(file, text))
    assert settings == Settings(theme=ThemeChoice.PAPER, language="nl")
    assert len(said) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x00\x01", b"theme = '\x80'"])
def test_a_file_that_is_no_text_is_a_sentence(file, content):
    written(file, "").write_bytes(content)
    settings, said = load_settings(file)
    assert settings == Settings()
    assert said


def test_a_byte_order_mark_is_no_part_of_a_name(file):
    assert load_settings(written(file, '\ufefftheme = "paper"'))[0].theme is ThemeChoice.PAPER


def test_a_tilde_is_the_home_folder(file):
    found = load_settings(written(file, 'documents = "~/Verslagen"'))[0].documents
    assert found == Path.home() / "Verslagen"


def test_remembering_leaves_everything_else_in_the_file_as_it_was(file):
    mine = '# Mijn keuzes.\ntaal = "nl"  # zo\nlater = 7\n\n[keys]\nnext = "ctrl+n"\n'
    before = load_settings(written(file, mine))[0]

    remember(before, replace(before, theme=ThemeChoice.SHARP, language="en"), file)

    assert file.read_text() == (
        '# Mijn keuzes.\nlanguage = "en"\nlater = 7\n\ntheme = "sharp"\n[keys]\nnext = "ctrl+n"\n'
    )


def test_a_choice_is_written_as_it_is_read(file):
    odd = replace(Settings(), documents=Path('/a "b"\\c\x7fd/é'))
    remember(Settings(), odd, file)
    assert load_settings(file) == (odd, ())


def test_a_file_that_cannot_be_read_is_not_written_over(file):
    written(file, "this is no TOML\n")
    with pytest.raises(NotRemembered):
        remember(Settings(), CHOSEN, file)
    assert file.read_text() == "this is no TOML\n"


def test_a_failing_disk_leaves_the_old_file_and_nothing_else(file, monkeypatch):
    remember(Settings(), CHOSEN, file)
    monkeypatch.setattr("os.fsync", _fail)
    with pytest.raises(NotRemembered):
        remember(CHOSEN, Settings(), file)
    monkeypatch.undo()
    assert load_settings(file)[0] == CHOSEN
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


def _fail(_fd):
    raise OSError(5, os.strerror(5))


def test_the_file_is_in_the_systems_place_for_settings():
    assert settings_path().parts[-2:] == ("facilitator", "settings.toml")
