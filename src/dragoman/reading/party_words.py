"""What the words of a party tell: whether they name one, of which type, and where its name ends."""

from itertools import takewhile

from dragoman.languages.small_words import load_small_words
from dragoman.model.entity import EntityType, MentionForm
from dragoman.model.parse import Token
from dragoman.model.span import Evidence, EvidenceMap, Span
from dragoman.reading.actors.tables import load_index
from dragoman.reading.bare_words import stands_for_somebody
from dragoman.reading.document import Document, span_of
from dragoman.reading.events.words import Words, country_of
from dragoman.reading.events.words import load_words as load_kinds
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.naming import naming_tokens
from dragoman.reading.grammar.noun_words import load_noun_words
from dragoman.reading.grammar.phrases import is_of_several, preposition_phrases, span_over
from dragoman.reading.grammar.verbs import children
from dragoman.reading.source_words import SourceWords, load_source_words
from dragoman.text.fold import fold

_AROUND = 8
"""Tokens from the head of a party's words on."""
_LONGEST = 7
"""Words in the name of a paper or a station, at most."""
_DE = frozenset({"du", "de"})
_PARTIES = ("person", "group", "organization", "country", "craft")


def narrowed(head: Token, span: Span, standing: frozenset[str], calendar: frozenset[str]) -> Span:
    """Without a phrase that only tells where a party is or when, and without the mark of possession."""
    doc, first = head.doc, head.i
    while first and doc[first - 1].idx >= span.start:
        first -= 1
    around = len(doc) if head.lang == "fr" else head.i + _AROUND
    upto = takewhile(lambda t: t.idx < span.end, (doc[at] for at in range(first, min(around, len(doc)))))
    near = [t for t in upto if span.start <= t.idx]
    behind = takewhile(lambda t: t.idx < span.end, (doc[at] for at in range(head.i + 1, len(doc))))
    end = next((t.idx for t in behind if t.lower in standing or _is_when(t, calendar)), span.end)
    words = [t for t in near if t.idx < end]
    while len(words) > 1 and (words[-1].is_punct or words[-1].tag == "POS"):
        words.pop()
    return Span(span.start, words[-1].idx + len(words[-1].text)) if words else span


def _is_when(token: Token, calendar: frozenset[str]) -> bool:
    """« les civils [jeudi] », « les auteurs de l'attentat [du mois dernier] », not « le Mouvement [du] 4 mai »."""
    if token.lower in _DE and token.i + 1 < len(token.doc):
        day, before = token.nbor(), token.nbor(-1)
        return day.lower in calendar and day.pos == "NOUN" and before.text.islower() and not before.text[-1].isdigit()
    before = token.nbor(-1)
    own = before.pos in ("ADP", "DET") or (before.pos == "ADJ" and (before.head is token or token.lang != "fr"))
    return token.lower in calendar and token.pos == "NOUN" and not own


def with_tally(head: Token, span: Span, words: Words) -> Span:
    """With the noun of number in front that counts the party: "[hundreds of] welders", « [milliers d']étudiants »."""
    first = next((t for t in head.doc[max(head.i - _LONGEST, 0) : head.i + 1] if t.idx >= span.start), head)
    if first.pos == "NUM":  # « [cent] quarante dockers »
        hundreds = load_labels(first.lang).number_nouns
        while first.i and (first.nbor(-1).pos == "NUM" or first.nbor(-1).lower in hundreds):
            first = first.nbor(-1)
        return Span(first.idx, span.end)
    if (some := _some_of(first, words)) is not None:
        return Span(some.idx, span.end)
    number = first.nbor(-1) if first.i > 1 and first.nbor(-1).lower == "the" else first
    if number.i > 1 and number.nbor(-1).lower == "of" and number.nbor(-2).pos == "NUM":
        return Span(number.nbor(-2).idx, span.end)  # "[eleven of] the men"
    number = number if number.i > 1 and number.nbor(-1).lower in words.of_words else first
    if number.i < 2 or number.nbor(-1).lower not in words.of_words or number.nbor(-2).lemma not in words.tallies:
        return Span(_tens(first), span.end) if first.lemma in words.tallies else span
    first = number.nbor(-2)
    while _tens(first) != first.idx:
        first = first.nbor(-2)
    while first.i and (first.nbor(-1).pos == "NUM" or first.nbor(-1).lower in words.vague_counts):
        first = first.nbor(-1)
    return Span(first.idx, span.end)


def _some_of(first: Token, words: Words) -> Token | None:
    """« [deux] de ses gardes », « [plusieurs] des marins »: the number of some of those whom a noun names."""
    if first.lang != "fr" or not first.i:
        return None
    of = first.nbor(-1)
    of = of.nbor(-1) if of.i and of.pos == "DET" and of.lower not in words.of_words else of
    if not of.i or of.lower not in words.of_words:
        return None
    number = of.nbor(-1)
    if number.lower in load_small_words(number.lang).one or not (
        number.like_num or number.pos == "NUM" or number.lower in words.vague_counts
    ):
        return None
    hundreds = load_labels(first.lang).number_nouns
    while number.i and (number.nbor(-1).pos == "NUM" or number.nbor(-1).lower in hundreds):
        number = number.nbor(-1)
    return number


