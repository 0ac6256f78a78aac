"""Acts of saying that a parser gave to a thing that says nothing: "said the talks had failed and [agreed] to leave"."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, under


def wordless(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """A verb of saying in a row with that of a clause about a thing goes on from who told the clause."""
    clause = verb.head
    main = clause.head
    if clause.dep not in labels.clause or main.pos not in VERBAL or not main.i < clause.i < verb.i:
        return
    told = labels.subject | labels.passive_subject
    things = under(clause, told)
    if len(things) != 1 or things[0].lemma not in labels.speechless_nouns or not _has_speaker(main, labels):
        return
    complements = under(verb, labels.clause | labels.infinitive | labels.object)
    if not complements or under(verb, told) or under(verb, labels.passive_auxiliary) or not _says(verb, lexicon):
        return
    yield verb.i, Edit(main.i, verb.dep)
    joining = [c for c in under(clause, labels.coordinator) if c.i < verb.i][-1:]
    yield from ((c.i, Edit(main.i, c.dep)) for c in joining)
    last = complements[-1] if complements[-1].pos in VERBAL else verb
    for other in clause.children:  # "…, beginning with the port": of what is agreed to
        if other.i > verb.i:
            yield other.i, Edit(last.i if other.i > last.i else verb.i, other.dep)


def _has_speaker(main: Token, labels: Labels) -> bool:
    """A subject that is no such thing."""
    speakers = under(main, labels.subject)
    return bool(speakers) and all(
        s.pos in (*NOMINAL, "PRON") and s.lemma not in labels.speechless_nouns for s in speakers
    )


def _says(verb: Token, lexicon: FrameLexicon) -> bool:
    return any(
        frame.act not in (None, "state") and frame.kind == "speech"
        for frame in lexicon.lookup(verb.lemma, "verb", verb.lower)
    )
