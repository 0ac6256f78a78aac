"""He, she, it, they, il, elle, ses: the nearest one in front who agrees, subjects first."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.languages import Pronoun
from dragoman.model.parse import Run, Token
from dragoman.model.span import Span
from dragoman.reading.actors.answering import asked_before
from dragoman.reading.actors.inserted import is_inserted, is_interpolated, said_apart
from dragoman.reading.actors.tables import Words
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.grammar.verbs import own_subjects, subjects
from dragoman.text.fold import fold

_REACH = 4
"""Sentences looked back over for a person; for anything else `_REACH_THINGS`."""
_FRAME = 8
"""Characters in front of who stands at the head of a sentence: "For [Ida Berg], …, he argues"."""
_REACH_THINGS = 1


@dataclass(frozen=True, slots=True)
class Place:
    """A mention on the page: where, whose (an index of drafts), person or not, one or many, gender, subject or not."""

    span: Span
    draft: int
    person: bool
    plural: bool
    gender: str | None
    subject: bool


def find_pronouns(
    document: Document, pronouns: Sequence[tuple[Token, Pronoun]], places: Sequence[Place], words: Words
) -> list[tuple[Span, int]]:
    """Pronouns (of `third_persons`) with the draft they stand for; open ones are left out."""
    ordered = sorted(places, key=lambda p: p.span)
    found: list[tuple[Span, int]] = []
    for token, asked in _subjects_first(pronouns, document.labels):
        chosen = (
            _same_pronoun(token, ordered, document)
            or _told_apart(token, asked, ordered, document, words)
            or _answering(token, asked, ordered, document, words)
            or _antecedent(token, asked, ordered, document, words)
        )
        if chosen is not None:
            span = Span(token.idx, token.idx + len(token.text))
            found.append((span, chosen.draft))
            subject = token.dep in document.labels.subject | document.labels.expletive or token.text.startswith("-")
            gender = chosen.gender or (asked.gender if asked.gender in ("masculine", "feminine") else None)
            here = bisect_left(ordered, span, key=lambda p: p.span)
            ordered.insert(here, Place(span, chosen.draft, chosen.person, chosen.plural, gender, subject))
    return found


def _place(offset: int, ordered: list[Place]) -> int:
    """How many places begin in front of a character."""
    return bisect_left(ordered, Span(offset, 0), key=lambda p: p.span)


def _same_pronoun(token: Token, ordered: list[Place], document: Document) -> Place | None:
    """« Elle refuse, a-t-elle dit »: a pronoun behind its verb goes on from the same one in front of it."""
    if not token.text.startswith("-"):
        return None
    word = token.lower.lstrip("-").removeprefix("t-")
    first, last = _place(document.tokens[token.sent.start].idx, ordered), _place(token.idx, ordered)
    return next((p for p in ordered[first:last] if p.subject and p.span.of(document.text).lower() == word), None)


def _told_apart(token: Token, asked: Pronoun, ordered: list[Place], document: Document, words: Words) -> Place | None:
    """A party set in front by a comma: « Quant à l'Égypte, [elle] dit … », « Rome, [elle], triomphe »."""
    start = token.sent.start
    before = document.tokens[token.i - 1] if token.i > start + 1 else None
    if before is None or before.text != "," or asked.kind != "personal":
        return None
    second = document.tokens[start + 1]
    topical = fold(document.text[document.tokens[start].idx : second.idx + len(second.text)]) in words.topic_openings
    first, last = _place(document.tokens[token.sent.start].idx, ordered), _place(token.idx, ordered)
    after = document.doc[token.i + 1].text if token.i + 1 < len(document.doc) else ""
    if not topical and after != ",":
        return None
    fitting = [p for p in ordered[first:last] if topical or 0 <= before.idx - p.span.end <= 1]
    return next((p for p in reversed(fitting) if _named_so(p, asked)), None)


def _named_so(place: Place, asked: Pronoun) -> bool:
    """In the number of the pronoun, and in its gender where that is known."""
    if place.plural != (asked.number == "plural"):
        return False
    return place.person or place.gender in (None, asked.gender) or "any" in (asked.gender, place.gender)


