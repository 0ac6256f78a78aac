"""Names that hold a shorter one: "the [Lesotho Defence Force]", "the River [Liberation] Front", "[Latin] America"."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.ontology import Body
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Index, Words
from dragoman.text.fold import fold

_LONGEST = 7
"""Words behind the country's."""
_OF = frozenset({"of", "de", "d'", "d’"})
_SMALL = frozenset({"PRON", "DET", "ADV", "ADP", "SCONJ", "CCONJ"})


@dataclass(frozen=True, slots=True)
class LongerName:
    """A country's forces, or a body that has its name; `last` is its last word."""

    span: Span
    what: Literal["force", "organization"]
    last: Token


def body_of(first: Token, last: Token, scan: Scan, words: Words) -> LongerName | None:
    """The body that a country's name (`first` to `last`) opens, as the recogniser bounds it and the tree bears out."""
    if scan.document.labels.entities.get(last.ent_type) != "organization" or not _opens(first):
        return None
    end = last
    for token in scan.tokens[last.i + 1 : last.i + 1 + _LONGEST]:
        if token.ent_iob != "I" or token.pos != "PROPN" or not token.text[:1].isupper() or not end.whitespace:
            break
        end = token
    if not last.i < last.head.i <= end.i:
        return None
    between = scan.folded[last.i + 1 : end.i]
    forces = fold(end.text) in words.force_nouns and words.armed.issuperset(between)
    start = first.i + 1 if first.pos == "DET" else first.i
    return LongerName(scan.span(start, end.i + 1), "force" if forces else "organization", end)


def _opens(first: Token) -> bool:
    """Nothing but an article stands in front of the country's name within the recogniser's span."""
    before = first.nbor(-1) if first.i else None
    return first.ent_iob == "B" or (before is not None and before.pos == "DET" and before.ent_iob == "B")


def in_longer_name(first: Token, last: Token, body: Body, scan: Scan, index: Index) -> bool:
    """One common word inside another name: "the River [Liberation] Front", "Egon [Tass]", "the [Diet] of Worms"."""
    before = scan.tokens[first.i - 1] if first.i else None
    after = scan.tokens[last.i + 1] if last.whitespace and last.i + 1 < len(scan.tokens) else None
    near = [after, before if before is not None and before.whitespace else None]
    if first.i != last.i:
        return False
    if any(t is not None and t.pos == "PROPN" and t.text[:1].isupper() for t in near):
        return True
    of = scan.tokens[last.i + 2] if after is not None and after.lower in _OF and last.i + 2 < len(scan.tokens) else None
    if of is None or of.pos != "PROPN" or not of.text[:1].isupper():
        return False
    known = index.places.get(scan.folded[of.i], ())
    return all(place.code != body.country for place in known) and of.i + 1 < len(scan.tokens)


def no_name(first: Token, last: Token) -> bool:
    """ "[Who] owns it?": a small word that opens a sentence is no short name ("WHO")."""
    return first.i == last.i and first.pos in _SMALL and not first.text.isupper()


def in_region(first: Token, last: Token, scan: Scan, words: Words) -> bool:
    """ "South [Georgia]", "Latin [America]", « l'[Amérique] latine »: no country, though it holds the name of one."""
    before = scan.tokens[first.i - 1] if first.i else None
    if before is not None and before.whitespace and before.text.istitle() and before.lower in words.quarters:
        return True
    if words.owner_in_front or last.i + 1 >= len(scan.tokens):
        return False
    after = scan.tokens[last.i + 1]
    if after.lower in words.quarters:
        return True
    behind = scan.tokens[last.i + 2] if last.i + 2 < len(scan.tokens) else None
    return after.lower == "du" and behind is not None and behind.text in ("Nord", "Sud")


def accented(text: str, body: Body) -> bool:
    """ "Hugo [Plá]": letters with accents spell no abbreviation (PLA)."""
    if text.isascii() or " " in text:
        return False
    forms = [form for listed in body.names.values() for form in listed if fold(form) == fold(text)]
    return bool(forms) and all(form.isascii() and form.isupper() for form in forms)
