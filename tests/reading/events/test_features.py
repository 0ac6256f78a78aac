"""What the classifier sees of a sentence, and when it is asked."""

import numpy as np
import pytest

from dragoman.engines.linear import Linear
from dragoman.engines.parse import Request, parse_many
from dragoman.reading.events import code_pair, pair
from dragoman.reading.events.pair import asked, features_of


def features(text: str, actor: str, recipient: str, language: str = "en", rule: str | None = None) -> dict[str, float]:
    doc = next(parse_many(language, [Request(text)]))
    return dict(features_of(asked(doc, actor, recipient, language), rule))


@pytest.mark.parametrize(
    ("text", "actor", "recipient", "language", "present"),
    [
        (
            "The navy shelled the old port.", "The navy", "the old port", "en",
            ["actor.above0=shell", "recipient.above0=shell", "lexicon=ASSAULT", "governing=ASSAULT",
             "between=shell", "pair=actor shell", "pair=shell recipient"],
        ),
        (
            "La marine a bombardé le vieux port.", "La marine", "le vieux port", "fr",
            ["actor.above0=bombarder", "lexicon=ASSAULT", "governing=ASSAULT", "between=bombarder"],
        ),
        ("Riots broke out in Kasr.", "", "", "en", ["rule=None", "word=riot"]),
    ],
)  # fmt: skip
def test_features(text, actor, recipient, language, present):
    found = features(text, actor, recipient, language)
    assert [name for name in present if name not in found] == []


def test_parties_are_seen_by_their_place_not_by_their_name():
    left = features("Tavira shelled Orland.", "Tavira", "Orland", rule="ASSAULT")
    right = features("Orland shelled Tavira.", "Orland", "Tavira", rule="ASSAULT")
    assert left == right
    assert left["rule=ASSAULT"] > 0


SURE = Linear(("AID", "NONE"), {"word=zorble": 0}, np.array([[4.0, 0.0], [0.0, 1.0]]))


@pytest.mark.parametrize(
    ("sentence", "expected", "because"),
    [
        ("Tavira zorbled Orland.", "AID", "classifier"),  # no rule knows the verb
        ("Tavira resembles Orland.", None, ""),  # the likeliest answer is that nothing happens
        ("Tavira attacked Orland, zorble.", "ASSAULT", "rule: en:verb:attack"),  # the rules speak first
    ],
)
def test_the_classifier_is_asked_where_the_rules_are_silent(monkeypatch, sentence, expected, because):
    monkeypatch.setattr(pair, "load_linear", lambda _name: SURE)
    monkeypatch.setattr(pair, "features_of", lambda question, _rule: {"word=zorble": "zorbl" in question.doc.text})
    code = code_pair(sentence, "Tavira", "Orland")
    assert code.type == expected
    assert code.because.startswith(because)
    assert (code.confidence > 0) == (expected is not None)
