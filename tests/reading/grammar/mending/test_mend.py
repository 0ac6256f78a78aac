"""Parses are mended where a sentence would be without its verb."""

import pytest

from dragoman.engines.copied import copied
from dragoman.engines.parse import load
from dragoman.languages import load_language
from dragoman.model.parse import Doc
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.mending.mend import mend


def _mended(language: str, sentence: str) -> Doc:
    return mend(copied(load(language)(sentence)), load_labels(language), load_language(language).frames)


@pytest.mark.parametrize(
    ("sentence", "word", "pos", "label", "head"),
    [
        # a verb that the tagger takes for an adverb, with its subject and its infinitive
        ("Lim Boon Seng dément avoir quitté la salle en juin.", "dément", "VERB", "ROOT", "dément"),
        ("Lim Boon Seng dément avoir quitté la salle en juin.", "quitté", "VERB", "xcomp", "dément"),
        # a participle and its auxiliary, hung on their subject
        ("Bangkok et Phnom Penh ont consenti à la venue d'observateurs.", "consenti", "VERB", "ROOT", "consenti"),
        # a participle of which its day is told
        ("Les deux bateaux saisis lundi sont à Lima.", "saisis", "VERB", "acl", "bateaux"),
        # a finite verb is not beside an infinitive
        ("Quito a sommé Lima de céder le puits et a rappelé son consul.", "rappelé", "VERB", "conj", "sommé"),
        # a further participle of a row, whatever the tagger takes it for
        (
            "Le duc a salué un geste, déploré la lenteur du vote et promis une réponse.",
            "déploré",
            "VERB",
            "conj",
            "salué",
        ),
        # a relative clause tied to a noun of another number than its verb
        ("L'îlot aux phoques qui divise les deux couronnes est vide.", "divise", "VERB", "acl:relcl", "îlot"),
        # number tells which verb a further one goes on from
        ("Le duc pense que les flottes se craignent, mais redoute un accident.", "redoute", "VERB", "conj", "pense"),
        # a verb taken for a noun behind a relative clause
        ("L'Espagne, qui préside la ligue, presse les deux camps de céder.", "presse", "VERB", "ROOT", "presse"),
        # a verb taken for an adjective, before a preposition, in a sentence without another verb
        ("Le parquet de Lima enquête sur la Banque du Sud.", "enquête", "VERB", "ROOT", "enquête"),
        # a numbered object hung on the phrase in between
        ("Le chah a mis au cachot trois généraux.", "généraux", "NOUN", "obj", "mis"),
        # an object without a label, and one taken for a second subject
        ("Le Chili a violé le cessez-le-feu.", "cessez-le-feu", "NOUN", "obj", "violé"),
        ("Le Chili harcèle l'opposition.", "opposition", "NOUN", "obj", "harcèle"),
        # an object behind a date
        ("Le duc a rejeté mardi 13 avril toute négociation avec Lima.", "négociation", "NOUN", "obj", "rejeté"),
        ("Ida Berg a finalement accepté samedi 10 avril l'embargo du blé.", "embargo", "NOUN", "obj", "accepté"),
        # an object behind a bare weekday, and a pronoun taken for an article
        ("Des inconnus ont enlevé dimanche à Cotabato un prêtre italien.", "prêtre", "NOUN", "obj", "enlevé"),
        ("Des miliciens ont attaqué dimanche la gendarmerie de Bossé.", "gendarmerie", "NOUN", "obj", "attaqué"),
        ("L'armée les délogera jeudi, a averti le général.", "les", "PRON", "obj", "délogera"),
        # the main verb behind a phrase in front
        ("Malgré ses menaces de quitter la salle, la délégation a pris place.", "pris", "VERB", "ROOT", "pris"),
        # an object that hangs on the phrase in between
        ("Lima voit dans ce vote une insulte.", "insulte", "NOUN", "obj", "voit"),
        # behind a pronoun that can only be a subject stands a verb
        ("À Oslo, on doute que le duc puisse payer sa flotte.", "doute", "VERB", "ROOT", "doute"),
        ("À Oslo, on doute que le duc puisse payer sa flotte.", "puisse", "VERB", "ccomp", "doute"),
        # a reflexive verb taken for an adjective of the name behind it
        ("« Le pain est rassis », s'indigne Mariam Sen, arrivée en mai.", "indigne", "VERB", "parataxis", "rassis"),
        # the verb of an inverted cue, taken for a participle or parted from its words
        ("Pas de blé sans le péage, dit la Norvège", "dit", "VERB", "ROOT", "dit"),
        ("Crise du fjord : pas de pilotes avant mardi, prévient la ligne", "prévient", "VERB", "parataxis", "Crise"),
        # a condition that no mark parts from the clause in front
        ("Oslo menace de fermer le col si le prix du blé est maintenu", "maintenu", "VERB", "advcl", "menace"),
        # a verb taken for a noun, on the right verb of its row
        ("Le conseil rejette tout arbitrage et juge le délai inacceptable.", "juge", "VERB", "conj", "rejette"),
        # a subject without a label beside « fait valoir »
        ("Lisbonne fait valoir que le port lui appartient.", "Lisbonne", "PROPN", "nsubj", "valoir"),
        # an object behind any date, without its article or behind one that looks like a preposition
        ("L'armée a attaqué le 30 mars les rebelles près de Lomé.", "rebelles", "NOUN", "obj", "attaqué"),
        ("La police a arrêté jeudi soir des militants de la ligue.", "militants", "NOUN", "obj", "arrêté"),
        ("L'Arménie a accusé mercredi Bakou de fermer la route.", "Bakou", "PROPN", "obj", "accusé"),
        # what stands behind a weekday belongs to the verb
        ("Les insurgés se sont emparés lundi de la raffinerie.", "raffinerie", "NOUN", "obl:arg", "emparés"),
        ("La délégation du Togo a pris part mardi à la conférence.", "part", "NOUN", "obj", "pris"),
        # subjects without an article in front of a plural verb
        ("Russes et Ukrainiens ont procédé à un échange de prisonniers.", "Russes", "PROPN", "nsubj", "procédé"),
        ("Gouvernement et rebelles ont signé un accord.", "rebelles", "NOUN", "conj", "Gouvernement"),
        # a participle with its auxiliary, taken for a noun
        ("Les troupes françaises sont entrées au Rwanda jeudi.", "entrées", "VERB", "ROOT", "entrées"),
        # the noun in front of the comma, not one farther off
        ("Le député a demandé au tribunal de libérer son client, arrêté en mars.", "arrêté", "VERB", "acl", "client"),
        ("Il a démissionné jeudi, deux jours après avoir menacé le sénat.", "menacé", "VERB", "advcl", "démissionné"),
        # what a by-phrase parts from its act
        ("Le Ghana a salué la libération par les rebelles de six soldats.", "soldats", "NOUN", "nmod", "libération"),
        ("L'accord signé à Nairobi par les deux camps tient.", "camps", "NOUN", "obl:agent", "signé"),
        # an object hung on the name of a place
        ("Les services ont transmis à la France des renseignements.", "renseignements", "NOUN", "obj", "transmis"),
        # a nation behind a number
        ("Vienne a accueilli deux cents Polonais.", "Polonais", "NOUN", "obj", "accueilli"),
        # a whole parse stays as it is
        ("Le maire a vu la digue.", "vu", "VERB", "ROOT", "vu"),
    ],
)
def test_mended(sentence: str, word: str, pos: str, label: str, head: str) -> None:
    doc = mend(copied(load("fr")(sentence)), load_labels("fr"), load_language("fr").frames)
    token = next(t for t in doc if t.text == word)
    assert (token.pos, token.dep, token.head.text) == (pos, label, head)


