"""How alike two words of names sound, 0..1."""

from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from dragoman.errors import KnowledgeError
from dragoman.text.fold import fold
from dragoman.text.scripts import script_of
from dragoman.text.sounds import VOWELS, heard_readings, readings, vowels_fit, without_vowels, writes_vowels
from dragoman.text.tables import section

VOWEL_COST = 0.45  # a vowel more or less; a consonant costs 1
_INITIAL_VOWEL_COST = 0.7
_OTHER_VOWELS = 0.7  # the consonants of an Arabic word, but not its vowels


@lru_cache(maxsize=1)
def _near() -> dict[tuple[str, str], float]:
    costs: dict[tuple[str, str], float] = {}
    for pair, cost in section("sounds", "near").items():
        if len(pair) != 2 or not isinstance(cost, float):
            raise KnowledgeError(f"text/data/sounds.toml, near.{pair}: expected two sounds and a cost between 0 and 1")
        costs[pair[0], pair[1]] = costs[pair[1], pair[0]] = cost
    return costs


def _swap(a: str, b: str) -> float:
    if a == b:
        return 0.0
    both_vowels = a in VOWELS and b in VOWELS
    return _near().get((a, b), VOWEL_COST if both_vowels else 1.0)


def _drop(sounds: str, at: int) -> float:
    if sounds[at] in VOWELS:
        return _INITIAL_VOWEL_COST if at == 0 else VOWEL_COST
    return 0.4 if sounds[at] == "h" else 1.0


@lru_cache(maxsize=65536)
def sound_cost(a: str, b: str) -> float:
    """Weighted edit distance of two readings; costs as in data/sounds.toml."""
    previous = [0.0]
    for j in range(len(b)):
        previous.append(previous[j] + _drop(b, j))
    for i, x in enumerate(a):
        row = [previous[0] + _drop(a, i)]
        gone = _drop(a, i)
        for j, y in enumerate(b):
            row.append(min(previous[j] + _swap(x, y), previous[j + 1] + gone, row[j] + _drop(b, j)))
        previous = row
    return previous[-1]


def _gendered_apart(a: str, b: str) -> bool:
    """A final -a on one side only tells two people (Ivanova, Ivanov; Viktoria, Viktor), not two spellings."""
    return (a[-1] == "a") != (b[-1] == "a") and a[-1] != "e" != b[-1]


def _sounds_alike(a: str, b: str) -> float:
    if a == b:
        return 0.98 if a else 0.0
    longest = max(len(a), len(b))
    if not a or not b or Levenshtein.distance(a, b, score_cutoff=longest // 2 + 1) > longest // 2:
        return 0.0
    likeness = max(0.0, 1.0 - 2.0 * sound_cost(a, b) / longest)
    return min(likeness, 0.4) if _gendered_apart(a, b) else likeness


@lru_cache(maxsize=131072)
def likeness(a: str, b: str, language_a: str | None = None, language_b: str | None = None) -> float:
    """1 for the same letters but for accents, about .98 where one reading of each is the same, less with each sound
    that differs. Symmetric. Under .7 the two words are hardly one name.
    """
    if fold(a) == fold(b):
        return 1.0
    read = readings if script_of(a) == script_of(b) else heard_readings
    first, second = read(a, language_a), read(b, language_b)
    if script_of(a) == script_of(b) or (writes_vowels(a) and writes_vowels(b)):
        if not set(first).isdisjoint(second):
            return 0.98
        return max((_sounds_alike(x, y) for x in first for y in second), default=0.0)
    alike = max((_sounds_alike(without_vowels(x), without_vowels(y)) for x in first for y in second), default=0.0)
    if alike < 0.98 or "Arab" not in (script_of(a), script_of(b)):
        return alike
    arabic, full = (first, second) if script_of(a) == "Arab" else (second, first)
    return alike if any(vowels_fit(x, y) for x in arabic for y in full) else _OTHER_VOWELS
