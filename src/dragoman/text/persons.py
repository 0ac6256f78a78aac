"""Names of people: their parts, and how likely two writings name one person."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from dragoman.text.fold import fold
from dragoman.text.given_names import SHORT, given_groups
from dragoman.text.likeness import likeness
from dragoman.text.scripts import script_of
from dragoman.text.sounds import heard_readings, readings, without_vowels, writes_vowels
from dragoman.text.tables import section, string_lists, string_map, strings

_TOKEN = re.compile(r"[^\s,()\"“”«»„]+")
_ELISION = re.compile(r"^(d|l|al|el|ben)['’ʼ](?=\w{3})", re.IGNORECASE)
_JOINED_ARTICLE = re.compile(r"^ال(?!له$)(?=\w{2})")
_OF_GOD = re.compile(r"(?<=\w)\s+الله\b")  # عبد الله is one name, as Abdullah is
_GENERATIONS = ("younger", "elder", "third")
_KOREAN_CLASSES = str.maketrans("JCZcsrgx", "SSSSSlkk")
NO_MATCH = 0.0


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name, or the letter it is shortened to."""

    word: str
    initial: bool


@dataclass(frozen=True, slots=True)
class PersonName:
    """`given` in order (initials, middle names too), `family` the last word; `family_first` names a table, if any."""

    given: tuple[Part, ...]
    family: str
    generation: str | None
    family_first: str | None

    @property
    def called_by_first(self) -> bool:
        """Whether the first word alone means the person: what stands behind it is the father's name."""
        return bool(self.given) and fold(self.given[0].word) in _called_by_first()

    def turned(self) -> "PersonName":
        """The same words with the first as family name (Xi Jinping, Orbán Viktor)."""
        if not self.given or self.given[0].initial:
            return self
        given = (*self.given[1:], Part(self.family, False))
        return PersonName(given, self.given[0].word, self.generation, self.family_first)


@lru_cache(maxsize=16)
def _listed(key: str) -> frozenset[str]:
    return frozenset(strings("persons", f"parts.{key}", section("persons", "parts").get(key)))


@lru_cache(maxsize=1)
def _family_first() -> Mapping[str, frozenset[str]]:
    peoples = string_lists("persons", "family_first")
    return MappingProxyType({people: frozenset(names) for people, names in peoples.items()})


@lru_cache(maxsize=1)
def _called_by_first() -> frozenset[str]:
    return frozenset().union(*string_lists("persons", "called_by_first").values())


@lru_cache(maxsize=1)
def _servants() -> Mapping[str, str]:
    return MappingProxyType(string_map("persons", "servant"))


def _tokens(name: str) -> list[str]:
    found: list[str] = []
    for token in _TOKEN.findall(_OF_GOD.sub("الله", unicodedata.normalize("NFC", name).replace("’", "'"))):
        if fold(token).rstrip(".") in _listed("honorifics") or fold(token) in _listed("elder"):
            found.append(token)
            continue
        token = _JOINED_ARTICLE.sub("", _ELISION.sub(r"\1 ", token)).replace(".", ". ")
        found.extend(_servants().get(fold(part), part) for part in re.split(r"[-‐‑–\s]+", token))
    return [token for token in found if token.strip(".'-")]


def _generation(token: str) -> str | None:
    word = fold(token)
    return next((g for g in _GENERATIONS if word in _listed(g) or word.rstrip(".") in _listed(g)), None)


def _is_initial(token: str) -> bool:
    """ "J.", "J" and "Yu."; a lone capital of another script may be a whole word (Ван И)."""
    letters, dotted = token.rstrip("."), token.endswith(".")
    if len(letters) == 1:
        return letters.isupper() and (dotted or script_of(letters) == "Latn")
    return len(letters) == 2 and dotted and letters.istitle()


@lru_cache(maxsize=65536)
def parse_person(name: str) -> PersonName | None:
    """The parts of a name; titles in front and particles left out. None where no word is left."""
    tokens = _tokens(name)
    while len(tokens) > 1 and fold(tokens[0]).rstrip(".") in _listed("honorifics"):
        tokens = tokens[1:]
    if len(tokens) > 1 and fold(tokens[-1]) in _listed("behind"):
        tokens = tokens[:-1]
    generation = _generation(tokens[-1]) if len(tokens) > 1 else None
    if generation:
        tokens = tokens[:-1]
    parts = [Part(token.strip(".'"), _is_initial(token)) for token in tokens]
    inside = [p for p in parts[1:-1] if p.initial or fold(p.word) not in _listed("particles")]
    kept = [*parts[:1], *inside, *parts[1:][-1:]]
    if len(kept) == 2 and not kept[0].initial and fold(kept[0].word) in _listed("particles"):
        kept = kept[1:]
    if not kept:
        return None
    full = [p for p in kept if not p.initial]
    first = fold(full[0].word) if full else ""
    people = next((p for p, names in _family_first().items() if 2 <= len(full) <= 3 and first in names), None)
    return PersonName(tuple(kept[:-1]), kept[-1].word, generation, people)