def test_sentences_follow_the_heads() -> None:
    doc = mend(copied(load("fr")("Lima compte rester au port.")), load_labels("fr"), load_language("fr").frames)
    assert len(list(doc.sents)) == 1


def test_a_language_without_mistaken_verbs_is_left_alone() -> None:
    doc = copied(load("en")("The mayor denies having left."))
    before = [(t.head.i, t.dep) for t in doc]
    assert [(t.head.i, t.dep) for t in mend(doc, load_labels("en"), load_language("en").frames)] == before


_ENGLISH = (
    # a noun that a parser joins to the object in front opens the next clause, whatever that hangs as
    ("Chad called up its reserves and Togo closed its border to Ghana.", "Togo", "nsubj", "closed"),
    ("Chad called up its reserves and Togo closed its border to Ghana.", "closed", "conj", "called"),
    ("The clerk praised him and the guild condemned him.", "guild", "nsubj", "condemned"),
    ("A Peruvian court on Tuesday freed activist pastor Abel Koro.", "freed", "ROOT", "freed"),
    ("A Peruvian court on Tuesday freed activist pastor Abel Koro.", "court", "nsubj", "freed"),
    ("A Peruvian court on Tuesday freed activist pastor Abel Koro.", "Koro", "dobj", "freed"),
    # a participle in front of its noun, and one within a compound, stay what they are
    ("The freed pastor of Arica", "freed", "amod", "pastor"),
    ("A rebel-held village near Arica", "held", "amod", "village"),
    ("Washington late on Friday condemned Togo.", "Washington", "nsubj", "condemned"),
    ("Chad recalled its envoy and bombed Togo.", "bombed", "conj", "recalled"),
    ("Chad recalled its envoy and bombed Togo.", "Togo", "dobj", "bombed"),
    ("Minister visits Lima, warns Chad of sanctions", "warns", "conj", "visits"),
    ("Togo will leave the union, warns Chad", "warns", "ROOT", "warns"),
    # a time beside a verb that has its subject
    ("Chad shelled Togo last week.", "week", "npadvmod", "shelled"),
    # an adjective of the noun
    ("Chad freed its prisoners and two wounded guards.", "wounded", "amod", "guards"),
    # a verb of saying with its clause, taken for a participle of its subject; not of whom something is told
    ("On May 3, the daily claimed in an article that the pact was dead.", "claimed", "ROOT", "claimed"),
    ("On May 3, the daily claimed in an article that the pact was dead.", "daily", "nsubj", "claimed"),
    ("On May 3, the daily claimed in an article that the pact was dead.", "On", "prep", "claimed"),
    ("A fear expressed in Lima that the pact would fail", "expressed", "acl", "fear"),
    # subjects lent to the phrase in front
    ("With the league calling on Togo to leave Dili, Chad broke off relations.", "Chad", "nsubj", "broke"),
    ("Chad offered asylum to the king after Togo had refused to receive him.", "Togo", "nsubj", "refused"),
    ("Prisoners held in Lima since the spring began a hunger strike.", "Prisoners", "nsubj", "began"),
    ("Prisoners held in Lima since the spring began a hunger strike.", "spring", "pobj", "since"),
    ("A note condemning the shooting of two men was handed to the envoy.", "shooting", "dobj", "condemning"),
    ("A note condemning the shooting of two men was handed to the envoy.", "note", "nsubjpass", "handed"),
    # verbs joined to a noun, or to the clause below their own
    ("Chad called the raid, the third in a week, a crime and bombed Lima, the capital.", "bombed", "conj", "called"),
    ("Chad has freed men who fired on it but has kept their colonel.", "kept", "conj", "freed"),
    ("Chad asserts that the clans are guilty and extends the ban.", "extends", "conj", "asserts"),
    ("Chad freed the monk who fled abroad and has died since.", "died", "conj", "fled"),
    # a plural that does what is taken for a part of a compound
    ("African planes bombing guerrilla camps killed two nuns.", "planes", "nsubj", "killed"),
    ("African planes bombing guerrilla camps killed two nuns.", "camps", "dobj", "bombing"),
    ("Two arms smuggling rings were broken up.", "rings", "nsubjpass", "broken"),
    # particles taken for prepositions; not where a place is meant, or no sense of the verb has them
    ("Gunmen gunned down the mayor.", "mayor", "dobj", "gunned"),
    ("The rebels handed in their weapons.", "weapons", "dobj", "handed"),
    ("Police sealed off the square.", "off", "prt", "sealed"),
    ("The children ran down the hill.", "hill", "pobj", "down"),
    ("The envoy lived in Paris.", "Paris", "pobj", "in"),
    # what two nuns were made, taken for a second object
    ("Rebels took two nuns hostage.", "hostage", "oprd", "took"),
)
_FRENCH = (
    ("La digue sera prête avant l'automne et personne ne paiera le péage.", "personne", "nsubj", "paiera"),
    # a verb of saying taken for a second auxiliary
    ("Elle assure n'avoir jamais rencontré le colonel, et part.", "assure", "ROOT", "assure"),
    # a clause of its own, or its verb, taken for a part of the cue behind it
    ("C'est la dernière chance, a laissé entendre la reine de Samra.", "laissé", "parataxis", "chance"),
    ("Il n'est pas trop tard, dit le proverbe.", "dit", "parataxis", "est"),
    ("On nous disait que le fleuve nous protégerait, se souvient Ivan Drago.", "protégerait", "ccomp", "disait"),
    # the main verb behind a relative clause
    ("Le texte, dont nous avons obtenu copie, prévoit le départ des troupes.", "prévoit", "ROOT", "prévoit"),
    # a gerund taken for a part of « en »
    ("Il a salué la trêve, tout en regrettant que la question soit éludée.", "éludée", "ccomp", "regrettant"),
    # an object behind an aside
    ("Lima avait démenti, en novembre, toute intention d'occuper l'île.", "intention", "obj", "démenti"),
    # a pronoun in front of its verb is no second subject
    ("Ses proches la disent épuisée.", "la", "obj", "disent"),
)


@pytest.mark.parametrize(
    ("language", "sentence", "word", "label", "head"),
    [*(("en", *row) for row in _ENGLISH), *(("fr", *row) for row in _FRENCH)],
)
def test_each_word_hangs_where_it_belongs(language: str, sentence: str, word: str, label: str, head: str) -> None:
    found = next(token for token in _mended(language, sentence) if token.text == word)
    assert (found.dep, found.head.text) == (label, head)


def test_a_compound_word_is_one_token() -> None:
    assert "état-major" in [t.text for t in load("fr")("Le chef d'état-major parle.")]


@pytest.mark.parametrize(
    ("language", "sentence", "word", "head"),
    [
        (
            "en",
            "The minister announced that the talks had collapsed and agreed to open the port.",
            "agreed",
            "announced",
        ),
        ("en", "She said that the plan was dead and promised to resign.", "promised", "said"),
        ("en", "Officials said the ministry had paid and promised to pay again.", "promised", "paid"),
        ("fr", "Le duc déclare que la trêve est morte et promet une riposte.", "promet", "déclare"),
    ],
)
def test_a_thing_agrees_to_nothing(language: str, sentence: str, word: str, head: str) -> None:
    assert [t.head.text for t in _mended(language, sentence) if t.text == word] == [head]
