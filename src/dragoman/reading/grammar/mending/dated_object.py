"""Objects behind a date that stands right behind the verb: « a rejeté mardi 13 avril [toute trêve] ».

The parser hangs the object on the month, or the number on the object.
"""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, under

_FAR = 9  # tokens of a date: « dans la nuit de lundi à mardi », « le 12 juin 1982 »
_AROUND = ("DET", "ADP", "NUM", "ADJ")


def dated_object(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The edits that hang the first noun phrase without a preposition behind a date on the verb in front of it."""
    last = _date_end(verb, labels) if verb.pos == "VERB" else None
    if last is None:
        return
    doc, first = verb.doc, verb.nbor()
    if first.lower in labels.days and first.head.i == verb.i:  # a bare weekday is no object
        if first.dep in labels.oblique and not under(verb, labels.object):
            yield from ((t.i, Edit(verb.i, t.dep)) for t in under(first, labels.object)[:1])
        elif first.dep in labels.object and not any(t.pos == "NUM" for t in first.children):
            yield first.i, Edit(verb.i, sorted(labels.oblique)[-1])
    if any(not verb.i < t.i <= last.i for t in under(verb, labels.object)) or not _may_have_object(verb, labels):
        return
    thing = _behind(verb, last, labels, lexicon)
    if thing is None or (under(verb, labels.infinitive) and thing.i != last.i + 1):
        return
    yield thing.i, Edit(verb.i, sorted(labels.object)[0])
    yield from ((t.i, Edit(thing.i, "det", "DET")) for t in under(thing, labels.case))
    several = thing.pos == "NUM" and thing.i + 1 < len(doc)
    if several and doc[thing.i + 1].lower in labels.small.of_several:  # « [douze] de ses soldats »
        yield doc[thing.i + 1].head.i, Edit(thing.i, "nmod")
    for inner in doc[first.i : last.i + 1]:  # « le 3 [mai] », taken for what the rebels are
        held = inner.head.i == verb.i and inner.dep in labels.object
        if held or (thing.left_edge.i <= inner.i and inner.head.i > last.i):
            yield inner.i, Edit(verb.i, sorted(labels.oblique)[-1])


def _date_end(verb: Token, labels: Labels) -> Token | None:
    """The last word of a date right behind a verb."""
    last: Token | None = None
    for word in verb.doc[verb.i + 1 : verb.i + 1 + _FAR]:
        if word.lemma in labels.hung_times or word.lower in labels.hung_times:
            last = word
        elif word.is_digit and last is not None and last.i == word.i - 1:
            last = word  # « en mai [1982] », « mardi [3] »
        elif word.pos not in _AROUND and not word.is_digit:
            break
    return last


def _may_have_object(verb: Token, labels: Labels) -> bool:
    busy = labels.passive_auxiliary | labels.reflexive | labels.clause
    return bool(under(verb, labels.subject | labels.passive_subject)) and not under(verb, busy)


def _behind(verb: Token, last: Token, labels: Labels, lexicon: FrameLexicon) -> Token | None:
    """The noun whose article, number or name opens the first free phrase behind a date."""
    for mark in verb.doc[last.i + 1 : verb.sent.end]:
        if mark.text == "," and takes_object(verb, lexicon):
            continue  # « a signé lundi, à Brioni, [un texte] »
        if mark.is_punct or mark.pos in ("VERB", "AUX", "SCONJ"):
            return None
        if (
            mark.pos in ("DET", "NUM")
            or mark.like_num
            or mark.dep in labels.determiner
            or (mark.pos == "PROPN" and mark.i == last.i + 1)
        ):
            thing = mark if mark.pos == "PROPN" or mark.head.i < mark.i else mark.head
            if thing.i >= mark.i and not under(thing, labels.case) and _is_loose(thing, verb, mark, labels):
                return thing
        elif mark.lower in labels.partitives and mark.dep in labels.case:
            thing = mark.head
            above = thing.head
            named = above.i == last.i or above.text[:1].isupper() or above.lemma in labels.hung_times
            named = named or (above is verb and mark.i == last.i + 1)
            if named and _is_loose(thing, verb, mark, labels) and takes_object(verb, lexicon):
                return thing
    return None


def _is_loose(thing: Token, verb: Token, mark: Token, labels: Labels) -> bool:
    """Whether a noun hangs on what stands between it and the verb, or on the verb like a phrase."""
    if thing.pos not in (*NOMINAL, "NUM") or thing.lemma in labels.hung_times:
        return False
    behind = thing.right_edge.i + 1
    if mark.nbor(-1).text == "," and behind < len(thing.doc) and thing.doc[behind].text == ",":
        return False  # « a pris lundi, à Brioni, [une île], … » may say what Brioni is
    if mark is thing and thing.dep in labels.name_part:
        return True  # « a accusé mercredi [Bakou] de … »
    return verb.i < thing.head.i < mark.i or (thing.head.i == verb.i and thing.dep in labels.oblique)


def takes_object(verb: Token, lexicon: FrameLexicon) -> bool:
    """« a arrêté jeudi [des] militants », but « a parlé jeudi des militants »."""
    acts = lexicon.acts(verb.lemma, "verb", verb.lower).frames
    if any(one.slot == "object" for one in lexicon.support(verb.lemma)):
        return True
    return any(
        "object" in (*frame.event.recipients, *(need.slot for need in frame.needs)) for frame in acts if frame.event
    )
