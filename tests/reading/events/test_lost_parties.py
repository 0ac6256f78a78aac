"""Parties that a parser or a pronoun hides: hung on another noun, behind a relative, in the clause before."""

import pytest

from dragoman.reading.read import read
from dragoman.scoring.parties import Parties

_THREE = ["Pope", "Patriarch", "Arab League"]

_EN = (
    # a phrase hung on the noun between
    ("The seizure of the fort by the rebels shook Lima.", "COERCE", ["rebels"], ["fort"]),
    # a noun that a parser joins to the object in front opens the next clause
    ("Chad called up its reserves and Togo closed its border to Ghana.", "COERCE", ["Togo"], ["Ghana"]),
    # a plain past goes on with who says so, not with what had been done
    ("The envoy said that the patrols had fired and accused Lima of treason.", "ACCUSE", ["envoy"], ["Lima"]),
    # open pronouns: of the clause before, never of who acts on them
    ("Ghana counted its wounded, and Chile will give it three hospitals.", "AID", ["Chile"], ["Ghana"]),
    ("Chad and Togo signed a pact under which both will withdraw their guns.", "RETREAT", ["Chad", "Togo"], []),
    ("Peru recognised Biafra; Rome said it would expel the Peruvian envoy.", "SANCTION", ["Rome"], ["Peruvian envoy"]),
    # a condition is put to whoever may fulfil it
    ("If Togo lets the fleet in, Ghana will cancel the gas contract.", "SANCTION", ["Ghana"], ["Togo"]),
    # number and complement are part of a party
    ("Dozens of teachers marched in Lima.", "PROTEST", ["Dozens of teachers"], []),
    ("Chile rescued the crew of the stranded tanker.", "AID", ["Chile"], ["crew of the stranded tanker"]),
    # whoever is released is the other side
    ("The clan will release nine hostages.", "RETREAT", ["clan"], ["nine hostages"]),
    # a row whose second member stands as if beside the first
    ("The regent asked the Pope, the Patriarch and the Arab League to help.", "REQUEST", ["regent"], _THREE),
    # whose work an attack was, and who died in it
    ("The raid on the mill, in which four nuns died, was the work of the clan.", "ASSAULT", ["clan"], ["four nuns"]),
    # a journey for talks
    ("The regent flew to Lima for talks with the bishop.", "CONSULT", ["regent", "bishop"], []),
    # his own things are struck, not himself
    ("The king pardoned six guards who had fired on his yacht.", "ASSAULT", ["six guards"], ["yacht"]),
    # a treaty is no city
    ("The senate rejected the treaty of Cusco.", "REJECT", ["senate"], []),
)
_FR = (
    ("Deux navires ont été coulés au canon par la garde.", "ASSAULT", ["garde"], ["Deux navires"]),
    ("La Croix-Rouge dénonce la capture, le 3 mai, d'un médecin par la milice.", "ACCUSE", ["Red Cross"], ["milice"]),
    ("Lima a reçu l'émir Solen, que Quito avait expulsé.", "SANCTION", ["Quito"], ["Solen"]),
    ("Le Togo a saisi la ligue contre le Ghana, qu'il accuse d'avoir bombardé Lomé.", "ASSAULT", ["Ghana"], ["Lomé"]),
    ("Le parti accuse la garde d'avoir torturé le notaire.", "ASSAULT", ["garde"], ["notaire"]),
    ("L'émissaire a demandé au roi du Maroc de libérer les pêcheurs.", "RETREAT", ["roi du Maroc"], ["pêcheurs"]),
    ("Des centaines de dockers ont manifesté à Dakar.", "PROTEST", ["centaines de dockers"], []),
    ("Trois députés libéraux réclament une enquête.", "REQUEST", ["Trois députés libéraux"], []),
    ("Lima a expulsé le gérant du port franc de Callao.", "SANCTION", ["Lima"], ["gérant du port franc de Callao"]),
    ("Le Chili a fermé le port, ce que le Pérou a condamné.", "ACCUSE", ["Peru"], ["Chile"]),
    ("Vienne a adressé à Belgrade une note exigeant des excuses.", "REQUEST", ["Vienna"], ["Belgrade"]),
    (
        "Les inspecteurs ont fait demi-tour : des miliciens leur avaient barré la route.",
        "COERCE",
        ["miliciens"],
        ["inspecteurs"],
    ),
    ("Lima s'inquiète de l'attaque du consulat.", "ASSAULT", [], ["consulat"]),
    ("Le Ghana demande au Togo de reprendre les pourparlers.", "CONSULT", ["Ghana", "Togo"], []),
    ("Le juge nie que deux moines aient été arrêtés.", "COERCE", [], ["deux moines"]),
    ("La foule a défilé devant le palais avant d'être dispersée par la police.", "ASSAULT", ["police"], ["foule"]),
    ("Rome prie Lima de libérer l'évêque, déporté dans les îles en mars.", "COERCE", [], ["évêque"]),
    ("Cent sacs de riz ont été remis par Oslo aux religieuses.", "AID", ["Oslo"], ["religieuses"]),
    ("Les dockers d'Alep boudent les draps de Manchester.", "PROTEST", ["dockers d'Alep"], []),
)


@pytest.mark.parametrize(
    ("language", "text", "named", "actors", "recipients"),
    [*(("en", *one) for one in _EN), *(("fr", *one) for one in _FR)],
)
def test_lost_party(language: str, text: str, named: str, actors: list[str], recipients: list[str]) -> None:
    reading = read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    found = [e for e in reading.events if e.named_type == named]
    told = [([names[a] for a in e.actors], [names[r] for r in e.recipients]) for e in found]
    parties = Parties.of(reading, text)  # by name or in the words printed
    assert [parties.are(e.actors, actors) and parties.are(e.recipients, recipients) for e in found] == [True], told
