from string import Formatter

import pytest

from tests.catalogue import CATALOGUES, compiled, po_path, said, translated

LANGUAGES = sorted(folder.name for folder in CATALOGUES.iterdir() if folder.is_dir())


def test_dutch_is_among_the_languages():
    assert "nl" in LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_sentence_of_the_code_is_translated(code):
    known = {message.id: message.string for message in translated(code)}
    missing = [m.id for m in said() if m.id and not all(forms(known.get(m.id)))]
    assert missing == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_translation_is_left_over(code):
    ids = {message.id for message in said()}
    assert [m.id for m in translated(code) if m.id and m.id not in ids] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_has_the_places_of_its_sentence(code):
    for message in translated(code):
        for string in forms(message.string):
            ids = forms(message.id)
            assert places(string) <= places(ids[-1]), string
            assert places(ids[-1]) - {"n"} <= places(string), string


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_compiled_catalogue_is_that_of_its_source(code):
    assert po_path(code).with_suffix(".mo").read_bytes() == compiled(translated(code))


def forms(text):
    return list(text) if isinstance(text, list | tuple) else [text or ""]


def places(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}
