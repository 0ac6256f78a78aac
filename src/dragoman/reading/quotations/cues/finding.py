"""Cues that are words: verbs, nouns and adjectives of the frame lexicon, their sources and their contents."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.languages import Frame
from dragoman.model.parse import Token
from dragoman.model.span import Spans
from dragoman.ontology import load_ontology
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.phrases import fill
from dragoman.reading.grammar.verbs import agents, children, is_finite, is_passive, verb_group
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.contents.attach import Attach, patterns_of
from dragoman.reading.quotations.contents.governed import nested_owner
from dragoman.reading.quotations.contents.predicates import adjective, stated
from dragoman.reading.quotations.contents.spans import runs
from dragoman.reading.quotations.cues.carried import behind_led, carried_by, leading, led_verb
from dragoman.reading.quotations.cues.cue_clause import is_inverted, parenthesis
from dragoman.reading.quotations.cues.elsewhere import (
    cited_as,
    clitic,
    elliptic,
    giving_document,
    inverted,
    is_anybody,
    mislabelled,
    placed,
    set_off,
    untensed,
    whole_clitic,
)
from dragoman.reading.quotations.cues.inserted import told_inserted
from dragoman.reading.quotations.cues.senses import Senses
from dragoman.reading.quotations.cues.source_spans import outside_content, source_spans
from dragoman.reading.source_words import load_source_words

_CLOSE = 4
"""Tokens from an inverted cue to its source."""


def word_candidates(document: Document, senses: Senses) -> Iterator[Candidate]:
    """Every verb, noun and adjective cue with the content that its frame finds."""
    stated_at: set[int] = set()
    for index, frames in senses.items():
        if index in stated_at or _describes(document.doc[index], document.labels):
            continue
        found = next(_attached(document.doc[index], frames, document), None)
        if found is None:
            continue
        if found.pattern == "predicate" and (word := adjective(document.doc[index], document)) is not None:
            stated_at.add(word.i)  # « se dit [prêt] à … »: no second cue
            found = replace(found, frame=stated(word, found.frame, document))
        yield found


def _describes(token: Token, labels: Labels) -> bool:
    """ "despite [repeated] warnings that …": a participle in front of its noun tells nothing of its own."""
    in_front = token.pos == "VERB" and token.dep in labels.modifier and token.i < token.head.i
    return in_front and bool(labels.object_patterns)


def _attached(token: Token, frames: tuple[Frame, ...], document: Document) -> Iterator[Candidate]:
    found = [(frame, pattern, attach) for frame in frames for pattern, attach in patterns_of(frame)]
    tried: dict[Attach, Spans] = {}  # senses of a word mostly look for the same
    for frame, pattern, attach in sorted(found, key=lambda one: one[1] != "parenthetical"):
        if attach not in tried:
            tried[attach] = attach(token, document)
        content = tried[attach]
        if content:
            led = led_verb(token, content, document) if pattern in ("clause", "infinitive", "object") else None
            cue = [*cue_words(token, document, frame), *([led] if led is not None else [])]
            content = content if led is None else behind_led(led, content, document)
            behind = pattern == "parenthetical"
            in_front = content[0].start < token.idx and not document.labels.object_patterns
            known = content if behind or token.pos == "NOUN" or in_front else ()
            sources = tuple(source_heads(token, frame, document, known))
            clause = parenthesis(token, document) if behind else None
            if not behind and _undergone(token, frame, document):
                if pattern.startswith("prep") and frame.act == "request" and not _asked(token, document):
                    continue  # « appelé à la barre »
                sources = tuple(agents(token, document.labels))
            spans = outside_content(source_spans(sources, document), content, document)
            yield Candidate(frame, pattern, content, runs(cue), token, sources, spans, clause)


def cue_words(token: Token, document: Document, frame: Frame | None = None) -> list[Token]:
    """The words of a cue; an adjective takes its copula along."""
    labels = document.labels
    if token.pos in ("VERB", "AUX"):
        return [*carried_by(token, frame, document), *verb_group(token, labels)]
    copulas = children(token, labels.copula)
    if token.dep in labels.predicate and token.head.pos in ("AUX", "VERB"):
        copulas = [*verb_group(token.head, labels)]
    return sorted([token, *copulas], key=lambda t: t.i)


def source_heads(token: Token, frame: Frame | None, document: Document, content: Spans = ()) -> list[Token]:
    """The heads of the source: the first slot of the frame that is filled outside the content.

    Behind quoted words the verb may stand first (“…”, writes the envoy), and the parser take the source for its object.
    """
    labels = document.labels
    if _impersonal(token, frame, labels):
        return []
    if told := _surely(token, content, document):
        return told
    if (filled := _filled(token, frame, document, content)) or (
        token.pos == "NOUN" and (filled := _giver(token, document))
    ):
        return filled
    if content and content[0].start < token.idx and (token.pos in ("VERB", "AUX") or children(token, labels.object)):
        behind = [c for c in children(token, labels.object | labels.predicate | labels.clause) if c.i > token.i]
        named = [c for c in behind if _nominal(c, labels) and not _within(c, content)]
        if named:  # « a annoncé dimanche Nikita X »: a name before a day
            return [next((c for c in named if document.kinds.get(c.i) is not None), named[0])]
        if (late := inverted(token, document)) and is_inverted(token, document):
            return late
    found = clitic(token, document) or elliptic(token, document) or _shared(token, frame, document)
    found = found or (untensed(token, document) if content or frame is not None else [])
    return found or mislabelled(leading(token, labels), document) or _beside(token, document, content)


def _filled(token: Token, frame: Frame | None, document: Document, content: Spans) -> list[Token]:
    """What stands in the first slot of a frame's speaker that is filled outside the content."""
    labels, outside, head = document.labels, not _in_marks(token, document), token
    if token.pos == "ADJ" and token.dep in labels.predicate and token.head.pos in ("AUX", "VERB"):
        head = token.head
    for slot in (frame.speaker if frame else ()) or ("subject",):
        if slot == "subject" and (somewhere := placed(token, content, document)):
            return somewhere
        fillers = [f for f in fill(head, slot, labels) if not _within(f, content)]
        fillers = [f for f in fillers if _owns(f, slot, document) or (content and _is_definite(f, labels))]
        fillers = [f for f in fillers if not (outside and _in_marks(f, document) and _is_clause_of(f, head))]
        if fillers and slot == "subject":
            fillers = _behind_instead(token, content, document, fillers) or fillers
        if fillers:
            return [set_off(whole_clitic(f)) for f in fillers]
    return []


