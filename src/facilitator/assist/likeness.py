"""Which answers say the same, word by word: the order of words and small words do not count."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from heapq import nlargest

from facilitator.assist.words import TURNING, function_words, words_of

ENOUGH = 0.80
"""From this likeness on two texts are taken for the same."""
FEWEST = 2
"""Words with a meaning that a text needs before it can be like another."""
MOST_COMPARED = 12
"""Texts that are compared letter by letter: those that share the most. Where all of a room's words
are the same few, each text would otherwise be compared with every other."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What a text says, as the set of its words that carry meaning."""

    words: frozenset[str]
    turned: bool = False
    """Whether it denies what it says."""
    whole: tuple[str, ...] = ()
    """All its words in order, small ones too: the same words are the same answer."""
    letters: int = 0
    """How long all words are together."""

    @property
    def enough(self) -> bool:
        """Whether there is enough of it to compare."""
        return len(self.words) >= FEWEST


def gist(text: str, language: str = "") -> Gist:
    """What a text says, in a language we know or in any."""
    whole = tuple(words_of(text))
    found = frozenset(whole)
    words = found - function_words(language) - TURNING
    return Gist(words, not found.isdisjoint(TURNING), whole, sum(map(len, words)))


def likeness(one: Gist, other: Gist) -> float:
    """How much two texts say the same, from 0 to 1, the same whichever comes first.

    The best of three comparisons: the words they share with all words of either, and all words of
    both. 0 where one of them has too few words, or only one denies what it says; word for word
    the same they are alike whatever they are.
    """
    if one.whole and one.whole == other.whole:
        return 1.0
    if not (one.enough and other.enough) or one.turned != other.turned:
        return 0.0
    shared = one.words & other.words
    if not shared:
        return 0.0
    left, right = sorted((_joined(one.words - shared), _joined(other.words - shared)))
    both = _joined(shared)
    wholes = [f"{both} {rest}".rstrip() for rest in (left, right)]
    # What is shared stands first in either: no search is needed to compare it.
    part = max(2 * len(both) / (len(both) + len(whole)) for whole in wholes)
    if len(shared) < FEWEST:
        part = 0.0
    return max(part, _ratio(*wholes)) if part < 1 else 1.0


def _joined(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def _ratio(one: str, other: str) -> float:
    """How alike two texts are, letter by letter; 0 as soon as it cannot be enough."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < ENOUGH or matcher.quick_ratio() < ENOUGH:
        return 0.0
    return matcher.ratio()


@dataclass(slots=True)
class Known:
    """Texts that are known already, each by a key, to find the one that is most like a new one."""

    language: str = ""
    _gists: dict[str, Gist] = field(default_factory=dict)
    _texts: dict[str, str] = field(default_factory=dict)
    _having: dict[str, set[str]] = field(default_factory=dict)
    """By word, the keys of the texts that have it."""
    _wholes: dict[tuple[str, ...], list[str]] = field(default_factory=dict)
    """By all their words, the keys of the texts with too few to compare."""

    def learn(self, texts: Iterable[tuple[str, str]]) -> None:
        """Know these texts and no others; what has not changed costs nothing."""
        wanted = dict(texts)
        for key in [key for key, text in self._texts.items() if wanted.get(key) != text]:
            self._forget(key)
        for key, text in wanted.items():
            if key not in self._texts:
                self.add(key, text)

    def add(self, key: str, text: str) -> None:
        """Know one text more."""
        made = gist(text, self.language)
        self._texts[key], self._gists[key] = text, made
        for word in made.words:
            self._having.setdefault(word, set()).add(key)
        if made.whole and not made.enough:
            self._wholes.setdefault(made.whole, []).append(key)

    def _forget(self, key: str) -> None:
        del self._texts[key]
        gone = self._gists.pop(key)
        for word in gone.words:
            self._having[word].discard(key)
        if gone.whole and not gone.enough:
            self._wholes[gone.whole].remove(key)

    def most_alike(self, text: str, rather: str = "") -> str:
        """The key of the text that is most like this one; "" when none is.

        Of equals it is the one that shares more words, else `rather`, else the first.
        """
        asked = gist(text, self.language)
        alike = {key: likeness(asked, self._gists[key]) for key in self._near(asked)}

        def much(key: str) -> tuple[float, int, bool]:
            return alike[key], len(asked.words & self._gists[key].words), key == rather

        near_enough = (key for key in self._gists if alike.get(key, 0.0) >= ENOUGH)
        return max(near_enough, key=much, default="")

    def _near(self, asked: Gist) -> list[str]:
        """The keys of texts that share enough words with this one to be compared at all."""
        if not asked.enough:
            return self._wholes.get(asked.whole, [])[:1]
        shared: Counter[str] = Counter()
        for word in asked.words:
            for key in self._having.get(word, ()):
                shared[key] += len(word)
        gists = self._gists
        enough = {
            key: letters
            for key, letters in shared.items()
            if letters * 2 >= min(asked.letters, gists[key].letters)
        }
        return nlargest(MOST_COMPARED, enough, key=enough.__getitem__)