def _given_word(a: str, b: str, language_a: str | None, language_b: str | None) -> float:
    alike = likeness(a, b, language_a, language_b)
    if alike >= 0.98:
        return alike
    first, second = given_groups(a, language_a), given_groups(b, language_b)
    if first and second:
        return 0.1 if first.isdisjoint(second) else 0.96
    sounds = min(len(max(readings(w, lang), key=len, default="")) for w, lang in ((a, language_a), (b, language_b)))
    needed = 0.87 if sounds <= SHORT else 0.8
    if (
        alike < needed
        and script_of(a) != script_of(b)
        and writes_vowels(a)
        and writes_vowels(b)
        and _same_consonants(a, b, language_a, language_b)
    ):
        return 0.82  # vowels are what transcription changes most: Dag, Даг; Keir, Кир
    return alike if alike >= needed else min(alike, 0.4)


def _same_consonants(a: str, b: str, language_a: str | None, language_b: str | None) -> bool:
    pairs = ((a, language_a), (b, language_b))
    first, second = ({(without_vowels(r), r[-1] == "a") for r in heard_readings(w, language)} for w, language in pairs)
    return any(len(consonants) > 1 for consonants, _ in first & second)


def _initials_agree(a: str, b: str) -> bool:
    first, second = ({r[0] for r in readings(w)} | {fold(w)[:1]} for w in (a, b))
    return not first.isdisjoint(second)


def _first_given(a: Part, b: Part, language_a: str | None, language_b: str | None) -> float:
    if a.initial or b.initial:
        return 0.85 if _initials_agree(a.word, b.word) else NO_MATCH
    return _given_word(a.word, b.word, language_a, language_b)


def _middle_initials_clash(a: tuple[Part, ...], b: tuple[Part, ...]) -> bool:
    first, second = ([fold(p.word)[:1] for p in parts[1:]] for parts in (a, b))
    both = first and second and (any(p.initial for p in a[1:]) or any(p.initial for p in b[1:]))
    return bool(both) and not _initials_agree(a[1].word, b[1].word)


def _given(a: PersonName, b: PersonName, language_a: str | None, language_b: str | None) -> float:
    if _middle_initials_clash(a.given, b.given):
        return 0.1
    first = _first_given(a.given[0], b.given[0], language_a, language_b)
    words_a, words_b = ([p.word for p in x.given if not p.initial] for x in (a, b))
    if len(words_a) > 1 or len(words_b) > 1:
        joined = likeness("".join(words_a), "".join(words_b), language_a, language_b)
        if len(words_a) == len(words_b):
            rest = [_given_word(x, y, language_a, language_b) for x, y in zip(words_a, words_b, strict=True)]
            return max(min(rest), joined)
        return max(joined if joined >= 0.85 else NO_MATCH, first * 0.95)
    return first


def _korean_given(a: PersonName, b: PersonName, language_a: str | None, language_b: str | None) -> float:
    """Vowels of Korean names are romanised and cyrillised too freely to compare; consonants in order must agree."""

    def consonants(name: PersonName, language: str | None) -> str:
        sounds = (readings(p.word.lower(), language) or ("",) for p in name.given)
        return "".join(without_vowels(r[0]).translate(_KOREAN_CLASSES) for r in sounds)

    return 0.86 if consonants(a, language_a) == consonants(b, language_b) else NO_MATCH


def _enough_sounds(a: str, b: str, alike: float) -> bool:
    sounds = min(len(max(readings(w), key=len, default="")) for w in (a, b))
    return alike >= (0.95 if sounds < SHORT - 1 else 0.87 if sounds <= SHORT else 0.76)


def _whole(a: PersonName, b: PersonName, language_a: str | None, language_b: str | None) -> float:
    family = likeness(a.family, b.family, language_a, language_b)
    if family < 0.5:
        return family * 0.5
    given = _given(a, b, language_a, language_b)
    if a.family_first == b.family_first == "korean" and script_of(a.family) != script_of(b.family):
        given = max(given, _korean_given(a, b, language_a, language_b))
    if given < 0.8 or not _enough_sounds(a.family, b.family, family) or min(family, given) < 0.9 > max(family, given):
        return 0.45 * min(family, given)
    return min(0.99, 0.5 + 0.25 * max(0.0, family - 0.7) / 0.3 + 0.25 * given)


