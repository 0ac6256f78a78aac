import re
from collections import Counter

import pytest

from dragoman.errors import KnowledgeError
from dragoman.languages import Frame, load_frames
from dragoman.languages.frame_entries import holds, phrase_cues, read_frames
from dragoman.languages.lexicon import SmallTables, build_lexicon
from dragoman.ontology.entries import Entry

CODES = ("en", "fr")
EVENT = {"type": "AID", "actors": ["subject"]}
# Everyday verbs that also tell of sport, weather and markets: an event only under a guard.
AMBIGUOUS = {
    "en": "hit strike beat fire launch open drop take shoot down sink meet visit receive back support attack raid "
    "pound storm target fight seize capture occupy cut break lift freeze send give move pull charge "
    "hold call go march reach",
    "fr": "frapper battre tirer lancer ouvrir prendre abattre couler rencontrer recevoir appuyer soutenir attaquer "
    "saisir occuper couper rompre lever geler envoyer donner mettre rendre retirer manifester descendre porter passer",
}


def frames_of(values: dict[str, object]) -> list[Frame]:
    return list(read_frames(Entry(values, "t.toml")))


def single(**changes: object) -> dict[str, object]:
    values: dict[str, object] = {
        "lemma": "say",
        "pos": "verb",
        "act": "state",
        "content": ["clause"],
        "example": "He said so.",
    }
    return {"frame": [{key: value for key, value in (values | changes).items() if value is not None}]}


@pytest.mark.parametrize("code", CODES)
def test_every_frame_is_valid_and_its_example_shows_it(code: str) -> None:
    lexicon = load_frames(code)
    assert all(holds(frame.example, frame) for frame in lexicon.frames)
    assert all(count == 1 for count in Counter(frame.id for frame in lexicon.frames).values())


@pytest.mark.parametrize("code", CODES)
def test_the_lexicon_is_large_enough(code: str) -> None:
    frames = load_frames(code).frames
    quoting = Counter(pos for _, pos in {(frame.lemma, frame.pos) for frame in frames if frame.quotes})
    assert quoting["verb"] >= 430
    assert quoting["noun"] + quoting["adjective"] >= 120
    assert quoting["phrase"] >= 20
    assert sum(frame.event is not None for frame in frames) >= 150


@pytest.mark.parametrize("code", CODES)
def test_every_quotation_sense_is_complete(code: str) -> None:
    senses = [frame for frame in load_frames(code).frames if frame.quotes]
    assert all(frame.kind and frame.speaker and frame.content != ("none",) for frame in senses)


def test_every_french_verb_has_its_forms() -> None:
    """Whatever lemma a parser gives them."""
    lexicon = load_frames("fr")
    listed = {frame.lemma for (_, pos), frames in lexicon.by_form.items() if pos == "verb" for frame in frames}
    assert {frame.lemma for frame in lexicon.frames if frame.pos == "verb"} <= listed


@pytest.mark.parametrize("code", CODES)
def test_every_event_type_has_a_frame(code: str) -> None:
    assert len({frame.event.type for frame in load_frames(code).frames if frame.event}) == 16


@pytest.mark.parametrize(("code", "lemma"), [(code, lemma) for code in CODES for lemma in AMBIGUOUS[code].split()])
def test_ambiguous_verbs_name_an_event_only_under_a_guard(code: str, lemma: str) -> None:
    events = [frame for frame in load_frames(code).lookup(lemma, "verb") if frame.event]
    assert all(f.needs or f.particle or f.reflexive or f.event.performs for f in events if f.event)


