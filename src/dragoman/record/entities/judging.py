"""The same person, country, organisation or group across articles."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple

from dragoman.model.judgement import Judgement, Verdict
from dragoman.ontology import load_ontology
from dragoman.record.entities.offices import is_titled
from dragoman.record.nodes import EntityView
from dragoman.text.fold import fold
from dragoman.text.names import name_key, same_name

KNOWN = 3  # articles that name a person, from which a short name may mean that one alone
ALIKE = 0.9  # two writings of a name that only one article takes for a person's
MOST_WORDS = 3  # of a name that a recogniser may take for a body's although it is a person's
MOST_KNOWN = 3  # times as many articles as the next
SAME = 0.5  # `same_name` answers "may be one" from here
_KINDS = {"person": "person", "country": "country", "organization": "body", "group": "group", "place": "place"}
_PAIRS = frozenset({("country", "place"), ("place", "country"), ("body", "place"), ("place", "body")})


class Face(NamedTuple):
    """What two entities are compared by: the same few faces meet again with every article that names them."""

    type: str
    name: str
    country: str | None
    writings: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of a pair. `full`: both hold more than one word; `names`: the best likeness of two writings."""

    kinds: Literal["equal", "related", "other"]
    code: bool
    countries: Literal["equal", "unknown", "other"]
    full: bool
    names: float
    fullest: float
    pair: str

    @property
    def agreed(self) -> bool:
        """Whether two full names leave no doubt."""
        return self.full and self.fullest > 0.9


@dataclass(frozen=True, slots=True)
class Rule:
    """The first rule that holds decides; `score` None takes the likeness of the names."""

    verdict: Verdict
    reason: str
    holds: Callable[[Features], bool]
    score: float | None = None


# Read from the top. A veto comes before every reason to join.
RULES: tuple[Rule, ...] = (
    Rule("same", "one country by its code", lambda f: f.code, 1.0),
    Rule("different", "of different kinds", lambda f: f.kinds == "other", 0.0),
    Rule("different", "the names differ", lambda f: f.names < SAME, 0.0),
    # two full names that agree outweigh a country that one of the readings may have wrong
    Rule("different", "of different countries", lambda f: f.countries == "other" and not f.agreed, 0.1),
    Rule("different", "the full names differ", lambda f: f.full and f.fullest < SAME, 0.2),
    Rule("unsure", "a country or body and a place of like name", lambda f: f.kinds == "related", 0.4),
    Rule("same", "the full names are one", lambda f: f.full),
    Rule("same", "one name, one country", lambda f: f.countries == "equal"),
    Rule("same", "one short name, nothing against it", lambda f: f.names >= SAME),
)


def face_of(view: EntityView) -> Face:
    """How an entity looks to others."""
    return Face(view.type, view.name, view.country, view.writings, view.language)


def entity_keys(view: EntityView) -> tuple[str, ...]:
    """Under which keys the entity is looked for: its names, and in copies its other words."""
    if view.type == "country" and view.country:
        return (f"code:{view.country}",)
    names = (view.name, *view.writings) if view.writings else ()
    keys = {f"{_KINDS[view.type]}:{key}" for name in names for key in name_key(name)}
    if _may_be_person(face_of(view)):
        keys |= {f"person:{key}" for name in names for key in name_key(name)}
    if (body := body_of_state(view)) is not None:
        keys.add(f"state:{body}")
    elif not view.writings and view.nominals:
        keys |= {f"words:{view.origin}:{fold(words)}" for words in view.nominals}
    return tuple(sorted(keys))


def body_of_state(view: EntityView) -> str | None:
    """ "Chile armed forces", "Chile government": the name that a reading makes of a body of which a state has one."""
    state = load_ontology().countries.name(view.country) if view.type == "organization" and view.country else None
    return view.name if state is not None and view.name.startswith(f"{state} ") else None


def _may_be_person(view: Face) -> bool:
    """A body or place known by a few words in capitals alone: a person whom one article calls by the name only."""
    plain = view.type in ("organization", "place") and view.country is None and bool(view.writings)
    return plain and all(
        len(w.split()) <= MOST_WORDS and all(p[:1].isupper() for p in w.split()) for w in view.writings
    )


def _one_person(left: Face, right: Face) -> bool:
    """A person, and such a body with the same full name, or a single word that is the person's surname."""
    persons = [v for v in (left, right) if v.type == "person"]
    others = [v for v in (left, right) if _may_be_person(v)]
    if len(persons) != 1 or len(others) != 1:
        return False
    person, other = persons[0], others[0]
    surname = person.name.split()[-1:] if len(other.name.split()) == 1 else [person.name]
    if not surname or (other.type == "place" and len(other.name.split()) == 1):
        return False
    return same_name(" ".join(surname), other.name, person.language, other.language) >= ALIKE


