"""Speech acts: the example of every rule, and further sentences that grammar alone tells apart."""

import pytest

import dragoman
from dragoman.model.span import Evidence
from dragoman.reading.quotations.acts.act_table import load_acts

RULES = [(code, number, rule) for code in ("en", "fr") for number, rule in enumerate(load_acts(code).rules)]

ENGLISH = [
    ("threaten", "“If the junta seizes the reef, we will respond with force,” Admiral Ida Berg said."),
    ("threaten", "Norway said it would impose sanctions if the junta attacked the reef."),
    ("threaten", "“Orland will face severe consequences,” President Ida Berg said."),
    ("threaten", "“We are ready to act if the junta steps up its aggression,” Ida Berg said."),
    ("threaten", "The general vowed a swift and decisive response."),
    ("threaten", "“There will be consequences,” the marshal said."),
    ("threaten", "Peru said any attack would be met with a firm response."),
    ("promise", "“We will not invade the islands,” Ida Berg said."),
    ("promise", "Ida Berg said Norway would continue to support the islanders."),
    ("promise", "“Our commitment to the islands is unshakeable,” the premier said."),
    ("promise", "“We stand with the islanders,” Ida Berg said."),
    ("promise", "“We are going to help them rebuild,” the mayor said."),
    ("promise", "Peru will dismantle its launchers and ship them home, the premier said."),
    ("deny", "Peru assured that it has no intention of attacking its neighbour."),
    ("deny", "“We are not preparing any attack,” the marshal said."),
    ("deny", "“We pose no threat to anyone,” the king said."),
    ("deny", "“There are no soldiers on the reef,” the colonel said."),
    ("deny", "“Nobody is going to attack anyone,” the colonel said."),
    ("reject", "“We will never recognise the new border,” Ida Berg said."),
    ("reject", "The envoy said his country would not take part in the talks."),
    ("reject", "“The door of the league stays open, and no one has a right to close it,” she said."),
    ("reject", "“This demand is unacceptable,” Ida Berg said."),
    ("demand", "“Orland must pull back its ships,” Ida Berg said."),
    ("demand", "Ida Berg said the junta should release the crew."),
    ("demand", "“We expect a clear answer to our letter,” the king said."),
    ("demand", "“We need guarantees in writing,” the king said."),
    ("demand", "“It is up to the junta to end the blockade,” Ida Berg said."),
    ("demand", "“Stop the shelling now,” Ida Berg said."),
    ("demand", "“You have to leave the reef,” the admiral told them."),
    ("propose", "“We are prepared to discuss a ceasefire,” Ida Berg said."),
    ("propose", "“Let's meet in Oslo next week,” the king said."),
    ("agree", "Peru said it was open to the mediator's idea."),
    ("agree", "“We accept the plan,” the king said."),
    ("accuse", "“The junta has broken every promise,” Ida Berg said."),
    ("accuse", "Ida Berg said Orland had fired on her ships."),
    ("accuse", "“They are preparing an attack on the islands,” Ida Berg said."),
    ("accuse", "“The junta has moved tanks to our border,” Ida Berg said."),
    ("accuse", "“This is a violation of the treaty,” Ida Berg said."),
    ("accuse", "“Our ship was attacked by the junta,” the captain said."),
    ("accuse", "“Orland does not respect the truce,” the envoy said."),
    ("warn", "“An attack on the islands would be a catastrophe,” the bishop said."),
    ("warn", "“There is a real risk of war,” the bishop said."),
    ("warn", "“Orland could attack at any moment,” the minister said."),
    ("praise", "“We thank the neighbours for their tents,” the mayor said."),
    ("praise", "“I welcome this decision,” Ida Berg said."),
    ("praise", "“The talks were useful and constructive,” the envoy said."),
    ("threaten", "“We will sink every ferry that leaves,” the colonel said."),
    ("threaten", "“You will regret this night,” the marshal told the envoy."),
    ("threaten", "“The spies will be shot,” the colonel said."),
    ("promise", "“You will have your land back by autumn,” the minister told the farmers."),
    ("promise", "The regent wrote that he would plant ten thousand oaks."),
    ("promise", "“Nobody will be deported,” the mayor said."),
    ("deny", "“We never touched your nets,” the skipper said."),
    ("deny", "“No shell was fired from our side,” the colonel said."),
    ("deny", "The rumour of a secret pact is pure invention, according to the palace."),
    ("reject", "“We are not selling the mine,” the mayor said."),
    ("reject", "Peru has never wanted a war."),
    ("state", "The mayor announced that the abbots will meet on Friday to avoid a war."),
    ("state", "It is too early to say whether the truce will hold, the envoy said."),
    ("reject", "“No, we will not share the wells,” the elder said."),
    ("reject", "“We cannot move the shrine,” the abbot said."),
    ("demand", "The envoy told Peru it must call back its drones."),
    ("demand", "“The miners are to be released at once,” the union said."),
    ("demand", "“Nothing less than a full inquiry will do,” the widow said."),
    ("demand", "“You will hand over the keys by noon,” the captain told the crew."),
    ("request", "“Could you please lend us a crane?” the mayor wrote."),
    ("request", "“When will the road be open?” the mayor said."),
    ("propose", "“What if both ports shared one pilot?” the envoy said."),
    ("propose", "It would be wiser to leave the mine to a third party, the envoy said."),
    ("propose", "“Our harbour is at your disposal,” the king said."),
    ("agree", "“Yes, the divers may go down,” the captain said."),
    ("agree", "The bishops had no objection to the new date, the nuncio said."),
    ("accuse", "“You deceived the whole valley,” the elder told the surveyor."),
    ("accuse", "“They closed our wells in the dry month,” the elder said."),
    ("accuse", "“The count was rigged,” the bishop said."),
    ("accuse", "“Nobody has betrayed this coast more than the board,” the skipper said."),
    ("warn", "“The bridge will not hold another winter,” the engineer said."),
    ("warn", "“Beware, the pass is mined,” the guide said."),
    ("warn", "Hunger would follow within a month, the nurse said."),
    ("praise", "“No pilot has ever shown more courage,” the queen said."),
    ("praise", "“A generous and honest verdict,” the regent wrote."),
    ("praise", "“You saved our harvest,” the mayor told the soldiers."),
    ("praise", "“The village would have starved without the pilots,” the mayor said."),
    ("state", "“The count was finished at noon,” the bishop said."),
    ("state", "“We had never seen such a tide,” the skipper said."),
    ("state", "“No decision has been taken,” the envoy said."),
    ("state", "“We must stay calm,” Ida Berg said."),
    ("state", "“They must have known about it,” Ida Berg said."),
    ("state", "“The storm destroyed the bridge,” the mayor said."),
    ("state", "“The talks will go on next week,” the envoy said."),
    ("state", "“I will meet the king on Tuesday,” Ida Berg said."),
    ("state", "“We will not forget this day,” the widow said."),
    ("state", "The regent swore that the seal was genuine."),
    ("state", "“We hope that reason will win,” Ida Berg said."),
    ("state", "“We have no other home, and our backs are to the sea,” the mayor said."),
    ("state", "“The ships left the harbour at noon,” the captain said."),
    ("state", "“I do not know what he wants,” the premier said."),
    ("state", "“It is not easy to foresee what comes,” the envoy said."),
    ("state", "“We believe that the king will come back,” the mayor said."),
    ("state", "The bank expects that the toll will rise."),
]  # fmt: skip

