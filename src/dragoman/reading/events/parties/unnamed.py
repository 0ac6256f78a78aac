"""Parties that nobody is known for ("five editors"): each gets an entity, so that events keep it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.languages.small_words import load_small_words
from dragoman.model.entity import Actors, Entity, EntityType
from dragoman.model.parse import Token
from dragoman.model.span import Evidence
from dragoman.ontology import load_ontology
from dragoman.reading.document import Document, span_of
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.find import Triggers, scan
from dragoman.reading.events.kept import MATERIAL
from dragoman.reading.events.parties.asking import parties_of
from dragoman.reading.events.parties.latter import is_latter
from dragoman.reading.events.parties.open_pronouns import meant_before
from dragoman.reading.events.parties.people import People
from dragoman.reading.events.parties.who import named_by
from dragoman.reading.events.words import Setting, country_of
from dragoman.reading.grammar.peoples import is_counted_people
from dragoman.reading.grammar.phrases import is_of_several, preposition_phrases
from dragoman.reading.grammar.verbs import children
from dragoman.reading.resolve import Namer, Resolve
from dragoman.reading.source_words import load_source_words

_TARGETS = frozenset({"ASSAULT", "COERCE", "RETREAT"})
"""Types whose recipient may be anybody and anything the frame names: "shelled a [hospital]", "freed the [printer]"."""

_COUNTING = _TARGETS | {"SANCTION"}
"""Types whose recipients may be told by their number alone: "killed [three]", "sentenced [eleven]"."""


_DEEDS = MATERIAL | {"AID", "COOPERATE"}
"""Types that name whoever has a part in them: the word alone tells that something was done."""


_BEFORE = frozenset({"prep:on", "prep:before"})
"""Where a crowd goes, in front of whom it is: "marched on the [palace]"."""
_BESIDE = frozenset({"amod", "compound", "nmod"})
_NO_PARTIES = frozenset({"LAW", "WORK_OF_ART", "DATE", "TIME", "EVENT", "PRODUCT", "LANGUAGE", "MONEY", "PERCENT"})
"""What the recogniser calls names that are no parties."""


def name_parties(
    document: Document, actors: Actors, resolve: Resolve, naming: Namer, *, triggers: Triggers | None = None
) -> None:
    """Entities in `naming` for the unnamed parties of events: people, groups and bodies told by a common noun, names
    that no table knows, and countries that only an adjective names ("the Chilean threat").

    Call it before `find_events`, and make a new resolver from what `naming` then knows. `triggers` are those of an
    earlier `scan` for the same actors.
    """
    found = scan(document, actors, resolve) if triggers is None else triggers
    people, setting = replace(found.people, both=naming.both), found.setting
    for head, hit, deed in _heads(found, people, setting):
        _name(head, document, people, setting, naming, hit=hit, deed=deed)
    for head in _described(found, setting):
        naming.widen(head)


def _described(triggers: Triggers, setting: Setting) -> Iterable[Token]:
    """Nouns among the parties that more words tell of: « les [députés] travaillistes »."""
    parties = [parties_of(trigger, setting) for trigger in triggers.by_token.values()]
    heads = {t.i: t for one in parties for filled in (*one.actors, *one.recipients) for t in filled.heads}
    more = setting.labels.modifier | setting.labels.oblique
    return [t for t in heads.values() if t.pos == "NOUN" and not t.labels.isdisjoint(more)]


def _name(
    head: Token, document: Document, people: People, setting: Setting, naming: Namer, *, hit: bool, deed: bool
) -> None:
    """The entity of one head; `hit`: a recipient of force, which may be a thing; `deed`: whoever does one."""
    adjectives = (head, *children(head, document.labels.modifier))
    codes = (
        (t, code)
        for t in adjectives
        if (code := country_of(t, people.language)) and not is_of_several(t, head, document.labels)
    )
    adjective, code = next(codes, (head, None))
    note = {"country": Evidence((span_of(adjective),), "inferred", f"countries: {code}")} if code else {}
    if is_counted_people(head) or _counts_people(head, setting):
        naming.party(head, kind="group", country=code, evidence=note)
        return
    kind = _target(head, setting, naming) if hit else _doer(head, setting, naming) if deed else _seen(head, setting)
    if _is_namable(head, setting) and naming.party(head, kind=kind, country=code, evidence=note):
        return
    bloc = _bloc(adjectives, setting)
    if bloc is not None and bloc not in people.by_name:
        naming.unseen(Entity("", "group", bloc))
    elif code is not None and code not in people.by_country and (adjective.pos == "ADJ" or adjective.text.islower()):
        name = load_ontology().countries.name(code) or code
        naming.unseen(Entity("", "country", name, code, ("GOV",), None, note | {"sectors": (note["country"],)}))


def _counts_people(head: Token, setting: Setting) -> bool:
    """ "[hundreds] of Greeks": some people of a country, whatever their number."""
    if head.lemma not in setting.words.tallies:
        return False
    return any(is_counted_people(t) for _, t in preposition_phrases(head, setting.labels))


def _target(head: Token, setting: Setting, naming: Namer) -> EntityType | None:
    """The type of what force is used on where no list tells it; None for acts, qualities and listed parties."""
    kind = setting.words.kinds.get(head.lemma)
    if head.ent_type and head.pos == "PROPN" and setting.labels.entities.get(head.ent_type) in ("place", "country"):
        return "place"
    if head.pos == "NUM":
        return "group" if _counts_somebody(head) else None
    if head.pos != "NOUN" or kind in ("person", "group", "organization", "country"):
        return None
    if kind == "craft" or (head.lemma in setting.words.tallies and setting.kind_of(head) in ("person", "group")):
        return "group"  # "freed [hundreds] of prisoners"
    act = head.lemma.endswith(naming.words.abstract) or _is_act(head, setting)
    if kind is None and act and head.lemma not in setting.words.houses:
        return None  # « l'attentat contre le [siège] du parti »
    return "place"


def _counts_somebody(number: Token) -> bool:
    """ "wounded [three]": so many, of whom no noun tells; not of a sum, a share or a day."""
    behind = number.nbor() if number.i + 1 < len(number.doc) else number
    told = number.ent_type in ("CARDINAL", "") and behind.lower not in load_small_words(number.lang).of_numbers
    return told and number.is_alpha | number.is_digit and behind.pos not in ("NOUN", "NUM", "PROPN", "SYM")


def _seen(head: Token, setting: Setting) -> EntityType | None:
    """« a armé les [contras] »: the type of a noun that the recogniser takes for the name of a body."""
    known = setting.labels.entities.get(head.ent_type) if head.pos == "NOUN" and head.ent_type else None
    if head.lang == "fr" and head.pos == "NOUN" and head.text[:1].isupper() and not head.is_sent_start:
        many = children(head, setting.labels.determiner | setting.labels.case)
        known = "organization" if many and head.text.endswith("s") and head.text[1:].islower() else known
    return "group" if known == "organization" and "Number=Plur" in head.morph else None


def _doer(head: Token, setting: Setting, naming: Namer) -> EntityType | None:
    """The type of who does a deed where no list tells it: anybody but weather, weapons, acts and qualities."""
    lemma = head.lemma
    if setting.words.kinds.get(lemma) == "weapon" and any(country_of(t, t.lang) for t in children(head, _BESIDE)):
        return "group"  # "[Indian guns] shelled the ridge"
    if head.pos != "NOUN" or lemma in setting.words.kinds or lemma in setting.words.natural:
        return None
    if lemma.endswith(naming.words.abstract) or lemma in naming.words.documents or _is_act(head, setting):
        return None
    return "group" if "Number=Plur" in head.morph else "person"


def _is_act(head: Token, setting: Setting) -> bool:
    return any(frame.event for frame in setting.frames.lookup(head.lemma, "noun", head.lower))


def _is_namable(head: Token, setting: Setting) -> bool:
    """Whether a name that no table knows may be a party: not that of a law, a day or a work."""
    if head.pos == "PROPN" and head.text.islower() and head.lemma in setting.words.kinds:
        return True  # "the [chargé]"
    if head.pos == "PROPN":
        return head.ent_type not in _NO_PARTIES and (head.text[:1].isupper() or bool(head.ent_type))
    if head.pos == "NUM":
        return _counts_somebody(head)
    if head.text in setting.labels.capital_nouns and setting.words.kinds.get(head.lemma) == "country":
        return False  # « l'[état] d'urgence », with a small letter
    many = "Number=Plur" in head.morph
    bare = head.lemma in setting.words.nobody and not many
    bare = bare and not children(head, setting.labels.determiner | {"nummod"})
    return head.pos == "NOUN" and not bare and head.lemma not in setting.words.measures


def _bloc(adjectives: Iterable[Token], setting: Setting) -> str | None:
    return next((setting.words.blocs[lemma] for t in adjectives if (lemma := t.lemma) in setting.words.blocs), None)


def _heads(triggers: Triggers, people: People, setting: Setting) -> Iterator[tuple[Token, bool, bool]]:
    """The heads of unnamed parties of triggers: of deeds, and of words where at least one party is known.

    With each, whether it is a recipient of force, and whether it does a deed.
    """
    for trigger in triggers.by_token.values():
        parties = parties_of(trigger, setting)
        force = trigger.event.type in _TARGETS or trigger.event.mode == "vandalize"
        deed = trigger.event.type in _DEEDS
        ways = setting.words.ways if trigger.event.mode == "restrict" else frozenset[str]()
        before = _BEFORE if trigger.event.type == "PROTEST" else frozenset[str]()
        doers = [head for one in parties.actors for head in one.heads]
        heads = [(head, False, deed) for head in doers]
        yields = trigger.event.type == "RETREAT"
        helps = trigger.event.type == "AID"  # "delivered tents to the [town]"
        heads += [
            (
                head,
                (helps and head.lemma in setting.words.settled and not _is_in_country(head, people, setting))
                or (one.slot in before and setting.words.kinds.get(head.lemma) == "place")
                or (force and not (yields and _is_thing(head, setting)))
                or (head.pos == "NUM" and trigger.event.type in _COUNTING),
                False,
            )
            for one in parties.recipients
            for head in one.heads
            if head.pos != "NOUN" or not (head.lemma in ways or (force and _names_it_again(head, trigger, setting)))
        ]
        heads += [(one, False, deed) for head, _, _ in list(heads) for one in _meant(head, people, setting)]
        hit = trigger.event.type == "ASSAULT"
        named = [
            bool(named_by(head, people, setting, does=i < len(doers), hit=hit and i >= len(doers)))
            for i, (head, _, _) in enumerate(heads)
        ]
        if deed or any(named):
            yield from (
                one for one, known in zip(heads, named, strict=True) if not known or _is_counted(one[0], setting)
            )
        else:
            yield from (one for one in heads if one[0].pos in ("ADJ", "PROPN") or _is_party(one[0], people, setting))


def _is_in_country(place: Token, people: People, setting: Setting) -> bool:
    """ "maize for the [camps] in Burundi", "the [camps] of Lomara": helped is who is named."""
    phrases = preposition_phrases(place, setting.labels)
    if any(word in setting.words.of_words and t.pos == "PROPN" for word, t in phrases) and place.lemma == "camp":
        return True
    inside = [t for word, t in phrases if word in setting.words.locative]
    return any(people.by_id[entity].type == "country" for t in inside for entity, _ in people.resolve((t,)))


def _names_it_again(noun: Token, trigger: Trigger, setting: Setting) -> bool:
    """ "attacked a camp, the third [raid] in a week", which a parser takes for one more that is hit."""
    senses = setting.frames.lookup(noun.lemma, "noun", noun.lower)
    return any(frame.event and frame.event.type == trigger.event.type for frame in senses)


def _is_thing(head: Token, setting: Setting) -> bool:
    """ "lifted the ban on [imports] of Danish beef": what is given way on; whose it is counts."""
    kind = setting.kind_of(head)
    return head.pos == "NOUN" and kind is None


def _meant(head: Token, people: People, setting: Setting) -> list[Token]:
    """The nouns that an open pronoun most likely stands for: "the [men] seized the mast; [they] had not left"."""
    if (head.pos != "PRON" and not is_latter(head, setting)) or people.resolve((head,)):
        return []
    rows = meant_before(head, load_source_words(people.language).both, setting)
    return [t for t in rows[0] if t.pos == "NOUN"] if rows else []


def _is_counted(head: Token, setting: Setting) -> bool:
    """ "[three] deputies", "[hundreds] of miners": some of those whom the noun may stand for elsewhere."""
    plural = head.pos == "NOUN" and "Number=Plur" in head.morph
    return (
        is_counted_people(head)
        or (plural and bool(children(head, frozenset({"nummod"}))))
        or head.lemma in setting.words.tallies
        or (plural and _is_of_number(head))
    )


def _is_of_number(noun: Token) -> bool:
    """ "five [of Chad's generals]": some of them; "one of its cutters" is whose they are."""
    first = noun.left_edge.i
    return (
        first > 1
        and noun.left_edge.pos != "PRON"
        and noun.doc.lowers[first - 1] == "of"
        and noun.doc[first - 2].pos == "NUM"
    )


def _is_party(head: Token, people: People, setting: Setting) -> bool:
    """Whether a noun tells by itself that its bearer is a party to politics, or that a group is of a country."""
    if head.pos != "NOUN" or head.lemma in setting.words.political:
        return head.pos == "NOUN"
    beside = children(head, setting.labels.modifier)
    told = setting.words.kinds.get(head.lemma) in ("person", "group", "organization")
    return told and any(t.pos == "ADJ" and country_of(t, people.language) for t in beside)
