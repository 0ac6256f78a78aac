"""What a preposition governs for a cue, also where the parser hung it on the cue's owner or on the verb above."""

from dragoman.model.parse import Token
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children
from dragoman.reading.quotations.contents.reach import noun_frames
from dragoman.reading.source_words import load_people


def of_noun(head: Token, word: str, tokens: list[Token], document: Document) -> list[Token]:
    """What a noun governs, also where the parser hung it on the noun's owner: « la critique du maire sur [le péage] ».

    Behind « de » the owner is left out: « la demande [d'excuses] de Lima ».
    """
    labels = document.labels
    owners = [t for found, t in preposition_phrases(head, labels) if found in ("de", "of") and t.i > head.i]
    if not tokens and word not in ("de", "of"):
        found = next((found for owner in owners if (found := governed(owner, word, labels))), [])
        if not found and head.dep in labels.subject | labels.passive_subject | labels.object:
            last = max([head.i, *(owner.right_edge.i for owner in owners)])  # hung on the verb
            near = [t for found, t in preposition_phrases(head.head, labels) if found == word]
            told = [t for thing in near if thing.left_edge.i == last + 1 for t in thing.subtree if t.i > last + 1]
            return _before_second(told, document)
        beside = [c for owner in owners for c in owner.children if found and c.left_edge.i == found[-1].i + 1]
        return found + [t for c in beside if children(c, labels.case) for t in c.subtree]
    if word == "de" and (inner := nested_owner(head, document)) is not None:
        first = inner.left_edge.i
        return [t for t in tokens if t.i < first]
    return tokens


def _before_second(tokens: list[Token], document: Document) -> list[Token]:
    """Up to a second noun of saying: « ses objections au plan et [son opposition] au vote »."""
    for at, token in enumerate(tokens[:-2]):
        if token.pos == "CCONJ" and "Poss=Yes" in tokens[at + 1].morph and noun_frames(tokens[at + 2], document):
            return tokens[:at]
    return tokens


def nested_owner(head: Token, document: Document) -> Token | None:
    """« la demande d'excuses de [Lima] », « … de vivres du [légat] »: a name or party that hangs on a bare noun."""
    labels = document.labels
    for found, thing in preposition_phrases(head, labels):
        if found == "de" and thing.pos == "NOUN" and not children(thing, labels.determiner):
            for word, owner in preposition_phrases(thing, labels):
                named = document.kinds.get(owner.i) in ("country", "organization", "person") or owner.pos == "PROPN"
                if word == "de" and (named or _gives(owner, thing, document)):
                    return owner
    return None


def _gives(owner: Token, thing: Token, document: Document) -> bool:
    """« la demande de vivres [du légat] »: a person, who does not suffer what the noun in between tells."""
    return owner.lemma in load_people(document.language.code) and not noun_frames(thing, document)


def governed(head: Token, word: str, labels: Labels) -> list[Token]:
    """What a preposition behind the cue governs, without the preposition."""
    for child, label in head.below:
        if label in labels.preposition and child.lower == word and child.i > head.i:
            return [t for t in child.subtree if t.i > child.i]
    for found, inner in preposition_phrases(head, labels):
        if any(c.lower.startswith(tuple(labels.until_words)) for c in inner.children):
            continue  # « tiendra jusqu'au printemps »
        if found == word and inner.i > head.i:
            if word in labels.infinitive_marks and "VerbForm=Inf" in inner.morph:
                if any(m.lower in labels.around_words for m in children(inner, labels.mark)):
                    continue  # « salue un geste avant de partir »
                return [t for t in inner.subtree if t.i > head.i]  # the mark of an infinitive is content
            told = (t.i for t in inner.subtree if t.lower != word and t.text != "," and t.i > head.i)
            first = min(told, default=inner.i)
            tokens = [t for t in inner.subtree if t.i >= first]
            return tokens[1:] if tokens and tokens[0].dep in labels.case | labels.mark else tokens
    return []


def partitive(head: Token, labels: Labels) -> list[Token]:
    """« offre [du blé] », « demande [des garanties] »: an article that the parser took for a preposition."""
    of = labels.case | labels.determiner
    near = [c for c in children(head, labels.oblique) if 0 < c.left_edge.i - head.i <= 2]
    near = [c for c in near if head.nbor().text != ","]
    return [c for c in near if c.left_edge.lower in labels.partitives and c.left_edge.dep in of][:1]


def on_day(head: Token, document: Document) -> list[Token]:
    """« exige vendredi [un accès] »: an object that the parser hung on the day."""
    if document.labels.object_patterns:
        return []
    days = (
        c for c in children(head, document.labels.oblique) if c.lower in document.language.weekdays and c.i > head.i
    )
    return [thing for day in days for thing in children(day, document.labels.object)][:1]