FRENCH = [
    ("threaten", "« Si la junte saisit le récif, nous répondrons par la force », a dit l'amirale Ida Berg."),
    ("threaten", "La Norvège a déclaré qu'elle imposerait des sanctions si la junte attaquait le récif."),
    ("threaten", "« La junte s'expose à de graves conséquences », a dit Ida Berg."),
    ("threaten", "« La junte paiera le prix fort », a dit Ida Berg."),
    ("threaten", "Le général a promis une réponse rapide et ferme."),
    ("warn", "« Toute attaque aura des conséquences massives », a dit la ministre."),
    ("promise", "« Nous n'envahirons pas les îles », a dit Ida Berg."),
    ("promise", "« Nous allons aider les îles à rebâtir », a dit la maire."),
    ("promise", "Ida Berg a assuré que l'aide arriverait demain."),
    ("deny", "Ida Berg a assuré que son pays n'avait aucune intention d'attaquer ses voisins."),
    ("deny", "« Nous ne préparons aucune attaque », a dit le maréchal."),
    ("deny", "« Il n'y a pas de soldats sur le récif », a dit le colonel."),
    ("deny", "« C'est faux », a dit le colonel."),
    ("reject", "« Nous ne reconnaîtrons jamais la nouvelle frontière », a dit Ida Berg."),
    ("reject", "« Cette exigence est inacceptable », a dit Ida Berg."),
    ("reject", "L'émissaire a dit que son pays ne participerait pas aux pourparlers."),
    ("reject", "« Personne n'a le droit de fermer cette porte », a dit Ida Berg."),
    ("reject", "« Nos îles ne sont pas à vendre », a dit le roi."),
    ("demand", "« La junte doit retirer ses navires », a dit Ida Berg."),
    ("demand", "Ida Berg a dit que la junte devait libérer l'équipage."),
    ("demand", "« Nous attendons une réponse claire à notre lettre », a dit le roi."),
    ("demand", "« Nous avons besoin de garanties écrites », a dit le roi."),
    ("demand", "« C'est à la junte de lever le blocus », a dit Ida Berg."),
    ("demand", "« Cessez le feu », a dit Ida Berg."),
    ("demand", "« Il faut que la junte quitte le récif », a dit Ida Berg."),
    ("demand", "La junte veut que la flotte quitte le récif."),
    ("propose", "« Nous sommes prêts à discuter d'une trêve », a dit Ida Berg."),
    ("propose", "« Parlons autour d'une table », a dit le roi."),
    ("agree", "« Nous acceptons le plan », a dit le roi."),
    ("accuse", "« La junte a rompu toutes ses promesses », a dit Ida Berg."),
    ("accuse", "Ida Berg a dit que la junte avait tiré sur ses navires."),
    ("accuse", "« Ils préparent une attaque contre les îles », a dit Ida Berg."),
    ("accuse", "« La junte a déplacé ses chars vers notre frontière », a dit Ida Berg."),
    ("accuse", "« C'est une violation du traité », a dit Ida Berg."),
    ("accuse", "« Notre navire a été attaqué par la junte », a dit la capitaine."),
    ("accuse", "« La junte ne respecte pas la trêve », a dit l'émissaire."),
    ("warn", "« Il y a un risque réel de guerre », a dit l'évêque."),
    ("warn", "« La junte peut attaquer à tout moment », a dit la ministre."),
    ("praise", "« Nous remercions nos voisins pour les tentes », a dit la maire."),
    ("praise", "« Je salue cette décision », a dit Ida Berg."),
    ("praise", "« Les entretiens ont été utiles et constructifs », a dit l'émissaire."),
    ("threaten", "« Nous coulerons chaque bac qui partira », a dit le colonel."),
    ("threaten", "« Vous regretterez cette nuit », a dit le maréchal à l'émissaire."),
    ("threaten", "« Encore un tir et nous rasons le fort », a dit le colonel."),
    ("promise", "« Vous retrouverez vos terres avant l'automne », a dit la ministre aux paysans."),
    ("promise", "Le régent a écrit qu'il planterait dix mille chênes."),
    ("promise", "« Personne ne sera expulsé », a dit la maire."),
    ("deny", "« Nous n'avons jamais touché à vos filets », a dit le patron du chalutier."),
    ("deny", "« Pas un obus n'a été tiré de chez nous », a dit le colonel."),
    ("deny", "Selon le palais, la rumeur d'un pacte secret est pure invention."),
    ("reject", "« Nous ne vendons pas la mine », a dit la maire."),
    ("reject", "« Non, nous ne partagerons pas les puits », a dit l'ancien."),
    ("demand", "« Que la junte rende les drones avant la nuit », a dit l'émissaire."),
    ("demand", "« Libérez les mineurs », a dit le syndicat."),
    ("request", "« S'il vous plaît, prêtez-nous une grue », a écrit la maire."),
    ("request", "« Quand la route rouvrira-t-elle ? » a dit la maire."),
    ("propose", "« Et si les deux ports partageaient un pilote ? » a dit l'émissaire."),
    ("propose", "« Notre port est à votre disposition », a dit le roi."),
    ("agree", "« Oui, les plongeurs peuvent descendre », a dit la capitaine."),
    ("agree", "« Nous ne voyons pas d'inconvénient à cette date », a dit le nonce."),
    ("accuse", "« Vous avez trompé toute la vallée », a dit l'ancien au géomètre."),
    ("accuse", "« Ils ont fermé nos puits », a dit l'ancien."),
    ("accuse", "« Le scrutin a été truqué », a dit l'évêque."),
    ("warn", "« Le pont ne tiendra pas un hiver de plus », a dit l'ingénieur."),
    ("warn", "« Attention, le col est miné », a dit le guide."),
    ("warn", "« La faim viendrait avant un mois », a dit l'infirmière."),
    ("praise", "« Une sentence généreuse et honnête », a écrit le régent."),
    ("praise", "« Vous avez sauvé nos récoltes », a dit la maire aux soldats."),
    ("state", "« Le dépouillement a fini à midi », a dit l'évêque."),
    ("state", "« Nous n'avions jamais vu pareille marée », a dit le patron du chalutier."),
    ("state", "« Aucune décision n'a été prise », a dit l'émissaire."),
    ("state", "« Nous devons garder notre calme », a dit Ida Berg."),
    ("state", "« La tempête a détruit le pont », a dit la maire."),
    ("state", "« Les pourparlers reprendront lundi », a dit l'émissaire."),
    ("state", "« Je rencontrerai le roi mardi », a dit Ida Berg."),
    ("state", "« Nous n'oublierons pas ce jour », a dit la veuve."),
    ("state", "Le régent a juré que le sceau était vrai."),
    ("state", "« Nous espérons que la raison l'emportera », a dit Ida Berg."),
    ("state", "« Les navires ont quitté le port à midi », a dit la capitaine."),
    ("state", "« Je ne sais pas ce qu'il veut », a dit le premier ministre."),
    ("state", "« Il n'est pas facile de prévoir la suite », a dit l'émissaire."),
    ("state", "La banque s'attend à ce que le péage monte."),
    ("state", "Il est trop tôt pour dire si la trêve tiendra, a déclaré l'émissaire."),
    ("reject", "Le Togo ne souhaite plus négocier."),
    ("state", "« Nous n'avons pas d'autre maison et la mer est derrière nous », a dit la maire."),
]  # fmt: skip


