"""Cues of two verbs: « fait savoir que … », « a laissé entendre que … », « veut savoir pourquoi … »."""

from dragoman.languages import Frame
from dragoman.model.parse import Token
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import verb_group
from dragoman.reading.quotations.contents.reach import clause_stop
from dragoman.reading.quotations.cues.cue_clause import before_clitic


def carried_by(token: Token, frame: Frame | None, document: Document) -> list[Token]:
    """The verb that an infinitive makes a cue with: « [fait] savoir »."""
    if frame is None or not any(need.slot == "complement" for need in frame.needs) or token.i == 0:
        return []
    before = before_clitic(token)
    carries = before.lemma == frame.lemma and before.i not in {t.i for t in verb_group(token, document.labels)}
    return list(verb_group(before, document.labels)) if carries else []


def leading(verb: Token, labels: Labels) -> Token:
    """The verb in front of an infinitive that it makes a cue with: « [croit] savoir »."""
    led = verb.dep in labels.infinitive and verb.head.lemma in labels.cue_leaders
    return verb.head if led and verb.head.i < verb.i else verb


def led_verb(verb: Token, content: Spans, document: Document) -> Token | None:
    """The infinitive that a cue leads and a parser took for what is said: « fait [savoir] que … »."""
    labels, first = document.labels, document.token_at(content[0].start)
    if first is None or first.i + 1 >= len(document.doc) or first.i - verb.i not in (1, 2):
        return None
    if first.lemma not in labels.led_verbs or "VerbForm=Inf" not in first.morph:
        return None
    known = document.language.frames.lookup(verb.lemma, "verb", verb.lower)
    if labels.cue_leaders.isdisjoint((verb.lemma, *(f.lemma for f in known))):
        return None
    behind = first.nbor()
    opens = behind.lower in labels.complementizers | labels.condition_words | labels.question_words
    return first if opens or behind.pos == "DET" else None


def behind_led(led: Token, content: Spans, document: Document) -> Spans:
    """What is said behind the two verbs, without its que."""
    behind = led.nbor()
    start = led.nbor(2).idx if behind.lower in document.labels.complementizers else behind.idx
    if behind.lower in document.labels.question_words and clause_stop(led, document) > led.i + 1:
        last = document.doc[clause_stop(led, document) - 1]  # « veut savoir [ce qui s'est passé] »
        return (Span(start, max(content[0].end, last.idx + len(last.text))), *content[1:])
    return (Span(start, content[0].end), *content[1:]) if start < content[0].end else content
