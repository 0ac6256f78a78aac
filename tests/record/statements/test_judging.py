"""Pairs and what the rules say of them."""

from dataclasses import replace

import pytest
from tests.made import Did, Piece, Said, Who

from dragoman.engines.embed import embed
from dragoman.model.event import Status
from dragoman.record.days.known import Days
from dragoman.record.entities.judging import choose_links, entity_keys, judge_entities
from dragoman.record.events.accounts import Pair
from dragoman.record.events.judging import judge_events
from dragoman.record.nodes import EntityView, entity_view
from dragoman.record.ports import Source
from dragoman.record.statements.judging import judge_quotations, like
from dragoman.record.views import event_view, quotation_view

IDS = {"p1": "n1", "p2": "n2", "c1": "n3", "c2": "n4"}


def person(name: str, country: str | None = None, key: str = "a:p") -> EntityView:
    return EntityView(key, key.split(":")[0], "person", name, country, (name,), "en", None)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (person("Milan Dravek", "VRN"), person("Milan Dravek", "VRN"), "same"),
        (person("Milan Dravek"), person("Dravek"), "same"),
        (person("Nikita Khrushchev", "RUS"), person("Khrouchtchev", "RUS"), "same"),
        (person("Fidel Castro"), person("Raul Castro"), "different"),
        (person("Dravek", "VRN"), person("Dravek", "OST"), "different"),
        (person("Dravek"), person("Soley"), "different"),
    ],
)
def test_persons(left: EntityView, right: EntityView, verdict: str) -> None:
    assert judge_entities(left, right).verdict == verdict


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (("country", "Côte d'Ivoire", "CIV"), ("country", "Ivory Coast", "CIV"), "same"),
        (("country", "Niger", "NER"), ("country", "Nigeria", "NGA"), "different"),
        (("organization", "NATO", None), ("organization", "OTAN", None), "same"),
        (("organization", "European Council", None), ("organization", "Council of Europe", None), "different"),
        (("country", "Georgia", "GEO"), ("person", "Georgia", None), "different"),
        (("group", "Europeans", None), ("organization", "Council of Europe", None), "different"),
        (("country", "Djibouti", "DJI"), ("place", "Djibouti", None), "unsure"),
        # a name that a recogniser took for a body's
        (("organization", "U Maung", None), ("person", "U Maung", None), "same"),
        (("organization", "Dravek", None), ("person", "Milan Dravek", None), "same"),
        (("place", "Dravek", None), ("person", "Milan Dravek", None), "different"),
        (("organization", "Dravek", "VRN"), ("person", "Milan Dravek", None), "different"),
    ],
)
def test_countries_bodies_and_places(
    left: tuple[str, str, str | None], right: tuple[str, str, str | None], verdict: str
) -> None:
    views = [EntityView("a:x", "a", t, name, code, (name,), "en", None) for t, name, code in (left, right)]
    assert judge_entities(*views).verdict == verdict


def test_a_body_of_which_a_state_has_one_is_one() -> None:
    forces = [EntityView(f"{a}:x", a, "organization", "Chile armed forces", "CHL", (), "en", None) for a in "ab"]
    ministry = EntityView("b:y", "b", "organization", "ministry of fisheries", "CHL", (), "en", None)
    assert judge_entities(*forces).verdict == "same"
    assert set(entity_keys(forces[0])) & set(entity_keys(forces[1]))
    assert judge_entities(forces[0], ministry).verdict == "unsure"


def test_what_keeps_two_apart_is_told_of_one_that_joins_nobody() -> None:
    known = [EntityView(f"{a}:x", a, "person", "Ivan Petrov", c, ("Petrov",), "en", None) for a, c in ("aA", "bB")]
    for country, verdicts in (("A", ["same"]), ("C", ["different", "different"])):
        new = EntityView("c:x", "c", "person", "Petrov", country, ("Petrov",), "en", None)
        assert [j.verdict for j in choose_links([(one.key, judge_entities(one, new)) for one in known])] == verdicts


def test_a_surname_that_fits_two_stays_unsure() -> None:
    castro = person("Castro", key="c:p")
    judged = [
        (name, judge_entities(person(name, key=f"{name[0]}:p"), castro)) for name in ("Fidel Castro", "Raul Castro")
    ]
    assert {j.verdict for j in choose_links(judged)} == {"unsure"}


def test_two_writings_of_one_name_share_a_key() -> None:
    assert set(entity_keys(person("Khrushchev"))) & set(entity_keys(person("Nikita Khrouchtchev")))


def quotation(text: str, *, outlet: str = "A", language: str = "en", origin: str | None = None, **said: object):  # type: ignore[no-untyped-def]
    who = (Who("p1", "person", ("Dravek",)), Who("p2", "person", ("Soley",)), Who("c2", "country", ("Ostrel",), "OST"))
    speaker = said.pop("speaker", ("p1",))
    piece = Piece(outlet, f"Dravek spoke of Ostrel and Soley: {text}.", language, "1971-05-04", who,
                  (Said(text, speaker, **said),))  # type: ignore[arg-type]  # fmt: skip
    source = Source(1, piece.article(), piece.reading())
    return quotation_view(source, source.reading.quotations[0], IDS, origin or outlet)


