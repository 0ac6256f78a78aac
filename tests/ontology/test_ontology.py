import pytest

from dragoman.model.quotation import ACTS
from dragoman.ontology import load_ontology
from dragoman.ontology.countries import inflect
from dragoman.ontology.events import LANGUAGES, QUADS

ONTOLOGY = load_ontology()
TYPES = {
    "verbal cooperation": {"AGREE", "CONSULT", "SUPPORT", "CONCEDE"},
    "material cooperation": {"COOPERATE", "AID", "RETREAT"},
    "verbal conflict": {"REQUEST", "REJECT", "ACCUSE", "THREATEN"},
    "material conflict": {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"},
}


def test_the_sixteen_types_stand_in_their_quads() -> None:
    assert {quad: {t.name for t in ONTOLOGY.types.values() if t.quad == quad} for quad in QUADS} == TYPES


def test_three_types_require_a_recipient() -> None:
    assert {t.name for t in ONTOLOGY.types.values() if t.recipient_required} == {"COOPERATE", "AID", "SANCTION"}


def test_modes_contexts_sectors_and_acts_are_complete() -> None:
    assert (len(ONTOLOGY.modes), len(ONTOLOGY.contexts), len(ONTOLOGY.sectors)) == (67, 37, 32)
    assert tuple(ONTOLOGY.acts) == ACTS


@pytest.mark.parametrize("name", list(ONTOLOGY.types))
def test_a_type_explains_itself(name: str) -> None:
    kind = ONTOLOGY.types[name]
    assert kind.definition and kind.boundaries and kind.confusions
    assert all(len(kind.examples[language]) == 2 for language in LANGUAGES)
    assert all(confusion.other in ONTOLOGY.types for confusion in kind.confusions)


@pytest.mark.parametrize("name", ACTS)
def test_an_act_explains_itself(name: str) -> None:
    act = ONTOLOGY.acts[name]
    assert act.definition and all(act.examples[language] for language in LANGUAGES)
    assert all(confusion.other in ONTOLOGY.acts and confusion.other != name for confusion in act.confusions)


@pytest.mark.parametrize("name", list(ONTOLOGY.contexts))
def test_a_context_has_terms_in_each_language(name: str) -> None:
    assert all(ONTOLOGY.contexts[name].terms[language] for language in LANGUAGES)


@pytest.mark.parametrize(
    ("words", "language", "code", "kind"),
    [
        ("the US", "en", "USA", "country"),
        ("U.S.", "en", "USA", "country"),
        ("Etats-Unis", "fr", "USA", "country"),
        ("les États-Unis", "fr", "USA", "country"),
        ("américaines", "fr", "USA", "demonym"),
        ("Ivory Coast", "en", "CIV", "country"),
        ("Côte d’Ivoire", "fr", "CIV", "country"),
        ("North Korean", "en", "PRK", "demonym"),
        ("sud-coréens", "fr", "KOR", "demonym"),
        ("Nigeriens", "en", "NER", "demonym"),
        ("Nigerians", "en", "NGA", "demonym"),
        ("DR Congo", "en", "COD", "country"),
        ("Congo-Brazzaville", "fr", "COG", "country"),
        ("grecque", "fr", "GRC", "demonym"),
        ("turcs", "fr", "TUR", "demonym"),
        ("USSR", "en", "SUN", "country"),
        ("URSS", "fr", "SUN", "country"),
        ("soviétiques", "fr", "SUN", "demonym"),
        ("East Germany", "en", "DDR", "country"),
        ("Yugoslavia", "en", "YUG", "country"),
        ("Tchécoslovaquie", "fr", "CSK", "country"),
        ("Moscou", "fr", "RUS", "capital"),
        ("Beijing", "en", "CHN", "capital"),
        ("Elysee", "en", "FRA", "house"),
        ("Maison-Blanche", "fr", "USA", "house"),
        ("the Kremlin", "en", "RUS", "house"),
        ("Kosovar", "en", "XKX", "demonym"),
        ("Saint-Siège", "fr", "VAT", "country"),
    ],
)
def test_a_country_is_found_by_its_everyday_words(words: str, language: str, code: str, kind: str) -> None:
    place = ONTOLOGY.countries.first(words, language)
    assert place is not None
    assert (place.code, place.kind) == (code, kind)


@pytest.mark.parametrize("words", ["Mandalia", "harbour", "", "sur"])
def test_other_words_name_no_country(words: str) -> None:
    assert ONTOLOGY.countries.find(words, "en") == ()


def test_a_seat_of_former_days_keeps_its_own_name() -> None:
    found = [ONTOLOGY.countries.first(city, "fr") for city in ("Rangoun", "Naypyidaw")]
    assert [(place.code, place.name) for place in found if place] == [("MMR", "Rangoon"), ("MMR", "Naypyidaw")]


def test_former_states_say_so_and_names_come_in_both_languages() -> None:
    place = ONTOLOGY.countries.first("Soviet Union", "en")
    assert place is not None and place.former
    assert (ONTOLOGY.countries.name("DEU", "en"), ONTOLOGY.countries.name("DEU", "fr")) == ("Germany", "Allemagne")
    assert ONTOLOGY.countries.name("QQQ") is None


def test_every_country_of_the_table_has_a_name_and_a_word() -> None:
    codes = {place.code for places in ONTOLOGY.countries.by_word.values() for place in places}
    assert len(codes) > 240
    assert all(ONTOLOGY.countries.name(code, language) for code in codes for language in LANGUAGES)


@pytest.mark.parametrize(
    ("word", "language", "forms"),
    [
        ("Chilean", "en", {"Chilean", "Chileans"}),
        ("Chinese", "en", {"Chinese"}),
        ("chilien", "fr", {"chilien", "chilienne", "chiliens", "chiliennes"}),
        ("russe", "fr", {"russe", "russes"}),
        ("danois", "fr", {"danois", "danoise", "danoises"}),
        ("turc/turque/turcs/turques", "fr", {"turc", "turque", "turcs", "turques"}),
    ],
)
def test_demonyms_are_inflected(word: str, language: str, forms: set[str]) -> None:
    assert set(inflect(word, language)) == forms


@pytest.mark.parametrize(
    ("words", "language", "name"),
    [
        ("OTAN", "fr", "NATO"),
        ("NATO", "en", "NATO"),
        ("ONU", "fr", "United Nations"),
        ("OEA", "fr", "Organization of American States"),
        ("AIEA", "fr", "IAEA"),
        ("Conseil de sécurité", "fr", "UN Security Council"),
        ("Conseil européen", "fr", "European Council"),
        ("Conseil de l'Europe", "fr", "Council of Europe"),
        ("les Occidentaux", "fr", "the West"),
        ("Tass", "fr", "TASS"),
    ],
)
def test_a_body_is_found_by_language(words: str, language: str, name: str) -> None:
    body = ONTOLOGY.bodies.find(words, language)
    assert body is not None and body.name == name


@pytest.mark.parametrize(
    ("words", "language", "name", "head"),
    [
        ("foreign minister", "en", "foreign-minister", None),
        ("foreign ministers", "en", "foreign-minister", None),
        ("ministre des Affaires étrangères", "fr", "foreign-minister", None),
        ("cheffe de la diplomatie", "fr", "foreign-minister", None),
        ("présidente", "fr", "president", "state"),
        ("chef du gouvernement", "fr", "prime-minister", "government"),
        ("ambassadrices", "fr", "ambassador", None),
        ("generals", "en", "general", None),
        ("généraux", "fr", "general", None),
        ("spokeswomen", "en", "spokesperson", None),
    ],
)
def test_an_office_is_found_in_every_form(words: str, language: str, name: str, head: str | None) -> None:
    office = ONTOLOGY.offices.find(words, language)
    assert office is not None and (office.name, office.head) == (name, head)


def test_defence_ministers_are_government_and_military() -> None:
    office = ONTOLOGY.offices.find("ministre de la Défense", "fr")
    assert office is not None and office.sectors == ("GOV", "MIL")
