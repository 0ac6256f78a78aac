"""Whether an entity of a reading is the party that a gold example names."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.reading import Reading
from dragoman.text.fold import words
from dragoman.text.names import same_name

SAME = 0.5  # `same_name` answers "may be one" from here
# A name is compared without the article or possessive before it, of any of the gold's languages.
DETERMINERS = frozenset(
    "the a an his her its their our le la les l un une des son sa ses leur leurs notre nos".split()
    + "any both every each all tout toute tous toutes chaque aucun aucune".split()
    + "el los las una su sus der die das den dem ein eine einen einem einer seine ihre".split()
)


def bare(name: str) -> str:
    """Folded words without a determiner in front; "l'émissaire" loses its l'."""
    found = list(words(name.replace("’", "'").removesuffix("'s").replace("'", " ")))
    while len(found) > 1 and found[0] in DETERMINERS:
        del found[0]
    return " ".join(found)


# A phrase behind a party that only tells where it is ("gunmen in olive fatigues") is left aside.
WHERE = frozenset("in at near outside inside dans a en pres devant".split())  # folded: « à », « près »


def unplaced(name: str) -> str:
    """`bare`, up to a phrase that tells where."""
    found = bare(name).split()
    end = next((n for n, word in enumerate(found) if n and word in WHERE), len(found))
    return " ".join(found[:end])


def alike(left: str, right: str) -> bool:
    """Whether two names as written may stand for one party."""
    return bare(left) == bare(right) or same_name(left, right) >= SAME


@dataclass(frozen=True, slots=True)
class Parties:
    """The writings of each entity: its name and the words of its mentions, pronouns and places left out."""

    names: Mapping[str, str]
    printed: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, reading: Reading, text: str) -> "Parties":
        printed: dict[str, set[str]] = {entity.id: set() for entity in reading.entities}
        for mention in reading.mentions:
            if mention.entity in printed and mention.form != "pronoun":
                printed[mention.entity].add(unplaced(mention.span.of(text)))
        return cls({e.id: e.name for e in reading.entities}, {k: frozenset(v) for k, v in printed.items()})

    def is_party(self, entity: str, name: str) -> bool:
        """By name as `same_name` has it, or because the text calls the entity by just these words."""
        if entity not in self.names:
            return False
        return unplaced(name) in self.printed[entity] or alike(self.names[entity], name)

    def are(self, entities: Iterable[str], names: Iterable[str]) -> bool:
        """As sets: every entity is one of the parties and every party one of the entities; one too many is wrong."""
        return one_to_another(tuple(entities), tuple(names), self.is_party)


def one_to_another[A, B](left: tuple[A, ...], right: tuple[B, ...], same: Callable[[A, B], bool]) -> bool:
    """Whether each of `left` has its like in `right` and the other way round; two empty sides agree."""
    return all(any(same(a, b) for b in right) for a in left) and all(any(same(a, b) for a in left) for b in right)
