"""Likely names of people in a text: only what can hardly be anything else."""

import re
from collections.abc import Iterator

from facilitator.domain.text import plain

_NAMES = """
    aad adriaan ahmed ahmet aicha aisha albert alexander alice ali alina amber amina amir amira
    andre andrea andrew angela anita anna anne anneke annemarie annie anouk anton arjan arie
    arno arthur astrid aylin ayse bart barbara bastiaan ben bernard bert berend bianca bilal
    bob boris bram brenda brian carla carlos carmen caroline catharina charlotte chris christiaan
    christina christine claudia coen corrie cor daan daisy daniel danielle danny david debbie
    dennis diana diederik dirk donald driss ebru edith edwin eline elif elisabeth elizabeth ellen
    elly els emily emine emma emre erik erica ernst esther eva evelien fadma fatih fatima fatma
    femke ferdinand fleur floor floris frans fred frederik geert george gerard gerda gerrit
    gert ghazal gijs greet greetje guus hakan halima hamid hanna hanneke hannah hans harm harry
    hasan hassan heleen helen helena hendrik henk herman hilde huda hugo huseyin ibrahim ilse
    imane inge ingrid irene iris ivan jaap jack jacob jacqueline james jan janneke jantje jason
    jasmijn jasper jelle jennifer jeroen jessica jesse jim joan johan johanna johannes john joke
    jolanda joost joris jos jose josephine joshua joyce judith jules julia juliette jurgen
    kaatje karel karim karin katarzyna kate kees kemal kevin khadija khalid kim klaas koen
    krzysztof lars laura laurens leila leo leon leonie lidia lieke liesbeth lily linda lisa lisette
    loes lotte louis louise lucas lucia maaike maarten mahmoud malika marcel margaret margriet
    maria marianne marieke marijke marina mario marja marjan marjolein marleen martijn martin
    mary maryam mathijs maurice mees mehmet melissa menno merel michael michel michelle miep
    mieke mike milan mina mirjam mohamed mohammed monique moniek mostafa murat mustafa nadia
    naima natalie nathalie nick nicole niels nina noor nora omar oscar olga oliver olivia osman
    pascal patricia patrick paul paula pauline peter petra philip pieter piet pim rachel rachid
    ramon raymond rebecca remco renate rene riet rik rita robert roel roland ronald rosa rosalie
    ruben rudolf ruud ryan sabine said salim salma samira samuel sandra sanne sara sarah sascha
    sebastiaan selma selin sharon shirley sien simon simone sjaak sjoerd sofie sonja sophie
    stefan stephanie steven stijn stella susan suzanne sylvia tamara teun thea theo thijs thomas
    tiemen tim tineke tjeerd tom tommy truus valerie vera veronica victor victoria vincent
    walter wendy wesley wessel willem willemijn william wilma wim wouter xander yara yasmin
    yasmina yvette yvonne youssef yusuf zainab zeynep zohra
"""
_WORDS_TOO = """
    bas bill dick els fleur floor frank gijs grace hope iris jos joy lily merel mees mark max
    noor pat ray rob roos rose said sam sien stella ton tom wil will daisy amber mina
"""
_FIRST = frozenset(_NAMES.split())
_ALSO_WORDS = frozenset(_WORDS_TOO.split())
"""First names that are words as well: at the start of a sentence they are taken for those."""

_TITLES = (
    "mevrouw|mevr\\.?|mw\\.?|meneer|dhr\\.?|de heer|juf|juffrouw|meester|buurman|buurvrouw|tante"
    "|oom|opa|oma|wethouder|burgemeester|dominee|imam|wijkagent"
    "|mr\\.?|mrs\\.?|ms\\.?|miss|aunt|uncle|neighbour|councillor|mayor|pastor|father|sister"
)
_INFIX = r"(?:(?:van|de|der|den|het|ter|ten|te|el|al|ben|bin|von|[Vv]an|[Dd]e|[Ee]l)[ -]){0,3}"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]\w+"
_SURNAME = rf"{_INFIX}{_CAPITAL}(?:-{_CAPITAL})?"

_TITLED = re.compile(rf"\b(?:(?i:{_TITLES}) )+{_SURNAME}")
_FIRST_NAME = re.compile(rf"\b{_CAPITAL}")
_LAST_NAME = re.compile(rf"(?: {_SURNAME})?")
_PLACE = re.compile(
    r"(?:straat|laan|plein|weg|gracht|kade|singel|dijk|hof|park|school|huis|kerk|brug"
    r"|street|road|lane|square|avenue|hall|house|church)$",
    re.IGNORECASE,
)
"""How the last word ends of what is named after somebody."""
NEAR = 24
"""Letters before a word that tell whether a sentence begins there."""
_SENTENCE_END = re.compile(r"(?:^|[.!?…:;•]|//)[\s“”\"'‘’(*–—-]*$")


def people(text: str) -> Iterator[tuple[int, int]]:
    """Where likely names of people start and end: `mevrouw Jansen`, `Fatima`, `Jan de Vries`."""
    found = sorted([*_titled(text), *_named(text)])
    while found:
        start, end = found.pop(0)
        while found and found[0][0] < end:  # mevrouw Fatima, Fatima de Wit
            end = max(end, found.pop(0)[1])
        yield start, end


def begins_sentence(text: str, at: int) -> bool:
    """Whether a sentence, or something like it, begins here."""
    before = text[:at] if at < NEAR else "x" + text[at - NEAR : at]
    return bool(_SENTENCE_END.search(before))


def _titled(text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _TITLED.finditer(text))


def _named(text: str) -> Iterator[tuple[int, int]]:
    for found in _FIRST_NAME.finditer(text):
        first, last = plain(found[0]), _LAST_NAME.match(text, found.end())
        if last is None or first not in _FIRST | _ALSO_WORDS or _PLACE.search(last[0]):
            continue
        if not last[0] and first in _ALSO_WORDS and begins_sentence(text, found.start()):
            continue
        yield found.start(), last.end()