def _subjects_first(pronouns: Sequence[tuple[Token, Pronoun]], labels: Labels) -> list[tuple[Token, Pronoun]]:
    """In the order of the text, but of one verb's pronouns its subject before the others (« lui a-t-il dit »), that
    behind the verb first: parsers take the other for a subject too."""
    first: dict[int, int] = {}
    for token, _ in pronouns:
        first.setdefault(token.head.i, token.i)
    subject = labels.subject | labels.passive_subject

    def rank(token: Token) -> int:
        return 0 if token.text.startswith("-") else 1 if token.dep in subject else 2

    return sorted(pronouns, key=lambda p: (first[p[0].head.i], rank(p[0]), p[0].i))


def _answering(token: Token, asked: Pronoun, ordered: list[Place], document: Document, words: Words) -> Place | None:
    """Whom the sentence before asks or accuses, of an answer: "Benin warned Nigeria. [It] rejected the claim"."""
    for head in asked_before(token, document, words) if asked.kind == "personal" else ():
        fitting = [p for p in ordered[: _place(token.idx, ordered)] if p.span.start <= head.idx < p.span.end]
        if fitting and _agrees(fitting[-1], asked):
            return fitting[-1]
    return None


def _antecedent(token: Token, asked: Pronoun, ordered: list[Place], document: Document, words: Words) -> Place | None:
    """The last sentence in front that names somebody who agrees: its first subject, else its last mention."""
    if not (asked.number == "singular" and asked.gender in ("masculine", "feminine")) and _rival(
        token, ordered, document
    ):
        return None
    sentence: Run | None = token.sent
    spare: Place | None = None
    looked, own = 0, _beside(token, ordered, document, words)
    while sentence is not None and looked <= _REACH:
        end = min(sentence.end_char, token.idx)
        first, last = _place(sentence.start_char, ordered), _place(end, ordered)
        fitting = [p for p in ordered[first:last] if _agrees(p, asked) and _near(p, token, asked, looked, document)]
        fitting = [p for p in fitting if p.draft not in own]
        if looked == 0 and is_inserted(token, document):
            fitting = [p for p in fitting if p.subject or p.span.start - sentence.start_char <= _FRAME]
        unsaid = [p for p in fitting if not said_apart(p.span, token, document)]
        others = [p for p in unsaid if not p.subject] if looked == 0 and _is_answered(token, document, words) else []
        if looked == 0 and len(unsaid) > 1 and document.labels.case:
            unsaid = _of_the_frame(unsaid, token, document)
        if unsaid:
            return others[-1] if others else _best(unsaid, asked, document, near=looked == 0)
        if fitting and looked and spare is None:
            spare = _best(fitting, asked, document, near=False)
        sentence = sentence_before(sentence[0])
        looked += 1
    return spare


def _is_answered(token: Token, document: Document, words: Words) -> bool:
    """ "cut its aid to Chad in response to [its] raid", « en échange de [son] soutien »: not the subject's own."""
    if token.pos == "PRON" and token.dep not in document.labels.possessive:
        return False
    start = token.left_edge.i
    return any(t.lower in words.answers for t in document.tokens[max(start - 3, token.sent.start) : start])


def _of_the_frame(fitting: list[Place], token: Token, document: Document) -> list[Place]:
    """« Lima part, a dit son [envoyé], mais il reviendra »: not who says so, where a subject in front fits."""
    outside = [p for p in fitting if not is_interpolated(p.span, token, document)]
    told = token.dep in document.labels.subject and any(p.subject for p in outside)
    return outside if told else fitting


def _beside(token: Token, ordered: list[Place], document: Document, words: Words) -> set[int]:
    """Who else takes part in the pronoun's own clause (« Il lui dit »: two people), and so is not meant by it."""
    final = document.tokens[token.sent.end - 1]
    first = _place(document.tokens[token.sent.start].idx, ordered)
    last = _place(final.idx + len(final.text), ordered)
    beside = {p.draft for p in ordered[first:last] if _same_clause(p, token, document)}
    verb = _judging(token, document, words)
    if verb is not None:
        doers = [t.idx for t in subjects(verb, document.labels)]
        beside |= {p.draft for p in ordered[first:last] if any(p.span.start <= at < p.span.end for at in doers)}
    return beside


def _judging(token: Token, document: Document, words: Words) -> Token | None:
    """The verb whose subject is somebody else, said in its clause or not: "met Ali and urged [him]", "rejected [his]
    appeal"."""
    labels, noun = document.labels, token.head
    if token.dep in labels.object | labels.iobject and token.pos == "PRON":
        return noun
    owned = token.pos == "DET" or token.dep in labels.possessive
    judged = owned and noun.dep in labels.object and noun.head.lemma in words.judging
    return noun.head if judged else None