@pytest.mark.parametrize(
    ("code", "lemma", "pos", "form", "act"),
    [
        ("en", "say", "verb", "said", "state"),
        ("en", "accuse", "verb", "accused", "accuse"),
        ("en", "deny", "verb", "denied", "deny"),
        ("en", "hop", "verb", "hopes", "state"),  # a parser's slip: the form tells
        ("en", "threat", "noun", "threats", "threaten"),
        ("fr", "accuser", "verb", "accuse", "accuse"),
        ("fr", "estime", "verb", "estime", "state"),
        ("fr", "suggèr", "verb", "suggère", "state"),
        ("fr", "dément", "verb", "dément", "deny"),
        ("fr", "exiger", "verb", "exigeait", "demand"),
        ("fr", "annoncer", "verb", "annonça", "state"),
        ("fr", "rejeter", "verb", "rejette", "reject"),
        ("fr", "convier", "verb", "convient", "state"),
        ("fr", "convaincre", "adjective", "convaincues", "state"),
        ("fr", "x", "verb", "enjoignait", "demand"),
        ("fr", "x", "verb", "pressentent", "state"),
        ("fr", "x", "verb", "conçoit", "state"),
        ("fr", "x", "verb", "requiert", "demand"),
        ("fr", "x", "verb", "désavoue", "reject"),
        ("fr", "x", "verb", "intervient", "state"),
        ("fr", "x", "noun", "aveux", "state"),
        ("fr", "x", "adjective", "heureuses", "state"),
        ("en", "reaffirm", "verb", "reaffirmed", "state"),
        ("en", "adamant", "adjective", "adamant", "state"),
    ],
)
def test_a_word_finds_its_act(code: str, lemma: str, pos: str, form: str, act: str) -> None:
    assert act in {frame.act for frame in load_frames(code).lookup(lemma, pos, form)}


def test_the_form_beats_a_wrong_lemma() -> None:
    types = {frame.event.type for frame in load_frames("en").lookup("rap", "verb", "raped") if frame.event}
    assert types == {"ASSAULT"}


def test_guarded_senses_come_first() -> None:
    senses = load_frames("en").lookup("warn", "verb")
    assert senses[0].needs and senses[0].event
    assert not senses[-1].needs and senses[-1].event is None


@pytest.mark.parametrize(
    ("code", "lemma", "type_", "mode"),
    [
        ("en", "invade", "ASSAULT", None),
        ("en", "shell", "ASSAULT", "heavy-weapons"),
        ("en", "annex", "COERCE", "seize"),
        ("en", "deploy", "MOBILIZE", "troops"),
        ("en", "expel", "SANCTION", "expel"),
        ("en", "withdraw", "RETREAT", "withdraw"),
        ("en", "meet", "CONSULT", None),
        ("fr", "envahir", "ASSAULT", None),
        ("fr", "annexer", "COERCE", "seize"),
        ("fr", "masser", "MOBILIZE", "troops"),
        ("fr", "expulser", "SANCTION", "expel"),
        ("fr", "livrer", "AID", None),
        ("fr", "arrêter", "COERCE", "arrest"),
    ],
)
def test_a_verb_names_its_event(code: str, lemma: str, type_: str, mode: str | None) -> None:
    events = {(f.event.type, f.event.mode) for f in load_frames(code).lookup(lemma, "verb") if f.event}
    assert (type_, mode) in events


def test_a_guard_that_lists_three_of_a_class_means_the_class() -> None:
    """Those as written are kept apart: they are asked first."""
    small = SmallTables(alike=(frozenset({"flour", "rice", "bread", "salt"}),))
    sense = single(act=None, content=None, needs={"object": ["flour", "rice", "bread"]}, event=EVENT)
    two = single(act=None, content=None, needs={"object": ["flour", "rice"]}, event=EVENT)
    subject = single(act=None, content=None, needs={"subject": ["flour", "rice", "bread"]}, event=EVENT)
    whole, narrow, doer = (build_lexicon("en", frames_of(one), small).frames[0] for one in (sense, two, subject))
    assert [need.lemmas for need in whole.needs] == [{"flour", "rice", "bread"}]
    assert [need.lemmas for need in whole.wider] == [{"flour", "rice", "bread", "salt"}]
    assert (narrow.wider, doer.wider) == ((), ())


