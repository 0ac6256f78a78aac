"""One TOML entry of a frame table, read and checked into a Frame.

A file holds `[[frame]]` (one sense) and `[[family]]` (senses that behave alike: the same fields, and a table `lemmas`
of lemma = example, a table `forms` of lemma = forms). A verb key may hold a particle ("lash out") or a reflexive
pronoun ("se féliciter").
"""

import re
from collections.abc import Iterator, Mapping

from dragoman.languages.frames import (
    CONTENT_PATTERNS,
    GUARDED,
    POSITIONS,
    SLOTS,
    SUPPORTS,
    EventFrame,
    Frame,
    Need,
    PhraseCue,
    SupportVerb,
)
from dragoman.model.event import STATUSES, Status
from dragoman.model.quotation import ACTS, KINDS, Act, Kind
from dragoman.ontology.entries import Entry
from dragoman.ontology.events import EventType, load_contexts, load_types
from dragoman.text.fold import fold

GAP = "_"
_TYPED = (
    *("subject", "object", "iobject", "complement", "possessor"),
    *("prep:with", "prep:between", "prep:to", "prep:from", "prep:avec", "prep:entre", "prep:à", "prep:de", "prep:pour"),
    *("prep:of", "prep:for", "prep:in", "prep:at", "prep:on", "prep:against", "prep:behind", "prep:into", "prep:by"),
    *("prep:en", "prep:dans", "prep:sur", "prep:contre", "prep:chez", "prep:derrière", "prep:vers", "prep:devant"),
)
_PREPOSITION = re.compile(r"prep:\w[\w'’-]*")
# As tokenisers cut: the English possessive stands apart, the French elided word keeps its apostrophe.
_WORD = re.compile(r"'s\b|\w+'(?=\w)(?!'?s\b)|\w+|'$")
_REFLEXIVE = ("se ", "s'", "s’")


type Things = Mapping[str, tuple[str, ...]]
"""Groups of nouns that a guard names at once: "@forces"."""


def read_frames(entry: Entry, things: Things | None = None) -> Iterator[Frame]:
    """The frames of one file, without ids. Raises KnowledgeError naming file and entry."""
    things = things or {}
    for single in entry.tables("frame"):
        lemma, example = single.text("lemma"), single.text("example")
        yield _frame(single, lemma, example, single.texts("forms"), things)
    for family in entry.tables("family"):
        lemmas = family.table("lemmas")
        forms = family.table("forms")
        for lemma in lemmas.names():
            yield _frame(family, lemma, lemmas.text(lemma), forms.texts(lemma), things)
        forms.done()
    entry.done()


def _frame(entry: Entry, written: str, example: str, forms: tuple[str, ...], things: Things) -> Frame:
    pos = entry.choice("pos", POSITIONS)
    lemma, particle, reflexive = _split(written, pos)
    act = _one(entry, "act", ACTS)
    kind = _one(entry, "kind", KINDS) or ("speech" if act else None)
    frame = Frame(
        id="",
        lemma=lemma,
        pos=pos,
        content=_slots(entry, "content", CONTENT_PATTERNS) or ("none",),
        act=act,
        kind=kind,
        polarity=entry.number("polarity", 1),
        factive=entry.flag("factive"),
        speaker=_slots(entry, "speaker") or (_usual_speaker(pos) if act else ()),
        addressee=_slots(entry, "addressee"),
        target=_slots(entry, "target"),
        event=_event(entry.table("event")) if entry.has("event") else None,
        needs=tuple(_needs(entry, things)),
        unless=tuple(Need(slot, lemmas) for slot, lemmas in _guards(entry.table("unless"), things)),
        particle=entry.optional("particle") or particle,
        reflexive=entry.flag("reflexive") or reflexive,
        forms=forms,
        example=example,
    )
    entry.done()
    _check(entry, frame)
    return frame


def _split(written: str, pos: str) -> tuple[str, str | None, bool]:
    """Lemma, particle and whether reflexive, of a verb key such as "lash out" or "s'inquiéter"."""
    if pos != "verb":
        return written, None, False
    for prefix in _REFLEXIVE:
        if written.startswith(prefix):
            return written.removeprefix(prefix), None, True
    lemma, _, particle = written.partition(" ")
    return lemma, particle or None, False


def _usual_speaker(pos: str) -> tuple[str, ...]:
    # A participle that a parser takes for a passive verb ("is convinced") has its subject for an object.
    usual = {"noun": ("possessor", "modifier"), "adjective": ("subject", "object"), "phrase": ("complement",)}
    return usual.get(pos, ("subject",))


def _one[Value: (Act, Kind, Status)](entry: Entry, key: str, valid: tuple[Value, ...]) -> Value | None:
    found = entry.optional(key, valid)
    return next((value for value in valid if value == found), None)


def _slots(entry: Entry, key: str, valid: frozenset[str] = SLOTS) -> tuple[str, ...]:
    found = entry.texts(key)
    for slot in found:
        bare = slot.removeprefix("object+") if key == "content" else slot
        if slot not in valid and not _PREPOSITION.fullmatch(bare):
            raise entry.fail(f"`{key}` holds {slot!r}; valid: {', '.join(sorted(valid))}, prep:WORD")
    return found