def _surely(verb: Token, content: Spans, document: Document) -> list[Token]:
    """Sources that no parse can hide: « a-t-[il] ajouté d'un ton sec », « un [projet] invitant Lisbonne à … »."""
    asked = clitic(verb, document) if verb.pos == "VERB" and not document.labels.object_patterns else []
    if asked and not is_anybody(asked[0], document) and not _within(asked[0], content):
        return asked
    if content and content[0].start < verb.idx and (who := told_inserted(verb, document)):
        return who
    return cited_as(verb, document) or giving_document(verb, document)


def _behind_instead(verb: Token, content: Spans, document: Document, fillers: list[Token]) -> list[Token]:
    """A source behind its verb, where the subject found belongs to what is told: « Réaction de Lima : « … », tweete [la
    ministre] », « Ils viendront, rétorquait [le roi], “avec ou sans escorte” »."""
    if document.labels.object_patterns:
        return []
    told_before = bool(content) and content[0].start < verb.idx and all(f.idx < content[0].start for f in fillers)
    parted = _parted(fillers, verb, document)
    near = inverted(verb, document) if told_before or parted else []
    return near if near and (parted or near[0].i - verb.i <= _CLOSE) else []


def _parted(fillers: list[Token], verb: Token, document: Document) -> bool:
    """Pronouns that a comma parts from a verb behind them which no comma follows."""
    if not all(f.pos == "PRON" and f.i < verb.i for f in fillers):
        return False
    group = [verb, *children(verb, document.labels.auxiliary)]
    first = min(t.i for t in group)
    after = verb.doc[verb.i + 1].text if verb.i + 1 < len(verb.doc) else ","
    return first > 0 and verb.doc[first - 1].text == "," and after != ","


def _impersonal(verb: Token, frame: Frame | None, labels: Labels) -> bool:
    """« Il se dit que … », « il a été convenu que … »: nobody says it."""
    if not labels.impersonal_words or verb.pos != "VERB" or not children(verb, labels.clause):
        return False
    if not any(
        t.lower in labels.impersonal_words
        for t in children(verb, labels.subject | labels.passive_subject | labels.expletive)
    ):
        return False
    rumour = frame is not None and frame.lemma in labels.rumour_verbs and bool(children(verb, labels.reflexive))
    return rumour or bool(children(verb, labels.passive_auxiliary))


def _undergone(verb: Token, frame: Frame, document: Document) -> bool:
    """« Accusé d'avoir fui, le maire … »: a participle of the one who is accused, asked or told, not of the source.

    And what somebody has to hear: « s'est vu [reprocher] d'avoir fui ».
    """
    labels = document.labels
    above = verb.nbor(-1) if verb.i else verb
    if above.lemma in labels.undergoing_verbs and "VerbForm=Inf" in verb.morph:
        return bool(children(above, labels.reflexive) or children(verb, labels.reflexive))
    if not verb.morph >= {"VerbForm=Part", "Tense=Past"} or verb.pos != "VERB":
        return False
    if labels.object_patterns and not _asked(verb, document):
        return False
    if "object" not in (*frame.addressee, *frame.target, *(("object",) if frame.act == "request" else ())):
        return False
    if verb.i != verb.sent.start and verb.nbor(-1).text != ",":
        return False
    alone = not children(verb, labels.auxiliary | labels.subject | labels.object | labels.reflexive)
    return alone and verb.dep in labels.adverbial | labels.adnominal | {"ROOT"}


