"""Where the words for a party end, and whom a pronoun of an object may mean."""

from itertools import takewhile

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.actors.tables import load_index
from dragoman.reading.document import Document
from dragoman.reading.events.words import load_words as load_kinds
from dragoman.reading.party_words import is_party
from dragoman.reading.source_words import SourceWords
from dragoman.text.fold import fold


def parted(head: Token, span: Span, words: SourceWords) -> Span:
    """Without a phrase that tells what is done: "the arrest of two [dockers] by the guard", "a visit of the [duke] to
    Tavira"; envoys and bodies keep whom they are sent to and what they are for.
    """
    sent = head.pos == "PROPN" or head.lemma in words.accredited
    asking = head.head.lower in words.asking_from  # "a request from the [committee] for rifles"
    marks = words.parting if sent and not asking else words.parting | words.aiming
    behind = takewhile(lambda t: t.idx < span.end, (head.doc[at] for at in range(head.i + 1, len(head.doc))))
    mark = next((t for t in behind if t.lower in marks and t.pos == "ADP"), None)
    if mark is None:
        return span
    last = mark.nbor(-1)
    return Span(span.start, last.idx + len(last.text))


def is_person(head: Token, document: Document) -> bool:
    """Whether a noun names one person: by its kind, or as an office that people hold."""
    office = load_index(document.language.code).offices.get(fold(head.text))
    return load_kinds(document.language.code).kinds.get(head.lemma) == "person" or (
        office is not None and office.holder == "person"
    )


def may_be_told(pronoun: Token, noun: Token, document: Document) -> bool:
    """Whether a pronoun of an object may stand for a noun: in a language without gender "him" and "her" are persons."""
    if not is_party(noun, document):
        return False
    either = bool(document.labels.case) or "Number=Plur" in pronoun.morph
    return either or is_person(noun, document)
