"""Names in a language without a parser: the countries and bodies that the tables know in any language."""

import re

from dragoman.model.entity import Actors, Entity, Mention
from dragoman.model.span import Evidence, Span
from dragoman.ontology import load_ontology
from dragoman.text.gazetteer import known

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LONGEST = 4


def known_names(text: str, furniture: tuple[Span, ...]) -> Actors:
    """Countries and bodies by name, longest writing first, each with its mentions; persons need a parser."""
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    words = [Span(*found.span()) for found in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        taken = 1
        for count in range(min(_LONGEST, len(words) - at), 0, -1):
            span = Span(words[at].start, words[at + count - 1].end)
            key = _key(span.of(text).rstrip("."))
            if key and not any(part.contains(span) for part in furniture):
                entity = entities.setdefault(key, _entity(key, span, len(entities) + 1, text))
                mentions.append(Mention(f"m{len(mentions) + 1}", span, "name", entity.id))
                taken = count
                break
        at += taken
    return Actors(tuple(entities.values()), tuple(mentions))


def _key(name: str) -> str | None:
    """The one country or body that a capitalised name can mean."""
    if not name[:1].isupper() or len(name) < 2:
        return None
    found = {key for key in known(name) if key.startswith(("country:", "body:"))}
    return next(iter(found)) if len(found) == 1 else None


def _entity(key: str, span: Span, number: int, text: str) -> Entity:
    kind, _, code = key.partition(":")
    if kind == "body":
        return Entity(f"e{number}", "organization", span.of(text))
    name = load_ontology().countries.name(code)
    note = Evidence((span,), "inferred", f"countries: {code}")
    return Entity(f"e{number}", "country", name or span.of(text), code, evidence={"country": note})
