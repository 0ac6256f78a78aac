"""One example of each construction in both languages: what was said, by whom, on which cue."""

import pytest

import dragoman

# Each row: construction; text; its content; who says it; the act where the row is about it.
# fmt: off
ENGLISH = [
    (
        "any verb behind marks",
        "“Our goats sleep in the rain,” thundered Ida Berg.",
        "Our goats sleep in the rain",
        "Ida Berg",
        None,
    ),
    (
        "any verb in front of a colon",
        "Ida Berg smiled: “Nobody came to the door.”",
        "Nobody came to the door.",
        "Ida Berg",
        None,
    ),
    (
        "no cue: whom the sentence before is about",
        "Ida Berg shrugs. “I own a raincoat.”",
        "I own a raincoat.",
        "Ida Berg",
        None,
    ),
    (
        "no cue: an answer goes on with the last speaker",
        "“We kept the lamp lit,” said Ida Berg.\n\nDid anybody come?\n\n“Not one boat in three nights.”",
        "Not one boat in three nights.",
        "Ida Berg",
        None,
    ),
    ("few words behind the cue", "“A drill,” Ida Berg said, “no more.”", "A drill … no more.", "Ida Berg", None),
    (
        "cue between subject and verb",
        "The mill, Ida Berg explains, was sold in 1904, “and nobody told the miller”.",
        "The mill … was sold in 1904, “and nobody told the miller”.",
        "Ida Berg",
        None,
    ),
    (
        "hour, name and colon",
        "09:05 - Foreign Minister Ida Berg: “We are being starved with our own grain.”",
        "We are being starved with our own grain.",
        "Ida Berg",
        None,
    ),
    (
        "name behind a quoted headline",
        "“We shall sail at dawn.” — Ida Berg, minister of Norway",
        "We shall sail at dawn.",
        "Ida Berg",
        None,
    ),
    (
        "as X puts it",
        "The pact is dead, as Ida Berg puts it, but nobody has buried it.",
        "The pact is dead … but nobody has buried it.",
        "Ida Berg",
        None,
    ),
    (
        "condition behind an infinitive",
        "Norway offered to be a guarantor, if both neighbours ask for it.",
        "to be a guarantor, if both neighbours ask for it",
        "Norway",
        None,
    ),
    (
        "verb + clause",
        "Chilean President Ana Soto said that the border would stay closed.",
        "the border would stay closed",
        "Ana Soto",
        None,
    ),
    ("bare clause", "Peru announced it would recall its ambassador.", "it would recall its ambassador", "Peru", None),
    (
        "direct, cue behind",
        "“We will not leave the islands,” Prime Minister Omar Haddad said.",
        "We will not leave the islands",
        "Omar Haddad",
        None,
    ),
    (
        "direct, inverted",
        "“The talks have failed,” declared Foreign Minister Ida Berg.",
        "The talks have failed",
        "Ida Berg",
        None,
    ),
    ("direct, cue in front", "Ida Berg said: “The talks have failed.”", "The talks have failed.", "Ida Berg", None),
    (
        "medial cue",
        "“We want peace,” Ida Berg said, “but not at any price.”",
        "We want peace … but not at any price.",
        "Ida Berg",
        None,
    ),
    (
        "floating continuation",
        "“We want peace,” Ida Berg said on Monday. “Nobody will stop us.”",
        "We want peace … Nobody will stop us.",
        "Ida Berg",
        None,
    ),
    (
        "mixed",
        "Ida Berg said the treaty was “dead and buried” and could not be revived.",
        "the treaty was “dead and buried” and could not be revived",
        "Ida Berg",
        None,
    ),
    (
        "according to",
        "According to Ida Berg, the fleet left the harbour at dawn.",
        "the fleet left the harbour at dawn",
        "Ida Berg",
        None,
    ),
    (
        "according to, behind",
        "The fleet left the harbour at dawn, according to Ida Berg.",
        "The fleet left the harbour at dawn",
        "Ida Berg",
        None,
    ),
    ("urge to", "Ida Berg urged both fleets to withdraw.", "both fleets to withdraw", "Ida Berg", None),
    ("call X Y", "Ida Berg called the map a forgery.", "the map a forgery", "Ida Berg", None),
    ("describe as", "Ida Berg described the offer as hollow.", "the offer as hollow", "Ida Berg", None),
    ("passive with infinitive", "Norway was urged by Chad to sign.", "Norway … to sign", "Chad", None),
    ("more likely to say", "Chad is more likely to say that the pact holds.", "the pact holds", "Chad", None),
    (
        "shared cue behind a clause",
        "Ida Berg said the ships would leave on Friday and warned that the port was mined.",
        "the ships would leave on Friday",
        "Ida Berg",
        None,
    ),
    ("take offence at", "Ida Berg took offence at the silence of Norway.", "the silence of Norway", "Ida Berg", "accuse"),
    (
        "next sentence's cue",
        'Norway speaks of a "ceasefire in name alone." Ida Berg told reporters that the guns were hot.',
        "the guns were hot",
        "Ida Berg",
        None,
    ),
    (
        "title in the cue clause",
        '“We shall stay,” Ida Berg said on the programme “The Hour before the News”.',
        "We shall stay",
        "Ida Berg",
        None,
    ),
    ("accuse of", "Ida Berg accused Norway of breaking the truce.", "Norway of breaking the truce", "Ida Berg", "accuse"),
    ("promise to", "Ida Berg vowed to defend the islands.", "to defend the islands", "Ida Berg", "promise"),
    (
        "shared subject",
        "Ida Berg met the press and said that the port was open.",
        "the port was open",
        "Ida Berg",
        None,
    ),
    ("participle", "Ida Berg left early, adding that the port was open.", "the port was open", "Ida Berg", None),
    ("pronoun", "Ida Berg arrived on Monday. She said that the port was open.", "the port was open", "Ida Berg", None),
    (
        "role",
        "Norwegian Prime Minister Ida Berg arrived. The prime minister said that the port was open.",
        "the port was open",
        "Ida Berg",
        None,
    ),
    ("house", "The Kremlin denied that the port was closed.", "the port was closed", "Kremlin", "deny"),
]
FRENCH = [
    (
        "verbe + que",
        "La présidente chilienne Ana Soto a déclaré que la frontière resterait fermée.",
        "la frontière resterait fermée",
        "Ana Soto",
        None,
    ),
    (
        "direct, inversion",
        "« Nous ne quitterons pas les îles », a affirmé le premier ministre Omar Haddad.",
        "Nous ne quitterons pas les îles",
        "Omar Haddad",
        None,
    ),
    (
        "a-t-il",
        "Omar Haddad est arrivé lundi. « Nous ne quitterons pas les îles », a-t-il dit.",
        "Nous ne quitterons pas les îles",
        "Omar Haddad",
        None,
    ),
    (
        "deux-points",
        "Ida Berg a déclaré : « Les pourparlers ont échoué. »",
        "Les pourparlers ont échoué.",
        "Ida Berg",
        None,
    ),
    (
        "selon",
        "Selon Ida Berg, la flotte a quitté le port à l'aube.",
        "la flotte a quitté le port à l'aube",
        "Ida Berg",
        None,
    ),
    (
        "mixte",
        "Ida Berg a estimé que le traité était « mort et enterré » depuis mars.",
        "le traité était « mort et enterré » depuis mars",
        "Ida Berg",
        None,
    ),
    (
        "incise sans guillemets",
        "Le port restera ouvert, a assuré Ida Berg.",
        "Le port restera ouvert",
        "Ida Berg",
        None,
    ),
    (
        "accuser de",
        "Ida Berg a accusé la Norvège d'avoir rompu la trêve.",
        "d'avoir rompu la trêve",
        "Ida Berg",
        "accuse",
    ),
    ("maison", "Le Kremlin a démenti que le port soit fermé.", "le port soit fermé", "Kremlin", "deny"),
    (
        "participe",
        "Ida Berg est repartie tôt, ajoutant que le port était ouvert.",
        "le port était ouvert",
        "Ida Berg",
        None,
    ),
    (
        "reprise",
        "« Nous voulons la paix », a dit Ida Berg. « Personne ne nous arrêtera. »",
        "Nous voulons la paix … Personne ne nous arrêtera.",
        "Ida Berg",
        None,
    ),
    (
        "conditionnel de presse sous selon",
        "Selon Ida Berg, le convoi aurait franchi la rivière.",
        "le convoi aurait franchi la rivière",
        "Ida Berg",
        None,
    ),
    (
        "on à un endroit",
        "On affirme à Vienne que la conférence survivra au scandale.",
        "la conférence survivra au scandale",
        "Vienna",
        None,
    ),
    (
        "incise entre virgules",
        "Ida Berg est venue. L'armistice, a-t-elle poursuivi, ne vaut que pour la rive gauche.",
        "L'armistice … ne vaut que pour la rive gauche",
        "Ida Berg",
        None,
    ),
    (
        "queue participiale",
        "« Le port est clos », a dit Ida Berg, affirmant que la digue cédait.",
        "la digue cédait",
        "Ida Berg",
        None,
    ),
    (
        "participe en tête",
        "Refusant de nommer Lima, Ida Berg a souligné que la digue tenait.",
        "la digue tenait",
        "Ida Berg",
        None,
    ),
    (
        "nom sous possessif nié",
        "La Norvège nie son intention de quitter le pacte.",
        "son intention de quitter le pacte",
        "Norway",
        "deny",
    ),
    (
        "décrire comme",
        "Ida Berg décrit le pacte comme un piège.",
        "le pacte … un piège",
        "Ida Berg",
        None,
    ),
    (
        "date et lieu en tête",
        "OSLO, 3 mai 1987 (Le Fanal) – Le port rouvrira jeudi, a annoncé Ida Berg.",
        "Le port rouvrira jeudi",
        "Ida Berg",
        None,
    ),
    ("rôle sans nom", "« Rien n'est signé », a averti l'émissaire du sultan.", "Rien n'est signé", "émissaire du sultan", None),
    (
        "elle pour un rôle",
        "La médiatrice est arrivée lundi. Elle a précisé que le pont tiendrait.",
        "le pont tiendrait",
        "médiatrice",
        None,
    ),
]
# fmt: on


