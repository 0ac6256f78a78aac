"""French: what stands around a cue between commas, behind it, and in the answers of interviews."""

import pytest

import dragoman
from dragoman.model.quotation import Quotation


def _read(text: str) -> tuple[Quotation, ...]:
    return dragoman.read(text, language="fr").quotations


def _told(text: str) -> list[tuple[str, str]]:
    """Content and source of each quotation, the parts of a content joined by a bar."""
    return [(" | ".join(s.of(text) for s in q.content), " ".join(s.of(text) for s in q.source)) for q in _read(text)]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        # a clause of its own behind a coordinator
        ("Oslo propose un vote, et Lima, dit-on, n'y serait pas hostile.", "Lima | n'y serait pas hostile.", "on"),
        # the subject and its verb stand around the source
        ("C'est la digue, à en croire le maire, qui a cédé.", "C'est la digue | qui a cédé.", "le maire"),
        (
            "La trêve n'aurait été, selon le légat, qu'un prétexte.",
            "La trêve n'aurait été | qu'un prétexte.",
            "le légat",
        ),
        # a question in front is none of the words
        ("Que faire alors ? Négocier, conseillait la Norvège.", "Négocier", "la Norvège"),
        # the aside of a subject in front of two verbs
        (
            "Le conseil de guerre, réuni dans la nuit, devrait demander le rappel du consul.",
            "le rappel du consul",
            "Le conseil de guerre",
        ),
        # participles and infinitives behind an inverted cue
        ("Le port fermera, a fait savoir lundi le duc, dénonçant un vol.", "un vol", "le duc"),
        ("« Le roi ment », tonnait lundi le duc, avant d'exiger des excuses.", "des excuses", "le duc"),
        # one thing, told of by two
        ("Le duc a proposé sa médiation, que la Norvège a saluée.", "sa médiation", "la Norvège"),
        # rows of verbs
        ("Lima exige un vote et menace de fermer le port.", "de fermer le port", "Lima"),
        (
            "La reine pense que le gouvernement « improvise » et compte déposer un second texte.",
            "le gouvernement « improvise »",
            "La reine",
        ),
        # nouns, participles and clitics
        ("Le refus chilien de le financer a choqué.", "de le financer", "chilien"),
        ("La mise en garde de Lima contre une escalade fut lue.", "une escalade", "Lima"),
        ("L'ultimatum a été jugé « maladroit ».", "L'ultimatum | maladroit", ""),
        ("Quant au duc, il nous juge « incapables de rougir ».", "incapables de rougir", "il"),
        ("Le consul s'est vu reprocher d'avoir fui.", "d'avoir fui", ""),
        ("À Oslo, on craint pour la base du fjord.", "la base du fjord", "on"),
        ("Sa voisine a au contraire loué la patience du duc.", "la patience du duc", "Sa voisine"),
        # names joined by a hyphen
        ("La Presse-Océane affirme que le port est pris.", "le port est pris", "La Presse-Océane"),
    ],
)
def test_content_and_source(text: str, content: str, source: str) -> None:
    assert (content, source) in _told(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("L'Écho, de Lima, raconte une autre nuit.", "L'Écho, de Lima"),
        ("Canal : ce que le roi avait compris", "ce que le roi avait compris"),
        ("La « piscine », comme on surnommait nos services, fut informée.", "nos services"),
        ("Le chalutier, « La Belle », a été saisi jeudi par la douane.", "La Belle"),
        ("Le consul a salué un geste avant d'accuser Lima de vol.", "avant d'accuser Lima de vol"),
    ],
)
def test_no_quotation(text: str, wrong: str) -> None:
    assert wrong not in [content for content, _ in _told(text)]


def test_who_cites_passes_the_words_on() -> None:
    found = _read("« Nous étions chez nous », a clamé le sénateur Albert Sen, que cite l'agence Andine.")
    cited = next(q for q in found if q.parent is not None)
    assert {q.content for q in found} == {cited.content}
    assert len(found) == 2


def test_what_one_asked_before_is_told_inside_ones_words() -> None:
    text = "Le duc Abel Koro s'explique. « J'ai supplié mon homologue de rester au port. Je propose une trêve. »"
    assert "de rester au port" in [content for content, _ in _told(text)]
    assert "une trêve" not in [content for content, _ in _told(text)]


def test_a_name_behind_where_its_bearer_is_from() -> None:
    reading = dragoman.read("Le Zurichois Ueli Frey a demandé le rappel du consul.", language="fr")
    names = {e.id: e.name for e in reading.entities}
    assert [names[e] for q in reading.quotations for e in q.speaker] == ["Ueli Frey"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("« Aucun blessé », rétorque le colonel.", "deny"),
        ("« Que l'on nous laisse travailler », gémissent les gardes.", "request"),
    ],
)
def test_acts(text: str, act: str) -> None:
    assert [q.act for q in _read(text)] == [act]
