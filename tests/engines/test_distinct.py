"""Embedding each distinct word once gives the rows that embedding every word gives."""

import numpy as np
import pytest
import spacy

from dragoman.engines.distinct import embed_distinct
from dragoman.engines.models import locate, model_table

TEXTS = {
    "en": ["The envoy said the envoys' ship won't sail.", "", "The ship sailed; the envoy didn't.", "\n\nThe ship"],
    "fr": ["L'émissaire dit que l'émissaire partira.", "", "L'émissaire ne partira pas, dit-il."],
}


@pytest.mark.parametrize("language", sorted(TEXTS))
@pytest.mark.parametrize("component", ["tok2vec", "ner"])
def test_rows_are_the_same(language, component):
    folder = locate(model_table()[language])[0]
    stock, ours = spacy.load(folder), embed_distinct(spacy.load(folder))
    docs = [stock.make_doc(text) for text in TEXTS[language]]
    own = [ours.make_doc(text) for text in TEXTS[language]]
    plain = next(node for node in stock.get_pipe(component).model.walk() if node.name.endswith(">>ragged2list"))
    distinct = next(node for node in ours.get_pipe(component).model.walk() if node.name == "embed_distinct")
    expected, found = plain.predict(docs), distinct.predict(own)
    assert [rows.shape for rows in found] == [rows.shape for rows in expected]
    for left, right in zip(expected, found, strict=True):
        np.testing.assert_allclose(left, right, rtol=1e-4, atol=1e-5)


def test_the_norm_of_a_tokenizers_exception_counts():
    nlp = embed_distinct(spacy.load(locate(model_table()["en"])[0]))
    model = next(node for node in nlp.get_pipe("tok2vec").model.walk() if node.name == "embed_distinct")
    doc = nlp.make_doc("He ca n't, he ca")
    doc[1].norm_, doc[5].norm_ = "can", "california"
    rows = model.predict([doc])[0]
    assert not np.allclose(rows[1], rows[5])


def test_no_document_and_none_with_words():
    nlp = embed_distinct(spacy.load(locate(model_table()["en"])[0]))
    assert nlp("").text == ""
    assert [len(doc) for doc in nlp.pipe(["", ""])] == [0, 0]
    assert list(nlp.pipe([])) == []
