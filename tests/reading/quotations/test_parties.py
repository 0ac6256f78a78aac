"""Who speaks where no name stands beside the cue, for whom, and who is told by the occasion of the words."""

import pytest

import dragoman


def told(text, language):
    """(speakers, on_behalf, addressees) by name, of the last quotation."""
    reading = dragoman.read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    last = max(reading.quotations, key=lambda q: (q.cue or q.content)[0].start)
    behalf = names.get(last.on_behalf or "")
    return [names[s] for s in last.speaker], behalf, [names[a] for a in last.addressee]


# language, what the row shows, text, speakers of the last cue
SPEAKERS = [
    ("fr", "form of state", "La Norvège a fermé le port. Le royaume promet de le rouvrir.", ["Norway"]),
    ("fr", "kind of body", "L'Otan a siégé. L'alliance dit que la route est sûre.", ["NATO"]),
    ("en", "form of state", "Norway has shut the port. The kingdom says the road is safe.", ["Norway"]),
    ("en", "kind of body", "NATO met at noon. The alliance said the road was safe.", ["NATO"]),
    (
        "en",
        "who adds",
        "The king's terms are harsh, consul Ada Brandt said. They would, she added, fail.",
        ["Ada Brandt"],
    ),
    (
        "en",
        "who adds, after another",
        "Ada Brandt said the road was safe. The king left. He added that war was near.",
        ["king"],
    ),
    (
        "en",
        "who adds, one and not several",
        "Consul Ada Brandt met the king. The road is safe, the consul said, according to officials. She added it was.",
        ["Ada Brandt"],
    ),
    (
        "fr",
        "who adds",
        "Les mesures du roi sont dures, a dit le maire. Il craint, a-t-il ajouté, une grève.",
        ["maire"],
    ),
    ("en", "two acts of a headline", "Minister visits Lima, warns Chad of sanctions", ["Minister"]),
    ("en", "behind its content", "Togo will leave the union, warns Chad", ["Chad"]),
    ("fr", "latter", "Le roi a reçu le maire. Celui-ci a dit que le pont tenait.", ["maire"]),
    ("fr", "two joined", "La Suède et le Danemark ont signé. Ils ont promis de payer.", ["Sweden", "Denmark"]),
    ("en", "two joined", "Sweden and Denmark have signed. They promised to pay.", ["Sweden", "Denmark"]),
    ("fr", "clitic in front", "Le roi a reçu le maire. Il lui a dit que le pont tenait.", ["roi"]),
    ("fr", "no subject", "« Le pont tient », nous a confié l'ingénieur Otto Brahm.", ["Otto Brahm"]),
    ("fr", "on at a place", "On affirme à Vienne que la conférence survivra au scandale.", []),
    ("fr", "the first", "Le Tchad et le Mali ont répondu. Le premier craint un piège.", ["Chad"]),
    ("fr", "the other", "Le Tchad et le Mali ont répondu. L'un veut payer ; l'autre refuse de céder.", ["Mali"]),
    ("fr", "both", "Le Tchad et le Mali ont répondu. Tous deux réclament une trêve.", ["Chad", "Mali"]),
    ("en", "the former", "Lind and Aalto met. The former said the road was safe.", ["Lind"]),
    ("en", "the other", "Lind and Aalto met. One wept; the other said the road was safe.", ["Aalto"]),
    ("fr", "of a plural", "Nos lecteurs écrivent. « Nous ne partirons pas », s'emporte l'un.", ["lecteurs"]),
    ("fr", "one of them", "« On verra bien », a lâché l'un de leurs dirigeants.", ["dirigeants"]),
    ("fr", "unnamed", "À Vienne, certains craignent un piège.", ["certains"]),
    ("fr", "topic", "Le Quai d'Orsay a parlé. Quant à l'Égypte, elle dit que la route est sûre.", ["Egypt"]),
    ("fr", "taken up", "Ada Brandt est venue. La Norvège, elle, plaide la patience.", ["Norway"]),
    ("fr", "clitic object", "« Le pont tient », m’a dit une institutrice, Ada Brandt.", ["Ada Brandt"]),
    ("fr", "narration", "« Le pont tient », a dit le roi. Et d'ajouter que la route est sûre.", ["roi"]),
    ("fr", "behind the words", "« Rendez-nous nos enfants. » Sur les marches, la veuve Lund lit un texte.", ["Lund"]),
    ("fr", "hour and words", "18 h 40. « Rendez-nous nos enfants. » Au port, le roi lit un texte.", ["roi"]),
    ("fr", "agency", "Selon l'agence danoise Ritza, le pont tient.", ["Ritza"]),
    ("fr", "same agency", "L'agence danoise Ritza doute. La même agence dit que le pont tient.", ["Ritza"]),
    ("fr", "agency of two words", "L'agence suédoise Nord Presse dit que le pont tient.", ["Nord Presse"]),
    ("fr", "one people in -s", "Le Portugais Rui Matos a dit que la route était sûre.", ["Rui Matos"]),
    (
        "fr",
        "behind an aside",
        "Ils viendront, rétorquait le gouvernement danois, « avec ou sans escorte ».",
        ["Denmark government"],
    ),
    ("fr", "one behind commas", "Le chef du port, l'amiral Sato, a dit que la route était sûre.", ["Sato"]),
]


