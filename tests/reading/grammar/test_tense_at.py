"""Which way a time looks, on parses built by hand: no model is loaded."""

import pytest
import spacy
from spacy.tokens import Doc as Parse

from dragoman.engines.copied import copied
from dragoman.languages import load_language
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.directions import load_directions
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.tense_at import tense_reader

VOCAB = spacy.blank("en").vocab
PAST, PRESENT, INFINITIVE = "Tense=Past|VerbForm=Fin", "Tense=Pres|VerbForm=Fin", "VerbForm=Inf"

type Row = tuple[str, int, str, str, str]


def document(rows: list[Row], code: str = "en") -> Document:
    """A one-line article from rows of word, head, label, part of speech and features."""
    words, heads, labels, parts, forms = (list(column) for column in zip(*rows, strict=True))
    parse = Parse(VOCAB, words=words, heads=heads, deps=labels, pos=parts, morphs=forms, lemmas=words)  # type: ignore[arg-type]
    doc = copied(parse)
    return Document(
        text=doc.text,
        language=load_language(code),
        labels=load_labels(code),
        doc=doc,
        blocks=(Span(0, len(doc.text)),),
        furniture=(),
        title=None,
        pairs=(),
        sentences=(),
        token_starts=tuple(token.idx for token in doc),
    )


def on_friday(verb: str, form: str, preposition: str = "on") -> list[Row]:
    """ "They VERB on Friday"."""
    return [
        ("They", 1, "nsubj", "PRON", ""),
        (verb, 1, "ROOT", "VERB", form),
        (preposition, 1, "prep", "ADP", ""),
        ("Friday", 2, "pobj", "PROPN", ""),
    ]


@pytest.mark.parametrize(
    ("rows", "direction"),
    [
        (on_friday("met", PAST), "past"),
        (on_friday("meet", PRESENT), "future"),
        (on_friday("say", PRESENT), None),
        (on_friday("gave", PAST), "past"),
        (on_friday("gave", PAST, "until"), "future"),
        (on_friday("voted", PAST, "for"), "future"),
        (on_friday("expected", PAST), "future"),
    ],
)
def test_beside_a_verb(rows: list[Row], direction: str | None) -> None:
    article = document(rows)
    start = article.text.index("Friday")
    assert tense_reader(article)(Span(start, start + len("Friday"))) == direction


def passive(auxiliary: str, form: str, verb: str) -> list[Row]:
    """ "Talks AUXILIARY VERB on Friday"."""
    return [
        ("Talks", 2, "nsubjpass", "NOUN", ""),
        (auxiliary, 2, "auxpass", "AUX", form),
        (verb, 2, "ROOT", "VERB", "Tense=Past|VerbForm=Part"),
        ("on", 2, "prep", "ADP", ""),
        ("Friday", 3, "pobj", "PROPN", ""),
    ]


@pytest.mark.parametrize(
    ("rows", "direction"),
    [
        (passive("are", PRESENT, "held"), "future"),
        (passive("were", PAST, "held"), "past"),
        (passive("are", PRESENT, "accuse"), "past"),  # what somebody answers for lies behind
    ],
)
def test_a_passive_has_the_tense_of_its_auxiliary(rows: list[Row], direction: str) -> None:
    article = document(rows)
    start = article.text.index("Friday")
    assert tense_reader(article)(Span(start, start + len("Friday"))) == direction


def test_what_is_denied_lies_behind() -> None:
    rows = [
        ("They", 1, "nsubj", "PRON", ""),
        ("deny", 1, "ROOT", "VERB", PRESENT),
        ("shelling", 1, "xcomp", "VERB", "Tense=Pres|VerbForm=Part"),
        ("it", 2, "dobj", "PRON", ""),
        ("on", 2, "prep", "ADP", ""),
        ("Friday", 4, "pobj", "PROPN", ""),
    ]
    article = document(rows)
    start = article.text.index("Friday")
    assert tense_reader(article)(Span(start, start + len("Friday"))) == "past"