def _without_second_family(a: PersonName, b: PersonName, language_a: str | None, language_b: str | None) -> float:
    """Spanish and Portuguese names often drop the second family name: Fidel Castro Ruz, Fidel Castro."""
    if len(a.given) == len(b.given):
        return 0.0
    longer, shorter = (a, b) if len(a.given) > len(b.given) else (b, a)
    if longer.given[-1].initial or shorter.given[0].initial or longer.given[0].initial:
        return 0.0
    family = likeness(longer.given[-1].word, shorter.family)
    given = _given(PersonName(longer.given[:-1], longer.given[-1].word, None, None), shorter, language_a, language_b)
    return 0.75 if family >= 0.98 and given >= 0.9 else 0.0


def _family_of_two(a: PersonName, b: PersonName, language_a: str | None, language_b: str | None) -> float:
    """Two family names alone beside the full name: "Teles de Brito", "Manuel Teles de Brito"; "Ndong Esono". A given
    name that is known to be one makes another person of it: "Jean-Pierre Martin" is not "Pierre Martin"."""
    if len(a.given) == len(b.given):
        return 0.0
    (long, longer), (short, shorter) = sorted(((len(x.given), x) for x in (a, b)), key=lambda one: -one[0])
    words = [part.word for part in longer.given[long - short :]]
    if short < 1 or any(part.initial for part in shorter.given) or given_groups(shorter.given[0].word):
        return 0.0
    pairs = [*zip(words, (part.word for part in shorter.given), strict=True), (longer.family, shorter.family)]
    return 0.7 if all(likeness(x, y, language_a, language_b) >= 0.98 for x, y in pairs) else 0.0


def _alone(word: str, full: PersonName, language_a: str | None, language_b: str | None) -> float:
    """One word against a full name: the family name will do, a given name will not."""
    family = likeness(word, full.family, language_a, language_b)
    if full.family_first or full.called_by_first:
        family = max(family, likeness(word, full.turned().family, language_a, language_b))
    if family >= 0.87:
        return 0.5 + 0.28 * family
    middle = [likeness(word, p.word, language_a, language_b) for p in full.given[1:] if not p.initial]
    return 0.55 if max(middle, default=0.0) >= 0.98 and len(full.given) == 2 else 0.3 * family


def _words_only(a: str, b: str, language_a: str | None, language_b: str | None) -> float:
    alike = likeness(a, b, language_a, language_b)
    if alike >= 0.98:
        return 0.95 * alike
    sounds = min(len(max(readings(w, lang), key=len, default="")) for w, lang in ((a, language_a), (b, language_b)))
    same_writing = script_of(a) == script_of(b) == "Cyrl" and language_a == language_b
    needed = 0.95 if sounds <= SHORT or same_writing else 0.85
    return 0.5 + 0.4 * (alike - needed) / (1 - needed) if alike >= needed else min(0.45, 0.5 * alike)


def person_likeness(a: str, b: str, language_a: str | None = None, language_b: str | None = None) -> float:
    """How likely two names mean one person, 0..1. Different given names, generations or a feminine ending tell people
    apart; a family name alone agrees with a full name, a little less surely.
    """
    first, second = parse_person(a), parse_person(b)
    if first is None or second is None:
        return 0.0
    if first.generation != second.generation:
        return 0.25
    if not first.given and not second.given:
        return _words_only(first.family, second.family, language_a, language_b)
    if not first.given:
        return _alone(first.family, second, language_a, language_b)
    if not second.given:
        return _alone(second.family, first, language_b, language_a)
    best = _whole(first, second, language_a, language_b)
    if best >= 0.5:
        return best
    if first.family_first and second.family_first:
        best = max(best, _whole(first.turned(), second.turned(), language_a, language_b))
    best = max(best, _without_second_family(first, second, language_a, language_b))
    best = max(best, _family_of_two(first, second, language_a, language_b))
    if given_groups(first.family, language_a) and given_groups(second.family, language_b):
        return best  # Charles Michel and Michel Charles are two people
    if len(first.given) != len(second.given) and not (first.family_first or second.family_first):
        return best
    turned_a = _whole(first.turned(), second, language_a, language_b)
    turned_b = _whole(first, second.turned(), language_a, language_b)
    return max(best, turned_a - 0.06, turned_b - 0.06)
