"""What somebody is urged to do, which a parser takes for the purpose of the urging: "called on Togo [to leave]"."""

from collections.abc import Iterator

from dragoman.languages import Frame, FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import has, under

_ASKING = frozenset({"request", "demand"})
_TIMES = frozenset({"DATE", "TIME"})


def urged(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """An infinitive hangs on the verb of asking right in front of it: behind whom that is put to, with a preposition or
    without ("pressed Togo [to leave]"), and behind the time that it leaves ("gave them two days [to leave]").
    """
    noun, asking = verb.head, verb.head
    if asking.pos == "NOUN":
        asking = asking.head
    if asking.pos != "VERB" or asking.i > verb.i or not has(verb, "VerbForm=Inf"):
        return
    marks = [t for t in under(verb, labels.auxiliary) if t.lower in labels.infinitive_marks]
    if not marks or verb.left_edge.i != marks[0].i:
        return
    frames = [f for f in lexicon.lookup(asking.lemma, "verb", asking.lower) if "infinitive" in f.content]
    frames = [f for f in frames if f.act in _ASKING]
    if noun is not asking:
        right = noun.lemma in labels.deadlines
    else:
        close = [t for t, _ in asking.below if t.i < verb.i and t.right_edge.i + 1 == marks[0].i]
        right = bool(close) and (_tells_time(close[0], labels) or any(_is_put_to(close[0], f, labels) for f in frames))
    if right and frames:
        yield verb.i, Edit(asking.i, sorted(labels.infinitive)[0])


def _tells_time(phrase: Token, labels: Labels) -> bool:
    last = phrase.right_edge
    return last.ent_type in _TIMES or last.lemma in labels.deadlines


def _is_put_to(phrase: Token, frame: Frame, labels: Labels) -> bool:
    sides = (*frame.addressee, *(frame.event.recipients if frame.event is not None else ()))
    if phrase.dep in labels.object:
        return "object" in sides
    return phrase.dep in labels.preposition and f"prep:{phrase.lower}" in sides
