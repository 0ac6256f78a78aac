"""French clauses whose verb, subject or object a parser hangs in the wrong place."""

import pytest

from dragoman.engines.copied import copied
from dragoman.engines.parse import load
from dragoman.languages import load_language
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.mending.mend import mend


@pytest.mark.parametrize(
    ("sentence", "word", "pos", "label", "head"),
    [
        # a participle that opens the sentence, and the subject behind its comma
        ("Arrêté en mars pour contrebande, l'attaché togolais a été expulsé.", "Arrêté", "VERB", "advcl", "expulsé"),
        (
            "Refoulé par Malte et par la Tunisie, un cargo chargé de sel a été arraisonné dans la nuit.",
            "cargo",
            "NOUN",
            "nsubj:pass",
            "arraisonné",
        ),
        # « faire » with an infinitive is the verb of its clause
        (
            "Le duc y voit la main de pirates dont il avait fait détruire les forts.",
            "fait",
            "VERB",
            "acl:relcl",
            "pirates",
        ),
        (
            "Dakar a demandé l'aide des maires, fait arrêter deux élus et rappelé ses gardes.",
            "fait",
            "VERB",
            "conj",
            "demandé",
        ),
        (
            "Le duc a accusé le consul d'avoir fait attaquer les serveurs de deux banques.",
            "fait",
            "VERB",
            "xcomp",
            "accusé",
        ),
        # behind que and its verb stands who does it
        ("L'appui que lui a accordé le Botswana n'a pas suffi.", "Botswana", "PROPN", "nsubj", "accordé"),
        ("Les canots que lui ont fournis les Émirats prennent l'eau.", "Émirats", "NOUN", "nsubj", "fournis"),
        # what alone it is done to, and a name behind « mettre en cause »
        ("La garde n'a interpellé que leur meneur.", "meneur", "NOUN", "obj", "interpellé"),
        ("Tallinn met en cause Moscou dans l'attaque.", "Moscou", "PROPN", "obj", "met"),
        # joined to the phrase with the same preposition
        ("Le Bhoutan a demandé lundi à Pékin et à Delhi de rendre le col.", "Delhi", "PROPN", "conj", "Pékin"),
        # a phrase in front is no noun with a relative clause
        ("Aux nouveaux maîtres de Zanzibar, Berlin-Est prêta des maçons.", "maîtres", "NOUN", "obl:mod", "prêta"),
        # all of a number belongs to the noun, and so does the preposition in front of it
        ("Le Zaïre, qui donne asile à trois cent mille Angolais, ferme.", "Angolais", "NOUN", "obl:arg", "donne"),
        ("La Tunisie, qui héberge déjà cent mille Algériens, manque d'eau.", "cent", "NUM", "nummod", "Algériens"),
        # the number of a bare name tells nothing; some endings only verbs have
        ("Bruxelles presse le sénat néerlandais de ratifier le bail.", "presse", "VERB", "ROOT", "presse"),
        ("La diète de Lusène votera mardi l'amnistie des mutins.", "votera", "VERB", "ROOT", "votera"),
        # clauses and participles of a row
        ("Rome a saisi le cargo et Athènes a rappelé son consul.", "Athènes", "PROPN", "nsubj", "rappelé"),
        ("La proposition faite par Oslo et rejetée jeudi par les Tamouls dort.", "rejetée", "VERB", "conj", "faite"),
        ("Bien que Berne ait offert son aide aux Boers, les chefs ont fui.", "Berne", "PROPN", "nsubj", "offert"),
        # … behind more than a preposition, and behind « que » and an infinitive
        ("Le pacte au titre duquel Berne a versé deux millions à Niamey est rompu.", "rompu", "VERB", "ROOT", "rompu"),
        ("Le blocus que veut imposer Rabat a été dénoncé.", "Rabat", "NOUN", "nsubj", "veut"),
        # a bare name that opens the text, in front of its relative clause
        ("Dakar, qui avait retiré son consul de Bissau, accuse les mutins.", "Dakar", "PROPN", "nsubj", "accuse"),
    ],
)
def test_mended(sentence: str, word: str, pos: str, label: str, head: str) -> None:
    doc = mend(copied(load("fr")(sentence)), load_labels("fr"), load_language("fr").frames)
    token = next(t for t in doc if t.text == word)
    assert (token.pos, token.dep, token.head.text) == (pos, label, head)


def test_celui_ci_is_one_token() -> None:
    doc = copied(load("fr")("Ceux-ci partent. Celui-ci reste."))
    assert [t.text for t in doc if t.text.endswith("ci")] == ["Ceux-ci", "Celui-ci"]
