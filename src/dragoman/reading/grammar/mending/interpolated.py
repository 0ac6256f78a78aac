"""Clauses of saying between two commas, whatever the parser made of them: "The lake, [a guard told us], is deep"."""

from collections.abc import Iterator, Sequence

from dragoman.languages import Frame, FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, under

_LONGEST = 12
"""Tokens that the subject, or what follows the verb, may have."""
_LEAD = 4
"""Tokens behind the second comma among which the verb of a parted clause stands."""
_STOPS = frozenset({",", ".", ";", "–", "—"})
_OPENING = (*NOMINAL, "DET", "PRON", "ADJ", "NUM")
_IN_SUBJECT = (*_OPENING, "ADP", "PART", "CCONJ", "ADV")
_BEHIND = (*_OPENING, "ADP", "PART", "ADV")
_TOLD = frozenset({"clause", "direct"})


def interpolated(comma: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """Edits that part such a clause from the one around it: its verb beside the main verb, each with its own words."""
    found = _plain(comma, labels, lexicon) or _inverted(comma, lexicon)
    if found is None:
        return
    verb, subject, stop = found
    doc = comma.doc
    front = _behind_stop([t for t in comma.sent if t.i < comma.i])
    behind = [t for t in doc[stop + 1 : max(comma.sent.end, doc[stop].sent.end)] if not t.is_space]
    main = _main(front, labels)
    if subject.i > verb.i and main is not None:
        return  # "Lima gave way, said the envoy, …": the parser knows it, and a row of verbs looks the same
    main = main or (_main_behind(front, behind, labels) if doc[stop].text == "," else None)
    if main is not None and front:
        yield from _parted((comma.i, stop), verb, subject, main, front, labels)


def _plain(comma: Token, labels: Labels, lexicon: FrameLexicon) -> tuple[Token, Token, int] | None:
    """Verb, subject and end of a clause whose subject stands in front: "…, [a guard told us], …"."""
    verb = _verb(comma, labels)
    frames = _saying(verb, lexicon) if verb is not None else ()
    if verb is None or not frames:
        return None
    words = [t for t in comma.doc[comma.i + 1 : _group_start(verb, comma.i)] if t.text != "-"]
    subject, stop = _noun(words), _stop(verb, frames, labels)
    if stop is None or (comma.doc[stop].text == "." and any(c.i < verb.i for c in under(verb, labels.clause))):
        return None  # "…, he said." behind what the parser takes for his words
    return (verb, subject, stop) if subject is not None and _speaks(subject, verb, frames, labels) else None


def _inverted(comma: Token, lexicon: FrameLexicon) -> tuple[Token, Token, int] | None:
    """The same with the verb first: "The ferry, [say the pilots], was late"."""
    doc, at = comma.doc, comma.i + 1
    verb = doc[at] if at < len(doc) else comma
    if verb.pos != "VERB" or not has(verb, "VerbForm=Fin") or not _saying(verb, lexicon) or doc[at - 2].is_quote:
        return None
    words = doc[at + 1 : at + 1 + _LONGEST]
    stop = next((t for t in words if t.pos not in _IN_SUBJECT or t.text in _STOPS), None)
    subject = _noun([*doc[at + 1 : stop.i]]) if stop is not None and stop.text == "," else None
    return (verb, subject, stop.i) if stop is not None and subject is not None else None


def _verb(comma: Token, labels: Labels) -> Token | None:
    """The verb behind a comma and a noun phrase, with nothing else in between."""
    doc, first = comma.doc, comma.i + 1
    if first >= len(doc) or doc[first].pos not in _OPENING or doc[comma.i - 1].is_quote:
        return None
    if doc[first].lower in labels.relative_pronouns or any(t.tag.startswith("W") for t in (doc[first], doc[first - 2])):
        return None  # "…, whom he said …", "…, where, he said, …"
    words = doc[first : first + _LONGEST]
    finite = next((t for t in words if t.pos not in _IN_SUBJECT and t.text != "-"), doc[first])
    if finite.pos not in VERBAL or finite.i == first or not has(finite, "VerbForm=Fin"):
        return None
    verb = finite
    for token in doc[finite.i + 1 : finite.i + _LEAD + 1]:
        used = verb.lower == "used" and token.lower == "to"
        if token.pos in VERBAL and (verb.pos == "AUX" or doc[token.i - 1].lower == "to"):
            verb = token
        elif not used and token.pos != "ADV" and token.dep not in labels.negation:
            break
    return verb


def _group_start(verb: Token, comma: int) -> int:
    return next(t.i for t in verb.doc[comma + 1 : verb.i + 1] if t.pos in VERBAL)


def _saying(verb: Token, lexicon: FrameLexicon) -> tuple[Frame, ...]:
    """The senses of a verb that tell a clause or words in marks."""
    return tuple(f for f in lexicon.lookup(verb.lemma, "verb", verb.lower) if _TOLD & set(f.content))


def _noun(words: Sequence[Token]) -> Token | None:
    """The head of a noun phrase: its last noun in front of the first preposition."""
    if next((t.pos == "CCONJ" for t in reversed(words) if t.pos != "ADV"), False):
        return None
    end = next((at for at, t in enumerate(words) if t.pos == "ADP"), len(words))
    named = [t for t in words[:end] if t.pos in (*NOMINAL, "PRON", "NUM")]
    if not named and words and words[0].pos == "DET":  # "both", "some"
        return words[0]
    return named[-1] if named else None


def _stop(verb: Token, frames: tuple[Frame, ...], labels: Labels) -> int | None:
    """The mark that ends the clause, behind nothing but whom the verb tells, when, where and how."""
    doc = verb.doc
    heard = any("object" in f.addressee for f in frames)
    governed = {p.removeprefix("prep:") for f in frames for p in f.content}
    for token in doc[verb.i + 1 : verb.i + 1 + _LONGEST]:
        if token.text in _STOPS:
            quoted = token.i + 1 < len(doc) and doc[token.i + 1].is_quote
            return token.i if not quoted else None  # the marks tell whose words they are
        first = token.i == verb.i + 1
        if token.pos not in _BEHIND or token.lower in labels.complementizers or token.is_quote:
            return None
        if first and token.pos == "ADP" and token.lower in governed:
            return None  # "Quito insisted on a vote, …"
        if first and not heard and token.pos in _OPENING and token.pos != "PRON" and not _is_time(token, labels):
            return None  # "Quito announced a vote, …"
    return None


def _is_time(token: Token, labels: Labels) -> bool:
    """ "… said [Tuesday], …", "… said [last week], …"."""
    return token.dep in labels.adverb or token.head.dep in labels.adverb


def _speaks(subject: Token, verb: Token, frames: tuple[Frame, ...], labels: Labels) -> bool:
    """Not whom something is said of: only "it", or one who is told something, has a passive of saying."""
    if not under(verb, labels.passive_auxiliary):
        return True
    return subject.lower == "it" or any("object" in f.addressee for f in frames)


def _behind_stop(words: Sequence[Token]) -> list[Token]:
    """The words of a clause behind the last semicolon or colon in front."""
    last = max((at for at, t in enumerate(words) if t.text in (";", ":")), default=-1)
    return [t for t in words[last + 1 :] if not t.is_space]


def _clauses(words: Sequence[Token], labels: Labels) -> list[Token]:
    """The finite verbs among words, each by its main verb."""
    found = dict[int, Token]()
    inside = {t.i for t in words}
    for token in words:
        if token.pos in VERBAL and has(token, "VerbForm=Fin"):
            helps = token.dep in labels.auxiliary and token.head.i in inside
            verb = token.head if helps else token
            found[verb.i] = verb
    return list(found.values())


def _is_below(verb: Token, words: Sequence[Token], labels: Labels) -> bool:
    """Whether a clause is one of time or condition, or tells more of a noun."""
    first = max(verb.left_edge.i, words[0].i)
    opening = verb.doc[first]
    marked = opening.pos == "SCONJ" or opening.tag.startswith("W") or bool(under(verb, labels.mark))
    return marked or verb.dep in labels.relative


def _main(front: Sequence[Token], labels: Labels) -> Token | None:
    """The verb of the clause in front; None where there is none but in a clause below it."""
    found = [v for v in _clauses(front, labels) if not _is_below(v, front, labels)]
    return found[-1] if found else None


def _main_behind(front: Sequence[Token], behind: Sequence[Token], labels: Labels) -> Token | None:
    """The verb that a noun in front is the subject of, else the first clause behind a phrase in front."""
    found = [v for v in _clauses(behind, labels) if not _is_below(v, behind, labels)]
    if not found or not front or not behind:
        return None
    lead = next((at for at, t in enumerate(behind) if t.pos in VERBAL), len(behind))
    joined = any(t.pos in (*_OPENING, "CCONJ") for t in behind[:lead])
    parted = front[0].pos in _OPENING and lead < _LEAD and not joined
    return found[0] if parted or front[0].pos not in _OPENING else None


def _goes_on(token: Token, verb: Token, labels: Labels) -> bool:
    """What tells more of the saying: "…, she said, [citing] a letter, …", "…, she said, as the lamps [went] out"."""
    if token.i < verb.i or token.dep not in labels.adverbial:
        return False
    marks = {m.lower for m in under(token, labels.mark)}
    return has(token, "Tense=Pres", "VerbForm=Part") or bool(marks and not marks & labels.content_marks)


def _parted(
    clause: tuple[int, int], verb: Token, subject: Token, main: Token, front: Sequence[Token], labels: Labels
) -> Iterator[tuple[int, Edit]]:
    first, stop = clause
    start = _group_start(verb, first)
    told = labels.subject | labels.passive_subject | labels.expletive

    def inside(token: Token) -> bool:
        return first < token.i < stop

    for token in verb.doc[min(verb.sent.start, main.sent.start, front[0].i) : max(verb.sent.end, main.sent.end)]:
        if token.i in (verb.i, subject.i, main.i) or token.head.i == token.i:
            continue
        if token.pos in VERBAL and start <= token.i < verb.i:
            yield token.i, Edit(verb.i, token.dep if token.dep in labels.auxiliary else "aux")  # "[used] to say"
        elif inside(token) and not inside(token.head):
            yield token.i, Edit(verb.i, token.dep)
        elif not inside(token) and inside(token.head) and not _goes_on(token, verb, labels):
            yield token.i, Edit(main.i, token.dep)
    passive = bool(under(verb, labels.passive_auxiliary))
    own = subject.dep if subject.head.i == verb.i and subject.dep in told else "nsubjpass" if passive else "nsubj"
    yield subject.i, Edit(verb.i, own)
    if any(a.i in range(first, stop) for a in main.ancestors):
        above = verb.head.i if verb.head.i != verb.i and not inside(verb.head) else main.i
        yield main.i, Edit(above if above != main.i else main.i, "ROOT" if above == main.i else verb.dep)
    yield verb.i, Edit(main.i, "parataxis")
    noun = _noun([t for t in front if t.text not in ('"', "“")])
    parted = main.i > stop and front[0].pos in _OPENING and not any(c.i < first for c in under(main, told))
    if parted and noun is not None:
        yield noun.i, Edit(main.i, "nsubjpass" if under(main, labels.passive_auxiliary) else "nsubj")
