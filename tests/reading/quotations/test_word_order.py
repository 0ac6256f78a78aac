"""French contents found by the order of words where the parse fails, and interviews without quote marks."""

import pytest

import dragoman

INSERTED = [
    ("Le traité, tranche la gazette du port, ne vaut plus l'encre qui l'a écrit.", "Le traité", "la gazette du port"),
    ("Si les Tavis passent le gué, a fait savoir la régente, nous fermerons le marché.", "Si les Tavis", "la régente"),
    ("La digue tiendra, jure le préfet, dont la maison est sur la colline.", "La digue tiendra", "le préfet"),
    ("Les barques reviendront, veut croire la capitainerie, « avec les morues ».", "Les barques", "la capitainerie"),
    ("Le bac coûtera deux sous de plus, me confie-t-il, « mais ne l'écrivez pas ».", "Le bac coûtera", "il"),
]

COMPLEMENTS = [
    ("Le consul prie les deux camps de ne pas « scier la table ».", "de ne pas « scier la table »"),
    ("La reine demande aux bateliers de « ranger les crocs ».", "de « ranger les crocs »"),
    ("Le sergent assure n'avoir tiré que « sur des bouées ».", "n'avoir tiré que « sur des bouées »"),
    ("La junte disait n'en rien savoir.", "n'en rien savoir"),
    ("La junte ne veut pas s'aliéner les bateliers.", "s'aliéner les bateliers"),
    (
        "Le médecin dit avoir compté neuf blessés et n'avoir vu « aucune arme ».",
        "avoir compté neuf blessés et n'avoir vu « aucune arme »",
    ),
    (
        "Le maire soutient que la vanne a cédé et que l'on « a menti aux riverains ».",
        "la vanne a cédé et que l'on « a menti aux riverains »",
    ),
    ("La diète a exigé de Kasr qu'elle rende les deux canons.", "elle rende les deux canons"),
    ("Le clerc répète chaque matin que la lettre viendra.", "la lettre viendra"),
    ("Le doge accepte une visite, pourvu qu'elle reste secrète.", "une visite, pourvu qu'elle reste secrète"),
    ("Comme le rapporte la Gazette de Vellan, la banque a fermé ses guichets.", "la banque a fermé ses guichets."),
    ("À ce qu'affirme le greffier, la lettre était vide.", "la lettre était vide."),
    ("De l’aveu d’un officier à la retraite, les redoutes sont vides.", "les redoutes sont vides."),
    ("Les gardes ont relâché les bergers, au nombre de trente selon le prévôt.", "au nombre de trente"),
    ("Le palais a laissé filtrer que le duc partirait avant Noël.", "le duc partirait avant Noël"),
    ("La députée veut savoir pourquoi la digue a cédé.", "pourquoi la digue a cédé"),
    ("Question d'une lectrice, Ada, de Vellan : « Qui paiera le pont ? »", "Qui paiera le pont ?"),
    ("Un impôt réclamé par la ligue n'a jamais été levé.", "Un impôt"),
]

INTERVIEW = """ENTRETIEN. La négociatrice Ada Brandt ne croit plus à la trêve.

Vous quittez la table. Pourquoi ?

— Parce que nous étions seuls à y être assis. Le doge m'écrit que le port rouvrira, je n'y crois pas.

Reviendrez-vous au printemps ?

Peut-être. Je ne ferme aucune porte.

Le doge parle d'un malentendu.

— C'est son mot. Nous avons attendu six semaines.

Que dites-vous à vos équipages ?

Rentrez chez vous. Notre pays a besoin de pêcheurs.
"""


def contents(text: str) -> list[str]:
    return [" ".join(s.of(text) for s in q.content) for q in dragoman.read(text, language="fr").quotations]


@pytest.mark.parametrize(("text", "start", "source"), INSERTED)
def test_a_cue_between_commas_tells_the_sentence_around_it(text: str, start: str, source: str) -> None:
    found = dragoman.read(text, language="fr").quotations
    told = [(q.content[0].of(text), " ".join(s.of(text) for s in q.source)) for q in found]
    assert any(words.startswith(start) and who == source for words, who in told)


@pytest.mark.parametrize(("text", "content"), COMPLEMENTS)
def test_what_is_told_is_found_whole(text: str, content: str) -> None:
    assert content in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "La ligue condamne le raid, dénonce la flotte et exige une enquête.",
        "Le consul, qui a vu la côte, presse les deux camps de signer.",
    ],
)
def test_verbs_in_a_row_are_not_between_commas(text: str) -> None:
    assert not any("condamne" in words or "Le consul" in words for words in contents(text))


def test_marks_that_a_cue_inside_them_tells_are_a_quotation_of_their_own() -> None:
    text = "« On part lundi », a dit le maire. « La dette, a prévenu le juge, sera payée jusqu'au dernier sou. »"
    assert contents(text) == ["On part lundi", "La dette sera payée jusqu'au dernier sou."]


def test_an_answer_of_an_interview_is_said_by_whoever_is_asked() -> None:
    reading = dragoman.read(INTERVIEW, language="fr")
    names = {entity.id: entity.name for entity in reading.entities}
    answers = [q for q in reading.quotations if q.form == "direct"]
    assert [q.content[0].of(INTERVIEW).split()[0] for q in answers] == ["Parce", "Peut-être.", "C'est", "Rentrez"]
    assert {names[who] for q in answers for who in q.speaker} == {"Ada Brandt"}


def test_headings_that_ask_make_no_interview() -> None:
    text = "Que veut Lima ?\n\nLa junte vise le port.\n\nQui paiera ?\n\nLes marchands, comme toujours.\n"
    assert contents(text) == []