@pytest.mark.parametrize(("talks", "direction"), [("Talks", "future"), ("Blasts", None)])
def test_a_headline_without_a_verb_announces_what_is_arranged(talks: str, direction: str | None) -> None:
    rows = [(talks, 0, "ROOT", "NOUN", ""), ("Friday", 0, "npadvmod", "PROPN", "")]
    article = document(rows)
    start = article.text.index("Friday")
    assert tense_reader(article)(Span(start, start + len("Friday"))) == direction


@pytest.mark.parametrize(("above", "direction"), [("agreed", "future"), ("managed", "past")])
def test_an_infinitive_looks_ahead_unless_it_came_about(above: str, direction: str) -> None:
    rows = [
        ("They", 1, "nsubj", "PRON", ""),
        (above, 1, "ROOT", "VERB", PAST),
        ("to", 3, "aux", "PART", ""),
        ("leave", 1, "xcomp", "VERB", INFINITIVE),
        ("on", 3, "prep", "ADP", ""),
        ("Friday", 4, "pobj", "PROPN", ""),
    ]
    article = document(rows)
    article.doc[1].lemma = above.removesuffix("d")
    start = article.text.index("Friday")
    assert tense_reader(article)(Span(start, start + len("Friday"))) == direction


@pytest.mark.parametrize(
    ("form", "tense"),
    [
        ("serai", "future"),
        ("partiront", "future"),
        ("tiendra", "future"),
        ("verra", "future"),
        ("pourrait", "conditional"),
        ("déclara", ""),
        ("retira", ""),
        ("montra", ""),
        ("rencontra", ""),
        ("entrait", ""),
        ("espérait", ""),
    ],
)
def test_french_endings(form: str, tense: str) -> None:
    words = load_directions("fr")
    found = {"future": words.future_forms, "conditional": words.conditional_forms}
    assert [name for name, pattern in found.items() if pattern.fullmatch(form)] == ([tense] if tense else [])


@pytest.mark.parametrize(
    ("rows", "direction"),
    [
        # « ont évacué vendredi », the participle taken for an infinitive
        (
            [
                ("Ils", 2, "nsubj", "PRON", ""),
                ("ont", 2, "aux:tense", "AUX", PRESENT),
                ("évacué", 2, "ROOT", "VERB", INFINITIVE),
                ("Friday", 2, "obl:mod", "NOUN", ""),
            ],
            "past",
        ),
        # « juge l'expulsion du consul, prié vendredi », the participle taken for a present tense
        (
            [
                ("Lothen", 1, "nsubj", "PROPN", ""),
                ("exige", 1, "ROOT", "VERB", PRESENT),
                ("prié", 1, "ccomp", "VERB", PRESENT),
                ("Friday", 2, "obl:mod", "NOUN", ""),
            ],
            "past",
        ),
        # « exige le texte, signé si voté vendredi »: a condition is not told as done
        (
            [
                ("Lothen", 1, "nsubj", "PROPN", ""),
                ("accepte", 1, "ROOT", "VERB", PRESENT),
                ("si", 3, "mark", "SCONJ", ""),
                ("voté", 1, "advcl", "VERB", PRESENT),
                ("Friday", 3, "obl:mod", "NOUN", ""),
            ],
            "future",
        ),
    ],
)
def test_a_french_participle_looks_back_whatever_the_tagger_calls_it(rows: list[Row], direction: str) -> None:
    article = document(rows, "fr")
    start = article.text.index("Friday")
    assert tense_reader(article)(Span(start, start + len("Friday"))) == direction


def test_a_participle_tells_of_the_past_wherever_it_hangs() -> None:
    rows = [
        ("Peace", 1, "nsubj", "NOUN", ""),
        ("needs", 1, "ROOT", "VERB", PRESENT),
        ("deal", 1, "dobj", "NOUN", ""),
        ("struck", 1, "dep", "VERB", "Tense=Past|VerbForm=Part"),
        ("Friday", 3, "npadvmod", "PROPN", ""),
    ]
    article = document(rows)
    article.doc[3].tag = "VBN"
    start = article.text.index("Friday")
    assert tense_reader(article)(Span(start, start + len("Friday"))) == "past"