def acts(text: str, language: str) -> list[str]:
    """The acts of all quotations in `text`, in order."""
    return [quotation.act for quotation in dragoman.read(text, language=language).quotations]


@pytest.mark.parametrize(
    ("code", "act", "example"),
    [(code, rule.act, rule.example) for code, _, rule in RULES],
    ids=[f"{code}-{number}-{rule.act}" for code, number, rule in RULES],
)
def test_every_rule_shows_its_act(code: str, act: str, example: str) -> None:
    read = acts(example, code)
    assert read[:1] == [act]


@pytest.mark.parametrize(("act", "text"), ENGLISH)
def test_english(act: str, text: str) -> None:
    assert acts(text, "en") == [act]


@pytest.mark.parametrize(("act", "text"), FRENCH)
def test_french(act: str, text: str) -> None:
    assert acts(text, "fr") == [act]


def test_every_class_is_used() -> None:
    for code in ("en", "fr"):
        table = load_acts(code)
        assert table.words.names == {name for rule in table.rules for name in rule.classes}


def test_evidence_stands_in_the_content() -> None:
    text = "“The junta must leave the reef,” Ida Berg said."
    evidence = dragoman.read(text, language="en").quotations[0].evidence["act"]
    assert isinstance(evidence, Evidence)
    assert [span.of(text) for span in evidence.spans] == ["leave"]
    assert evidence.rule == "what another must do is demanded"


