"""What French sets between a subject and its verb: « Paris, [estime le ministre], s'est trompé »."""

from collections.abc import Iterator, Sequence

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import FINITE, Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_plural, is_tensed, shape_of, under

_LONGEST = 14
"""Tokens that the clause may have behind its verb."""
_LEAD = 4
"""Tokens behind the second comma among which the main verb stands."""
_STOPS = frozenset({",", ".", ";", ":", "–", "—", "«", "»", "?", "!"})
_OPENING = (*NOMINAL, "DET", "NUM")
_IN_NOUN = (*_OPENING, "ADJ", "ADP")
_BETWEEN = ("PRON", "ADV", "AUX", "PART")
_PARTICIPLES = ("é", "ée", "és", "ées")
_TOLD = frozenset({"clause", "direct"})


def medial(comma: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The edits that give the noun in front to the verb behind, and what stands between two commas its own words.

    A parser takes a bare name in front of such a comma for a sentence, or for who speaks.
    """
    front = _front(comma)
    cue = _cue(comma, labels, lexicon) if front else None
    phrase = cue is None and bool(front) and comma.nbor().pos == "ADP"
    if cue is None and not phrase:
        return
    source = _noun_behind(comma.nbor() if cue is None else cue, labels)
    main = _main(source[1], front[0], labels, lexicon) if source is not None else None
    if source is None or main is None:
        return
    speaker, stop = source
    if cue is not None:
        morph = "" if cue.pos == "VERB" else FINITE
        yield cue.i, Edit(main.i, "parataxis", "VERB", morph, _lemma(cue, lexicon))
        yield speaker.i, Edit(cue.i, "nsubj")
        yield from _parted(front, (comma.i, stop), (cue, speaker), main, labels)
    elif front[0].head.i != main.i:
        yield speaker.i, Edit(main.i, "obl:mod")
        yield from _parted(front, (comma.i, stop), (speaker, speaker), main, labels)


def _lemma(cue: Token, lexicon: FrameLexicon) -> str:
    """The verb's own dictionary form where the parser took it for another word."""
    known = lexicon.by_form.get((cue.lower, "verb"), ()) if cue.pos != "VERB" else ()
    return next((f.lemma for f in known if _TOLD & set(f.content)), "")


def _front(comma: Token) -> list[Token]:
    """The noun phrase that ends at the comma and opens its sentence, its head first; none where there is a verb."""
    doc, at = comma.doc, comma.i
    if at == 0 or doc[at - 1].is_punct:
        return []
    while at and doc[at - 1].text not in _STOPS and not doc[at - 1].is_space and comma.i - at < _LONGEST:
        at -= 1
        if doc[at].i == doc[at].sent.start and doc[at].text[:1].isupper() and doc[at].pos in _OPENING:
            break
    words = doc[at : comma.i]
    opens = at == 0 or (doc[at - 1].text != "," and not doc[at - 1].is_quote)
    whole = bool(words) and words[0].pos in _OPENING and words[-1].pos != "ADP"
    if not opens or not whole or any(t.pos not in _IN_NOUN for t in words):
        return []
    end = next((n for n, t in enumerate(words) if t.pos == "ADP"), len(words))
    head = next((t for t in words[:end] if t.pos in NOMINAL), None)
    return [head, *(t for t in words if t is not head)] if head is not None else []


def _cue(comma: Token, labels: Labels, lexicon: FrameLexicon) -> Token | None:
    """A finite verb of saying right behind the comma, behind its own auxiliary at most."""
    doc, at = comma.doc, comma.i + 1
    while at < len(doc) and (doc[at].pos == "AUX" or doc[at].text.startswith("-")):
        at += 1
    verb = doc[at] if at < len(doc) else comma
    if verb.lemma in labels.causatives and at + 1 < len(doc) and doc[at + 1].lower in labels.led_verbs:
        return verb
    if verb.pos not in ("VERB", *labels.mistaken_verbs) or verb.text != verb.lower:
        return None
    bare = at == comma.i + 1
    tensed = not bare or (not verb.lower.endswith(_PARTICIPLES) and shape_of(verb, labels, lexicon) == "finite")
    frames = (*lexicon.lookup(verb.lemma, "verb", verb.lower), *lexicon.by_form.get((verb.lower, "verb"), ()))
    return verb if tensed and any(_TOLD & set(f.content) for f in frames) else None


def _noun_behind(cue: Token, labels: Labels) -> tuple[Token, int] | None:
    """The head of the noun phrase behind the verb or preposition, and the comma that ends it."""
    doc = cue.doc
    at = cue.i + (2 if cue.lemma in labels.causatives else 1)
    if said := _pronoun(cue):
        last = max(said.i, at - 1) + 1
        return (said, last) if last < len(doc) and doc[last].text == "," else None
    while at < len(doc) and doc[at].pos == "ADP":  # « d'après »
        at += 1
    for token in doc[at : at + _LONGEST]:
        if token.text in _STOPS:
            words = doc[at : token.i]
            end = next((n for n, t in enumerate(words) if t.pos == "ADP"), len(words))
            head = next((t for t in words[:end] if t.pos in NOMINAL), None)
            return (head, token.i) if token.text == "," and head is not None and words[0].pos in _OPENING else None
        if token.pos not in _IN_NOUN:
            return None
    return None


def _pronoun(cue: Token) -> Token | None:
    """« a-t-[il] ajouté », « ajoute-t-[il] »."""
    near = cue.doc[max(cue.i - 2, 0) : cue.i + 4]
    return next((t for t in near if t.text.startswith("-") and t.pos == "PRON" and len(t.text) > 2), None)


def _main(stop: int, head: Token, labels: Labels, lexicon: FrameLexicon) -> Token | None:
    """The first finite verb behind the second comma, in the number of the noun in front."""
    doc = head.doc
    for token in doc[stop + 1 : stop + 1 + _LEAD]:
        if token.pos in VERBAL:
            helps = token.dep in labels.groups and token.head.i > token.i
            main = token.head if helps else token
            fits = has(token, "VerbForm=Fin") and is_plural(main, labels, lexicon) == _is_many(head)
            return main if fits and is_tensed(main, labels) else None
        if token.pos not in _BETWEEN:
            return None
    return None


def _is_many(head: Token) -> bool:
    return has(head, "Number=Plur") or any(has(t, "Number=Plur") for t in head.children if t.pos == "DET")


def _parted(
    front: Sequence[Token], clause: tuple[int, int], words: tuple[Token, Token], main: Token, labels: Labels
) -> Iterator[tuple[int, Edit]]:
    (first, stop), (cue, speaker), head = clause, words, front[0]
    own = {t.i for t in front}
    passive = bool(under(main, labels.passive_auxiliary))
    yield head.i, Edit(main.i, "nsubj:pass" if passive else "nsubj")
    for token in front[1:]:
        if token.head.i not in own:
            yield token.i, Edit(head.i, token.dep)
    if main.head.i != main.i and (first < main.head.i < stop or main.head.i in own):
        yield main.i, Edit(main.i, "ROOT")
    inside = range(first + 1, stop)
    for token in head.doc[head.left_edge.i : max(main.right_edge.i, main.sent.end - 1) + 1]:
        if token.i in (cue.i, speaker.i, main.i, head.i) or token.i in own or token.head.i == token.i:
            continue
        if token.i in inside and token.head.i not in inside:
            yield token.i, Edit(cue.i, token.dep)
        elif token.i > stop and (token.head.i <= stop or (token.dep in labels.subject and token.head.i == main.i)):
            yield token.i, Edit(main.i, "obj" if token.dep in labels.subject and token.i > main.i else token.dep)
