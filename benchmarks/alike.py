"""Whether an answer that was given before is found, what is found that is none, and how fast.

    .venv/bin/python -m benchmarks.alike [HARVEST.md …]

Answers are typed again as people do: in another order, with other small words, a word more or
less and a slip of the finger. Prints, per document, the share that is found, the pairs of
different answers that are taken for the same (in a thousand), the share found although the
meaning was turned round, and what finding costs among a thousand answers.
"""

import random
from collections.abc import Iterator
from itertools import combinations
from statistics import median
from time import perf_counter

from benchmarks.documents import answers, documents
from facilitator.assist.likeness import ENOUGH, Gist, Known, gist, likeness
from facilitator.assist.words import function_words, words_of

LANGUAGE = "nl"
TIMES = 25
MANY = 1_000
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def retyped(text: str, chance: random.Random) -> str:
    """The same, as somebody else says it and somebody types it."""
    small = function_words(LANGUAGE)
    words = list(words_of(text))
    kept = [w for w in words if chance.random() > (0.3 if w in small else 0.1)]
    if chance.random() < 0.5 and len(kept) > 3:
        cut = chance.randrange(1, len(kept))
        kept = kept[cut:] + kept[:cut]
    if chance.random() < 0.3:
        kept.insert(chance.randrange(len(kept) + 1), chance.choice(["samen", "vooral", "mensen"]))
    return " ".join(slipped(w, chance) if chance.random() < 0.05 else w for w in kept)


def slipped(word: str, chance: random.Random) -> str:
    """A word with one letter wrong."""
    at = chance.randrange(len(word))
    return word[:at] + chance.choice(LETTERS) + word[at + 1 :]


def found(texts: list[str]) -> tuple[float, float]:
    """The share of retyped answers that is found, and of those that meet another one."""
    known = Known(LANGUAGE)
    known.learn((str(n), text) for n, text in enumerate(texts))
    chance = random.Random(1)
    right = wrong = every = 0
    for n, text in enumerate(texts):
        if gist(text, LANGUAGE).enough:
            got = [known.most_alike(retyped(text, chance)) for _ in range(TIMES)]
            right += got.count(str(n))
            wrong += TIMES - got.count(str(n)) - got.count("")
            every += TIMES
    return right / every, wrong / every


def false_pairs(texts: list[str]) -> tuple[int, int]:
    """How many pairs of different answers are taken for the same, and how many pairs there are.

    As they are and as they are typed again, word by word: a beginning may be like another.
    """
    gists = [gist(text, LANGUAGE) for text in texts]
    pairs = list(combinations(gists, 2))
    same = sum(likeness(one, other) >= ENOUGH for one, other in pairs)
    for n, text in enumerate(texts):
        for start in beginnings(text):
            others = gists[:n] + gists[n + 1 :]
            same += sum(likeness(start, other) >= ENOUGH for other in others)
            pairs += [(start, other) for other in others]
    return same, len(pairs)


def beginnings(text: str) -> Iterator[Gist]:
    words = text.split()
    return (gist(" ".join(words[:n]), LANGUAGE) for n in range(2, len(words)))


def turned(texts: list[str]) -> float:
    """The share that is found although it says the opposite."""
    opposite = [f"niet {t}" if not gist(t).turned else t for t in texts]
    plain = [t for t, o in zip(texts, opposite, strict=True) if t != o]
    pairs = [(gist(t, LANGUAGE), gist(f"niet {t}", LANGUAGE)) for t in plain]
    return sum(likeness(one, other) >= ENOUGH for one, other in pairs) / len(pairs)


def cost(texts: list[str]) -> tuple[float, float]:
    """Milliseconds to find one among a thousand, in the middle and at worst."""
    chance = random.Random(2)
    known = Known(LANGUAGE)
    known.learn((str(n), retyped(texts[n % len(texts)], chance)) for n in range(MANY))
    spent = []
    for text in texts:
        start = perf_counter()
        known.most_alike(text)
        spent.append((perf_counter() - start) * 1000)
    return median(spent), max(spent)


def main() -> None:
    for path in documents():
        texts = [answer.text for answer in answers(path)]
        right, wrong = found(texts)
        false, pairs = false_pairs(texts)
        middle, worst = cost(texts)
        print(f"{len(texts)} answers, each typed again {TIMES} times")
        print(f"  found              {right:.3f}   (goal 0.90; another one: {wrong:.3f})")
        print(
            f"  false pairs        {false} of {pairs}: {1000 * false / pairs:.2f} in a thousand (1)"
        )
        print(f"  meaning turned     {turned(texts):.3f}   (goal 0)")
        print(f"  one among {MANY:,}    {middle:.1f} ms, at worst {worst:.1f} ms (goal 50)")


if __name__ == "__main__":
    main()
