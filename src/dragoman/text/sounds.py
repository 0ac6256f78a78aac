"""How a name may sound: readings of one word under the spelling conventions of several languages.

A newspaper spells a foreign name by its own convention (Khrushchev, Khrouchtchev, Chruschtschow), and other papers copy
that spelling, so every word gets one reading per convention. Two words are alike when any two readings are.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from dragoman.errors import KnowledgeError
from dragoman.text.scripts import script_of
from dragoman.text.tables import section, string_map
from dragoman.text.transliterate import cyrillic_language, to_latin

LATIN_CONVENTIONS = ("en", "fr", "de", "de_zh", "es", "slavic", "it")
HEARD_CONVENTIONS = ("en_long", "fr_mute")  # what other scripts write of mute letters and English vowels
VOWELS = frozenset("aeiou")
_ABJADS = frozenset({"Arab", "Hebr"})
_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:i?ao?|ia?n?g?|ua?n?g?|ue|uo|ui|u|[aeo]i|ou|en?g?|er|ong|iong|iu|ie|in?g?|an?g?|o))+"
)
_JAPANESE = re.compile("си|сю|ся|сё|дз|ти|тё|тю|тя")
_NON_LETTERS = re.compile(r"[^A-Za-z]+")
_GLIDE = re.compile(r"[ij]+(?=[aeou])")
_REPEAT = re.compile(r"(.)\1+")
_MUTE_H = re.compile(r"h(?![aeiou])")
_NASAL = re.compile(r"ng(?![aeiou])")
_CLASSES = {"K": "kgx", "T": "td", "P": "pb", "F": "fv", "S": "sScCzZJ"}
_SKELETON = str.maketrans(
    {sound: key for key, sounds in _CLASSES.items() for sound in sounds} | dict.fromkeys("aeiouh", "")
)
_NO_VOWELS = str.maketrans("", "", "aeiou")


@lru_cache(maxsize=16)
def _convention(name: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    rules = section("sounds", name).get("rules")
    if not isinstance(rules, list):
        raise KnowledgeError(f"text/data/sounds.toml, [{name}]: expected rules = [[pattern, sound], ...]")
    pairs = [(str(pattern), str(sound)) for pattern, sound in rules]
    return re.compile("|".join(f"({pattern})" for pattern, _ in pairs)), tuple(sound for _, sound in pairs)


@lru_cache(maxsize=1)
def _marked_letters() -> dict[int, str]:
    return {ord(letter): sound for letter, sound in string_map("sounds", "letters").items()}


def _apply(word: str, convention: str) -> str:
    pattern, sounds = _convention(convention)
    return pattern.sub(lambda found: sounds[(found.lastindex or 1) - 1], word)


def _strip_marks(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def settle(sounds: str, *, mute_h: bool = True) -> str:
    """One writing for sounds that names spell freely: glides, doubled letters, mute h, final -ng and -y."""
    plain = _NON_LETTERS.sub("", sounds).replace("y", "i")
    plain = _NASAL.sub("n", plain)
    if mute_h:
        plain = _MUTE_H.sub("", plain)
    return _REPEAT.sub(r"\1", _GLIDE.sub("", _REPEAT.sub(r"\1", plain)))


def _cyrillic_readings(word: str, language: str | None) -> Iterable[str]:
    language = cyrillic_language(word, language)
    read = _apply(to_latin(word, language), "cyrillic")
    yield read
    if "ё" in word:
        yield read.replace("io", "e").replace("yo", "e")
    if _JAPANESE.search(word):
        yield _apply(to_latin(word, language), "cyrillic_japanese")
    if "x" in read:
        yield read.replace("x", "h")
    if "g" in read:
        yield read.replace("g", "h")
    if "h" in read:
        yield read.replace("h", "g")


def _latin_readings(word: str) -> Iterable[str]:
    marked = word.translate(_marked_letters())
    bare = _strip_marks(marked)
    for convention in LATIN_CONVENTIONS:
        if convention == "de_zh" and "sch" not in bare:
            continue
        yield _apply(bare, convention)
    yield _apply(_strip_marks(word.replace("ł", "l").replace("ı", "i")), "bare")
    if _PINYIN.fullmatch(bare):
        yield _apply(bare, "pinyin")


@lru_cache(maxsize=65536)
def readings(word: str, language: str | None = None) -> tuple[str, ...]:
    """The different ways to read one word, as sounds (see data/sounds.toml), most usual convention first."""
    lower = unicodedata.normalize("NFC", word).lower()
    script = script_of(lower)
    if script == "Cyrl":
        found = [settle(r) for r in _cyrillic_readings(lower, language)]
    elif script == "Latn":
        found = [settle(r) for r in _latin_readings(lower)]
    else:
        found = [settle(_apply(_strip_marks(to_latin(lower, language)), "en"), mute_h=script not in _ABJADS)]
    return tuple(dict.fromkeys(r for r in found if r))


@lru_cache(maxsize=65536)
def heard_readings(word: str, language: str | None = None) -> tuple[str, ...]:
    """`readings` and, for a Latin word, what another script may have written down by ear (Laurent, Лоран).

    Only for comparison across scripts: within one script a mute letter still tells Peters from Peter.
    """
    lower = unicodedata.normalize("NFC", word).lower()
    if script_of(lower) != "Latn":
        return readings(word, language)
    bare = _strip_marks(lower.translate(_marked_letters()))
    heard = (settle(_apply(bare, convention)) for convention in HEARD_CONVENTIONS)
    return tuple(dict.fromkeys(r for r in (*readings(word, language), *heard) if r))


@lru_cache(maxsize=65536)
def skeletons(word: str, language: str | None = None) -> tuple[str, ...]:
    """Consonant classes of each reading, for blocking: Gaddafi, Kadhafi and Каддафи share "KTF"."""
    read = heard_readings(word, language)
    sounded = (r.replace("h", "g") for r in read if "h" in r)  # Ukrainian h is Russian g: Luhansk, Lugansk
    found = (_REPEAT.sub(r"\1", r.translate(_SKELETON)) for r in (*read, *sounded))
    return tuple(dict.fromkeys(s or "-" for s in found))


def without_vowels(sounds: str) -> str:
    """The consonants of a reading, for scripts that do not write short vowels."""
    return sounds.translate(_NO_VOWELS)


def writes_vowels(word: str) -> bool:
    """False for words in a script that leaves short vowels out (Arabic, Hebrew)."""
    return script_of(word) not in _ABJADS
