"""Who is meant by an office alone: "the Soviet premier" of one article is whom another names with that office."""

from dragoman.errors import DragomanError
from dragoman.languages import load_language
from dragoman.ontology import load_ontology
from dragoman.text.fold import fold, words

LONGEST = 6  # words of an office: "Premier ministre", "chef de la Maison-Blanche"
LEADER = "leader"  # the office of whoever rules, whatever the title
HEADS = ("state", "government")


def top_key(nominal: str, country: str | None, language: str) -> str | None:
    """A key for who stands at the top of `country`, from the words that stand for a person; None for other offices.

    Head of state, head of government and "leader" are one key: the press does not tell them apart ("the Kremlin
    chief"). Where a country has both, its key has two holders and nobody is joined through it.
    """
    if country is None:
        return None
    return f"top:{country}" if _is_top(words(nominal), language) else None


def is_titled(nominals: tuple[str, ...], language: str) -> bool:
    """Whether the article gives the person an office at the top of a state, whichever that is: "President X"."""
    return any(_is_top(words(nominal), language) for nominal in nominals)


def _is_top(spoken: tuple[str, ...], language: str) -> bool:
    offices, heads, met = load_ontology().offices, _head_nouns(language), " ".join(spoken)
    spoken = spoken[:LONGEST]
    for size in range(min(LONGEST, len(spoken)), 0, -1):
        for at in range(len(spoken) - size + 1):
            run = " ".join(spoken[at : at + size])
            found = offices.find(run, language)
            if found is not None and (found.name == LEADER or run not in heads):
                return found.holder == "person" and (found.head in HEADS or found.name == LEADER)
    headed = any(f" {head} " in f" {met} " for head in heads)
    return headed and any(
        _is_house(" ".join(spoken[at:end]), language)
        for at in range(len(spoken))
        for end in range(at + 1, len(spoken) + 1)
    )


def _is_house(name: str, language: str) -> bool:
    """Whether a name is that of a seat of power; "the Kremlin chief" rules, an "American chief" may be of anything."""
    return any(place.kind == "house" for place in load_ontology().countries.by_word.get((name, language), ()))


def _head_nouns(language: str) -> frozenset[str]:
    """Words such as "leader" and "maître"; none for a language without the table."""
    try:
        listed = load_language(language).table("actors").get("head_nouns", [])
    except (DragomanError, KeyError):
        return frozenset()
    return frozenset(fold(str(word)) for word in listed) if isinstance(listed, list) else frozenset()
