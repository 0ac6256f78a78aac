"""Turns of speech that tell whether an act was done: fixed phrases in front of it, modals, bare negations, hearsay."""

from functools import cache

import pytest

import dragoman
from dragoman.model.reading import Reading

CASES = [
    ("fr", "La Zembla ne retirera ses troupes que si le Karvon signe la trêve.", "retirera", "conditional"),
    ("fr", "Le Karvon livrera des chars à la Zembla à condition que Lima paie.", "livrera", "conditional"),
    ("fr", "Le Karvon livrera des chars à la Zembla pourvu que Lima paie.", "livrera", "conditional"),
    ("fr", "À moins que Lima ne cède, le Karvon fermera le détroit.", "fermera", "conditional"),
    ("fr", "Le Karvon fermera le détroit à moins que Lima ne cède.", "fermera", "conditional"),
    ("fr", "Lima soutiendra le Karvon, quitte à rompre avec la Zembla.", "rompre", "conditional"),
    ("fr", "L'armée du Karvon a quitté la ville sans attaquer les rebelles.", "attaquer", "denied"),
    ("fr", "Plutôt que de bombarder le port, le Karvon a envoyé un émissaire à Lima.", "bombarder", "denied"),
    ("fr", "Au lieu de bombarder le port, le Karvon a envoyé un émissaire à Lima.", "bombarder", "denied"),
    ("fr", "Le Karvon s'est gardé de condamner la Zembla.", "condamner", "denied"),
    ("fr", "Le Karvon a manqué de bombarder le port.", "bombarder", "denied"),
    ("fr", "Le Karvon a failli attaquer la Zembla.", "attaquer", "denied"),
    ("fr", "Le Karvon est sur le point d'attaquer la Zembla.", "attaquer", "planned"),
    ("fr", "Le Karvon aurait dû retirer ses troupes de la Zembla.", "retirer", "denied"),
    ("fr", "Selon la radio, le Karvon aurait bombardé le port de Lima.", "bombardé", "actual"),
    ("fr", "Des soldats du Karvon auraient tué trois mineurs.", "tué", "actual"),
    ("fr", "Lima attend toujours le retrait exigé des troupes du Karvon.", "retrait", "demanded"),
    ("fr", "Lima a demandé que le Karvon soit sanctionné.", "sanctionné", "demanded"),
    ("fr", "Lima veut que le Karvon retire ses troupes.", "retire", "demanded"),
    ("fr", "Lima masse des chars en vue d'envahir le Karvon.", "envahir", "planned"),
    ("fr", "Lima masse des chars en vue d'une invasion du Karvon.", "invasion", "planned"),
    ("fr", "Il est question de sanctionner le Karvon.", "sanctionner", "planned"),
    ("fr", "Il n'est pas question de sanctionner le Karvon, a dit Lima.", "sanctionner", "denied"),
    ("fr", "Le Karvon n'a guère aidé la Zembla.", "aidé", "denied"),
    ("fr", "Lima a empêché le Karvon de bombarder le port.", "bombarder", "denied"),
    ("fr", "Lima a interdit au Karvon de bombarder le port.", "bombarder", "denied"),
    ("fr", "Lima pourrait livrer des chars au Karvon.", "livrer", "conditional"),
    ("fr", "Lima risque d'attaquer le Karvon.", "attaquer", "conditional"),
    ("fr", "Lima est tenue de retirer ses troupes du Karvon.", "retirer", "demanded"),
    ("fr", "Une attaque du Karvon contre Lima est peu probable.", "attaque", "conditional"),
    ("fr", "Si le Karvon attaque, Lima livrera des chars à la Zembla.", "livrera", "conditional"),
    ("fr", "Le Karvon a tenté en vain de saisir un cargo de Lima.", "saisir", "denied"),
    ("fr", "Le Karvon n'a pas pu saisir le cargo de Lima.", "saisir", "denied"),
    ("fr", "Le Karvon conditionne le retrait de ses troupes à un accord.", "retrait", "conditional"),
    ("fr", "Une fois la trêve signée, le Karvon retirera ses troupes de la Zembla.", "retirera", "conditional"),
    ("fr", "Le Karvon compte sanctionner la Zembla.", "sanctionner", "planned"),
    ("fr", "Lima craint que le Karvon n'attaque le port.", "attaque", "conditional"),
    ("fr", "Lima redoute une attaque du Karvon.", "attaque", "conditional"),
    ("fr", "Pas question de sanctionner le Karvon, a dit Lima.", "sanctionner", "denied"),
    ("fr", "Non seulement le Karvon a bombardé le port, mais il a saisi un cargo de Lima.", "bombardé", "actual"),
    ("fr", "Le Karvon n'a pas seulement bombardé le port, il a saisi un cargo de Lima.", "bombardé", "actual"),
    ("fr", "Le Karvon n'a bombardé que le port de Lima.", "bombardé", "actual"),
    ("fr", "Le Karvon ne cesse de bombarder le port de Lima.", "bombarder", "actual"),
    ("fr", "Le Karvon n'a pas hésité à bombarder le port de Lima.", "bombarder", "actual"),
    ("fr", "Le Karvon n'a pas manqué de condamner Lima.", "condamner", "actual"),
    ("en", "Short of a truce, Karvon will bomb the port of Zembla.", "bomb", "conditional"),
    ("en", "Rather than bomb the port, Karvon sent an envoy to Zembla.", "bomb", "denied"),
    ("en", "Instead of bombing the port, Karvon sent an envoy to Zembla.", "bombing", "denied"),
    ("en", "Karvon entered the town without attacking the rebels.", "attacking", "denied"),
    ("en", "Karvon is on the verge of attacking Zembla.", "attacking", "planned"),
    ("en", "Karvon came close to attacking Zembla.", "attacking", "denied"),
    ("en", "Karvon nearly attacked Zembla.", "attacked", "denied"),
    ("en", "Karvon should have withdrawn its troops from Zembla.", "withdrawn", "denied"),
    ("en", "Karvon can attack Zembla.", "attack", "conditional"),
    ("en", "Karvon has yet to withdraw its troops from Zembla.", "withdraw", "denied"),
    ("en", "Karvon neither bombed the port nor arrested the sailors of Zembla.", "bombed", "denied"),
    ("en", "Karvon neither bombed the port nor arrested the sailors of Zembla.", "arrested", "denied"),
    ("en", "Lima prevented Karvon from bombing the port.", "bombing", "denied"),
    ("en", "Lima barred Karvon from bombing the port.", "bombing", "denied"),
    ("en", "Lima wants Karvon to withdraw its troops.", "withdraw", "demanded"),
    ("en", "An attack by Karvon on Zembla is unlikely.", "attack", "conditional"),
    ("en", "The visit of the Karvon president to Zembla is due on Thursday.", "visit", "planned"),
    ("en", "Lima fears Karvon will attack the port.", "attack", "conditional"),
    ("en", "Lima fears an attack by Karvon on the port.", "attack", "conditional"),
    ("en", "Lima doubts that Karvon will withdraw its troops.", "withdraw", "conditional"),
    ("en", "Lima massed tanks with a view to invading Karvon.", "invading", "planned"),
    ("en", "Lima tried in vain to seize a cargo ship of Karvon.", "seize", "denied"),
    ("en", "Lima did not hesitate to bomb the port of Karvon.", "bomb", "actual"),
    ("fr", "Le dialogue avec le Tchad doit être fondé sur la confiance, dit le Togo.", "dialogue", "demanded"),
]


@cache
def _readings(language: str) -> dict[str, Reading]:
    texts = [text for code, text, _, _ in CASES if code == language]
    return dict(zip(texts, dragoman.read_many(texts, language=language), strict=True))


@pytest.mark.parametrize(("language", "text", "word", "status"), CASES)
def test_status(language: str, text: str, word: str, status: str) -> None:
    events = _readings(language)[text].events
    found = [e.status for e in events if word in [span.of(text) for span in e.trigger]]
    assert found == [status]
