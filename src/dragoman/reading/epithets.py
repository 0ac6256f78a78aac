"""Epithets: "the Iron Duke", « la Dame de fer ». A person's name has no article; such words stand for one named before.

They are told by a noun for a person in capitals behind a definite article. Whom they stand for is who is named in front
and spoke last, of those of that gender where the page tells genders.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.model.entity import Actors, Entity, Mention
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence, Span
from dragoman.reading.actors.tables import Words, load_words
from dragoman.reading.document import Document
from dragoman.reading.source_words import SourceWords, load_source_words
from dragoman.text.fold import fold

_REACH = 600
"""Characters looked back over for who spoke last, where no gender tells."""
type _Gender = str | None


def follow_epithets(
    document: Document, actors: Actors, quotations: tuple[Quotation, ...]
) -> tuple[Actors, tuple[Quotation, ...]]:
    """Both with the speakers that only an epithet names as the persons that it stands for."""
    words, by_id = load_source_words(document.language.code), actors.by_id()
    meant: dict[str, str] = {}
    told = sorted((q for q in quotations if len(q.speaker) == 1 and q.content), key=lambda q: _place(q).start)
    for number, quotation in enumerate(told):
        name = quotation.speaker[0]
        gender = None if name in meant else _gender_told(by_id[name], actors.mentions, document, words)
        if gender is not None:
            before = [meant.get(q.speaker[0], q.speaker[0]) for q in told[:number] if q.kind == "speech"]
            near = [meant.get(q.speaker[0], q.speaker[0]) for q in told[:number] if _is_near(q, quotation)]
            person = _meant(gender, before, near, actors, document)
            if person is not None and person != name:
                meant[name] = person
    if not meant:
        return actors, quotations
    return merged(actors, meant), tuple(given(q, meant, by_id) for q in quotations)


def _place(quotation: Quotation) -> Span:
    return (quotation.source or quotation.cue or quotation.content)[0]


def _is_near(before: Quotation, quotation: Quotation) -> bool:
    return before.kind == "speech" and _place(quotation).start - _place(before).start <= _REACH


def _gender_told(entity: Entity, mentions: Sequence[Mention], document: Document, words: SourceWords) -> _Gender:
    """The gender of an epithet's noun; None for what is no epithet."""
    if entity.type not in ("person", "organization") or entity.of or entity.country or entity.sectors:
        return None
    spans = [m.span for m in mentions if m.entity == entity.id and m.form != "pronoun"]
    if not spans or not all(_is_titled(span, document) for span in spans):
        return None
    told = fold(spans[0].of(document.text)).split()
    if words.feminine_epithets.intersection(told):
        return "feminine"
    return "masculine" if words.masculine_epithets.intersection(told) else None


def _is_titled(span: Span, document: Document) -> bool:
    """Two words or more, the first in capitals, behind a definite article."""
    text = span.of(document.text)
    token = document.token_at(span.start)
    before = token.nbor(-1) if token is not None and token.i else None
    definite = load_words(document.language.code).definite
    return len(text.split()) > 1 and text[:1].isupper() and before is not None and before.lower in definite


def _meant(gender: str, before: list[str], near: list[str], actors: Actors, document: Document) -> str | None:
    """Who of that gender spoke last; else who spoke last, near by, of no gender that is told."""
    words = load_words(document.language.code)
    named = {m.entity for m in actors.mentions if m.form == "name" and m.entity}
    persons = {e.id for e in actors.entities if e.type == "person" and e.id in named}
    genders = {name: _shown(name, actors, document, words) for name in persons.intersection(before)}
    sure = [name for name in before if genders.get(name, "") == gender]
    if sure:
        return sure[-1]
    return near[-1] if near and near[-1] in persons and genders[near[-1]] is None else None


def _shown(name: str, actors: Actors, document: Document, words: Words) -> _Gender:
    """The gender that a person's titles and offices show, else their pronouns; None where these tell none, or both."""
    mentions = [m for m in actors.mentions if m.entity == name]
    titled = {g for m in mentions if m.form != "pronoun" and (g := _of_title(m, document, words))}
    called = {g for m in mentions if m.form == "pronoun" for g in _of_pronoun(m, document)}
    found = titled or called
    return found.pop() if len(found) == 1 else None


def _of_title(mention: Mention, document: Document, words: Words) -> _Gender:
    """ "[Mrs] Soto", « la [première] ministre »."""
    tokens = document.tokens_in(mention.span)
    if mention.form == "nominal" and words.feminine_articles:
        shown = next((t.morph for t in tokens if any(f.startswith("Gender=") for f in t.morph)), frozenset[str]())
        return "feminine" if "Gender=Fem" in shown else "masculine" if shown else None
    before = tokens[0].nbor(-1).lower if mention.form == "name" and tokens and tokens[0].i else ""
    return "masculine" if before in words.masculine_titles else "feminine" if before in words.feminine_titles else None


def _of_pronoun(mention: Mention, document: Document) -> set[str]:
    tokens = document.tokens_in(mention.span)
    word = tokens[-1].lower.lstrip("-").removeprefix("t-") if tokens else ""
    readings = document.language.pronouns.get(word, ())
    return {r.gender for r in readings if r.kind == "personal" and r.gender in ("masculine", "feminine")}


def merged(actors: Actors, meant: Mapping[str, str]) -> Actors:
    """The epithets' mentions given to whom they stand for."""
    mentions = tuple(
        replace(m, entity=meant[m.entity], form="nominal" if m.form == "name" else m.form)
        if m.entity is not None and m.entity in meant
        else m
        for m in actors.mentions
    )
    return replace(actors, entities=tuple(e for e in actors.entities if e.id not in meant), mentions=mentions)


def given(
    quotation: Quotation, meant: Mapping[str, str], by_id: Mapping[str, Entity], rule: str = "epithet of who spoke last"
) -> Quotation:
    """With the person as the speaker, and the party that they serve; whom else an epithet names likewise."""
    addressee, target, via = (_named(names, meant) for names in (quotation.addressee, quotation.target, quotation.via))
    named = replace(quotation, addressee=addressee, target=target, via=via)
    if not quotation.speaker or quotation.speaker[0] not in meant:
        return named
    person = by_id[meant[quotation.speaker[0]]]
    note = Evidence(quotation.source or quotation.content[:1], "resolved", rule)
    evidence = {**quotation.evidence, "speaker": (note,)}
    if person.of is not None:
        evidence["on_behalf"] = Evidence(note.spans, "inferred", f"{person.type} of {by_id[person.of].name}")
    return replace(named, speaker=(person.id,), on_behalf=person.of, evidence=evidence)


def _named(names: tuple[str, ...], meant: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(meant.get(name, name) for name in names)) if meant.keys() & set(names) else names
