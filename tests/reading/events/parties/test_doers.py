"""Which rule tells who does what a verb says: an example of each, in the order of the rules."""

import pytest

from dragoman.engines.copied import copied
from dragoman.engines.parse import load
from dragoman.languages import load_language
from dragoman.reading.events.parties.doers import RULES, decided
from dragoman.reading.events.words import Setting, load_words, plain_kind
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.mending.mend import mend

_EXAMPLES = (
    ("fr", "Le consul s'est vu refuser un visa par Lima.", "refuser", "done to who sees it", ["Lima"]),
    ("en", "Snatched by thieves, the boy fled to Lima.", "Snatched", "participle with its by-phrase", ["thieves"]),
    ("en", "The league called for both sides to stop.", "stop", "for somebody to do", ["sides"]),
    ("fr", "Oslo demande au Tchad de libérer les marins.", "libérer", "who is asked", ["Tchad"]),
    ("fr", "Lima a donné aux gardes l'ordre de tirer.", "tirer", "who is asked", ["gardes"]),
    ("en", "Peru dropped its plan to leave the league.", "leave", "who means it", ["its"]),
    ("fr", "Deux navires ont été coulés au canon par la garde.", "coulés", "by-phrase further off", ["garde"]),
    (
        "en",
        "The envoy said that the patrols had fired and accused Lima of treason.",
        "accused",
        "verb gone on from",
        ["envoy"],
    ),
    (
        "fr",
        "Les grévistes prient le préfet de recevoir leurs chefs et de libérer le notaire.",
        "libérer",
        "first of a row",
        ["préfet"],
    ),
    ("fr", "Lima a reçu une note en dix points exigeant des excuses.", "exigeant", "paper that says it", ["note"]),
    ("fr", "Quito s'est dit intéressé, Lima les a déclinés.", "déclinés", "noun right in front", ["Lima"]),
    (
        "en",
        "The fleets sailed and reservists were called up.",
        "called",
        "passive with its own subject",
        [],
    ),
    ("en", "The poet was granted asylum by Togo.", "granted", "passive with its own subject", ["Togo"]),
    ("en", "The king wants the colonel arrested.", "arrested", "participle as a clause", []),
    ("en", "Chad vowed to leave the league.", "leave", "subject", ["Chad"]),
    ("en", "The Kremlin: Putin wants a truce.", "wants", "subject", ["Putin"]),
    ("fr", "Les troupes se sont retirées de Lomé.", "retirées", "subject", ["troupes"]),
    (
        "fr",
        "Le commandant des gardes-frontières, le colonel Urs Berg, s'est excusé auprès de Lima.",
        "excusé",
        "unmarked noun",
        ["commandant"],
    ),
)


def _setting(language: str) -> Setting:
    labels, words = load_labels(language), load_words(language)
    return Setting(load_language(language).frames, labels, words, plain_kind(words, labels))


@pytest.mark.parametrize(("language", "sentence", "word", "rule", "heads"), _EXAMPLES)
def test_the_rule_that_tells_who_does_it(language: str, sentence: str, word: str, rule: str, heads: list[str]) -> None:
    setting = _setting(language)
    doc = mend(copied(load(language)(sentence)), setting.labels, setting.frames)
    told, found = decided(next(t for t in doc if t.text == word), setting)
    assert (told, [t.text for t in found]) == (rule, heads)


def test_each_rule_has_its_example_in_order() -> None:
    assert list(dict.fromkeys(example[3] for example in _EXAMPLES)) == [name for name, _ in RULES]