def test_phrases_have_a_place_for_the_source_and_contracted_shapes() -> None:
    cues = {(cue.before, cue.after) for cue in load_frames("fr").phrases}
    assert (("aux", "yeux", "des"), ()) in cues
    assert (("selon",), ()) in cues
    assert (("in",), ("'s", "view")) in {(cue.before, cue.after) for cue in load_frames("en").phrases}
    assert all(cue.before for code in CODES for cue in load_frames(code).phrases)


def test_forms_told_by_one_sense_hold_for_all_senses_of_its_word() -> None:
    assert len(load_frames("en").acts("forgive", "verb", "forgave").frames) > 1


@pytest.mark.parametrize(
    ("code", "word", "role"),
    [("en", "launch", "performs"), ("en", "suffer", "undergoes"), ("fr", "mener", "performs"), ("fr", "lève", "ends")],
)
def test_support_verbs(code: str, word: str, role: str) -> None:
    assert role in {support.role for support in load_frames(code).support(word)}


@pytest.mark.parametrize("code", CODES)
def test_support_examples_show_the_verb(code: str) -> None:
    carried = {support for group in load_frames(code).supports.values() for support in group}
    assert all(any(word[:2] == s.lemma[:2] for word in re.findall(r"\w+", s.example.lower())) for s in carried)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"pos": "verbe"}, "`pos` is 'verbe'; valid: adjective, noun, phrase, verb"),
        ({"act": "claim"}, "`act` is 'claim'; valid:"),
        ({"content": ["claus"]}, "`content` holds 'claus'"),
        ({"addressee": ["prep:"]}, "`addressee` holds 'prep:'"),
        ({"polarity": 0}, "valid: 1, -1"),
        ({"example": "Nobody spoke."}, "does not hold it"),
        ({"act": None, "content": None}, "neither a quotation"),
        ({"lema": "x"}, "unknown keys lema"),
        ({"event": {"type": "VISIT", "actors": "subject"}}, "`type` is 'VISIT'"),
        ({"event": {"type": "AID", "mode": "demo", "actors": "subject"}}, "`mode` is 'demo'"),
        ({"event": {"type": "AID"}}, "needs `actors`"),
        ({"needs": {"objekt": ["x"]}}, "guards 'objekt'"),
        ({"object_types": ["nation"]}, "`object_types` holds 'nation'"),
    ],
)
def test_a_broken_entry_is_refused_by_name(changes: dict[str, object], complaint: str) -> None:
    with pytest.raises(KnowledgeError, match=complaint) as caught:
        frames_of(single(**changes))
    assert "t.toml, frame 1 (say)" in str(caught.value)


def test_a_sense_given_twice_is_refused() -> None:
    with pytest.raises(KnowledgeError, match="same sense twice"):
        build_lexicon("en", [*frames_of(single()), *frames_of(single())])


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("lash out", ("lash", "out", False)),
        ("se féliciter", ("féliciter", None, True)),
        ("s'indigner", ("indigner", None, True)),
    ],
)
def test_a_verb_key_may_hold_particle_or_reflexive(written: str, expected: tuple[str, str | None, bool]) -> None:
    frame = frames_of(single(lemma=written, example=f"On va {written}."))[0]
    assert (frame.lemma, frame.particle, frame.reflexive) == expected


def test_the_words_of_a_phrase_are_cut_as_tokenisers_cut() -> None:
    frame = frames_of(single(lemma="d'après", pos="phrase", content=["host"], example="D’après lui, rien."))[0]
    assert [cue.before for cue in phrase_cues(frame)] == [("d'", "après")]


@pytest.mark.parametrize(
    ("code", "word", "tells"),
    [
        ("en", "shell", True),  # names an act
        ("en", "say", True),  # "said that Orland must leave" asks for it
        ("en", "launch", True),  # carries a noun
        ("en", "window", False),
        ("fr", "bombarder", True),
        ("fr", "fenêtre", False),
    ],
)
def test_words_that_may_tell_of_an_act_are_known_beforehand(code: str, word: str, tells: bool) -> None:
    assert (word in load_frames(code).telling) is tells