def measure(left: Face, right: Face) -> Features:
    """The features of one pair."""
    kinds = (_KINDS[left.type], _KINDS[right.type])
    writings = list(product((left.name, *left.writings[:4]), (right.name, *right.writings[:4])))
    likeness = [(same_name(a, b, left.language, right.language), a, b) for a, b in dict.fromkeys(writings)]
    best, a, b = max(likeness, key=lambda item: item[0])
    fullest = same_name(left.name, right.name, left.language, right.language)
    known = left.country and right.country
    return Features(
        kinds="equal"
        if kinds[0] == kinds[1] or _one_person(left, right)
        else "related"
        if kinds in _PAIRS
        else "other",
        code=kinds == ("country", "country") and bool(known) and left.country == right.country,
        countries="unknown" if not known else "equal" if left.country == right.country else "other",
        full=len(left.name.split()) > 1 and len(right.name.split()) > 1,
        names=best,
        fullest=fullest,
        pair=f"{a} ~ {b}",
    )


def judge_entities(left: EntityView, right: EntityView) -> Judgement:
    """Same, different or unsure for two local entities, with the rule that decided."""
    if (body := body_of_state(left)) is not None and body == body_of_state(right):
        return Judgement("entity", left.key, right.key, "same", 0.9, ("one body of one state", body))
    if _KINDS[left.type] == _KINDS[right.type] and not (left.writings and right.writings) and left.type != "country":
        return _judge_unnamed(left, right)
    verdict, score, reasons = _judge_faces(face_of(left), face_of(right))
    return Judgement("entity", left.key, right.key, verdict, score, reasons)


@lru_cache(maxsize=65536)
def _judge_faces(left: Face, right: Face) -> tuple[Verdict, float, tuple[str, str]]:
    features = measure(left, right)
    rule = next(rule for rule in RULES if rule.holds(features))
    score = features.names if rule.score is None else rule.score
    return rule.verdict, round(min(1.0, score), 4), (rule.reason, f"{features.pair} ({features.names:.2f})")


def _judge_unnamed(left: EntityView, right: EntityView) -> Judgement:
    """At least one is never called by a name: the same words in copies of one text."""
    verdict: Verdict = "unsure"
    score, reason = 0.3, "not named"
    copied = not left.writings and not right.writings and left.origin == right.origin
    if copied and _nominals(left) & _nominals(right):
        verdict, score, reason = "same", 0.8, "the same words in copies of one text"
    return Judgement("entity", left.key, right.key, verdict, score, (reason,))


def _nominals(view: EntityView) -> set[str]:
    return {fold(words) for words in view.nominals}


def choose_links(judged: list[tuple[str, Judgement]]) -> list[Judgement]:
    """The links to keep of one new entity: `judged` holds (cluster, judgement) for the candidates.

    Short names that fit several clusters ("Castro" beside Fidel and Raul Castro) stay unsure; so does a cluster with
    a member that the rules keep apart from the newcomer. What keeps it apart from others is told of one that joins
    none: the thousandth mention of a person says nothing new of all others of the name.
    """
    barred = {cluster for cluster, j in judged if j.verdict == "different" and j.score >= 0.1}
    best: dict[str, Judgement] = {}
    for cluster, j in judged:
        if j.verdict == "same" and cluster not in barred:
            best[cluster] = max(best.get(cluster, j), j, key=lambda one: one.score)
    kept = [j for _, j in judged if j.verdict == "unsure" and j.score > 0.3]
    apart = [j for _, j in judged if j.verdict == "different" and j.score >= 0.1]
    if len(best) <= 1:
        return [*best.values(), *kept] if best else [*kept, *apart]
    top = sorted(best.values(), key=lambda j: -j.score)
    firm = [j for j in top if "one country by its code" in j.reasons or "the full names are one" in j.reasons]
    if firm:
        return [*firm, *kept]
    reason = "fits several of the record's entities"
    open_ones = (Judgement(j.subject, j.left, j.right, "unsure", j.score, (*j.reasons, reason)) for j in top)
    return [*kept, *apart, *open_ones]


def prefer(
    view: EntityView, judged: list[tuple[str, EntityView, Judgement]], articles: Callable[[str], int]
) -> list[tuple[str, Judgement]]:
    """Where a short name fits several persons: the one at the top of a state, else one known far better than the rest.

    "President Castro" beside Fidel and Raul is the one whom other articles call so. `articles` counts those of each
    cluster. Nothing is left out where neither tells.
    """
    found = [(cluster, j) for cluster, _, j in judged]
    fitting = {cluster for cluster, j in found if j.verdict == "same"}
    if view.type != "person" or len(fitting) < 2 or " " in view.name.strip():
        return found
    titled = {c for c, other, _ in judged if c in fitting and is_titled(other.nominals, other.language)}
    chosen = titled if len(titled) == 1 and is_titled(view.nominals, view.language) else set[str]()
    if not chosen:
        ranked = sorted(fitting, key=lambda c: -articles(c))
        known = articles(ranked[0]) >= MOST_KNOWN * articles(ranked[1])
        chosen = {ranked[0]} if known and articles(ranked[0]) >= KNOWN else fitting
    return [(cluster, j) for cluster, j in found if cluster in chosen or j.verdict != "same"]
