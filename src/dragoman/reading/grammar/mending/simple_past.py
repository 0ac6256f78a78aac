"""A simple past that a tagger takes for a future or a present: « le roi [livra] le mutin », « l'escadre [pénétra] »."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import has


def simple_past(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The stem of a regular verb with the ending of no other tense; the future is made of the whole infinitive."""
    name = verb.text[:1].isupper() and not verb.is_sent_start  # « les habitants de [Gaza] »
    if name or has(verb, "Tense=Past") or not verb.lower.endswith(tuple(labels.simple_past_endings)):
        return
    known = (verb.lemma, *(frame.lemma for frame in lexicon.by_form.get((verb.lower, "verb"), ())))
    lemma = next((one for one in known if _is_made_of(verb.lower, one, labels)), "")
    if lemma:
        number = "Plur" if has(verb, "Number=Plur") else "Sing"
        morph = f"Mood=Ind|Number={number}|Person=3|Tense=Past|VerbForm=Fin"
        yield verb.i, Edit(verb.head.i, verb.dep, "VERB", morph, lemma)


def _is_made_of(form: str, lemma: str, labels: Labels) -> bool:
    regular = next((end for end in labels.regular_endings if lemma.endswith(end)), "")
    stem = lemma.removesuffix(regular)
    return bool(regular) and form.startswith(stem) and form.removeprefix(stem) in labels.simple_past_endings