def _near(place: Place, token: Token, asked: Pronoun, looked: int, document: Document) -> bool:
    """Persons from further off; « a-t-il dit », "saw him", « lui » stand for persons or groups alone."""
    if place.person:
        return True
    clitic = asked.kind == "personal" and token.dep not in document.labels.subject | document.labels.passive_subject
    if not place.plural and (clitic or token.text.startswith("-")):
        return False
    return looked <= _REACH_THINGS


def _best(fitting: list[Place], asked: Pronoun, document: Document, *, near: bool) -> Place:
    """Those whose gender is known to agree before the others, subjects before objects."""
    if asked.gender == "feminine":
        fitting = [p for p in fitting if p.gender == "feminine"] or fitting
    elif asked.gender == "masculine" and asked.number == "singular":
        bodies = [p for p in fitting if p.subject and p.gender == "masculine"]
        named = [p for p in fitting if p.person]
        fitting = bodies if bodies and not near and not any(p.subject for p in named) else named or fitting
    subjects = [p for p in fitting if p.subject]
    if not subjects:
        named = [] if near else [p for p in fitting if p.person and p.span.of(document.text)[:1].isupper()]
        one = len({p.draft for p in named}) == 1
        return named[-1] if one else fitting[-1]  # "a talk of [Lind's] with his colleague. He …"
    return subjects[-1] if near else subjects[0]


def _agrees(place: Place, asked: Pronoun) -> bool:
    if asked.number == "plural":
        return place.plural and (asked.gender != "feminine" or place.gender != "masculine")
    if place.plural:
        return False
    if asked.gender == "neuter":
        return not place.person
    if asked.gender == "any":
        return True
    if place.gender is None:
        return place.person
    return place.gender == asked.gender


def _rival(token: Token, ordered: list[Place], document: Document) -> bool:
    """Whether a common noun nobody is named in is the subject of the pronoun's own clause, and so its likelier owner:
    "the treaty and its annexes", "the storm lost its force"."""
    if token.dep in document.labels.subject:
        return False
    verb = token.head
    while verb.pos not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    for subject in own_subjects(verb, document.labels):
        if subject.i >= token.i or subject.pos != "NOUN":
            continue
        start, end = subject.left_edge.idx, min(subject.right_edge.idx + 1, token.idx)
        first = bisect_left(ordered, Span(start, 0), key=lambda p: p.span)
        if first >= len(ordered) or ordered[first].span.start >= end:
            return True
    return False


def _same_clause(place: Place, token: Token, document: Document) -> bool:
    """ "He told Ali": the object of the pronoun's own verb is somebody else, and so is the subject of an object."""
    mention = document.token_at(place.span.end - 1)
    if mention is None or mention.head.i != token.head.i or mention.i == token.i or token.pos == "DET":
        return False
    return token.dep not in document.labels.possessive


def learned_genders(places: Sequence[Place], found: Sequence[tuple[Span, int]], document: Document) -> dict[int, str]:
    """Draft → gender, for persons whose gender no title tells: that of most of the pronouns first found for them."""
    known = {p.draft for p in places if p.gender is not None or not p.person}
    tally: dict[int, Counter[str]] = {}
    for span, draft in found:
        word = fold(span.of(document.text)).lstrip("-").removeprefix("t-")
        gender = next((r.gender for r in document.language.pronouns.get(word, ()) if r.person == 3), "any")
        if draft not in known and gender in ("masculine", "feminine"):
            tally.setdefault(draft, Counter())[gender] += 1
    return {
        n: c.most_common(1)[0][0] for n, c in tally.items() if len(c) == 2 and 2 * min(c.values()) <= max(c.values())
    }


def is_subject(span: Span, document: Document) -> bool:
    """Whether a mention is the subject of its verb."""
    token = document.token_at(span.end - 1)
    labels = document.labels
    within = labels.name_part | labels.modifier
    while token is not None and token.dep in within and token.head.i != token.i:
        token = token.head
    if token is None:
        return False
    if token.dep in labels.apposition:
        token = token.head
    return token.dep in labels.subject | labels.passive_subject or any(
        t.i == token.i for t in own_subjects(token.head, labels)
    )
