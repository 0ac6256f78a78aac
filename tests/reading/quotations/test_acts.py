"""Speech acts: the example of every rule, and further sentences that grammar alone tells apart."""

import pytest

import dragoman
from dragoman.model.span import Evidence
from dragoman.reading.quotations.act_table import load_acts

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
