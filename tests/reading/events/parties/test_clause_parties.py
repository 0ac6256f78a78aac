"""French clauses, participles and pronouns whose parties are not those of the clause beside them."""

import pytest

from dragoman.reading.read import read

_FR = (
    # a participle that goes on from a passive: done to the same, by its own agent, else by the first one's
    ("Le consul a été arrêté à Lima par la police et expulsé mardi.", "expulsé", ["police"], ["consul"]),
    ("Les pêcheurs ont été arraisonnés et relâchés.", "relâchés", [], ["pêcheurs"]),
    (
        "Le maire a été arrêté mardi et accusé d'espionnage par le procureur.",
        "accusé",
        ["procureur"],
        ["maire"],
    ),
    (
        "Le juge a été enlevé lundi, torturé et abandonné près de Cali par des inconnus.",
        "torturé",
        ["inconnus"],
        ["juge"],
    ),
    ("L'offre présentée par Rome et acceptée lundi par les insurgés est secrète.", "acceptée", ["insurgés"], ["Rome"]),
    # … of a row that shares an auxiliary
    ("Le Sénat a condamné le putsch de Lima, exigé une enquête et suspendu l'aide.", "exigé", ["Sénat"], []),
    # a participle behind a comma is the main subject's
    (
        "La Croix-Rouge a publié la liste des juges emprisonnés par la junte, demandant leur libération.",
        "demandant",
        ["Red Cross"],
        [],
    ),
    # a clause behind « duquel » has its own subject
    (
        "L'accord aux termes duquel Lima a libéré les marins a été rompu par Quito.",
        "libéré",
        ["Lima"],
        ["marins"],
    ),
    ("Le pont que menacent de détruire les insurgés est gardé.", "menacent", ["insurgés"], ["pont"]),
    # a clause that goes on has the noun in front of its verb
    ("Rome a saisi le cargo et Athènes a rappelé son consul.", "saisi", ["Rome"], ["cargo"]),
    # a by-phrase further off, or behind what one is charged with
    (
        "Trois moines ont été enlevés samedi soir, à la sortie d'un office, dans un faubourg de Lima, par des miliciens.",
        "enlevés",
        ["miliciens"],
        ["Trois moines"],
    ),
    ("Les mineurs, menacés d'expulsion par le préfet, ont fui.", "menacés", ["préfet"], ["mineurs"]),
    (
        "Madrid a reçu l'envoyé, soupçonné par Phnom Penh d'avoir armé les rebelles.",
        "soupçonné",
        ["Phnom Penh"],
        ["envoyé"],
    ),
    # what is left to somebody is done by him
    ("Paris laisse au préfet le soin de libérer les mutins.", "libérer", ["préfet"], ["mutins"]),
    # before whom or against whose advice is no side
    ("L'embargo a été levé jeudi, contre l'avis du Parlement, par le roi.", "levé", ["roi"], []),
    # who says so in between is not meant by the pronoun that goes on
    (
        "Le Sénégal n'enverra aucun soldat, a assuré son ministre des Armées, mais il formera les officiers de Praia.",
        "formera",
        ["Senegal"],
        ["officiers de Praia"],
    ),
    # « ce dernier » is not the place where somebody was received
    (
        "Le ministre birman a reçu le général thaïlandais à Rangoun. Ce dernier a menacé Oslo de représailles.",
        "menacé",
        ["général thaïlandais"],
        ["Oslo"],
    ),
    # a condition is no state
    ("Le juge a réclamé la levée de l'état d'urgence.", "réclamé", ["juge"], []),
)


@pytest.mark.parametrize(("text", "word", "actors", "recipients"), _FR)
def test_parties(text: str, word: str, actors: list[str], recipients: list[str]) -> None:
    reading = read(text, language="fr")
    names = {entity.id: entity.name for entity in reading.entities}
    event = next(e for e in reading.events if word in [span.of(text) for span in e.trigger])
    assert ([names[i] for i in event.actors], [names[i] for i in event.recipients]) == (actors, recipients)