def _asked(verb: Token, document: Document) -> bool:
    """« [Interrogé] sur la trêve »: somebody asked."""
    return verb.lemma in load_source_words(document.language.code).asked


def _giver(noun: Token, document: Document) -> list[Token]:
    """« les accusations de vol portées par [la presse] », « la demande d'excuses de [Lima] »."""
    labels = document.labels
    owner = nested_owner(noun, document)
    if owner is None and noun.i + 2 < len(noun.doc) and noun.nbor().lower == "en" and not labels.object_patterns:
        owner = next(iter(fill(noun.nbor(2), "possessor", labels)), None)  # « la mise en garde de [Lima] »
    given = [who for verb in children(noun, labels.adnominal) for who in agents(verb, labels)]
    if owner is not None or given:
        return given or [owner for owner in (owner,) if owner is not None]
    gerund = noun.head.dep in labels.adverbial and noun.head.lower.endswith(tuple(labels.gerund_endings))
    carrier = noun.head.pos == "VERB" or (
        bool(labels.gerund_endings) and gerund
    )  # « faisant », whatever the tagger says
    if noun.dep not in labels.object or not carrier or is_negated(noun.head, labels):
        return []
    carried = document.language.frames.support(noun.head.lemma)  # « a formé le vœu que … »
    performs = any(s.role == "performs" and s.slot == "object" for s in carried)
    return source_heads(noun.head, None, document) if performs else []


def _is_definite(noun: Token, labels: Labels) -> bool:
    """« l'ordre du roi de partir »: the one who gave it, beside content of its own."""
    articles = [*children(noun, labels.determiner), *children(noun, labels.case)]
    counted = any(t.pos == "NUM" for t in noun.children)
    return noun.pos == "NOUN" and (counted or any("Definite=Def" in t.morph for t in articles))


def _nominal(token: Token, labels: Labels) -> bool:
    """A noun, or an adjective that stands for one ("the eldest")."""
    stands = token.pos == "ADJ" and bool(children(token, labels.determiner))
    return token.pos in ("NOUN", "PROPN", "PRON") or stands


def _shared(token: Token, frame: Frame | None, document: Document) -> list[Token]:
    """The source of the cue that a participle hangs on: “…”, writes the envoy, demanding …"""
    above = token.head
    if token.dep not in document.labels.adverbial | document.labels.conjunct or above.pos not in ("VERB", "AUX"):
        return []
    quoted = tuple(p.inner for p in document.pairs if p.level == 0 and p.outer.end <= above.idx)[-1:]
    return source_heads(above, frame, document, quoted) if quoted and above.i != token.i else []


def _beside(verb: Token, document: Document, content: Spans) -> list[Token]:
    """The noun phrase that stands right in front of a finite cue which the parser tied to something else."""
    labels, doc = document.labels, document.doc
    if verb.pos not in ("VERB", "AUX") or not is_finite(verb, labels) or is_passive(verb, labels):
        return []
    at = verb_group(verb, labels)[0].i - 1
    told = labels.iobject | labels.object | labels.reflexive
    while at > verb.sent.start and (doc[at].pos == "ADV" or (doc[at].pos == "PRON" and doc[at].dep in told)):
        at -= 1
    if at < verb.sent.start or doc[at].pos not in ("NOUN", "PROPN", "PRON") or _within(doc[at], content):
        return []
    top = doc[at]
    while top.head.i < top.i and top.head.right_edge.i == at and top.head.pos in ("NOUN", "PROPN", "PRON", "ADP"):
        if doc[top.left_edge.i - 1].text == "," or any(t.text == "," for t in doc[top.head.i : top.i]):
            break
        top = top.head
    return [top] if top.pos in ("NOUN", "PROPN", "PRON") and not _in_marks(top, document) else []


def _owns(filler: Token, slot: str, document: Document) -> bool:
    """Whose words a noun's are: a name or a pronoun tells; "a binding pledge", "calls for peace" do not."""
    if slot not in ("possessor", "modifier"):
        return True
    if filler.pos == "ADJ" and slot == "modifier" and not document.labels.object_patterns:
        return (
            load_ontology().countries.first(filler.text, document.language.code) is not None
        )  # « la menace [turque] »
    return document.kinds.get(filler.i) is not None or filler.pos in ("PRON", "DET", "PROPN")


def _in_marks(token: Token, document: Document) -> bool:
    return any(p.level == 0 and p.inner.start <= token.idx < p.inner.end for p in document.pairs)


def _is_clause_of(filler: Token, head: Token) -> bool:
    """Whether a filler is the subject of quoted words that the parser gave to the cue as well."""
    return any(a.i == head.i for a in filler.ancestors) or filler.head.pos in ("VERB", "AUX")


def _within(token: Token, spans: Spans) -> bool:
    return any(start <= token.idx < end for start, end in spans)