def _tens(number: Token) -> int:
    """ "[tens of] thousands": where a number that counts a number begins."""
    many = number.i > 1 and number.nbor(-1).lower == "of" and number.nbor(-2).lower in load_noun_words(number.lang).tens
    return number.nbor(-2).idx if many else number.idx


def apposed(head: Token, calendar: frozenset[str]) -> list[Token]:
    """ "the Libreville daily [Le Rameau]": a name set behind a noun without a comma; small words join its parts."""
    found: list[Token] = []
    for token in head.doc[head.i + 1 : head.i + 1 + _LONGEST]:
        if tells_day(token, calendar):
            break
        if token.text[:1].isupper():
            found.append(token)
        elif not found or token.pos not in ("ADP", "DET", "PROPN") or not token.text.isalpha():
            break
    while found and head.doc[found[-1].i].pos not in ("PROPN", "NOUN", "ADJ", "X"):
        found.pop()
    return found


def tells_day(token: Token, calendar: frozenset[str]) -> bool:
    """ "the envoy [Friday]", "called on [Monday] for": a day or month, whose name is nobody's."""
    return token.pos == "PROPN" and token.ent_type in ("DATE", "TIME", "") and token.lower in calendar


def is_party(head: Token, document: Document) -> bool:
    """Whether a noun names people or a body."""
    code = document.language.code
    words = {head.lemma, head.lower}
    if _is_side(head, document):
        return True
    return any(load_kinds(code).kinds.get(word) in _PARTIES for word in words) or (
        fold(head.text) in load_index(code).offices
    )


def _is_side(head: Token, document: Document) -> bool:
    """ "both [camps]", "the rival [camps]": no places, but those who stand against one another."""
    told = load_source_words(document.language.code)
    beside = document.labels.modifier | document.labels.determiner | frozenset({"nummod"})
    return head.lemma in told.opponents and any(
        t.lower in told.both or t.lower in told.opposed for t in children(head, beside)
    )


def bloc_of(head: Token, document: Document) -> str | None:
    """ "Western [nations]", « les [puissances] occidentales »: the bloc, where nothing else parts it."""
    words, labels = load_kinds(document.language.code), document.labels
    lemma = head.lemma
    known = words.kinds.get(lemma) == "country" or lemma in words.fellows
    if not known or "Number=Plur" not in head.morph:
        return None
    beside = children(head, labels.modifier | frozenset({"nummod"}))
    return words.blocs.get(beside[0].lemma) if len(beside) == 1 else None


def can_speak(head: Token, document: Document, words: SourceWords) -> bool:
    """People, bodies and papers speak; of other nouns those that name no quality or act ("intention")."""
    if not head.lemma.endswith(words.abstract):
        return True
    return is_party(head, document) or bool({head.lemma, head.lower} & words.documents)


def type_of(head: Token, document: Document) -> EntityType:
    """An office is a person, a plural a group, anything else (a note, an agency, a commission) a body."""
    if "Number=Plur" in head.morph:
        return "group"
    code = document.language.code
    office = load_index(code).offices.get(fold(head.text))
    if office is not None:
        return "person" if office.holder == "person" else "organization"
    kind = load_kinds(code).kinds.get(head.lemma)
    return "person" if kind == "person" else "group" if kind in ("group", "craft") else "organization"


def words_of(head: Token, cue: Token | None, document: Document) -> tuple[Span, MentionForm]:
    """A name set beside the noun ("the daily [El Faro del Sur]"), else the noun with its complements."""
    kinds = load_kinds(document.language.code)
    tokens = naming_tokens(head, document.labels)
    if cue is not None:
        tokens = [t for t in tokens if (t.i < cue.i) == (head.i < cue.i) and t.i != cue.i] or [head]
    name = [t for t in tokens if t.i > head.i] or apposed(head, kinds.calendar)
    beside = len(name) > 0 and name[0].i == head.i + 1 and head.pos != "PROPN"
    if beside and name[0].text[:1].isupper() and name[-1].text[:1].isupper():
        return Span(name[0].idx, name[-1].idx + len(name[-1].text)), "name"
    span = with_tally(head, span_over(tokens) or span_of(head), kinds)
    return span, "name" if head.pos == "PROPN" else "nominal"


def country_beside(head: Token, document: Document) -> tuple[str | None, EvidenceMap]:
    """The country of an adjective beside a noun ("Danish intelligence"); none where it is not the noun's alone."""
    labels = document.labels
    for adjective in children(head, labels.modifier):
        code = country_of(adjective, document.language.code)
        if code is not None and not is_of_several(adjective, head, labels):
            return code, {"country": Evidence((span_of(adjective),), "inferred", f"countries: {code}")}
    return None, {}


def counted(head: Token, document: Document, words: SourceWords) -> Token:
    """Whom a word of number counts: « l'ensemble des [alliés] », "most of [them]", « l'un des [pairs] »."""
    if head.lemma not in words.quantities and not stands_for_somebody(head, words):
        return head
    return next((t for word, t in preposition_phrases(head, document.labels) if word in ("de", "of")), head)


def points_back(head: Token, words: SourceWords) -> bool:
    """ "this one", « ce dernier »: nobody new."""
    before = head.nbor(-1).text if head.i else ""
    return fold(f"{before} {head.text}") in words.last_named or fold(head.text) in words.last_named
