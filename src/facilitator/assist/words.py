"""The words of a text that carry its meaning, and those that turn it round."""

import re
from collections.abc import Iterator

from facilitator.domain.text import plain

_WORD = re.compile(r"\w+")

_DUTCH = """
    aan al alle allemaal alles als altijd ander andere anders bij bijna binnen boven buiten daar
    daarbij daardoor daarin daarmee daarna daarom daarop daarvan daarvoor dan dat de den der deze
    die dit doch doen doet door dus echt echter een eens eigen elk elkaar elke en er erg ergens
    eruit ervan ervoor even gaan gaat gedaan geen gewoon had hadden heb hebben hebt heeft heel hem
    hen het hier hij hoe hun ieder iedere iedereen iemand iets ik immers in ipv is ja je jij jouw
    juist jullie kan kon konden kun kunnen kunt maar maken mee meer men met mij mijn misschien moet
    moeten mogen na naar naast net niet niets nodig nog nogal nooit nou nu of om omdat onder ons
    onze ook op over overal per soms steeds straks te tegen ten ter terwijl toch toe toen tot
    tussen uit uw vaak van vanaf vanuit veel via voor vooral waar waarom wanneer want waren was wat
    we wel welke werd werden wie wij wil willen word worden wordt zal ze zeer zelf zelfs zich zij
    zijn zo zoals zodat zou zouden zowel zullen
"""
_ENGLISH = """
    a about above across after again all also always am an and another any are around as at away
    be because been before being below between both but by can come could did do does doing done
    down during each either else even ever every everyone everything few for from get getting give
    go going got had has have having he her here hers him his how i if in into is it its itself
    just keep let like made make many may maybe me might mine more most much must my need needs
    never no nor not now of off often on once one only or other our ours ourselves out over own
    perhaps put quite rather really same she should since so some something sometimes still such
    than that the their theirs them themselves then there these they thing things this those
    through to together too towards under until up upon us very was way we well were what when
    where which while who whom whose why will with within would yet you your yours
"""
_FUNCTION = {"nl": frozenset(_DUTCH.split()), "en": frozenset(_ENGLISH.split())}
"""By language, words that hold a sentence together and say little on their own."""

_TURNING = """
    geen niet niets niks nooit niemand nergens noch zonder minder weinig onvoldoende
    no not nothing never nobody none nowhere nor neither without less fewer little hardly cannot
"""
TURNING = frozenset(_TURNING.split())
"""Words that make a sentence say the opposite."""

_NOT = re.compile(r"n[’']t\b")


def function_words(language: str) -> frozenset[str]:
    """The words that say little in this language; in an unknown one, of all we know."""
    return _FUNCTION.get(language, frozenset[str]().union(*_FUNCTION.values()))


def words_of(text: str) -> Iterator[str]:
    """All words, without case, accents and signs, in order."""
    return (found[0] for found in _WORD.finditer(_NOT.sub(" not", plain(text))))
