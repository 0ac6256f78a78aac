"""May two names, as written, mean one person, country, city or body? And the keys under which writings meet."""

import re
from functools import lru_cache

from dragoman.text.fold import fold
from dragoman.text.gazetteer import areas, cities, countries, is_formal_name, known, region
from dragoman.text.nominals import described, follows_preposition, without_office
from dragoman.text.organizations import acronym_of, organization_likeness, parse_organization
from dragoman.text.persons import parse_person, person_likeness
from dragoman.text.sounds import skeletons

_SAME_ENTRY, _OTHER_ENTRY = 0.97, 0.02
_SAME_DESCRIPTION, _A_DESCRIPTION = 0.9, 0.1
_SAME_CITY, _OTHER_CITY = 0.9, 0.2
_ACRONYM = 0.62
_A_PART = 0.3
_WORDS = re.compile(r"[^\W_]+")
_PLACE_WORDS = 4  # longer names are not looked up as cities
_CAPITAL_DISTRICT = re.compile(r"\bd\.?\s?c\.?$", re.IGNORECASE)


def _place_and_rest(name: str) -> tuple[str, str] | None:
    """ "Tbilisi, Georgia" → ("Tbilisi", "Georgia")."""
    head, comma, rest = name.partition(",")
    return (head.strip(), rest.strip()) if comma and head.strip() and rest.strip() else None


def _by_tables(a: str, b: str) -> float | None:
    """A verdict where the tables know both names or a region word tells them apart; else None."""
    region_a, region_b = region(a), region(b)
    if region_a or region_b:
        return _SAME_ENTRY if region_a == region_b else 0.1
    first, second = known(a), known(b)
    if first and second:
        return _OTHER_ENTRY if first.isdisjoint(second) else _SAME_ENTRY
    place_a, place_b = _place_and_rest(a), _place_and_rest(b)
    if place_a and place_b:
        heads = same_name(place_a[0], place_b[0])
        return heads if same_name(place_a[1], place_b[1]) >= 0.5 else min(heads, 0.2)
    return None


def _by_description(a: str, b: str) -> float | None:
    """A description is no name: it fits only another that says the same ("the Russian president")."""
    first, second = described(a), described(b)
    if first is None and second is None:
        return None
    return _SAME_DESCRIPTION if first == second else _A_DESCRIPTION


def _by_city(a: str, b: str) -> float | None:
    if max(len(a.split()), len(b.split())) > _PLACE_WORDS:
        return None
    first, second = (cities(_CAPITAL_DISTRICT.sub("", name).rstrip(", ")) for name in (a, b))
    if not first or not second:
        return None
    return _OTHER_CITY if first.isdisjoint(second) else _SAME_CITY


def _part_of(part: str, whole: str) -> bool:
    """Whether `whole` names something else that is named after `part`: University of Oslo, Lawrence of Arabia.

    A family name is a part of a full name too, but follows no "of" and belongs to no body.
    """
    words, more = _WORDS.findall(fold(part)), _WORDS.findall(fold(whole))
    if not words or len(words) >= len(more) or is_formal_name(whole, part):
        return False
    if parse_organization(whole).kinds and not parse_organization(part).kinds:
        return True
    if more[-len(words) :] == words and follows_preposition(more[: -len(words)]):
        return True
    return len(words) > 1 and more[: len(words)] == words and bool(cities(part))


def _by_words(a: str, b: str, language_a: str | None, language_b: str | None) -> float:
    body = organization_likeness(a, b)
    if body is not None:
        return body
    if acronym_of(a, b) or acronym_of(b, a):
        return _ACRONYM
    score = person_likeness(without_office(a), without_office(b), language_a, language_b)
    if score >= 0.9:
        return score
    city = _by_city(a, b)
    if city is not None and city >= 0.5:
        return max(score, city)
    if score >= 0.5 and (_part_of(a, b) or _part_of(b, a)):
        return _A_PART
    one_country = bool(countries(a) | areas(a)) != bool(countries(b) | areas(b))
    if city is None and one_country and score < 0.85:
        return min(score, 0.45)
    return score if city is None else min(score, city)


@lru_cache(maxsize=131072)
def _same(a: str, b: str, language_a: str | None, language_b: str | None) -> float:
    if fold(a) == fold(b):
        return 1.0 if fold(a) else 0.0
    verdict = _by_tables(a, b)
    if verdict is None:
        verdict = _by_description(a, b)
    return verdict if verdict is not None else _by_words(a, b, language_a, language_b)


def same_name(a: str, b: str, language_a: str | None = None, language_b: str | None = None) -> float:
    """How sure it is that two names, as written, can stand for the same person, country, city or body: 0..1.

    0.5 or more means "same". Symmetric. Any script; languages are ISO 639-1 codes and only help to read Cyrillic.
    Different given names, feminine surnames and qualifiers (North, Republic of) keep names apart.
    """
    (a, language_a), (b, language_b) = sorted(((a, language_a), (b, language_b)), key=lambda x: (x[0], x[1] or ""))
    return _same(a, b, language_a, language_b)


def _person_keys(name: str, language: str | None) -> set[str]:
    person = parse_person(without_office(name))
    if person is None:
        return set()
    keys = {f"family:{s}" for s in skeletons(person.family, language)}
    if person.family_first or person.called_by_first:
        keys |= {f"family:{s}" for s in skeletons(person.turned().family, language)}
    if len(person.given) == 2 and not person.given[1].initial:
        keys |= {f"family:{s}" for s in skeletons(person.given[1].word, language)}
    words = [p.word for p in person.given if not p.initial] + [person.family]
    if len(words) > 1:
        keys.add("whole:" + " ".join(sorted(min(skeletons(w, language), default="-") for w in words)))
    return keys


@lru_cache(maxsize=65536)
def name_key(name: str, language: str | None = None) -> tuple[str, ...]:
    """Blocking keys, sorted: two writings that `same_name` takes for one name share at least one.

    "country:", "area:", "body:" and "city:" are table entries; "org:" is the meaning of a body's name; "said:" that of
    a description; "family:" and "whole:" consonant skeletons of the family name and of all words; "acronym:"
    first letters.
    """
    keys: set[str] = set(known(name))
    if said := described(name):
        return tuple(sorted({*keys, "said:" + " ".join(sorted(said))}))
    words = _WORDS.findall(name)
    if len(words) <= _PLACE_WORDS:
        keys |= cities(_CAPITAL_DISTRICT.sub("", name).rstrip(", "))
    body = parse_organization(name)
    if body.kinds:
        keys.add("org:" + " ".join(sorted(body.kinds | body.themes)))
        keys |= {f"family:{s}" for word in body.own for s in skeletons(word, language)}
    if len(words) == 1 and words[0].isupper() and 3 <= len(words[0]) <= 6:
        keys.add(f"acronym:{fold(words[0])}")
    elif 3 <= len(words) <= 8:
        keys.add("acronym:" + fold("".join(word[0] for word in words if acronym_word(word))))
    return tuple(sorted(keys | _person_keys(name, language)))


def acronym_word(word: str) -> bool:
    """Whether a word of a body's name gives a letter to its acronym ("of" and "de la" do not)."""
    return acronym_of("XXX", f"{word} {word} {word}") or bool(parse_organization(word).own or word[:1].isupper())