@pytest.mark.parametrize(("language", "shows", "text", "speakers"), SPEAKERS)
def test_speakers(language, shows, text, speakers):
    assert told(text, language)[0] == speakers, shows


# language, what the row shows, text, whom the last speaker serves
BEHALF = [
    ("fr", "named later", "Le ministre danois de la Pêche est venu. « Le port est clos », a dit Lars Holm.", "Denmark"),
    ("en", "named later", "The Danish fisheries minister came. Lars Holm said the port was shut.", "Denmark"),
    ("fr", "body spoken of", "L'Otan a siégé. Une porte-parole a dit que la route était sûre.", "NATO"),
    ("fr", "seat", "La Suède arme. À Oslo, le ministre de la Défense a dit que la route était sûre.", "Norway"),
    ("fr", "entourage", "L'entourage du roi danois dit que la trêve tiendra.", "Denmark"),
    ("fr", "capital", "Oslo promet de payer.", "Norway"),
    ("en", "capital", "Oslo vowed to pay.", "Norway"),
    (
        "fr",
        "delegate by people",
        "Le Conseil de sécurité a siégé. Le Suédois Nils Ek a dit que le pont tenait.",
        "Sweden",
    ),
    ("fr", "people alone", "La route est longue. Le Suédois Nils Ek a dit que le pont tenait.", None),
    ("fr", "delegate", "La déléguée libérienne, Martha Greaves, a dit que le pont tenait.", "Liberia"),
    ("fr", "of a body", "Le représentant de la Banque mondiale Peter Lindqvist dit que le pont tient.", "World Bank"),
    ("fr", "posted", "Oslo se tait. L'ambassadeur à Lima a dit que le pont tenait.", None),
    ("fr", "its own state", "Le Tchad arme. Le ministre de la République Idriss Moussa dit que le pont tient.", "Chad"),
    ("fr", "organ", "Le Pérou arme. Le porte-parole de la présidence, Julio Arce, dit que le pont tient.", "Peru"),
    ("fr", "scene", "Riposte à Téhéran. Le porte-parole de la diplomatie, Ali Rad, dit que le pont tient.", "Iran"),
    (
        "fr",
        "side",
        "Oslo arme. Côté danois, le ton est calme. Le ministre de la Pêche dit que le pont tient.",
        "Denmark",
    ),
    ("fr", "house", "Aux Communes, le ministre de la Défense a dit que le pont tenait.", "United Kingdom"),
    ("fr", "two owners", "Les ministres suédois et danois disent que la trêve tiendra.", None),
    ("en", "unknown people", "Norway waits. Marovian minister Ilan Dorsk said the road was safe.", None),
]


@pytest.mark.parametrize(("language", "shows", "text", "behalf"), BEHALF)
def test_on_behalf(language, shows, text, behalf):
    assert told(text, language)[1] == behalf, shows


# language, what the row shows, text, whom the last speaker tells
HEARERS = [
    ("fr", "letter", "Dans une lettre au maire, le roi réclame une trêve.", ["maire"]),
    ("en", "letter", "In a letter to the mayor, the king demanded a truce.", ["mayor"]),
    ("fr", "talk", "Lors d'un entretien avec le maire, le roi a dit que la route était sûre.", ["maire"]),
    ("fr", "turned to", "S'adressant aux députés, le roi a dit que la route était sûre.", ["lawmakers"]),
    ("fr", "asked by", "Interrogé par un sénateur, le roi a dit que la route était sûre.", ["sénateur"]),
    ("en", "asked by", "Asked by a senator, the king said the road was safe.", ["senator"]),
    ("fr", "dative", "Le roi a reçu les médiateurs. Il leur a dit que la route était sûre.", ["médiateurs"]),
    ("fr", "told to do", "La Suisse a invité les belligérants à se réunir.", ["belligérants"]),
    ("fr", "no hearer", "Le roi a salué un geste de paix.", []),
]


@pytest.mark.parametrize(("language", "shows", "text", "hearers"), HEARERS)
def test_hearers(language, shows, text, hearers):
    assert told(text, language)[2] == hearers, shows
