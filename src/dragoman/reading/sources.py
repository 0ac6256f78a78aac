"""Sources that no name stands for ("the governor", "two dockers", "the report"): entities of their own."""

from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Token

from dragoman.model.entity import Actors, Entity, EntityType, Mention, MentionForm
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence, How, Span, Spans
from dragoman.reading.actors.tables import load_index
from dragoman.reading.document import Document, span_of
from dragoman.reading.events.words import load_words as load_kinds
from dragoman.reading.grammar.phrases import noun_phrase, preposition_phrases
from dragoman.reading.grammar.tree import features
from dragoman.reading.grammar.verbs import conjuncts
from dragoman.reading.quotations.elsewhere import papers, quantities
from dragoman.text.fold import fold

_REACH = 2
"""Sentences looked back over for the noun that a pronoun stands for."""
_SURE = 0.68
"""Sureness (of a quotation without a speaker) from which its source speaks, whatever the noun; subjects always do."""


def name_sources(
    document: Document, actors: Actors, quotations: tuple[Quotation, ...]
) -> tuple[Actors, tuple[Quotation, ...]]:
    """Actors with an entity for each unnamed source that is a noun phrase, and the quotations that they then speak.

    The same words (without their article) are the same source within one article; a pronoun without an antecedent
    among the actors stands for the last subject in front that agrees ("the mediator spoke first. She added that …").
    """
    naming = _Naming(document, actors)
    spoken = [_with_speaker(quotation, naming) for quotation in quotations]
    added = Actors((*actors.entities, *naming.made.values()), (*actors.mentions, *naming.mentions))
    return added, tuple(_through(quotation, {q.id: q for q in spoken}) for quotation in spoken)


class _Naming:
    """The entities and mentions made so far, numbered behind those of the actors."""

    def __init__(self, document: Document, actors: Actors) -> None:
        self.document = document
        self.made: dict[str, Entity] = {}
        self.mentions: list[Mention] = []
        self._known = {m.span.start: m for m in actors.mentions if m.entity is not None}
        self._entity, self._mention = _last([e.id for e in actors.entities]), _last([m.id for m in actors.mentions])

    def entity(self, span: Span, head: Token) -> str:
        """The entity of the words `span`, a new one for new words."""
        known = self._known.get(head.idx) or self._known.get(span.start)
        if known is not None and known.entity is not None and known.form != "pronoun":
            return known.entity
        key = fold(span.of(self.document.text))
        if key not in self.made:
            name = " ".join(span.of(self.document.text).split())
            self.made[key] = Entity(f"e{self._entity + len(self.made) + 1}", _type(head, self.document), name)
        self.mention(span, "nominal", self.made[key].id)
        return self.made[key].id

    def mention(self, span: Span, form: MentionForm, entity: str) -> None:
        """One more place of an entity; each place once."""
        if all(m.span != span for m in self.mentions):
            self.mentions.append(Mention(f"m{self._mention + len(self.mentions) + 1}", span, form, entity))


def _with_speaker(quotation: Quotation, naming: _Naming) -> Quotation:
    document = naming.document
    heads = _heads(quotation, document)
    if not heads:
        return quotation
    pronoun = heads[0] if heads[0].pos_ == "PRON" else None
    if pronoun is not None:
        antecedent = _antecedent(pronoun, document)
        if antecedent is None:
            return quotation
        span = _phrase(antecedent, document)
        entity = naming.entity(span, antecedent)
        naming.mention(span_of(pronoun), "pronoun", entity)
        return _spoken(quotation, [(entity, (span_of(pronoun), span))], "resolved")
    spans = [_within(_phrase(head, document), quotation.source[0]) for head in heads]
    found = {naming.entity(span, head): (span,) for span, head in zip(spans, heads, strict=True)}
    return _spoken(quotation, list(found.items()), "stated")


def _through(quotation: Quotation, by_id: Mapping[str, Quotation]) -> Quotation:
    """A quotation inside another comes to us through the outer one's speaker, also one that was only now named."""
    parent = by_id.get(quotation.parent or "")
    if parent is None or quotation.via:
        return quotation
    via = tuple(entity for entity in parent.speaker if entity not in quotation.speaker)
    note = Evidence(parent.cue or parent.content[:1], "inferred", "told inside another quotation")
    return replace(quotation, via=via, evidence={**quotation.evidence, "via": tuple(note for _ in via)})


def _within(span: Span, source: Span) -> Span:
    return Span(max(span.start, source.start), min(span.end, source.end))


