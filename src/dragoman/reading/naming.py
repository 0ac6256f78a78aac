"""Entities for those whom no name stands for ("the governor", "two dockers", "a note by the port authority")."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from dragoman.model.entity import Actors, Entity, EntityType, Mention, MentionForm
from dragoman.model.parse import Token
from dragoman.model.span import Evidence, EvidenceMap, Span
from dragoman.ontology import load_ontology
from dragoman.reading import party_words
from dragoman.reading.actors.tables import load_words as load_actor_words
from dragoman.reading.antecedents import antecedent, told_before
from dragoman.reading.bare_words import nobody_named
from dragoman.reading.both import the_two
from dragoman.reading.document import Document, span_of
from dragoman.reading.events.words import country_of
from dragoman.reading.events.words import load_words as load_kinds
from dragoman.reading.grammar.peoples import is_counted_people
from dragoman.reading.grammar.phrases import fill
from dragoman.reading.grammar.verbs import children
from dragoman.reading.pairs_told import of_two
from dragoman.reading.parting import may_be_told, parted
from dragoman.reading.party_bounds import bare_name, in_genitive, with_bound
from dragoman.reading.resolve import Resolved
from dragoman.reading.source_words import SourceWords, load_source_words
from dragoman.text.fold import fold

NONE: EvidenceMap = {}
_NUMBER = frozenset({"nummod"})


@dataclass(slots=True)
class Naming:
    """Entities and mentions in the making, numbered on from those of the article (`_before`: its last entity, mention).

    The same words (without their article) are the same party within one article.
    """

    document: Document
    actors: Actors
    entities: dict[str, Entity] = field(default_factory=dict[str, Entity])
    by_id: dict[str, Entity] = field(init=False)
    words: SourceWords = field(init=False)
    _served: frozenset[str] = field(init=False)
    _before: tuple[int, int] = field(init=False)
    mentions: dict[Span, Mention] = field(default_factory=dict[Span, Mention])
    _known: dict[int, Mention] = field(init=False)
    """Token index → the article's first mention of somebody there."""

    def __post_init__(self) -> None:
        """Entities by id, those made included; mentions by the places that they cover."""
        self.by_id = dict(self.actors.by_id())
        self._before = self.actors.last_numbers()
        self._served = frozenset(e.of for e in self.actors.entities if e.of is not None)
        self.words = load_source_words(self.document.language.code)
        self._known, starts = {}, self.document.token_starts
        for mention in (m for m in self.actors.mentions if m.entity):
            for at in range(bisect_left(starts, mention.span.start), bisect_left(starts, mention.span.end)):
                self._known.setdefault(at, mention)

    def named(self) -> Actors:
        """The actors with those made so far."""
        return Actors(
            (*self.actors.entities, *self.entities.values()), (*self.actors.mentions, *self.mentions.values())
        )

    def sources(self, heads: Iterable[Token], *, sure: bool, cue: Token | None = None) -> tuple[Resolved, ...]:
        """Those who speak: any noun where it is `sure` that its phrase is a source, else no abstract ones.

        No phrase reaches over the `cue`.
        """
        found = []
        for head in heads:
            stands_for = antecedent(head, self.document)
            if stands_for is not None:
                found.append(self._resolved(head, stands_for))
                continue
            if head.pos == "ADJ" and cue is not None and cue.pos == "NOUN" and head.head.i == cue.i:
                code = country_of(head, self.document.language.code)
                found += [self._country(head, code)] if code is not None else []
                continue
            if head.pos == "ADJ" and head.i and head.nbor(-1).pos == "NOUN":
                head = head.nbor(-1)  # « dit un [proverbe] soudanais », hung on its adjective
            head = party_words.counted(head, self.document, self.words)
            noun = head.pos in ("NOUN", "PROPN", "X", "NUM") or nobody_named(head, self.words)
            if noun and party_words.points_back(head, self.words):
                return ()
            if noun and (sure or head.pos == "PROPN" or party_words.can_speak(head, self.document, self.words)):
                found.append(self._party(head, cue))
        return tuple(dict(found).items())

    def _country(self, adjective: Token, code: str) -> Resolved:
        """« la menace [turque] »: the country of an adjective, whether its name is printed or not."""
        note = Evidence((span_of(adjective),), "resolved", "demonym of a country")
        known = next((e for e in self.by_id.values() if e.type == "country" and e.country == code), None)
        if known is None:
            name = load_ontology().countries.name(code) or code
            told = Evidence((span_of(adjective),), "inferred", f"countries: {code}")
            made = Entity("", "country", name, code, ("GOV",), None, {"country": told, "sectors": (told,)})
            known = self.unseen(made)
        return known.id, note

    def _resolved(self, pronoun: Token, noun: Token) -> Resolved:
        """The party of the noun that a pronoun stands for."""
        known = self._known.get(noun.i)
        if known is not None and known.entity is not None:
            entity, note = known.entity, Evidence((known.span,), "stated", "mention")
        else:
            entity, note = self._party(noun)
        self._mention(span_of(pronoun), "pronoun", entity)
        return entity, Evidence((*note.spans, span_of(pronoun)), "resolved", "pronoun for a noun")

    def hearers(self, heads: Iterable[Token], *, sure: bool = False) -> tuple[Resolved, ...]:
        """Those who are told: nouns of people and bodies, capitalised names; if `sure`, all nouns but abstract ones."""
        found = []
        for head in heads:
            told = (t for t in told_before(head, self.document) if may_be_told(head, t, self.document))
            stands_for = next(told, None)
            if stands_for is not None:
                found.append(self._resolved(head, stands_for))
            elif self._tells_day(head):
                continue
            elif head.pos == "PROPN" or (head.pos == "NOUN" and self._listens(head, sure=sure)):
                found.append(self._party(head))
        return tuple(dict(found).items())

    def party(
        self, head: Token, *, kind: EntityType | None = None, country: str | None = None, evidence: EvidenceMap = NONE
    ) -> Resolved | None:
        """A party of an event: any capitalised name, nouns of people and bodies, and whatever is given a `kind`."""
        head = (
            head if party_words.is_party(head, self.document) else party_words.counted(head, self.document, self.words)
        )
        if (known := self._bloc(head) or self._in_other_words(head)) is not None:
            return known
        if self._tells_day(head):
            return None
        named = head.pos == "PROPN" or (
            head.pos in ("NOUN", "NUM") and (kind is not None or party_words.is_party(head, self.document))
        )
        if not named or party_words.points_back(head, self.words):
            return None
        span, form = party_words.words_of(head, None, self.document)
        form = "nominal" if is_counted_people(head) and country_of(head, head.lang) else form
        span = parted(head, span, self.words)
        name = party_words.narrowed(head, span, self.words.standing, load_kinds(self.document.language.code).calendar)
        return self._of_words(head, span, form, name=name, kind=kind, country=country, evidence=evidence)

    def widen(self, head: Token) -> None:
        """« les [députés] travaillistes », known as deputies: they are called by all these words too."""
        known = self._known.get(head.i)
        if known is None or known.entity is None or known.form == "pronoun" or children(head, _NUMBER):
            return
        if self.by_id[known.entity].type in ("country", "place"):
            return
        span, _ = party_words.words_of(head, None, self.document)
        if span.start <= known.span.start and known.span.end <= span.end and span != known.span:
            self._mention(span, known.form, known.entity)

    def _in_other_words(self, head: Token) -> Resolved | None:
        """Somebody known by fewer words than are printed: "[ten Labour] deputies", « [des milliers d']élèves »."""
        known = self._known.get(head.i)
        if known is None or known.entity is None or known.form != "nominal" or is_counted_people(head):
            return None
        span, form = party_words.words_of(head, None, self.document)
        span = with_bound(span, head.doc)
        if not span.start <= known.span.start < known.span.end <= span.end:
            return None
        self._mention(span, form, known.entity)
        return known.entity, Evidence((span,), "stated", "the words themselves")

    def _tells_day(self, head: Token) -> bool:
        return party_words.tells_day(head, load_kinds(self.document.language.code).calendar)

    def _listens(self, noun: Token, *, sure: bool) -> bool:
        if party_words.is_party(noun, self.document):
            return True
        told = noun.lemma not in load_kinds(self.document.language.code).calendar
        determined = bool(children(noun, self.document.labels.determiner | _NUMBER))
        return sure and told and determined and party_words.can_speak(noun, self.document, self.words)

    def both(self, head: Token) -> tuple[Resolved, ...]:
        """The two that "both governments", "the two sides" stand for; none where there may be others."""
        return the_two(head, self.document, self.actors, self.by_id, self.named)

    def of_two(self, head: Token) -> list[Token]:
        """Whom "the former", « l'autre » stand for; none for any other words."""
        return of_two(head, self.document, self.words)

    def _party(self, head: Token, cue: Token | None = None) -> Resolved:
        if (bloc := self._bloc(head)) is not None:
            return bloc
        span, form = party_words.words_of(head, cue, self.document)
        country, note = party_words.country_beside(head, self.document)
        return self._of_words(head, span, form, country=country, evidence=note)

    def _bloc(self, head: Token) -> Resolved | None:
        """« les [nations] occidentales »: the bloc, named in English."""
        name = party_words.bloc_of(head, self.document)
        if name is None:
            return None
        span, form = party_words.words_of(head, None, self.document)
        known = next((e for e in self.by_id.values() if e.name == name), None) or self.unseen(Entity("", "group", name))
        self._mention(span, form, known.id)
        return known.id, Evidence((span,), "resolved", "noun for a bloc")

    def _of_words(
        self,
        head: Token,
        span: Span,
        form: MentionForm,
        *,
        name: Span | None = None,
        kind: EntityType | None = None,
        country: str | None = None,
        evidence: EvidenceMap = NONE,
    ) -> Resolved:
        """The entity of a phrase; `name` is the part of it that names, the whole where nothing is left out."""
        known = self._mentioned(head, name or span)
        if known is not None:
            return known
        name = bare_name(name or span, head.doc, in_genitive(self.actors, self.document.text))
        span, words = with_bound(span, head.doc), name.of(self.document.text)
        kind = kind or party_words.type_of(head, self.document)
        of = self._served_by(head)
        entity = self.add(span, words, kind, form=form, evidence=evidence, country=country, of=of)
        return entity.id, Evidence((span,), "stated", "the words themselves")

    def _served_by(self, head: Token) -> str | None:
        """Whose a paper, a service or an aide is: the party named in the complement or meant by the possessive; of
        somebody who serves a state or body, that one."""
        if not {head.lemma, head.lower} & (self.words.documents | self.words.serving):
            return None
        if (state := self._official(head)) is not None:
            return state
        for owner in fill(head, "possessor", self.document.labels):
            known = self._known.get(owner.i)
            entity = self.by_id.get(known.entity or "") if known is not None else None
            if entity is not None:
                return entity.of or (entity.id if entity.type in ("country", "organization", "person") else None)
        return None

    def _official(self, head: Token) -> str | None:
        """« une source militaire [bolivienne] »: the state that an official source speaks for."""
        labels, code = self.document.labels, self.document.language.code
        beside = children(head, labels.modifier | labels.name_part)
        if not any(t.lower in self.words.official for t in beside):
            return None
        country = next((found for t in beside if (found := country_of(t, code)) is not None), None)
        return self._country(head, country)[0] if country is not None else None

    def _mentioned(self, head: Token, span: Span) -> Resolved | None:
        """ "the union" behind "the pilots' union": a body whose name, printed in front, holds the bare noun."""
        word = fold(head.text)
        definite = head.i > 0 and head.nbor(-1).lower in load_actor_words(self.document.language.code).definite
        if span != span_of(head) or not definite or "Number=Plur" in head.morph:
            return None
        before = [m for m in (*self.actors.mentions, *self.mentions.values()) if m.span.end < span.start and m.entity]
        for mention in sorted(before, key=lambda m: m.span, reverse=True):
            entity = self.by_id[mention.entity or ""]
            if entity.type == "organization" and word in fold(mention.span.of(self.document.text)).split():
                self._mention(span, "nominal", entity.id)
                return entity.id, Evidence((mention.span, span), "resolved", "the noun of a body named before")
        return None

    def add(
        self,
        span: Span,
        name: str,
        kind: EntityType,
        *,
        form: MentionForm = "nominal",
        evidence: EvidenceMap = NONE,
        country: str | None = None,
        of: str | None = None,
    ) -> Entity:
        """The entity of a phrase, made where its words stand for nobody yet; `of` is whom it serves."""
        made = Entity(self._id(), kind, " ".join(name.split()), country, of=of, evidence=evidence)
        entity = self.unseen(made)
        self._mention(span, form, entity.id)
        return entity

    def unseen(self, made: Entity) -> Entity:
        """An entity without a mention of its own (a country that only an adjective names), each name once."""
        key = fold(made.name)
        if key not in self.entities:
            self.entities[key] = made if made.id else replace(made, id=self._id())
            self.by_id[self.entities[key].id] = self.entities[key]
        return self.entities[key]

    def _mention(self, span: Span, form: MentionForm, entity: str) -> None:
        """One more place of an entity; each place once."""
        if span not in self.mentions:
            number = self._before[1] + len(self.mentions) + 1
            self.mentions[span] = Mention(f"m{number}", span, form, entity)

    def _id(self) -> str:
        return f"e{self._before[0] + len(self.entities) + 1}"