def check(language: str, text: str, content: str, speaker: str, act: str | None) -> None:
    reading = dragoman.read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    found = [" … ".join(span.of(text) for span in q.content) for q in reading.quotations]
    assert content.rstrip(".") in [words.rstrip(".") for words in found], found
    quotation = reading.quotations[[words.rstrip(".") for words in found].index(content.rstrip("."))]
    assert [names[s] for s in quotation.speaker] == [speaker]
    assert act is None or quotation.act == act


@pytest.mark.parametrize(
    ("text", "content", "speaker", "act"), [row[1:] for row in ENGLISH], ids=[row[0] for row in ENGLISH]
)
def test_english(text: str, content: str, speaker: str, act: str | None) -> None:
    check("en", text, content, speaker, act)


@pytest.mark.parametrize(
    ("text", "content", "speaker", "act"), [row[1:] for row in FRENCH], ids=[row[0] for row in FRENCH]
)
def test_french(text: str, content: str, speaker: str, act: str | None) -> None:
    check("fr", text, content, speaker, act)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The so-called “blue line” runs along the river."),
        ("en", "The film “The Quiet Harbour” opened in Oslo."),
        ("fr", "La « ligne bleue » suit la rivière."),
        ("fr", "Le roman « Le Port tranquille » est paru à Oslo."),
    ],
)
def test_terms_and_titles_are_not_speech(language: str, text: str) -> None:
    assert dragoman.read(text, language=language).quotations == ()


