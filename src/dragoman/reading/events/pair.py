"""The event between two given strings of one sentence: by rule, else by a classifier."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.engines.linear import load_linear
from dragoman.engines.parse import Request, parse_many
from dragoman.languages import load_language
from dragoman.model.parse import Doc, Token
from dragoman.reading.events.acts.finding import Act, find_acts
from dragoman.reading.events.acts.triggers import find_triggers
from dragoman.reading.events.features import pair_features
from dragoman.reading.events.parties.asking import parties_of
from dragoman.reading.events.words import ANY, Filled, Setting, load_words, plain_kind
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.mending.mend import mend

NO_EVENT = "NONE"
SURE = 0.2
"""Below this probability the classifier keeps silent: see docs/classifier.md for what is right above it."""


@dataclass(frozen=True, slots=True)
class EventCode:
    """PLOVER type after turns and mode of the event between two parties; None where nothing fits. `confidence` 0..1.

    `because` tells who spoke: a rule or the classifier behind the rules ("" where nothing fits).
    """

    type: str | None
    mode: str | None
    confidence: float
    because: str = ""


@dataclass(frozen=True, slots=True)
class PairRow:
    """One question: a sentence and the two strings in it ("" where nobody is named)."""

    sentence: str
    actor: str
    recipient: str


def code_pair(sentence: str, actor: str, recipient: str, language: str = "en") -> EventCode:
    """The event between `actor` and `recipient`, both strings of `sentence` or ""."""
    return next(code_pairs([PairRow(sentence, actor, recipient)], language=language))


def code_pairs(rows: Iterable[PairRow], *, language: str = "en") -> Iterator[EventCode]:
    """`code_pair` for many rows, parsed in batches, in order."""
    asked = list(rows)
    docs = parse_many(language, (Request(row.sentence) for row in asked))
    for row, doc in zip(asked, docs, strict=True):
        yield code_doc(doc, row.actor, row.recipient, language)


@dataclass(frozen=True, slots=True)
class Question:
    """A parsed sentence with the tokens of the two strings; the setting takes either for any kind of party."""

    doc: Doc
    who: frozenset[int]
    whom: frozenset[int]
    setting: Setting


def asked(doc: Doc, actor: str, recipient: str, language: str) -> Question:
    """The question of a parsed sentence, mended here, and two strings of it ("" where nobody is named)."""
    labels, words = load_labels(language), load_words(language)
    doc = mend(doc, labels, load_language(language).frames)
    who, whom = _tokens_of(doc, actor), _tokens_of(doc, recipient)
    plain = plain_kind(words, labels)

    def kind_of(token: Token) -> str | None:
        return ANY if token.i in who or token.i in whom else plain(token)

    return Question(doc, who, whom, Setting(load_language(language).frames, labels, words, kind_of))


def code_doc(doc: Doc, actor: str, recipient: str, language: str) -> EventCode:
    """The event between two strings of a parsed sentence: by the rules, else by the classifier where it is sure."""
    question = asked(doc, actor, recipient, language)
    code = by_rules(question)
    return code if code.type is not None else _by_classifier(question)


def by_rules(question: Question) -> EventCode:
    """The act whose slots cover the two strings best."""
    doc, setting = question.doc, question.setting
    acts = find_acts(find_triggers(doc, setting), setting)
    scored = [(_cover(act, question.who, question.whom, setting), act) for act in acts]
    best = max(scored, key=lambda pair: pair[0], default=None)
    if best is None or best[0] <= 0:
        return EventCode(None, None, 0.0)
    return EventCode(
        best[1].type, best[1].mode, round(min(0.95, 0.3 + best[0] / 6), 2), f"rule: {best[1].trigger.frame.id}"
    )


def _by_classifier(question: Question) -> EventCode:
    """The likeliest type where its probability reaches `SURE`; nothing else."""
    classifier = load_linear("events")
    if classifier is None:
        return EventCode(None, None, 0.0)
    chances = classifier.probabilities(features_of(question, None))
    chance, kind = max((chance, kind) for kind, chance in chances.items())
    if chance < SURE or kind == NO_EVENT:
        return EventCode(None, None, 0.0)
    return EventCode(kind, None, round(chance, 2), "classifier")


def features_of(question: Question, rule: str | None) -> Mapping[str, float]:
    """What the classifier sees; `rule` is the type that the rules answer."""
    return pair_features(question.doc, question.who, question.whom, rule, question.setting)


def _tokens_of(doc: Doc, text: str) -> frozenset[int]:
    """The tokens of the first place where `text` stands; none for "" or for a text that is not there."""
    at = doc.text.find(text) if text else -1
    return frozenset(t.i for t in doc if at <= t.idx < at + len(text) and not t.is_space) if at >= 0 else frozenset()


def _cover(act: Act, who: frozenset[int], whom: frozenset[int], setting: Setting) -> float:
    """How well the act's slots cover the two strings; a trigger inside or far from them counts less."""
    parties = parties_of(act.trigger, setting)
    inner = parties_of(act.inner, setting) if act.inner else None
    actors, recipients = parties.actors, (*parties.recipients, *((*inner.recipients, *inner.actors) if inner else ()))
    if act.trigger.event.symmetric:
        recipients = (*recipients, *actors)
    head, clause = act.trigger.head, act.trigger.clause
    score = 3 * _match(actors, who, clause) + 2 * _match(recipients, whom, None)
    score += 1.0 * (_near(head, who, whom))
    score -= 0.15 * sum(1 for _ in clause.ancestors)
    return score - 1.5 * (head.i in who) - 1.0 * (head.i in whom)


def _match(filled: tuple[Filled, ...], wanted: frozenset[int], clause: Token | None) -> float:
    """1 where a head of a slot is in the string, .6 where the string is part of its phrase, .5 through a pronoun."""
    if not wanted:
        return 0.0
    heads = [t for one in filled for t in one.heads]
    if any(t.i in wanted for t in heads):
        return 1.0
    if any(t.pos == "PRON" for t in heads) and clause is not None and any(a.i < clause.i for a in clause.ancestors):
        return 0.5
    if any(d.i in wanted for t in heads for d in t.subtree):
        return 0.6
    return 0.0


def _near(head: Token, who: frozenset[int], whom: frozenset[int]) -> float:
    """1 where the trigger stands between the strings or beside them, less with every word away."""
    places = sorted(who | whom)
    if not places:
        return 0.5
    gap = min(abs(head.i - place) for place in places)
    return 1.0 / (1 + gap / 6)