GATES = "the gates of the canal will stay shut until the last convoy has turned back"
FRENCH_GATES = "les vannes du canal resteront fermées jusqu'au retour du dernier convoi"
IN_FRENCH = {"language": "fr", "day": "1971-05-03", "origin": "A"}


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ({"text": GATES}, {"text": GATES}, "same"),
        ({"text": GATES}, {"text": "the gates of the canal will stay shut"}, "same"),
        ({"text": GATES}, {"text": GATES, "speaker": ("p2",)}, None),
        ({"text": GATES}, {"text": GATES, "speaker": ()}, None),
        ({"text": GATES}, {"text": GATES, "speaker": (), "origin": "A"}, "same"),
        ({"text": GATES}, {"text": GATES, "planned": True}, "different"),
        ({"text": GATES, "day": "1971-05-03"}, {"text": GATES, "day": "1971-05-01"}, None),
        ({"text": GATES}, {"text": GATES.replace("will stay", "will not stay")}, "different"),
        ({"text": f"{GATES} with 40 ships"}, {"text": f"{GATES} with 70 ships"}, "different"),
        ({"text": GATES, "addressee": ("p2",), "target": ("c2",)},
         {"text": GATES, "addressee": ("c2",), "target": ("p2",)}, "different"),
        ({"text": GATES}, {"text": "our harbours are open to every trader of good will"}, None),
        ({"text": "the Ostrel fleet will sail at dawn"}, {"text": "the Ostrel fleet may sail at dawn"}, "different"),
        ({"text": "all the crews will be sent home"}, {"text": "only some crews will be sent home"}, None),
        ({"text": "yes, of course"}, {"text": "yes, of course"}, None),
        ({"text": GATES, "day": "1971-05-03"}, {"text": FRENCH_GATES, **IN_FRENCH}, "same"),
        ({"text": GATES, "day": "1971-05-03"}, {"text": "nous achetons du blé à nos voisins", **IN_FRENCH}, None),
    ],
    ids=["same words", "cut", "other speaker", "no speaker", "no speaker but a copy", "planned", "other day", "negated",
         "other numbers", "roles swapped", "other content", "modality", "scope", "too short", "translated copy", "other content in a copy"],
)  # fmt: skip
def test_quotations(left: dict[str, object], right: dict[str, object], verdict: str | None) -> None:
    one, other = quotation(**left), quotation(outlet="B", **right)  # type: ignore[arg-type]
    for pair in ((one, other), (other, one)):
        judgement = judge_quotations(*pair, embed)
        assert (judgement.verdict if judgement else None) == verdict


def event(**did: object):  # type: ignore[no-untyped-def]
    outlet, text = str(did.pop("outlet", "A")), str(did.pop("text", "The fleet shelled the lighthouse at dawn"))
    trigger = str(did.pop("trigger", "shelled"))
    made = Did(**{"trigger": trigger, "type": "ASSAULT", "actors": ("c2",), "recipients": ("c1",), **did})  # type: ignore[arg-type]
    who = (Who("c1", "country", ("Varnia",), "VRN"), Who("c2", "country", ("Ostrel",), "OST"))
    piece = Piece(outlet, f"{text}.", "en", "1971-05-07", who, (), (made,))
    source = Source(1, piece.article(), piece.reading())
    return event_view(source, source.reading.events[0], IDS, outlet)


DAY = {"day": "1971-05-06"}
STATUS: Status = "planned"
AT_DAWN = "the lighthouse at dawn"
SHELLING = f"The fleet shelled {AT_DAWN}"
FREELY = (
    "The lighthouse was shelled on Thursday, before the sun was up, by ships that nobody on the quay had seen coming"
)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (DAY, DAY, "same"),
        (DAY, {**DAY, "status": "denied"}, "same"),
        (DAY, {**DAY, "status": STATUS}, "different"),
        (DAY, {"day": "1971-05-02"}, None),
        (DAY, {**DAY, "type": "PROTEST"}, None),
        (DAY, {**DAY, "type": "COERCE"}, "same"),
        (DAY, {**DAY, "actors": ("c1",), "recipients": ("c2",)}, None),
        (DAY, {**DAY, "actors": ()}, "same"),
        ({**DAY, "mode": "heavy-weapons"}, {**DAY, "mode": "aerial"}, "different"),
        ({**DAY, "mode": "heavy-weapons"}, {**DAY, "mode": "aerial", "text": FREELY}, "same"),
        (DAY, {**DAY, "status": "denied", "text": f"Ostrel denied that the fleet had shelled {AT_DAWN}"}, "same"),
        (
            {**DAY, "text": f"{SHELLING} and the fish market"},
            {**DAY, "text": f"{SHELLING} and the railway"},
            "different",
        ),
        (DAY, {**DAY, "text": "Marines boarded a trawler far from the coast", "trigger": "boarded"}, "unsure"),
        (DAY, {**DAY, "status": "unknown", "text": f"The fleet has not shelled {AT_DAWN}"}, "different"),
    ],
    ids=[
        "one act",
        "denied",
        "planned",
        "other day",
        "other type",
        "kindred type",
        "roles swapped",
        "no actor",
        "modes",
        "modes in other words",
        "denied in words of its own",
        "each in words of its own besides",
        "other words",
        "not done, where the reading cannot tell",
    ],
)
def test_events(left: dict[str, object], right: dict[str, object], verdict: str | None) -> None:
    one, other = event(**left), event(outlet="B", **right)
    for pair in ((one, other), (other, one)):
        judgement = judge_events(*pair, embed)
        assert (judgement.verdict if judgement else None) == verdict