def _event(entry: Entry) -> EventFrame:
    types: Mapping[str, EventType] = load_types()
    kind = entry.choice("type", types)
    event = EventFrame(
        type=kind,
        mode=entry.optional("mode", tuple(mode.name for mode in types[kind].modes) or ("(no modes)",)),
        actors=_slots(entry, "actors"),
        recipients=_slots(entry, "recipients"),
        symmetric=entry.flag("symmetric"),
        status=_one(entry, "status", STATUSES),
        complement=entry.optional("complement", ("turn",)),
        performs=entry.flag("performs"),
        promised=entry.flag("promised"),
        refused=entry.flag("refused"),
        contexts=entry.texts("contexts", load_contexts()),
    )
    if not event.actors:
        raise entry.fail("needs `actors`: at least one slot")
    entry.done()
    return event


def _needs(entry: Entry, things: Things) -> Iterator[Need]:
    """`needs = { SLOT = [lemmas] }` (none: any filler), `object_lemma` for short, and SLOT_types (of _TYPED)."""
    lemmas: dict[str, frozenset[str]] = {}
    if entry.has("object_lemma"):
        lemmas["object"] = _named(entry, "object_lemma", things)
    lemmas |= dict(_guards(entry.table("needs"), things))
    types = {slot: _types(entry, f"{slot}_types") for slot in _TYPED if entry.has(f"{slot}_types")}
    for slot in sorted(lemmas.keys() | types.keys()):
        yield Need(slot, lemmas.get(slot, frozenset()), types.get(slot, frozenset()))


def _guards(table: Entry, things: Things) -> Iterator[tuple[str, frozenset[str]]]:
    for slot in table.names():
        if slot not in SLOTS and not _PREPOSITION.fullmatch(slot):
            raise table.fail(f"guards {slot!r}; valid: {', '.join(sorted(SLOTS))}, prep:WORD")
        yield slot, _named(table, slot, things)


def _named(entry: Entry, key: str, things: Things) -> frozenset[str]:
    """The words of a list, those of a group where it names one ("@forces")."""
    found: set[str] = set()
    for word in entry.texts(key):
        if word.startswith("@") and word[1:] not in things:
            raise entry.fail(f"`{key}` names the group {word!r}; valid: {', '.join(f'@{name}' for name in things)}")
        found.update(things[word[1:]] if word.startswith("@") else (word,))
    return frozenset(found)


def _types(entry: Entry, key: str) -> frozenset[str]:
    return frozenset(entry.texts(key, GUARDED))


def _check(entry: Entry, frame: Frame) -> None:
    if frame.polarity not in (1, -1):
        raise entry.fail(f"`polarity` is {frame.polarity}; valid: 1, -1")
    if frame.act is None and frame.event is None:
        raise entry.fail(f"{frame.lemma!r} names neither a quotation (`act`) nor an event (`event`)")
    if (frame.act is None) != (frame.content == ("none",)) and not frame.event:
        raise entry.fail(f"{frame.lemma!r}: `act` and `content` come together")
    if not holds(frame.example, frame):
        raise entry.fail(f"the example of {frame.lemma!r} does not hold it: {frame.example!r}")


def holds(example: str, frame: Frame) -> bool:
    """Whether `example` shows `frame` in use: a word with the lemma's stem, one of its forms, a phrase's wording."""
    text = fold(example)
    if frame.pos == "phrase":
        return any(_shows(example, cue) for cue in phrase_cues(frame))
    words = re.findall(r"[\w-]+", text)
    lemma = fold(frame.lemma)
    stem = lemma[: max(2, min(len(lemma) - 4, 4))]
    return lemma in text or any(word.startswith(stem) or word in frame.forms for word in words)


def _shows(text: str, cue: PhraseCue) -> bool:
    said = f" {' '.join(_words(text))} "
    return all(f" {' '.join(part)} " in said for part in (cue.before, cue.after) if part)


def read_support(entry: Entry) -> SupportVerb:
    """One support verb. Raises KnowledgeError naming file and entry."""
    lemma, particle, _ = _split(entry.text("lemma"), "verb")
    slot = (_slots(entry, "slot") or ("object",))[0]
    nouns = frozenset(entry.texts("nouns"))
    verb = SupportVerb(lemma, entry.choice("role", SUPPORTS), slot, particle, entry.text("example"), nouns)
    entry.done()
    return verb


def phrase_cues(frame: Frame, contractions: Mapping[str, tuple[str, ...]] | None = None) -> Iterator[PhraseCue]:
    """The wordings of a phrase frame (its lemma and forms); a gap (_) marks where the source stands."""
    for wording in (frame.lemma, *frame.forms):
        before, gap, after = wording.partition(GAP)
        words, behind = _words(before), _words(after) if gap else ()
        yield PhraseCue(words, behind, frame)
        for shape in (contractions or {}).get(words[-1] if words else "", ()):
            yield PhraseCue((*words[:-1], shape), behind, frame)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower().replace("’", "'")))
