"""Whom a pronoun stands for; None where it stands for nobody named."""

from collections.abc import Callable

import pytest

from dragoman.model.entity import Actors

type Read = Callable[..., Actors]


# language; text; the pronoun (its last place in the text); the entity it stands for
# fmt: off
ROWS = [
    ("en", "Omar Haddad met reporters. He refused to answer.", "He", "Omar Haddad"),
    ("en", "Mrs Ida Berg called Mr Jens Holm. She was angry.", "She", "Ida Berg"),
    ("en", "Mrs Ida Berg called Mr Jens Holm. He was angry.", "He", "Jens Holm"),
    ("en", "Peru closed the border. It had warned Chile twice.", "It", "Peru"),
    ("en", "Peru recalled its ambassador.", "its", "Peru"),
    ("en", "Iraqi soldiers crossed the river. They carried no flags.", "They", "Iraqi soldiers"),
    ("en", "The Danes voted on Sunday. They said no.", "They", "Denmark"),
    ("en", "Omar Haddad arrived late. It is clear that nobody waited.", "It", None),
    ("en", "Peru waited. It seems that the storm lost its force.", "its", None),
    ("fr", "Omar Haddad a reçu la presse. Il a refusé de répondre.", "Il", "Omar Haddad"),
    ("fr", "La présidente Ana Soto a reçu le ministre Jens Holm. Elle était en colère.", "Elle", "Ana Soto"),
    ("fr", "La présidente Ana Soto a reçu le ministre Jens Holm. Il était en colère.", "Il", "Jens Holm"),
    ("fr", "La Bolivie a fermé la frontière. Elle avait prévenu le Chili.", "Elle", "Bolivia"),
    ("fr", "Des soldats irakiens ont passé le fleuve. Ils portaient un drapeau.", "Ils", "soldats irakiens"),
    ("fr", "Le Pérou a rappelé son ambassadeur.", "son", "Peru"),
    ("fr", "« Nous attendrons », a déclaré Omar Haddad. « C'est long », a-t-il ajouté.", "-il", "Omar Haddad"),
    ("fr", "Omar Haddad est arrivé tard. Il faut attendre.", "Il", None),
    ("fr", "Omar Haddad est arrivé tard. Il y a du retard.", "Il", None),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "pronoun", "name"), ROWS)
def test_antecedent(read: Read, language: str, text: str, pronoun: str, name: str | None) -> None:
    reading = read(text, language)
    names = {entity.id: entity.name for entity in reading.entities}
    found = [m for m in reading.mentions if m.form == "pronoun" and m.span.of(text).endswith(pronoun)]
    assert [names[m.entity or ""] for m in found[-1:]] == ([] if name is None else [name])