@pytest.mark.parametrize(
    ("first", "last", "day"),
    [
        ("1971-05-05", "1971-05-07", "within"),
        ("1971-05-02", "1971-05-08", "news"),
        ("1971-05-01", "1971-05-03", "other"),
    ],
)
def test_a_day_within_the_few_that_the_other_tells_of(first: str, last: str, day: str) -> None:
    one, other = event(**DAY), replace(event(outlet="B"), days=Days(first, last, exact=False))
    assert Pair(one, other, embed).day == Pair(other, one, embed).day == day


def test_two_hands_of_one_state_are_its_own() -> None:
    one, other = (replace(event(**DAY), recipients=frozenset({name})) for name in ("navy", "minister"))
    assert Pair(one, other, embed).recipients == "state"
    assert Pair(one, replace(other, lands=frozenset({"OST"})), embed).recipients == "other"


def test_numbers_of_times_count_nothing() -> None:
    who = (Who("c2", "country", ("Ostrel",), "OST"),)
    text = "On the 6th of May the fleet of Ostrel fired 30 shells."
    piece = Piece("A", text, who=who, did=(Did("fired", "ASSAULT", ("c2",)),), days=(("the 6th of May", "1971-05-06"),))
    source = Source(1, piece.article(), piece.reading())
    assert event_view(source, source.reading.events[0], IDS, "A").numbers == {"30"}


def test_the_parties_of_one_meeting_make_it_one() -> None:
    made = {"type": "CONSULT", "actors": ("c1", "c2"), "recipients": (), **DAY}
    talks = event(**made, text="Envoys met in the old customs house", trigger="met")
    other = event(**made, outlet="B", text="A round of talks took place by the sea", trigger="talks")
    judgement = judge_events(talks, other, embed)
    assert judgement is not None
    assert judgement.verdict == "same"


def test_an_entity_view_takes_the_country_of_its_house() -> None:
    who = (Who("h1", "organization", ("the White Hall",), None, "c1"), Who("c1", "country", ("Varnia",), "VRN"))
    piece = Piece("A", "From the White Hall, Varnia answered.", who=who)
    source = Source(1, piece.article(), piece.reading())
    assert entity_view(source, source.reading.entities[0]).country == "VRN"
    assert replace(source.reading.entities[0], of=None).of is None


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("At noon we had a mediator; by supper we no longer had a counterpart",
         "À midi nous tenions un médiateur, le soir nous n'avions plus personne en face de nous", True),
        ("In any other century this would be called by its name, piracy",
         "à une autre époque, on aurait appelé cela par son nom : la piraterie", True),
        ("At noon we had a mediator; by supper we no longer had a counterpart",
         "Le fleuve retrouvera son débit le 13 février, à l'heure dite", False),
    ],
)  # fmt: skip
def test_translations_of_one_day_are_one_though_nobody_names_it(left: str, right: str, one: bool) -> None:
    days = Days("1971-05-01", "1971-05-04", exact=False)
    views = [quotation(left), quotation(right, outlet="B", language="fr")]
    judgement = judge_quotations(*(replace(view, days=days, story="s", rivals=4) for view in views), embed)
    assert (judgement is not None and judgement.verdict == "same") is one


def test_likeness_counts_between_what_is_said_beside_and_a_translation() -> None:
    dated = [like(meaning, dated=True) for meaning in (0.3, 0.4, 0.5, 0.6, 0.7, 0.9)]
    assert dated[0] == dated[1] == 0 < dated[2] < dated[3] < dated[4] == pytest.approx(dated[5])
    assert like(0.6, dated=False) == 0 < like(0.7, dated=False) < dated[4]


@pytest.mark.parametrize(("first", "one"), [("1971-04-27", True), ("1971-04-20", False), (None, False)])
def test_people_say_the_like_on_another_day(first: str | None, one: bool) -> None:
    """The same two, where articles tell their day, and where only others bound it."""
    texts = (
        "We are asked to be patient by those who are sitting in our house",
        "La patience nous est prêchée par ceux qui se sont installés chez nous",
    )
    left, right = quotation(texts[0]), quotation(texts[1], outlet="B", language="fr")
    days = Days(first, "1971-05-04", exact=False)
    judgement = judge_quotations(*(replace(view, days=days, story="s", rivals=4) for view in (left, right)), embed)
    assert (judgement is not None and judgement.verdict == "same") is one