CONDITIONS = [
    ("en", "“Once the crew is home, we will reopen the port,” Ida Berg said.", ["Once the crew is home"]),
    ("en", "“If they fire, we will fire,” the colonel said.", ["If they fire"]),
    (
        "en",
        "“We will free the crew in exchange for a lasting truce,” the king said.",
        ["in exchange for a lasting truce"],
    ),
    ("en", "“We will reopen the port,” Ida Berg said.", []),
    ("fr", "Le Pérou promet quatre navires en échange d'une trêve durable.", ["en échange d'une trêve durable"]),
    ("fr", "« Encore un tir et nous rasons le fort », a dit le colonel.", ["Encore un tir"]),
    ("fr", "« Et si nous partagions le fort ? » a dit le colonel.", []),
]

PLANNED = [
    ("en", "Peru is to demand an inquiry on Monday.", True),
    ("en", "The board is expected to reject the toll.", True),
    ("en", "Peru has demanded an inquiry.", False),
    ("en", "Peru wanted to demand an inquiry.", False),
    ("fr", "Le Pérou doit exiger lundi une enquête.", True),
    ("fr", "Le Pérou a exigé une enquête.", False),
    ("en", "The palace said that Peru would ask for written guarantees.", True),
    ("en", "The palace said that Peru would ask for written guarantees if the ship sailed.", False),
    ("en", "The palace said that Peru would have asked for written guarantees.", False),
    ("fr", "Le palais a annoncé que le Pérou demanderait une enquête.", True),
]