def test_nested_sources_come_through_the_outer_one() -> None:
    text = "Ida Berg said that Norway had told her that the port was open."
    reading = dragoman.read(text, language="en")
    names = {entity.id: entity.name for entity in reading.entities}
    inner = next(q for q in reading.quotations if q.parent)
    assert [names[s] for s in inner.speaker] == ["Norway"] and [names[v] for v in inner.via] == ["Ida Berg"]


def test_the_press_conditional_tells_without_a_source() -> None:
    (told,) = dragoman.read("Le convoi aurait franchi la rivière.", language="fr").quotations
    assert told.speaker == () and told.source == () and told.form == "indirect"


@pytest.mark.parametrize(
    "text",
    [
        "Sans la tempête, la flotte aurait atteint le port.",
        "Le traité aurait dû entrer en vigueur au printemps.",
        "Si le câble avait tenu, la ville n'aurait pas été privée de courant.",
    ],
)
def test_regrets_and_suppositions_are_not_hearsay(text: str) -> None:
    assert dragoman.read(text, language="fr").quotations == ()


def test_a_cited_source_comes_through_who_cites() -> None:
    text = "Le prince a quitté la capitale, a rapporté la radio d'État, citant deux cheminots."
    reading = dragoman.read(text, language="fr")
    names = {entity.id: entity.name for entity in reading.entities}
    outer, inner = reading.quotations
    assert inner.parent == outer.id and inner.content == outer.content
    assert [names[s] for s in inner.speaker] == ["deux cheminots"]
    assert [names[v] for v in inner.via] == ["radio d'État"]


def test_words_that_a_noun_announces_have_no_selon() -> None:
    text = "L'armée a rejeté l'accusation selon laquelle ses hommes avaient pillé le musée."
    contents = [q.content[0].of(text) for q in dragoman.read(text, language="fr").quotations]
    assert "ses hommes avaient pillé le musée" in contents
