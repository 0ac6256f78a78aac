"""Cues behind « comme » and « à ce que »: « Comme l'écrit La Vigie, … », « à ce qu'assure Lima »."""

from dragoman.languages import PhraseCue
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import is_finite
from dragoman.reading.quotations.cues.senses import Senses
from dragoman.reading.source_words import load_source_words

_LONGEST = 4
"""Tokens from the conjunction to the verb: « comme [l'a souvent] dit »."""
_VERBS = ("VERB", "AUX")
_NAMED = ("DET", "PROPN", "NOUN", "NUM")


def as_told(at: int, words: tuple[str, ...], document: Document, senses: Senses) -> PhraseCue | None:
    """The conjunction, the pronouns and the verb of saying in front of a source, as a phrase."""
    known = load_source_words(document.language.code)
    opening = next((o for o in known.told_openings if words[at : at + len(o)] == o), None)
    if opening is None or document.labels.object_patterns:
        return None
    doc, labels, first = document.doc, document.labels, at + len(opening)
    if at and doc[at - 1].lower in known.unlike:
        return None  # « [contrairement] à ce qu'a dit Lima, … »: the clause is what Lima did not say
    for token in doc[first : first + _LONGEST]:
        frame = next((f for f in senses.get(token.i, ()) if f.pos == "verb" and _tells(f.content)), None)
        told = token.pos in _VERBS and (is_finite(token, labels) or "Tense=Past" in token.morph)
        if frame is not None and told:
            behind = token.i + 1 < len(doc) and doc[token.i + 1].pos in _NAMED
            return PhraseCue(words[at : token.i + 1], (), frame) if behind else None
        if not (token.pos in ("AUX", "ADV", "PRON") or token.lower in labels.clitics):
            return None
    return None


def _tells(content: tuple[str, ...]) -> bool:
    return "clause" in content or "direct" in content
