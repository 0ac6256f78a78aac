"""Names and articles behind the ids of a record, and ids behind any writing of a name."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.errors import UnknownIdError, UsageError
from dragoman.model.article import Published
from dragoman.model.quotation import Form, Kind
from dragoman.model.record import Attestation, EventAttestation, RecordArticle, RecordEntity
from dragoman.model.span import Spans
from dragoman.views.reader import RecordReader

SAME = 0.5


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of the record and how it is called."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Rendering:
    """The exact words of one article: `published` is its day (ISO) or null; `mention` the quotation or event in it.

    `spans` are their places in the article's text; `kind` and `cue` are those of a quotation. Where looked up (see
    `views.context`), `sentence` is the whole sentence around them, `marks` are their places in it, and `form` tells
    whether a quotation is direct.
    """

    article: str
    mention: str
    outlet: str | None
    path: str | None
    published: str | None
    language: str
    text: str
    spans: Spans
    sentence: str | None = None
    marks: Spans = ()
    form: Form | None = None
    kind: Kind = "speech"
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class Lookup:
    """The entities and articles of one record by id."""

    entities: Mapping[str, RecordEntity]
    articles: Mapping[str, RecordArticle]

    def named(self, ids: Iterable[str]) -> tuple[Named, ...]:
        return tuple(Named(i, self.entities[i].name if i in self.entities else i) for i in ids)

    def one(self, id_: str | None) -> Named | None:
        return self.named((id_,))[0] if id_ else None

    def published(self, attestations: Iterable[Attestation | EventAttestation]) -> list[Published]:
        return [self.articles[a.article].published for a in attestations if a.article in self.articles]

    def rendering(self, attestation: Attestation | EventAttestation) -> Rendering:
        kind: Kind = "speech"
        cue = None
        if isinstance(attestation, Attestation):
            mention, spans = attestation.quotation, attestation.content
            kind, cue = attestation.kind, attestation.cue
        else:
            mention, spans = attestation.event, attestation.trigger
        article = self.articles.get(attestation.article)
        return Rendering(
            article=attestation.article,
            mention=mention,
            outlet=attestation.outlet,
            path=attestation.path,
            published=article.published.value if article else None,
            language=attestation.language,
            text=attestation.text,
            spans=spans,
            kind=kind,
            cue=cue,
        )


def look_up(reader: RecordReader) -> Lookup:
    """Read the names and articles of a record once."""
    return Lookup({e.id: e for e in reader.entities()}, {a.id: a for a in reader.articles()})


def actor_ids(entities: Iterable[RecordEntity], writing: str) -> list[str]:
    """The entities that `writing` may name, in any script: Khrushchev finds Khrouchtchev; an id finds itself.

    Raises UsageError with the nearest names when there is none.
    """
    known = list(entities)
    found = [e.id for e in known if e.id == writing or _is_called(e, writing)]
    if found:
        return found
    names = sorted({name for e in known for name in (e.name, *e.names)})
    if near := difflib.get_close_matches(writing, names, n=5, cutoff=0.5):
        raise UsageError(f"nobody in this record is called {writing!r}; near: {', '.join(near)}")
    often = [e.name for e in sorted(known, key=lambda e: (-e.articles, e.name))[:5]]
    listed = f"named most often: {', '.join(often)}" if often else "the record is empty"
    raise UsageError(f"nobody in this record is called {writing!r}, nor nearly so; {listed}")


def _is_called(entity: RecordEntity, writing: str) -> bool:
    from dragoman.text.names import same_name  # its tables are not needed where no name is asked for

    return any(same_name(writing, name) >= SAME for name in dict.fromkeys((entity.name, *entity.names)))


def choose(value: str, valid: Iterable[str], what: str) -> str:
    """`value` where it is valid (case aside). Raises UsageError listing what is."""
    known = list(valid)
    for candidate in known:
        if candidate.casefold() == value.casefold():
            return candidate
    raise UsageError(f"there is no {what} {value!r}; valid: {', '.join(known)}")


def current_id(reader: RecordReader, id_: str) -> str:
    """What `id_` stands for today, aliases followed. Raises UnknownIdError naming near ids."""
    try:
        return reader.resolve(id_)
    except UnknownIdError:
        known = [s.id for s in reader.statements()] + [e.id for e in reader.events()]
        known += [a.id for a in reader.articles()] + [e.id for e in reader.entities()]
        raise unknown_id(id_, known) from None


def unknown_id(id_: str, known: Iterable[str], what: str = "id") -> UnknownIdError:
    """The error for an id that the record does not hold, naming the nearest that it does."""
    ids = sorted(known)
    like = [known_id for known_id in ids if known_id[:1] == id_[:1]] or ids
    near = difflib.get_close_matches(id_, like, n=5, cutoff=0.4) or like[:5]
    listed = ", ".join(near) or "none: the record is empty"
    return UnknownIdError(f"this record holds no {what} {id_!r}; near: {listed}")
