"""Rows of verbs with one subject, where a parser hung a further verb on the wrong word.

« Le conseil rappelle que la ligne est neutre, dénonce les tirs et exige une enquête »: number and tense tell which of
the verbs in front a further one goes on from.
"""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import FINITE, Edit
from dragoman.reading.grammar.verb_shapes import (
    NOMINAL,
    VERBAL,
    has,
    is_compound,
    is_plural,
    is_tensed,
    opens_complement,
    shape_of,
    under,
)

_REACH = 60
"""Tokens in front of a verb among which its row begins."""


def row(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The edits that hang a verb behind a comma or a coordinator on the verb that its row began with."""
    if token.pos not in ("VERB", *labels.mistaken_verbs) or token.i == 0 or token.i + 1 >= len(token.doc):
        return
    if token.lemma in labels.causatives and has(token.nbor(), "VerbForm=Inf") and token.head.i == token.i + 1:
        return  # « …, a [fait] savoir la reine »
    joint = _joint(token, labels)
    if joint is None or _own_subject(token, joint, labels):
        return
    shape = shape_of(token, labels, lexicon)
    tensed = shape == "finite" or any(has(t, "VerbForm=Fin") for t in under(token, labels.auxiliary))
    if not tensed and not (shape == "participle" and _is_plain(token, labels, lexicon)):
        return
    if token.pos != "VERB" and not (_is_bare(token) and opens_complement(token.nbor(), labels)):
        return
    above = _finite_above(token, joint, labels, lexicon) if tensed else _compound_above(token, joint, labels)
    if above is None and token.pos != "VERB" and joint.pos == "CCONJ":
        above = _head_of_row(token, labels, lexicon)
    if above is not None:
        yield from _hung(token, above, joint, labels, finite=tensed)


def _is_plain(token: Token, labels: Labels, lexicon: FrameLexicon) -> bool:
    """A past participle unchanged for gender and number, without an auxiliary."""
    regular = token.lower.endswith("é") and (token.lower, "verb") in lexicon.by_form
    unchanged = regular or not token.morph & {"Number=Plur", "Gender=Fem"}
    return unchanged and not under(token, labels.auxiliary)


def _is_bare(token: Token) -> bool:
    """No article or adjective in front: what looks like a noun is none."""
    return not any(c.i < token.i and c.pos in ("DET", "ADJ", "NUM", "ADP") for c in token.children)


def _joint(token: Token, labels: Labels) -> Token | None:
    """The comma or coordinator in front of a verb and its clitics, adverbs and auxiliaries."""
    found, doc = token.doc[token.i - 1], token.doc
    inside = not token.is_sent_start
    while inside and (_is_beside(found, token, labels) or found.lower in labels.clitics):
        inside = found.i > 0 and not found.is_sent_start
        found = doc[found.i - 1] if inside else found
    return found if found.i > 0 and (found.pos == "CCONJ" or found.text == ",") else None


def _is_beside(word: Token, verb: Token, labels: Labels) -> bool:
    return word.head.i == verb.i and (word.dep in labels.groups or word.dep in labels.adverb)


def _own_subject(token: Token, joint: Token, labels: Labels) -> bool:
    """A subject of its own, behind the joint; one that stands in front of it is the object of another verb."""
    return any(s.i > joint.i for s in under(token, labels.subject | labels.passive_subject | labels.expletive))


def _candidates(token: Token, joint: Token, labels: Labels) -> list[Token]:
    """The tensed verbs in front, nearest first, back to the beginning of the line or sentence."""
    found: list[Token] = []
    for at in range(joint.i - 1, max(joint.i - _REACH, -1), -1):
        other = token.doc[at]
        if other.is_space or other.text in (".", "!", "?", ";", ":"):
            break
        verbal = other.pos in VERBAL
        if other.dep not in labels.groups if verbal else under(other, labels.copula):
            found += [other] if is_tensed(other, labels) else []
    return found


def _finite_above(token: Token, joint: Token, labels: Labels, lexicon: FrameLexicon) -> Token | None:
    """The verb that a finite one goes on from: of its number, and of its tense where the parser's choice is not."""
    plural = is_plural(token, labels, lexicon)
    found = [
        c
        for c in _candidates(token, joint, labels)
        if is_plural(c, labels, lexicon) == plural and not _first_person(c, labels)
    ]
    if joint.text == ",":
        main = [c for c in found if c.dep not in labels.relative and not _is_asked(c, labels)]
        return main[-1] if main and not joint.nbor(-1).is_quote and _goes_on(token, labels, lexicon) else None
    same = [c for c in found if _tense(c, labels) == _tense(token, labels)]
    chosen = _row_start(token, labels)
    if chosen in (same or found) or not found:
        return None
    return (same or found)[0] if chosen is None or chosen not in found or same else None


def _head_of_row(token: Token, labels: Labels, lexicon: FrameLexicon) -> Token | None:
    """« rejette toute médiation et [juge] l'ultimatum … »: hung on the right verb, but taken for no verb."""
    above = token.head
    if token.dep not in labels.conjunct or above.pos != "VERB" or not is_tensed(above, labels):
        return None
    return above if is_plural(above, labels, lexicon) == is_plural(token, labels, lexicon) else None


def _first_person(verb: Token, labels: Labels) -> bool:
    group = (verb, *under(verb, labels.auxiliary | labels.copula))
    return any(t.morph & {"Person=1", "Person=2"} for t in group)


def _is_asked(verb: Token, labels: Labels) -> bool:
    """A clause that an if or when opens is none that a main verb goes on from."""
    return bool(under(verb, labels.mark)) and verb.dep in labels.adverbial


def _goes_on(token: Token, labels: Labels, lexicon: FrameLexicon) -> bool:
    """Whether a coordinator with a verb of the same number follows: a comma alone may begin an inserted cue."""
    plural, doc = is_plural(token, labels, lexicon), token.doc
    for other in doc[token.i + 1 : token.sent.end]:
        if other.pos == "CCONJ" and other.i + 1 < len(doc):
            at = other.i + 1
            while at + 1 < len(doc) and doc[at].lower in labels.clitics:
                at += 1
            verb = doc[at]
            known = verb.pos == "VERB" or (verb.lower, "verb") in lexicon.by_form
            if known and shape_of(verb, labels, lexicon) == "finite" and is_plural(verb, labels, lexicon) == plural:
                return True
    return False


def _row_start(token: Token, labels: Labels) -> Token | None:
    """The first verb of the row that the parser put a verb into."""
    start = token
    while start.dep in labels.conjunct and start.head.i < start.i and start.head.pos in (*VERBAL, "ADJ"):
        start = start.head
    return start if start.i != token.i else None


def _tense(verb: Token, labels: Labels) -> str:
    """Present, past and so on of the finite word of a group; a compound tense is one of its own."""
    group = [t for t in (verb, *under(verb, labels.auxiliary | labels.copula)) if has(t, "VerbForm=Fin")]
    told = next((f for t in group for f in sorted(t.morph) if f.startswith("Tense=")), "Tense=Pres")
    return told + ("+" if is_compound(verb, labels) else "")


def _compound_above(token: Token, joint: Token, labels: Labels) -> Token | None:
    """The participle with « avoir » that a further participle goes on from: « a salué un geste et [promis] … »."""
    behind = token.nbor()
    article = behind.pos in ("DET", "NUM") or behind.lower in labels.complementizers or behind.is_quote
    governs = behind.lower in labels.infinitive_marks and joint.pos == "CCONJ" and has(behind.nbor(), "VerbForm=Inf")
    astray = joint.pos == "CCONJ" and token.dep in labels.conjunct and token.head.pos in NOMINAL and behind.pos == "ADP"
    if not (article or governs or astray):
        return None
    above = next((c for c in _candidates(token, joint, labels) if is_compound(c, labels)), None)
    if above is None or (joint.text == "," and above.dep in labels.relative):
        return None
    return above if not (token.dep in labels.conjunct and token.head.i == above.i) else None


def _hung(token: Token, above: Token, joint: Token, labels: Labels, *, finite: bool) -> Iterator[tuple[int, Edit]]:
    """A verb on the first of its row; what stood in front of it takes its old place, the noun behind is its object."""
    shape = FINITE if finite else "Tense=Past|VerbForm=Part"
    wrong = token.pos != "VERB" or (not finite and has(token, "VerbForm=Fin"))
    wrong = wrong or (finite and not is_tensed(token, labels))
    conjunct = sorted(labels.conjunct)[0]
    yield token.i, Edit(above.i, conjunct, "VERB" if wrong else "", shape if wrong else "")
    front = [c for c in token.children if c.i < joint.i and not c.is_punct]
    root = token.head.i == token.i
    top = next((c for c in front if c.i == above.i or any(a.i == c.i for a in above.ancestors)), None)
    for child in front:
        if root and top is not None:
            yield child.i, Edit(child.i, "ROOT") if child.i == top.i else Edit(top.i, "dep")
        elif not root and token.head.i < joint.i:
            moved = child.dep in labels.subject | labels.passive_subject
            yield child.i, Edit(token.head.i, sorted(labels.object)[0] if moved else token.dep)
    yield from _object_behind(token, labels)


def late_object(noun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """« voit dans ce vote [une insulte] », « exige de Lima [un vote] »: an object hung on the phrase in between."""
    between, verb = noun.head, noun.head.head
    if between.pos == "VERB" and between.i < noun.i:
        yield from _bare_object(noun, between, labels)
        return
    if noun.pos != "NOUN" or noun.dep not in labels.modifier | labels.apposition or between.i > noun.i:
        return
    if verb.pos != "VERB" or not verb.i < between.i or not under(between, labels.case) or under(noun, labels.case):
        return
    first = next((t for t in noun.subtree if not t.is_quote), noun)
    before = first.nbor(-1) if first.i and not first.nbor(-1).is_quote else first.nbor(-2) if first.i > 1 else first
    behind = first.pos in ("DET", "NUM") and not before.is_punct and before.i >= between.i
    if behind and not under(verb, labels.object):
        yield noun.i, Edit(verb.i, sorted(labels.object)[0])


def _bare_object(noun: Token, verb: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« juge [le vote] « sale » », « a démenti, en mai, [tout accord] »: a noun phrase that nothing else ties."""
    first = noun.left_edge.nbor() if noun.left_edge.is_punct else noun.left_edge
    if first.pos != "DET" or under(noun, labels.case | labels.coordinator) or under(verb, labels.object):
        return
    between = verb.doc[verb.i + 1 : first.i]
    beside = noun.dep in labels.conjunct and sum(t.text == "," for t in between) == 2 and between[0].text == ","
    if not beside and not (noun.dep in labels.modifier and len(between) == 0):
        return
    yield noun.i, Edit(verb.i, sorted(labels.object)[0])
    for word in under(verb, labels.modifier):
        if word.pos == "ADJ" and word.i > noun.i:
            yield word.i, Edit(verb.i, sorted(labels.infinitive)[0])


def _object_behind(verb: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """The noun phrase right behind a verb that the parser hung on a word in front of it."""
    behind = verb.nbor()
    behind = behind.nbor() if behind.is_quote and behind.i + 1 < len(verb.doc) else behind
    noun = behind.head if behind.pos in ("DET", "NUM", "ADJ") else behind
    led = behind.head if behind.lower in labels.infinitive_marks and behind.dep in labels.mark else verb
    if led.i > verb.i and led.head.i < verb.i and has(led, "VerbForm=Inf"):
        yield led.i, Edit(verb.i, sorted(labels.infinitive)[0])  # « exige un vote et menace de [partir] »
    if noun.pos in NOMINAL and noun.i > verb.i and noun.head.i < verb.i and not under(noun, labels.case):
        yield noun.i, Edit(verb.i, sorted(labels.object)[0])