def _last(ids: list[str]) -> int:
    """The highest number among local ids; there may be gaps."""
    return max((int(one[1:]) for one in ids), default=0)


def _heads(quotation: Quotation, document: Document) -> list[Token]:
    """The nouns of a source that nobody is known for, or its pronoun; none where it is neither."""
    if quotation.speaker or len(quotation.source) != 1:
        return []
    tokens = document.tokens_in(quotation.source[0])
    inside = {t.i for t in tokens}
    head = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), None)
    if head is not None and head.pos_ == "PRON":
        return [head] if quotation.kind != "evidence" else []
    if head is None or head.pos_ not in ("NOUN", "PROPN") or any(t.pos_ in ("VERB", "AUX") for t in tokens):
        return []
    named = [t for t in conjuncts(head, document.labels) if t.i in inside]
    return [_counted(t, document) for t in named] if _speaks(head, quotation, document) else []


def _speaks(head: Token, quotation: Quotation, document: Document) -> bool:
    if quotation.kind == "evidence":
        return _is_document(head, document)
    labels = document.labels
    subject = head.dep_ in labels.subject | labels.agent or quotation.confidence >= _SURE
    return subject or head.pos_ == "PROPN" or _can_speak(head, document)


def _counted(head: Token, document: Document) -> Token:
    """Whom a word of number counts: « l'ensemble des [alliés] », "a majority of [members]"."""
    words = quantities(document.language.code)
    if head.lemma_.lower() not in words:
        return head
    return next((t for word, t in preposition_phrases(head, document.labels) if word in ("de", "of")), head)


def _antecedent(pronoun: Token, document: Document) -> Token | None:
    """The subject of a sentence in front that agrees with a pronoun of the third person: the last, main verbs first."""
    word = pronoun.lower_.lstrip("-").removeprefix("t-")
    readings = document.language.pronouns.get(word, ())
    asked = next((r for r in readings if r.person == 3 and r.kind == "personal"), None)
    if asked is None or asked.gender not in ("masculine", "feminine"):
        return None
    labels = document.labels
    sentence, looked = pronoun.sent, 0
    while sentence.start > 0 and looked < _REACH:
        sentence, looked = document.doc[sentence.start - 1].sent, looked + 1
        subjects = [t for t in sentence if t.dep_ in labels.subject | labels.passive_subject and t.pos_ == "NOUN"]
        fitting = [t for t in subjects if _agrees(t, asked.gender, asked.number)]
        if fitting:
            return next((t for t in fitting if t.head.dep_ == "ROOT"), fitting[-1])
    return None


def _agrees(noun: Token, gender: str, number: str) -> bool:
    """By the noun's own morphology; a language without gender has no answer here."""
    found = features(noun)
    wanted = "Number=Plur" if number == "plural" else "Number=Sing"
    return f"Gender={'Fem' if gender == 'feminine' else 'Masc'}" in found and wanted in found


def _can_speak(head: Token, document: Document) -> bool:
    """People, bodies and papers speak; "intention", "guarantees" and "a hurry" do not."""
    code = document.language.code
    words = {head.lemma_.lower(), head.lower_}
    if any(load_kinds(code).kinds.get(word) in ("person", "group", "organization") for word in words):
        return True
    return _is_document(head, document) or fold(head.text) in load_index(code).offices


def _is_document(head: Token, document: Document) -> bool:
    """Reports, papers and polls, which show as well as say."""
    return bool({head.lemma_.lower(), head.lower_} & papers(document.language.code))


def _phrase(head: Token, document: Document) -> Span:
    """The noun phrase without its article."""
    tokens = noun_phrase(head, document.labels)
    while len(tokens) > 1 and tokens[0].dep_ in document.labels.determiner and not tokens[0].like_num:
        tokens = tokens[1:]
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1].text))


def _type(head: Token, document: Document) -> EntityType:
    """An office is a person, a plural a group, anything else (a note, an agency, a commission) a body."""
    if "Plur" in head.morph.get("Number", []):
        return "group"
    office = load_index(document.language.code).offices.get(fold(head.text))
    return "person" if office is not None and office.holder == "person" else "organization"


def _spoken(quotation: Quotation, found: list[tuple[str, Spans]], how: How) -> Quotation:
    notes = tuple(Evidence(spans, how, "the source's own words") for _, spans in found)
    speakers = tuple(entity for entity, _ in found)
    return replace(quotation, speaker=speakers, evidence={**quotation.evidence, "speaker": notes})
