"""Who speaks, where an office, a counterpart, a headline or a word behind stands for a person of the article."""

import pytest

from dragoman.reading.read import read

# the rule; text; how the words begin that are asked about; who says them
# fmt: off
ENGLISH = [
    ("letters with accents spell no abbreviation",
     "Council chairman Horacio Plá of Uruguay said: “The clock runs for both.”",
     "The clock", "Horacio Plá"),
    ("no person's name has an article",
     "It was left to Lord Ashby to have the Covenant read aloud. If it had no force, peace rested upon sand, he argued.",
     "If it had", "Ashby"),
    ("but a title has, where a name follows it elsewhere",
     "“A debt is a debt,” said the Marquis. The Marquis Serragli left for Rome.",
     "A debt", "Marquis Serragli"),
    ("a name in front of a kind of place is a place",
     "Ms Achola vowed to stay. Rumi island was theirs according to a 1926 survey, she claimed.",
     "Rumi island", "Achola"),
    ("whom the words tell of does not say them",
     "Marcel Robin rose. The fleet should not fire on the mayor of Gander, he warned.",
     "The fleet", "Marcel Robin"),
    ("but who stands at their head does",
     "The report is long. For Ada Holm, it was coal that mattered: without it, he argues, the ships would have waited.",
     "without it", "Ada Holm"),
    ("who is asked has said nothing yet",
     "Foreign Minister Ida Berg frowned: “The port stays shut.” Pressed again, she said that it would rain.",
     "The port", "Ida Berg"),
    ("a label may touch the sentence behind it",
     "OSLO, Wednesday.—Chad's delegate, Ada Holm, told the league that the island would be left.",
     "the island", "Ada Holm"),
    ("what a headline quotes is said again below",
     "“A pledge, not a conquest”\n\nOSLO — The Danish envoy, Ada Holm, spoke on Friday. “We hold the island as a "
     "pledge, and not as a conquest,” she said.",
     "A pledge", "Ada Holm"),
]
FRENCH = [
    ("an office behind an inverted verb, and a title",
     "« Nous ne bougerons pas », a lancé lundi le chef de la diplomatie chilienne, M. Antoine Vidal. Le ministre a "
     "assuré que la trêve tiendrait.",
     "la trêve", "Antoine Vidal"),
    ("an office with what it is for, closed by a comma",
     "Au sortir de chez M. Aydin, ministre danois des travaux publics, l'envoyé se tait. Le ministre a promis de "
     "partir.",
     "de partir", "Aydin"),
    ("a people's word in front of a name",
     "« L'horloge tourne », a commenté son président, l'Uruguayen Horacio Lund, qui attend.",
     "L'horloge", "Horacio Lund"),
    ("a counterpart holds the same office, and is the other state's minister",
     "Le ministre Tom Hart ne regrette rien. « Je n'ai visé personne », a-t-il ajouté.\n\nSon homologue Ramón Vega "
     "estime que c'est un vol. Le ministre espagnol accuse Ottawa d'avoir réécrit le droit.",
     "d'avoir réécrit", "Ramón Vega"),
    ("whom the words tell of does not say them",
     "M. Marcel Robin s'en est pris aux banquiers. On ne ferait pas tuer un paysan du Berry pour une mine, a-t-il "
     "averti.",
     "On ne ferait", "Marcel Robin"),
    ("a colleague without a name is not meant before a name",
     "La phrase vient de M. Roca, ministre danois des Affaires étrangères, après neuf heures avec son collègue "
     "chilien. Il a assuré que les généraux le suivaient.",
     "les généraux", "Roca"),
    ("words told to be somebody's",
     "« Rien n'a été déchiré. Nous avons posé la plume. » La formule est de M. Vega, ministre chilien des Ports.",
     "Rien n'a", "Vega"),
    ("words by which somebody closes",
     "« Si nous échouons, qui nous croira ? » C'est par ces mots que la présidente, Mme Holm, a clos la séance.",
     "Si nous", "Holm"),
    ("an apposition is not who the next sentence is about",
     "« Un champ n'attend pas un mois. » Sortant du bureau de M. Aydin, ministre danois des Ports, l'ambassadeur "
     "d'Irak ne mâchait pas ses mots.",
     "Un champ", "ambassadeur d'Irak"),
    ("nor is a bare participle",
     "« Nous fouillons les bateaux. » Invitée mardi de la radio, la ministre de la Défense a réfuté les accusations.",
     "Nous fouillons", "ministre de la Défense"),
    ("a title's stop ends no sentence in front of a colon",
     "M. Vega, lui, a eu ce mot amer : « À midi nous avions un médiateur. »",
     "À midi", "Vega"),
    ("a sentence in marks behind a colon is not the next verb's",
     "Le maire Alan Holm avait ironisé : « Qu'ils essaient sous la Loire ! » Son hôte, Michel Vega, a parlé d'« un "
     "affront ».",
     "Qu'ils essaient", "Alan Holm"),
    ("nor is it part of what the next verb tells",
     "M. Vega a corrigé le chiffre : « Six tirs suffiront peut-être. » Quant à la trêve, elle tiendra, a résumé le "
     "Premier ministre danois.",
     "Quant à la trêve", "Premier ministre danois"),
    ("an office below a headline is whom it names",
     "Mme Holm : « Nous fouillons, nous n'affamons pas »\n\n« Nous fouillons les bateaux, nous n'affamons personne. » "
     "Invitée mardi de la radio, la ministre de la Défense a réfuté les accusations. Le même jour, M. Vega a dit que "
     "le fleuve est libre. Elle a dit attendre une liste.",
     "Nous fouillons les", "Holm"),
    ("an adjective that no table knows, and a title",
     "« Nous ne bougerons pas », a lancé lundi le chef de la diplomatie voltaïque, M. Antoine Vidal, devant la presse. "
     "Le ministre a assuré que la trêve tiendrait.",
     "la trêve", "Antoine Vidal"),
    ("an office goes on with whom a title told of",
     "« On ne protège personne ainsi », lui a rétorqué Mme Holm. La déléguée du Honduras a assuré que le pont tient.",
     "le pont", "Holm"),
    ("but not with one of another gender",
     "« On ne protège personne ainsi », a rétorqué M. Holm. La déléguée du Honduras a assuré que le pont tient.",
     "le pont", "déléguée du Honduras"),
    ("an office goes before whom a title tells of",
     "L'ambassadeur d'Irak ne mâchait pas ses mots. M. al-Rubaie a plaidé pour une trêve. L'ambassadeur irakien a dit "
     "que la récolte souffre.",
     "la récolte", "al-Rubaie"),
    ("marks that open a line, and a colon behind them",
     "« On ne négocie pas avec qui vous tient au collet » : la commissaire Elena Vega a mis fin aux discussions.",
     "On ne négocie", "Elena Vega"),
    ("a headline's name that nothing else tells",
     "Teriitahi : « Trente ans de silence »\n\nLe dirigeant indépendantiste polynésien s'est expliqué : « Cette "
     "colère, ce sont trente ans de silence. »",
     "Cette colère", "Teriitahi"),
]
SPANISH = [
    ("whom an honorific announces",
     "El delegado paraguayo, Ramiro Vega, dijo que espera. Su colega, el señor Arteaga, se negó. «El río es "
     "nuestro», sostuvo.",
     "El río", "Arteaga"),
    ("a people's adjective that no table knows",
     "El canciller Hugo Vega dijo que sí. El canciller trasandino Ana Roca afirmó que el principio queda fuera.",
     "el principio", "Ana Roca"),
    ("one name between commas", "El ministro canadiense, Tilley, proclamó que apresaría otro barco.",
     "apresaría", "Tilley"),
    ("what an office is of", "“No se trata de castigar”, explicó el presidente del organismo, Hugo Vega.",
     "No se trata", "Hugo Vega"),
    ("a plain word for the office", "El canciller Hugo Vega llegó. El ministro recalcó que Chile acepta la mediación.",
     "Chile acepta", "Hugo Vega"),
    ("a first name that is a country's", "“Aquí”, dijo el embajador Mauricio Leiva. El diplomático advirtió que espera.",
     "espera", "Mauricio Leiva"),
    ("before whom it is said", "“No entramos para quedarnos”, afirmó ante el consejo de la OEA el embajador Hugo Vega.",
     "No entramos", "Hugo Vega"),
    ("an accent spells no abbreviation", "El presidente del consejo, Plá, recordó que el reloj corre.",
     "el reloj", "Plá"),
    ("a time alone in front of the verb", "Ana Soto llegó. En mayo, Ana Soto dijo que no. Hoy reconoció que hay salida.",
     "hay salida", "Ana Soto"),
    ("who was asked", "Ana Soto dijo que no. Preguntada en los pasillos, declaró: «Volveremos a esta sala».",
     "Volveremos", "Ana Soto"),
    ("what a headline quotes",
     "“Esto se llama piratería”\n\nOSLO. — El ministro Hugo Vega habló. “Esto siempre se ha llamado por su nombre: "
     "piratería”, dijo el ministro.",
     "Esto se llama", "Hugo Vega"),
]
# fmt: on
ROWS = [
    *(("en", *row) for row in ENGLISH),
    *(("fr", *row) for row in FRENCH),
    *(("es", *row) for row in SPANISH),
]


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [(language, *row) for language, _, *row in ROWS],
    ids=[f"{language}: {rule}" for language, rule, *_ in ROWS],
)
def test_who_speaks(language: str, text: str, words: str, speaker: str) -> None:
    reading = read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    said = {q.content[-1].of(text): [names[one] for one in q.speaker] for q in reading.quotations}
    said |= {q.content[0].of(text): [names[one] for one in q.speaker] for q in reading.quotations}
    assert [who for content, who in said.items() if content.startswith(words)] == [[speaker]]


def test_a_sentence_in_marks_behind_a_colon_is_no_part_of_what_the_next_one_tells() -> None:
    text = (
        "Son collègue danois, M. Valdo, raconte : « À midi nous avions un port, le soir il n'y avait plus un bateau. » "
        "Selon lui, le nom du pape figurait déjà dans le traité."
    )
    contents = [[span.of(text) for span in one.content] for one in read(text, language="fr").quotations]
    assert contents == [
        ["À midi nous avions un port, le soir il n'y avait plus un bateau."],
        ["le nom du pape figurait déjà dans le traité."],
    ]
