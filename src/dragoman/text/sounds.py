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
_ARABIC_VALUES = tuple(
    str.maketrans(*values) for values in (("", ""), ("qj", "gg"), ("f", "v"), ("bf", "pv"), ("b", "p"), ("u", "w"))
)
_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:i?ao?|ia?n?g?|ua?n?g?|ue|uo|ui|u|[aeo]i|ou|en?g?|er|ong|iong|iu|ie|in?g?|an?g?|o))+"
)
_JAPANESE = re.compile("си|сю|ся|сё|дз|ти|тё|тю|тя")
_NON_LETTERS = re.compile(r"[^A-Za-z]+")
_GLIDE = re.compile(r"[ij]+(?=[aeou])")
_REPEAT = re.compile(r"(.)\1+")
_LONG_VOWEL = re.compile(r"([aeiou])\1+")
_SEAT = re.compile(r"^a(?=[iu])")  # an alif that only carries the vowel after it: أوسلو, إيران
_MUTE_H = re.compile(r"h(?![aeiou])")
_NASAL = re.compile(r"ng(?![aeiou])")
_CLASSES = {"K": "kgx", "T": "td", "P": "pb", "F": "fv", "S": "sScCzZJ"}
_SKELETON = str.maketrans(
    {sound: key for key, sounds in _CLASSES.items() for sound in sounds} | dict.fromkeys("aeiouh", "")
)
_LONG_VOWELS = {"a": "[aeiou]+", "i": "[aeiou]*[ie][aeiou]*", "u": "[aeiou]*[uo][aeiou]*"}
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


def settle(sounds: str, *, mute_h: bool = True, doubled: bool = False) -> str:
    """One writing for sounds that names spell freely: glides, doubled letters, mute h, final -ng and -y.

    `doubled` keeps doubled letters: in Arabic they have an unwritten vowel between them.
    """
    plain = _NON_LETTERS.sub("", sounds).replace("y", "i")
    plain = _NASAL.sub("n", plain)
    if mute_h:
        plain = _MUTE_H.sub("", plain)
    if doubled:
        return _LONG_VOWEL.sub(r"\1", _GLIDE.sub("", plain))
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


def _arabic_readings(word: str) -> Iterable[str]:
    """Letters of several values are read as usual, as in dialects (q, j), in foreign names (p, v) and as w."""
    latin = _strip_marks(to_latin(word)).replace("allh", "ala").replace("tsh", "ch").replace("nb", "mb")
    latin = _SEAT.sub("", latin)
    for values in _ARABIC_VALUES:
        sounds = _apply(latin.translate(values), "en")
        yield settle(sounds, doubled=True)
        yield settle(sounds, mute_h=False, doubled=True)


@lru_cache(maxsize=65536)
def readings(word: str, language: str | None = None) -> tuple[str, ...]:
    """The different ways to read one word, as sounds (see data/sounds.toml), most usual convention first."""
    lower = unicodedata.normalize("NFC", word).lower()
    script = script_of(lower)
    if script == "Cyrl":
        found = [settle(r) for r in _cyrillic_readings(lower, language)]
    elif script == "Latn":
        found = [settle(r) for r in _latin_readings(lower)]
    elif script == "Arab":
        found = list(_arabic_readings(lower))
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


@lru_cache(maxsize=16384)
def _written_vowels(arabic: str) -> re.Pattern[str]:
    letters = (_LONG_VOWELS.get(sound) or f"{sound}[aeiou]*" for sound in arabic[:-1])
    last = arabic[-1:]
    return re.compile("".join(letters) + (_LONG_VOWELS.get(last) or f"{last}e?"))


def vowels_fit(arabic: str, full: str) -> bool:
    """Whether a reading with all vowels has those that an Arabic one writes: Hussein has the i of حسين, Hassan has not.

    Short vowels may stand anywhere but at the end, for Arabic writes every final vowel.
    """
    return _written_vowels(arabic).fullmatch(full) is not None


def writes_vowels(word: str) -> bool:
    """False for words in a script that leaves short vowels out (Arabic, Hebrew)."""
    return script_of(word) not in _ABJADS
