"""Acts told by pronouns: subjects go on from subjects, objects from objects, and an answer is of whoever was asked."""

import pytest

from dragoman.reading.read import read

# language; text; type; actors; recipients
# fmt: off
ROWS = [
    # a subject goes on from the subject before, an object from what stood beside it
    ("fr", "Le président rencontra le gouverneur. Il lui a promis du blé.", "AID", "président", "gouverneur"),
    ("fr", "Le roi reçut l'ambassadeur. Il l'a expulsé lundi.", "SANCTION", "roi", "ambassadeur"),
    ("fr", "La police arrêta trois mineurs. Elle les a relâchés dimanche.", "RETREAT", "police", "trois mineurs"),
    ("fr", "Les rebelles détiennent le pilote. Ils le libéreront si Lima paie.", "RETREAT", "rebelles", "pilote"),
    ("fr", "Le Kenya a fermé sa frontière avec la Somalie. Il lui reproche d'abriter des pillards.", "ACCUSE", "Kenya", "Somalia"),
    ("en", "The king received the envoy. He expelled him on Monday.", "SANCTION", "king", "envoy"),
    ("en", "Morocco seized two trawlers. It returned them to Spain on Monday.", "RETREAT", "Morocco", "Spain"),
    # what is demanded is done by somebody else
    ("en", "Ghana arrested two Greek sailors. Athens demands that it free them.", "RETREAT", "Ghana", "two Greek sailors"),
    ("fr", "Le Ghana a arrêté les marins grecs. Athènes exige qu'il les libère.", "RETREAT", "Ghana", "marins grecs"),
    # who was asked or accused answers
    ("en", "Benin asked Nigeria for soldiers. It refused.", "REJECT", "Nigeria", "Benin"),
    ("en", "Benin asked Nigeria to withdraw. It rejected the demand.", "REJECT", "Nigeria", "Benin"),
    ("en", "Benin demands that Nigeria withdraw. It refuses.", "REJECT", "Nigeria", "Benin"),
    ("en", "Benin offered Togo a truce. It accepted.", "AGREE", "Togo", "Benin"),
    ("en", "Benin asked Nigeria for soldiers. It rejected Ghana's offer.", "REJECT", "Benin", "Ghana"),
    ("fr", "Le Bénin a demandé des soldats au Nigeria. Il a refusé.", "REJECT", "Nigeria", "Benin"),
    ("fr", "Le Tchad a exigé que le Togo retire ses troupes. Il a refusé.", "REJECT", "Togo", "Chad"),
    ("fr", "Le Bénin a proposé une trêve au Togo. Il l'a acceptée.", "AGREE", "Togo", "Benin"),
    # what is offered to nobody named is refused to whoever offers it
    ("en", "Peru offered to mediate. Ecuador turned it down.", "REJECT", "Ecuador", "Peru"),
    ("fr", "Le Pérou a offert sa médiation. L'Équateur l'a refusée.", "REJECT", "Ecuador", "Peru"),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "named", "actor", "recipient"), ROWS)
def test_parties(language: str, text: str, named: str, actor: str, recipient: str) -> None:
    reading = read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    told = [(e.actors, e.recipients) for e in reading.events if named in (e.named_type, e.type)]
    assert ([actor], [recipient]) in [([names[a] for a in left], [names[r] for r in right]) for left, right in told]


def test_a_denial_is_of_whoever_is_accused() -> None:
    reading = read("Benin accused Nigeria of smuggling. It denied the charge.", language="en")
    names = {entity.id: entity.name for entity in reading.entities}
    assert [names[s] for q in reading.quotations if q.act == "deny" for s in q.speaker] == ["Nigeria"]
