"""The stages of one article, composed: from its parse to its reading."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.event import EventMention
from dragoman.model.parse import Doc
from dragoman.model.quotation import Quotation
from dragoman.model.reading import FORMAT, Reading
from dragoman.model.span import Span, Spans
from dragoman.reading.actors import find_actors
from dragoman.reading.actors.cast import Cast
from dragoman.reading.authors import give_authors
from dragoman.reading.document import Document
from dragoman.reading.epithets import follow_epithets
from dragoman.reading.events import find_events, name_parties, scan
from dragoman.reading.figures import figures_of
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.mending.mend import mend
from dragoman.reading.grammar.named_time import without_names
from dragoman.reading.grammar.tense_at import tense_reader
from dragoman.reading.layout import Layout, page_of
from dragoman.reading.naming import Naming
from dragoman.reading.officials import give_officials
from dragoman.reading.party_bounds import with_bare_names
from dragoman.reading.quotations import find_quotations
from dragoman.reading.quotations.acts.governs import governed_by
from dragoman.reading.quotations.acts.predications import predications_of
from dragoman.reading.resolve import kinds_of, resolver
from dragoman.reading.said_below import follow_headline
from dragoman.reading.times import resolve as resolve_times
from dragoman.reading.turns import follow_speakers

# name, needs, gives: the order in which an article is read
STAGES = (
    ("page", (), ("blocks", "furniture", "title", "published")),
    ("parse", ("blocks",), ("doc", "sentences")),
    ("actors", ("published", "doc"), ("entities", "mentions")),
    ("times", ("published", "doc"), ("times",)),
    ("quotations", ("doc", "entities", "times"), ("quotations",)),
    ("events", ("doc", "entities", "times", "quotations"), ("events",)),
    ("figures", ("doc", "entities", "times", "quotations"), ("figures",)),
)


def read_parsed(layout: Layout, doc: Doc, cast: Cast | None, *, compared: bool = False) -> Reading:
    """All stages over a parsed article; every span of the result is checked against the text.

    `compared`: quotations with their predications and acts with what they govern, which only a record asks for.
    """
    document = _document(layout, mend(doc, load_labels(layout.language.code), layout.language.frames))
    actors = with_bare_names(find_actors(document, cast, layout.published.value), document.doc)
    document = replace(document, kinds=kinds_of(document, actors))
    expressions = without_names(layout.expressions, document)
    times = resolve_times(expressions, published=layout.published, tense_at=tense_reader(document))
    times = tuple(t for t in times if not document.is_furniture(t.span.start))
    resolve = resolver(document, actors)
    triggers = scan(document, actors, resolve)
    naming = Naming(document, actors)
    name_parties(document, actors, resolve, naming, triggers=triggers)
    actors = naming.named()
    resolve = resolver(document, actors)
    quotations = find_quotations(document, actors, times, resolve, naming)
    quotations = follow_speakers(document, actors := naming.named(), quotations)
    told = follow_epithets(document, actors, quotations)
    actors, quotations = follow_headline(document.text, document.title, document.pairs, *told)
    resolve = resolver(document, actors)
    quotations = give_authors(document, actors, give_officials(document, actors, quotations), resolve)
    if compared:
        quotations = tuple(replace(q, predications=predications_of(q.content, document)) for q in quotations)
    events = find_events(document, actors, times, quotations, resolve, triggers=triggers, both=naming.both)
    if compared:
        events = tuple(replace(e, governs=governed_by(e.trigger, document)) for e in events)
    reading = Reading(
        format=FORMAT,
        article=page_of(layout, document.sentences),
        entities=actors.entities,
        mentions=actors.mentions,
        times=times,
        quotations=_performing(quotations, events),
        events=events,
        figures=figures_of(document, times, quotations, resolve),
    )
    reading.check(layout.article.text)
    return reading


def _document(layout: Layout, doc: Doc) -> Document:
    furniture = layout.parts.furniture
    return Document(
        text=layout.article.text,
        language=layout.language,
        labels=load_labels(layout.language.code),
        doc=doc,
        blocks=layout.blocks,
        furniture=furniture,
        title=layout.parts.title,
        pairs=tuple(p for p in layout.pairs if not _inside(p.open, furniture)),
        sentences=_sentences(doc, furniture),
        token_starts=tuple(token.idx for token in doc),
        byline=layout.parts.byline,
    )


def _inside(offset: int, spans: Sequence[Span]) -> bool:
    return any(start <= offset < end for start, end in spans)


def _sentences(doc: Doc, furniture: Sequence[Span]) -> Spans:
    """The parser's sentences without white space at the edges and without furniture."""
    found = []
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        if tokens and not _inside(tokens[0].idx, furniture):
            found.append(Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)))
    return tuple(found)


def _performing(quotations: tuple[Quotation, ...], events: tuple[EventMention, ...]) -> tuple[Quotation, ...]:
    """Quotations pointing back at the event that they are."""
    acts = {event.performed_by: event.id for event in events if event.performed_by}
    return tuple(replace(q, performs=acts[q.id]) if q.id in acts else q for q in quotations)