TARGETS = [
    ("en", "“Peru has lied to us,” Ida Berg said.", ["Peru"]),
    ("en", "“The bridge was burnt by Peru,” Ida Berg said.", ["Peru"]),
    ("en", "Norway threatened to bomb Peru.", ["Peru"]),
    ("en", "Norway warned Peru that the ice was thin.", []),
    ("en", "Norway denied that it had attacked Peru.", []),
    ("en", "Ida Berg told Peru it must open the port.", ["Peru"]),
    ("en", "“Peru wants guarantees,” Ida Berg said.", []),
    ("fr", "« Le Pérou a un besoin urgent de garanties », a dit Ida Berg.", []),
    ("fr", "« Le Pérou nous a menti », a dit Ida Berg.", ["Peru"]),
    ("fr", "La Norvège fustige l'arrogance du Pérou.", ["Peru"]),
    ("fr", "La Norvège promet quatre navires au Pérou.", []),
]


@pytest.mark.parametrize(("code", "text", "expected"), CONDITIONS)
def test_conditions(code: str, text: str, expected: list[str]) -> None:
    (quotation,) = dragoman.read(text, language=code).quotations
    assert [span.of(text) for span in quotation.condition] == expected


@pytest.mark.parametrize(("code", "text", "expected"), PLANNED)
def test_planned(code: str, text: str, expected: bool) -> None:
    planned = [quotation.planned for quotation in dragoman.read(text, language=code).quotations]
    assert (True in planned) is expected


@pytest.mark.parametrize(("code", "text", "expected"), TARGETS)
def test_targets(code: str, text: str, expected: list[str]) -> None:
    reading = dragoman.read(text, language=code)
    names = {entity.id: entity.name for entity in reading.entities}
    assert [names[entity] for entity in reading.quotations[0].target] == expected
